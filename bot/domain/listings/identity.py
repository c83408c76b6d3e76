"""Who is one person: rows of one name are told apart by telephone and unit, and by asking where neither says it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.listings import telephone
from bot.domain.listings.doubts import ListQuestions
from bot.domain.listings.known import KnownPerson
from bot.domain.terms import Role
from bot.domain.text.privacy import masked_phone

ONE, TWO, FIRST, SECOND, SAME, OTHER = "one", "two", "first", "second", "same", "other"


@dataclass
class ListedRow:
    """A row of the list: somebody at a unit, with the roles of their title."""

    name: str
    phone: str
    unit: str
    roles: frozenset[Role]
    title: str
    section: str = ""


@dataclass
class Somebody:
    """One person with all of their rows; `known` is who they already are."""

    name: str
    phone: str
    entries: list[ListedRow]
    known: KnownPerson | None = None

    @property
    def units(self) -> list[str]:
        return list(dict.fromkeys(entry.unit for entry in self.entries))


def identify(
    entries: Sequence[ListedRow], known: Sequence[KnownPerson], questions: ListQuestions
) -> list[Somebody]:
    """Everybody of a list, in the order of their first rows."""
    found: list[Somebody] = []
    for name in dict.fromkeys(entry.name for entry in entries):
        bearers = _told_apart([entry for entry in entries if entry.name == name], questions)
        free = [one for one in known if one.name == name]
        for bearer in bearers:
            bearer.known = _known_as(bearer, free, questions)
            free = [one for one in free if one is not bearer.known]
        found += bearers
    return found


def _told_apart(entries: Sequence[ListedRow], questions: ListQuestions) -> list[Somebody]:
    """Those of one name."""
    found: list[Somebody] = []
    for entry in sorted(entries, key=lambda one: not one.phone):  # those with a telephone first
        there = _by_phone(found, entry) or _by_unit(found, entry, questions)
        if there is None:
            found.append(Somebody(entry.name, entry.phone, [entry]))
        else:
            there.entries.append(entry)
    return _joined(found, questions)


def _by_phone(found: Sequence[Somebody], entry: ListedRow) -> Somebody | None:
    return next((one for one in found if telephone.same(one.phone, entry.phone)), None)


def _by_unit(found: Sequence[Somebody], entry: ListedRow, questions: ListQuestions) -> Somebody | None:
    """At one unit two of a name are one person, unless their telephones or their sections differ and whoever sent the
    list says two."""
    there = next((one for one in found if entry.unit in one.units), None)
    if there is None:
        return None
    if not entry.phone:
        return there if _one_section(there, entry, questions) else None
    told = [masked_phone(there.phone), masked_phone(entry.phone)]
    said = questions.choose("two_phones", f"{entry.name}（{entry.unit}）", (TWO, FIRST, SECOND), told)
    if said == SECOND:
        there.phone = entry.phone
    return None if said == TWO else there


def _one_section(there: Somebody, entry: ListedRow, questions: ListQuestions) -> bool:
    """Is it the same person in another part of the list? Of the same part it is."""
    sections = [one.section for one in there.entries if one.unit == entry.unit]
    if not entry.section or not all(sections) or entry.section in sections:
        return True
    about = f"{entry.name}（{entry.unit}）"
    return questions.choose("two_sections", about, (TWO, ONE), [*sections, entry.section]) == ONE


def _joined(found: list[Somebody], questions: ListQuestions) -> list[Somebody]:
    """Somebody without a telephone may be one of those of another unit."""
    doubtful = [one for one in found if not one.phone]
    if len(found) < 2 or not doubtful:
        return found
    told = [unit for one in found for unit in one.units]
    if questions.choose("same_person", found[0].name, (TWO, ONE), told) == TWO:
        return found
    first = found[0]
    for other in doubtful:
        if other is not first:
            first.entries += other.entries
    return [one for one in found if one is first or one.phone]


def _known_as(one: Somebody, free: Sequence[KnownPerson], questions: ListQuestions) -> KnownPerson | None:
    """By telephone, then by unit; a namesake of whom neither is known is asked about."""
    for other in free:
        if telephone.same(other.phone, one.phone):
            return other
    for other in free:
        if other.unit in one.units or any(post.unit in one.units for post in other.posts):
            return other
    for other in free:
        if other.phone and one.phone:
            continue  # two telephones, two units: another person
        about = f"{one.name}（{'、'.join(one.units)}）"
        told = [other.unit or "", masked_phone(other.phone)]
        options = (SAME, OTHER) if other.unit is None else (OTHER, SAME)
        if questions.choose("known_person", about, options, told) == SAME:
            return other
    return None
