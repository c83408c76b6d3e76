"""What the words after /urgent mean."""

import pytest

from bot.domain.conversation.alarm import Sense, sense


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Sense.IDLE),
        ("谢谢", Sense.IDLE),
        ("👌", Sense.IDLE),
        ("在吗", Sense.IDLE),
        ("取消", Sense.LEAVE),
        ("撤回", Sense.LEAVE),
        ("算了没事", Sense.LEAVE),
        ("不好意思点错了", Sense.LEAVE),
        ("平安", Sense.CALM),
        ("今天全村平安无事，一切正常，没有任何需要报告的情况", Sense.CALM),
        ("没事", Sense.CALM),
        ("虚惊一场", Sense.CALM),
        ("没事我来说：着火了", Sense.ALARM),
        ("东边那家不行了快来", Sense.ALARM),
        ("后山着火", Sense.ALARM),
    ],
)
def test_sense(text: str, meant: Sense) -> None:
    assert sense(text) is meant
