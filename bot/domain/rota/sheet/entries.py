"""What a sheet is read into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Self

from pydantic import model_validator

from bot.domain.value import Frozen

LEADER, STAFF = (
    "leader",
    "staff",
)  # the two posts every rota has, as they are stored; any other by its Chinese name
NAMED_POSTS = {LEADER: "带班", STAFF: "值班"}


class Hours(Frozen):
    """Wall-clock times of a part of a shift. An end that is not after the beginning is the next day's."""

    begins: time
    ends: time

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"


class SheetPerson(Frozen):
    """Somebody as the sheet names them; `unit` only where it says which of a name it is."""

    name: str
    unit: str = ""
    phone: str = ""

    @property
    def label(self) -> str:
        """「张伟（派出所）」"""
        return f"{self.name}（{self.unit}）" if self.unit else self.name


class SheetPost(Frozen):
    """Who stands one post of a day; without hours all the shift long."""

    post: str
    hours: Hours | None = None
    people: tuple[SheetPerson, ...] = ()


class SheetDay(Frozen):
    """One day as the sheet has it."""

    day: date
    posts: tuple[SheetPost, ...] = ()
    note: str = ""
    cell: str = ""  # where its day stands

    @model_validator(mode="before")
    @classmethod
    def _older(cls, stored: Any) -> Any:
        """A draft of an older version has the two posts as fields and the telephones apart."""
        if not isinstance(stored, dict) or "posts" in stored:
            return stored
        known = dict(stored)
        phones = dict(known.pop("phones", ()))
        posts = [(LEADER, known.pop("leaders", ())), (STAFF, known.pop("staff", ()))]
        known["posts"] = [
            {"post": post, "people": [{"name": name, "phone": phones.get(name, "")} for name in names]}
            for post, names in posts
            if names
        ]
        return known

    @classmethod
    def named(cls, day: date, leaders: Sequence[str] = (), staff: Sequence[str] = ()) -> Self:
        """A day of the two posts every rota has, by names alone."""
        return cls.model_validate({"day": day, "leaders": tuple(leaders), "staff": tuple(staff)})

    def people(self, post: str) -> tuple[SheetPerson, ...]:
        """Everybody who stands a post that day, whatever the hours."""
        return tuple(dict.fromkeys(person for one in self.posts if one.post == post for person in one.people))

    @property
    def phones(self) -> tuple[tuple[str, str], ...]:
        """(name, telephone) of everybody whose telephone the sheet has."""
        people = (person for one in self.posts for person in one.people)
        return tuple(dict.fromkeys((person.label, person.phone) for person in people if person.phone))

    def of(self, post: str) -> tuple[str, ...]:
        """Their names."""
        return tuple(person.label for person in self.people(post))


@dataclass(frozen=True)
class Doubt:
    """Something a person must look at. `key` names a sentence, `values` fill it.

    It is about these days, or about none in particular; and about one post, or where that is "" about all of them.
    """

    cell: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    days: tuple[date, ...] = ()
    post: str = ""

    @property
    def grave(self) -> bool:
        """Might somebody else stand there than is shown, or nobody?"""
        return self.key not in LIGHT

    def about(self, day: date, post: str) -> bool:
        return day in self.days and self.post in ("", post)


# What is said without changing who stands.
LIGHT = frozenset(
    [
        *("hidden", "hidden_sheets", "unused", "ignored_sheet", "kind", "unusual", "phone"),
        *("gap", "gap_span", "past", "both_posts", "no_post"),
    ]
)


@dataclass(frozen=True)
class KnownPeople:
    """What is known besides the sheet: today, who stands duty with which telephone, and the hours of posts.

    `units` are those that each name is known in; a name in two of them is two people.
    """

    today: date
    phones: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, frozenset[str]] = field(default_factory=dict)
    hours: Mapping[str, Hours] = field(default_factory=dict)


@dataclass(frozen=True)
class OtherTable:
    """A table that is another rota's, as it seems; its days are written only where somebody says so."""

    title: str
    days: tuple[SheetDay, ...]
    doubts: tuple[Doubt, ...] = ()
    new: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetReading:
    """`days` in order, each once. With `doubts`, the grave ones first, a person is asked before anything is written.

    `new` are people nobody knew, `others` the tables that seem to be another rota's, `title` what stands over it.
    """

    days: tuple[SheetDay, ...]
    doubts: tuple[Doubt, ...]
    new: tuple[str, ...] = ()
    others: tuple[OtherTable, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class SheetStand:
    """One person at one post as a cell says it."""

    post: str
    hours: Hours | None
    person: SheetPerson
    cell: str


@dataclass
class SheetEntry:
    """The days of one row, or of a block of rows, while they are gathered."""

    days: tuple[date, ...]
    said: int | None  # the weekday that is written beside
    cell: str
    origin: tuple[int, int]
    kind: str = ""
    stands: list[SheetStand] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    empty: dict[str, str] = field(default_factory=dict)  # posts without anybody, and where

    def day(self, day: date) -> SheetDay:
        """What it says of one of its days."""
        people: dict[tuple[str, Hours | None], list[SheetPerson]] = {}
        for stand in self.stands:
            there = people.setdefault((stand.post, stand.hours), [])
            if stand.person not in there:
                there.append(stand.person)
        return SheetDay(
            day=day,
            posts=tuple(
                SheetPost(post=post, hours=hours, people=tuple(named))
                for (post, hours), named in people.items()
            ),
            note="；".join(self.notes),
            cell=self.cell,
        )

    def posts(self) -> dict[tuple[str, Hours | None], set[SheetPerson]]:
        """Who stands each post, by its hours."""
        found: dict[tuple[str, Hours | None], set[SheetPerson]] = {}
        for stand in self.stands:
            found.setdefault((stand.post, stand.hours), set()).add(stand.person)
        return found


@dataclass
class Gathered:
    """What was found so far."""

    entries: list[SheetEntry] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(
        self, cell: str, key: str, days: Sequence[date] = (), about: str = "", **values: object
    ) -> None:
        """`about`: the post it is about, as it is stored."""
        self.doubts.append(Doubt(cell, key, values, tuple(days), about))
