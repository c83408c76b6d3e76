"""The recipients that a summary may have: roles, and the groups of the speaker's units by name."""

from collections.abc import Sequence

from bot.domain.recipients import ADMINS, CHATS, DUTY_LEADERS, HEAD, LEADER, STAFF, Recipient, Word
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.typed import listed_words
from handlers.context import Talk

ROLES = (ADMINS, DUTY_LEADERS, HEAD, LEADER, STAFF, CHATS)
USUAL = (ADMINS, DUTY_LEADERS)


def offered(talk: Talk, now: Sequence[Recipient] = ()) -> tuple[Recipient, ...]:
    """Roles, the groups of the speaker's units, and the recipients of `now`, so that each can be taken away."""
    chats = [Recipient(Word.CHAT, one.name) for one in concerned.chats(talk)]
    return tuple(dict.fromkeys([*ROLES, *chats, *now]))


def read_places(talk: Talk, text: str) -> list[str]:
    """「管理员、值班群」, each as the file writes it. Raises `Refused` with all names that are possible."""
    known = {one.said: str(one) for one in offered(talk)}
    words = listed_words(text)
    unknown = [one for one in words if one not in known]
    if unknown or not words:
        raise Refused(
            "change.bad_places", text=one_line("、".join(unknown) or text, 20), known="、".join(known)
        )
    return list(dict.fromkeys(known[one] for one in words))


def said(places: Sequence[Recipient]) -> str:
    return "、".join(one.said for one in places) or say("screen.nobody")
