"""续报, 终报 and 领导指示: said as such, or told by what is known; what comes of each is said here."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.incidents.plan import stage_name, staged
from bot.domain.messaging.buttons import MoveFollowUp, WithdrawFollowUp, WithdrawInstruction
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Send
from bot.domain.reading import read
from bot.domain.rights import Scope
from bot.domain.terms import Stage
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, deadlines, instructions, messages, reports, timeline
from bot.services.incidents.reports import Obstacle
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports import namesakes, receipts
from bot.services.utterance import Said, names_meant
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.tables import Incident, IncidentReport, Question
from storage.work import Work

MOST_NAMESAKES = 4  # that a button is shown for

# -- said as such --------------------------------------------------------------------------------------------------


def staged_report(work: Work, said: Said, scope: Scope, stage: Stage, text: str) -> None:
    """「续报：火已扑灭」, as people write it: a report on the one open incident that this person can mean."""
    found = _of_named(work, said, scope, reports.meant(work, said.account, scope))
    if not found:
        chat(work, said, say("incident.no_first"))
    elif len(found) > 1:
        numbers = "、".join(say("incident.number", number=one.id) for one in found)
        chat(work, said, say("incident.which", numbers=numbers, number=found[0].id))
    else:
        record(work, said, scope, found[0], stage, text)


def _of_named(work: Work, said: Said, scope: Scope, found: Sequence[Incident]) -> Sequence[Incident]:
    """Those of the units that are named; all of them where that fits none."""
    if len(found) < 2:
        return found
    known = directory(work)
    reading = known.followed(read(said.text, names_meant(work, scope, said.chat_id)))
    named = known.all_meant(reading)
    return [one for one in found if named & {one.unit_id, *one.candidates}] or found


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


def record(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage, text: str) -> bool:
    """Has a report taken and says what came of it; returns whether it was taken."""
    if not text and said.media:
        text = say("matter.see_files")
    found = reports.report(work, said, scope, incident, stage, text)
    tell = chat if isinstance(found, Obstacle) else respond
    tell(work, said, outcome(incident, found), messages.reporter_buttons(incident))
    return not isinstance(found, Obstacle)


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


# -- told by what is known --------------------------------------------------------------------------------------


def follow(work: Work, said: Said, scope: Scope, incident: Incident, alike: Sequence[int] = ()) -> bool:
    """Takes the words as a follow-up that can be withdrawn; False where the incident takes none.

    `alike`: other units that are called as it was said; whose it was taken for is said, and one tap says whose it is.
    """
    text = said.text or say("matter.see_files")
    found = reports.report(work, said, scope, incident, Stage.FOLLOW_UP, text)
    if isinstance(found, Obstacle):
        if found is not Obstacle.SAME:
            return False
        chat(work, said, outcome(incident, found), messages.reporter_buttons(incident))
        return True
    undo = (WithdrawFollowUp(report=found.id).button(say("button.not_follow_up")),)
    names = stored_units.unit_names(work, alike[:MOST_NAMESAKES])
    moves = (
        (MoveFollowUp(report=found.id, unit=unit_id).button(say("button.move_follow_up", unit=name)),)
        for unit_id, name in names.items()
    )
    whose = f"\n{say('follow.whose', unit=messages.unit_name(work, incident))}" if names else ""
    buttons = (undo, *moves, *messages.reporter_buttons(incident))
    respond(work, said, outcome(incident, found) + whose, buttons)
    return True


def instruct(work: Work, said: Said, incident: Incident) -> None:
    """Passes an instruction on, with its files."""
    reports.attach(work, incident, said.account, said.media, said.chat_id, said.album)
    text = said.text or say("matter.see_files")
    event, names = instructions.give(work, incident, said.account, text)
    undo = WithdrawInstruction(event=event.id).button(say("button.take_back"))
    told = "、".join(names) or say("instruction.nobody")
    respond(work, said, say("instruction.receipt", number=incident.id, names=told), ((undo,),))


def chosen(talk: Talk, said: Said, question: Question, option: Option) -> None:
    """「续报」 or 「领导指示」 was chosen for words that had been asked about; their files go with them."""
    work = talk.work
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is None:
        raise Refused("refuse.stale")
    said = replace(said, text=question.text, media=questions.files(work, question))
    if option.do is Do.INSTRUCT:
        instruct(work, said, incident)
        return
    taken = record(work, said, talk.scope, incident, Stage.FOLLOW_UP, said.text)
    if taken and (told := stored_reports.matter_of(work, option.matter)) is not None:
        namesakes.settle_which(work, told, messages.unit_name(work, incident))


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
