"""Words during an open incident: whose follow-up they are, or a leader's instruction, or to be asked about.

Source of the order: `docs/conversation.md`. Pure: how somebody stands to what is open, and what the words are, in;
what comes of them, out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.incidents.false_alarm import tells_of_casualties
from bot.domain.reading import Reading
from bot.domain.reading.normalise import normalise
from bot.domain.terms import Label

# So soon after somebody was last heard of in it, their words belong to it.
SOON = timedelta(minutes=10)
# What leaders say to whoever is there: to see to something, to take care, to tell them.
ORDER = re.compile(
    r"注意|务必|立即|立刻|马上|尽快|抓紧|赶快|赶紧|确保|保证|做好|加强|严防|防止|不要|不得|不能|别|必须|一定|要|请|让|叫"
    r"|通知|组织|派|安排|转移|疏散|先|优先|全力|继续|随时|及时|保持|密切|关注|盯|看好|报|联系|到位|现在(?:怎么样|什么)|如何|情况怎"
)
CLAUSES = re.compile(r"[\s,，、;；.。!！?？:：]+")


@dataclass(frozen=True)
class Involvement:
    """How somebody stands to an open incident: they reported it, have it in hand, or were called to it.

    `units` are the names of its unit, or of those it may belong to. `since` is when they were last heard of in it, or
    were called first (UTC).
    """

    incident: int
    units: frozenset[str]
    since: datetime
    reporter: bool = False
    taker: bool = False
    leads: bool = False  # a leader of its unit, or on duty as one


class Way(StrEnum):
    """What comes of the words. Stored nowhere."""

    FOLLOW_UP = "follow_up"
    INSTRUCTION = "instruction"
    ASK = "ask"


@dataclass(frozen=True)
class IncidentConcern:
    """`incidents`: the one it is taken for, or those it is asked about; `leads`: an instruction is offered, too."""

    way: Way
    incidents: tuple[int, ...]
    leads: bool = False


def concern_of(
    involved: Sequence[Involvement],
    reading: Reading,
    replied: Sequence[int],
    now: datetime,
    *,
    group: bool = False,
) -> IncidentConcern | None:
    """What the words have to do with the open incidents of whoever said them; None: nothing.

    `replied` are the incidents of the message that is answered. In a group only an answer counts.

    | first that fits | what comes of it |
    |---|---|
    | a 平安, a list of units | nothing |
    | an answer to a card of one | taken |
    | another unit is named | nothing |
    | several are open | asked which |
    | soon after the last word on it | taken |
    | anything else | asked |
    """
    if Label.ZERO in (reading.label, reading.content) or reading.backfill or len(reading.units) > 1:
        return None
    answered = [one for one in involved if one.incident in replied]
    if answered or group:
        return _of(answered, reading, taken=len(answered) == 1) if answered else None
    near = [one for one in involved if _may_concern(one, reading)]
    if not near:
        return None
    return _of(near, reading, taken=len(near) == 1 and now - near[0].since < SOON)


def _may_concern(one: Involvement, reading: Reading) -> bool:
    return all(part.unit in one.units for part in reading.units)


def _of(found: Sequence[Involvement], reading: Reading, *, taken: bool) -> IncidentConcern:
    incidents = tuple(one.incident for one in found)
    leads = any(one.leads and not one.reporter for one in found)
    if not taken:
        return IncidentConcern(Way.ASK, incidents, leads)
    instructs = leads and (not found[0].taker or is_order(reading.text))
    if reading.label is Label.MATTER:  # 先救人 has the word of an emergency, and is an order all the same
        instructs = leads and tells_only_what_to_do(reading.text)
    return IncidentConcern(Way.INSTRUCTION if instructs else Way.FOLLOW_UP, incidents, leads)


def is_order(text: str) -> bool:
    """Do the words tell somebody what to do, or ask how it stands?"""
    return ORDER.search(normalise(text)) is not None


def tells_only_what_to_do(text: str) -> bool:
    """Is every clause an order, so that nothing in them is news: 「注意人员安全，先救人」?"""
    clauses = [clause for clause in CLAUSES.split(normalise(text)) if clause]
    return all(ORDER.search(clause) for clause in clauses) and not tells_of_casualties(text)
