"""The tables of words by the kind they have in a sentence; a word may have several."""

from collections import defaultdict

from bot.domain.reading.grammar import Kind, LinkKind, Saying, SubjectKind
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
    (LinkKind.DUTY, work.DUTIES),
    (SubjectKind.WHOLE, subjects.WHOLE),
    (SubjectKind.SPEAKERS, subjects.FIRST),
    (SubjectKind.PLACE, subjects.PLACES),
    (SubjectKind.SPOT, subjects.SPOTS),
    (SubjectKind.STAFF, subjects.STAFF),
    (SubjectKind.PEOPLE, subjects.PEOPLE),
    (SubjectKind.PEOPLE, subjects.ADDRESSED),
    (SubjectKind.THING, subjects.THINGS),
    (SubjectKind.THEME, subjects.THEMES),
    (SubjectKind.REPORT, subjects.REPORT),
    (SubjectKind.NOTE, subjects.NOTES),
    (SubjectKind.DAY, days.DAYS),
    (SubjectKind.HOURS, days.HOURS),
    (LinkKind.EVERY, subjects.EVERY),
    (LinkKind.ALL_OF, subjects.ALL),
    (LinkKind.KEEPING, adverbs.KEEPING),
    (LinkKind.ADVERB, adverbs.ADVERBS),
    (LinkKind.PARTICLE, adverbs.PARTICLES),
    (LinkKind.COURTESY, courtesy.GREETINGS),
    (LinkKind.COURTESY, courtesy.ENDINGS),
    (LinkKind.COURTESY, courtesy.SIGNS),
    (LinkKind.TELLING, courtesy.TELLING),
    (LinkKind.JOINT, adverbs.JOINTS),
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

# 上报单位, 在校情况, 人员齐全: a word that says nothing is not cut into words that do (单位, 校, 全).
SAYS_NOTHING: frozenset[Kind] = frozenset(
    {
        *(
            SubjectKind.NOTE,
            SubjectKind.THING,
            SubjectKind.SPOT,
            SubjectKind.THEME,
            SubjectKind.PEOPLE,
            SubjectKind.STAFF,
        ),
        *(Saying.PRESENT, Saying.GOES, Saying.USUAL),
        *(LinkKind.COURTESY, LinkKind.DUTY),
    }
)
UNDIVIDED = frozenset(word for word, kinds in KINDS.items() if SAYS_NOTHING.issuperset(kinds))
