"""Three-way comparison for `apply`: the file as last applied, the file now, and what is in force.

A value that only the file has changed is written; one that only the chat has changed stays. Where both have changed it,
somebody is asked; without an answer it stays, and is asked about again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.config import Config, namesakes
from bot.config.differences import (
    ORDER,
    Difference,
    EditClash,
    EditMerge,
    compare,
    merge,
    patch,
    patched,
    settle,
)
from bot.config.layout import Layout, lay_out
from bot.services.apply.applied_file import filed
from bot.services.apply.former_names import called_otherwise, under_present_names
from bot.services.apply.in_force import in_force
from storage.work import Work

# Section, name and key of a value.
ValuePlace = tuple[str, str, str]


@dataclass(frozen=True)
class ColumnRow:
    """A value that the three columns do not agree on; None: not set. `clash`: file and chat have both changed it."""

    place: ValuePlace
    filed: Any
    file: Any
    now: Any
    clash: bool

    @property
    def written(self) -> bool:
        """Only the file has changed it."""
        return not self.clash and self.file not in (self.filed, self.now)


@dataclass(frozen=True)
class Columns:
    """The three columns. `base`: the file as last applied; where none is stored, what is in force."""

    base: Layout
    file: Layout
    now: Layout
    config: Config  # the file
    present: Config  # what is in force

    @cached_property
    def _merged(self) -> EditMerge:
        return merge(self.base, self.file, self.now)

    @property
    def clashes(self) -> tuple[EditClash, ...]:
        """The values changed on both sides; several may be about one value of the file."""
        return self._merged.clashes

    @property
    def untouched(self) -> bool:
        """Nothing was changed outside the file, so the file holds as it is."""
        return self.base == self.now and self.file == lay_out(self.config)

    def result(self, chosen: Collection[ValuePlace]) -> Config:
        """The configuration to be written. `chosen`: the clashes that the file wins.

        Raises `ConfigError` where the merged configuration is not valid.
        """
        if self.untouched:
            return self.config
        return patch(self.present, self._found(chosen))

    def filed_after(self, decided: Collection[ValuePlace]) -> Layout:
        """The file to be stored as last applied; clashes that are not `decided` count as not applied yet."""
        open_ = [clash.file for clash in self.clashes if place_of(clash.file) not in decided]
        return patched(self.file, [one.reverse() for one in reversed(open_)]) if open_ else self.file

    def rows(self) -> tuple[ColumnRow, ...]:
        """The values that any two columns differ in, in the order of the sections."""
        clashing = {place_of(clash.file) for clash in self.clashes}
        found = dict.fromkeys(
            place_of(one) for one in (*compare(self.base, self.file), *compare(self.base, self.now))
        )
        order = list(self.file)
        return tuple(
            ColumnRow(
                place,
                filed=_value(self.base, place),
                file=_value(self.file, place),
                now=_value(self.now, place),
                clash=place in clashing,
            )
            for place in sorted(found, key=lambda place: order.index(place[0]))
        )

    def _found(self, chosen: Collection[ValuePlace]) -> list[Difference]:
        taken = {
            place_of(clash.file): settle(clash, self.file, self.now)
            for clash in self.clashes
            if place_of(clash.file) in chosen
        }
        return [*self._merged.ready, *taken.values()]


def place_of(one: Difference) -> ValuePlace:
    return one.section, one.name, one.key


def _value(layout: Layout, place: ValuePlace) -> Any:
    section, name, key = place
    entry: Mapping[str, Any] | None = layout[section].get(name)
    if key == ORDER:
        return list(layout[section])
    return entry.get(key) if entry is not None and key else entry


def columns(work: Work, config: Config) -> Columns:
    """Units are called in all three as they are now; where the file has one more of a name, they are told apart."""
    present, file = in_force(work), lay_out(config)
    base = filed(work) or lay_out(present)
    apart = namesakes.told_apart_by(file["units"], base["units"], lay_out(present)["units"])
    present = namesakes.renamed(present, apart)
    now = lay_out(present)
    base, file = (_as_now(work, one, now) for one in (base, file))
    return Columns(
        base=called_otherwise(base, namesakes.known_in(base["units"], file["units"])),
        file=called_otherwise(file, namesakes.moved_in(file["units"], now["units"])),
        now=now,
        config=config,
        present=present,
    )


def _as_now(work: Work, layout: Layout, now: Layout) -> Layout:
    """The same with its units called as they are now."""
    known = called_otherwise(layout, namesakes.known_in(layout["units"], now["units"]))
    return under_present_names(work, known)
