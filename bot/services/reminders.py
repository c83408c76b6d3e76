"""A beat over what is owed: reminders are queued, what stays silent becomes missing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.local_time import midnight_before
from bot.domain.messages import Lane, Remind
from bot.domain.reminding import Plan, Timed, plan
from bot.domain.schedule import RoundTimes, SchedulePlan, Step, quiet_until, step_times
from bot.domain.terms import Audience, ReportState, Role
from bot.phrases import say
from bot.services import noticing, posting
from storage.queries import people, post, rounds, units
from storage.queries.rounds import plan_of
from storage.tables import Account, Occurrence, Round, Schedule
from storage.work import Work

BATCH = 1000
REPORTING = (Role.REPORTER,)
HEADS = (Role.HEAD,)
LADDER = (Audience.REPORTERS, Audience.HEAD, Audience.UNIT_ABOVE)
ABOVE = (Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER)


@dataclass
class Call:
    """One reminder to one person: every unit they are asked about in this beat."""

    account: Account
    escalated: bool
    zone: str
    not_before: datetime
    expires_at: datetime
    occurrences: list[int] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)


def remind_due(work: Work, budget: int) -> int:
    """Acts on every occurrence whose time has come; returns how many there were.

    `budget` is the most reminders one person gets in a local day.
    """
    total = 0
    while due := rounds.due_occurrences(work, BATCH):
        total += len(due)
        calls: dict[tuple[int, bool], Call] = {}
        for occurrence, round_, schedule in due:
            _step(work, occurrence, round_, schedule, calls)
        for call in calls.values():
            _queue(work, call, budget)
        work.session.flush()
    return total


def _step(
    work: Work,
    occurrence: Occurrence,
    round_: Round,
    schedule: Schedule,
    calls: dict[tuple[int, bool], Call],
) -> None:
    settings = plan_of(schedule)
    decision = _decide(work, occurrence, round_, settings)
    occurrence.step, occurrence.next_action_at = decision.done, decision.next_at
    if decision.missing:
        occurrence.state = ReportState.MISSING
        noticing.redraw(work, round_)
    if decision.take:
        for account, escalated in _audience(work, occurrence, decision.take):
            call = calls.setdefault(
                (account.id or 0, escalated), _call(work, account, escalated, round_, settings)
            )
            call.occurrences.append(occurrence.id or 0)
            call.steps.append(decision.done)


def _decide(work: Work, occurrence: Occurrence, round_: Round, settings: SchedulePlan) -> Plan:
    times = RoundTimes(
        day=round_.day,
        label=round_.label,
        opens_at=round_.opens_at,
        due_at=round_.due_at,
        missing_at=round_.missing_at,
        lock_at=round_.lock_at,
    )
    steps = [Timed(at, step) for at, step in step_times(settings, times)]
    return plan(steps, occurrence.step, occurrence.state, round_.missing_at, work.now)


def _audience(work: Work, occurrence: Occurrence, step: Step) -> list[tuple[Account, bool]]:
    """Everybody the step names, each once, with whether they are asked to chase others.

    A rung with nobody on it is climbed past, and admins hear of a ladder with nobody at all.
    """
    found: dict[int, tuple[Account, bool]] = {}
    for audience in step.to:
        for account, escalated in _rung(work, occurrence.unit_id, audience):
            found.setdefault(account.id or 0, (account, escalated))
    if not found:
        name = units.unit_names(work, [occurrence.unit_id]).get(occurrence.unit_id, "")
        posting.tell_admins(
            work,
            say("admin.nobody", units=name),
            dedup_key=f"nobody:{occurrence.round_id}:{name}",
            units=[occurrence.unit_id],
        )
    return list(found.values())


def _rung(work: Work, unit_id: int, audience: Audience) -> list[tuple[Account, bool]]:
    for rung in LADDER[LADDER.index(audience) :]:
        if rung is Audience.UNIT_ABOVE:
            return [(account, True) for account in _people_above(work, unit_id)]
        roles = REPORTING if rung is Audience.REPORTERS else HEADS
        if found := people.members(work, [unit_id], roles):
            return [(account, False) for _, account in found]
    return []


def _people_above(work: Work, unit_id: int) -> Sequence[Account]:
    """The people of the nearest unit above that has any."""
    for above in units.above(work, unit_id)[1:]:
        if found := people.members(work, [above], ABOVE):
            return [account for _, account in found]
    return []


def _call(work: Work, account: Account, escalated: bool, round_: Round, settings: SchedulePlan) -> Call:
    quiet = quiet_until(settings.quiet, settings.zone, work.now)
    return Call(account, escalated, settings.zone, quiet or work.now, round_.lock_at)


def _queue(work: Work, call: Call, budget: int) -> None:
    since = midnight_before(work.now, call.zone)
    if post.reminders_since(work, call.account.user_id, since) >= budget:
        return
    post.queue(
        work,
        Remind(occurrences=tuple(call.occurrences), escalated=call.escalated),
        kind="reminder",
        lane=Lane.REMINDER,
        chat_id=call.account.user_id,
        dedup_key=f"remind:{call.occurrences[0]}:{call.steps[0]}:{call.account.id}:{int(call.escalated)}",
        not_before=call.not_before,
        expires_at=call.expires_at,
    )
