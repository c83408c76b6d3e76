"""A beat over what is owed: reminders are queued, what stays silent becomes missing.

A thousand units become late at once, so what a beat needs is read for all of them together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.messaging.buttons import ChaseUnits, ReportAllZero, ReportZero, TellMatter
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Remind, Send
from bot.domain.reports.reminders import ReminderPlan, Timed, plan
from bot.domain.reports.schedule import RoundTimes, SchedulePlan, quiet_until, step_times
from bot.domain.terms import ReportState
from bot.domain.time.local_time import midnight_before
from bot.phrases import say
from bot.services import due, outbox
from bot.services.recipients.audiences import read_audiences
from bot.services.reports import card, chase, round_names
from storage.queries import outbox as stored_outbox
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.outbox import Letter
from storage.queries.rounds import plan_of_round
from storage.tables import Account, Occurrence, Outbox, Round, Schedule, Unit
from storage.work import Work


@dataclass(frozen=True)
class Course:
    """A round with its reminder steps, each with its instant (UTC)."""

    round: Round
    plan: SchedulePlan
    steps: Sequence[Timed]


@dataclass(frozen=True)
class DueOccurrence:
    """An occurrence whose time has come, and what is done about it."""

    occurrence: Occurrence
    course: Course
    decision: ReminderPlan


@dataclass
class ReminderCall:
    """One reminder to one person: every unit they are asked about in this beat.

    It goes between `not_before` and `expires_at` (UTC). `steps`: which reminder of its round it is, for each of the
    `occurrences` (ids). `escalated`: they are asked to chase others.
    """

    account: Account
    escalated: bool
    zone: str
    not_before: datetime
    expires_at: datetime
    occurrences: list[int] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)


MOST_BUTTONS = 8


def remind_due(work: Work, budget: int) -> None:
    """Acts on every occurrence whose time has come. `budget`: the most reminders one person gets in a local day."""
    due.act_on_due(work, Occurrence, lambda own, some: _remind(own, some, budget))


def _remind(work: Work, numbers: Sequence[int], budget: int) -> None:
    due = _decided(work, stored_rounds.with_schedules(work, numbers))
    for one in due:
        _move_on(work, one)
    _queue(work, _calls(work, [one for one in due if one.decision.take]), budget)


def _decided(work: Work, rows: Iterable[tuple[Occurrence, Round, Schedule]]) -> list[DueOccurrence]:
    courses: dict[int, Course] = {}
    due = []
    for occurrence, round_, schedule in rows:
        course = courses.get(occurrence.round_id) or course_of(round_, schedule)
        courses[occurrence.round_id] = course
        decision = plan(course.steps, occurrence.step, occurrence.state, round_.missing_at, work.now)
        due.append(DueOccurrence(occurrence, course, decision))
    return due


def course_of(round_: Round, schedule: Schedule) -> Course:
    """The steps of a round: of its schedule as it is now, or as the modes had it when the round was planned."""
    times = RoundTimes(
        day=round_.day,
        label=round_.label,
        opens_at=round_.opens_at,
        due_at=round_.due_at,
        missing_at=round_.missing_at,
        lock_at=round_.lock_at,
    )
    settings = plan_of_round(round_, schedule)
    return Course(round_, settings, [Timed(at, step) for at, step in step_times(settings, times)])


def _move_on(work: Work, due: DueOccurrence) -> None:
    occurrence, decision = due.occurrence, due.decision
    occurrence.step, occurrence.next_action_at = decision.done, decision.next_at
    if decision.missing:
        occurrence.state = ReportState.MISSING
        card.redraw(work, due.course.round)


def _calls(work: Work, due: Sequence[DueOccurrence]) -> list[ReminderCall]:
    """What each person is asked about. Admins hear of a ladder with nobody on it at all."""
    audiences = read_audiences(work, {one.occurrence.unit_id for one in due}) if due else None
    calls: dict[tuple[int, bool], ReminderCall] = {}
    for one in due:
        assert audiences is not None
        assert one.decision.take is not None
        found = audiences.named(one.occurrence.unit_id, one.decision.take)
        if not found:
            _nobody(work, one.occurrence)
        for account, escalated in found:
            key = (account.id, escalated)
            call = calls.get(key) or calls.setdefault(key, _call(work, account, escalated, one.course))
            call.occurrences.append(one.occurrence.id)
            call.steps.append(one.decision.done)
    return list(calls.values())


def _nobody(work: Work, occurrence: Occurrence) -> None:
    name = stored_units.unit_names(work, [occurrence.unit_id]).get(occurrence.unit_id, "")
    outbox.tell_admins(
        work,
        say("admin.nobody", units=name),
        key=f"nobody:{occurrence.round_id}:{name}",
        units=[occurrence.unit_id],
    )


def _call(work: Work, account: Account, escalated: bool, course: Course) -> ReminderCall:
    quiet = quiet_until(course.plan.quiet, course.plan.zone, work.now)
    return ReminderCall(account, escalated, course.plan.zone, quiet or work.now, course.round.lock_at)


def _queue(work: Work, calls: Sequence[ReminderCall], budget: int) -> None:
    had = {zone: _had(work, calls, zone) for zone in {call.zone for call in calls}}
    letters: list[Letter] = []
    queued: dict[int, int] = {}
    taken = stored_outbox.queued(work, [_key(call) for call in calls])
    for call in calls:
        chat_id = call.account.user_id
        before = had[call.zone].get(chat_id, 0) + queued.get(chat_id, 0)
        if before < budget and _key(call) not in taken:
            queued[chat_id] = queued.get(chat_id, 0) + 1
            letters.append(_letter(call))
    stored_outbox.queue_all(work, letters)


def _had(work: Work, calls: Sequence[ReminderCall], zone: str) -> dict[int, int]:
    """How many reminders these people had today, by the days of this zone."""
    chats = {call.account.user_id for call in calls if call.zone == zone}
    return stored_outbox.reminders_since(work, chats, midnight_before(work.now, zone))


def _letter(call: ReminderCall) -> Letter:
    return Letter(
        Remind(occurrences=tuple(call.occurrences), escalated=call.escalated),
        kind=Kind.REMINDER.value.stored,
        lane=Kind.REMINDER.value.lane,
        chat_id=call.account.user_id,
        dedup_key=_key(call),
        not_before=call.not_before,
        expires_at=call.expires_at,
    )


def _key(call: ReminderCall) -> str:
    return f"remind:{call.occurrences[0]}:{call.steps[0]}:{call.account.id}:{int(call.escalated)}"


def compose(work: Work, row: Outbox, message: Remind) -> Send | None:
    """The reminder of what is still owed now; None where nothing of it is, or somebody else chases it."""
    owed = [
        found
        for found in stored_rounds.occurrences(work, message.occurrences)
        if found[0].state in (ReportState.AWAITED, ReportState.MISSING) and found[1].lock_at > work.now
    ]
    if message.escalated:
        owed = chase.still_asked(work, owed, row.chat_id)
    if not owed:
        return None
    round_ = owed[0][1]
    values = {
        "units": outbox.listed(unit.name for _, _, unit in owed),
        "round": round_names.in_full(work, round_, [unit.name for _, _, unit in owed]),
    }
    if message.escalated:
        people = chase.reporter_lines(work, list(dict.fromkeys(unit.id for _, _, unit in owed)))
        text = "\n".join([say("remind.escalated", **values), *people, say("remind.chase")])
        button = ChaseUnits(reminder=row.id).button(say("button.chase"))
        return Send(text=text, buttons=((button,),))
    key = "remind.before" if work.now < round_.due_at else "remind.after"
    return Send(text=say(key, **values), buttons=_reminder_buttons(row, owed))


def _reminder_buttons(row: Outbox, owed: list[tuple[Occurrence, Round, Unit]]) -> Keyboard:
    if len(owed) == 1:
        number = owed[0][0].id
        zero = ReportZero(occurrence=number).button(say("button.zero"))
        return ((zero, TellMatter(occurrence=number).button(say("button.matter"))),)
    every = ReportAllZero(reminder=row.id).button(say("button.zero_all", count=len(owed)))
    rows = [
        (
            ReportZero(occurrence=occurrence.id).button(say("button.zero_unit", unit=unit.name)),
            TellMatter(occurrence=occurrence.id).button(say("button.matter_unit", unit=unit.name)),
        )
        for occurrence, _, unit in owed[:MOST_BUTTONS]
    ]
    return ((every,), *rows)
