"""Who goes over when a unit is split, as it is typed."""

from collections.abc import Sequence

import pytest

from bot.domain.admin.leavers import read_leavers
from bot.domain.admin.typed import NotUnderstood

PEOPLE = {"王会计": [1, 2], "李梅": [3], "李梅花": [4]}
ONE, TWO = ["上村"], ["上村", "下村"]


@pytest.mark.parametrize(
    ("text", "parts", "going"),
    [
        ("王会计", ONE, [(1, "上村"), (2, "上村")]),
        ("李梅、李梅花", ONE, [(4, "上村"), (3, "上村")]),
        ("李梅花和王会计过去", ONE, [(1, "上村"), (2, "上村"), (4, "上村")]),
        ("都过去", ONE, [(one, "上村") for one in (1, 2, 3, 4)]),
        ("全部过去", ONE, [(one, "上村") for one in (1, 2, 3, 4)]),
        ("都不", ONE, []),
        ("都不去", TWO, []),
        ("没有人去", TWO, []),
        ("谁都不过去", TWO, []),
        ("都留下", TWO, []),
        ("李梅到上村\n王会计 → 下村\n", TWO, [(3, "上村"), (1, "下村"), (2, "下村")]),
        ("上村：李梅；下村：李梅花", TWO, [(3, "上村"), (4, "下村")]),
    ],
)
def test_who_goes(text: str, parts: Sequence[str], going: list[tuple[int, str]]) -> None:
    assert sorted(read_leavers(text, PEOPLE, parts)) == sorted(going)


@pytest.mark.parametrize(
    ("text", "parts", "key"),
    [
        ("张三", ONE, "change.split_unknown"),
        ("李梅、张三", ONE, "change.split_unknown"),
        ("李梅", TWO, "change.split_which"),
        ("都过去", TWO, "change.split_which"),
        ("李梅到上村，王会计到下村", TWO, "change.split_one_part"),
    ],
)
def test_what_is_asked_again(text: str, parts: Sequence[str], key: str) -> None:
    with pytest.raises(NotUnderstood) as no:
        read_leavers(text, PEOPLE, parts)
    assert no.value.key == key
