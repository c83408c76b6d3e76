"""What a person says about incidents: /urgent, 「续报：…」, awaited words, later photos."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.incidents.plan import staged
from bot.domain.incidents.urgency import urgent as looks_urgent
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Send
from bot.domain.reading import read
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, Stage
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import access, deadlines, details, messages, reports, timeline
from bot.services.incidents.opening import Opening, open_incident
from bot.services.questions import Do, Option
from bot.services.utterance import Said, said_by
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.tables import Incident, Matter, Occurrence, Question
from storage.work import Work

FOLLOWS = timedelta(minutes=10)


def ask_what(work: Work, said: Said) -> None:
    """/urgent without words: the next ones are the first report."""
    bare = replace(said, text="", media=(), album=None)
    questions.ask(work, bare, say("urgent.ask"), [Option(do=Do.AWAIT_URGENT)])


def first_report(work: Work, said: Said, scope: Scope) -> None:
    """Free words, photos or a place are taken at once; what is missing is asked afterwards."""
    if (named := staged(said.text)) is not None:  # 「终报」 without a first, or of one that is open
        staged_report(work, said, scope, *named)
        return
    found = _units(work, said, scope)
    if not found:
        _chat(work, said, say("urgent.no_unit"))
        return
    if (same := _repeated(work, said)) is not None:
        _chat(work, said, say("urgent.repeated", number=same.id), messages.reporter_buttons(same))
        return
    opening = Opening(
        unit_id=found[0] if len(found) == 1 else _above_all(work, found),
        candidates=() if len(found) == 1 else tuple(found),
        what=said.text or say("matter.see_files"),
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        sent_at=said.sent_at,
        media=said.media,
        album=said.album,
    )
    confirm(work, said, open_incident(work, said.account, opening))


def from_matter(work: Work, said: Said, scope: Scope, matter: Matter) -> str | None:
    """「现在就报紧急」 under a receipt; returns why not, as a sentence."""
    occurrence = work.session.get_one(Occurrence, matter.occurrence_id)
    if not scope.may(Right.RAISE, occurrence.unit_id):
        return say("refuse.right")
    if (known := stored_incidents.of_matter(work, matter.id)) is not None:
        return say("urgent.repeated", number=known.id)
    opening = Opening(
        unit_id=occurrence.unit_id,
        what=matter.text,
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        sent_at=matter.sent_at,
        matter_id=matter.id,
    )
    confirm(work, replace(said, text=matter.text), open_incident(work, said.account, opening))
    return None


def _units(work: Work, said: Said, scope: Scope) -> list[int]:
    """The units it can be about: those named in the words, else those the person may speak for."""
    known = directory(work)
    mine = scope.units(Right.RAISE)
    named = [known.ids[part.unit] for part in read(said.text, known.names).units]
    meant = [unit_id for unit_id in dict.fromkeys(named) if unit_id in mine]
    return meant or known.in_order(scope.own_units(Right.RAISE))


def _above_all(work: Work, unit_ids: list[int]) -> int:
    """The nearest unit above all of these: its people are told at once, whichever it turns out to be."""
    chains = [stored_units.above(work, unit_id) for unit_id in unit_ids]
    return next(one for one in chains[0] if all(one in chain for chain in chains))


def _repeated(work: Work, said: Said) -> Incident | None:
    """The same words again, from somebody who is not sure that they arrived."""
    own = stored_incidents.of_person(work, said.account.id)
    return next((one for one in own if said.text and one.what == said.text), None)


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
    details.ask_next(work, said, incident)


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
        text = details.attach_later(work, incident, said.account, said.media, said)
        _answer(work, said, text)
        return True
    if field != details.TOLL and read(said.text, directory(work).names).label is Label.ZERO:
        return False  # a 平安 is a report of its own, never the name of a place
    if field != details.TOLL and looks_urgent(said.text):
        return False
    if not details.take(work, said, incident, field, said.text):
        return False
    questions.close(work, question)
    if not details.ask_next(work, said, incident, after=field):
        _answer(work, said, say("detail.thanks", number=incident.id), messages.reporter_buttons(incident))
    return True


def _follow(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage) -> None:
    named = staged(said.text)
    text = named[1] if named else said.text
    if not text and said.media:
        text = say("matter.see_files")
    _report(work, said, scope, incident, stage, text)


def staged_words(work: Work, said: Said, scope: Scope) -> bool:
    """「续报：火已扑灭」, as people write it. False if the words name no stage."""
    named = staged(said.text)
    if named is None:
        return False
    staged_report(work, said, scope, *named)
    return True


def staged_report(work: Work, said: Said, scope: Scope, stage: Stage, text: str) -> None:
    """A report on the one open incident that this person can mean."""
    found = reports.meant(work, said.account, scope)
    if not found:
        _chat(work, said, say("incident.no_first"))
    elif len(found) > 1:
        numbers = "、".join(say("incident.number", number=one.id) for one in found)
        _chat(work, said, say("incident.which", numbers=numbers, number=found[0].id))
    else:
        _report(work, said, scope, found[0], stage, text)


def _report(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage, text: str) -> None:
    answer, recorded = reports.report(work, said, scope, incident, stage, text)
    tell = _answer if recorded else _chat
    tell(work, said, answer, messages.reporter_buttons(incident))


def ask_more(work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage) -> str | None:
    """「续报」 or 「终报」 was pressed: the next words are it. Returns why not, as a sentence."""
    if not access.may_report(work, incident, said.account, scope):
        return say("refuse.right")
    if incident.closed_at is not None and deadlines.changes_until(work, incident) is None:
        return say("incident.closed", number=incident.id)
    bare = replace(said, text="", media=(), album=None)
    key = "incident.ask_follow_up" if stage is Stage.FOLLOW_UP else "incident.ask_final"
    option = Option(do=Do.AWAIT_FOLLOW_UP, incident=incident.id, detail=stage.value)
    questions.ask(work, bare, say(key, number=incident.id), [option])
    return None


# -- files ---------------------------------------------------------------------------------------------------------


def continue_album(work: Work, said: Said) -> bool:
    """Another photo of an album that began an incident."""
    if said.album is None or said.text:
        return False
    incident_id = stored_incidents.album_incident(work, said.chat_id, said.album)
    incident = stored_incidents.incident_of(work, incident_id) if incident_id else None
    if incident is None:
        return False
    details.attach_later(work, incident, said.account, said.media, said)
    return True


def take_files(work: Work, said: Said) -> bool:
    """Photos without words, from somebody who reported an incident after their last matter."""
    own = [
        one for one in stored_incidents.of_person(work, said.account.id) if one.opened_by == said.account.id
    ]
    last = stored_reports.last_matter_by(work, said.account.id)
    if not own or (last is not None and last.sent_at > own[0].reported_at):
        return False
    if said.place.group and said.sent_at - own[0].reported_at > FOLLOWS:
        return False  # in a group, photos are about anything
    text = details.attach_later(work, own[0], said.account, said.media, said)
    _answer(work, said, text)
    return True


def _chat(work: Work, said: Said, text: str, buttons: Keyboard = ()) -> None:
    """What is no receipt; somebody who calls forth too much of it goes without."""
    if outbox.may_answer(work, said.account.user_id, said.place):
        _answer(work, said, text, buttons, Kind.OUTCOME)


def _answer(work: Work, said: Said, text: str, buttons: Keyboard = (), kind: Kind = Kind.RECEIPT) -> None:
    reply_to = said.message_id if said.place.group else None
    outbox.queue(work, said.place, Send(text=text, buttons=buttons, reply_to=reply_to), kind)


def urgent(talk: Talk) -> None:
    if not talk.scope.units(Right.RAISE):
        outbox.refuse(talk.work, talk.incoming, "refuse.right")
        return
    said = said_by(talk.work, talk.speaker, talk.incoming)
    said = replace(said, text=said.text.partition(" ")[2].strip() or _below(said.text))
    if said.text or said.media:
        first_report(talk.work, said, talk.scope)
    else:
        ask_what(talk.work, said)


def _below(text: str) -> str:
    """The words may stand on the line below the command."""
    return text.partition("\n")[2].strip()
