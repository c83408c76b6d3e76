"""Times of day as people say them, in the words of an alarm and of a request for leave."""

import pytest

from bot.demo.town import EAST, LANE, LEADER, MA, SLOPES, WILLOW, Player
from tests.scenarios.conftest import Town


def alarm_time(town: Town, words: str) -> str:
    """What the leader's card says of when it happened."""
    card = next(text for text in reversed(town.heard(LEADER)) if words in text and "时间：" in text)
    return card.partition("时间：")[2].splitlines()[0].partition("　")[0]


def raises(town: Town, told: tuple[tuple[Player, str, str], ...]) -> None:
    for who, words, expected in told:
        town.stage.says(who, f"/urgent {words}")
        town.stage.waits_for(40)
        assert alarm_time(town, words) == expected, words


def test_midnight_of_last_night_accuses_nobody(town: Town) -> None:
    """「昨晚12点三组起火」, read as noon, fell into the time that the 平安 of the afternoon had spoken for."""
    told = (
        (EAST, "昨晚12点三组起火", "00:00"),
        (WILLOW, "头天晚上十二点一刻后山着火", "00:15"),
        (LANE, "昨夜0点20分5号楼起火", "00:20"),
    )
    town.at("15:00")
    for who in (EAST, WILLOW, LANE):
        town.stage.says(who, "平安")
    town.at("06:10", day=24)
    before = town.last_id(LEADER)
    raises(town, told)
    assert not [text for text in town.heard(LEADER, before) if "漏报" in text]


def test_the_small_hours_and_quarters(town: Town) -> None:
    """凌晨12点半 → 00:30; 昨夜1点 → 01:00 of today; 一刻 and 三刻 count."""
    raises(
        town,
        (
            (EAST, "凌晨12点半三组起火", "00:30"),
            (WILLOW, "昨夜1点河堤渗水", "01:00"),
            (LANE, "早上七点三刻燃气泄漏", "07:45"),
        ),
    )


def test_other_words_for_the_same_hours(town: Town) -> None:
    raises(
        town,
        (
            (EAST, "后半夜两点三组起火", "02:00"),
            (WILLOW, "昨晚凌晨1点半河堤渗水", "01:30"),
            (SLOPES, "南坪村昨天傍晚六点一刻起火", "11月22日 18:15"),
        ),
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("明天中午1点到3点 看病", "11月24日 13:00 – 15:00"),
        ("明天下午1点15到3点半 体检", "11月24日 13:15 – 15:30"),
        ("后天下午三点到五点 去县里开会", "11月25日 15:00 – 17:00"),
    ],
)
def test_leave_over_noon(town: Town, words: str, expected: str) -> None:
    asked_for(town, words, expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("明天下午6点到晚上12点 接站", "11月24日 18:00 – 24:00"),
        ("今晚8点到明早6点 家里有事", "11月23日 20:00 – 11月24日 06:00"),
        ("明晚十点到后半夜两点 送老人住院", "11月24日 22:00 – 11月25日 02:00"),
    ],
)
def test_leave_into_the_night(town: Town, words: str, expected: str) -> None:
    asked_for(town, words, expected)


def asked_for(town: Town, words: str, expected: str) -> None:
    town.stage.says(MA, f"/leave {words}")
    town.stage.waits_for(5)
    assert f"{expected}，" in town.stage.hears(MA)
    assert expected in town.stage.hears(LEADER)
