"""An incident begins: written down, the first step called, all in the transaction that brought the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.gleaning import Toll, occurred_at, toll
from bot.domain.grading import suggested
from bot.domain.local_time import local
from bot.domain.messages import Media
from bot.domain.terms import Stage
from bot.phrases import say
from bot.services.incidents import calling, clocking, omissions, settings, telling, walking
from storage.queries import incidents, reports
from storage.tables import Account, Incident, IncidentFile, IncidentReport
from storage.work import Work


@dataclass(frozen=True)
class Opening:
    """What is known when an incident opens; `unit_id`, `what` and where it was said are enough.

    `candidates`: the units it may belong to where the reporter has several; `unit_id` is then one above them all.
    `sent_at` is the platform's time of the words, `occurred_at` when it happened where that is known for sure (both
    UTC); otherwise it is read from the words.
    """

    unit_id: int
    what: str
    chat_id: int
    sent_at: datetime
    thread_id: int | None = None
    candidates: tuple[int, ...] = ()
    place: str = ""
    occurred_at: datetime | None = None
    drill: bool = False
    matter_id: int | None = None
    media: tuple[Media, ...] = ()
    album: str | None = None


def open_incident(work: Work, opener: Account, opening: Opening) -> Incident:
    """Opens an incident and calls the first step of its ladder; a drill is marked 【演练】 wherever it is shown."""
    plan = settings.plan_for(work, opening.unit_id)
    happened = opening.occurred_at or occurred_at(opening.what, opening.sent_at, plan.zone)
    found = toll(opening.what)
    incident = Incident(
        bot_id=work.bot_id,
        unit_id=opening.unit_id,
        candidates=list(opening.candidates),
        drill=opening.drill,
        what=opening.what,
        place=opening.place,
        occurred_at=happened,
        happened_at=happened or opening.sent_at,
        learned_at=opening.sent_at,
        reported_at=work.now,
        suggested=suggested(found),
        **found.model_dump(),
        matter_id=opening.matter_id,
        opened_by=opener.id,
        chat_id=opening.chat_id,
        thread_id=opening.thread_id,
        plan=plan.model_dump_json(),
    )
    work.session.add(incident)
    work.session.flush()
    add_report(work, incident, Stage.FIRST, opening.what, opener)
    telling.note(work, incident, say("incident.first", text=opening.what), by=opener)
    clocking.reset(work, incident, plan)
    _take_files(work, incident, opener, opening)
    walking.advance(work, incident)
    omissions.check(work, incident)
    return incident


def add_report(
    work: Work, incident: Incident, stage: Stage, text: str, by: Account, changes: Iterable[str] = ()
) -> IncidentReport:
    """Writes one report down and gives it the next 期 of the year."""
    year = local(work.now, incidents.plan_of(incident).zone).year
    report = IncidentReport(
        incident_id=incident.id,
        number=len(incidents.reports_of(work, incident.id)),
        stage=stage,
        text=text,
        changes=list(changes),
        account_id=by.id,
        reported_at=work.now,
        year=year,
        issue=incidents.next_issue(work, year, drill=incident.drill),
    )
    work.session.add(report)
    work.session.flush()
    return report


def _take_files(work: Work, incident: Incident, opener: Account, opening: Opening) -> None:
    attach(work, incident, opener, opening.media, opening.chat_id, opening.album)
    if opening.matter_id is not None:
        for held in reports.attachments_of_matter(work, opening.matter_id):
            media = (Media.model_validate(held.media),)
            attach(work, incident, opener, media, held.chat_id, held.album)


def attach(
    work: Work,
    incident: Incident,
    by: Account,
    media: Iterable[Media],
    chat_id: int,
    album: str | None = None,
) -> list[IncidentFile]:
    """Keeps files with the incident and passes them to everybody who was called. A place on the map is its place."""
    files = [
        IncidentFile(
            incident_id=incident.id,
            account_id=by.id,
            at=work.now,
            chat_id=chat_id,
            album=album,
            media=one.model_dump(),
        )
        for one in media
    ]
    work.session.add_all(files)
    work.session.flush()
    for file in files:
        if file.media["kind"] == "location" and not incident.place:
            incident.place = say("incident.on_map")
    places = [place for place in telling.told(work, incident) if place.chat != chat_id]
    calling.forward(work, incident, files, places)
    return files


def figures(incident: Incident) -> Toll:
    """Casualties and loss as they stand."""
    return Toll(**{key: getattr(incident, key) for key in Toll.model_fields})
