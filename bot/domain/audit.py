"""One line of the record of who changed what, as people and tables are shown it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, get_args

from bot.domain.terms import Origin
from bot.domain.value import Value

ARROW = " → "

# What a row of the record may say was done. Each has a name (`log.did.…` in `bot/phrases/audit.py`), and a line in
# `bot/services/undo/changes.py`: how it is taken back, or why it is not.
Action = Literal[
    "apply",
    "invite",
    "invite.cancel",
    "member.join",
    "member.end",
    "duty.link",
    "duty.unlink",
    "mode.begun",
    "mode.ended",
    "join.link",
    "join.link_end",
    "join.request",
    "join.withdraw",
    "join.admit",
    "join.refuse",
    "join.not_person",
    "person.hand",
    "person.replace",
    "person.strike",
    "person.succeed",
    "person.move",
    "person.phone",
    "person.away",
    "person.back",
    "unit.rename",
    "unit.merge",
    "unit.split",
    "unit.close",
    "chat.bind",
    "chat.unbind",
    "rota.address",
    "holidays",
    "lesson.strike",
    "unlock.grant",
    "unlock.refuse",
    "leave.grant",
    "leave.refuse",
    "person.export",
    "person.erase",
    "duty.swap",
    "duty.cover",
    "duty.takeover",
    "duty.override",
    "duty.sheet",
    "duty.sheet_taken_back",
    "duty.rotation",
    "duty.cancelled",
    "muster.cancelled",
    "list.write",
    "list.taken_back",
    "duty.note",
    "duty.accept",
    "undo",
]
ACTIONS: tuple[Action, ...] = get_args(Action)
ON_ROTA: Mapping[Origin, Action] = {
    Origin.ROTATION: "duty.rotation",
    Origin.SHEET: "duty.sheet",
    Origin.OVERRIDE: "duty.override",
    Origin.SWAP: "duty.swap",
    Origin.COVER: "duty.cover",
    Origin.TAKEOVER: "duty.takeover",
}


class LogEntry(Value):
    """What one row of the record says. `at`: UTC; names as they are now, `who` as they were called then.

    `number` grows with time: what is older has a smaller one. Empty: not known, or nobody.
    """

    number: int
    at: datetime
    who: str
    what: str  # as people call it: 邀请, 换班
    unit: str = ""
    person: str = ""
    before: str = ""
    after: str = ""


def detail(entry: LogEntry) -> str:
    """From what to what, with the unit and the person before it where the words do not name them."""
    words = ARROW.join(one for one in (entry.before, entry.after) if one)
    known = words + entry.who
    named = [one for one in (entry.unit, entry.person) if one and one not in known]
    return "　".join([*named, *([words] if words else [])])
