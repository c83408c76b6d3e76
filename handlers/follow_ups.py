"""续报, 终报 and 领导指示: said as such, or told by what is known; what comes of each is said here."""

from dataclasses import replace

from bot.domain.incidents.false_alarm import tells_of_casualties
from bot.domain.incidents.follow_up import IncidentConcern, Way, concern_of
from bot.domain.incidents.plan import stage_name, staged
from bot.domain.incidents.urgency import urgent as looks_urgent
from bot.domain.messaging.buttons import WithdrawFollowUp, WithdrawInstruction
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Send
from bot.domain.reading import Reading
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, Stage
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, deadlines, instructions, involvement, messages, reports, timeline
from bot.services.incidents.reports import Obstacle
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports import receipts
from bot.services.utterance import Said
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.tables import Incident, IncidentReport, Question
from storage.work import Work

# -- said as such --------------------------------------------------------------------------------------------------


def staged_report(work: Work, said: Said, scope: Scope, stage: Stage, text: str) -> None:
    """「续报：火已扑灭」, as people write it: a report on the one open incident that this person can mean."""
    found = reports.meant(work, said.account, scope)
    if not found:
        chat(work, said, say("incident.no_first"))
    elif len(found) > 1:
        numbers = "、".join(say("incident.number", number=one.id) for one in found)
        chat(work, said, say("incident.which", numbers=numbers, number=found[0].id))
    else:
        record(work, said, scope, found[0], stage, text)


def ask_more(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage) -> None:
    """「续报」 or 「终报」 was pressed: the next words are it."""
    if not access.may_report(work, incident, said.account, scope):
        raise Refused("refuse.right")
    if incident.closed_at is not None and deadlines.changes_until(work, incident) is None:
        access.must_be_open(incident)
    bare = replace(said, text="", media=(), album=None)
    key = "incident.ask_follow_up" if stage is Stage.FOLLOW_UP else "incident.ask_final"
    option = Option(do=Do.AWAIT_FOLLOW_UP, incident=incident.id, detail=stage.value)
    leave = Option(do=Do.DISMISS, text=say("button.leave"))
    questions.ask(work, bare, say(key, number=incident.id), [leave, option])


def take_awaited(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage) -> None:
    """The words that `ask_more` has waited for."""
    named = staged(said.text)
    record(work, said, scope, incident, stage, named[1] if named else said.text)


def record(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage, text: str) -> None:
    """Has a report taken and says what came of it."""
    if not text and said.media:
        text = say("matter.see_files")
    found = reports.report(work, said, scope, incident, stage, text)
    tell = chat if isinstance(found, Obstacle) else respond
    tell(work, said, outcome(incident, found), messages.reporter_buttons(incident))


def outcome(incident: Incident, found: IncidentReport | Obstacle) -> str:
    """What came of a follow-up or a final report: its receipt, or what stands against it."""
    if isinstance(found, Obstacle):
        return say(found, number=incident.id)
    receipt = say(
        "incident.report_receipt",
        stage=stage_name(found.stage, found.number),
        number=incident.id,
        issue=found.issue,
        changes=reports.changes_line(found),
    )
    return timeline.marked(incident, receipt)


# -- told by what is known -----------------------------------------------------------------------------------------


def take_up(talk: Talk, said: Said, reading: Reading) -> bool:
    """Uses words of somebody involved in what is open as a follow-up or an instruction, or asks.

    False if they have nothing to do with it, or tell of harm that no question may hold back: they are then a report as
    well, whatever is answered.
    """
    found = _concern(talk, said, reading)
    if found is None:
        return False
    if found.way is Way.ASK:
        harm = reading.label is Label.MATTER and _tells_of_harm(said.text)
        reports_it = harm and _is_filed(talk, reading)
        _ask(talk.work, said, found, reported=reports_it)
        return not reports_it
    incident = stored_incidents.incident_of(talk.work, found.incidents[0])
    if incident is None:
        return False
    if found.way is Way.INSTRUCTION:
        instruct(talk.work, said, incident)
        return True
    return follow(talk.work, said, talk.scope, incident)


def _concern(talk: Talk, said: Said, reading: Reading) -> IncidentConcern | None:
    work, incoming = talk.work, talk.incoming
    replied = involvement.shown_in(work, said.chat_id, incoming.reply_to)
    found = involvement.of(work, said.account, talk.scope, replied)
    if not found:
        return None
    return concern_of(found, reading, replied, work.now, group=not incoming.private)


def _is_filed(talk: Talk, reading: Reading) -> bool:
    """Will it be a matter as well: of the units that are named, or of the only one that is served?"""
    one = bool(reading.units) or len(talk.scope.own_units(Right.REPORT)) == 1
    return talk.incoming.addressed and one


def _tells_of_harm(text: str) -> bool:
    return looks_urgent(text) or tells_of_casualties(text)


def follow(work: Work, said: Said, scope: Scope, incident: Incident) -> bool:
    """Takes the words as a follow-up that can be withdrawn; False where the incident takes none."""
    text = said.text or say("matter.see_files")
    found = reports.report(work, said, scope, incident, Stage.FOLLOW_UP, text)
    if isinstance(found, Obstacle):
        if found is not Obstacle.SAME:
            return False
        chat(work, said, outcome(incident, found), messages.reporter_buttons(incident))
        return True
    undo = WithdrawFollowUp(report=found.id).button(say("button.not_follow_up"))
    respond(work, said, outcome(incident, found), ((undo,), *messages.reporter_buttons(incident)))
    return True


