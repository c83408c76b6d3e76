"""/log: who changed what; in private, for those who administer, of what they administer."""

from bot.domain.audit import LogEntry, detail
from bot.domain.messaging.buttons import ExportLog, ShowLog
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, LogSheet
from bot.domain.rights import Right
from bot.domain.text.display import name, one_line
from bot.domain.time.local_time import local
from bot.domain.unit_names import names_like
from bot.phrases import say
from bot.services import outbox
from bot.services.audit import log as audit_log
from bot.services.refusals import Refused
from bot.services.units.typed_name import unit_first
from handlers.context import Talk
from storage.queries import audit as stored_audit
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Person, Unit

MOST = 10  # entries on one page: a phone shows about three at once
MOST_OF_A_DETAIL = 160  # characters


def log(talk: Talk) -> None:
    """/log, /log 东沟村, /log 王强, /log 东沟村 王强."""
    _administering(talk)
    unit, person = _meant(talk)
    _show(talk, unit, person, 0)


def _administering(talk: Talk) -> None:
    """Raises `Refused`."""
    if not talk.incoming.private:
        raise Refused("log.private", bot=talk.settings.username)
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")


def _meant(talk: Talk) -> tuple[Unit | None, Person | None]:
    """Each word is a unit's name or a person's, also of one that is no more. Raises `Refused`."""
    unit, person = None, None
    words = talk.words
    while words:
        typed = unit_first(talk.work, words, closed=True)
        if typed.unit is not None:
            unit = typed.unit
        elif called := stored_audit.people_called(talk.work, typed.said):
            person = next((one for one in called if one.name == typed.said), called[0])
        else:
            raise Refused("log.unknown", word=name(typed.said), meant=_alike(talk, typed.said))
        words = typed.rest
    return unit, person


def _alike(talk: Talk, word: str) -> str:
    """A hint at the speaker's units that a mistyped word may mean; empty where there are none."""
    mine = stored_units.unit_names(talk.work, talk.scope.units(Right.ADMINISTER))
    meant = names_like(word, mine.values())
    return say("units.alike", names="、".join(meant)) if meant else ""


def _show(talk: Talk, unit: Unit | None, person: Person | None, before: int) -> None:
    looked = audit_log.narrowed(talk.work, audit_log.seen_by(talk.work, talk.scope), unit, person)
    found = audit_log.entries(talk.work, looked, before=before or audit_log.NEWEST, most=MOST + 1)
    here, more = found[:MOST], len(found) > MOST
    of = "　".join(one.name for one in (unit, person) if one is not None)
    head = say("log.head_of", of=of) if of else say("log.head")
    lines = [_line(one, talk.settings.zone) for one in here] or [say("log.none")]
    which = {"unit": unit.id if unit else 0, "person": person.id if person else 0}
    outbox.answer(talk.work, talk.incoming, "\n".join([head, *lines]), _buttons(here, which, more=more))


def _line(entry: LogEntry, zone: str) -> str:
    said = say("log.line", at=f"{local(entry.at, zone):%m-%d %H:%M}", who=entry.who, what=entry.what)
    about = one_line(detail(entry), MOST_OF_A_DETAIL)
    return f"{said}\n　{about}" if about else said


def _buttons(here: list[LogEntry], which: dict[str, int], *, more: bool) -> Keyboard:
    older = ShowLog(before=here[-1].number, **which).button(say("button.older_log")) if more else None
    export = ExportLog(**which).button(say("button.export_log")) if here else None
    row = tuple(one for one in (older, export) if one is not None)
    return (row,) if row else ()


def _named(talk: Talk, unit_id: int, person_id: int) -> tuple[Unit | None, Person | None]:
    """Whom a button names. Raises `Refused`."""
    unit = talk.work.session.get(Unit, unit_id) if unit_id else None
    person = stored_people.person(talk.work, person_id) if person_id else None
    ours = unit is None or unit.bot_id == talk.work.bot_id
    if not ours or (unit_id and unit is None) or (person_id and person is None):
        raise Refused("refuse.stale")
    return unit, person


def older(talk: Talk, pressed: ShowLog) -> None:
    _administering(talk)
    unit, person = _named(talk, pressed.unit, pressed.person)
    _show(talk, unit, person, pressed.before)
    outbox.toast(talk.work, talk.incoming, "")


def export(talk: Talk, pressed: ExportLog) -> None:
    """A file with all that the list shows, made when it is sent."""
    _administering(talk)
    _named(talk, pressed.unit, pressed.person)
    outbox.toast(talk.work, talk.incoming, say("log.exporting"))
    if outbox.may_answer_to(talk.work, talk.incoming):
        sheet = LogSheet(
            account_id=talk.account.id,
            unit_id=pressed.unit,
            person_id=pressed.person,
            zone=talk.settings.zone,
        )
        outbox.queue(talk.work, talk.incoming.place, sheet, Kind.ANSWER)
