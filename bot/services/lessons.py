"""What a tap has taught: learned, looked up where words are in doubt, taken back, struck out."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.lessons import Meaning, spoken, words_of
from bot.domain.reports.round_match import Match, match
from bot.domain.rights import Right, Scope
from bot.services import audit
from bot.services.refusals import Refused
from bot.services.utterance import Said
from storage.queries import lessons as stored_lessons
from storage.queries import rounds as stored_rounds
from storage.queries.directory import directory
from storage.queries.lessons import Taught
from storage.tables import Account, Lesson
from storage.work import Work

MOST_LISTED = 20
NOTHING = Match(None)
NEWEST = 2**62  # above every row's number: a list from its beginning


@dataclass(frozen=True)
class Recalled:
    """What words mean, and whether the person taught it or others of the unit did."""

    meaning: Meaning
    own: bool


def teachable(work: Work, said: Said, unit_id: int) -> str | None:
    """The words that a tap on what was said may teach: said in private, whole, without files, for a unit that owes a
    round. None where there are none."""
    if said.place.group or said.media or said.doubtful:
        return None
    words = _words(work, said.text, unit_id)
    found = match(stored_rounds.slots(work, unit_id, said.sent_at), said.sent_at) if words else NOTHING
    return words if found.slot is not None and found.slot.owed else None


def recall(work: Work, account: Account, unit_id: int, words: str) -> Recalled | None:
    """What was taught of words that are `teachable`; None where they must be asked about."""
    found = stored_lessons.about(work, unit_id, words)
    if any(lesson.struck_at is not None for lesson in found):
        return None
    own = next((lesson.meaning for lesson in found if lesson.account_id == account.id), None)
    meaning = spoken(own, [lesson.meaning for lesson in found if lesson.account_id != account.id])
    return Recalled(meaning, own is not None) if meaning is not None else None


def learn(work: Work, account: Account, unit_id: int, text: str, meaning: Meaning) -> bool:
    """Keeps what a tap said of `text`; False where these words can be no lesson, or are struck out for the unit."""
    words = _words(work, text, unit_id)
    if words is None or any(one.struck_at for one in stored_lessons.of_words(work, unit_id, words)):
        return False
    _write(work, account.id, unit_id, words, meaning)
    return True


def unlearn(work: Work, account_id: int, unit_id: int, text: str) -> None:
    """What was read as taught was wrong: from now on this person is asked again, whoever else taught the words."""
    words = _words(work, text, unit_id)
    if words is not None and stored_lessons.of_words(work, unit_id, words):
        _write(work, account_id, unit_id, words, Meaning.ASKED)


def alike(work: Work, unit_id: int, one: str, other: str) -> bool:
    """Are these the same words, said of the unit in two spellings?"""
    words = _words(work, one, unit_id)
    return words is not None and words == _words(work, other, unit_id)


def forget(work: Work, account: Account) -> None:
    """All that a person has taught goes with them."""
    stored_lessons.forget(work, account.id)


def _write(work: Work, account_id: int, unit_id: int, words: str, meaning: Meaning) -> None:
    lesson = stored_lessons.own(work, account_id, unit_id, words)
    if lesson is None:
        lesson = Lesson(
            bot_id=work.bot_id,
            account_id=account_id,
            unit_id=unit_id,
            words=words,
            meaning=meaning,
            learned_at=work.now,
        )
        work.session.add(lesson)
    lesson.meaning, lesson.learned_at = meaning, work.now
    work.session.flush()


def _words(work: Work, text: str, unit_id: int) -> str | None:
    known = directory(work)
    return words_of(text, known.name(unit_id), known.names)


# -- the list --------------------------------------------------------------------------------------------------------


def taught(work: Work, account: Account, scope: Scope, before: int = NEWEST) -> Sequence[Taught]:
    """What this person may look through: their own lessons, and those of the units they administer."""
    administered = scope.units(Right.ADMINISTER)
    return stored_lessons.taught(work, administered, account.id, before, MOST_LISTED + 1)


def strike(work: Work, account: Account, scope: Scope, lesson_id: int) -> Lesson:
    """Strikes a lesson out. An admin does it for all of the unit and for good, anybody else for their own words.

    Raises `Refused`: there is no such lesson any more, or it is neither theirs nor their unit's.
    """
    lesson = stored_lessons.lesson_of(work, lesson_id)
    if lesson is None or lesson.struck_at is not None or lesson.meaning is Meaning.ASKED:
        raise Refused("refuse.stale")
    administers = scope.may(Right.ADMINISTER, lesson.unit_id)
    if not administers and lesson.account_id != account.id:
        raise Refused("refuse.right")
    if administers:
        for one in stored_lessons.of_words(work, lesson.unit_id, lesson.words):
            one.struck_at = work.now
        unit = directory(work).name(lesson.unit_id)
        audit.record(work, account, "lesson.strike", unit=lesson.unit_id, before=lesson.words, after=unit)
    else:
        lesson.meaning = Meaning.ASKED
    work.session.flush()
    return lesson
