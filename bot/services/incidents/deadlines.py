"""The clock of an incident: deadlines written from its presets, asked for before they pass, told when they have."""

from datetime import datetime

from bot.domain.incidents import deadlines as deadline_rules
from bot.domain.incidents.deadlines import AccidentKind, Deadline, KnownFacts
from bot.domain.incidents.extraction import traffic_or_fire
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.incidents.severity import graver
from bot.domain.messaging.buttons import MeetDeadline, ReportMore
from bot.domain.terms import DUE_NAMES, Due
from bot.domain.time.local_time import lasting, local_day, moment
from bot.phrases import say
from bot.services.incidents import timeline
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.tables import Account, Incident, IncidentDeadline
from storage.work import Work

BY_HAND = frozenset({Due.PHONE, Due.WRITTEN, Due.UPWARD})  # met when a person says so
ASKED = BY_HAND | {Due.FOLLOW_UP}


def reset(work: Work, incident: Incident, plan: IncidentPlan) -> None:
    """Writes the deadlines as the incident stands now. What is met stays; what no rule asks for any more goes."""
    rows = {(row.preset, row.due, row.rule): row for row in stored_incidents.deadlines_of(work, incident.id)}
    wanted = deadline_rules.deadlines(plan.clocks, _known(incident), plan.calendar, plan.zone)
    for deadline in wanted:
        row = rows.pop((deadline.preset, deadline.due, deadline.rule), None)
        if row is None:
            _add(work, incident, deadline)
        elif row.met_at is None:
            row.due_at = deadline.due_at
    for row in rows.values():
        if row.met_at is None and row.due is not Due.FOLLOW_UP:
            work.session.delete(row)
    _ask_daily(work, incident, plan)


def _known(incident: Incident) -> KnownFacts:
    kind = AccidentKind.TRAFFIC_OR_FIRE if traffic_or_fire(incident.what) else AccidentKind.OTHER
    level = graver(incident.level, incident.suggested)
    return KnownFacts(level, kind, incident.learned_at, incident.reported_at)


def _add(work: Work, incident: Incident, deadline: Deadline) -> None:
    met = incident.reported_at if deadline.due is Due.FIRST else None
    work.session.add(
        IncidentDeadline(
            incident_id=incident.id,
            due=deadline.due,
            due_at=deadline.due_at,
            begun_at=work.now,
            rule=deadline.rule,
            source=deadline.source,
            preset=deadline.preset,
            met_at=met,
        )
    )
    work.session.flush()


def _ask_daily(work: Work, incident: Incident, plan: IncidentPlan) -> None:
    """One daily follow-up is ahead at a time, as long as there is no final report."""
    rows = [row for row in stored_incidents.deadlines_of(work, incident.id) if row.due is Due.FOLLOW_UP]
    if incident.final_at is not None or any(row.met_at is None and row.due_at > work.now for row in rows):
        return
    after = max([work.now, *(row.due_at for row in rows)])
    level = graver(incident.level, incident.suggested)
    wanted = deadline_rules.next_daily(plan.clocks, level, after, plan.zone)
    if wanted is not None:
        _add(work, incident, wanted)


def act(work: Work, incident: Incident, plan: IncidentPlan) -> datetime | None:
    """Asks for what is due soon and tells what is late; returns when to look again."""
    ahead: list[datetime] = []
    for row in stored_incidents.deadlines_of(work, incident.id):
        if row.met_at is None and row.due in ASKED:
            ahead += _look_at(work, incident, plan, row)
    _ask_daily(work, incident, plan)
    for row in stored_incidents.deadlines_of(work, incident.id):
        if row.due is Due.FOLLOW_UP and row.met_at is None and row.due_at > work.now:
            ahead.append(_next_look(row))
    return min(ahead, default=None)


