"""This machine and the years ahead: room on the disk, the clock, the holidays."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.checkup.finding import Finding, bad, doubt, good
from bot.config import Config
from bot.domain.time.days import Calendar, asks_calendar
from bot.domain.time.statutory import statutory_days

LITTLE, TOO_LITTLE = 1 << 30, 100 << 20  # bytes free
NEXT_YEARS = 10  # the month from which on the next year is looked at
OFF, FAR_OFF = timedelta(seconds=5), timedelta(seconds=60)


def disk(folder: Path) -> Finding:
    """Room for the database and its backups."""
    free = shutil.disk_usage(folder).free
    text = f"{folder} 还有 {free / 1e9:.1f} GB"
    if free < TOO_LITTLE:
        return bad("磁盘", f"{text}，快满了。请马上腾出空间，否则报送会存不下来。")
    if free < LITTLE:
        return doubt("磁盘", f"{text}，不多了。请腾出空间，或者用 pinganbao prune 清理旧消息。")
    return good("磁盘", text)


def clock(ours: datetime, theirs: datetime | None) -> Finding:
    """`ours` is the middle of the time it took to ask; `theirs` has whole seconds only."""
    if theirs is None:
        return doubt("时钟", "Telegram 那边没有给出时间，没法核对。请确认本机开着自动校时。")
    gap = abs(ours - theirs)
    text = f"与 Telegram 的时间相差 {gap.total_seconds():.0f} 秒"
    if gap >= FAR_OFF:
        return bad("时钟", f"{text}，截止时间会算错。请打开本机的自动校时（NTP）。")
    if gap >= OFF:
        return doubt("时钟", f"{text}。请打开本机的自动校时（NTP）。")
    return good("时钟", text if gap > timedelta(seconds=1) else "与 Telegram 的时间一致")


def holidays(config: Config, calendar: Calendar, today: date) -> Iterator[Finding]:
    """Whether this year's days off are known, and towards its end the next year's, for whatever depends on them."""
    years = (today.year, today.year + 1) if today.month >= NEXT_YEARS else (today.year,)
    unknown = [year for year in years if not calendar.knows(year)]
    if not unknown:
        yield good("节假日", f"{'、'.join(map(str, years))} 年的都有")
    for year in unknown:
        yield _unknown(year, _asking(config), urgent=year == today.year)


def _asking(config: Config) -> list[str]:
    """The schedules, rotas and musters whose days depend on how a year's days off are laid out."""
    names = [plan.name for plan in config.schedules if asks_calendar(plan.days)]
    names += [rota.name for rota in config.rotas if rota.rule.asks_calendar()]
    names += [plan.rota for plan in config.musters if asks_calendar(plan.days)]
    return list(dict.fromkeys(names))


def _unknown(year: int, asking: list[str], *, urgent: bool) -> Finding:
    if not asking:
        return good("节假日", f"{year} 年的还没有，但没有报送安排、值班表按工作日或节假日，用不到")
    text = (
        f"{year} 年的放假安排还没有（国务院一般在上一年十一月公布）：法定的 {len(statutory_days(year))} 天放假照算，"
        f"调休和补班不知道，{'、'.join(asking)} 会算错那几天。"
        "公布后请管理员把通知全文私聊贴给机器人，或者运行：pinganbao holidays 通知.txt"
    )
    return bad("节假日", text) if urgent else doubt("节假日", text)
