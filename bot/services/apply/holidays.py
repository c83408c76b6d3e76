"""`[calendar]`: holidays and workdays of this place's own. `apply` plans anew once all sections are written."""

from collections.abc import Collection, Iterator
from datetime import date

from bot.config import Config
from bot.services import holidays as calendar_days
from bot.services.apply.change import Change, entry
from storage.queries import holidays as stored_holidays
from storage.work import Work


def holidays(work: Work, config: Config) -> Iterator[Change]:
    before, after = stored_holidays.calendar(work), config.calendar
    pairs = {
        "休息日": (before.holidays, after.holidays),
        "工作日": (before.workdays, after.workdays),
    }
    said = [part for name, days in pairs.items() for part in _said(name, *days)]
    if said:
        yield Change(
            f"本地日历：{'；'.join(said)}",
            lambda own: calendar_days.set_own(own, after.holidays, after.workdays),
            entries=entry("calendar", ""),
        )


def _said(name: str, before: Collection[date], after: Collection[date]) -> Iterator[str]:
    added, dropped = sorted(set(after) - set(before)), sorted(set(before) - set(after))
    if added:
        yield f"增加{name} {'、'.join(map(str, added))}"
    if dropped:
        yield f"去掉{name} {'、'.join(map(str, dropped))}"
