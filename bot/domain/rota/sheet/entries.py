"""What a sheet is read into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.rota.sheet.dates import DayRead
from bot.domain.rota.sheet.grid import Place, cell_name
from bot.domain.terms import DutyPost
from bot.domain.value import Frozen


class SheetDay(Frozen):
    """One day as the sheet has it. `phones` are (name, telephone) pairs."""

    day: date
    leaders: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    note: str = ""
    cell: str = ""  # where its day stands

    def of(self, post: DutyPost) -> tuple[str, ...]:
        return self.leaders if post == DutyPost.LEADER else self.staff


@dataclass(frozen=True)
class Doubt:
    """Something a person must look at. `key` names a sentence, `values` fill it."""

    cell: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class KnownPeople:
    """What is known besides the sheet: today, and who stands duty with which telephone."""

    today: date
    phones: Mapping[str, str]


@dataclass(frozen=True)
class SheetReading:
    """`days` in order, each once. With `doubts` a person is asked before anything is written."""

    days: tuple[SheetDay, ...]
    doubts: tuple[Doubt, ...]


@dataclass
class SheetEntry:
    """A day while its rows are gathered."""

    read: DayRead
    origin: Place
    weekday: str = ""
    kind: str = ""
    people: dict[str, DutyPost] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)  # where each name stands
    twice: dict[str, str] = field(default_factory=dict)  # who stands at both posts, and where the second time
    phones: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def cell(self) -> str:
        return cell_name(*self.origin)

    def names(self, post: DutyPost) -> tuple[str, ...]:
        return tuple(name for name, own in self.people.items() if own == post)

    def cell_of(self, names: Sequence[str]) -> str:
        """Where the first of the names stands."""
        return next((self.cells[name] for name in names), self.cell)

    def day(self) -> SheetDay:
        return SheetDay(
            day=self.read.day,
            leaders=self.names(DutyPost.LEADER),
            staff=self.names(DutyPost.STAFF),
            phones=tuple(self.phones.items()),
            note="；".join(self.notes),
            cell=self.cell,
        )


@dataclass
class Gathered:
    """What was found so far."""

    entries: list[SheetEntry] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
