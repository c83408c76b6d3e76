"""What people look at: the list of incidents, the timeline of one, and its 值班快报."""

from collections.abc import Collection, Iterable

from bot.domain.incidents.extraction import toll_text
from bot.domain.incidents.false_alarm import REOPENS_FOR
from bot.domain.incidents.plan import stage_name
from bot.domain.rights import Right, Scope
from bot.domain.terms import LEVEL_NAMES, DutyPost, Stage
from bot.domain.text.display import one_line, quoted
from bot.domain.time.local_time import local_day, moment
from bot.outputs.bulletin import BulletinFacts, bulletin_text
from bot.phrases import say
from bot.services.incidents import false_alarm, messages, timeline
from bot.services.reports import receipts
from storage.queries import incidents as stored_incidents
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Account, Incident, IncidentReport
from storage.work import Work

LATELY = 5


def list_open(work: Work, scope: Scope) -> str:
    """Open incidents and the last closed ones of the units within `scope`."""
    seen = scope.units(Right.OVERVIEW)
    found = [say("incident.list_open"), *open_lines(work, seen)]
    if len(found) == 1:
        found = [say("incident.none_open")]
    closed = [line(work, incident) for incident in stored_incidents.closed_lately(work, seen, LATELY)]
    return "\n".join([*found, *([say("incident.list_closed"), *closed] if closed else [])])


def open_lines(work: Work, unit_ids: Collection[int]) -> list[str]:
    """One line for each open incident of these units."""
    return [line(work, incident) for incident in stored_incidents.still_open(work, unit_ids)]


def lines(work: Work, incidents: Iterable[Incident]) -> str:
    """One line for each."""
    return "\n".join(line(work, incident) for incident in incidents)


def line(work: Work, incident: Incident) -> str:
    """「事件12 石桥村 桥头塌陷……（周镇长处理中）」"""
    what = receipts.short(incident.what)
    key = "incident.line" if incident.false_at is None else "incident.line_false"
    text = say(key, number=incident.id, unit=messages.unit_name(work, incident), what=what)
    return timeline.marked(incident, text + _standing(work, incident))


def false_lines(work: Work, unit_ids: Collection[int]) -> list[str]:
    """One line for each that was called a false alarm and may still be objected to."""
    since = work.now - REOPENS_FOR
    return [line(work, incident) for incident in stored_incidents.false_lately(work, unit_ids, since)]


def _standing(work: Work, incident: Incident) -> str:
    if incident.false_at is not None:
        return false_alarm.said_of(work, incident)
    if incident.closed_at is not None:
        return say("incident.is_closed")
    if incident.acknowledged_by is None:
        return say("incident.is_waiting" if incident.final_at is None else "incident.is_final_untaken")
    taker = work.session.get_one(Account, incident.acknowledged_by)
    if incident.final_at is not None:
        return say("incident.is_final", name=taker.name)
    offered = work.session.get(Account, incident.offered_to) if incident.offered_to else None
    key = "incident.is_taken" if offered is None else "incident.is_offered"
    return say(key, name=taker.name, other=offered.name if offered is not None else "")


def story(work: Work, incident: Incident) -> str:
    """Everything that was said and done, with who and when."""
    plan = stored_incidents.plan_of(incident)
    today = local_day(incident.reported_at, plan.zone)
    lines = [
        say(
            "incident.event",
            time=moment(event.at, plan.zone, today),
            who=event.who,
            what=one_line(event.what),
        )
        for event in stored_incidents.events_of(work, incident.id)
    ]
    times = say(
        "incident.times",
        learned=moment(incident.learned_at, plan.zone, today),
        reported=moment(incident.reported_at, plan.zone, today),
    )
    head = messages.card(work, incident)
    return "\n".join([head, times, say("incident.story"), *lines])


def bulletin(work: Work, incident: Incident) -> str:
    """The newest report of an incident as a 值班快报."""
    said = [row for row, _ in stored_incidents.reports_of(work, incident.id) if row.withdrawn_at is None]
    report = said[-1]
    zone = stored_incidents.plan_of(incident).zone
    unit = stored_incidents.unit_of(work, incident)
    on = stored_rota.on_duty(work, incident.unit_id, report.reported_at)
    sender = stored_units.root(work)
    facts = BulletinFacts(
        name=say("bulletin.name"),
        issue=report.issue,
        sender=sender.name if sender else unit.name,
        day=local_day(report.reported_at, zone),
        title=say("bulletin.title", unit=unit.name, stage=stage_name(report.stage, report.number)),
        body=tuple(_body(work, incident, report, zone)),
        leaders=tuple(dict.fromkeys(one.name for one in on if one.stands_for is DutyPost.LEADER)),
        staff=tuple(dict.fromkeys(one.name for one in on if one.stands_for is DutyPost.STAFF)),
        drill=incident.drill,
        void=incident.false_at is not None,
    )
    return bulletin_text(facts)


def _body(work: Work, incident: Incident, report: IncidentReport, zone: str) -> list[str]:
    """A follow-up carries only what changed; the first report all that is known."""
    today = local_day(report.reported_at, zone)
    if report.stage is not Stage.FIRST:
        first, _ = stored_incidents.reports_of(work, incident.id)[0]
        earlier = say("bulletin.earlier", issue=first.issue, what=one_line(first.text))
        changes = [say("bulletin.changes", changes="、".join(report.changes))] if report.changes else []
        return [earlier, quoted(report.text), *changes]
    toll = toll_text(stored_incidents.figures(incident))
    level = incident.level or incident.suggested
    facts = [
        ("bulletin.received", moment(incident.reported_at, zone, today)),
        ("bulletin.occurred", moment(incident.occurred_at, zone, today) if incident.occurred_at else ""),
        ("bulletin.place", one_line(incident.place)),
        ("bulletin.toll", toll),
        ("bulletin.level", LEVEL_NAMES[level] if level else ""),
    ]
    return [quoted(report.text), *(say(key, value=value) for key, value in facts if value)]
