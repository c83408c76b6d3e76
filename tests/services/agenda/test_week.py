"""What a preview says of the next days is what then happens: each change is looked at, made, and lived through beat by
beat; nobody reports, confirms or answers."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event
from sqlmodel import col, func, select

from bot.config import Config, load
from bot.domain.messaging.kinds import Kind
from bot.domain.modes.plan import ModeKind, ModePlan, MusterChange, RotaChange, ScheduleChange
from bot.domain.muster import MusterPlan, MusterWindow
from bot.domain.recipients import parse
from bot.domain.reports.schedule import QuietHours, Step
from bot.domain.rota.post import USUAL, Post
from bot.domain.terms import PersonSource, ReportState, Role
from bot.services import apply, beat
from bot.services.agenda import week
from bot.services.people import substitution
from bot.services.utterance import Speaker
from storage.database import Database
from storage.prefetched import Ahead
from storage.queries import holidays as stored_holidays
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries.apply import named
from storage.queries.due import DATED
from storage.tables import Account, Binding, Member, Occurrence, Outbox, Person, Unit
from storage.work import Tally, Work
from tests.config.example import EXAMPLE

BOT = 1001
ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 8, 10, tzinfo=ZONE).astimezone(UTC)  # a Monday; the round of 09:00 is open
SOON = datetime(2026, 11, 24, 12, tzinfo=ZONE).astimezone(UTC)
LATER = datetime(2026, 11, 26, 12, tzinfo=ZONE).astimezone(UTC)  # nobody has written down these rounds yet
CONFIG = load(EXAMPLE)
(SCHEDULE,) = CONFIG.schedules
(ROTA,) = CONFIG.rotas
MUSTER = MusterPlan(rota=ROTA.name, zone=SCHEDULE.zone, windows=(MusterWindow(start=time(9), end=time(11)),))
PEOPLE = (
    (1, "周镇长", "青石镇", Role.DUTY_LEADER),
    (2, "李主任", "青石镇", Role.ADMIN),
    (3, "张伟", "东沟村", Role.REPORTER),
    (4, "张伟", "柳湾村", Role.REPORTER),
    (5, "何主任", "青石镇", Role.DUTY_OFFICER),
    (6, "李红", "东沟村", Role.HEAD),
)
GROUP = -100
EXACT = (Kind.REMINDER, Kind.CARD, Kind.SUMMARY, Kind.DUTY, Kind.MODE, Kind.ADMIN)


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    """A town with few people: of most villages there is nobody to be asked but the town."""
    try:
        with database.transaction() as session:
            yield settled(Work(session, BOT, NOW - timedelta(hours=14)))
            raise _Over
    except _Over:
        pass


class _Over(Exception):
    """Nothing is kept."""


def settled(work: Work) -> Work:
    apply.apply(work, CONFIG.model_copy(update={"musters": (MUSTER,)}))
    for number, name, place, role in PEOPLE:
        account = Account(bot_id=BOT, user_id=number, name=name, first_seen_at=work.now)
        unit = named(work, Unit, place)
        assert unit is not None
        work.session.add(account)
        work.session.flush()
        work.session.add(Member(account_id=account.id, unit_id=unit.id, role=role, since=work.now))
        person = work.session.exec(select(Person).where(Person.name == name)).first()
        if person is not None:
            person.account_id = account.id
    group = work.session.exec(select(Binding)).one()
    group.chat_id = GROUP
    live(work, NOW)
    return replace(work, now=NOW, ahead=Ahead(), did=Tally())


def live(work: Work, until: datetime) -> None:
    """A beat at every instant at which something is due, and at the beginning of each day."""
    midnight = datetime.combine(work.now.astimezone(ZONE) + timedelta(days=1), time(), tzinfo=ZONE)
    days = [midnight.astimezone(UTC) + timedelta(days=number) for number in range(8)]
    at = work.now
    while at <= until:
        then = replace(work, now=at, ahead=Ahead(), did=Tally())
        beat.tick(then, stored_holidays.calendar(then), CONFIG.limits.messages_per_person_per_day)
        work.session.flush()
        found = [work.session.exec(select(func.min(col(table.next_action_at)))).one() for table in DATED]
        at = min(one for one in (*found, *days) if one is not None and one > at)


@dataclass(frozen=True)
class Sent:
    """By kind and chat."""

    messages: Counter[tuple[str, int]]

    def of(self, *kinds: Kind) -> dict[tuple[str, int], int]:
        words = {kind.value.stored for kind in kinds}
        return {key: count for key, count in sorted(self.messages.items()) if key[0] in words}


def lived(work: Work, until: datetime) -> Sent:
    """What in fact was queued, of what had not been at `work.now`, and would have gone by then."""
    newest = stored_outbox.newest(work)
    live(work, until)
    rows = work.session.exec(select(Outbox).where(col(Outbox.id) > newest))
    return Sent(
        Counter(
            (row.kind, row.chat_id)
            for row in rows
            if row.not_before <= until and (row.expires_at is None or row.not_before < row.expires_at)
        )
    )


def foreseen(work: Work, until: datetime) -> Sent:
    found = week.look(work, until, week.duty_facts(work, until)).messages
    return Sent(
        Counter((message.kind.value.stored, message.chat) for message in found if message.at <= until)
    )


# -- changes ---------------------------------------------------------------------------------------------------------


def scheduled(config: Config, **otherwise: Any) -> Config:
    return config.model_copy(update={"schedules": (SCHEDULE.model_copy(update=otherwise),)})


def in_mode(config: Config, first: date | None, last: date | None) -> Config:
    mode = ModePlan(
        name="特护期",
        kind=ModeKind.SPECIAL,
        zone=SCHEDULE.zone,
        first=first,
        last=last,
        schedules=(ScheduleChange(schedule=SCHEDULE.name, times=(time(9, 30), time(12), time(18))),),
        rotas=(RotaChange(rota=ROTA.name, posts=("leader",)),),
        musters=(MusterChange(rota=ROTA.name, per_day=2, per_week=9),),
    )
    return config.model_copy(update={"modes": (mode,)})


MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, 23) + timedelta(days=number) for number in range(3))
NIGHT = Step(offset=timedelta(hours=3), to=(parse("role:reporter"),))


def two_schedules(config: Config) -> Config:
    other = SCHEDULE.model_copy(update={"name": "防汛日报", "units": ("东沟村",), "times": (time(22, 30),)})
    return config.model_copy(update={"schedules": (SCHEDULE, other)})


def waking(config: Config, first: date) -> Config:
    """A mode that puts 备班 on duty, which stands in no other time."""
    posts = (*USUAL, Post(name="备班", only_in_modes=True))
    rule = ROTA.rule.model_copy(update={"posts": posts, "others": {"备班": ROTA.rule.leaders}})
    found = in_mode(config, first, TUESDAY)
    (mode,) = found.modes
    change = RotaChange(rota=ROTA.name, posts=("leader", "staff", "备班"), needs=("leader", "staff", "备班"))
    return found.model_copy(
        update={
            "rotas": (ROTA.model_copy(update={"rule": rule}),),
            "modes": (mode.model_copy(update={"rotas": (change,)}),),
        }
    )


def ruled(config: Config, **otherwise: Any) -> Config:
    rule = ROTA.rule.model_copy(update=otherwise)
    return config.model_copy(update={"rotas": (ROTA.model_copy(update={"rule": rule}),)})


AHEAD = "a mode begun ahead, that ends"
# Of a day that comes into view later admins are warned then; of those in view at once.
GAPS = ("nobody's turn any more", "a post that must be held, and that nobody holds")
CHANGES: dict[str, Callable[[Config], Config]] = {
    "other times while a round is open": lambda config: scheduled(config, times=(time(9, 20), time(16))),
    "a mode begun at once": lambda config: in_mode(config, MONDAY, None),
    AHEAD: lambda config: in_mode(config, TUESDAY, TUESDAY),
    "a step added, some of it quiet": lambda config: scheduled(
        config, steps=(*SCHEDULE.steps, NIGHT), quiet=QuietHours(start=time(19), end=time(6))
    ),
    "a schedule added, at night": two_schedules,
    "a schedule stopped": lambda config: two_schedules(config).model_copy(
        update={"schedules": two_schedules(config).schedules[1:]}
    ),
    "a smaller budget": lambda config: config.model_copy(
        update={"limits": config.limits.model_copy(update={"messages_per_person_per_day": 2})}
    ),
    "another rotation, told at another time": lambda config: config.model_copy(
        update={
            "rotas": (
                ROTA.model_copy(
                    update={
                        "tells_at": time(20),
                        "changes_at": time(10),
                        "rule": ROTA.rule.model_copy(update={"staff": ROTA.rule.leaders}),
                    }
                ),
            )
        }
    ),
    "a post that a mode wakes at once": lambda config: waking(config, MONDAY),
    "a post that a mode wakes tomorrow": lambda config: waking(config, TUESDAY),
    "nobody's turn any more": lambda config: ruled(config, staff=None),
    "a post that must be held, and that nobody holds": lambda config: ruled(
        config, posts=(*USUAL, Post(name="备班")), needs=("leader", "staff", "备班")
    ),
    "one person at two posts": lambda config: ruled(config, leaders=ROTA.rule.staff),
    "more musters": lambda config: config.model_copy(
        update={"musters": (MUSTER.model_copy(update={"per_day": 2, "per_week": 10}),)}
    ),
}


def test_it_comes_as_foreseen(work: Work) -> None:
    warned: dict[str, int] = {}
    for name, change in CHANGES.items():
        kept = work.session.begin_nested()
        apply.apply(work, change(apply.in_force(work)))
        told = must_come_as_foreseen(work, LATER if name == AHEAD else SOON, name)
        warned[name] = sum(told.of(Kind.ADMIN).values())
        kept.rollback()
    gapless = warned["more musters"]
    assert all(warned[name] > gapless for name in GAPS), warned


def test_a_mode_ended_early_and_a_round_that_one_has_reported(work: Work) -> None:
    apply.apply(work, in_mode(apply.in_force(work), MONDAY, None))
    work.session.flush()
    occurrence = work.session.exec(select(Occurrence).order_by(col(Occurrence.id))).first()
    assert occurrence is not None
    occurrence.state, occurrence.next_action_at = ReportState.ZERO, None
    live(work, work.now)
    apply.apply(work, in_mode(apply.in_force(work), None, None))
    must_come_as_foreseen(work)


def test_somebody_stands_in_for_another_from_tomorrow_on(work: Work) -> None:
    away, other, admin = (
        work.session.exec(select(Account).where(Account.user_id == number)).one() for number in (3, 6, 2)
    )
    people = [
        Person(bot_id=BOT, name=account.name, account_id=account.id, source=PersonSource.JOINED)
        for account in (away, other)
    ]
    work.session.add_all(people)
    work.session.flush()
    speaker = Speaker(admin, stored_members.scope_of(work, admin))
    substitution.arrange(work, speaker, people[0].id, people[1].id, TUESDAY, TUESDAY, SCHEDULE.zone)
    told = must_come_as_foreseen(work)
    assert (
        told.messages[Kind.REMINDER.value.stored, 6] == 2 + 3
    )  # as a head, in the other's place on Tuesday, as a head again


def must_come_as_foreseen(work: Work, until: datetime = SOON, what: str = "") -> Sent:
    work.session.flush()
    told = foreseen(work, until)
    came = lived(work, until)
    assert told.of(*EXACT) == came.of(*EXACT), what
    mustered = came.of(Kind.MUSTER, Kind.MUSTER_RESULT)
    assert all(count <= told.messages[key] for key, count in mustered.items()), (mustered, told.messages)
    return told


def test_what_does_not_hang_on_the_hour_is_asked_once(work: Work) -> None:
    """Six rounds a day ask no more of the database than two, whoever reads them."""
    readers = tuple(map(parse, ("post:leader", "role:duty_leader", "unit_above", "person:张伟", "chats")))
    asked = []
    for rounds in (2, 6):
        times = tuple(time(9 + 2 * number) for number in range(rounds))
        apply.apply(work, scheduled(CONFIG, times=times, summary_to=readers))
        asked.append(statements(work, lambda: week.look(work, week.end_of(work.now, SCHEDULE.zone))))
    assert asked[1] <= asked[0] < MOST_ASKED


MOST_ASKED = 50


def statements(work: Work, look: Callable[[], object]) -> int:
    """How many are made meanwhile."""
    counted: list[str] = []

    def count(_: object, __: object, statement: str, *___: object) -> None:
        counted.append(statement)

    connection = work.session.connection()
    event.listen(connection, "before_cursor_execute", count)
    try:
        look()
    finally:
        event.remove(connection, "before_cursor_execute", count)
    return len(counted)
