"""Which conversation a message belongs to. Explicit tables, the first that fits; no order hidden in imports."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.conversation.all_units import are_meant
from bot.domain.conversation.bot_name import called
from bot.domain.conversation.commands import command_of
from bot.domain.conversation.decision import kind_of
from bot.domain.conversation.heard import hear
from bot.domain.conversation.kinds import UtteranceKind
from bot.domain.conversation.known import Known, OpenQuestion, RepliedTo
from bot.domain.incidents.urgency import alarmed
from bot.domain.messaging.messages import Event, Incoming
from bot.domain.reading import WEAK, Occasion, Reading, read
from bot.domain.reading.wider import within
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.services import outbox, questions
from bot.services.questions import Option
from bot.services.refusals import Refused
from bot.services.reports import attachments as kept_files
from bot.services.reports import claims
from bot.services.utterance import Said, Speaker, names_meant, said_by
from handlers import (
    audit,
    burden,
    buttons,
    chats,
    conversation,
    duty,
    help,
    holidays,
    incident_reports,
    incidents,
    leave,
    lessons,
    listings,
    members,
    modes,
    muster,
    namesakes,
    people,
    plans,
    requests,
    rota,
    status,
    swaps,
)
from handlers import settings as personal
from handlers.admin import frame
from handlers.admissions import links, newcomers
from handlers.context import Settings, Talk, Understood
from handlers.reports import attachments, edits, messages, neighbours
from storage.queries import chats as stored_chats
from storage.queries import conversation as stored_conversation
from storage.queries import members as stored_members
from storage.queries import reports as stored_reports
from storage.queries.directory import Directory, directory
from storage.queries.people import person_of
from storage.queries.rounds import entry
from storage.work import Work

COMMANDS: Mapping[str, Callable[[Talk], None]] = {
    "start": members.start,
    "help": help.help_,
    "status": status.status,
    "invite": members.invite,
    "people": people.people,
    "admin": frame.admin,
    "undo": frame.undo_changes,
    "join": links.join,
    "bind": chats.bind,
    "muster": muster.muster,
    "leave": leave.leave,
    "plan": plans.plan,
    "duty": duty.duty,
    "swap": swaps.swap,
    "cover": swaps.cover,
    "takeover": swaps.takeover,
    "rota": rota.rota,
    "urgent": incident_reports.urgent,
    "incident": incidents.incident,
    "lessons": lessons.lessons_,
    "holidays": holidays.holidays,
    "settings": personal.settings,
    "log": audit.log,
    "mode": modes.mode,
    "burden": burden.burden,
}

# What comes of each kind of words; docs/conversation.md. An answer goes to the question that waits for it.
KINDS: Mapping[UtteranceKind, Callable[[Understood], None]] = {
    UtteranceKind.COMMAND: conversation.command,
    UtteranceKind.REPORT: messages.take,
    UtteranceKind.ADDITION: messages.take,
    UtteranceKind.CORRECTION: conversation.change,
    UtteranceKind.WITHDRAWAL: conversation.change,
    UtteranceKind.REQUEST: requests.request,
    UtteranceKind.GREETING: conversation.greeting,
    UtteranceKind.THANKS: conversation.silence,
    UtteranceKind.ACKNOWLEDGEMENT: conversation.acknowledged,
    UtteranceKind.TALK: conversation.talk,
}


def route(work: Work, incoming: Incoming, settings: Settings) -> None:
    """Hands one update to its conversation."""
    if incoming.event is Event.MEMBERSHIP:
        chats.membership_changed(work, incoming)
    elif incoming.event is Event.MIGRATION:
        chats.chat_migrated(work, incoming)
    elif incoming.left is not None:
        personal.left(work, incoming)
    elif incoming.sender is not None and incoming.event is not Event.OTHER:
        _converse(work, incoming, settings)


def _converse(work: Work, incoming: Incoming, settings: Settings) -> None:
    if incoming.sender is None or incoming.sender.anonymous:
        chats.hear_anonymous(work, incoming)
        return  # nobody we could hold to what is said
    stored_chats.meet_chat(work, incoming.chat_id, incoming.chat_kind, incoming.chat_title)
    account = stored_members.account_of(work, incoming.sender)
    talk = Talk(work, incoming, Speaker(account, stored_members.scope_of(work, account)), settings)
    serves = bool(talk.speaker.scope.duties) or person_of(work, account) is not None
    work.did.kept |= serves
    try:
        _hear(talk, command_of(incoming, settings.username), serves=serves)
    except Refused as no:
        refuse = outbox.refuse if serves else newcomers.way_to_refuse(talk)
        refuse(work, incoming, no.key, **no.values)


def _hear(talk: Talk, command: str | None, *, serves: bool) -> None:
    incoming = talk.incoming
    if not incoming.private:
        personal.read_here(talk)
    if command == "start":
        members.start(talk)
    elif not serves:
        _unknown(talk)
    elif incoming.event is Event.PRESS:
        buttons.pressed(talk)
    else:
        if incoming.lost:
            attachments.tell_lost(talk)
        _spoken(talk, command)


def _spoken(talk: Talk, command: str | None) -> None:
    if command is not None:
        _command(talk, command)
        return
    sheet = talk.incoming.media and talk.incoming.event is not Event.EDITED and rota.sheet_sent(talk)
    of_list = talk.speaker.scope.units(Right.ADMINISTER) and listings.answered_in_words(talk)
    if sheet or of_list or (holidays.SOME.search(talk.incoming.text) and holidays.pasted(talk)):
        return
    talk = attachments.without_refused(talk) if talk.incoming.media or talk.incoming.unseen else talk
    if not (talk.incoming.text.strip() or talk.incoming.media):
        return
    if talk.incoming.event is not Event.EDITED or not edits.edited(talk):
        _said(talk)


def _said(talk: Talk) -> None:
    if (words := called(talk.incoming.text, talk.settings.username)) is not None:
        talk = replace(talk, incoming=talk.incoming.model_copy(update={"named": True, "text": words}))
    said = said_by(talk.work, talk.speaker, talk.incoming)
    if said.album is not None and not said.text and messages.continues_album(talk.work, said, said.album):
        return
    if said.album is not None:
        kept_files.gather_album(talk.work, said, said.album)
    found = _understood(talk, said)
    if found.decision.kind is UtteranceKind.ANSWER:
        if conversation.take_answer(found):
            return
        on_duty = found.known.on_duty and found.decision.rule != "note"
        found = _again(found, replace(found.known, waiting=None, hands_over=False, on_duty=on_duty))
    if found.decision.kind is UtteranceKind.FOLLOW_UP and not found.decision.silent:
        if conversation.follow_up(found):
            return
        found = _again(found, replace(found.known, incidents=0, replied=RepliedTo.OTHER))
    if found.decision.ends_question and found.question is not None:
        questions.close(talk.work, found.question[0])
    if not found.decision.silent:
        KINDS[found.decision.kind](found)


def _again(found: Understood, known: Known) -> Understood:
    """The same words, where they are not what they seemed to be."""
    return replace(found, known=known, decision=kind_of(known, found.heard))


def _understood(talk: Talk, said: Said) -> Understood:
    work, units = talk.work, directory(talk.work)
    occasion = Occasion(group=not talk.incoming.private)
    names = names_meant(work, talk.speaker.scope, said.chat_id)
    plain = read(said.text, names, occasion)
    question = questions.awaiting(work, said.account.id, said.chat_id)
    reading = units.followed(alarmed(said.meant(plain)))
    if units.open_names(reading):
        reading = namesakes.name_settled(talk, reading, question[1] if question is not None else None)
    concerned = _concerned(talk.speaker, reading, units)
    reading = within(reading, theirs := [units.said(one) for one in concerned])
    own = bool(concerned) if reading.units else are_meant(said.text, theirs)
    if own and not talk.incoming.private and not reading.units:
        own = claims.is_said_at_home(work, said.chat_id, concerned)
    torn = bool(talk.incoming.lost) and units.followed(plain).label is Label.ZERO
    heard = hear(reading, names, own=own, files=bool(said.media), damaged=said.doubtful, torn_zero=torn)
    waiting = _waiting(work, question[1], units) if question is not None else None
    draft = frame.waiting(talk, question) if talk.incoming.private and talk.speaker.arranges else None
    if draft is not None:
        waiting, heard = frame.wanted(draft), frame.heard_there(talk, draft, heard, said.text)
    known = stored_conversation.known(work, said.account, talk.incoming, heard, concerned, waiting)
    if units.open_names(reading) and not known.incidents:
        known = replace(known, incidents=len(namesakes.open_incidents(talk, reading)))
    if known.reminded and reading.rule == WEAK:
        plain = read(said.text, names, replace(occasion, reminded=True))
        heard = heard._replace(reading=units.followed(said.meant(plain)))
    return Understood(talk, said, known, heard, kind_of(known, heard), question, draft)


def _concerned(speaker: Speaker, reading: Reading, units: Directory) -> frozenset[int]:
    """Which of the units that the speaker may report for the words are about: those named, else the speaker's own."""
    if not reading.units:
        return speaker.scope.own_units(Right.REPORT)
    return units.all_meant(reading) & speaker.scope.units(Right.REPORT)


def _waiting(work: Work, option: Option, units: Directory) -> OpenQuestion:
    matter = stored_reports.matter_of(work, option.matter) if option.matter else None
    if about := [matter.unit_id] if matter is not None else option.units:
        return OpenQuestion(questions.WANTED[option.do], units.name(about[0]))
    target = entry(work, option.occurrences[0]) if option.occurrences else None
    return OpenQuestion(questions.WANTED[option.do], target.unit.name if target is not None else "")


def _command(talk: Talk, command: str) -> None:
    conversation = COMMANDS.get(command)
    if conversation is not None:
        conversation(talk)
    elif talk.incoming.private:
        raise Refused("refuse.command", command=f"/{command[:32]}")


def _unknown(talk: Talk) -> None:
    """What somebody who was one of us tells of harm goes to the desk."""
    if not neighbours.tell_of_former(talk):
        newcomers.hear_unknown(talk)
