"""The tables of words by the kind they have in a sentence; a word may have several."""

from collections import defaultdict

from bot.domain.reading.grammar import Kind, Link, Saying, Subject
from bot.domain.reading.vocabulary import Vocabulary
from bot.domain.reading.words import adverbs, courtesy, days, predicates, subjects, weather, work

TABLES: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Saying.STRONG, predicates.STRONG),
    (Saying.STATE, predicates.STATES),
    (Saying.FINE, predicates.FINE),
    (Saying.WELL, predicates.WELL),
    (Saying.NOTHING, predicates.NOTHING),
    (Saying.UNUSUAL, predicates.UNUSUAL),
    (Saying.TROUBLE, predicates.TROUBLELESS),
    (Saying.PRESENT, predicates.PRESENT),
    (Saying.USUAL, predicates.USUAL),
    (Saying.USUAL, weather.WEATHER),
    (Saying.GOES, work.ACTIVITIES),
    (Link.DUTY, work.DUTIES),
    (Subject.WHOLE, subjects.WHOLE),
    (Subject.SPEAKERS, subjects.FIRST),
    (Subject.PLACE, subjects.PLACES),
    (Subject.SPOT, subjects.SPOTS),
    (Subject.STAFF, subjects.STAFF),
    (Subject.PEOPLE, subjects.PEOPLE),
    (Subject.PEOPLE, subjects.ADDRESSED),
    (Subject.THING, subjects.THINGS),
    (Subject.THEME, subjects.THEMES),
    (Subject.REPORT, subjects.REPORT),
    (Subject.NOTE, subjects.NOTES),
    (Subject.DAY, days.DAYS),
    (Link.EVERY, subjects.EVERY),
    (Link.ALL_OF, subjects.ALL),
    (Link.KEEPING, adverbs.KEEPING),
    (Link.ADVERB, adverbs.ADVERBS),
    (Link.PARTICLE, adverbs.PARTICLES),
    (Link.COURTESY, courtesy.GREETINGS),
    (Link.COURTESY, courtesy.ENDINGS),
    (Link.COURTESY, courtesy.SIGNS),
    (Link.TELLING, courtesy.TELLING),
    (Link.JOINT, adverbs.JOINTS),
)


def _kinds() -> dict[str, tuple[Kind, ...]]:
    found = defaultdict[str, list[Kind]](list)
    for kind, words in TABLES:
        for word in words:
            found[word].append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


KINDS = _kinds()
WORDS = Vocabulary(KINDS)
ADDRESSED = Vocabulary(subjects.ADDRESSED)