def _look_at(work: Work, incident: Incident, plan: IncidentPlan, row: IncidentDeadline) -> list[datetime]:
    if row.late_told_at is None and row.due_at <= work.now:
        row.late_told_at = row.asked_at = work.now
        timeline.note(work, incident, say("clock.late", **_values(row, plan, work.now)))
        _tell(work, incident, row, say("clock.late", **_values(row, plan, work.now)))
    elif row.asked_at is None and _next_look(row) <= work.now:
        row.asked_at = work.now
        _tell(work, incident, row, say("clock.ask", **_values(row, plan, work.now)))
    return [_next_look(row)] if row.late_told_at is None else []


def _next_look(row: IncidentDeadline) -> datetime:
    return row.due_at if row.asked_at else deadline_rules.warned_at(row.due_at, row.begun_at)


def _values(row: IncidentDeadline, plan: IncidentPlan, now: datetime) -> dict[str, object]:
    return {
        "what": DUE_NAMES[row.due],
        "due": moment(row.due_at, plan.zone, local_day(now, plan.zone)),
        "rule": row.rule,
        "source": row.source,
        "left": lasting(abs(row.due_at - now)),
    }


def _tell(work: Work, incident: Incident, row: IncidentDeadline, text: str) -> None:
    head = say("incident.head", number=incident.id, unit=stored_incidents.unit_of(work, incident).name)
    button = MeetDeadline(deadline=row.id).button(say("button.met", what=DUE_NAMES[row.due]))
    if row.due is Due.FOLLOW_UP:
        button = ReportMore(incident=incident.id, final=False).button(say("button.follow_up"))
    stage = "late" if row.late_told_at else "ask"
    for account in responsible(work, incident, row.due):
        timeline.send(
            work,
            account,
            timeline.marked(incident, f"{head}\n{text}"),
            ((button,),),
            key=f"clock:{row.id}:{stage}:{account.id}",
        )


def responsible(work: Work, incident: Incident, due: Due) -> list[Account]:
    """Who sees to a deadline: whoever took the incident, else all who were called; follow-ups the reporter, too."""
    found = [incident.acknowledged_by] if incident.acknowledged_by else []
    if not found:
        found = [
            call.account_id for call in stored_incidents.those_called(work, incident.id) if call.account_id
        ]
    if due is Due.FOLLOW_UP:
        found.append(incident.opened_by)
    accounts = [work.session.get_one(Account, account_id) for account_id in dict.fromkeys(found)]
    return accounts or stored_members.admins_for(work, [incident.unit_id])


def meet(work: Work, incident: Incident, row: IncidentDeadline, by: Account) -> None:
    """「已电话上报」: written down with who said so."""
    row.met_at = work.now
    key = "clock.met_late" if work.now > row.due_at else "clock.met"
    timeline.news(work, incident, say(key, what=DUE_NAMES[row.due], rule=row.rule), by=by, but=by.user_id)


def meet_follow_ups(work: Work, incident: Incident) -> None:
    """A follow-up was sent: those that were waited for are met."""
    for row in stored_incidents.deadlines_of(work, incident.id):
        if row.due is Due.FOLLOW_UP and row.met_at is None:
            row.met_at = work.now


def changes_until(work: Work, incident: Incident) -> datetime | None:
    """Until when changed casualties must still be reported after the end; None where no rule asks."""
    rows = stored_incidents.deadlines_of(work, incident.id)
    return max((row.due_at for row in rows if row.due is Due.CHANGES), default=None)


def lines(work: Work, incident: Incident, plan: IncidentPlan, *, rules: bool = True) -> list[str]:
    """The countdown, as people read it; `rules`: with the rule and the source of each."""
    today = local_day(work.now, plan.zone)
    found = []
    for row in stored_incidents.deadlines_of(work, incident.id):
        key = "clock.line_open"
        if row.met_at is not None:
            key = "clock.line_met" if row.met_at <= row.due_at else "clock.line_met_late"
        elif row.due_at <= work.now:
            key = "clock.line_late"
        elif row.due is Due.CHANGES:
            key = "clock.line_watch"
        at = moment(row.met_at, plan.zone, today) if row.met_at else ""
        values = _values(row, plan, work.now)
        found.append(say(key, **values, at=at) + (say("clock.rule", **values) if rules else ""))
    return found
