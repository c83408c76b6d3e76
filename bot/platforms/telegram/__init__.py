"""Telegram. The only package that imports `telegram`."""

import os

from bot.platforms.telegram.connection import (
    ODD,
    Identity,
    PlatformAwayError,
    PollConflictError,
    TelegramBot,
    TokenRefusedError,
)
from bot.platforms.telegram.diagnostics import Presence, Pushing

# Spans of time come as `timedelta` from the library, as they will by default in its next version.
os.environ.setdefault("PTB_TIMEDELTA", "true")

__all__ = [
    "ODD",
    "Identity",
    "PlatformAwayError",
    "PollConflictError",
    "Presence",
    "Pushing",
    "TelegramBot",
    "TokenRefusedError",
]
