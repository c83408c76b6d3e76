"""What a person says about incidents: /urgent, 「续报：…」, awaited words, later photos."""

from dataclasses import replace

from bot.domain.incidents.plan import stage_name, staged
from bot.domain.incidents.urgency import urgent as looks_urgent
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Send
from bot.domain.reading import read
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, Stage
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, deadlines, details, messages, opening, reports, timeline
from bot.services.incidents.details import Attached
from bot.services.incidents.opening import Opening, open_incident
from bot.services.incidents.reports import Obstacle
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.utterance import Said, said_by
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries.directory import directory
from storage.tables import Incident, IncidentReport, Matter, Question
from storage.work import Work


def ask_what(work: Work, said: Said) -> None:
    """/urgent without words: the next ones are the first report."""
    bare = replace(said, text="", media=(), album=None)
    questions.ask(work, bare, say("urgent.ask"), [Option(do=Do.AWAIT_URGENT)])


def first_report(work: Work, said: Said, scope: Scope) -> None:
    """Free words, photos or a place are taken at once; what is missing is asked afterwards."""
    if (named := staged(said.text)) is not None:  # 「终报」 without a first, or of one that is open
        staged_report(work, said, scope, *named)
        return
    found = opening.units_meant(work, said.text, scope)
    if not found:
        _chat(work, said, say("urgent.no_unit"))
        return
    if (same := opening.repeated(work, said.account, said.text)) is not None:
        _chat(work, said, say("urgent.repeated", number=same.id), messages.reporter_buttons(same))
        return
    begun = Opening(
        unit_id=found[0] if len(found) == 1 else opening.above_all(work, found),
        candidates=() if len(found) == 1 else tuple(found),
        what=said.text or say("matter.see_files"),
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        sent_at=said.sent_at,
        media=said.media,
        album=said.album,
    )
    confirm(work, said, open_incident(work, said.account, begun))


def from_matter(work: Work, said: Said, scope: Scope, matter: Matter) -> None:
    """「现在就报紧急」 under a receipt."""
    # Whoever sees harm at a neighbour's may raise it; the desk that was told of it may anyhow.
    told_it = matter.from_unit_id is not None and matter.account_id == said.account.id
    if not told_it and not scope.may(Right.RAISE, matter.unit_id):
        raise Refused("refuse.right")
    if (known := stored_incidents.of_matter(work, matter.id)) is not None:
        raise Refused("urgent.repeated", number=known.id)
    begun = Opening(
        unit_id=matter.unit_id,
        what=matter.text,
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        sent_at=matter.sent_at,
        matter_id=matter.id,
    )
    confirm(work, replace(said, text=matter.text), open_incident(work, said.account, begun))


def confirm(work: Work, said: Said, incident: Incident) -> None:
    """The ✅ of a first report: who was told, what the clock says; then the first question."""
    calls = stored_incidents.calls_of(work, incident.id)
    names = "、".join(dict.fromkeys(call.name for call in calls)) or say("urgent.nobody")
    lines = [
        say("urgent.receipt", number=incident.id, unit=messages.unit_name(work, incident), names=names),
        *deadlines.lines(work, incident, stored_incidents.plan_of(incident)),
        say("receipt.secret"),
    ]
    _answer(work, said, timeline.marked(incident, "\n".join(lines)), messages.reporter_buttons(incident))
    ask_detail(work, said, incident)


def ask_detail(work: Work, said: Said, incident: Incident, after: str = "") -> bool:
    """Asks for the first thing that is missing, later than the field `after`; False if nothing is."""
    found = details.next_question(work, incident, after)
    if found is None:
        return False
    # The files are with the incident already.
    questions.ask(work, replace(said, media=(), album=None), found.text, found.options)
    return True


# -- later words ---------------------------------------------------------------------------------------------------


def take_words(work: Work, said: Said, scope: Scope, question: Question, option: Option) -> bool:
    """Uses `said` as the words a question of ours was waiting for; False if they are something else."""
    if option.do is Do.AWAIT_URGENT:
        questions.close(work, question)
        first_report(work, said, scope)
        return True
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is None:
        return False
    if option.do is Do.AWAIT_FOLLOW_UP:
        questions.close(work, question)
        _follow(work, said, scope, incident, Stage(option.detail))
        return True
    if option.do is Do.AWAIT_OMISSION:
        return False
    return _detail(work, said, question, incident, option.detail)


