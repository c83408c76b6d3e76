"""An incident begins: written down, the first step called, all in the transaction that brought the words."""

from dataclasses import dataclass
from datetime import datetime

from bot.config import clocks
from bot.config.model import DEFAULT_ZONE
from bot.domain.incidents.extraction import occurred_at, toll
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.incidents.severity import suggested
from bot.domain.messaging.messages import Media
from bot.domain.modes.effect import ladder_of
from bot.domain.reading import read
from bot.domain.rights import Right, Scope
from bot.domain.terms import Stage
from bot.phrases import say
from bot.services.incidents import contradictions, deadlines, ladder, reports, timeline
from bot.services.reports import claims, matters
from storage.queries import incidents as stored_incidents
from storage.queries import modes as stored_modes
from storage.queries import reports as stored_reports
from storage.queries.directory import directory
from storage.tables import Account, Incident
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
    message_id: int | None = None
    candidates: tuple[int, ...] = ()
    place: str = ""
    occurred_at: datetime | None = None
    drill: bool = False
    matter_id: int | None = None
    media: tuple[Media, ...] = ()
    album: str | None = None


def open_incident(work: Work, opener: Account, opening: Opening) -> Incident:
    """Opens an incident and calls the first step of its ladder; a drill is marked 【演练】 wherever it is shown."""
    plan = plan_for(work, opening.unit_id)
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
    work.did.kept = True
    first = reports.add_report(work, incident, Stage.FIRST, opening.what, opener)
    first.chat_id, first.message_id = opening.chat_id, opening.message_id
    timeline.note(work, incident, say("incident.first", text=opening.what), by=opener)
    deadlines.reset(work, incident, plan)
    _take_files(work, incident, opener, opening)
    ladder.advance(work, incident)
    contradictions.check(work, incident)
    return incident


def _take_files(work: Work, incident: Incident, opener: Account, opening: Opening) -> None:
    reports.attach(work, incident, opener, opening.media, opening.chat_id, opening.album)
    if opening.matter_id is not None:
        kept = stored_reports.attachments_of_matter(work, opening.matter_id)
    else:  # a photo, and then /urgent
        kept = matters.asked_about(work, opener.id, opening.chat_id, opening.sent_at)
    for held in kept:
        reports.attach(work, incident, opener, (Media.model_validate(held.media),), held.chat_id, held.album)


def plan_for(work: Work, unit_id: int) -> IncidentPlan:
    """The rule of the nearest unit; the usual one where none was ever applied. A mode may have its own ladder."""
    found = stored_incidents.setting_for(work, unit_id)
    plan = found or IncidentPlan(zone=DEFAULT_ZONE, clocks=(clocks.usual(),))
    own = ladder_of(stored_modes.plans_now(work))
    return plan.model_copy(update={"ladder": own}) if own is not None else plan


# -- what the words of a first report mean -------------------------------------------------------------------------


def units_meant(work: Work, text: str, scope: Scope) -> list[int]:
    """The units it can be about: those named in the words, the person's own first, else those they may speak for.

    Whoever sees harm at a neighbour's may raise it; 「我村…」 is their own, whatever other place is named.
    """
    known = directory(work)
    mine = scope.units(Right.RAISE)
    reading = read(text, known.names_for(scope.units(Right.REPORT), mine))
    named = [unit_id for part in reading.units for unit_id in known.meant(part.unit)]
    meant = [unit_id for unit_id in dict.fromkeys(named) if unit_id in mine]
    own = known.in_order(scope.own_units(Right.RAISE))
    return meant or (list(dict.fromkeys(named)) if own and not claims.OUR.search(text) else []) or own


def repeated(work: Work, account: Account, text: str) -> Incident | None:
    """The incident that began with the same words, from somebody who is not sure that they arrived."""
    own = stored_incidents.of_person(work, account.id)
    return next((one for one in own if text and one.what == text), None)
