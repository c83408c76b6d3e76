"""What a unit may be called, and what it was called at an instant."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.unit_names import (
    LONGEST,
    Former,
    designation,
    folded,
    in_full,
    name_refusal,
    name_said,
    named_at,
    names_like,
    with_brackets_joined,
)

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("at", "name"), [(NOON - HOUR, "甲"), (NOON, "乙"), (NOON + HOUR, "丙"), (NOON + 9 * HOUR, "丙")]
)
def test_it_has_the_name_of_the_day(at: datetime, name: str) -> None:
    former = [Former("乙", NOON + HOUR), Former("甲", NOON)]
    assert named_at("丙", former, at) == name
    assert named_at("丙", [], at) == "丙"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "units.no_name"),
        ("长" * (LONGEST + 1), "units.long_name"),
        ("长" * LONGEST, None),
        ("镇/*", "units.bad_name"),
        ("甲*", "units.bad_name"),
        ("甲\n乙", "units.bad_name"),
        ("柳湾村", "units.taken"),
        ("东岭村", None),
    ],
)
def test_not_every_name_will_do(name: str, why: str | None) -> None:
    assert name_refusal(name, {"柳湾村"}) == why


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("东沟", ["东沟村"]),
        ("青石镇东沟村", ["青石镇", "东沟村"]),
        ("东勾村", ["东沟村"]),
        ("西安", []),
        ("", []),
    ],
)
def test_a_mistyped_name_is_guessed(word: str, meant: list[str]) -> None:
    assert names_like(word, ["青石镇", "东沟村", "柳湾社区"]) == meant


@pytest.mark.parametrize(
    ("name", "above", "said"),
    [
        ("柳湾村", "石桥镇", "柳湾村"),
        ("柳湾村（石桥镇）", "石桥镇", "柳湾村"),
        ("柳湾村 (石桥镇)", "石桥镇", "柳湾村"),
        ("柳湾村（石桥镇）", "东沟镇", "柳湾村（石桥镇）"),
        ("柳湾村（石桥镇）", None, "柳湾村（石桥镇）"),
        ("一组（柳湾村（石桥镇））", "柳湾村（石桥镇）", "一组"),
        ("（石桥镇）", "石桥镇", "（石桥镇）"),
    ],
)
def test_people_do_not_say_the_bracket_that_tells_units_apart(
    name: str, above: str | None, said: str
) -> None:
    assert name_said(name, above) == said


def test_the_bracket_and_the_long_form_of_a_name() -> None:
    assert designation("柳湾村", "石桥镇") == folded(" 柳湾村 ( 石桥镇 ) ") == "柳湾村（石桥镇）"
    assert in_full("柳湾村（石桥镇）", "石桥镇") == in_full("柳湾村", "石桥镇") == "石桥镇柳湾村"
    assert in_full("石桥镇", None) == "石桥镇"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("柳湾村 (石桥镇) 信息员", ["柳湾村（石桥镇）", "信息员"]),
        ("柳湾村（ 石桥镇 ） 张伟 (派出所)", ["柳湾村（石桥镇）", "张伟（派出所）"]),
        ("柳湾村(石桥镇", ["柳湾村(石桥镇"]),
        ("东沟村 信息员", ["东沟村", "信息员"]),
    ],
)
def test_a_bracket_belongs_to_the_name_before_it(typed: str, words: list[str]) -> None:
    assert with_brackets_joined(typed).split() == words
