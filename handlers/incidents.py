"""/incident and the buttons of incidents. Everybody sees and does what their unit, role or duty allows."""

from bot.domain.messaging.buttons import (
    ChooseLevel,
    CloseIncident,
    CorrectOmission,
    MeetDeadline,
    RaiseUrgent,
    ReportMore,
    SetLevel,
    ShowBulletin,
    ShowSources,
    ShowStory,
    StillOnIt,
    TakeIncident,
)
from bot.domain.rights import Right
from bot.domain.terms import LEVEL_NAMES, Stage
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, messages, reports, response, severity, views
from bot.services.incidents.reports import Obstacle
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.utterance import Said, said_by
from handlers import follow_ups, incident_reports
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries.rounds import entry
from storage.tables import Incident

STAGES = {"续报": Stage.FOLLOW_UP, "终报": Stage.FINAL}


def incident(talk: Talk) -> None:
    """/incident, /incident 12, /incident 12 快报, /incident 12 续报 火已扑灭"""
    if not talk.words:
        outbox.answer_pages(talk.work, talk.incoming, views.list_open(talk.work, talk.scope))
        return
    number, *rest = talk.words
    counts = number.isascii() and number.isdigit() and int(number) < 2**63
    found = access.find_visible(talk.work, talk.speaker, int(number)) if counts else None
    if found is None:
        raise Refused("incident.unknown_number", number=number[:20])
    if not rest:
        _tell_story(talk, found)
    else:
        _do(talk, found, rest[0], " ".join(rest[1:]))


def _do(talk: Talk, found: Incident, what: str, text: str) -> None:
    if what == "快报":
        _show_bulletin(talk, found)
    elif what == "定级":
        _ask_level(talk, found)
    elif what in STAGES:
        _report(talk, found, STAGES[what], text)
    else:
        raise Refused("incident.usage", number=found.id)


def _report(talk: Talk, found: Incident, stage: Stage, text: str) -> None:
    report = reports.report(talk.work, _said(talk), talk.scope, found, stage, text)
    answer, buttons = follow_ups.outcome(found, report), messages.reporter_buttons(found)
    outbox.answer(talk.work, talk.incoming, answer, buttons, chatter=isinstance(report, Obstacle))


def _ask_level(talk: Talk, found: Incident) -> None:
    """Puts the levels before somebody who may say one."""
    if not access.may_close(talk.work, found, talk.account, talk.scope):
        raise Refused("refuse.right")
    text = say("level.choose", number=found.id, unit=messages.unit_name(talk.work, found))
    outbox.answer(talk.work, talk.incoming, text, severity.level_buttons(found))


def _tell_story(talk: Talk, found: Incident) -> None:
    outbox.answer_pages(talk.work, talk.incoming, views.story(talk.work, found))


def _show_bulletin(talk: Talk, found: Incident) -> None:
    outbox.answer_pages(talk.work, talk.incoming, views.bulletin(talk.work, found))


def _said(talk: Talk) -> Said:
    return said_by(talk.work, talk.speaker, talk.incoming)


# -- buttons -------------------------------------------------------------------------------------------------------


def _pressed(talk: Talk, number: int) -> Incident:
    return access.must_see(talk.work, talk.speaker, number)


def _toast(talk: Talk, text: str, *, alert: bool = False) -> None:
    outbox.toast(talk.work, talk.incoming, text, alert=alert)


def urgent(talk: Talk, pressed: RaiseUrgent) -> None:
    matter = stored_reports.matter_of(talk.work, pressed.matter, standing=False)
    if matter is None:
        raise Refused("refuse.stale")
    incident_reports.from_matter(talk.work, _said(talk), talk.scope, matter)
    _toast(talk, say("toast.urgent"))


def take(talk: Talk, pressed: TakeIncident) -> None:
    found = _pressed(talk, pressed.incident)
    response.take(talk.work, found, talk.account, talk.scope, pressed.taking)
    _toast(talk, say("toast.done"))


def still(talk: Talk, pressed: StillOnIt) -> None:
    response.still(talk.work, _pressed(talk, pressed.incident), talk.account)
    _toast(talk, say("toast.recorded"), alert=True)


def close(talk: Talk, pressed: CloseIncident) -> None:
    response.close(talk.work, _pressed(talk, pressed.incident), talk.account, talk.scope)
    _toast(talk, say("toast.done"))


def grade(talk: Talk, pressed: ChooseLevel) -> None:
    _ask_level(talk, _pressed(talk, pressed.incident))
    _toast(talk, say("toast.done"))


def level(talk: Talk, pressed: SetLevel) -> None:
    found = _pressed(talk, pressed.incident)
    given = severity.grade(talk.work, found, talk.account, talk.scope, pressed.level)
    _toast(talk, say("level.done", level=LEVEL_NAMES[given]), alert=True)


def more(talk: Talk, pressed: ReportMore) -> None:
    stage = Stage.FINAL if pressed.final else Stage.FOLLOW_UP
    follow_ups.ask_more(talk.work, _said(talk), talk.scope, _pressed(talk, pressed.incident), stage)
    _toast(talk, say("toast.done"))


def story(talk: Talk, pressed: ShowStory) -> None:
    _tell_story(talk, _pressed(talk, pressed.incident))
    _toast(talk, say("toast.done"))


def sources(talk: Talk, pressed: ShowSources) -> None:
    outbox.answer_pages(
        talk.work, talk.incoming, messages.sources(talk.work, _pressed(talk, pressed.incident))
    )
    _toast(talk, say("toast.done"))


def bulletin(talk: Talk, pressed: ShowBulletin) -> None:
    _show_bulletin(talk, _pressed(talk, pressed.incident))
    _toast(talk, say("toast.done"))


def met(talk: Talk, pressed: MeetDeadline) -> None:
    found = stored_incidents.deadline_of(talk.work, pressed.deadline)
    if found is None or not access.may_see(talk.work, found[1], talk.account, talk.scope):
        raise Refused("refuse.stale")
    row, one = found
    news = response.meet(talk.work, one, row, talk.account, talk.scope)
    _toast(talk, say("toast.recorded" if news else "clock.met_already"))


def omit(talk: Talk, pressed: CorrectOmission) -> None:
    """「更正这次平安」: the next words are the reason."""
    target = entry(talk.work, pressed.occurrence)
    found = access.find_visible(talk.work, talk.speaker, pressed.incident)
    if target is None or found is None or target.occurrence.unit_id != found.unit_id:
        raise Refused("refuse.stale")
    if not talk.scope.may(Right.REPORT, found.unit_id):
        raise Refused("refuse.right")
    text = say("omission.ask_reason", unit=target.unit.name, round=target.round.label)
    option = Option(do=Do.AWAIT_OMISSION, incident=found.id, occurrences=(target.id,))
    questions.ask(talk.work, _said(talk), text, [option])
    _toast(talk, say("toast.done"))
