"""What a person says about incidents: /urgent, 「续报：…」, awaited words, later photos."""

from dataclasses import replace

from bot.domain.conversation.alarm import Sense, sense
from bot.domain.incidents.plan import staged
from bot.domain.incidents.relapse import RECURS_FOR, begins_again
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, Stage
from bot.phrases import say
from bot.services import questions
from bot.services.incidents import deadlines, details, messages, opening, response, timeline
from bot.services.incidents.details import Attached
from bot.services.incidents.opening import Opening, open_incident
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports import namesakes, receipts
from bot.services.utterance import Said, reading_of, said_by, says_zero
from handlers import false_alarms, follow_ups
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.tables import Incident, Matter, Question
from storage.work import Work


def ask_what(work: Work, said: Said) -> None:
    """/urgent without words: the next ones are the first report, unless it is left."""
    bare = replace(said, text="", media=(), album=None)
    leave = Option(do=Do.DISMISS, text=say("button.leave"))
    questions.ask(work, bare, say("urgent.ask"), [leave, Option(do=Do.AWAIT_URGENT)])


def _ask_first(work: Work, said: Said, scope: Scope, meant: Sense) -> None:
    """Words that tell of nothing raise no alarm: it is left, or asked what is meant."""
    if meant is Sense.LEAVE:
        follow_ups.chat(work, said, say("urgent.left"))
    elif meant is Sense.IDLE:
        ask_what(work, said)
    else:
        own = tuple(sorted(scope.own_units(Right.REPORT)))
        zero = Option(do=Do.REPORT, text=say("button.zero"), label=Label.ZERO, units=own)
        options = [
            *([zero] if len(own) == 1 else []),
            Option(do=Do.ASK_URGENT, text=say("button.urgent_still")),
            Option(do=Do.DISMISS, text=say("button.leave")),
        ]
        questions.ask(work, said, say("urgent.calm", text=receipts.short(said.text)), options)


def raised(talk: Talk, said: Said, question: Question, option: Option) -> None:
    """Words that were asked about are a first report."""
    begun = replace(said, media=questions.files(talk.work, question))
    first_report(talk.work, begun, talk.scope)


def first_report(work: Work, said: Said, scope: Scope) -> None:
    """Free words, photos or a place are taken at once; what is missing is asked afterwards."""
    if (named := staged(said.text)) is not None:  # 「终报」 without a first, or of one that is open
        follow_ups.staged_report(work, said, scope, *named)
        return
    if not said.media and (meant := sense(said.text)) is not Sense.ALARM:
        _ask_first(work, said, scope, meant)
        return
    found = opening.units_meant(work, said.text, scope)
    if not found:
        follow_ups.chat(work, said, say("urgent.no_unit"))
        return
    if (same := opening.repeated(work, said.account, said.text)) is not None:
        follow_ups.chat(work, said, say("urgent.repeated", number=same.id), messages.reporter_buttons(same))
        return
    begun = Opening(
        unit_id=found[0] if len(found) == 1 else stored_units.nearest_above(work, found),
        candidates=() if len(found) == 1 else tuple(found),
        what=said.text or say("matter.see_files"),
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        message_id=said.message_id,
        sent_at=said.sent_at,
        media=said.media,
        album=said.album,
    )
    confirm(work, said, open_incident(work, said.account, begun))


def edited(work: Work, said: Said, scope: Scope) -> bool:
    """An edit of words that were a report of an incident is its next one, told to all; False if they were none, or are
    a matter as well, which follows the edit, too.

    What was said stays as it was said: nothing of an incident is overwritten.
    """
    found = stored_incidents.report_from_message(work, said.chat_id, said.message_id or 0)
    if found is None:
        return False
    row, incident = found
    text = _words_of(said.text)
    reworded = say("incident.reworded", text=text)
    if text and row.text not in (text, reworded):
        follow_ups.record(work, said, scope, incident, Stage.FOLLOW_UP, reworded)
    return row.stage is not Stage.FIRST or incident.matter_id is None


def from_matter(work: Work, said: Said, scope: Scope, matter: Matter) -> None:
    """「现在就报紧急」 under a receipt."""
    matter = namesakes.as_it_stands(work, matter)
    # Whoever sees harm at a neighbour's may raise it; the desk that was told of it may anyhow.
    told_it = matter.from_unit_id is not None and matter.account_id == said.account.id
    if not told_it and not scope.may(Right.RAISE, matter.unit_id):
        raise Refused("refuse.right")
    if (known := stored_incidents.of_matter(work, matter.id)) is not None or (
        known := _carried_on(work, matter)
    ) is not None:
        raise Refused("urgent.repeated", number=known.id)
    if (ended := _ended(work, matter)) is not None:
        told = replace(said, text=matter.text, message_id=matter.message_id)
        response.begin_again(ended, work.now)
        follow_ups.record(work, told, scope, ended, Stage.FOLLOW_UP, matter.text)
        return
    among = namesakes.asked_among(work, matter)
    what = namesakes.bare_words(work, matter, among)
    if len(among) > 1:
        namesakes.ask_no_more(work, matter)
    begun = Opening(
        unit_id=matter.unit_id,
        candidates=among if len(among) > 1 else (),
        what=what,
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        message_id=matter.message_id if matter.chat_id == said.chat_id else None,
        sent_at=matter.sent_at,
        matter_id=matter.id,
    )
    confirm(work, replace(said, text=what), open_incident(work, said.account, begun))


