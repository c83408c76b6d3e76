"""What one arrangement says otherwise than another, by section, name and key; and the same said to a third one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.config.file import arranged
from bot.config.layout import Layout, lay_out
from bot.config.model import MACHINE, Config
from bot.domain.value import Frozen

ORDER = "order"  # no key of the file: in which order units stand
# Lists of which it does not matter who comes first: what one has added and another has is no clash.
SETS = frozenset(
    [
        *(("schedules", "units"), ("units", "aliases"), ("rotas", "skip")),
        *(("calendar", "holidays"), ("calendar", "workdays")),
    ]
)


class Difference(Frozen):
    """One value that is otherwise. Values are those of the file, as JSON has them; None: there is none.

    Without a `key` it is the whole entry that came or went; a new unit `follows` another.
    """

    section: str
    name: str
    key: str = ""
    before: Any = None
    after: Any = None
    follows: str = ""

    def touches(self, other: "Difference") -> bool:
        """Are both about one value, or about an entry and a value in it?"""
        same = (self.section, self.name) == (other.section, other.name)
        return same and (self.key == other.key or not (self.key and other.key))

    def reverse(self) -> "Difference":
        """What takes this one back."""
        return self.model_copy(update={"before": self.after, "after": self.before})


@dataclass(frozen=True)
class EditClash:
    """One value that the file and somebody else have changed, each in their own way."""

    file: Difference
    other: Difference


@dataclass(frozen=True)
class EditMerge:
    """What the file has changed alone, to be done; and where it is not alone, to be asked."""

    ready: tuple[Difference, ...]
    clashes: tuple[EditClash, ...]


def differences(before: Config, after: Config) -> tuple[Difference, ...]:
    """In the order of the sections; none where both arrange the same."""
    return compare(lay_out(before), lay_out(after))


def patch(config: Config, found: Iterable[Difference]) -> Config:
    """The same with what `found` says; what it says of entries that are not there is passed over.

    Raises `ConfigError` where that makes no sense as a whole.
    """
    after = arranged(patched(lay_out(config), found), Path())
    return after.model_copy(update={name: getattr(config, name) for name in MACHINE})


def compare(before: Layout, after: Layout) -> tuple[Difference, ...]:
    """`differences` of what is laid out already."""
    return tuple(one for section in after for one in _in_section(section, before[section], after[section]))


def _in_section(
    section: str, before: Mapping[str, Mapping[str, Any]], after: Mapping[str, Mapping[str, Any]]
) -> Iterator[Difference]:
    for name, entry in before.items():
        if name not in after:
            yield Difference(section=section, name=name, before=entry)
    follows = ""
    for name, entry in after.items():
        if name not in before:
            yield Difference(section=section, name=name, after=entry, follows=follows)
        else:
            yield from _in_entry(section, name, before[name], entry)
        follows = name
    old, new = [name for name in before if name in after], [name for name in after if name in before]
    if section == "units" and old != new:
        yield Difference(section=section, name="", key=ORDER, before=old, after=new)


def _in_entry(
    section: str, name: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Difference]:
    for key in dict.fromkeys([*before, *after]):
        was, now = before.get(key), after.get(key)
        if was != now:
            yield Difference(section=section, name=name, key=key, before=was, after=now)


def patched(layout: Layout, found: Iterable[Difference]) -> Layout:
    """The layout with what `found` says, in order; what it says of entries that are not there is passed over."""
    after = {section: dict(entries) for section, entries in layout.items()}
    for one in found:
        entries = after[one.section]
        if one.key == ORDER:
            after[one.section] = {name: entries[name] for name in _reordered(list(entries), one.after)}
        elif not one.key:
            after[one.section] = _with_entry(entries, one)
        elif one.name in entries:
            entry = entries[one.name] | {one.key: one.after}
            entries[one.name] = {key: value for key, value in entry.items() if value is not None}
    return after


def _reordered(names: list[str], wanted: list[str]) -> list[str]:
    """Each place of a name that is wanted in another order is taken by the next of them."""
    following = iter([name for name in wanted if name in names])
    return [next(following) if name in wanted else name for name in names]


def _with_entry(entries: dict[str, dict[str, Any]], one: Difference) -> dict[str, dict[str, Any]]:
    rest = {name: entry for name, entry in entries.items() if name != one.name}
    if one.after is None:
        return rest
    if one.name in entries or one.follows not in rest:
        return entries | {one.name: dict(one.after)}
    place = list(rest).index(one.follows) + 1
    pairs = list(rest.items())
    return dict([*pairs[:place], (one.name, dict(one.after)), *pairs[place:]])


def merge(base: Layout, file: Layout, now: Layout) -> EditMerge:
    """What the file says otherwise than when it was last applied (`base`), against what has changed since (`now`)."""
    others = compare(base, now)
    ready: list[Difference] = []
    clashes: list[EditClash] = []
    for one in compare(base, file):
        touching = [other for other in others if one.touches(other)]
        if not touching:
            ready.append(one)
        elif any(other.after != one.after or other.key != one.key for other in touching):
            together = _together(one, touching[0])
            ready += [together] if together else []
            clashes += [] if together else [EditClash(one, other) for other in touching]
    return EditMerge(tuple(ready), tuple(clashes))


def _together(one: Difference, other: Difference) -> Difference | None:
    """Of a set, what both have added and taken away."""
    if (one.section, one.key) not in SETS or one.key != other.key:
        return None
    was, wanted, now = (list(value or []) for value in (one.before, one.after, other.after))
    kept = [each for each in now if each in wanted or each not in was]
    added = [each for each in wanted if each not in was and each not in kept]
    after = [*kept, *added]
    return one.model_copy(update={"before": now, "after": after if after or one.key == "units" else None})


def settle(clash: EditClash, file: Layout, now: Layout) -> Difference:
    """What makes the file's value hold."""
    one = clash.file
    if one.key and clash.other.key:
        return one.model_copy(update={"before": clash.other.after})
    # The one is about the entry: it comes back, or goes, as a whole.
    entries = file[one.section].get(one.name), now[one.section].get(one.name)
    return Difference(section=one.section, name=one.name, before=entries[1], after=entries[0])
