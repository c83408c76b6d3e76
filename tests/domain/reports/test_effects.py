"""Matching, effects, reminders, counting, pace, rights: each rule by its table, and by property."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messaging.messages import ChatKind, Event, Incoming
from bot.domain.messaging.rate_limits import BOT_LIMIT, BULK_LIMITS, GROUP_LIMITS, LEARNING, Pace, RateWindow
from bot.domain.recipients import REPORTERS
from bot.domain.reports.effects import Effect, effect, state_for
from bot.domain.reports.reminders import Timed, plan
from bot.domain.reports.round_match import (
    CLOCKS_APART,
    Match,
    RoundSlot,
    clocks_disagree,
    either,
    match,
    punctuality,
)
from bot.domain.reports.schedule import Step
from bot.domain.reports.summary import MatterFact, SummaryFacts, UnitFact, changed, count
from bot.domain.rights import Duty, Right, Scope
from bot.domain.terms import Label, Punctuality, ReportState, Role
from bot.domain.text.privacy import masked
from bot.domain.time.local_time import hhmm, local_day, midnight_before, moment

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def slot(number: int, due: datetime, state: ReportState = ReportState.AWAITED) -> RoundSlot:
    return RoundSlot(number, state, due - 14 * HOUR, due - 2 * HOUR, due, due + 4 * HOUR)


def long(number: int, due: datetime, state: ReportState = ReportState.AWAITED) -> RoundSlot:
    """One that stays open until the next day's is due."""
    return slot(number, due, state)._replace(lock_at=due + 24 * HOUR, zone="Asia/Shanghai")


MORNING, AFTERNOON = NOW, NOW + 8 * HOUR
YESTERDAY = NOW - 24 * HOUR


@pytest.mark.parametrize(
    ("slots", "at", "expected"),
    [
        ([slot(1, MORNING), slot(2, AFTERNOON)], NOW, 1),
        ([slot(1, MORNING, ReportState.ZERO)], NOW, 1),
        ([slot(1, MORNING, ReportState.ZERO), slot(2, NOW + HOUR)], NOW, 2),
        ([slot(1, MORNING)], MORNING - 6 * HOUR, 1),
        ([slot(1, MORNING), slot(2, NOW + HOUR)], NOW, (1, 2)),
        ([slot(1, MORNING)], MORNING - 20 * HOUR, (1,)),
        ([slot(1, MORNING), slot(2, AFTERNOON + 24 * HOUR)], MORNING + 5 * HOUR, (2, 1)),
        ([slot(1, MORNING, ReportState.EXCUSED)], NOW, ()),
        ([], NOW, ()),
        # With a lock of a day: today before yesterday.
        ([long(1, YESTERDAY), long(2, NOW)], NOW, 2),
        ([long(1, YESTERDAY), long(2, NOW, ReportState.ZERO)], NOW, 2),
        ([long(1, YESTERDAY), long(2, NOW)], NOW - 6 * HOUR, 2),
        ([long(1, YESTERDAY, ReportState.ZERO), long(2, NOW)], NOW - 6 * HOUR, 2),
        ([long(1, YESTERDAY), long(2, NOW)], NOW - 20 * HOUR, 1),
        ([long(1, YESTERDAY), long(2, NOW)], NOW - 15 * HOUR, 1),
        ([long(1, YESTERDAY)], NOW - 6 * HOUR, 1),
        ([long(1, YESTERDAY - HOUR), long(2, YESTERDAY)], NOW - 6 * HOUR, (1, 2)),
        ([long(1, YESTERDAY, ReportState.EXCUSED)], NOW - 6 * HOUR, ()),
    ],
)
def test_which_round(slots: list[RoundSlot], at: datetime, expected: int | tuple[int, ...]) -> None:
    found = match(slots, at)
    if isinstance(expected, int):
        assert found.slot is not None
        assert found.slot.occurrence_id == expected
    else:
        assert found == Match(None, found.choices)
        assert tuple(one.occurrence_id for one in found.choices) == expected


def test_words_about_today_are_for_no_earlier_day() -> None:
    rounds = [long(1, YESTERDAY), long(2, NOW)]
    night = NOW - 9 * HOUR  # midnight
    assert match([*rounds[:1], rounds[1]._replace(early_from=NOW)], night).slot == rounds[0]
    assert match([*rounds[:1], rounds[1]._replace(early_from=NOW)], night, today=True) == Match(
        None, (rounds[1]._replace(early_from=NOW),)
    )
    assert match(rounds, NOW - 6 * HOUR, today=True).slot == rounds[1]
    assert match(rounds[:1], NOW - 6 * HOUR, today=True) == Match(None)