def instruct(work: Work, said: Said, incident: Incident) -> None:
    """Passes an instruction on, with its files."""
    reports.attach(work, incident, said.account, said.media, said.chat_id, said.album)
    text = said.text or say("matter.see_files")
    event, names = instructions.give(work, incident, said.account, text)
    undo = WithdrawInstruction(event=event.id).button(say("button.take_back"))
    told = "、".join(names) or say("instruction.nobody")
    respond(work, said, say("instruction.receipt", number=incident.id, names=told), ((undo,),))


def _ask(work: Work, said: Said, found: IncidentConcern, *, reported: bool) -> None:
    """A follow-up is the first choice; an instruction the first of a leader's."""
    rows = [one for number in found.incidents if (one := stored_incidents.incident_of(work, number))]
    follow_ups = [_option(work, Do.FOLLOW_UP, "follow.option", one) for one in rows]
    told = [_option(work, Do.INSTRUCT, "instruction.option", one) for one in rows] if found.leads else []
    other = Option(do=Do.AS_REPORT, text=say("follow.option_other"))
    rest = [*([] if reported else [other]), Option(do=Do.DISMISS, text=say(_leaving(reported)))]
    if _tells_of_harm(said.text):
        _tell_undecided(work, said, rows)
    key = "follow.ask" if len(rows) == 1 else "follow.ask_which"
    text = say(key, text=receipts.short(said.text), number=rows[0].id)
    # What has been filed keeps its files there.
    about = replace(said, media=(), album=None) if reported else said
    questions.ask(work, about, text, [*told, *follow_ups, *rest])


def _leaving(reported: bool) -> str:
    return "follow.option_other" if reported else "button.leave"


def _option(work: Work, do: Do, key: str, incident: Incident) -> Option:
    unit = messages.unit_name(work, incident)
    return Option(do=do, text=say(key, number=incident.id, unit=unit), incident=incident.id)


def _tell_undecided(work: Work, said: Said, rows: list[Incident]) -> None:
    """Harm is not held back by the question which one it belongs to: the newest's are told, once."""
    numbers = "、".join(say("incident.number", number=one.id) for one in rows)
    text = say("follow.undecided", text=said.text, numbers=numbers)
    timeline.news(work, rows[0], text, by=said.account, but=said.chat_id)


def chosen(talk: Talk, said: Said, question: Question, option: Option) -> None:
    """「续报」 or 「领导指示」 was chosen for words that had been asked about; their files go with them."""
    work = talk.work
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is None:
        raise Refused("refuse.stale")
    said = replace(said, text=question.text, media=questions.files(work, question))
    if option.do is Do.INSTRUCT:
        instruct(work, said, incident)
    else:
        record(work, said, talk.scope, incident, Stage.FOLLOW_UP, said.text)


# -- taken back ----------------------------------------------------------------------------------------------------


def take_back(talk: Talk, pressed: WithdrawFollowUp) -> None:
    """The words were no follow-up: what they are instead is asked, so that nothing is lost."""
    work = talk.work
    found = stored_incidents.report_of(work, pressed.report)
    if found is None or not access.may_see(work, found[1], talk.account, talk.scope):
        raise Refused("refuse.stale")
    row, incident = found
    reports.take_back(work, incident, row, talk.account)
    outbox.toast(work, talk.incoming, say("toast.done"))
    outbox.settle_buttons(
        work, talk.incoming, say("follow.withdrawn", stage=stage_name(row.stage, row.number))
    )
    said = Said(
        account=talk.account,
        chat_id=talk.incoming.chat_id,
        thread_id=talk.incoming.thread_id,
        message_id=row.message_id,
        sent_at=row.reported_at,
        text=row.text,
    )
    options = [
        Option(do=Do.RAISE, text=say("button.urgent")),
        Option(do=Do.AS_REPORT, text=say("follow.option_other")),
        Option(do=Do.DISMISS, text=say("button.leave")),
    ]
    questions.ask(work, said, say("follow.what_then", text=receipts.short(row.text)), options)


def take_back_instruction(talk: Talk, pressed: WithdrawInstruction) -> None:
    found = stored_incidents.event_of(talk.work, pressed.event)
    if found is None or not access.may_see(talk.work, found[1], talk.account, talk.scope):
        raise Refused("refuse.stale")
    event, incident = found
    instructions.take_back(talk.work, incident, event, talk.account)
    outbox.settle_buttons(talk.work, talk.incoming, say("instruction.taken_back"))
    outbox.toast(talk.work, talk.incoming, say("toast.done"))


# -- saying --------------------------------------------------------------------------------------------------------


def chat(work: Work, said: Said, text: str, buttons: Keyboard = ()) -> None:
    """What is no receipt; somebody who calls forth too much of it goes without."""
    if outbox.may_answer(work, said.account.user_id, said.place):
        respond(work, said, text, buttons, Kind.OUTCOME)


def respond(work: Work, said: Said, text: str, buttons: Keyboard = (), kind: Kind = Kind.RECEIPT) -> None:
    reply_to = said.message_id if said.place.group else None
    outbox.queue(work, said.place, Send(text=text, buttons=buttons, reply_to=reply_to), kind)
