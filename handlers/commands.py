"""Commands by their plain words: 撤回, 更正, 补报, 状态, 帮助 … What they plainly concern is done, else it is asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.conversation.commands import PlainCommand, dated
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.questions import Do
from bot.services.reports import chase, owed
from handlers import (
    audit,
    burden,
    duty,
    false_alarms,
    help,
    holidays,
    incident_reports,
    leave,
    lessons,
    listings,
    modes,
    muster,
    people,
    plans,
    requests,
    rota,
    settings,
    shift_wishes,
    status,
    swaps,
)
from handlers.admin import frame
from handlers.admissions import links
from handlers.context import Talk, Understood
from handlers.reports import corrections, other_rounds
from storage.queries import outbox as stored_outbox
from storage.queries import reports as stored_reports
from storage.queries.rounds import NEAR

# Alone they may be about an incident, on which words never act: it is shown, and asked about.
TAKES_BACK = "撤销"  # of a sheet that was written; 撤回 is of a report
LEAVES = frozenset({Do.DISMISS, Do.NOTHING})
OF_INCIDENTS = frozenset({PlainCommand.FALSE_ALARM, PlainCommand.CANCEL, PlainCommand.WITHDRAW})


def by_word(found: Understood) -> None:
    """Carries out what a word alone asks for."""
    wanted = found.heard.command
    takes_back = wanted is PlainCommand.WITHDRAW and TAKES_BACK in found.talk.incoming.text
    if takes_back and _of_a_file(found.talk):
        return
    if wanted is None or (wanted in OF_INCIDENTS and of_an_incident(found)):
        return
    if found.known.aside:
        _beside_a_talk(found, wanted)
    else:
        COMMANDS[wanted](found)


def _beside_a_talk(found: Understood, wanted: PlainCommand) -> None:
    """In a group only 「撤回」 counts as a command, and only from somebody who has sent something to take back."""
    if wanted is PlainCommand.WITHDRAW:
        corrections.withdraw(found)


def _of_a_file(talk: Talk) -> bool:
    """A roster or a list that was written within a day; of two the later."""
    asking = [rota.ask_to_take_back, listings.ask_to_take_back]
    if listings.is_later(talk):
        asking.reverse()
    return any(ask(talk) for ask in asking)


def of_an_incident(found: Understood) -> bool:
    """Shows the incident that the words may be about, and asks; False where there is none."""
    calls_off = found.heard.command is not PlainCommand.FALSE_ALARM
    return false_alarms.named(found.talk, found.said, calls_off=calls_off)


def _as(command: str, conversation: Callable[[Talk], None]) -> Callable[[Understood], None]:
    """The same as the command of the platform, given alone or with the day that stands behind the word."""

    def given(found: Understood) -> None:
        asked = dated(found.talk.incoming.text)
        words = f"/{command} {asked[1]}" if asked is not None else f"/{command}"
        bare = found.talk.incoming.model_copy(update={"text": words})
        conversation(replace(found.talk, incoming=bare))

    return given


def backfill(found: Understood) -> None:
    """补报 alone says nothing of what: it is asked; where a round is open it is told how, and which are missing."""
    talk = found.talk
    units = sorted(talk.scope.own_units(Right.REPORT))
    if units and other_rounds.asks_for_backfill(talk.work, found.said, found.heard.reading, units):
        return
    missed = owed.missed(talk.work, talk.scope.own_units(Right.REPORT))
    told = (
        say("command.missed", rounds=owed.labels_of(talk.work, missed))
        if missed
        else say("command.nothing_missed")
    )
    outbox.answer(talk.work, talk.incoming, say("command.backfill", missed=told))


def _rota(found: Understood) -> None:
    duty.asked_in_words(found.talk)


def leave_question(found: Understood) -> bool:
    """「算了」「取消」 ends the newest question that is answered by buttons only, or a preview of /admin.

    False where there is none.
    """
    work, said = found.talk.work, found.said
    asked = stored_reports.open_questions(work, said.account.id, said.chat_id)[:1]
    if frame.leave_begun(found.talk, asked[0].sent_at if asked else None):
        return True
    for question in asked:
        can_be_left = any(option.do in LEAVES for option in questions.options_of(question))
        if can_be_left and not questions.files(work, question):
            questions.close(work, question, note=say("ask.left_note"))
            outbox.answer(work, found.talk.incoming, say("ask.left"), chatter=False)
            return True
    return False


def _cancel(found: Understood) -> None:
    if leave_question(found):
        return
    outbox.answer(found.talk.work, found.talk.incoming, say("command.nothing_to_cancel"))


def _false_alarm(found: Understood) -> None:
    outbox.answer(found.talk.work, found.talk.incoming, say("command.false_alarm"))


def _chase(found: Understood) -> None:
    """「我来催」: the button below the newest reminder of this chat, in words."""
    talk = found.talk
    since = talk.work.now - NEAR
    newest = stored_outbox.newest_of(talk.work, talk.incoming.chat_id, (Kind.REMINDER.value.stored,), since)
    message = outgoing.validate_json(newest.payload) if newest is not None else None
    names = chase.take(talk.work, talk.account, message.occurrences if isinstance(message, Remind) else ())
    outbox.answer(talk.work, talk.incoming, say("chase.done", units=outbox.listed(names)), chatter=False)


def _lessons(found: Understood) -> None:
    if found.talk.incoming.private:
        lessons.lessons_(found.talk)


def _people(found: Understood) -> None:
    """Who holds which role at the units that the speaker administers."""
    talk = found.talk
    if not talk.scope.units(Right.ADMINISTER) or not talk.incoming.private:
        outbox.answer(talk.work, talk.incoming, say("command.no_people", admins=requests.admins(talk)))
        return
    _as("people", people.people)(found)


COMMANDS: Mapping[PlainCommand, Callable[[Understood], None]] = {
    PlainCommand.WITHDRAW: corrections.withdraw,
    PlainCommand.CORRECT: corrections.correct,
    PlainCommand.BACKFILL: backfill,
    PlainCommand.STATUS: _as("status", status.status),
    PlainCommand.HELP: _as("help", help.help_),
    PlainCommand.LEAVE: _as("leave", leave.leave),
    PlainCommand.SWAP: shift_wishes.swap,
    PlainCommand.COVER: shift_wishes.cover,
    PlainCommand.CANNOT_STAND: shift_wishes.cannot_stand,
    PlainCommand.WRITE_ROTA: shift_wishes.write_rota,
    PlainCommand.TAKE_OVER: _as("takeover", swaps.takeover),
    PlainCommand.ROTA: _rota,
    PlainCommand.FALSE_ALARM: _false_alarm,
    PlainCommand.PEOPLE: _people,
    PlainCommand.CANCEL: _cancel,
    PlainCommand.URGENT: _as("urgent", incident_reports.urgent),
    PlainCommand.MUSTER: _as("muster", muster.muster),
    PlainCommand.PLAN: _as("plan", plans.plan),
    PlainCommand.LESSONS: _lessons,
    PlainCommand.CHASE: _chase,
    PlainCommand.SETTINGS: _as("settings", settings.settings),
    PlainCommand.RESIGN: requests.resign,
    PlainCommand.BURDEN: _as("burden", burden.burden),
    PlainCommand.LOG: _as("log", audit.log),
    PlainCommand.MODE: lambda found: modes.mode(found.talk),
    PlainCommand.HOLIDAYS: _as("holidays", holidays.holidays),
    PlainCommand.ADMIN: _as("admin", frame.admin),
    PlainCommand.UNDO: _as("undo", frame.undo_changes),
    PlainCommand.JOIN: _as("join", links.join),
    PlainCommand.HANDOVER: lambda found: duty.hand_over(found.talk),
    PlainCommand.ABSENT: lambda found: links.absent(found.talk),
}
