"""Urgent matters in the configuration: ladders, clocks, a place's own clock, and every mistake with its line."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.config import Config, ConfigError, load
from bot.config.clocks import presets
from bot.config.file import arranged
from bot.config.layout import lay_out
from bot.domain.incidents.ladder import DEFAULT
from bot.domain.terms import Due
from bot.services.apply import apply
from bot.services.incidents.opening import plan_for
from storage.database import Database
from storage.queries import units as stored_units
from storage.tables import IncidentSetting
from storage.work import Work
from tests.config.example import SMALLEST
from tests.databases import Databases
from tests.services.apply.test_apply import NOW

MISTAKES = """\
[incidents]
presets = ["30分", "没有.toml", "坏.toml"] #! 请改为 "30分钟"
ladder = "逐级提行" #! 请改为 "逐级提醒"
chats = ["值班裙"] #! 请改为 "值班群"
[[incidents.units]]
unit = "东勾村" #! 不存在
[[ladders]]
name = "逐级提醒"
[[ladders.steps]]
after = "1m" #! 第一步要立刻提醒
to = ["admins"]
[[ladders.steps]] #! 最后一步没有写重复的间隔
after = "1m" #! 后一步不能早于前一步
to = ["admins"]
[[ladders]]
name = "另一个"
[[ladders.steps]]
after = "0m"
to = ["duty:staf", "person:", "role:boss"] #! 请改为 "post:staff"
every = "0m" #! 超出范围
[[ladders]] #! 请写至少一节 [[ladders.steps]]
name = "第三个"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(SMALLEST + text, encoding="utf-8")
    return path


def test_without_a_section_the_usual_holds(tmp_path: Path) -> None:
    (rule,) = load(write(tmp_path, "")).incidents
    assert rule.unit == "镇"
    assert rule.plan.ladder == DEFAULT
    assert [preset.name for preset in rule.plan.clocks] == ["30分钟"]


def test_a_place_writes_its_own(tmp_path: Path) -> None:
    (tmp_path / "本县.toml").write_text(
        'name = "本县"\nsource = "县办〔2026〕1号"\noffice = ["08:30", "17:30"]\n'
        '[[limits]]\ndue = "written"\nwithin = "2h"\ncounting = "working"\nrule = "2 个工作小时"\n',
        encoding="utf-8",
    )
    top, village = load(
        write(
            tmp_path,
            '[incidents]\npresets = ["国务院令493号", "本县.toml"]\nchats = ["值班群"]\n'
            '[[incidents.units]]\nunit = "东沟村"\npresets = ["防汛村"]\nladder = "防汛"\n'
            '[[ladders]]\nname = "平时"\n[[ladders.steps]]\nafter = "0m"\nto = ["person:马干事"]\nevery = "3m"\n'
            '[[ladders]]\nname = "防汛"\nsilent = "1h"\n[[ladders.steps]]\nafter = "0m"\nto = ["值班群"]\n'
            '[[ladders.steps]]\nafter = "5m"\nto = ["role:head"]\nevery = "5m"\n',
        )
    ).incidents
    assert top.plan.clocks[1].limits[0].due is Due.WRITTEN
    assert top.plan.ladder.name == "平时"
    assert village.plan.ladder.silent == tuple(timedelta(hours=hours) for hours in (1, 2, 4))
    assert village.plan.chats == ("值班群",)
    assert [preset.name for preset in village.plan.clocks] == ["防汛村"]


