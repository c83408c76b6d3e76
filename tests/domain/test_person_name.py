"""「张伟」 where there is one, else 「张伟（派出所）」."""

import pytest

from bot.domain.person_name import means, parted, with_unit


@pytest.mark.parametrize(
    ("written", "name", "unit"),
    [
        ("张伟", "张伟", ""),
        ("张伟（派出所）", "张伟", "派出所"),
        (" 张伟 (派出所) ", "张伟", "派出所"),
        ("张伟（）", "张伟（）", ""),
        ("（派出所）", "（派出所）", ""),
        ("刘洋（一（1）班）", "刘洋（一（1）班）", ""),
        ("张伟（派出所（石桥镇））", "张伟", "派出所（石桥镇）"),
    ],
)
def test_the_parts_of_a_name(written: str, name: str, unit: str) -> None:
    assert parted(written) == (name, unit)


def test_a_name_with_its_unit_is_read_as_it_is_written() -> None:
    assert parted(with_unit("张伟", "派出所")) == ("张伟", "派出所")


@pytest.mark.parametrize(
    ("asked", "name", "unit", "meant"),
    [
        ("张伟", "张伟", "", True),
        ("张伟", "张伟（派出所）", "", True),
        ("张伟（派出所）", "张伟（派出所）", "", True),
        ("张伟(派出所)", "张伟（派出所）", "", True),
        ("张伟（派出所）", "张伟", "派出所", True),
        ("张伟（派出所）", "张伟", "", False),
        ("张伟（卫生院）", "张伟（派出所）", "", False),
        ("张伟", "张大伟", "", False),
        ("张伟（派出所）", "张伟", "派出所（石桥镇）", True),
        ("张伟（派出所(石桥镇)）", "张伟", "派出所（石桥镇）", True),
        ("张伟（派出所（东沟镇））", "张伟", "派出所（石桥镇）", False),
        ("刘洋（一（1）班）", "刘洋（一（1）班）", "", True),
    ],
)
def test_who_may_be_meant(asked: str, name: str, unit: str, meant: bool) -> None:
    assert means(asked, name, unit) is meant
