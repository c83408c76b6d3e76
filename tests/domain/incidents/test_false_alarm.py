"""Which words say why an alarm was none."""

import pytest

from bot.domain.incidents.false_alarm import is_reason, tells_of_casualties


@pytest.mark.parametrize(
    "text",
    [
        "看错了，是烧秸秆",
        "点错了",
        "邻居烧柴误以为起火",
        "重复报送",
        "老人自己回来了",
        "孩子玩手机按的",
        "发错群了",
    ],
)
def test_a_reason(text: str) -> None:
    assert is_reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "。",
        "平安",
        "刚才说错了",
        "弄错了",
        "知道了",
        "误报",
        "无",
        "11",
        "好的收到",
        "没事",
        "谢谢",
        "取消",
    ],
)
def test_no_reason(text: str) -> None:
    assert not is_reason(text)


@pytest.mark.parametrize(
    "text", ["又有两人受伤", "死亡1人", "3人失联", "重伤1人", "有人受伤", "又有村民被困"]
)
def test_casualties_are_no_reason(text: str) -> None:
    assert tells_of_casualties(text)
    assert not is_reason(text)


@pytest.mark.parametrize("text", ["没有人受伤", "无人员伤亡", "看错了，是烧秸秆"])
def test_who_denies_them_tells_of_none(text: str) -> None:
    assert not tells_of_casualties(text)