def _carried_on(work: Work, matter: Matter) -> Incident | None:
    """The open one that the matter's message has brought to life again already."""
    if matter.chat_id is None or matter.message_id is None:
        return None
    found = stored_incidents.report_from_message(work, matter.chat_id, matter.message_id)
    return found[1] if found is not None and found[1].closed_at is None else None


def _ended(work: Work, matter: Matter) -> Incident | None:
    """What was closed, of which the matter says that it has begun again."""
    if not begins_again(matter.text):
        return None
    closed = stored_incidents.closed_with(work, matter.account_id, matter.sent_at - RECURS_FOR)
    return next((one for one in closed if matter.unit_id in (one.unit_id, *one.candidates)), None)


def confirm(work: Work, said: Said, incident: Incident) -> None:
    """The ✅ of a first report: who was told, what the clock says; then the first question."""
    calls = stored_incidents.those_called(work, incident.id)
    names = "、".join(dict.fromkeys(call.name for call in calls)) or say("urgent.nobody")
    lines = [
        say("urgent.receipt", number=incident.id, unit=messages.unit_name(work, incident), names=names),
        *deadlines.lines(work, incident, stored_incidents.plan_of(incident)),
        say("receipt.secret"),
    ]
    follow_ups.respond(
        work, said, timeline.marked(incident, "\n".join(lines)), messages.reporter_buttons(incident)
    )
    ask_detail(work, said, incident)


def ask_detail(work: Work, said: Said, incident: Incident, after: str = "", *, again: bool = False) -> bool:
    """Asks for the first thing that is missing, later than the field `after`; False if nothing is."""
    found = details.next_question(work, incident, after, again=again)
    if found is None:
        return False
    # The files are with the incident already.
    questions.ask(work, replace(said, media=(), album=None), found.text, found.options)
    return True


# -- later words ---------------------------------------------------------------------------------------------------


def take_words(work: Work, said: Said, scope: Scope, question: Question, option: Option) -> bool:
    """Uses `said` as the words a question of ours was waiting for; False if they are something else."""
    if option.do is Do.AWAIT_URGENT:
        if not said.media and sense(said.text) is Sense.IDLE:
            return False
        questions.close(work, question)
        first_report(work, said, scope)
        return True
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is None:
        return False
    if option.do is Do.AWAIT_FALSE_ALARM:
        return false_alarms.take_reason(work, said, question, incident)
    if option.do is Do.AWAIT_FOLLOW_UP:
        return _follow_up(work, said, scope, question, incident, Stage(option.detail))
    if option.do is Do.AWAIT_OMISSION or _is_of_another(work, said, scope, incident):
        return False
    if incident.closed_at is not None:
        questions.close(work, question)
        return False
    return _detail(work, said, question, incident, option.detail)


def _is_of_another(work: Work, said: Said, scope: Scope, incident: Incident) -> bool:
    """Harm at another of the speaker's units, by its name, is no answer about this incident."""
    reading = reading_of(work, said, scope)
    own = directory(work).all_meant(reading) & scope.units(Right.REPORT)
    about = {incident.unit_id, *incident.candidates}
    return reading.label is Label.MATTER and bool(own) and not own & about


def _follow_up(
    work: Work, said: Said, scope: Scope, question: Question, incident: Incident, stage: Stage
) -> bool:
    """A 平安 is a report of its own; thanks are no answer."""
    meant = Sense.ALARM if said.media else sense(said.text)
    if meant is Sense.LEAVE:
        questions.close(work, question)
        follow_ups.chat(work, said, say("follow.left", number=incident.id))
        return True
    if meant is Sense.IDLE or says_zero(work, said.text):
        return False
    questions.close(work, question)
    follow_ups.take_awaited(work, said, scope, incident, stage)
    return True


def _detail(work: Work, said: Said, question: Question, incident: Incident, field: str) -> bool:
    """An answer is read for everything that it tells; what was asked for and not said is asked again."""
    if not said.text and said.media:
        _say_attached(work, said, details.attach_later(work, said, incident))
        return True
    if not said.media and sense(said.text) in (Sense.LEAVE, Sense.IDLE):
        return False
    if field != details.TOLL and says_zero(work, said.text):
        return False  # a 平安 is a report of its own, never the name of a place
    answered = details.take(work, said, incident, field, said.text)
    if answered is None:
        return False
    if said.media:
        details.attach_later(work, said, incident)
    questions.close(work, question)
    if not ask_detail(work, said, incident, after=field, again=field not in answered):
        buttons = messages.reporter_buttons(incident)
        follow_ups.respond(work, said, say("detail.thanks", number=incident.id), buttons)
    return True


# -- files ---------------------------------------------------------------------------------------------------------


def take_files(work: Work, said: Said) -> bool:
    """Files without words, where they belong to an incident just told."""
    found = details.follow(work, said)
    if found is None:
        return False
    _say_attached(work, said, found)
    return True


def _say_attached(work: Work, said: Said, found: Attached) -> None:
    follow_ups.respond(work, said, say("incident.attached", number=found.incident.id, count=found.count))


def urgent(talk: Talk) -> None:
    if not talk.scope.units(Right.RAISE):
        raise Refused("refuse.right")
    said = said_by(talk.work, talk.speaker, talk.incoming)
    said = replace(said, text=_words_of(said.text))
    if said.text or said.media:
        first_report(talk.work, said, talk.scope)
    else:
        ask_what(talk.work, said)


def _words_of(text: str) -> str:
    """What stands behind the command, on its line or below it; all of it where there is none."""
    if not text.startswith("/urgent"):
        return text
    return text.partition(" ")[2].strip() or _below(text)


def _below(text: str) -> str:
    """The words may stand on the line below the command."""
    return text.partition("\n")[2].strip()