def test_an_album_counts_for_its_chat_as_often_as_it_has_pictures() -> None:
    pace = Pace()
    pace.left(-1, NOW, 10)
    assert pace.held(NOW)[-1] == NOW + timedelta(seconds=3)
    assert pace.bot.room(NOW) == BOT_LIMIT.count - 1
    for _ in range(9):
        pace.left(-1, NOW + timedelta(seconds=4))
    assert pace.held(NOW + timedelta(seconds=9))[-1] == NOW + MINUTE


def test_a_message_comes_after_it_was_sent() -> None:
    assert not clocks_disagree(NOW - 24 * HOUR, NOW)
    assert not clocks_disagree(NOW + CLOCKS_APART, NOW)
    assert clocks_disagree(NOW + CLOCKS_APART + timedelta(seconds=1), NOW)


def test_where_clocks_disagree_only_what_both_mean_is_sure() -> None:
    morning, afternoon = slot(1, MORNING), slot(2, AFTERNOON)
    assert either(Match(morning), Match(morning)) == Match(morning)
    assert either(Match(afternoon), Match(morning)) == Match(None, (morning, afternoon))
    assert either(Match(afternoon), Match(None)) == Match(None, (afternoon,))
    assert either(Match(None), Match(None)) == Match(None)
    assert either(Match(None, (afternoon, morning)), Match(morning)) == Match(None, (morning, afternoon))


def test_punctuality() -> None:
    lock = NOW + 4 * HOUR
    assert punctuality(NOW, lock, NOW) is Punctuality.ON_TIME
    assert punctuality(NOW, lock, NOW + MINUTE) is Punctuality.LATE
    assert punctuality(NOW, lock, lock + MINUTE) is Punctuality.BACKFILLED


@pytest.mark.parametrize(
    ("state", "zero", "matter"),
    [
        (ReportState.AWAITED, Effect.RECORD, Effect.RECORD),
        (ReportState.MISSING, Effect.RECORD, Effect.RECORD),
        (ReportState.ZERO, Effect.REPEAT, Effect.RECORD),
        (ReportState.MATTER, Effect.CONFIRM, Effect.ADD),
        (ReportState.EXCUSED, Effect.RECORD, Effect.RECORD),
    ],
)
def test_what_a_message_does(state: ReportState, zero: Effect, matter: Effect) -> None:
    assert (effect(state, Label.ZERO), effect(state, Label.MATTER)) == (zero, matter)
    with pytest.raises(ValueError, match="unclear"):
        effect(state, Label.UNCLEAR)


def test_a_label_gives_a_state() -> None:
    assert (state_for(Label.ZERO), state_for(Label.MATTER)) == (ReportState.ZERO, ReportState.MATTER)


STEPS = [Timed(NOW + n * MINUTE, Step(offset=n * MINUTE, to=(REPORTERS,))) for n in (-60, -15, 5)]
GRACE = NOW + 20 * MINUTE


@given(st.integers(0, 3), st.sampled_from(ReportState), st.integers(-120, 120))
def test_reminders_stop_collapse_and_never_go_back(done: int, state: ReportState, minute: int) -> None:
    now = NOW + minute * MINUTE
    found = plan(STEPS, done, state, GRACE, now)
    owed = state in (ReportState.AWAITED, ReportState.MISSING)
    assert found.done >= done
    assert owed or (found.take is None and found.next_at is None and not found.missing)
    assert found.next_at is None or found.next_at > now
    assert found.missing == (state is ReportState.AWAITED and now >= GRACE)
    again = plan(STEPS, found.done, state, GRACE, now)
    assert again.take is None


def test_after_an_outage_one_reminder_not_many() -> None:
    found = plan(STEPS, 0, ReportState.AWAITED, GRACE, NOW + 6 * MINUTE)
    assert (found.take, found.done) == (STEPS[2].step, 3)


FACTS = st.builds(
    UnitFact,
    unit=st.sampled_from("甲乙丙丁"),
    state=st.sampled_from(ReportState),
    punctuality=st.sampled_from(Punctuality),
)


@given(st.lists(FACTS))
def test_counts_always_add_up(facts: list[UnitFact]) -> None:
    counts = count(facts)
    assert counts.reported + counts.outstanding == counts.owed
    assert counts.on_time + counts.late + counts.backfilled == counts.reported
    assert counts.owed + counts.excused == len(facts)


