"""What the record says of settings that were changed: from what to what, and which units it concerns."""

from collections.abc import Mapping, Sequence

from bot.config import Config
from bot.config.differences import Difference, differences
from bot.services import audit
from bot.services.admin import change_lines, reach
from bot.services.apply.change import Change
from storage.tables import Account
from storage.work import Work

MOST_UNITS = 200  # of one row; what concerns more is a matter of the whole place


def record_settings(
    work: Work,
    by: Account | None,
    written: Sequence[Change],
    before: Config,
    after: Config,
    ids: Mapping[str, int],
) -> None:
    """A row for each change. `ids`: of the units, by name."""
    found = differences(before, after)
    for change in written:
        own = _of(change, found)
        units = [ids[name] for name in sorted(reach.concerned(before, after, own)) if name in ids]
        was, now = change_lines.was_and_is(own)
        audit.record(
            work,
            by,
            "apply",
            unit=ids.get(change.unit),
            units=units if len(units) <= MOST_UNITS else (),
            before=was,
            after=now or change.text,
        )


def _of(change: Change, found: Sequence[Difference]) -> list[Difference]:
    """Those that a change writes: of the entry that its text names, of several the one with the longest name."""
    named = [one for one in found if one.name and one.name in change.text]
    longest = max((len(one.name) for one in named), default=0)
    return [one for one in named if len(one.name) == longest]
