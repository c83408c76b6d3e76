"""What came down from above, and what only seems to."""

import pytest

from bot.domain.conversation.from_above import is_from_above, is_from_town

ABOVE = (
    "县气象局发布大风蓝色预警",
    "上级通知：今晚有暴雨，各村做好防范",
    "县里要求各村加强巡查",
    "接县防指通知，启动四级响应",
    "转：市应急局提醒，注意森林防火",
    "气象台发布暴雨橙色预警信号",
    "暴雨红色预警信号",
    "县防汛办通知今晚值守",
    "接县防汛办通知：今晚有大到暴雨，请各村做好转移准备",
    "省气象台发布暴雨红色预警信号",
    "县里来电话，说上游水库要泄洪",
    "县委办通知明天上午九点开视频会",
    "市里刚打电话来，说明天有检查组",
    "刚接到县应急局电话，要求我们排查危房",
    "【县委办】请于今日17:00前报送值班人员名单",
    "关于2027年元旦放假的通知",
    "【通知】明天上午九点开会，请各村书记参加",
    "县疾控通知，近期流感高发，各学校加强晨检",
    "县政府值班室来电，询问火情",
    "水利局通知下游注意，晚上8点开闸放水",
    "县里通报外县发生一起煤气中毒，请各村排查",
    "镇党委通知，下午三点开会",
)
OF_THE_TOWN = (
    "接镇里通知，今晚有大雨，请大家注意",
    "镇里通知明天上午开会",
    "镇上来电话，让各村排查危房",
    "收到镇应急办短信：加强值守",
    "街道办事处要求今晚巡查",
    "镇里王书记打电话说要检查",
)
HERE = ("县道塌方了", "三组起火", "平安", "村里通知开会", "市场里有人打架", "区里停电了", "上面的水库满了")
OF_HERE = (
    "县里来电话，说我们三组塌方了",
    "县里来电话，说东风水库决堤了",
    "县里打电话来说咱们镇有人跳河了",
    "县医院来电，我村张某被车撞了",
    "市里通报我镇发生一起车祸，死亡1人",
    "县公安局来电，有人失踪，3人受伤",
    "县环保局说我们镇有人烧秸秆",
    "上面要塌了",
    "县里说我们这里地震了",
)


@pytest.mark.parametrize("text", ABOVE)
def test_from_above(text: str) -> None:
    assert is_from_above(text)


@pytest.mark.parametrize("text", OF_THE_TOWN)
def test_of_a_village_the_town_is_above(text: str) -> None:
    assert is_from_town(text)
    assert not is_from_town(f"{text}，我村三组有人落水了")


@pytest.mark.parametrize("text", [*HERE, *OF_HERE])
def test_of_here(text: str) -> None:
    assert not is_from_above(text)
    assert not is_from_town(text)
