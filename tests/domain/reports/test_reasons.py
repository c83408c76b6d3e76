"""A reason must be one."""

import pytest

from bot.domain.reports.reasons import behind_backfill, is_reason, leaves, tells_more


@pytest.mark.parametrize(
    "words",
    [
        *(
            "停电没信号",
            "水管修好了忘了改",
            "忘了",
            "手机没电",
            "在山上没有信号",
            "昨天太忙",
            "没事，忘了报",
            "下乡去了",
        ),
        *("平安，忘报了", "去县里开会", "数据填错", "家里老人住院", "系统登不上"),
    ],
)
def test_reasons(words: str) -> None:
    assert is_reason(words)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "平安",
            "知道了",
            "好的",
            "好的，谢谢领导",
            "收到",
            "👌",
            "1",
            "嗯嗯",
            "一切正常",
            "今天平安",
            "全村平安无事",
        ),
        *("您好", "怎么补报？", "要原因吗", "。", "", "OK", "123", "什么原因", "没有情况", "我村一切正常"),
    ],
)
def test_no_reasons(words: str) -> None:
    assert not is_reason(words)


def test_leaving() -> None:
    assert leaves("算了。")
    assert not leaves("停电，算了")


def test_what_follows() -> None:
    assert behind_backfill("补报：水管修好了忘了改") == "水管修好了忘了改"
    assert behind_backfill("我要补报一下，停电") == "停电"
    assert behind_backfill("补报") == ""


@pytest.mark.parametrize(
    "words",
    ["昨天忘了报了，有人摔伤住院", "补报，三户进水", "漏报了，桥头塌了一段，因为没信号", "补报：两户停电"],
)
def test_more_than_why_it_is_late(words: str) -> None:
    assert tells_more(words)


@pytest.mark.parametrize(
    "words", ["补报昨天的，停电没信号", "忘了报，我住院了", "家里有事，昨天忘报了", "昨天忘报了，平安"]
)
def test_no_more_than_why_it_is_late(words: str) -> None:
    assert not tells_more(words)
