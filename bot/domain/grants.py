"""What can be given, and so can be taken back; and how somebody says that it shall be."""

import re
from enum import Enum

from bot.domain.reading.normalise import normalise


class Grant(Enum):
    """In the order of the buttons' numbers, which never changes."""

    ROLE = 0
    INVITE = 1  # one that nobody has opened
    LINK = 2  # that an account is somebody on the rota
    CALENDAR = 3  # the address of a rota's calendar
    GROUP = 4  # that a place of the configuration is this chat
    OPEN_LINK = 5  # the link for all of a unit


def numbered(number: int) -> Grant | None:
    """The grant of a button; None where it was never written by this bot."""
    return next((grant for grant in Grant if grant.value == number), None)


MOST = 30  # characters; whoever says more tells of something
_VERB = r"(?:移除|移出|踢掉|踢出|踢了|除名|清退|开除|删掉|删除|去掉|取消|撤销|撤掉|作废|收回|停用|解绑)"
INVITES = re.compile(rf"{_VERB}.{{0,6}}(?:邀请|加入链接|链接)|(?:邀请|加入链接|链接).{{0,6}}{_VERB}")
PEOPLE = re.compile(
    r"^(?:请|麻烦|帮我|给我|我要|我想|想|要)*(?:把|将)?.{0,12}?(?:移除|移出|踢掉|踢出|踢了|除名|清退|开除)"
    rf"|(?:把|将).{{1,12}}(?:删掉|删除|去掉|停用|撤掉)|{_VERB}.{{1,12}}(?:身份|权限|账号|帐号|角色|管理员|成员)"
)


def revoked_in_words(text: str) -> Grant | None:
    """「移除张三」, 「作废邀请」: of which list it is to be taken back. Whether anybody is meant is not looked at."""
    plain = normalise(text)
    if len(plain) > MOST:
        return None
    if INVITES.search(plain):
        return Grant.INVITE
    return Grant.ROLE if PEOPLE.search(plain) else None
