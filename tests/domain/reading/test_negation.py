"""What is denied, and what is told beside it: a 平安 joined to something that happened is never a 平安."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.reading import index, read
from bot.domain.reading.occasion import Occasion
from bot.domain.reading.words.absence import EVENTS, LISTED, SUPPLIES
from bot.domain.terms import Label
from tests.domain.reading.test_reading import UNITS
from tests.domain.reading.test_reading_changes import MATTERS, ZEROS

JOINTS = ("，", "。", "\n", "；", " ", "", "、", "：", "和", "及", "，有", "，就是", "、有", "（", "——")
DENIALS = (
    "无隐患",
    "今日无异常",
    "无火情",
    "没有情况",
    "未发现安全隐患",
    "无事故、无上访",
    "没什么事",
    "零事件",
)
WHO = ("学生", "一名幼儿", "村民", "一户", "老人", "校车", "网络", "道路", "半个村")
DID = ("打架", "发烧", "起火", "走失", "中断", "停电", "摔伤", "吵架", "漏水", "追尾")


def is_zero(text: str) -> bool:
    return read(text, UNITS).label is Label.ZERO


@pytest.mark.parametrize("denial", DENIALS)
def test_a_denial_goes_on_over_no_joint_into_what_is_told(denial: str) -> None:
    joined = [f"{denial}{joint}{who}{did}" for joint, who, did in product(("、", "和", "及"), WHO, DID)]
    assert [text for text in joined if is_zero(text)] == []
    assert [text for failed in SUPPLIES for text in (f"{denial}、{failed}",) if is_zero(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "井下冒顶：零报告",
        "养猪场偷排：零报告",
        "讨薪 零报告",
        "没事、被骗：无，平安",
        "没什么情况、铁路停运、伤亡0人，平安",
        "今日无火情、断网",
        "无事故、异常",
        "鱼塘死鱼：东沟村零报告",
        "枪声：东沟：无情况\n柳湾：无情况",
        "老人走失，正在找：①东沟村平安②柳湾村平安",
        "1-3组平安",
        "一至五组都平安",
        "巡查0次，平安",
        "走访0户，无纠纷",
    ],
)
def test_what_may_tell_of_something_is_no_zero(text: str) -> None:
    assert not is_zero(text)


@pytest.mark.parametrize(
    "text",
    [
        "火情：零报告",
        "无停电、停水等情况，全村平安",
        "无火灾、盗窃、打架斗殴等事件",
        "无溺水、火灾、交通事故",
        "火灾、盗窃：无",
        "全村一至五组平安",
        "巡查10次，平安",
    ],
)
def test_rows_of_what_is_denied_are_read(text: str) -> None:
    assert is_zero(text)


def test_what_a_row_lists_is_a_trouble() -> None:
    assert set(LISTED) - set(EVENTS) <= {
        "伤亡",
        "人员伤亡",
        "人员受伤",
        "人员被困",
        "损失",
        "财产损失",
        "经济损失",
    }


@settings(max_examples=500)
@given(st.sampled_from(ZEROS), st.sampled_from(MATTERS), st.sampled_from(JOINTS))
def test_a_zero_joined_to_a_matter_in_any_way_is_no_zero(zero: str, matter: str, joint: str) -> None:
    assert not is_zero(zero + joint + matter)
    assert not is_zero(matter + joint + zero)


@pytest.mark.parametrize("text", ["没有事、需解决问题", "没事、需协调事项", "没啥事和待解决的问题"])
def test_what_is_needed_beside_an_everyday_calm_word_is_no_second_thing_there_is_none_of(text: str) -> None:
    assert not is_zero(text)
    assert read(text, index([]), Occasion(group=True)).label is Label.UNCLEAR
