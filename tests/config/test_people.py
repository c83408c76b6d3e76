"""Who is meant by a name in the file: 「张伟」 where there is one, else 「张伟（派出所）」."""

from pathlib import Path

import pytest

from bot.config import Config, ConfigError, load
from bot.config.problems import Advice

UNITS = """
[[units]]
name = "镇"
[[schedules]]
name = "早报"
times = ["09:00"]
units = ["镇"]
"""
TWO = """
[[duty_people]]
name = "张伟（派出所）"
[[duty_people]]
name = "张伟（卫生院）"
[[duty_people]]
name = "李娜（财政所）"
"""
ROTA = """
[[rotas]]
name = "镇值班"
unit = "镇"
[rotas.leaders]
people = ["{names}"]
start = 2026-11-23
[rotas.staff]
people = ["李娜"]
start = 2026-11-23
"""
LADDER = """
[[ladders]]
name = "镇"
[[ladders.steps]]
after = "0m"
every = "10m"
to = ["person:{name}"]
"""


def read(folder: Path, text: str) -> Config:
    path = folder / "config.toml"
    path.write_text(UNITS + text, encoding="utf-8")
    return load(path)


def test_one_of_a_name_needs_no_unit(tmp_path: Path) -> None:
    config = read(tmp_path, TWO + ROTA.format(names="张伟（卫生院）、李娜"))
    assert config.rotas[0].rule.names() == {"张伟（卫生院）", "李娜（财政所）"}


@pytest.mark.parametrize("text", [ROTA.format(names="张伟"), LADDER.format(name="张伟")])
def test_of_several_it_must_be_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match="张伟（派出所）") as caught:
        read(tmp_path, TWO + text)
    assert "有几个" in str(caught.value)


def test_one_name_written_twice_is_told_how_to_be_written(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="写了两次"):
        read(tmp_path, '[[duty_people]]\nname = "张伟"\n[[duty_people]]\nname = "张伟"\n')


@pytest.mark.parametrize(("name", "told"), [("王强", True), ("李娜", False), ("张伟（派出所）", False)])
def test_who_is_nobody_of_the_file_is_told(tmp_path: Path, name: str, told: bool) -> None:
    """What an account calls itself counts for nothing."""
    config = read(tmp_path, TWO + LADDER.format(name=name))
    hints = [one.message for one in config.hints if isinstance(one, Advice)]
    assert any(f"person:{name}" in message for message in hints) == told
