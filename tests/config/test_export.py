"""What is exported is read back as it was, with our comments and the files beside it."""

from pathlib import Path

import pytest

from bot.config import Config, load
from bot.config.differences import differences
from bot.config.export import exported
from bot.config.model import Web, Webhook
from tests.config.example import EXAMPLE, RICH


def written(config: Config, folder: Path) -> Config:
    found = exported(config, folder)
    for name, text in found.beside.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "config.toml").write_text(found.text, encoding="utf-8")
    return load(folder / "config.toml")


@pytest.mark.parametrize("path", [EXAMPLE, RICH], ids=["example", "rich"])
def test_what_is_exported_is_read_back(path: Path, tmp_path: Path) -> None:
    config = load(path)
    assert written(config, tmp_path).model_dump(exclude={"hints", "database"}) == config.model_dump(
        exclude={"hints", "database"}
    )


def test_what_is_about_the_machine_comes_from_the_file(tmp_path: Path) -> None:
    config = load(EXAMPLE)
    folder = tmp_path.resolve()
    bot = config.bot.model_copy(
        update={
            "token_file": folder / "token.txt",
            "api_url": "https://api.example.org",
            "webhook": Webhook(url="https://b.example.org/x", secret_file=Path("/etc/secret")),
        }
    )
    config = config.model_copy(
        update={
            "bot": bot,
            "database": config.database.model_copy(update={"path": folder / "data" / "p.db"}),
            "web": Web(listen="127.0.0.1:9090"),
        }
    )
    text = exported(config, tmp_path).text
    assert 'token_file = "token.txt"' in text
    assert 'secret_file = "/etc/secret"' in text
    assert 'path = "data/p.db"' in text
    found = written(config, tmp_path)
    assert (found.bot, found.database, found.web) == (config.bot, config.database, config.web)
    elsewhere = config.model_copy(
        update={"database": config.database.model_copy(update={"url": "postgresql://p@h/d"})}
    )
    assert written(elsewhere, tmp_path).database.url == "postgresql://p@h/d"


def test_values_have_our_comments_and_units_stay_short(tmp_path: Path) -> None:
    text = exported(load(EXAMPLE), tmp_path).text
    assert text.startswith("# 平安报的配置，由 pinganbao export-config")
    assert 'times = ["09:00", "17:00"] # 每天的截止时间' in text
    assert 'units = ["青石镇/*"]' in text
    assert text.count("# 相对截止的时间") == 1
    assert "start = 2026-11-16" in text


def test_fewer_than_all_are_named(tmp_path: Path) -> None:
    config = load(EXAMPLE)
    fewer = config.schedules[0].model_copy(update={"units": config.schedules[0].units[1:]})
    config = config.model_copy(update={"schedules": (fewer,)})
    assert 'units = ["柳湾村", ' in exported(config, tmp_path).text
    assert differences(written(config, tmp_path), config) == ()