def test_what_changed_between_two_issues() -> None:
    def facts(*units: UnitFact) -> SummaryFacts:
        return SummaryFacts(round="r", schedule="s", zone="UTC", due_at=NOW, final=True, units=units)

    was = UnitFact(unit="甲", state=ReportState.MISSING)
    matter = MatterFact(text="停水", reporter="王", at=NOW)
    now = UnitFact(unit="甲", state=ReportState.MATTER, matters=(matter,))
    new = UnitFact(unit="乙", state=ReportState.ZERO)
    assert changed(facts(was), facts(now, new)) == (
        (was, now),
        (UnitFact(unit="乙", state=ReportState.AWAITED), new),
    )
    assert changed(facts(was), facts(was)) == ()


@given(st.lists(st.tuples(st.sampled_from([1, 2, -5]), st.integers(0, 3000)), max_size=60))
def test_the_pace_is_never_broken(wishes: list[tuple[int, int]]) -> None:
    pace, now, sent = Pace(), NOW, list[tuple[int, datetime]]()
    for chat, milliseconds in wishes:
        now += timedelta(milliseconds=milliseconds)
        while pace.held(now).get(chat, now) > now or not pace.bot.room(now):
            now = max(pace.held(now).get(chat, now), pace.bot.opens_at(now))
        pace.left(chat, now)
        pace.bot.answered(now, now)
        sent.append((chat, now))
    assert _fits([at for _, at in sent], BOT_LIMIT.count, BOT_LIMIT.span)
    for limit in GROUP_LIMITS:
        assert _fits([at for chat, at in sent if chat < 0], limit.count, limit.span)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 900), st.integers(0, 60)), max_size=120))
def test_the_server_never_counts_too_many(steps: list[tuple[int, int, int]]) -> None:
    """However late messages reach it, and however late its answers reach us, one after the other or all at once."""
    window, now, counted = RateWindow(), NOW, list[datetime]()
    answers: list[tuple[datetime, datetime]] = []
    for pause, there, back in steps:
        now += timedelta(milliseconds=pause)
        now = _when_room(window, answers, now)
        at = now + timedelta(milliseconds=there)
        window.left(now)
        counted.append(at)
        answers.append((at + timedelta(milliseconds=back), now))
    assert _fits(sorted(counted), BOT_LIMIT.count, BOT_LIMIT.span)


def _when_room(window: RateWindow, answers: list[tuple[datetime, datetime]], now: datetime) -> datetime:
    """Time passes, answers come in, until there is room."""
    while True:
        for answered, left in sorted(answers):
            if answered <= now:
                window.answered(left, answered)
                answers.remove((answered, left))
        if window.room(now):
            return now
        now = min([max(window.opens_at(now), now + timedelta(milliseconds=1)), *(at for at, _ in answers)])


def test_a_message_without_an_answer_does_not_hold_its_place_for_ever() -> None:
    window = RateWindow()
    for _ in range(BOT_LIMIT.count):
        window.left(NOW)
    assert window.room(NOW) == 0
    assert window.opens_at(NOW) == NOW + BOT_LIMIT.span
    assert window.room(NOW + BOT_LIMIT.span) == 0  # still no answer: they may have been counted just now
    assert window.room(NOW + 2 * BOT_LIMIT.span) == BOT_LIMIT.count


def test_a_slow_way_does_not_slow_the_pace() -> None:
    """Where every answer takes three seconds, a message was counted as long after it left as all others."""
    window, slow = RateWindow(), timedelta(seconds=3)
    for _ in range(LEARNING):
        window.left(NOW)
        window.answered(NOW, NOW + slow)
    later = NOW + MINUTE
    for _ in range(BOT_LIMIT.count):
        window.left(later)
    assert window.room(later) == 0
    assert window.room(later + BOT_LIMIT.span) == BOT_LIMIT.count


def test_the_way_there_may_have_been_all_of_a_quick_answer() -> None:
    """The first of the next thirty may reach the server at once."""
    window, quick = RateWindow(), timedelta(microseconds=800)
    for at in [NOW] * LEARNING + [NOW + MINUTE] * BOT_LIMIT.count:
        window.left(at)
        window.answered(at, at + quick)
    assert window.room(NOW + MINUTE + BOT_LIMIT.span) == 0
    assert window.room(NOW + MINUTE + BOT_LIMIT.span + quick) == BOT_LIMIT.count


