"""What came down from above, and what only seems to."""

import pytest

from bot.domain.conversation.from_above import is_from_above

ABOVE = (
    "县气象局发布大风蓝色预警",
    "上级通知：今晚有暴雨，各村做好防范",
    "县里要求各村加强巡查",
    "接县防指通知，启动四级响应",
    "转：市应急局提醒，注意森林防火",
    "气象台发布暴雨橙色预警信号",
    "暴雨红色预警信号",
    "县防汛办通知今晚值守",
)
HERE = ("县道塌方了", "三组起火", "平安", "村里通知开会", "市场里有人打架", "区里停电了", "上面的水库满了")


@pytest.mark.parametrize("text", ABOVE)
def test_from_above(text: str) -> None:
    assert is_from_above(text)


@pytest.mark.parametrize("text", HERE)
def test_of_here(text: str) -> None:
    assert not is_from_above(text)
