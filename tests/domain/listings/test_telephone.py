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


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("138 0001 0001", "13800010001"),
        ("+86 138 0001 0001", "13800010001"),
        ("手机：13800010001", "13800010001"),
        ("0379-6123456", "03796123456"),
        ("（010）61234567", "01061234567"),
        ("0379-6123456转801", "03796123456转801"),
        ("6123456分机12", "6123456转12"),
        ("612345", "612345"),
        ("61234567", "61234567"),
        ("110", "110"),
        ("12345", "12345"),
        ("400-1234567", "4001234567"),
        ("+852 2345 6789", "85223456789"),
    ],
)
def test_what_is_taken_as_it_is_typed(written: str, kept: str) -> None:
    assert telephone.doubt(written) is None
    assert telephone.kept(written) == kept


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("没有号码", "people.bad_phone"),
        ("1390000", "people.phone_mobile"),
        ("139", "people.phone_mobile"),
        ("138000100011", "people.phone_mobile"),
        ("138x0001000", "people.phone_strange"),
        ("13800010001你好", "people.phone_strange"),
        ("13800010001 13800010002", "people.phone_several"),
        ("13800010001、0379-6123456", "people.phone_several"),
        ("0379-61234", "people.phone_landline"),
        ("12", "people.phone_length"),
        ("6123456123", "people.phone_length"),
        ("1234567890123456", "people.phone_length"),
    ],
)
def test_what_is_asked_for_again(written: str, key: str) -> None:
    assert telephone.doubt(written) == key
