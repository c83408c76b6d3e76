"""Words about one's own duty, and what only sounds like them."""

import pytest

from bot.domain.conversation.commands import PlainCommand
from bot.domain.conversation.own_duty import MOST, days_apart, own_duty
from bot.domain.incidents.urgency import alarmed
from bot.domain.reading import KnownUnit, index, read
from bot.domain.terms import Label

UNITS = index([KnownUnit("东沟村"), KnownUnit("柳湾村")])
SAID = {
    PlainCommand.CANNOT_STAND: "头疼，今天值不了班了|今晚值不了，家里有事|明天的班我上不了|明天要请假|发烧了，想请个假"
    "|今天没法值班了|我身体不舒服，今晚的值班去不了|拉肚子，晚上的班来不了了|想调休一天"
    "|明天我请假，李主任带班|我明天请假",
    PlainCommand.SWAP: "我想和何主任换班|能不能跟马干事换一下明天的班|换班 何主任 明天"
    "|把我周三的班跟何主任换了|和何主任对调一下",
    PlainCommand.COVER: "何主任替我|明天何主任替我值班|孩子发烧，能不能请何主任替我值今晚|请马干事顶我的班"
    "|谁能替我值一下今晚"
    "|我今晚有事，让何主任替我到十点|周五的值班由何主任代|帮我顶一下|我的班谁来顶",
    PlainCommand.WRITE_ROTA: "12月1日 带班 周镇长 值班 马干事|本周值班表：周一何主任，周二马干事"
    "|12月1日 带班 李主任\n12月2日 带班 周镇长",
}
NONE = (
    "何主任替我报平安|三组有人打架，值班人员处理不了|村里停电，上不了班|值班人员到岗|他替我挡了一刀|工人上不了班，厂里停产"
    "|学生上不了学|老人上不了山|路断了，我上不了班|换班车停运了|值班室不能值班，屋顶塌了|村民换届选举|柳湾村换了会计|请假3人|我请假条交了|学生请假"
    "|11月20日、21日值班人员巡查正常|12月1日值班时发现一户停电，12月2日恢复|周一至周五，值班带班都到位|今天值不了班，三组着火了|平安"
)


def command(text: str) -> PlainCommand | None:
    return own_duty(text, alarmed(read(text, UNITS)).label)


@pytest.mark.parametrize(
    ("found", "text"), [(one, text) for one, all_ in SAID.items() for text in all_.split("|")]
)
def test_it_is_a_command(found: PlainCommand, text: str) -> None:
    assert command(text) is found


@pytest.mark.parametrize("text", NONE.split("|"))
def test_it_is_none(text: str) -> None:
    assert command(text) is None


def test_a_zero_and_a_long_story_are_none() -> None:
    assert own_duty("今天值不了班", Label.ZERO) is None
    assert own_duty("今天值不了班" + "很" * MOST, Label.UNCLEAR) is None
    assert own_duty("值班" * 2000, Label.UNCLEAR) is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("12月1日 带班 周镇长 12月2日 带班 李主任", ["12月1日  带班 周镇长", "12月2日  带班 李主任"]),
        ("本周值班表：周一何主任，周二马干事", ["本周值班表", "周一 何主任", "周二 马干事"]),
        (
            "12月1日（周二）周镇长；12月2日（周三）李主任",
            ["12月1日（周二） 周镇长", "12月2日（周三） 李主任"],
        ),
        ("12月1日-12月3日 带班 周镇长", ["12月1日-12月3日 带班 周镇长"]),
        ("值班 12月1日 12月2日", ["值班 12月1日 12月2日"]),
        ("12月1日\t周镇长\t12月2日\t李主任", ["12月1日\t周镇长\t12月2日\t李主任"]),
    ],
)
def test_a_roster_in_one_line_has_a_line_for_each_day(text: str, lines: list[str]) -> None:
    assert days_apart(text).split("\n") == lines
