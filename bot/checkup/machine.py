"""This machine and the years ahead: room on the disk, the clock, the holidays."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.checkup.finding import Finding, bad, doubt, good
from bot.config import Config
from bot.domain.time.days import HOLIDAYS, WORKDAYS

LITTLE, TOO_LITTLE = 1 << 30, 100 << 20  # bytes free
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


def holidays(config: Config, today: date) -> Iterator[Finding]:
    """Whether this year's and next year's days off are known to schedules that ask for them."""
    asking = [plan.name for plan in config.plans() if plan.days in (WORKDAYS, HOLIDAYS)]
    unknown = [year for year in (today.year, today.year + 1) if not config.calendar.knows(year)]
    if not unknown:
        yield good("节假日", f"{today.year}、{today.year + 1} 年的都有")
    for year in unknown:
        yield _unknown(year, asking, urgent=year == today.year)


def _unknown(year: int, asking: list[str], *, urgent: bool) -> Finding:
    if not asking:
        return good("节假日", f"{year} 年的还没有，但没有报送安排按工作日或休息日，用不到")
    names = "、".join(asking)
    text = f"{year} 年的还没有（国务院一般在上一年十一月公布），{names} 会按周一至周五算"
    advice = "公布后请升级：pip install -U chinesecalendar，或者写进配置 [calendar]。"
    return bad("节假日", f"{text}。{advice}") if urgent else doubt("节假日", f"{text}。{advice}")
