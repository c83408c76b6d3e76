"""Somebody's own configuration on the sandbox: it starts, takes everybody in, and leaves nothing behind."""

from pathlib import Path

import tomlkit

from bot.demo.trial import MOST_PHONES, Cast, on_sandbox
from tests.cli.terminal import refused, run

FILE = """
[bot]
token_file = "secret.txt"

[web]
listen = "127.0.0.1:9090"

[[units]]
name = "红岩镇"

[[units]]
name = "东沟村"
parent = "红岩镇"

[[units]]
name = "柳湾村"
parent = "红岩镇"

[[chats]]
name = "值班群"
unit = "红岩镇"

[[schedules]]
name = "平安报告"
times = ["09:00"]  # it opens while people come in
units = ["红岩镇/*"]
summary_to = ["值班群"]

[incidents]
presets = ["县", "本县.toml"]

[[duty_people]]
name = "周镇长"
"""


def test_it_is_played_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(FILE.replace(', "本县.toml"', ""), encoding="utf-8")
    status, said = run(tmp_path, "try", "config.toml", "--day", "2026-12-01", "--once", token=None)
    assert status == 0, said
    assert "手机页面：http://127.0.0.1:" in said
    assert "一共 5 部手机：管理员、带班领导、周镇长、东沟村 信息员、柳湾村 信息员\n" in said
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]
    refused(run(tmp_path, "try", "config.toml", "--day", "明天", token=None), "没有 明天 这一天")
    (tmp_path / "config.toml").write_text("[[units]]\n", encoding="utf-8")
    assert run(tmp_path, "try", "config.toml", token=None)[0] == 1


def test_the_machine_of_the_file_is_left_out_and_paths_hold(tmp_path: Path) -> None:
    source = tmp_path / "config.toml"
    plans = '\n[[emergency_plans]]\nfile = "plans/防汛.toml"\nunit = "红岩镇"\n'
    source.write_text(FILE + plans, encoding="utf-8")
    made = tomlkit.parse(on_sandbox(source, "http://127.0.0.1:1")).unwrap()
    assert made["bot"] == {"api_url": "http://127.0.0.1:1"}
    assert "web" not in made
    assert made["incidents"]["presets"] == ["县", str(tmp_path / "本县.toml")]
    assert made["emergency_plans"][0]["file"] == str(tmp_path / "plans" / "防汛.toml")


def test_a_page_holds_so_many_phones() -> None:
    cast = Cast(top="红岩镇", units=tuple(f"第{number}村" for number in range(100)))
    assert len(cast.players()) == MOST_PHONES
