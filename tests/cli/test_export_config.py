"""Files for those who like them: what was changed in the chat stays, and what is in force can be written down."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from bot.config import Config
from bot.domain.reports.schedule import OneDay
from bot.services.apply import apply, in_force
from storage.database import Database
from storage.work import Work
from tests.cli.terminal import change, refused, run

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def in_chat(folder: Path, **otherwise: Any) -> None:
    """What an admin confirms in the chat: the schedule otherwise."""
    database = Database(f"sqlite:///{folder / 'pinganbao.db'}", 1001)
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        apply(work, with_schedule(in_force(work), **otherwise))
    database.close()


def with_schedule(config: Config, **otherwise: Any) -> Config:
    first, *others = config.schedules
    return config.model_copy(update={"schedules": (first.model_copy(update=otherwise), *others)})


def times_of(folder: Path) -> tuple[time, ...]:
    database = Database(f"sqlite:///{folder / 'pinganbao.db'}", 1001)
    with database.looking() as session:
        found = in_force(Work(session, 1001, NOW)).schedules[0].times
    database.close()
    return found


def test_apply_never_takes_back_what_was_changed_in_the_chat(folder: Path, applied: Path) -> None:
    in_chat(folder, times=(time(10),))
    change(folder, "invite_hours = 72", "invite_hours = 48")
    status, said = run(folder, "apply", "config.toml", "--yes")
    assert (status, "加入链接几小时有效 72 → 48" in said) == (0, True)
    assert "照现在的" in said  # what the chat alone has changed is shown, and stays
    assert times_of(folder) == (time(10),)

    change(folder, 'times = ["09:00", "17:00"]', 'times = ["11:00"]')
    for _ in range(2):  # nobody has decided: it is said again
        status, said = run(folder, "apply", "config.toml", "--yes")
        assert status == 1
        assert "报送安排 平安报告 截止时间：文件 11:00，现在 10:00（文件上次 09:00、17:00）" in said
    assert times_of(folder) == (time(10),)

    status, said = run(folder, "apply", "config.toml", answer="y\ny\n")
    assert (status, "修改报送安排 平安报告：截止时间" in said) == (0, True)
    assert times_of(folder) == (time(11),)
    assert run(folder, "apply", "config.toml", "--yes")[1].splitlines()[0] == "没有变化。"


def test_what_is_in_force_is_written_as_a_file_and_applying_it_changes_nothing(
    folder: Path, applied: Path
) -> None:
    in_chat(folder, times=(time(10),))
    status, said = run(folder, "export-config", answer="n\n")
    assert (status, "您自己写在原来文件里的注释不会带过来" in said, "没有写入" in said) == (0, True, True)
    assert "export-config" not in (folder / "config.toml").read_text(encoding="utf-8")
    assert run(folder, "export-config", "新/现在.toml")[0] == 1  # there is no such folder

    status, said = run(folder, "export-config", answer="y\n")
    assert (status, "✅ 已写好 config.toml（只有您能读）" in said) == (0, True)
    assert 'times = ["10:00"] # 每天的截止时间' in (folder / "config.toml").read_text(encoding="utf-8")
    assert (folder / "config.toml").stat().st_mode & 0o777 == 0o600
    assert "抄一份改成 config.toml" in (folder / "config.toml.old").read_text(encoding="utf-8")
    assert run(folder, "apply", "config.toml", "--yes")[1].splitlines()[0] == "没有变化。"


def test_a_file_that_does_not_go_with_what_was_changed_in_the_chat(folder: Path, applied: Path) -> None:
    """The file ends the schedule before a day for which the chat has arranged something."""
    in_chat(folder, exceptions=(OneDay(day=date(2026, 12, 1), times=(time(8),)),))
    change(folder, 'name = "平安报告"', 'name = "平安报告"\nend = 2026-11-30')
    status, said = run(folder, "apply", "config.toml", "--yes")
    assert (status, "文件里的改动和聊天里的改动合在一起不行：2026-12-01 不在" in said) == (1, True)


def test_of_an_empty_database_there_is_nothing_to_write(folder: Path) -> None:
    refused(run(folder, "export-config", "--yes"), "还没有数据库")
