"""Words that may be of another round than the one that is open: of another day, late, in reply to an old reminder."""

from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.reading import Reading
from bot.domain.reports import reasons
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import backfill, claims
from bot.services.utterance import Said
from handlers.context import Talk
from handlers.reports import questions
from storage.work import Work


def meant(work: Work, said: Said, reading: Reading, unit_ids: list[int]) -> bool:
    """Asks about a message that names another day, or comes late, and is no report for now; False if it is one."""
    if reading.label is Label.MATTER and (not reading.backfill or _cannot_wait(reading)):
        return False  # what happened is never held back by a question
    if earlier := backfill.earlier_rounds(work, said, reading, unit_ids):
        questions.ask_earlier_round(work, said, reading, earlier)
    elif asks_for_backfill(work, said, reading, unit_ids):
        return True
    elif _only_late(reading) or backfill.for_another_day(work, said, reading, unit_ids[0]):
        questions.ask_label(work, said, unit_ids)
    else:
        return False
    return True


def of_an_old_reminder(talk: Talk, said: Said, reading: Reading, answered: int, unit_ids: list[int]) -> bool:
    """「平安」 in reply to a reminder of last evening (`answered`): for that round, or for the one of this morning?"""
    if reading.label is not Label.ZERO or len(unit_ids) != 1:
        return False
    rounds = claims.rounds_answered(talk.work, said, answered, unit_ids[0])
    if rounds:
        questions.ask_round(talk.work, said, rounds[0].unit.name, reading.label, rounds)
    return bool(rounds)


def ask_of_told(work: Work, said: Said, reading: Reading, unit_ids: list[int]) -> None:
    """「补报：三组着火」 has been told at once, as of now; for which of the past rounds it was is asked then."""
    if _cannot_wait(reading):
        targets = backfill.earlier_rounds(work, said, reading, unit_ids)
        if targets:
            questions.ask_round_of_told(work, said, reading, targets)


def _cannot_wait(reading: Reading) -> bool:
    """Harm, and not only why it comes late."""
    harm = urgent(reading.text) or reasons.tells_more(reading.text)
    return reading.content is Label.MATTER and harm


def _only_late(reading: Reading) -> bool:
    """「补报昨天的：平安，因为停电没网」: nothing but why it is late tells of something."""
    late = reading.backfill and reading.content is Label.ZERO and reading.label is Label.MATTER
    return late and not urgent(reading.text)


def asks_for_backfill(work: Work, said: Said, reading: Reading, unit_ids: list[int]) -> bool:
    """「补报」 with a reason or nothing behind it: of which round, then what to report, then leaders decide.

    False where it is something else, or may be for what is still open.
    """
    if not reading.backfill or reading.content is not Label.UNCLEAR:
        return False
    if targets := backfill.lockable(work, said, unit_ids):
        questions.ask_backfill(work, said, targets)
    elif backfill.owes_now(work, said, unit_ids):
        return False
    else:
        outbox.queue(work, said.place, Send(text=say("ask.nothing_missing")), Kind.OUTCOME)
    return True
