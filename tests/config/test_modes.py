"""Modes in the file: what they are, and every mistake with its line, value and a way to write it."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot.config import Config, load
from bot.config.problems import ConfigError
from bot.domain.modes.plan import ModeKind, ModePlan, MusterChange, RotaChange, ScheduleChange
from bot.domain.muster import MusterWindow
from bot.domain.recipients import HEAD
from bot.domain.reports.schedule import Step
from tests.config.example import EXAMPLE

MUSTER = '[[musters]]\nrota = "镇值班"\nwindows = ["09:00-11:00"]\nonly_in_modes = true\n'
LADDER = '[[ladders]]\nname = "特护"\n[[ladders.steps]]\nafter = "0m"\nto = ["role:head"]\nevery = "10m"\n'
HEADER = '[[modes]]\nname = "特护期"\nkind = "特护期"\n'
HOLIDAY = '[[modes]]\nname = "节假日"\nkind = "holiday"\n'
DATES = "first = 2026-12-01\nlast = 2026-12-10\n"


def written(folder: Path, *parts: str) -> Config:
    path = folder / "config.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8") + "\n" + "".join(parts), encoding="utf-8")
    return load(path)


def mistakes(folder: Path, *parts: str) -> str:
    with pytest.raises(ConfigError) as raised:
        written(folder, *parts)
    return "\n".join(str(problem) for problem in raised.value.problems)


def test_what_a_mode_changes(tmp_path: Path) -> None:
    parts = (
        *(MUSTER, LADDER, HEADER, DATES, 'ladder = "特护"\n'),
        '[[modes.schedules]]\nschedule = "平安报告"\ntimes = ["15:30", "09:30"]\ngrace = "10m"\n',
        '[[modes.schedules.steps]]\nat = "-30m"\nto = ["role:head"]\n',
        '[[modes.rotas]]\nrota = "镇值班"\nposts = ["值班"]\n',
        '[[modes.musters]]\nrota = "镇值班"\nwindows = ["22:00-23:00"]\nper_day = 2\n',
    )
    config = written(tmp_path, *parts)
    (mode,) = config.modes
    assert mode == ModePlan(
        name="特护期",
        kind=ModeKind.SPECIAL,
        first=date(2026, 12, 1),
        last=date(2026, 12, 10),
        schedules=(
            ScheduleChange(
                schedule="平安报告",
                times=(time(9, 30), time(15, 30)),
                grace=timedelta(minutes=10),
                steps=(Step(offset=timedelta(minutes=-30), to=(HEAD,)),),
            ),
        ),
        rotas=(RotaChange(rota="镇值班", posts=("staff",)),),
        musters=(
            MusterChange(rota="镇值班", windows=(MusterWindow(start=time(22), end=time(23)),), per_day=2),
        ),
        ladder=mode.ladder,
    )
    assert mode.ladder is not None
    assert mode.ladder.name == "特护"
    assert config.musters[0].only_in_modes
    assert ModePlan.model_validate_json(mode.model_dump_json()) == mode


def test_a_holiday_needs_no_dates_and_no_reminders_is_written_too(tmp_path: Path) -> None:
    (mode,) = written(
        tmp_path,
        HOLIDAY,
        "skip = [2027-01-01]\n",
        '[[modes.schedules]]\nschedule = "平安报告"\nsteps = []\n',
        '[[modes.rotas]]\nrota = "镇值班"\nrests = true\n',
    ).modes
    assert (mode.by_calendar, mode.skip, mode.off) == (True, (date(2027, 1, 1),), False)
    assert mode.schedules == (ScheduleChange(schedule="平安报告", steps=()),)
    assert mode.rotas == (RotaChange(rota="镇值班", rests=True),)


SCHEDULE = '[[modes.schedules]]\nschedule = "平安报告"\n'
ROTA = '[[modes.rotas]]\nrota = "镇值班"\n'


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ((HEADER, HEADER), '时期 "特护期" 写了两次'),
        (('[[modes]]\nname = "甲"\nkind = "特护"\n',), '时期的类别 "特护" 不存在；请改为 "特护期"'),
        ((HEADER, "first = 2026-12-10\nlast = 2026-12-01\n"), "最后一天 2026-12-01 早于第一天 2026-12-10"),
        ((HEADER, "last = 2026-12-01\n"), "写了最后一天，没有写第一天"),
        ((HEADER, DATES, "off = true\n"), "off 只用于按日历开始的节假日"),
        ((HEADER, 'ladder = "没有"\n'), '逐级提醒 "没有" 不存在'),
        (
            (HEADER, DATES, HEADER.replace('"特护期"\nkind', '"国庆"\nkind'), "first = 2026-12-10\n"),
            '时期 "国庆" 和 "特护期" 同是特护期，2026-12-10 重叠了',
        ),
        ((HEADER, SCHEDULE.replace("平安报告", "平安报")), '报送安排 "平安报" 不存在；请改为 "平安报告"'),
        ((HEADER, SCHEDULE, SCHEDULE), '报送安排 "平安报告" 在这个时期里写了两次'),
        ((HEADER, SCHEDULE, "times = []\n"), "times 是空的"),
        ((HEADER, SCHEDULE, 'rests = true\ndays = "daily"\n'), "写了 rests = true 就停了，days 不起作用"),
        ((HEADER, SCHEDULE, 'replaces = "平安报告"\n'), 'replaces 不能写它自己 "平安报告"'),
        ((HEADER, SCHEDULE, 'replaces = "周报"\n'), '报送安排 "周报" 不存在'),
        ((HEADER, SCHEDULE, 'lock = "5m"\n'), '封口（lock "5m"）早于宽限'),
        ((HEADER, SCHEDULE, 'grace = "30d"\n'), "早于宽限"),
        (
            (HEADER, SCHEDULE, '[[modes.schedules.steps]]\nat = "-9h"\nto = ["role:head"]\n'),
            '提醒时间 at = "-9h" 不在开放',
        ),
        ((HEADER, ROTA, 'posts = ["司机"]\n'), '岗位 "司机" 不存在'),
        ((HEADER, ROTA, "posts = []\n"), "posts 是空的"),
        ((HEADER, ROTA, 'posts = ["值班"]\nneeds = ["带班"]\n'), '岗位 "带班" 不存在'),
        ((HEADER, '[[modes.musters]]\nrota = "镇值班"\n'), '查岗 "镇值班" 不存在'),
        (
            (MUSTER, HEADER, '[[modes.musters]]\nrota = "镇值班"\nwindows = ["09:00-09:05"]\n'),
            '时段 "09:00-09:05" 不长于回答时间',
        ),
        ((HEADER, "schedule = 1\n"), '没有 "schedule" 这个设置；请改为 "schedules"'),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, parts: tuple[str, ...], told: str) -> None:
    said = mistakes(tmp_path, *parts)
    assert told in said
    assert "第 " in said


def test_what_is_arranged_for_modes_only(tmp_path: Path) -> None:
    extra = '[[schedules]]\nname = "夜报"\ntimes = ["22:00"]\nunits = ["东沟村"]\nonly_in_modes = true\n'
    config = written(tmp_path, extra)
    assert [plan.only_in_modes for plan in config.schedules][-1]
