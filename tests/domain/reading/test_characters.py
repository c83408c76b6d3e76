"""Traditional characters and variants: read as the simplified ones, and simplified text is left as it is."""

import pytest

from bot.domain.reading.characters import VARIANTS, simplify
from bot.domain.reading.words.predicates import STRONG


@pytest.mark.parametrize(
    ("written", "simplified"),
    [
        ("東溝村今日一切正常，無突發情況", "东沟村今日一切正常，无突发情况"),
        ("颱風過境，電桿倒了兩根", "台风过境，电杆倒了两根"),
        ("房子著火了，冒著黑煙", "房子着火了，冒着黑烟"),
        ("水位顯著上漲，著名景點關閉", "水位显著上涨，著名景点关闭"),
        ("天乾物燥，乾安縣", "天干物燥，乾安县"),
        ("漁船沈沒，船主沈建國", "渔船沉没，船主沈建国"),
        ("沒有甚麼事", "没有什么事"),
        ("已瞭解，瞭望塔正常，答覆如下", "已了解，瞭望塔正常，答复如下"),
        ("計畫調整，畫了警戒線；台帳已交，網路中斷", "计划调整，画了警戒线；台账已交，网络中断"),
        ("「平安」", "“平安”"),
        ("鎮裏砲聲，鄰塲失火，隄上有人", "镇里炮声，邻场失火，堤上有人"),
    ],
)
def test_the_same_words_in_simplified_characters(written: str, simplified: str) -> None:
    assert simplify(written) == simplified
    assert simplify(simplified) == simplified


def test_what_is_simplified_stays() -> None:
    said = [*STRONG, "乾县", "沈阳", "鲁迅的著作", "瓦子坏了", "土坯房", "余家后山，皇后村"]
    assert [words for words in said if simplify(words) != words] == []


def test_each_variant_has_one_line_and_its_standard_character_none() -> None:
    written = [pair[0] for pair in VARIANTS.split()]
    assert len(set(written)) == len(written)
    assert {pair[1] for pair in VARIANTS.split()} & set(written) == set()
