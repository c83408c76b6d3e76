"""What was laid out is read back as it was; nothing that a file can say is lost."""

from pathlib import Path

import pytest

from bot.config import load
from bot.config.file import arranged
from bot.config.layout import lay_out
from bot.config.model import MACHINE
from tests.config.example import EXAMPLE, RICH


@pytest.mark.parametrize("path", [EXAMPLE, RICH], ids=["example", "rich"])
def test_what_was_laid_out_is_read_back(path: Path, tmp_path: Path) -> None:
    config = load(path)
    found = arranged(lay_out(config), tmp_path)
    assert found.model_dump(exclude=set(MACHINE)) == config.model_dump(exclude=set(MACHINE))
    assert lay_out(found) == lay_out(config)


def test_a_schedule_may_begin_with_nobody(tmp_path: Path) -> None:
    config = load(EXAMPLE)
    nobody = config.model_copy(update={"schedules": (config.schedules[0].model_copy(update={"units": ()}),)})
    assert arranged(lay_out(nobody), tmp_path).schedules[0].units == ()
