"""One office, a file and a chat: what was changed in the chat holds at once, and no file takes it back."""

from datetime import timedelta
from pathlib import Path

from bot.config import Config, load
from bot.config.export import exported
from bot.demo.town import EAST
from bot.services import apply
from bot.services.apply.columns import columns
from tests.config.example import EXAMPLE

from .conftest import Town
from .test_weekly_changes import Desk


def applied(town: Town, file: Config) -> list[str]:
    """`pinganbao apply --yes` beside the running program, at the play's time."""
    with town.work() as work:
        found = columns(work, file)
        after = found.result(())
        written = [change.text for change in apply.apply(work, after)]
        apply.store_first(work, after.limits, after.retention)
        apply.remember(work, found.filed_after(()))
        return written


def test_a_deadline_of_the_chat_outlives_the_file(town: Town, tmp_path: Path) -> None:
    file = load(EXAMPLE)
    assert applied(town, file) == []
    desk = Desk(town)
    desk.press("🕒 报送安排", "平安报告", "🕒 改时间和日子")
    desk.says("8:30 15:00")
    desk.press("周一至周五")
    desk.confirms()

    stricter = file.schedules[0].model_copy(update={"grace": timedelta(minutes=40)})
    assert applied(town, file.model_copy(update={"schedules": (stricter,)})) == [
        "修改报送安排 平安报告：截止后多久算未报"
    ]
    town.at("14:45")
    assert "今天 15:00 前请报送" in town.heard(EAST)[-1]
    town.at("15:39")
    assert "11月23日 15:00" not in "".join(town.summaries())
    town.at("15:41")
    assert "11月23日 15:00" in town.summaries()[-1]

    with town.work() as work:
        text = exported(apply.in_force(work), tmp_path).text
    (tmp_path / "now.toml").write_text(text, encoding="utf-8")
    assert 'times = ["08:30", "15:00"]' in text
    assert applied(town, load(tmp_path / "now.toml")) == []
    town.at("08:51", day=24)
    assert "11月24日" not in "".join(town.summaries())  # until 09:10, as the file has it
    town.at("09:11", day=24)
    assert "11月24日 08:30" in town.summaries()[-1]
