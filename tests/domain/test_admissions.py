"""What a request to be let in is worth by itself."""

import pytest

from bot.domain.admissions import (
    PhoneMatch,
    compare,
    named_alike,
    role_of,
    telephones,
    terms,
    told_name,
    version_of,
)
from bot.domain.terms import Role


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("138 0013 8000", {"13800138000"}),
        ("+8613800138000", {"13800138000"}),
        ("008613800138000", {"13800138000"}),
        ("１３８００１３８０００、0538-6612345", {"13800138000", "05386612345"}),
        ("13800138000 13900139000", {"13800138000", "13900139000"}),
        ("13800138000/13900139000", {"13800138000", "13900139000"}),
        ("内线 8021", set()),
        ("", set()),
    ],
)
def test_telephones_as_a_field_holds_them(written: str, numbers: set[str]) -> None:
    assert telephones(written) == numbers


@pytest.mark.parametrize(
    ("shared", "listed", "found"),
    [
        ("8613800138000", "138-0013-8000", PhoneMatch.SAME),
        ("13800138000", "13900139000、13800138000", PhoneMatch.SAME),
        ("13800138001", "13800138000", PhoneMatch.OTHER),
        ("", "13800138000", PhoneMatch.UNSHARED),
        ("13800138000", "", PhoneMatch.UNLISTED),
        ("13800138000", "无", PhoneMatch.UNLISTED),
    ],
)
def test_a_shared_telephone_beside_the_list(shared: str, listed: str, found: PhoneMatch) -> None:
    assert compare(shared, listed) is found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("李红", "李红"),
        (" 李红。", "李红"),
        ("我叫小王", "小王"),
        ("我的名字叫王会计", "王会计"),
        ("姓名：张 三", "张 三"),
        ("我是李红（柳湾村）", "李红（柳湾村）"),
        ("我是柳湾村的李红", "李红"),
        ("本人李红", "李红"),
        ("李红（柳湾村）", "李红（柳湾村）"),
    ],
)
def test_a_name_is_told(text: str, name: str) -> None:
    assert told_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        *(
            "好的",
            "在吗",
            "谢谢",
            "收到",
            "什么时候",
            "高温",
            "平安",
            "安好",
            "着火了",
            "张三丰来",
            "王水",
            "a b",
        ),
        *(
            "我是",
            "我是不是加入了",
            "我叫的车没来",
            "我是谁呢",
            "我叫" + "长" * 30,
            "我叫李红\n再说一句",
            "我叫13800138000",
        ),
    ],
)
def test_other_words_are_no_name(text: str) -> None:
    assert told_name(text) is None


def test_names_are_compared_without_what_people_add() -> None:
    assert named_alike("张 三（东沟村）", ["张三", "张三丰", "张　三"]) == {"张三", "张　三"}
    assert named_alike("李四", ["张三"]) == frozenset()


@pytest.mark.parametrize("role", Role)
def test_a_button_says_version_and_role(role: Role) -> None:
    said = terms(7, role)
    assert (version_of(said), role_of(said)) == (7, role)


def test_a_forged_role_is_none() -> None:
    assert role_of(terms(7, tuple(Role)[-1]) + 1) is None
