"""Telephones as offices write them."""

import pytest

from bot.domain.listings import telephone


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("13800010001", "13800010001"),
        ("138 0001 0001", "13800010001"),
        ("１３８－０００１－０００１", "13800010001"),
        ("+86 138 0001 0001", "13800010001"),
        ("0086-13800010001", "13800010001"),
        ("0379-6123456", "03796123456"),
        ("8612345", "8612345"),  # seven digits of a town's own
        ("（未提供）", ""),
    ],
)
def test_only_the_digits_count(written: str, digits: str) -> None:
    assert telephone.bare(written) == digits


def test_two_that_are_empty_are_none() -> None:
    assert telephone.same("138 0001 0001", "+8613800010001")
    assert not telephone.same("", "")
    assert not telephone.same("13800010001", "13800010002")
