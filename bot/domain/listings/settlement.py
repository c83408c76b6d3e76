"""From the lines of a list to what writing it would do, with what is known and what has been answered so far."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.domain.listings import unit_names
from bot.domain.listings.doubts import NO_TITLE, ListDoubt, ListQuestions
from bot.domain.listings.entries import ListLine, ListRemark, RawList
from bot.domain.listings.identity import ListedRow, Somebody, identify
from bot.domain.listings.known import KnownOffice
from bot.domain.listings.places import ListPlaces
from bot.domain.listings.roles import choices_for, roles_of, squeezed
from bot.domain.terms import Role
from bot.domain.value import Frozen

LEFT = re.compile(r"调走|调离|调出|离任|离职|卸任|退休|去世|辞职|不再|停用|免职|撤销")
SKIP, KEEP, END, DOUBLE, LEAVE, EXEMPT = "skip", "keep", "end", "double", "leave", "exempt"


class NewUnit(Frozen):
    """`owes`: it is to report like its neighbours."""

    name: str
    parent: str
    owes: bool = True


class NewPost(Frozen):
    unit: str
    role: Role
    title: str = ""


class ListedPerson(Frozen):
    """`known`: who they already are. `posts`: all that this list says of them, the known ones too."""

    name: str
    phone: str
    posts: tuple[NewPost, ...]
    known: int | None = None

    @property
    def unit(self) -> str:
        """Where they work: the first unit that names them."""
        return self.posts[0].unit


class Settled(Frozen):
    """What writing the list would do, as far as it is known; where doubts are open, by what is suggested."""

    new_units: tuple[NewUnit, ...] = ()
    known_units: tuple[str, ...] = ()
    people: tuple[ListedPerson, ...] = ()
    ended: tuple[int, ...] = ()  # lines that stand and will not
    doubts: tuple[ListDoubt, ...] = ()
    remarks: tuple[ListRemark, ...] = ()
    untouched: tuple[str, ...] = ()  # known units that the list does not have


def settle_list(raw: RawList, known: KnownOffice, answers: Mapping[str, str]) -> Settled:
    """All of it anew: a later answer may undo what an earlier one has led to."""
    questions = ListQuestions(answers)
    once, twice = _once([_parted(line, known) for line in raw.lines])
    lines = _without_those_who_left(once, questions)
    places = ListPlaces(known, once, questions)
    namesakes = [_namesake(line) for line in places.unclear]
    once, lines = ([line for line in found if line not in places.unclear] for found in (once, lines))
    entries = _entries(lines, places, questions)
    people = identify(entries, known.people, questions)
    units = list(dict.fromkeys(places.unit_of(line) for line in once))
    reporting = [unit for unit in units if unit != known.top and not places.heads(unit)]
    exempt = _unreported(reporting, people, known, questions)
    return Settled(
        new_units=tuple(
            NewUnit(name=name, parent=parent, owes=owes) for name, parent, owes in places.new_units(exempt)
        ),
        known_units=tuple(unit for unit in units if unit in places.known_names),
        people=tuple(_listed(one) for one in people),
        ended=_ended(people, units, known, questions),
        doubts=questions.worst_first(),
        remarks=(*raw.remarks, *namesakes, *twice),
        untouched=tuple(
            unit.name for unit in known.units if unit.name not in units and unit.name != known.top
        ),
    )


def _parted(line: ListLine, known: KnownOffice) -> ListLine:
    """「青石镇东沟村」, unless a unit is called so, is 东沟村 below 青石镇."""
    names = known.names()
    if unit_names.bare(line.unit) in names:
        return line
    found = unit_names.below(line.unit, {unit.name for unit in known.units} | {known.top})
    if found is None or (line.parent and unit_names.bare(line.parent) != found[0]):
        return line
    return line.model_copy(update={"unit": found[1], "parent": found[0]})


def _namesake(line: ListLine) -> ListRemark:
    """Units of one name below different ones are never taken for one: which is meant must be said."""
    return ListRemark(sheet=line.sheet, row=line.row, key="namesake", text=f"{line.unit} {line.name}".strip())


def _once(lines: Sequence[ListLine]) -> tuple[list[ListLine], list[ListRemark]]:
    """A row that stands there twice is one; the later is told."""
    seen: set[tuple[str, ...]] = set()
    kept, twice = list[ListLine](), list[ListRemark]()
    for line in lines:
        apart = "" if line.phone else line.section  # whom nothing else tells apart may be two
        said = (line.unit, line.parent, line.name, line.title, line.phone, line.area, apart)
        if line.name and said in seen:
            twice.append(ListRemark(sheet=line.sheet, row=line.row, key="twice", text=line.name))
        else:
            kept.append(line)
        seen.add(said)
    return kept, twice


def _without_those_who_left(lines: Sequence[ListLine], questions: ListQuestions) -> list[ListLine]:
    """「已调走」 beside a name."""
    kept = []
    for line in lines:
        gone = line.name and LEFT.search(line.note)
        if not gone or questions.choose("left", line.name, (SKIP, KEEP), [line.note]) == KEEP:
            kept.append(line)
    return kept


def _entries(lines: Iterable[ListLine], places: ListPlaces, questions: ListQuestions) -> list[ListedRow]:
    """Everybody with the roles of their title; one that is no role is asked about once for all who bear it."""
    named = [line for line in lines if line.name]
    strange: dict[str, list[str]] = {}
    for line in named:
        if not roles_of(line.title):
            told = f"{line.name}（{places.unit_of(line)}）"
            strange.setdefault(squeezed(line.title) or NO_TITLE, []).append(told)
    said = {
        title: questions.choose("title", title, (*(role.value for role in choices_for(title)), SKIP), told)
        for title, told in strange.items()
    }
    found = []
    for line in named:
        roles = roles_of(line.title)
        answer = "" if roles else said[squeezed(line.title) or NO_TITLE]
        if answer != SKIP:
            roles = roles or frozenset([Role(answer)])
            unit, section = places.unit_of(line), line.area or line.section
            found.append(ListedRow(line.name, line.phone, unit, roles, line.title, section))
    return found


def _unreported(
    units: Sequence[str], people: Sequence[Somebody], known: KnownOffice, questions: ListQuestions
) -> frozenset[str]:
    """Units that nobody would report for: their head does it as well, or they are left so, or owe nothing.

    Returns those that owe nothing. Asked once all titles are settled.
    """
    entries = [entry for one in people for entry in one.entries]
    served = known.staffed | {entry.unit for entry in entries if Role.REPORTER in entry.roles}
    served |= {post.unit for one in known.people for post in one.posts if post.role is Role.REPORTER}
    without = [unit for unit in units if unit not in served]
    if not without or questions.unanswered("title"):
        return frozenset()
    somebody = {entry.unit for entry in entries}
    options = [DOUBLE, LEAVE, EXEMPT] if somebody & set(without) else [LEAVE, EXEMPT]
    said = questions.choose("no_reporter", "、".join(without), options)
    if said == DOUBLE:
        for entry in entries:
            if entry.unit in without:
                entry.roles |= {Role.REPORTER}
    return frozenset(without) if said == EXEMPT else frozenset()


def _listed(one: Somebody) -> ListedPerson:
    posts = [
        NewPost(unit=entry.unit, role=role, title=entry.title)
        for entry in one.entries
        for role in sorted(entry.roles)
    ]
    known = one.known.id if one.known is not None else None
    once = {(post.unit, post.role): post for post in reversed(posts)}
    kept = tuple(post for post in posts if once[post.unit, post.role] is post)
    return ListedPerson(name=one.name, phone=one.phone, posts=kept, known=known)


def _ended(
    people: Sequence[Somebody], units: Sequence[str], known: KnownOffice, questions: ListQuestions
) -> tuple[int, ...]:
    """Lines of earlier lists that this one says otherwise, and, if it is said so, of whom it has no more."""
    now = {
        (one.known.id, entry.unit, role)
        for one in people
        if one.known is not None
        for entry in one.entries
        for role in entry.roles
    }
    there = {one.known.id for one in people if one.known is not None}
    changed, gone, names = [], [], []
    for person in known.people:
        for post in person.posts:
            if (person.id, post.unit, post.role) in now:
                continue
            if person.id in there and post.unit in units:
                changed.append(post.listing)
            else:
                gone.append(post.listing)
                names.append(f"{person.name}（{post.unit}）")
    if gone and people and questions.choose("gone", str(len(gone)), (KEEP, END), names) == END:
        changed += gone
    return tuple(changed)
