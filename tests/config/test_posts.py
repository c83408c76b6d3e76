"""The posts of a rota in the file: what they are, and every mistake with its line, value and a way to write it."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.config import Config, load
from bot.config.problems import ConfigError
from bot.domain.rota.post import LEADER, STAFF, Post
from bot.domain.rota.rule import Turns
from bot.domain.terms import DutyPost
from tests.config.example import EXAMPLE

HEAD = 'festivals = ["马干事", "何主任"] # 节假日单独轮换\n'
DAYTIME = '[[rotas.posts]]\nname = "白班"\nbegins = "08:00"\nends = "18:00"\n'
NIGHT = '[[rotas.posts]]\nname = "夜班"\nbegins = "18:00"\nends = "08:00"\n'


def written(folder: Path, posts: str, *others: tuple[str, str]) -> Config:
    text = EXAMPLE.read_text(encoding="utf-8").replace(HEAD, HEAD + posts)
    for old, new in others:
        text = text.replace(old, new)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def mistakes(folder: Path, posts: str, *others: tuple[str, str]) -> str:
    with pytest.raises(ConfigError) as raised:
        written(folder, posts, *others)
    return "\n".join(str(problem) for problem in raised.value.problems)


def test_by_day_and_by_night(tmp_path: Path) -> None:
    turns = 'people = ["何主任", "马干事"]\nstart = 2026-11-16\n'
    (rota,) = written(tmp_path, DAYTIME + turns + NIGHT).rotas
    by_day = Post(name="白班", stands_for=DutyPost.STAFF, begins=time(8), ends=time(18))
    by_night = Post(name="夜班", stands_for=DutyPost.STAFF, begins=time(18), ends=time(8))
    assert rota.rule.posts == (LEADER, by_day, by_night, STAFF)  # it has a rotation for 值班, too
    assert rota.rule.needs == ("leader", "白班", "夜班", "staff")
    assert rota.rule.others == {"白班": Turns(people=(("何主任",), ("马干事",)), start=date(2026, 11, 16))}
    assert {"何主任", "马干事"} <= rota.rule.names()


def test_a_post_of_its_own_stands_for_nobody_unless_it_says_so(tmp_path: Path) -> None:
    posts = '[[rotas.posts]]\nname = "带班"\n[[rotas.posts]]\nname = "备班"\n'
    posts += '[[rotas.posts]]\nname = "老李"\nstands_for = "值班"\n'
    needs = ("# skip = [2027-01-28]", 'needs = ["带班", "备班"] #')
    (rota,) = written(tmp_path, posts, needs).rotas
    leader, backup, other, _ = rota.rule.posts
    assert (leader, backup.stands_for, other.stands_for) == (LEADER, None, DutyPost.STAFF)
    assert rota.rule.needs == ("leader", "备班")


@pytest.mark.parametrize(
    ("posts", "told"),
    [
        (DAYTIME + DAYTIME, '岗位 "白班" 写了两次'),
        ('[[rotas.posts]]\nname = "driver"\n', '岗位名称 "driver" 不能用'),
        ('[[rotas.posts]]\nbegins = "08:00"\nends = "18:00"\n', '缺少 "name"'),
        ('[[rotas.posts]]\nname = "白班"\nbegins = "08:00"\n', "begins 和 ends 要一起写"),
        ('[[rotas.posts]]\nname = "夜班"\nends = "08:00"\n', "begins 和 ends 要一起写"),
        (DAYTIME.replace("08:00", "07:30"), "07:30–18:00 跨过了交接时间 08:00"),
        (DAYTIME + 'stands_for = "备班"\n', 'stands_for 里不能写 "备班"'),
        (DAYTIME + 'people = ["张三"]\nstart = 2026-11-16\n', '值班人员 "张三" 不存在'),
    ],
)
def test_mistakes_are_named_with_line_and_value(tmp_path: Path, posts: str, told: str) -> None:
    found = mistakes(tmp_path, posts)
    assert told in found
    assert "config.toml 第 " in found


def test_whoever_is_needed_has_a_post(tmp_path: Path) -> None:
    needs = ("# skip = [2027-01-28]", 'needs = ["夜班"] #')
    assert '岗位 "夜班" 不存在' in mistakes(tmp_path, DAYTIME, needs)
