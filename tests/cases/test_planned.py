"""What is planned follows what is configured, and what is written wrong is said; by the doors people have."""

import shutil
from pathlib import Path

import pytest

from bot.config import load
from bot.demo.town import BRIDGE, LEADER, OFFICE, Player
from bot.services import apply
from tests.cli.terminal import EXAMPLE, change, run
from tests.domain.holiday_notices import NOTICE_2027, NOTICES
from tests.scenarios.conftest import Town


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copyfile(EXAMPLE, tmp_path / "config.toml")
    return tmp_path


@pytest.mark.parametrize("written", ["Beijing", "北京", "GMT+8"])
def test_check_zone_beijing(folder: Path, written: str) -> None:
    change(folder, 'zone = "Asia/Shanghai"\ntimes', f'zone = "{written}"\ntimes')
    status, said = run(folder, "check", "config.toml")
    assert (status, f'时区 "{written}" 不存在；请改为 "Asia/Shanghai"' in said) == (1, True), said


@pytest.mark.parametrize(
    ("other", "rule", "said"),
    [
        # A step outside the open time, beside a mistake in `days`.
        (
            ('days = "daily"', 'days = "everyday"'),
            ('at = "-15m"', 'at = "-9h"'),
            "不在开放（opens）和封口（lock）之间",
        ),
        # The order of a ladder's steps, beside a recipient that there is none of.
        (('"post:staff"', '"post:boss"'), ('after = "10m"', 'after = "0m"'), "后一步不能早于前一步"),
        # The first of a rotation, beside a name that nobody bears.
        (
            ('["周镇长", "李主任"]', '["周镇", "李主任"]'),
            ('first = "李主任"', 'first = "王五"'),
            "不在 people 里",
        ),
    ],
)
def test_rules_of_a_section_with_another_mistake(
    folder: Path, other: tuple[str, str], rule: tuple[str, str], said: str
) -> None:
    change(folder, *other)
    change(folder, *rule)
    assert said in run(folder, "check", "config.toml")[1]


def test_a_mistake_of_a_rota_is_no_mistake_of_whoever_names_it(folder: Path) -> None:
    change(folder, 'changes_at = "08:00"', 'changes_at = "8点"')
    status, said = run(folder, "check", "config.toml")
    assert (status, "共 1 处要改" in said) == (1, True), said


@pytest.mark.parametrize("written", ["post:司机", "post:备班", "post:值班长"])
def test_a_post_that_no_rota_has_is_said(folder: Path, written: str) -> None:
    change(folder, '"post:staff"', f'"{written}"')
    for command in (("check", "config.toml"), ("doctor",)):
        said = run(folder, *command)[1]
        assert f"「{written}」没有哪个值班表有这个岗位" in said
        assert "值班表上有：带班、值班" in said


@pytest.mark.parametrize("who", ["马干事", "没有人"])
def test_a_person_who_cannot_be_written_to_is_said(folder: Path, who: str) -> None:
    change(folder, '"post:staff"', f'"person:{who}"')
    said = run(folder, "apply", "config.toml", "--yes")[1]
    assert f"「person:{who}」{'还没有加入' if who == '马干事' else '没有这个人'}" in said


SECOND = """
[[schedules]]
name = "{name}"
times = ["{time}"]
days = "{days}"
units = ["{units}"]
{more}
"""


