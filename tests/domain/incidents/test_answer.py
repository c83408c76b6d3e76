"""An answer after a first report is read for everything it tells."""

from datetime import UTC, datetime

import pytest

from bot.domain.incidents import extraction
from bot.domain.incidents.answer import understood
from bot.domain.incidents.extraction import Toll

SENT = datetime(2026, 11, 22, 15, 40, tzinfo=UTC)  # 23:40 in Shanghai
ZONE = "Asia/Shanghai"
AT = datetime(2026, 11, 22, 15, 10, tzinfo=UTC)


def test_a_time_and_the_injured() -> None:
    found = understood("23:10 发生，两人受伤", SENT, ZONE, [], wants="time")
    assert (found.at, found.toll.injured, found.more) == (AT, 2, True)
    assert found.tells


@pytest.mark.parametrize(
    ("text", "wants", "more"),
    [
        ("23:10", "time", False),
        ("大约23:10左右", "time", False),
        ("23:10，三组晒场", "time", True),
        ("受伤2人，失联1人", "toll", False),
        ("受伤2人，已送医", "toll", True),
    ],
)
def test_words_are_kept_where_they_say_more(text: str, wants: str, more: bool) -> None:
    assert understood(text, SENT, ZONE, [], wants=wants).more is more


def test_places() -> None:
    assert understood("老王家后面", SENT, ZONE, [], wants="place").place == "老王家后面"
    found = understood("三组，两人受伤", SENT, ZONE, [], wants="place")
    assert (found.place, found.toll.injured, found.more) == ("三组", 2, True)
    assert understood("23:10，东沟村三组", SENT, ZONE, ["东沟村"], wants="time").place == "三组"
    assert understood("又有人落水", SENT, ZONE, [], wants="place").place == ""


def test_nothing_told() -> None:
    assert understood("不清楚", SENT, ZONE, [], wants="time").skips
    assert not understood("哎呀", SENT, ZONE, [], wants="time").tells
    assert understood("没有", SENT, ZONE, [], wants="toll").toll == Toll(dead=0, badly=0, injured=0)
    assert understood("没有", SENT, ZONE, [], wants="time").toll == Toll()


def test_the_scene_is_no_place() -> None:
    for text in ("现场", "现场照片", "就在这里", "看图"):
        assert understood(text, SENT, ZONE, [], wants="place").place == "", text
    assert not extraction.names_place("现场照片，人还有意识", [])
    assert extraction.names_place("三组晒场", [])
