"""The sentences: each key stands once, in one module, and every module is named."""

from pathlib import Path

import bot.phrases
from bot.phrases import MODULES, PHRASES, say


def test_no_key_stands_twice() -> None:
    keys = [key for module in MODULES for key in module.PHRASES]
    assert len(keys) == len(set(keys)) == len(PHRASES)


def test_every_module_is_named() -> None:
    folder = Path(bot.phrases.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files == {module.__name__.rpartition(".")[2] for module in MODULES}


def test_a_sentence_takes_its_values() -> None:
    assert (
        say("refuse.unknown_unit", unit="西沟村") == "没有找到「西沟村」这个单位，没有记录。请核对单位名称。"
    )
