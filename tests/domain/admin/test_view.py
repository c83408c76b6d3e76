"""Views are pure: the same facts, the same version; what acts carries it."""

import pytest

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import (
    MENU,
    VERSIONS,
    ActButton,
    LinkButton,
    OpenButton,
    OtherButton,
    ScreenView,
    Spot,
    difference,
    page_of,
)
from bot.domain.messaging.buttons import MOST_DIGITS, AskRevoke, UseScreen

HERE = Spot(ScreenNumber.UNIT, 7, 1)
VIEW = ScreenView(
    ("东沟村", "上级：青石镇"),
    (
        (OpenButton("人员", Spot(ScreenNumber.PERSON, 3)), ActButton("查找", 1, 5)),
        (OtherButton("移除", AskRevoke(kind=0, grant=9)), LinkButton("打开", "https://t.me/town_bot")),
    ),
)


def test_the_same_facts_have_the_same_version_and_others_another() -> None:
    assert VIEW.version == ScreenView(VIEW.lines, VIEW.buttons).version
    assert VIEW.version != ScreenView(("东沟村",), VIEW.buttons).version
    assert VIEW.version != ScreenView(VIEW.lines, VIEW.buttons[:1]).version
    assert VIEW.version != ScreenView(VIEW.lines, VIEW.buttons, facts=(1,)).version


def test_what_passes_with_the_clock_makes_no_other_version() -> None:
    shown = [
        ScreenView((line,), VIEW.buttons, counted=("截止 10:00",)) for line in ("08:45 提醒", "09:05 提醒")
    ]
    assert shown[0].version == shown[1].version
    assert shown[0].version != ScreenView(shown[0].lines, VIEW.buttons, counted=("截止 11:00",)).version


def test_each_button_says_what_it_does() -> None:
    keyboard = VIEW.keyboard(HERE, (OpenButton("返回", MENU),))
    assert [[button.data for button in row] for row in keyboard] == [
        ["scr:5:3:0", f"use:3:7:1:1:5:{VIEW.version}"],
        ["revoke:0:9", ""],
        ["scr:1:0:0"],
    ]
    assert keyboard[1][1].url == "https://t.me/town_bot"
    assert len(VIEW.keyboard(HERE)) == 2
    assert VIEW.text == "东沟村\n上级：青石镇"


def test_the_longest_button_fits() -> None:
    row = 10**MOST_DIGITS - 1
    longest = UseScreen(screen=999, row=row, page=999, act=999, value=row, version=VERSIONS - 1)
    assert len(longest.data.encode()) <= 64
    assert UseScreen.read(longest.data.split(":")[1:]) == longest


@pytest.mark.parametrize(
    ("count", "number", "expected"),
    [(0, 0, (0, 0, 1)), (8, 0, (8, 0, 1)), (9, 0, (8, 0, 2)), (9, 1, (1, 1, 2)), (9, 5, (1, 1, 2))],
)
def test_a_list_that_became_shorter_shows_its_last_page(
    count: int, number: int, expected: tuple[int, int, int]
) -> None:
    page = page_of([OpenButton(str(one), MENU) for one in range(count)], number)
    assert (len(page.entries), page.number, page.pages) == expected


def test_what_is_otherwise_is_told_line_by_line() -> None:
    found = difference("早报\n09:00 截止\n8 个单位", "早报\n10:00 截止\n8 个单位")
    assert found.gone == ("09:00 截止",)
    assert found.new == ("10:00 截止",)
