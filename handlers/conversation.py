"""What comes of words by their kind, where it is no topic's own: answers, commands in plain words, greetings, talk."""

from bot.domain.conversation.commands import PlainCommand
from bot.domain.incidents.plan import staged
from handlers import duty, incident_reports, lessons, swaps
from handlers.context import Understood
from handlers.reports import awaited_words, messages


def take_answer(found: Understood) -> bool:
    """Takes words that a question waits for; False if they turn out to be something else."""
    if found.decision.rule == "note":
        return duty.noted(found.talk)
    if found.question is None:
        return False
    return awaited_words.take(found.talk.work, found.said, found.talk.scope, *found.question)


def follow_up(found: Understood) -> None:
    """More of an open incident: 续报：…, and files. Words that do not say so themselves go their ordinary way."""
    work, said = found.talk.work, found.said
    if (named := staged(said.text)) is not None:
        incident_reports.staged_report(work, said, found.talk.scope, *named)
    elif said.text or not incident_reports.take_files(work, said):
        messages.take(found)


def command(found: Understood) -> None:
    """A command by its plain word."""
    if found.heard.command is PlainCommand.TAKE_OVER and found.talk.incoming.private:
        swaps.takeover(found.talk)
    elif found.heard.command is PlainCommand.LESSONS and found.talk.incoming.private:
        lessons.lessons_(found.talk)
    else:
        messages.take(found)


def greeting(found: Understood) -> None:
    messages.take(found)


def silence(found: Understood) -> None:
    """Nothing is said, and nothing is recorded."""


def talk(found: Understood) -> None:
    """Words of which nobody knows yet what they are."""
    whole = not found.heard.files and not found.heard.damaged
    if found.known.hands_over and whole and duty.note_or_report(found.talk):
        return
    messages.take(found)
