"""⚪ 误报: which one is shown, the reason is asked for, and only then it ends; until then the ladder goes on."""

from dataclasses import replace

from bot.domain.conversation.alarm import Sense, sense
from bot.domain.incidents.false_alarm import is_reason, tells_of_casualties
from bot.domain.messaging.buttons import CallFalse, ReopenIncident
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, false_alarm, messages, views
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.utterance import Said, said_by
from handlers import follow_ups
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.tables import Account, Incident, Question
from storage.work import Work


def pressed(talk: Talk, action: CallFalse) -> None:
    """「⚪ 误报」"""
    found = access.must_see(talk.work, talk.speaker, action.incident)
    _ask_reason(talk.work, said_by(talk.work, talk.speaker, talk.incoming), found)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))


def reopened(talk: Talk, action: ReopenIncident) -> None:
    """「不是误报」"""
    found = access.must_see(talk.work, talk.speaker, action.incident)
    false_alarm.reopen(talk.work, found, talk.account, talk.scope)
    outbox.settle_buttons(talk.work, talk.incoming, say("false.reopened"))
    outbox.toast(talk.work, talk.incoming, say("false.reopened_toast"), alert=True)


# -- in words ------------------------------------------------------------------------------------------------------


def named(talk: Talk, said: Said, *, calls_off: bool) -> bool:
    """「误报」, or (`calls_off`) 「取消」「撤回」: words never end an incident. It is shown and asked about.

    False where nothing that this person raised or has in hand is open. Before anybody has been called, to call it off
    ends it at once.
    """
    work = talk.work
    own = stored_incidents.of_person(work, said.account.id)
    if not own:
        return not calls_off and _not_theirs(work, said)
    if calls_off and len(own) == 1 and false_alarm.nobody_called(work, own[0]):
        false_alarm.cancel(work, own[0], said.account)
        _end_questions(work, said, own[0])
        follow_ups.respond(
            work, said, say("false.cancelled", number=own[0].id), messages.reporter_buttons(own[0])
        )
        return True
    lines = "\n".join(views.line(work, one) for one in own)
    options = [
        Option(do=Do.FALSE_ALARM, text=say("false.option", number=one.id), incident=one.id) for one in own
    ]
    leave = Option(do=Do.DISMISS, text=say("false.option_none"))
    questions.ask(work, _bare(said), say("false.which", lines=lines), [*options, leave])
    return True


def _not_theirs(work: Work, said: Said) -> bool:
    """「误报」 of somebody who was only called: who may say so is named."""
    found = stored_incidents.involving(work, said.account.id)
    if not found:
        return False
    lines = [say("false.whose", line=views.line(work, one), names=_whose(work, one)) for one in found]
    follow_ups.chat(work, said, "\n".join(lines))
    return True


def _whose(work: Work, incident: Incident) -> str:
    ids = [one for one in (incident.opened_by, incident.acknowledged_by) if one is not None]
    return "、".join(work.session.get_one(Account, one).name for one in dict.fromkeys(ids))


# -- the reason ----------------------------------------------------------------------------------------------------


def chosen(talk: Talk, said: Said, question: Question, option: Option) -> None:
    """The one that was shown is meant. Words that were asked about may say why already."""
    incident = stored_incidents.incident_of(talk.work, option.incident)
    if incident is None:
        raise Refused("refuse.stale")
    if is_reason(question.text):
        _mark(talk.work, replace(said, text=question.text), incident)
    else:
        _ask_reason(talk.work, said, incident)


def _ask_reason(work: Work, said: Said, incident: Incident, key: str = "false.ask_reason") -> None:
    false_alarm.check(incident, said.account)
    text = say(key, line=views.line(work, incident))
    options = [
        Option(do=Do.DISMISS, text=say("false.option_none")),
        Option(do=Do.AWAIT_FALSE_ALARM, incident=incident.id),
    ]
    questions.ask(work, _bare(said), text, options)


def take_reason(work: Work, said: Said, question: Question, incident: Incident) -> bool:
    """The words that were waited for; False where they are none of a reason and go on as anything else."""
    if not is_reason(said.text):
        if sense(said.text) is Sense.LEAVE:
            questions.close(work, question)
            follow_ups.respond(work, said, say("false.left", number=incident.id))
            return True
        if tells_of_casualties(said.text):
            return False
        questions.close(work, question)
        _ask_reason(work, said, incident, "false.ask_reason_again")
        return True
    questions.close(work, question)
    _mark(work, said, incident)
    return True


def _mark(work: Work, said: Said, incident: Incident) -> None:
    false_alarm.mark(work, incident, said.account, said.text)
    _end_questions(work, said, incident)
    text = say("false.receipt", number=incident.id, reason=said.text, hours=false_alarm.HOURS)
    follow_ups.respond(work, said, text, messages.reporter_buttons(incident))


def _end_questions(work: Work, said: Said, incident: Incident) -> None:
    """Nobody wants to know any more who was hurt; what is said next is no answer to it."""
    for question in stored_reports.open_questions(work, said.account.id, said.chat_id):
        if any(option.incident == incident.id for option in questions.options_of(question)):
            questions.close(work, question, note=say("false.question_over"))


def _bare(said: Said) -> Said:
    return replace(said, text="", media=(), album=None)
