"""The example configuration, and what becomes of it when a line is written otherwise."""

from pathlib import Path

from bot.config import Config, load

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
SMALLEST = """\
[[units]]
name = "镇"
[[units]]
name = "东沟村"
parent = "镇"
[[chats]]
name = "值班群"
unit = "镇"
[[schedules]]
name = "早报"
times = ["09:00"]
units = ["东沟村"]
"""
RICH = Path(__file__).parent / "rich" / "config.toml"  # all that a file can say


def changed(folder: Path, *replacements: tuple[str, str]) -> Config:
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)