def test_mistakes_are_named_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "坏.toml").write_text('name = "坏"\n', encoding="utf-8")
    path = write(tmp_path, MISTAKES)
    with pytest.raises(ConfigError) as caught:
        load(path)
    found = [str(problem) for problem in caught.value.problems]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if "#! " in line:
            words = line.split("#! ")[1]
            assert any(f"第 {number} 行" in problem and words in problem for problem in found), line
    assert any("时限文件 没有.toml 读不到" in problem for problem in found)
    assert any("时限文件 坏.toml 的 source 不对" in problem for problem in found)
    assert any('提醒对象 "person:" 不存在' in problem for problem in found)
    assert any('提醒对象 "role:boss" 不存在' in problem for problem in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("= 1", "第 1 行不合 TOML 语法"),
        ('name = "x"\n[[limits]]\nwithin = "2 周"\n', "第 3 行：.*看不懂"),
        ('name = "x"\n[[limits]]\nwithin = 2\n', "第 3 行：within 要写时长"),
        ('name = "x"\nsource = "y"\n[[limits]]\ndue = "phone"\nwithin = "2h"\n', "第 3 行的 rule 不对"),
        ('name = "x"\nlimits = 1\n', "第 2 行：limits 要写成多节"),
        ('name = "x"\nlimits = [1]\nsource = "y"\n', "第 2 行的 limits 不对"),
        (b"\xc3\xfb", "不是 UTF-8 编码"),
    ],
)
def test_a_broken_clock_file(tmp_path: Path, text: str | bytes, said: str) -> None:
    (tmp_path / "本县.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError, match=said):
        load(write(tmp_path, '[incidents]\npresets = ["本县.toml"]\n'))


def test_two_clocks_of_one_name(tmp_path: Path) -> None:
    """Refused in a file; what older versions took is told apart, so that it can be written, read and compared."""
    for file, name in (("甲", "本县"), ("乙", "本县"), ("丙", "30分钟")):
        (tmp_path / f"{file}.toml").write_text(f'name = "{name}"\nsource = "{file}"\n', encoding="utf-8")
    own = '[incidents]\npresets = ["甲.toml", "丙.toml"]\n[[incidents.units]]\nunit = "东沟村"\npresets = ["{}"]\n'
    for other in ("乙.toml", "30分钟"):
        with pytest.raises(ConfigError, match="第 14 行：有两个不同的时限都叫"):
            load(write(tmp_path, own.format(other)))
    config = load(write(tmp_path, own.format("甲.toml")))
    top, village = config.incidents
    twins = (*presets().values(), top.plan.clocks[0].model_copy(update={"source": "乙"}))
    twice = village.model_copy(update={"plan": village.plan.model_copy(update={"clocks": twins})})
    laid = lay_out(config.model_copy(update={"incidents": (top, twice)}))
    assert list(laid["clocks"]) == ["本县", "30分钟（2）", "本县（2）"]
    assert laid["incidents"]["镇"]["presets"] == ["本县.toml", "30分钟（2）.toml"]
    assert lay_out(arranged(laid, tmp_path)) == laid


def test_twice_the_same_unit_or_ladder(tmp_path: Path) -> None:
    ladder = '[[ladders]]\nname = "甲"\n[[ladders.steps]]\nafter = "0m"\nto = ["admins"]\nevery = "3m"\n'
    with pytest.raises(ConfigError, match="写了两次") as caught:
        load(write(tmp_path, '[incidents]\n[[incidents.units]]\nunit = "镇"\n' + ladder + ladder))
    assert len(caught.value.problems) == 2


def applied(database: Database, config: Config) -> list[str]:
    with database.transaction() as session:
        return [change.text for change in apply(Work(session, 1001, NOW), config)]


def test_it_is_written_once_and_found_for_every_unit(databases: Databases, tmp_path: Path) -> None:
    database = Database(databases.migrated())
    first = applied(database, load(write(tmp_path, "")))
    assert "突发事件规则 镇：时限 30分钟，逐级提醒 默认（3 步）" in first
    assert applied(database, load(write(tmp_path, ""))) == []
    own = '[incidents]\n[[incidents.units]]\nunit = "东沟村"\npresets = ["防汛村"]\n'
    assert applied(database, load(write(tmp_path, own))) == [
        "突发事件规则 东沟村：时限 防汛村，逐级提醒 默认（3 步）"
    ]
    assert limits(database, "东沟村") == ["防汛村"]
    assert limits(database, "镇") == ["30分钟"]
    assert applied(database, load(write(tmp_path, '[incidents]\npresets = ["县"]\n'))) == [
        "突发事件规则 镇：时限",
        "去掉突发事件规则 东沟村（进行中的照旧）",
    ]
    assert limits(database, "东沟村") == ["县"]
    applied(database, load(write(tmp_path, own)))
    assert limits(database, "东沟村") == ["防汛村"]
    with database.transaction() as session:
        for row in session.exec(select(IncidentSetting)).all():
            session.delete(row)
    assert limits(database, "镇") == ["30分钟"]  # nothing was ever applied
    database.close()


def limits(database: Database, name: str) -> list[str]:
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        unit = stored_units.unit_named(work, name)
        assert unit is not None
        return [preset.name for preset in plan_for(work, unit.id).clocks]


def test_presets_come_with_the_program() -> None:
    assert set(presets()) == {"30分钟", "国务院令493号", "省应急", "县", "防汛村", "防汛镇"}
