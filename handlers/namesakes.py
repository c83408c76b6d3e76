"""Units of one name, where one of them has an incident open: whom words with the bare name are about."""

from collections.abc import Sequence

from bot.domain.incidents.follow_up import Namesakes
from bot.domain.reading import Reading
from bot.domain.rights import Right
from bot.phrases import say
from bot.services.incidents import access
from bot.services.questions import Do, Option
from bot.services.reports import claims, filing
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.tables import Incident
from storage.work import Work


def bearers(work: Work, reading: Reading) -> Namesakes:
    """Whom each name that several units bear may mean; empty where the words name no such one."""
    known = directory(work)
    return {name: frozenset(known.names.meant(name)) for name in known.open_names(reading)}


def name_settled(talk: Talk, reading: Reading, waiting: Option | None) -> Reading:
    """The reading with the one that is meant, where a question about it (`waiting`) or its reminder is answered."""
    work = talk.work
    about = claims.reminded(work, talk.incoming.chat_id, talk.incoming.reply_to)
    if waiting is not None:
        about |= {*waiting.units, *filing.unit_ids(work, waiting.occurrences)}
    return claims.settled(directory(work), reading, about)


def open_incidents(talk: Talk, reading: Reading) -> Sequence[Incident]:
    """What is open at units that a bare name may mean, as far as the speaker may report on it; oldest first."""
    unit_ids = _ids(talk.work, reading)
    found = stored_incidents.still_open(talk.work, unit_ids) if unit_ids else ()
    return [one for one in found if access.may_report(talk.work, one, talk.account, talk.scope)]


def others(work: Work, reading: Reading, *incidents: Incident) -> list[int]:
    """The units that the bare name may mean besides those of the incidents, in the order of the configuration."""
    meant = {unit_id for one in incidents for unit_id in (one.unit_id, *one.candidates)}
    return directory(work).in_order(_ids(work, reading) - meant)


def _ids(work: Work, reading: Reading) -> frozenset[int]:
    ids = directory(work).ids
    return frozenset(ids[name] for names in bearers(work, reading).values() for name in names)


def unit_options(talk: Talk, unit_ids: Sequence[int], key: str = "", *, matter: int = 0) -> list[Option]:
    """A choice between units: the words are a report of one that the speaker reports for, else news for its desk.

    `key`: the sentence of a button, where it says more than the name. `matter`: what the desk has heard already.
    """
    return [
        Option(
            do=Do.AS_REPORT if talk.scope.may(Right.REPORT, unit_id) else Do.PASS_ON,
            text=say(key, unit=unit) if key else unit,
            units=(unit_id,),
            matter=matter,
        )
        for unit_id, unit in stored_units.unit_names(talk.work, unit_ids).items()
    ]
