"""漏报: a 平安 that speaks for a time in which an incident lies. It is shown, never judged by the bot."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bot.domain.incidents.plan import contradicts
from bot.domain.messaging.buttons import CorrectOmission
from bot.domain.terms import Label, Role
from bot.domain.time.local_time import local_day, moment
from bot.phrases import say
from bot.services.incidents import timeline
from bot.services.reports import backfill, receipts, records
from bot.services.reports.backfill import UnlockRequested
from bot.services.reports.records import Recorded
from bot.services.utterance import Said
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.rounds import Entry
from storage.tables import Account, Incident, Occurrence, Round
from storage.work import Work

SHORT, LONG = 40, 400  # characters of what was said: in a summary, in a message of its own
DAY = timedelta(days=1)  # what a round speaks for where there was none before it


def check(work: Work, incident: Incident) -> None:
    """Looks for a 平安 that was said after the incident and shows it beside it."""
    found = None if incident.drill or incident.candidates else _spoken_for(work, incident)
    if found is not None:
        show(work, incident, *found)
        if (entry := stored_rounds.entry(work, found[0].id)) is not None:
            records.changed(work, entry)  # the summary shows it, too


def show(work: Work, incident: Incident, occurrence: Occurrence, round_: Round) -> None:
    """Shows the duty leaders a 平安 beside an incident that lies before it, once; the unit can correct it."""
    zone, today = round_.zone, local_day(work.now, round_.zone)
    values = {
        "number": incident.id,
        "unit": stored_incidents.unit_of(work, incident).name,
        "happened": moment(incident.happened_at, zone, today),
        "what": receipts.short(incident.what, LONG),
        "round": round_.label,
        "said": moment(occurrence.reported_at or work.now, zone, today),
        "words": _words(work, occurrence),
    }
    key = f"omission:{incident.id}:{occurrence.id}"
    for leader in stored_members.role_holders(
        work, stored_units.above(work, incident.unit_id), [Role.DUTY_LEADER]
    ):
        timeline.send(work, leader, say("omission.shown", **values), key=f"{key}:{leader.id}")
    opener = work.session.get_one(Account, incident.opened_by)
    button = CorrectOmission(incident=incident.id, occurrence=occurrence.id).button(say("button.omission"))
    timeline.send(
        work, opener, say("omission.offered", **values), ((button,),), key=f"{key}:unit:{opener.id}"
    )
    timeline.note_once(work, incident, say("omission.noted", **values))


def _spoken_for(work: Work, incident: Incident) -> tuple[Occurrence, Round] | None:
    """The 平安 whose time the incident lies in."""
    found = stored_incidents.zero_after(work, incident.unit_id, incident.happened_at)
    if found is None or found[0].reported_at is None:
        return None
    since = stored_incidents.due_before(work, found[1]) or found[1].due_at - DAY
    return found if contradicts(incident.happened_at, since, found[0].reported_at) else None


def contradicted(
    work: Work, round_: Round, only: Collection[int] | None = None
) -> list[tuple[Incident, Occurrence]]:
    """The incidents that lie in the time for which their unit said 平安 in this round; `only` of these units."""
    since = stored_incidents.due_before(work, round_) or round_.due_at - DAY
    return [
        (incident, zero)
        for incident, zero in stored_incidents.with_zeros(work, round_.id, since)
        if zero.reported_at
        and contradicts(incident.happened_at, since, zero.reported_at)
        and (only is None or zero.unit_id in only)
    ]


def line(incident: Incident, round_: Round) -> str:
    """An incident in the summary, beside the 平安 of its unit."""
    happened = moment(incident.happened_at, round_.zone, local_day(round_.due_at, round_.zone))
    what = receipts.short(incident.what, SHORT)
    return say("omission.line", number=incident.id, happened=happened, what=what)


def _words(work: Work, occurrence: Occurrence) -> str:
    report = stored_reports.latest_report(work, occurrence.id)
    return receipts.short(report.text, LONG) if report else ""


def correct(
    work: Work, said: Said, incident: Incident, target: Entry, reason: str
) -> Recorded | UnlockRequested:
    """The unit's own correction of its 平安, with a reason; after lock a leader has to agree, as always."""
    worded = replace(said, text=incident.what, media=(), album=None)
    timeline.note(
        work, incident, say("omission.corrected", round=target.round.label, reason=reason), by=said.account
    )
    if target.round.lock_at < work.now:
        return backfill.request(work, worded, target, Label.MATTER, reason)
    return records.record(work, worded, target, Label.MATTER, reason=reason, replace=True)
