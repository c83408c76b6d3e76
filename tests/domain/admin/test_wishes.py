import pytest

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.wishes import screen_wished


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("明天的截止时间改到18点", ScreenNumber.SCHEDULES),
        ("把报送时间推迟到十点", ScreenNumber.SCHEDULES),
        ("改成每天报两次", ScreenNumber.SCHEDULES),
        ("从周一起一天两次", ScreenNumber.SCHEDULES),
        ("提醒加一次", ScreenNumber.REMINDERS),
        ("把催报取消了吧", ScreenNumber.REMINDERS),
        ("换掉东沟村的信息员", ScreenNumber.PEOPLE),
        ("柳湾信息员换成小李了", ScreenNumber.PEOPLE),
        ("老王的电话换了", ScreenNumber.PEOPLE),
        ("东沟村改名叫东沟新村", ScreenNumber.UNITS),
        ("加一个社区", ScreenNumber.UNITS),
        ("幼儿园下周免报", ScreenNumber.UNITS),
        ("石桥并入南坪", ScreenNumber.UNITS),
        ("换一个群", ScreenNumber.CHATS),
        ("群改绑一下", ScreenNumber.CHATS),
        ("逐级提醒改成五分钟", ScreenNumber.LADDERS),
        ("查岗时间调整一下", ScreenNumber.MUSTERS),
        ("今天天气不错", None),
        ("平安", None),
        ("东沟村换届选举顺利结束", None),
        ("提醒一下大家注意防火", None),
        ("明天的截止时间改到18点，因为下午全镇停电检修，村里都没有网络，报不上来", None),
    ],
)
def test_words_that_ask_for_a_change_open_its_screen(text: str, screen: ScreenNumber | None) -> None:
    assert screen_wished(text) is screen