def _detail(work: Work, said: Said, question: Question, incident: Incident, field: str) -> bool:
    if not said.text and said.media:
        _say_attached(work, said, details.attach_later(work, said, incident))
        return True
    if field != details.TOLL and read(said.text, directory(work).names).label is Label.ZERO:
        return False  # a 平安 is a report of its own, never the name of a place
    if field != details.TOLL and looks_urgent(said.text):
        return False
    if not details.take(work, said, incident, field, said.text):
        return False
    questions.close(work, question)
    if not ask_detail(work, said, incident, after=field):
        _answer(work, said, say("detail.thanks", number=incident.id), messages.reporter_buttons(incident))
    return True


def _follow(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage) -> None:
    named = staged(said.text)
    text = named[1] if named else said.text
    if not text and said.media:
        text = say("matter.see_files")
    _report(work, said, scope, incident, stage, text)


def staged_report(work: Work, said: Said, scope: Scope, stage: Stage, text: str) -> None:
    """「续报：火已扑灭」, as people write it: a report on the one open incident that this person can mean."""
    found = reports.meant(work, said.account, scope)
    if not found:
        _chat(work, said, say("incident.no_first"))
    elif len(found) > 1:
        numbers = "、".join(say("incident.number", number=one.id) for one in found)
        _chat(work, said, say("incident.which", numbers=numbers, number=found[0].id))
    else:
        _report(work, said, scope, found[0], stage, text)


def _report(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage, text: str) -> None:
    found = reports.report(work, said, scope, incident, stage, text)
    tell = _chat if isinstance(found, Obstacle) else _answer
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


def ask_more(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage) -> None:
    """「续报」 or 「终报」 was pressed: the next words are it."""
    if not access.may_report(work, incident, said.account, scope):
        raise Refused("refuse.right")
    if incident.closed_at is not None and deadlines.changes_until(work, incident) is None:
        raise Refused("incident.closed", number=incident.id)
    bare = replace(said, text="", media=(), album=None)
    key = "incident.ask_follow_up" if stage is Stage.FOLLOW_UP else "incident.ask_final"
    option = Option(do=Do.AWAIT_FOLLOW_UP, incident=incident.id, detail=stage.value)
    questions.ask(work, bare, say(key, number=incident.id), [option])


# -- files ---------------------------------------------------------------------------------------------------------


def take_files(work: Work, said: Said) -> bool:
    """Files without words, where they belong to an incident just told."""
    found = details.follow(work, said)
    if found is None:
        return False
    _say_attached(work, said, found)
    return True


def _say_attached(work: Work, said: Said, found: Attached) -> None:
    _answer(work, said, say("incident.attached", number=found.incident.id, count=found.count))


def _chat(work: Work, said: Said, text: str, buttons: Keyboard = ()) -> None:
    """What is no receipt; somebody who calls forth too much of it goes without."""
    if outbox.may_answer(work, said.account.user_id, said.place):
        _answer(work, said, text, buttons, Kind.OUTCOME)


def _answer(work: Work, said: Said, text: str, buttons: Keyboard = (), kind: Kind = Kind.RECEIPT) -> None:
    reply_to = said.message_id if said.place.group else None
    outbox.queue(work, said.place, Send(text=text, buttons=buttons, reply_to=reply_to), kind)


def urgent(talk: Talk) -> None:
    if not talk.scope.units(Right.RAISE):
        raise Refused("refuse.right")
    said = said_by(talk.work, talk.speaker, talk.incoming)
    said = replace(said, text=said.text.partition(" ")[2].strip() or _below(said.text))
    if said.text or said.media:
        first_report(talk.work, said, talk.scope)
    else:
        ask_what(talk.work, said)


def _below(text: str) -> str:
    """The words may stand on the line below the command."""
    return text.partition("\n")[2].strip()
