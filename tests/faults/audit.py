"""Looks at a morning's end for what was lost, doubled or late: in the database, and in what people read."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select

from bot.demo.town import BRIDGE, EAST, GROUP, LANE, LEADER, SCHOOL, SLOPES, WILLOW, Player
from bot.domain.terms import ReportState
from storage.database import Database
from storage.tables import Matter, Occurrence, Outbox, OutboxState, Report, Round, Unit
from tests.faults.ground import Ground, at
from tests.faults.tally import Tally

ROUND = "11月23日 09:00"
SOON = timedelta(minutes=1)
SAME = timedelta(minutes=4)  # two steps of reminding are further apart
REMINDERS = ("⏰", "📣")
COUNTED = ("✅", "🟠", "📋", *REMINDERS)

STATES: Mapping[str, ReportState] = {
    "东沟村": ReportState.ZERO,
    "柳湾村": ReportState.ZERO,
    "石桥村": ReportState.MATTER,
    "南坪村": ReportState.ZERO,
    "无事坡村": ReportState.ZERO,
    "平安里社区": ReportState.ZERO,
    "青石镇中心小学": ReportState.ZERO,
    "实验幼儿园": ReportState.ZERO,
}
RECEIPTS: tuple[tuple[Player, tuple[str, ...], str], ...] = (
    (EAST, ("东沟村",), "08:02"),
    (WILLOW, ("柳湾村",), "08:03"),
    (BRIDGE, ("石桥村",), "08:06"),
    (LANE, ("平安里社区",), "08:11"),
    (SLOPES, ("南坪村", "无事坡村", "实验幼儿园"), "08:20"),
    (SCHOOL, ("青石镇中心小学",), "09:31"),
)


@dataclass(frozen=True)
class Heard:
    """A message of the bot as people read it."""

    at: datetime
    chat: int
    title: str
    text: str


@dataclass(frozen=True)
class Allowance:
    """What a fault may cost by its nature.

    `wait`: a message may be so much later than it could otherwise be, because the platform or the database was away.
    `again`: answers were lost or the program died while sending, so that a message may have been sent again.
    """

    wait: timedelta = timedelta()
    again: bool = False


NONE = Allowance()


def audit(ground: Ground, allowed: Allowance = NONE) -> Tally:
    """The tally of one try."""
    tally = Tally(tries=1)
    heard = list(_heard(ground))
    _reports(ground.database, tally)
    _receipts(ground, heard, tally, allowed)
    _told(heard, "🟠 有事报告　石桥村", "08:06", tally, allowed)
    _told(heard, f"📋 平安报告汇总　{ROUND}", "09:20", tally, allowed)
    _told(list(_edited(ground)), f"📋 平安报告汇总　{ROUND}\n第2版（更正版）", "09:31", tally, allowed)
    _told(heard, f"📝 {ROUND} 汇总已更新（第2版）", "09:31", tally, allowed)
    _copies(ground.database, heard, tally, allowed)
    _left(ground.database, tally)
    return tally


def _heard(ground: Ground) -> Iterator[Heard]:
    for event in ground.sandbox.events(kinds=("message",)):
        message: Any = event["message"]
        if message["from"]["is_bot"]:
            title, chat = str(event.get("title") or ""), int(event["chat"])
            yield Heard(datetime.fromisoformat(event["at"]), chat, title, str(event["text"]))


def _edited(ground: Ground) -> Iterator[Heard]:
    """What messages of the bot said after they were edited; one that could not be edited any more was sent anew."""
    for event in ground.sandbox.events(kinds=("message", "edit")):
        title, chat = str(event.get("title") or ""), int(event["chat"])
        yield Heard(datetime.fromisoformat(event["at"]), chat, title, str(event["text"]))


def _reports(url: str, tally: Tally) -> None:
    """Every report stands once, with the state it had."""
    database = Database(url)
    with database.transaction() as session:
        query = (
            select(Unit.name, Occurrence.state, Report.version)
            .join(Occurrence, col(Occurrence.unit_id) == Unit.id)
            .join(Round, col(Round.id) == Occurrence.round_id)
            .join(Report, col(Report.occurrence_id) == Occurrence.id, isouter=True)
            .where(Round.label == ROUND)
        )
        rows = session.exec(query).all()
        matters = session.exec(select(Matter.text).where(col(Matter.withdrawn_at).is_(None))).all()
    database.close()
    states = {name: state for name, state, _ in rows}
    for name, state in STATES.items():
        if states.get(name) != state:
            tally.count("lost", f"{name} is {states.get(name)}, not {state}")
    for name, times in Counter(name for name, _, version in rows if version).items():
        if times > 1:
            tally.count("doubled", f"report of {name}", times - 1)
    if len(matters) > 1:
        tally.count("doubled", "matter", len(matters) - 1)


def _receipts(ground: Ground, heard: list[Heard], tally: Tally, allowed: Allowance) -> None:
    for person, units, clock in RECEIPTS:
        chat = ground.town.stage.group_id if person is SLOPES else person.id
        for unit in units:
            found = [h for h in heard if h.chat == chat and h.text.startswith("✅") and unit in h.text]
            _in_time(found, f"✅ {unit}", clock, tally, allowed)


def _told(heard: list[Heard], words: str, clock: str, tally: Tally, allowed: Allowance) -> None:
    """The leaders' group and the leader each read it."""
    for title in (GROUP, LEADER.name):
        found = [h for h in heard if h.title == title and h.text.startswith(words)]
        _in_time(found, f"{words.splitlines()[0]} in {title}", clock, tally, allowed)