@pytest.mark.parametrize(
    ("name", "days", "units", "more", "both"),
    [
        ("特护期", "daily", "青石镇/*", "start = 2027-03-01", "从3月1日起有几天都要 东沟村、"),
        ("节日值守", "holidays", "东沟村", "", "都要 东沟村 报"),
        ("月报", "FREQ=MONTHLY;BYMONTHDAY=20", "东沟村", "", "都要 东沟村 报"),
    ],
)
def test_two_schedules_that_ask_the_same_unit_on_the_same_day(
    folder: Path, name: str, days: str, units: str, more: str, both: str
) -> None:
    text = SECOND.format(name=name, time="15:30", days=days, units=units, more=more)
    with (folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write(text)
    status, said = run(folder, "check", "config.toml")
    assert status == 0
    [line] = [line for line in said.splitlines() if line.startswith("⚠️ 报送安排：")]
    assert f"「平安报告」和「{name}」" in line
    assert both in line


# -- in the running program ------------------------------------------------------------------------------------------


def applied(town: Town, folder: Path, *changes: tuple[str, str]) -> None:
    """What an admin's `pinganbao apply` writes beside the running program."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "changed.toml"
    path.write_text(text, encoding="utf-8")
    with town.work() as work:
        apply.apply(work, load(path))


@pytest.mark.parametrize(
    ("times", "again"),
    [
        ('["10:00", "17:00"]', False),
        ('["09:30", "16:00"]', False),
        ('["09:00", "11:00", "17:00"]', True),
    ],
)
def test_a_round_that_is_open_counts_for_the_one_in_its_place(
    town: Town, folder: Path, times: str, again: bool
) -> None:
    """The time of a schedule is changed at eight: the round of nine stays open, and a second one was asked for."""
    applied(town, folder, ('times = ["09:00", "17:00"]', f"times = {times}"))
    town.stage.waits_for(120)
    town.stage.says(BRIDGE, "平安")
    town.stage.waits_for(5)
    before = town.last_id(BRIDGE)
    town.at("11:30")
    assert any("⏰" in text for text in town.heard(BRIDGE, before)) == again
    town.at("17:30")
    assert any("⏰" in text for text in town.heard(BRIDGE, before)), "the afternoon's is owed as ever"


WORKDAYS = ('days = "daily"', 'days = "workdays"')


def asked(town: Town, person: Player, since: int) -> bool:
    """Was somebody reminded of a round?"""
    return any("还没报" in text or "请报" in text or "截止" in text for text in town.heard(person, since))


@pytest.mark.parametrize(
    ("days", "what"),
    [
        # The line itself: a day off two days ahead, planned already.
        (("holidays = []", "holidays = [2026-11-25]"), "off"),
        # A day off that is taken back before it comes.
        (None, "back"),
        # A Saturday that is worked.
        (("workdays = []", "workdays = [2026-11-28]"), "worked"),
    ],
)
def test_calendar_changed_two_days_ahead(
    town: Town, tmp_path: Path, days: tuple[str, str] | None, what: str
) -> None:
    applied(town, tmp_path, WORKDAYS)
    day = 25
    if what == "worked":
        town.at("12:00", 26)
        day = 28
    applied(town, tmp_path, WORKDAYS, days or ("holidays = []", "holidays = [2026-11-25]"))
    if what == "back":
        applied(town, tmp_path, WORKDAYS)
    town.at("00:30", day)
    before = town.last_id(BRIDGE)
    town.at("09:10", day)
    assert asked(town, BRIDGE, before) is (what != "off"), town.heard(BRIDGE, before)


def test_a_round_that_is_open_stays_and_the_later_one_goes(town: Town, tmp_path: Path) -> None:
    applied(town, tmp_path, WORKDAYS, ("holidays = []", "holidays = [2026-11-23]"))
    town.stage.says(BRIDGE, "平安")
    assert "✅" in town.heard(BRIDGE)[-1]
    before = town.last_id(BRIDGE)
    town.at("17:10")
    assert not asked(town, BRIDGE, before)


def test_status_of_yesterday(town: Town) -> None:
    """/status 昨天, and the same in words; a day that has not come, more than a day, and what is no day are told."""
    town.at("08:50")
    town.stage.says(BRIDGE, "平安")
    town.at("10:00", 24)
    answers = [
        ("/status 昨天", "11月23日 09:00"),
        ("昨天谁没报", "11月23日 09:00"),
        ("/status 11月23日", "未报"),
        ("11月23日哪些村没报", "11月23日 17:00"),
        ("/status 11月1日", "11月1日没有您能看到的应报"),
        ("/status 上周", "一次只能查一天"),
        ("上周谁没报", "一次只能查一天"),
        ("/status 明天", "还没有到"),
        ("/status 东沟", "没看懂要查哪一天"),
    ]
    for said, expected in answers:
        before = town.last_id(LEADER)
        town.stage.says(LEADER, said)
        town.stage.waits_for(20)
        assert any(expected in text for text in town.heard(LEADER, before)), (
            said,
            town.heard(LEADER, before),
        )


# -- days off of a year without data ---------------------------------------------------------------------------------


# As if 28 November had been made a day of work for National Day.
WORKED_SATURDAY = NOTICES[2026].replace("10月10日（周六）上班", "10月10日（周六）、11月28日（周六）上班")


def test_an_admin_pastes_the_notice_and_takes_it_back(town: Town, tmp_path: Path) -> None:
    applied(town, tmp_path, WORKDAYS)
    town.at("10:00", 26)
    town.stage.says(OFFICE, WORKED_SATURDAY)
    read = town.heard(OFFICE)[-1]
    assert "读到 2026 年的放假安排" in read
    assert "元旦：放假 1月1日 周四 – 1月3日 周六（3 天）；上班 1月4日 周日" in read
    assert "上班 9月20日 周日、10月10日 周六、11月28日 周六" in read
    assert "⚠️" not in read
    town.stage.presses(OFFICE, "就按这个")
    assert "＋ 11月28日 09:00 平安报告：" in town.heard(OFFICE)[-1]
    town.stage.waits_for(5)
    town.stage.says(OFFICE, "/holidays")
    town.stage.waits_for(5)
    assert "2026 年：按管理员给的通知" in town.heard(OFFICE)[-1]
    town.stage.presses(OFFICE, "收回 2026 年的")
    town.stage.waits_for(5)
    assert "－ 11月28日 09:00 平安报告：撤销" in town.heard(OFFICE)[-1]


def test_a_notice_is_asked_about_and_only_of_admins(town: Town) -> None:
    town.stage.says(BRIDGE, NOTICE_2027)
    assert town.heard(BRIDGE)[-1] == "放假安排请最上级单位的管理员发给我。"
    # Of another year than it says: doubts, each day that does not fit.
    town.stage.says(OFFICE, NOTICES[2026].replace("2026年", "2027年").replace("2025年", "2026年"))
    assert "1月1日写的是周四，其实是周五，年份或日期可能不对" in town.heard(OFFICE)[-1]
    town.stage.presses(OFFICE, "不要")
    town.stage.says(OFFICE, "放假安排")
    assert "2027 年：还没有" in town.heard(OFFICE)[-1]
    # Talk of a holiday is none.
    before = town.last_id(OFFICE)
    town.stage.says(OFFICE, "国庆放假期间各村要加强值班")
    assert not any("放假安排" in text for text in town.heard(OFFICE, before))


def test_doctor_and_check_say_that_2027_is_unknown_and_the_command_line_takes_the_notice(
    folder: Path,
) -> None:
    assert run(folder, "apply", "config.toml", "--yes")[0] == 0
    (folder / "notice.txt").write_text(NOTICE_2027, encoding="utf-8")
    status, said = run(folder, "holidays", "notice.txt", answer="y\n")
    assert (status, "✅ 2027 年按这份放假安排。" in said) == (0, True), said
    assert "2027 年：按管理员给的通知" in run(folder, "holidays")[1]
    assert "2027 年的放假安排还没有" not in run(folder, "check", "config.toml")[1]
    assert "已收回 2027 年的放假安排。" in run(folder, "holidays", "--revoke", "2027")[1]
    assert run(folder, "holidays", "--revoke", "2027")[0] == 1
    assert run(folder, "holidays", "none.txt")[0] == 1
