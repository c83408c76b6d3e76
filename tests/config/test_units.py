"""Units of one name below different ones: taken, told apart, and named so that it is plain which."""

from pathlib import Path

import pytest

from bot.config import Config, ConfigError, load
from bot.config.export import exported
from bot.config.layout import lay_out
from bot.config.namesakes import as_known_in, known_in, moved_in, renamed, told_apart, told_apart_by

TOWNS = """
[[units]]
name = "县"
[[units]]
name = "石桥镇"
parent = "县"
aliases = ["石桥"]
[[units]]
name = "东沟镇"
parent = "县"
"""
WILLOWS = (
    TOWNS
    + """
[[units]]
name = "柳湾村"
parent = "石桥镇"
aliases = ["柳湾"]
[[units]]
name = "柳湾村"
parent = "东沟镇"
aliases = ["柳湾"]
"""
)
REST = """
[[schedules]]
name = "早报"
times = ["09:00"]
units = ["县/*"]
"""
GROUP = '[[units]]\nname = "一组"\nparent = "{}"\n'
FIRST, SECOND = "柳湾村（石桥镇）", "柳湾村（东沟镇）"


def read(folder: Path, *parts: str) -> Config:
    path = folder / "config.toml"
    path.write_text("".join(parts), encoding="utf-8")
    return load(path)


def mistakes(folder: Path, *parts: str) -> str:
    with pytest.raises(ConfigError) as found:
        read(folder, *parts)
    return str(found.value)


def names(config: Config) -> list[str]:
    return [unit.name for unit in config.units]


def test_two_of_one_name_below_different_ones_are_told_apart(tmp_path: Path) -> None:
    below = GROUP.format("柳湾村（东沟镇）") + GROUP.format("柳湾村(石桥镇)")
    group = '[[chats]]\nname = "柳湾群"\nunit = "柳湾村 (东沟镇)"\n'
    excuse = (
        '[[excuses]]\nunit = "柳湾村（石桥镇）"\nfirst = 2026-12-01\nlast = 2026-12-02\nreason = "停电"\n'
    )
    config = read(tmp_path, WILLOWS, below, REST, group, excuse)
    assert names(config)[3:] == [FIRST, SECOND, f"一组（{SECOND}）", f"一组（{FIRST}）"]
    assert [unit.parent for unit in config.units[3:]] == ["石桥镇", "东沟镇", SECOND, FIRST]
    assert config.units[3].aliases == config.units[4].aliases == ("柳湾",)
    assert config.schedules[0].units == (f"一组（{SECOND}）", f"一组（{FIRST}）")
    assert (config.chats[0].unit, config.excuses[0].unit) == (SECOND, FIRST)
    again = exported(config, tmp_path).text
    (tmp_path / "again.toml").write_text(again, encoding="utf-8")
    assert lay_out(load(tmp_path / "again.toml")) == lay_out(config)


def test_a_bracket_that_is_written_stays_and_both_forms_are_known(tmp_path: Path) -> None:
    alone = '[[units]]\nname = "柳湾村(石桥镇)"\nparent = "石桥"\n'
    chats = "".join(f'[[chats]]\nname = "群{n}"\nunit = "{w}"\n' for n, w in enumerate(["柳湾村", FIRST]))
    config = read(tmp_path, TOWNS, alone, REST, chats)
    assert names(config)[3] == "柳湾村(石桥镇)"
    assert {chat.unit for chat in config.chats} == {"柳湾村(石桥镇)"}
    office = '[[units]]\nname = "派出所（石桥镇）"\nparent = "东沟镇"\n'  # no bracket of ours
    assert names(read(tmp_path, TOWNS, office, REST))[3] == "派出所（石桥镇）"


