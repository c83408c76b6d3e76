"""What comes of words by their kind, where it is no topic's own: answers, commands in plain words, greetings, talk."""

from bot.domain.conversation.commands import PlainCommand
from bot.domain.conversation.courtesies import Courtesy
from bot.domain.incidents.plan import staged
from handlers import duty, false_alarms, follow_ups, incident_reports, lessons, swaps
from handlers.context import Understood
from handlers.reports import awaited_words, messages


def take_answer(found: Understood) -> bool:
    """Takes words that a question waits for; False if they turn out to be something else."""
    if found.decision.rule == "note":
        return duty.noted(found.talk)
    if found.question is None:
        return False
    return awaited_words.take(found.talk.work, found.said, found.talk.scope, *found.question)


def follow_up(found: Understood) -> bool:
    """More of an open incident: 续报：…, files, words of those involved; False if they are something else."""
    work, said = found.talk.work, found.said
    if (named := staged(said.text)) is not None:
        follow_ups.staged_report(work, said, found.talk.scope, *named)
        return True
    if not said.text:
        return incident_reports.take_files(work, said)
    return follow_ups.take_up(found.talk, said, found.heard.reading)


def command(found: Understood) -> None:
    """A command by its plain word. On an incident it never acts: that is shown, and asked about."""
    wanted = found.heard.command
    if wanted in OF_INCIDENTS and found.talk.incoming.addressed and _of_an_incident(found):
        return
    if wanted is PlainCommand.TAKE_OVER and found.talk.incoming.private:
        swaps.takeover(found.talk)
    elif wanted is PlainCommand.LESSONS and found.talk.incoming.private:
        lessons.lessons_(found.talk)
    else:
        messages.take(found)


OF_INCIDENTS = frozenset({PlainCommand.FALSE_ALARM, PlainCommand.CANCEL, PlainCommand.WITHDRAW})


def _of_an_incident(found: Understood) -> bool:
    calls_off = found.heard.command is not PlainCommand.FALSE_ALARM
    return false_alarms.named(found.talk, found.said, calls_off=calls_off)


def greeting(found: Understood) -> None:
    messages.take(found)


def silence(found: Understood) -> None:
    """Nothing is said, and nothing is recorded."""


def talk(found: Understood) -> None:
    """Words of which nobody knows yet what they are; 「算了没事」 may be about an incident."""
    if found.heard.courtesy is Courtesy.LEAVING and _of_an_incident(found):
        return
    whole = not found.heard.files and not found.heard.damaged
    if found.known.hands_over and whole and duty.note_or_report(found.talk):
        return
    messages.take(found)
