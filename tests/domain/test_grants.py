"""What can be taken back, as buttons number it."""

import pytest

from bot.domain.grants import MOST, Grant, numbered, revoked_in_words


@pytest.mark.parametrize(
    ("number", "grant"),
    [
        (0, Grant.ROLE),
        (1, Grant.INVITE),
        (2, Grant.LINK),
        (3, Grant.CALENDAR),
        (4, Grant.GROUP),
        (5, Grant.OPEN_LINK),
        (6, None),
    ],
)
def test_numbers_of_buttons_never_change(number: int, grant: Grant | None) -> None:
    assert numbered(number) is grant


@pytest.mark.parametrize(
    ("text", "grant"),
    [
        ("移除何主任", Grant.ROLE),
        ("把马干事踢掉", Grant.ROLE),
        ("请把王会计的账号停用", Grant.ROLE),
        ("取消何主任的值班员身份", Grant.ROLE),
        ("作废邀请", Grant.INVITE),
        ("把那个邀请链接收回", Grant.INVITE),
        ("三组停电", None),
        ("删除刚才的", None),
        ("移除何主任" + "很" * MOST, None),
    ],
)
def test_said_in_words(text: str, grant: Grant | None) -> None:
    assert revoked_in_words(text) is grant