def test_a_bracket_names_the_unit_above_however_that_is_written(tmp_path: Path) -> None:
    below = '[[units]]\nname = "一组（柳湾村）"\nparent = "柳湾村（石桥镇）"\n'
    chat = '[[chats]]\nname = "群"\nunit = "一组（柳湾村）"\n'
    config = read(tmp_path, WILLOWS, below, REST, chat)
    assert names(config)[5] == config.chats[0].unit == f"一组（{FIRST}）"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (
            '[[chats]]\nname = "群"\nunit = "柳湾村"\n',
            '第 22 行：叫 "柳湾村" 的单位有 2 个；请写清楚是哪一个："柳湾村（石桥镇）"、"柳湾村（东沟镇）"',
        ),
        ('[[units]]\nname = "一组"\nparent = "柳湾"\n', '第 22 行：上级叫 "柳湾" 的单位有 2 个'),
        ('[[units]]\nname = "柳湾村"\nparent = "石桥镇"\n', '"柳湾村" 已经是第 13 行单位 "柳湾村（石桥镇）"'),
        ('[[units]]\nname = "新村"\nparent = "县"\naliases = ["柳湾"]\n', '"柳湾" 已经是第 15 行单位'),
        ('[[units]]\nname = "柳湾村（石桥镇）"\nparent = "县"\n', '"柳湾村（石桥镇）" 已经是第 13 行'),
        (
            '[[schedules]]\nname = "晚报"\ntimes = ["19:00"]\nunits = ["柳湾村"]\n',
            '第 23 行：叫 "柳湾村" 的单位有 2 个',
        ),
    ],
)
def test_a_word_that_means_several_is_a_mistake_with_both_ways_to_write_it(
    tmp_path: Path, part: str, said: str
) -> None:
    assert said in mistakes(tmp_path, WILLOWS, part, REST)


def test_units_that_go_round_in_a_circle_are_no_end_of_it(tmp_path: Path) -> None:
    circle = '[[units]]\nname = "甲（乙）"\nparent = "乙（甲）"\n[[units]]\nname = "乙（甲）"\nparent = "甲（乙）"\n'
    assert "绕成了圈" in mistakes(tmp_path, TOWNS, circle, REST)


# -- what is arranged ------------------------------------------------------------------------------------------------


ONE = (
    TOWNS
    + '[[units]]\nname = "柳湾村"\nparent = "石桥镇"\n[[units]]\nname = "一组（柳湾村）"\nparent = "柳湾村"\n'
)
USES = """
[[chats]]
name = "群"
unit = "柳湾村"
[[incidents.units]]
unit = "柳湾村"
"""


def test_whoever_bears_the_name_already_is_told_apart_with_all_that_names_it(tmp_path: Path) -> None:
    config = read(tmp_path, ONE, REST, USES)
    assert told_apart(config, "新村", "东沟镇") == (config, "新村", "东沟镇")
    found = told_apart(config, "柳湾村", "东沟镇")
    assert (found.name, found.parent) == (SECOND, "东沟镇")
    assert names(found.config)[3:] == [FIRST, f"一组（{FIRST}）"]
    assert found.config.units[4].parent == FIRST
    assert found.config.chats[0].unit == found.config.incidents[-1].unit == FIRST
    assert found.config.schedules[0].units == ("东沟镇", f"一组（{FIRST}）")
    within = told_apart(config, "柳湾村", "柳湾村")  # below the one that is told apart
    assert (within.name, within.parent) == (f"柳湾村（{FIRST}）", FIRST)
    assert told_apart(found.config, SECOND, "东沟镇").name == SECOND
    assert as_known_in(config, found.config) == found.config
    assert renamed(config, {}) is config


def test_the_same_units_are_known_in_several_layouts(tmp_path: Path) -> None:
    one, two = (lay_out(read(tmp_path, part, REST))["units"] for part in (ONE, WILLOWS))
    assert known_in(one, two) == {"柳湾村": FIRST}
    assert known_in(two, one) == {FIRST: "柳湾村"}
    assert told_apart_by(two, one, one) == {"柳湾村": FIRST, "一组（柳湾村）": f"一组（{FIRST}）"}
    assert (
        told_apart_by(two, two, one) == {}
    )  # the file said it before: somebody has parted with the other since
    assert told_apart_by(one, one, one) == {}


def test_a_unit_that_moves_takes_its_bracket_along(tmp_path: Path) -> None:
    below = f'[[units]]\nname = "一组（{FIRST}）"\nparent = "{FIRST}"\n'
    text = (
        WILLOWS.replace('name = "柳湾村"\nparent = "石桥镇"', f'name = "{FIRST}"\nparent = "石桥镇"') + below
    )
    now = lay_out(read(tmp_path, text, REST))["units"]
    moved = {name: dict(entry) for name, entry in now.items()}
    moved[FIRST]["parent"] = "县"
    assert moved_in(moved, now) == {FIRST: "柳湾村（县）", f"一组（{FIRST}）": "一组（柳湾村（县））"}
    moved[FIRST]["parent"] = "东沟镇"  # where one stands already: the file is read again, and says so
    assert FIRST not in moved_in(moved, now)
    assert moved_in(now, now) == {}
