"""Words during an open incident: whose follow-up they are, or a leader's instruction, or to be asked about.

Source of the order: `docs/conversation.md`. Pure: how somebody stands to what is open, and what the words are, in;
what comes of them, out.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.incidents.false_alarm import tells_of_casualties
from bot.domain.incidents.remark import Remark, remark
from bot.domain.incidents.settlement import is_over
from bot.domain.incidents.urgency import urgent
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

# What is told of a scene, of help and of who was told.
NEWS = re.compile(
    r"现场|火|烟|水|消防|救|12[01]|119|110|医|伤|亡|人员|群众|村民|住户|学生|疏散|转移|撤|封|控制|处置|到达|到场|赶到|派|车|队|增援|堵|挖|扑|灭"
    r"|警|塌|险|断|抢|排查|联系|通知|报告|汇报|书记|指挥|沙袋|电|气|阀|桥|路|堤|坝|房|棚|山|树|损失|原因|查明|完毕|恢复|稳定"
)

# What is spoken of as known: the fire, not a fire. Behind a name that several units bear it is that which is open.
KNOWN = re.compile(
    r"火势|火场|明火|余火|现场|水势|水位|险情|灾情|疫情|伤员|伤者|被困(?:人员|群众|的)|救援|搜救|搜寻|扑救|抢险|抢修|消防(?:车|队|员|已|到|赶)"
    r"|(?:救护车|挖掘机|增援|队伍|民警|医生|专家|工作组).{0,6}(?:到|赶|来)|沙袋|警戒线|事件|这件事|那件事|那边|后续|进展"
)
ASKED = re.compile(r"(?:[?？吗么呢]|[了过]没有?)[。.!！\s]*$")
Namesakes = Mapping[str, frozenset[str]]
ALONE: Namesakes = {}

# An order by how a clause begins, whatever else stands in it.
BEGINS = re.compile(r"(?:等|把|守住|小心|撤|封|停)")


@dataclass(frozen=True)
class Involvement:
    """How somebody stands to an open incident: they reported it, have it in hand, or were called to it.

    `units` are the names of its unit, or of those it may belong to. `since` is when they were last heard of in it, or
    were called first (UTC). `may_take`: they may take it; `waits`: nobody has yet.
    """

    incident: int
    units: frozenset[str]
    since: datetime
    reporter: bool = False
    taker: bool = False
    leads: bool = False  # a leader of its unit, or on duty as one
    may_take: bool = False
    waits: bool = False

    @property
    def own(self) -> bool:
        """Who raised it or has it in hand knows whether it is one."""
        return self.reporter or self.taker


class Way(StrEnum):
    """What comes of the words. Stored nowhere."""

    FOLLOW_UP = "follow_up"
    HARM = "harm"
    INSTRUCTION = "instruction"
    TAKE = "take"
    ASK_TAKE = "ask_take"
    DECLINE = "decline"
    HAND_ON = "hand_on"
    STORY = "story"
    ASK_FALSE = "ask_false"
    CLOSE = "close"
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
    shared: Namesakes = ALONE,
) -> IncidentConcern | None:
    """What the words have to do with the open incidents of whoever said them; None: nothing.

    `replied` are the incidents of the message that is answered. In a group only an answer counts, and whoever says that
    they take it is asked. `shared`: whom the words may mean by a name that several units bear.

    | first that fits | what comes of it |
    |---|---|
    | a 平安 but 无新情况, a list of units | nothing |
    | 我来处理, and one waits for them | taken by them |
    | the same where several wait, 我马上到, the same in a group | asked whether they take it |
    | 接不了, of whoever has it | asked to whom it shall go |
    | the same of somebody who is called | told that the ladder goes on |
    | 情况怎么样了 | the story is shown |
    | 弄错了，是隔壁乡的, of whoever raised or has it | asked whether it is a false alarm |
    | 办结, 可以结了 | shown what it takes |
    | an answer to a card of one | taken |
    | another unit is named | nothing |
    | a name that several bear, in a question | the story of the one that has it open is shown |
    | the same: harm that may be new | told as undecided; it is asked of which |
    | the same, and it is over at the one that has it open, or news of what is known there | taken |
    | several are open | asked which |
    | soon after the last word on it, of whoever raised it, or news | taken |
    | anything else | asked |
    """
    remarked = remark(reading.text)
    calm = Label.ZERO in (reading.label, reading.content) and remarked is not Remark.NO_NEWS
    if calm or reading.backfill or len(reading.units) > 1:
        return None
    answered = [one for one in involved if one.incident in replied]
    near = answered or [one for one in involved if _may_concern(one, reading, shared)]
    if (found := _remarked(remarked, near, answered=bool(answered), group=group)) is not None:
        return found
    if answered or group:
        return _of(answered, reading, taken=len(answered) == 1) if answered else None
    if not near:
        return None
    soon = len(near) == 1 and now - near[0].since < SOON
    taken = soon and (near[0].reporter or _is_news(near[0], reading))
    if any(part.unit in shared for part in reading.units):
        if ASKED.search(reading.text):
            return IncidentConcern(Way.STORY, _ids(near), any(one.leads and not one.own for one in near))
        known = is_over(reading.text) or KNOWN.search(normalise(reading.text)) is not None
        harm = reading.label is Label.MATTER or tells_of_casualties(reading.text)
        if harm and not (known and _tells_nothing_new(reading.text)):
            return IncidentConcern(Way.HARM, _ids(near))
        taken = len(near) == 1 and (known or taken)
    return _of(near, reading, taken=taken)


def _tells_nothing_new(text: str) -> bool:
    return is_over(text) or not (urgent(text) or tells_of_casualties(text))


def _is_news(one: Involvement, reading: Reading) -> bool:
    """Of somebody who is called or has it: do the words tell of it, or are they a leader's order?

    What they say of themselves, or paste, is asked about before anybody reads it.
    """
    text = reading.text
    if remark(text) is not None or reading.label is Label.MATTER or tells_of_casualties(text):
        return True
    if NEWS.search(normalise(text)):
        return True
    return one.leads and is_order(text)


def _remarked(
    said: Remark | None, near: Sequence[Involvement], *, answered: bool, group: bool
) -> IncidentConcern | None:
    """What comes of a remark; None where it is none, or not of these."""
    if said in (Remark.TAKES, Remark.COMES):
        return _taken(said, [one for one in near if one.may_take], at_once=answered or not group)
    if group and not answered:
        return None
    if said is Remark.DECLINES and (found := _declined(near)) is not None:
        return found
    if said is Remark.ASKS and near and not (answered and near[0].leads):
        return IncidentConcern(Way.STORY, _ids(near), any(one.leads and not one.own for one in near))
    if said is Remark.CLOSES and near:
        return IncidentConcern(Way.CLOSE, _ids(near))
    if said is Remark.DENIES and (own := [one for one in near if one.own]):
        return IncidentConcern(Way.ASK_FALSE, _ids(own))
    return None


def _taken(said: Remark, near: Sequence[Involvement], *, at_once: bool) -> IncidentConcern | None:
    """Words take only what has not been taken, and where it is plain which; whoever comes too late is told."""
    waiting = [one for one in near if one.waits]
    plain = said is Remark.TAKES and at_once
    if plain and len(waiting or near) == 1:
        return IncidentConcern(Way.TAKE, _ids(waiting or near))
    return (
        IncidentConcern(Way.ASK_TAKE, _ids(waiting))
        if waiting and (at_once or said is Remark.TAKES)
        else None
    )


def _declined(near: Sequence[Involvement]) -> IncidentConcern | None:
    """Who reported it may mean it: that nobody can get there, say."""
    if own := [one for one in near if one.taker]:
        return IncidentConcern(Way.HAND_ON, _ids(own))
    called = [one for one in near if not one.reporter]
    return IncidentConcern(Way.DECLINE, _ids(called)) if called else None


def _ids(found: Sequence[Involvement]) -> tuple[int, ...]:
    return tuple(one.incident for one in found)


def _may_concern(one: Involvement, reading: Reading, shared: Namesakes) -> bool:
    return all(one.units & shared.get(part.unit, {part.unit}) for part in reading.units)


def _of(found: Sequence[Involvement], reading: Reading, *, taken: bool) -> IncidentConcern:
    incidents = _ids(found)
    leads = any(one.leads and not one.reporter for one in found)
    if not taken:
        return IncidentConcern(Way.ASK, incidents, leads)
    instructs = leads and _instructs(reading, taker=found[0].taker)
    return IncidentConcern(Way.INSTRUCTION if instructs else Way.FOLLOW_UP, incidents, leads)


def _instructs(reading: Reading, *, taker: bool) -> bool:
    """Of a leader: an order, also with the word of an emergency (先救人); other words, unless they tell of harm."""
    if reading.label is Label.MATTER:
        return tells_only_what_to_do(reading.text)
    return not tells_of_casualties(reading.text) and (not taker or is_order(reading.text))


def is_order(text: str) -> bool:
    """Do the words tell somebody what to do, or ask how it stands?"""
    return ORDER.search(normalise(text)) is not None


def tells_only_what_to_do(text: str) -> bool:
    """Is every clause an order, so that nothing in them is news: 「注意人员安全，先救人」?"""
    clauses = [clause for clause in CLAUSES.split(normalise(text)) if clause]
    orders = all(BEGINS.match(clause) or ORDER.search(clause) for clause in clauses)
    return orders and not tells_of_casualties(text)