def test_what_is_sent_in_bulk_leaves_room_for_what_is_urgent() -> None:
    pace, now = Pace(), NOW
    for chat in range(1, 1 + 60 * BULK_LIMITS[0].count):
        while not pace.bulk.room(now) or not pace.bot.room(now):
            now = max(pace.bulk.opens_at(now), pace.bot.opens_at(now))
        pace.left(chat, now)
        pace.bulk.passed(now)
        pace.bot.answered(now, now)
        assert pace.bot.opens_at(now) - now <= timedelta(milliseconds=300)
    assert (now - NOW).total_seconds() <= 60 * BULK_LIMITS[0].count / (0.95 * BOT_LIMIT.count)


def test_a_clock_set_back_stops_nothing() -> None:
    pace = Pace()
    for _ in range(BOT_LIMIT.count):
        pace.left(1, NOW)
        pace.bulk.passed(NOW)
    pace.bot.answered(NOW, NOW - HOUR)
    before = NOW - HOUR
    assert pace.bot.room(before) == BOT_LIMIT.count
    assert pace.bulk.room(before) == BULK_LIMITS[0].count
    assert pace.held(before) == {}


def _fits(times: list[datetime], count: int, span: timedelta) -> bool:
    return all(later - earlier >= span for earlier, later in zip(times, times[count:], strict=False))


def test_a_429_holds_one_chat_and_no_other() -> None:
    pace = Pace()
    pace.gate(1).hold(NOW + HOUR, NOW)
    pace.left(2, NOW)
    assert pace.held(NOW) == {1: NOW + HOUR}
    assert pace.gate(1).room(NOW) == 0
    assert pace.held(NOW + HOUR) == {}


def test_a_429_for_the_whole_bot_leaves_no_room() -> None:
    pace = Pace()
    pace.bot.hold(NOW + MINUTE, NOW)
    assert pace.bot.room(NOW) == 0
    assert pace.bot.room(NOW + MINUTE) == BOT_LIMIT.count


def test_a_role_holds_for_its_unit_and_below() -> None:
    scope = Scope((Duty(Role.REPORTER, 2, frozenset({2})), Duty(Role.DUTY_LEADER, 1, frozenset({1, 2, 3}))))
    assert scope.may(Right.REPORT, 2)
    assert not scope.may(Right.REPORT, 3)
    assert scope.may(Right.UNLOCK, 3)
    assert not scope.may(Right.ADMINISTER, 1)
    assert scope.own_units(Right.REPORT) == {2}
    assert scope.roles() == {Role.REPORTER, Role.DUTY_LEADER}


def test_numbers_of_citizens_are_masked() -> None:
    assert masked("联系 13812345678") == "联系 138****5678"
    assert masked("身份证 11010519491231002X，完") == "身份证 （身份证号已隐去），完"
    assert masked("第 20261123 号") == "第 20261123 号"


def test_times_as_people_read_them() -> None:
    zone = "Asia/Shanghai"
    today = local_day(NOW, zone)
    assert hhmm(NOW, zone) == "09:00"
    assert moment(NOW, zone, today) == "09:00"
    assert moment(NOW - 24 * HOUR, zone, today) == "11月22日 09:00"
    assert midnight_before(NOW, zone) == datetime(2026, 11, 22, 16, tzinfo=UTC)


def test_a_message_knows_whether_it_is_private() -> None:
    incoming = Incoming(update_id=1, event=Event.MESSAGE, chat_kind=ChatKind.PRIVATE)
    assert incoming.private


def test_where_the_clock_is_set_back_a_hold_moves_with_it() -> None:
    pace, earlier = Pace(), NOW - HOUR
    pace.gate(2).hold(NOW + MINUTE, NOW)
    pace.bot.hold(NOW + MINUTE, NOW)
    assert pace.held(earlier) == {2: earlier + MINUTE}
    assert pace.bot.opens_at(earlier) == earlier + MINUTE
    assert pace.bot.room(earlier + MINUTE) == BOT_LIMIT.count


def test_three_chats_refused_in_a_row_mean_the_whole_bot() -> None:
    pace = Pace()
    for chat in (1, 2):
        pace.refused(chat, NOW, NOW + MINUTE)
    assert pace.bot.room(NOW) > 0
    pace.refused(3, NOW, NOW + HOUR)
    assert pace.bot.room(NOW) == 0
    assert pace.bot.room(NOW + MINUTE) > 0


def test_refusals_with_something_let_through_between_are_of_single_chats() -> None:
    pace = Pace()
    for chat in (1, 2, 3):
        pace.refused(chat, NOW, NOW + MINUTE)
        pace.accepted()
    assert pace.bot.room(NOW) > 0
    assert set(pace.held(NOW)) == {1, 2, 3}
