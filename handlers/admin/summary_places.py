"""Where summaries go: what may be chosen or typed, roles in words and groups by name."""

import re
from collections.abc import Sequence

from bot.domain.recipients import ADMINS, CHATS, DUTY_LEADERS, HEAD, LEADER, STAFF, Recipient, Word
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.context import Talk

ROLES = (ADMINS, DUTY_LEADERS, HEAD, LEADER, STAFF, CHATS)
USUAL = (ADMINS, DUTY_LEADERS)
BETWEEN = re.compile(r"[、，,;；\s]+")


def offered(talk: Talk, now: Sequence[Recipient] = ()) -> tuple[Recipient, ...]:
    """Roles, the groups of the speaker's units, and whatever it goes to `now`, so that it can be taken away."""
    chats = [Recipient(Word.CHAT, one.name) for one in concerned.chats(talk)]
    return tuple(dict.fromkeys([*ROLES, *chats, *now]))


def read_places(talk: Talk, text: str) -> list[str]:
    """「管理员、值班群」, as a file writes them. Raises `Refused` with all that may be written."""
    known = {one.said: str(one) for one in offered(talk)}
    words = [one for one in BETWEEN.split(text.strip()) if one]
    unknown = [one for one in words if one not in known]
    if unknown or not words:
        raise Refused(
            "change.bad_places", text=one_line("、".join(unknown) or text, 20), known="、".join(known)
        )
    return list(dict.fromkeys(known[one] for one in words))


def said(places: Sequence[Recipient]) -> str:
    return "、".join(one.said for one in places) or say("screen.nobody")
