"""The Bot API's own description of itself, read once."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from bot.sandbox.contract.validate import Spec

API = Path(__file__).parent / "api-10.1.json"


@cache
def spec() -> Any:
    return Spec(str(API))  # type: ignore[no-untyped-call]


@cache
def reactions() -> frozenset[str]:
    """The emoji that a message can be answered with, as ReactionTypeEmoji.emoji lists them."""
    fields = {field["name"]: field["description"] for field in spec().types["ReactionTypeEmoji"]["fields"]}
    return frozenset(re.findall(r'"([^"]+)"', fields["emoji"]))
