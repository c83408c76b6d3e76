"""Words in which an admin asks for something to be arranged otherwise: the screen of /admin where that is done.

They change nothing: whoever reads them wrongly has opened a screen.
"""

import re

from bot.domain.admin.screens import ScreenNumber
from bot.domain.reading.normalise import normalise

MOST = 30  # characters; whoever says more tells of something
_ALTER = r"(?:改|调整|调到|调成|提前到|推迟到|延到|延迟到|顺延|设|换成|定在|加|减|取消|去掉)"
_PLACE = r"(?:单位|村|社区|学校|部门|站所)"
WISHES = (
    (
        ScreenNumber.LADDERS,
        rf"(?:逐级提醒|叫人的顺序).{{0,8}}{_ALTER}|{_ALTER}.{{0,6}}(?:逐级提醒|叫人的顺序)",
    ),
    (ScreenNumber.REMINDERS, rf"{_ALTER}.{{0,8}}(?:提醒|催报)|(?:提醒|催报).{{0,8}}{_ALTER}"),
    (
        ScreenNumber.SCHEDULES,
        rf"(?:截止|报送时间|上报时间|报平安的时间|报送安排).{{0,8}}{_ALTER}|{_ALTER}.{{0,6}}(?:截止|报送时间|上报时间|报送安排)"
        r"|(?:一天|每天|每日|一日).{0,4}报.{0,2}[一二两三四1-4][次遍回]|(?:一天|每天|每日|一日)[一二两三四1-4][次遍回]",
    ),
    (
        ScreenNumber.PEOPLE,
        r"(?:换掉|更换|换一下|换个|换人|替换).{0,10}(?:信息员|负责人|管理员|值班员|领导|联络员|网格员|人员)"
        r"|(?:信息员|负责人|值班员|联络员|网格员).{0,8}(?:换成|换人|换了|更换|改成|调走|调到|退休)"
        r"|(?:电话|手机号|号码).{0,6}(?:改|换)|(?:改|换).{0,6}(?:电话|手机号|号码)",
    ),
    (
        ScreenNumber.UNITS,
        rf"改名|更名|改叫|并入|合并到|合到|拆成|拆分|免报|不用报|(?:新增|增加|添加|加上|加|新设|撤销|撤掉).{{0,8}}{_PLACE}",
    ),
    (ScreenNumber.CHATS, r"(?:绑定|改绑|换绑|解绑|更换|换).{0,6}群|群.{0,6}(?:绑定|改绑|换绑)"),
    (ScreenNumber.MUSTERS, rf"查岗.{{0,8}}{_ALTER}|{_ALTER}.{{0,6}}查岗"),
)
_READ = tuple((screen, re.compile(pattern)) for screen, pattern in WISHES)


def screen_wished(text: str) -> ScreenNumber | None:
    """「明天的截止时间改到18点」, 「东沟村改名叫东沟新村」: the screen for it; None for anything else."""
    plain = normalise(text)
    if len(plain) > MOST:
        return None
    return next((screen for screen, pattern in _READ if pattern.search(plain)), None)
