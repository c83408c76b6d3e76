"""Words after a final report, or after the closing: does it go on?"""

import pytest

from bot.domain.incidents.relapse import LONGEST, begins_again, goes_on


@pytest.mark.parametrize(
    "words",
    [
        "又复燃了",
        "事件1又烧起来了",
        "火又着了",
        "刚才又发现一人受伤",
        "还有一人被困",
        "另有2人失联",
        "火其实没有扑灭",
        "水又涨上来了",
        "山体再次滑坡",
        "人又聚集起来了",
        "伤者伤情恶化",
    ],
)
def test_it_goes_on(words: str) -> None:
    assert goes_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "补充：过火面积约2亩",
        "谢谢大家",
        "没有复燃，现场已清理",
        "留人看守，防止复燃",
        "起火原因是电线老化",
        "伤者已出院",
        "又给镇里写了说明",
        "未再出现渗漏",
    ],
)
def test_it_is_over(words: str) -> None:
    assert not goes_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "又复燃了",
        "又着了",
        "水又涨上来了",
        "火势又大起来了",
        "那边又冒烟了",
        "后坡再次滑坡",
        "火其实没灭干净",
        "还有一个人没找到",
        "那两家又打起来了",
        "老人又走丢了",
        "又有两个娃吐了",
        "火着起来了又",
    ],
)
def test_after_the_closing_it_begins_again(words: str) -> None:
    assert begins_again(words)
    assert goes_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "检查组又来了",
        "又开会了",
        "防止复燃，留了人看守",
        "没有复燃",
        "会不会又着了？",
        "又着了吗",
        "集市又热闹起来了",
        "没灭火器",
        "又" * LONGEST + "着火了",
        "谢谢大家",
    ],
)
def test_after_the_closing_other_things_are_talked_of_again(words: str) -> None:
    assert not begins_again(words)
