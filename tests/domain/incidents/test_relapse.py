"""Words after a final report: does it go on?"""

import pytest

from bot.domain.incidents.relapse import goes_on


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
