"""What whoever has an incident in hand says of having it."""

import pytest

from bot.domain.incidents.transfer import Transfer, asks_later, later_about, transfer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("移交给李小河", Transfer("李小河", None, True)),
        ("我要移交李小河。", Transfer("李小河", None, True)),
        ("事件12移交给李小河（派出所）", Transfer("李小河（派出所）", 12, True)),
        ("移交", Transfer("", None, True)),
        ("这件事交给马干事处理", Transfer("马干事处理", None, False)),
        ("我处理不了了，交给何主任", Transfer("何主任", None, True)),
        ("走不开，这件事交给何主任", Transfer("何主任", None, True)),
        ("火已扑灭", None),
        ("移交" + "很" * 40, None),
    ],
)
def test_to_whom(text: str, expected: Transfer | None) -> None:
    assert transfer(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1小时后再问", True),
        ("过一个小时再问我吧", True),
        ("在处理，一小时之后再问", True),
        ("1小时后到", False),
        ("再问问村里", False),
    ],
)
def test_later(text: str, expected: bool) -> None:
    assert asks_later(text) is expected


def test_of_which_one_later() -> None:
    assert asks_later("事件2 1小时后再问")
    assert [later_about(text) for text in ("事件2 1小时后再问", "1小时后再问", "火已扑灭")] == [2, None, None]