def _in_time(found: list[Heard], what: str, clock: str, tally: Tally, allowed: Allowance) -> None:
    if not found:
        tally.count("lost", what)
    elif found[0].at > at(clock) + SOON + allowed.wait:
        tally.count("late", f"{what}, {found[0].at - at(clock)} after")


def _copies(url: str, heard: list[Heard], tally: Tally, allowed: Allowance) -> None:
    """The same words twice in one chat: from two entries of the outbox it is our mistake, from one sent again it
    may be the platform's. A reminder is never sent again."""
    sent = _sent_rows(url)
    for (chat, text), times in sorted(_groups(heard).items()):
        if len(times) < 2:
            continue
        excused = allowed.again and text[:1] not in REMINDERS and sent[chat, text] <= 1
        tally.count("again" if excused else "doubled", text.splitlines()[0], len(times) - 1)


def _groups(heard: list[Heard]) -> dict[tuple[int, str], list[datetime]]:
    """When the same was said in the same chat. Steps of reminding may have the same words: each is a group."""
    groups: dict[tuple[int, str], list[datetime]] = {}
    for h in heard:
        key = (h.chat, h.text)
        while h.text[:1] in REMINDERS and key in groups and h.at - groups[key][0] > SAME:
            key = (h.chat, f"{key[1]} ")
        if h.text[:1] in COUNTED:
            groups.setdefault(key, []).append(h.at)
    return groups


def _sent_rows(url: str) -> Counter[tuple[int, str]]:
    """How many entries of the outbox were sent with the same words. Composed ones are told apart by their key."""
    database = Database(url)
    with database.transaction() as session:
        rows = session.exec(select(Outbox).where(Outbox.state == OutboxState.SENT)).all()
    database.close()
    return Counter((row.chat_id, _text(row)) for row in rows)


def _text(row: Outbox) -> str:
    return str(json.loads(row.payload).get("text") or row.dedup_key)


def _left(url: str, tally: Tally) -> None:
    """Nothing is stuck half-way in the outbox."""
    database = Database(url)
    with database.transaction() as session:
        query = select(Outbox.kind, Outbox.error).where(Outbox.state == OutboxState.SENDING)
        for kind, error in session.exec(query):
            tally.count("lost", f"{kind} hangs in the outbox ({error})")
    database.close()
