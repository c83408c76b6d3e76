"""/incident and the buttons of incidents. Everybody sees and does what their unit, role or duty allows."""

from collections.abc import Callable

from bot.domain.messaging.buttons import (
    ChooseLevel,
    CloseIncident,
    CorrectOmission,
    MeetDeadline,
    RaiseUrgent,
    ReportMore,
    SetLevel,
    ShowBulletin,
    ShowStory,
    StillOnIt,
    TakeIncident,
)
from bot.domain.rights import Right
from bot.domain.terms import Stage
from bot.outputs.text import pages
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, messages, reports, response, severity, views
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports.records import entry
from bot.services.utterance import Said, said_by
from handlers import incident_reports
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.tables import Incident, Matter

STAGES = {"续报": Stage.FOLLOW_UP, "终报": Stage.FINAL}


def incident(talk: Talk) -> None:
    """/incident, /incident 12, /incident 12 快报, /incident 12 续报 火已扑灭"""
    if not talk.words:
        _say(talk, views.list_open(talk.work, talk.scope, group=not talk.incoming.private))
        return
    number, *rest = talk.words
    found = _visible(talk, int(number)) if number.isascii() and number.isdigit() else None
    if found is None:
        outbox.refuse(talk.work, talk.incoming, "incident.unknown_number", number=number[:20])
    elif not rest:
        _say(talk, views.story(talk.work, found, group=not talk.incoming.private))
    else:
        _do(talk, found, rest[0], " ".join(rest[1:]))


def _do(talk: Talk, found: Incident, what: str, text: str) -> None:
    if what == "快报":
        _say(talk, views.bulletin(talk.work, found, group=not talk.incoming.private))
    elif what == "定级":
        if refusal := _ask_level(talk, found):
            outbox.answer(talk.work, talk.incoming, refusal)
    elif what in STAGES:
        answer, recorded = reports.report(talk.work, _said(talk), talk.scope, found, STAGES[what], text)
        buttons = messages.reporter_buttons(found)
        outbox.answer(talk.work, talk.incoming, answer, buttons, chatter=not recorded)
    else:
        outbox.refuse(talk.work, talk.incoming, "incident.usage", number=found.id)


def _ask_level(talk: Talk, found: Incident) -> str | None:
    """Puts the levels before somebody who may say one; returns why not, as a sentence."""
    if not access.may_close(talk.work, found, talk.account, talk.scope):
        return say("refuse.right")
    text = say("level.choose", number=found.id, unit=messages.unit_name(talk.work, found))
    outbox.answer(talk.work, talk.incoming, text, severity.level_buttons(found))
    return None


def _say(talk: Talk, text: str) -> None:
    for page in pages(text):
        outbox.answer(talk.work, talk.incoming, page)


def _said(talk: Talk) -> Said:
    return said_by(talk.work, talk.speaker, talk.incoming)


def _visible(talk: Talk, number: int) -> Incident | None:
    """The incident, if this person may see it; what they may not see does not exist for them."""
    found = stored_incidents.incident_of(talk.work, number) if number < 2**63 else None
    if found is None or not access.may_see(talk.work, found, talk.account, talk.scope):
        return None
    return found


# -- buttons -------------------------------------------------------------------------------------------------------


def _pressed(talk: Talk, number: int, act: Callable[[Incident], str | None]) -> None:
    """Runs `act` on the incident and answers the press: with what it returns, or that it is done."""
    found = _visible(talk, number)
    if found is None:
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")
        return
    answer = act(found)
    outbox.toast(talk.work, talk.incoming, answer or say("toast.done"), alert=answer is not None)


def urgent(talk: Talk, pressed: RaiseUrgent) -> None:
    matter = talk.work.session.get(Matter, pressed.matter)
    if matter is None or entry(talk.work, matter.occurrence_id) is None:
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")
        return
    answer = incident_reports.from_matter(talk.work, _said(talk), talk.scope, matter)
    outbox.toast(talk.work, talk.incoming, answer or say("toast.urgent"), alert=answer is not None)


def take(talk: Talk, pressed: TakeIncident) -> None:
    _pressed(
        talk,
        pressed.incident,
        lambda one: response.take(talk.work, one, talk.account, talk.scope, pressed.taking),
    )


def still(talk: Talk, pressed: StillOnIt) -> None:
    _pressed(talk, pressed.incident, lambda one: response.still(talk.work, one, talk.account))


def close(talk: Talk, pressed: CloseIncident) -> None:
    _pressed(talk, pressed.incident, lambda one: response.close(talk.work, one, talk.account, talk.scope))


def grade(talk: Talk, pressed: ChooseLevel) -> None:
    _pressed(talk, pressed.incident, lambda one: _ask_level(talk, one))


def level(talk: Talk, pressed: SetLevel) -> None:
    _pressed(
        talk,
        pressed.incident,
        lambda one: severity.grade(talk.work, one, talk.account, talk.scope, pressed.level),
    )


def more(talk: Talk, pressed: ReportMore) -> None:
    stage = Stage.FINAL if pressed.final else Stage.FOLLOW_UP
    _pressed(
        talk,
        pressed.incident,
        lambda one: incident_reports.ask_more(talk.work, _said(talk), talk.scope, one, stage),
    )


def story(talk: Talk, pressed: ShowStory) -> None:
    def show(one: Incident) -> None:
        _say(talk, views.story(talk.work, one, group=not talk.incoming.private))

    _pressed(talk, pressed.incident, show)


def bulletin(talk: Talk, pressed: ShowBulletin) -> None:
    def show(one: Incident) -> None:
        _say(talk, views.bulletin(talk.work, one, group=not talk.incoming.private))

    _pressed(talk, pressed.incident, show)


def met(talk: Talk, pressed: MeetDeadline) -> None:
    found = stored_incidents.deadline_of(talk.work, pressed.deadline)
    if found is None or not access.may_see(talk.work, found[1], talk.account, talk.scope):
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")
        return
    row, one = found
    answer = response.meet(talk.work, one, row, talk.account, talk.scope)
    outbox.toast(talk.work, talk.incoming, answer)


def omit(talk: Talk, pressed: CorrectOmission) -> None:
    """「更正这次平安」: the next words are the reason."""
    target = entry(talk.work, pressed.occurrence)
    found = _visible(talk, pressed.incident)
    if target is None or found is None or target.occurrence.unit_id != found.unit_id:
        raise Refused("refuse.stale")
    if not talk.scope.may(Right.REPORT, found.unit_id):
        raise Refused("refuse.right")
    text = say("omission.ask_reason", unit=target.unit.name, round=target.round.label)
    option = Option(do=Do.AWAIT_OMISSION, incident=found.id, occurrences=(target.id,))
    questions.ask(talk.work, _said(talk), text, [option])
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
