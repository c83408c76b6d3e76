"""The rows of the record for changes of the configuration: from what to what, and which units they concern."""

from collections.abc import Iterator, Mapping, Sequence

from bot.config import Config
from bot.config.differences import Difference, compare
from bot.config.layout import Layout, lay_out
from bot.services import audit
from bot.services.admin import change_lines
from bot.services.admin.units_concerned import UnitsConcerned
from bot.services.apply.change import Change
from bot.services.audit import ChangeRecord
from storage.tables import Account
from storage.work import Work


def record_settings(
    work: Work,
    by: Account | None,
    written: Sequence[Change],
    before: Config,
    after: Config,
    ids: Mapping[str, int],
) -> None:
    """Records each change that was written. `ids`: of all units, by name; `by` None: the command line."""
    usual = lay_out(after)
    entries: dict[tuple[str, str], list[Difference]] = {}
    for one in compare(lay_out(before), usual):
        entries.setdefault((one.section, one.name), []).append(one)
    own = ([one for place in change.entries for one in entries.get(place, ())] for change in written)
    audit.record_changes(work, by, "apply", _rows(zip(written, own, strict=True), before, after, ids, usual))


def _rows(
    written: Iterator[tuple[Change, list[Difference]]],
    before: Config,
    after: Config,
    ids: Mapping[str, int],
    usual: Layout,
) -> Iterator[ChangeRecord]:
    reached = UnitsConcerned(before, after)
    for change, own in written:
        concerned = [change.unit, *sorted(reached.by(own))]
        units = [ids[name] for name in dict.fromkeys(concerned) if name in ids]
        was, now = change_lines.was_and_is(own, usual)
        yield ChangeRecord(now or change.text, was, units)
