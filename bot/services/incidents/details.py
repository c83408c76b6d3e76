"""The questions after a first report: which unit, when, where, who was hurt. Each can be skipped; nothing waits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.incidents import extraction
from bot.domain.incidents.answer import Answer, understood
from bot.domain.incidents.extraction import Toll
from bot.domain.incidents.severity import suggested
from bot.domain.time.local_time import local_day, moment
from bot.phrases import say
from bot.services.incidents import (
    acknowledgement,
    contradictions,
    deadlines,
    ladder,
    reports,
    severity,
    timeline,
)
from bot.services.questions import Do, Option
from bot.services.reports import namesakes
from bot.services.utterance import Said
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.tables import Account, Incident
from storage.work import Work

UNIT, TIME, LEARNED, PLACE, TOLL = FIELDS = ("unit", "time", "learned", "place", "toll")
LATER = timedelta(
    minutes=30
)  # a first report so long after the event is asked when the reporter learned of it
FOLLOWS = timedelta(minutes=10)  # in a group, photos so soon after a first report belong to it


@dataclass(frozen=True)
class DetailQuestion:
    """What is asked next, with its buttons and the words it waits for."""

    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Attached:
    """Files went to an incident, which now has `count`."""

    incident: Incident
    count: int


def next_question(
    work: Work, incident: Incident, after: str = "", *, again: bool = False
) -> DetailQuestion | None:
    """The question about the first thing that is missing, later than the field `after`; `again`: or that one."""
    rest = FIELDS[FIELDS.index(after) + (not again) :] if after else FIELDS
    field = next((one for one in rest if _missing(work, incident, one)), None)
    if field is None:
        return None
    skip = _option(incident, say("button.skip"), field, "")
    waiting = [] if field == UNIT else [Option(do=Do.AWAIT_DETAIL, incident=incident.id, detail=field)]
    text = say(f"detail.{field}", number=incident.id)
    return DetailQuestion(text, (*_options(work, incident, field), skip, *waiting))


def _missing(work: Work, incident: Incident, field: str) -> bool:
    if field == UNIT:
        return bool(incident.candidates)
    if field == TIME:
        return incident.occurred_at is None
    if field == LEARNED:
        return incident.occurred_at is not None and incident.reported_at - incident.occurred_at > LATER
    if field == PLACE:
        return not incident.place and not extraction.names_place(incident.what, _unit_words(work, incident))
    return incident.dead is None and incident.injured is None and incident.missing is None


def _unit_words(work: Work, incident: Incident) -> list[str]:
    return [
        stored_incidents.unit_of(work, incident).name,
        *stored_units.unit_names(work, incident.candidates).values(),
    ]


def _options(work: Work, incident: Incident, field: str) -> Iterator[Option]:
    if field == UNIT:
        for unit_id, name in stored_units.unit_names(work, incident.candidates).items():
            yield _option(incident, name, field, str(unit_id))
    elif field in (TIME, LEARNED):
        yield _option(incident, say("button.just_now"), field, "now")
    elif field == TOLL:
        yield _option(incident, say("button.unhurt"), field, "none")


def _option(incident: Incident, text: str, field: str, value: str) -> Option:
    return Option(do=Do.DETAIL, text=text, incident=incident.id, detail=f"{field}={value}")


# -- answers -------------------------------------------------------------------------------------------------------


def choose(work: Work, said: Said, incident: Incident, detail: str) -> str:
    """A button of such a question; returns the field it was about."""
    field, _, value = detail.partition("=")
    if value and incident.closed_at is None:
        _choose(work, said, incident, field, value)
    return field


def _choose(work: Work, said: Said, incident: Incident, field: str, value: str) -> None:
    if field == UNIT:
        _set_unit(work, incident, said.account, int(value))
    elif field == TOLL:
        take(work, said, incident, field, say("detail.unhurt"))
    else:
        take(work, said, incident, field, say("detail.now"))


def take(work: Work, said: Said, incident: Incident, field: str, text: str) -> frozenset[str] | None:
    """Uses words as the answer and for whatever else they tell; returns the fields they answer, None if they tell
    nothing of the incident."""
    zone = stored_incidents.plan_of(incident).zone
    sent = min(said.sent_at, incident.reported_at)
    found = understood(text, sent, zone, _unit_words(work, incident), wants=field)
    if found.skips:
        return frozenset({field})
    if not found.tells:
        return None
    told = {
        **_take_time(work, incident, field, found),
        **_take_place(incident, field, found),
        **_take_toll(work, incident, found),
    }
    what = "；".join(told.values())
    if found.more:
        what = say("detail.words", text=text, facts=say("detail.facts", facts=what) if what else "")
    else:
        what = say("detail.fact", fact=what)
    acknowledgement.go_on(work, incident, text)
    _changed(work, incident, said.account, what)
    if found.at is not None:
        contradictions.check(work, incident)
    if found.toll != Toll():
        severity.offer_level(work, incident)
    return frozenset(told)


def _take_time(work: Work, incident: Incident, field: str, found: Answer) -> dict[str, str]:
    if found.at is None or (field not in (TIME, LEARNED) and incident.occurred_at is not None):
        return {}
    zone = stored_incidents.plan_of(incident).zone
    time = moment(found.at, zone, local_day(work.now, zone))
    if field == LEARNED:
        incident.learned_at = found.at
        deadlines.reset(work, incident, stored_incidents.plan_of(incident))
        return {LEARNED: say("detail.learned_set", time=time)}
    incident.occurred_at = incident.happened_at = found.at
    return {TIME: say("detail.time_set", time=time)}


def _take_place(incident: Incident, field: str, found: Answer) -> dict[str, str]:
    if not found.place or (field != PLACE and incident.place):
        return {}
    incident.place = found.place
    return {PLACE: say("detail.place_set", place=found.place)}


def _take_toll(work: Work, incident: Incident, found: Answer) -> dict[str, str]:
    if found.toll == Toll():
        return {}
    before = stored_incidents.figures(incident)
    after = extraction.merged(before, found.toll)
    for key, value in after.model_dump().items():
        setattr(incident, key, value)
    incident.suggested = suggested(after)
    deadlines.reset(work, incident, stored_incidents.plan_of(incident))
    return {TOLL: say("detail.toll_set", toll=extraction.toll_text(after))}


def _set_unit(work: Work, incident: Incident, by: Account, unit_id: int) -> None:
    """The reporter says which unit it is: its own people are called, too, if the ladder names them."""
    matter = stored_reports.matter_of(work, incident.matter_id) if incident.matter_id is not None else None
    if matter is not None and matter.unit_id != unit_id:
        incident.matter_id = namesakes.assign_unit(work, matter, unit_id, incident.candidates).id
    incident.unit_id, incident.candidates = unit_id, []
    name = stored_incidents.unit_of(work, incident).name
    _changed(work, incident, by, say("detail.fact", fact=say("detail.unit_set", unit=name)))
    contradictions.check(work, incident)


def _changed(work: Work, incident: Incident, by: Account, what: str) -> None:
    timeline.news(work, incident, what, by=by, but=by.user_id)
    ladder.advance(work, incident)


# -- files ---------------------------------------------------------------------------------------------------------


def attach_later(work: Work, said: Said, incident: Incident) -> Attached:
    """Files that come after the words."""
    reports.attach(work, incident, said.account, said.media, said.chat_id, said.album)
    count = len(stored_incidents.files_of(work, incident.id))
    timeline.note(work, incident, say("incident.file_added", count=len(said.media)), by=said.account)
    return Attached(incident, count)


def continue_album(work: Work, said: Said, album: str) -> bool:
    """Another photo of an album that began an incident."""
    incident_id = stored_incidents.album_incident(work, said.chat_id, album)
    incident = stored_incidents.incident_of(work, incident_id) if incident_id else None
    if incident is None:
        return False
    attach_later(work, said, incident)
    return True


def follow(work: Work, said: Said) -> Attached | None:
    """Photos without words, from somebody who reported an incident after their last matter."""
    own = [
        one for one in stored_incidents.of_person(work, said.account.id) if one.opened_by == said.account.id
    ]
    last = stored_reports.last_matter_by(work, said.account.id)
    if not own or (last is not None and last.sent_at > own[0].reported_at):
        return None
    if said.place.group and said.sent_at - own[0].reported_at > FOLLOWS:
        return None  # in a group, photos are about anything
    return attach_later(work, said, own[0])
