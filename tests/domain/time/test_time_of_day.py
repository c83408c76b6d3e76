"""Times of day as they are said: any spelling of one reads as the same minute."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.incidents.plan import chinese
from bot.domain.time.time_of_day import by_day, number, part_of, time_at, times_in


def minutes(text: str) -> list[tuple[int, ...]]:
    return [said.minutes for said in times_in(text)]


def clock(hours: int, minutes: int = 0) -> int:
    return hours * 60 + minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("晚上12点", clock(24)),
        ("半夜12点", clock(24)),
        ("晚上0点", clock(24)),
        ("晚上1点", clock(25)),
        ("后半夜两点", clock(26)),
        ("夜里5点", clock(29)),
        ("晚上5点", clock(17)),
        ("前半夜十一点", clock(23)),
        ("凌晨12点半", clock(0, 30)),
        ("凌晨12:30", clock(0, 30)),
        ("拂晓5点", clock(5)),
        ("晚凌晨1点", clock(25)),
        ("中午1点", clock(13)),
        ("中午11点半", clock(11, 30)),
        ("中午12时", clock(12)),
        ("正午", clock(12)),
        ("正午12点", clock(12)),
        ("傍晚6点", clock(18)),
        ("下午12点半", clock(12, 30)),
        ("下午三点一刻", clock(15, 15)),
        ("下午三点三刻", clock(15, 45)),
        ("下午两点钟", clock(14)),
        ("下午3点过5分", clock(15, 5)),
        ("下午三点零五", clock(15, 5)),
        ("下午四点差五分", clock(15, 55)),
        ("下午差5分4点", clock(15, 55)),
        ("下午四点左右", clock(16)),
        ("下午16点", clock(16)),
        ("早8点", clock(8)),
        ("晚8点", clock(20)),
        ("晚上24:00", clock(24)),
        ("二十三点四十", clock(23, 40)),
        ("23:40:15", clock(23, 40)),
        ("8：05", clock(8, 5)),
        ("0点", 0),
        ("零点", 0),
        ("24点", clock(24)),
        ("下午一点", clock(13)),
    ],
)
def test_one_meaning(text: str, expected: int) -> None:
    assert minutes(text) == [(expected,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8点", (clock(8), clock(20))),
        ("一点半", (clock(1, 30), clock(13, 30))),
        ("一点多", (clock(1), clock(13))),
        ("一点发生", (clock(1), clock(13))),
        ("十一点二十起火", (clock(11, 20), clock(23, 20))),
        ("3点20人被困", (clock(3), clock(15))),
        ("三点二十五人受伤", (clock(3), clock(15))),
        ("3点2人受伤", (clock(3), clock(15))),
        ("12点", (clock(12), clock(24))),
        ("12:00", (clock(12),)),
        ("25点", ()),
        ("12:75", ()),
        ("24:30", ()),
    ],
)
def test_without_the_part_of_the_day(text: str, expected: tuple[int, ...]) -> None:
    assert minutes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "一点火星",
            "一点也没有",
            "一时疏忽",
            "三点要求",
            "2点位已封",
            "24小时值班",
            "第3点",
            "着火3处",
            "同时",
            "",
        ),
        *("比例1:50000", "有一点火"),
    ],
)
def test_no_time(text: str) -> None:
    assert minutes(text) == []


def test_where_a_time_stands() -> None:
    assert [(said.start, said.end, said.part) for said in times_in("自下午3点到5点20分")] == [
        (1, 5, "下午"),
        (6, 11, ""),
    ]
    assert time_at("3点", 1) is None
    assert part_of("") is None


PARTS = {
    range(6): ("凌晨", "拂晓"),
    range(6, 12): ("早上", "上午", "清晨", "早"),
    range(12, 13): ("中午", "晌午", "下午"),
    range(13, 14): ("中午", "下午", "午后"),
    range(14, 18): ("下午", "午后"),
    range(18, 24): ("晚上", "晚", "夜里", "夜间"),
}
NUMERALS = "零一二三四五六七八九"


def spellings(hour: int, minute: int) -> list[str]:
    """Every way a time is written that says which half of the day it is."""
    twelve = hour - 12 if hour > 12 else hour
    parts = next(words for hours, words in PARTS.items() if hour in hours)
    made = [f"{hour:02}:{minute:02}", f"{hour}：{minute:02}"]
    for part in parts:
        for figure in {str(twelve), chinese(twelve), f"{twelve:02}"}:
            for point in ("点", "时", " 点", "點"):
                made += [f"{part}{figure}{point}{tail}" for tail in minute_spellings(minute)]
        made.append(f"{part}{twelve}:{minute:02}")
    return made


def minute_spellings(minute: int) -> list[str]:
    spoken = chinese(minute) if minute > 9 else f"零{NUMERALS[minute]}"
    made = [f"{minute:02}", f"{minute}分", f"{minute:02}分", f"{spoken}分", spoken]
    more = {0: ["", "整", "钟"], 15: ["一刻", "1刻"], 30: ["半"], 45: ["三刻", "3刻钟"]}
    return [*made, *more.get(minute, [])]


@given(
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", "约", "大约"]),
    st.sampled_from(["", "左右", "许"]),
)
def test_any_spelling_reads_as_the_same_minute(hour: int, minute: int, before: str, behind: str) -> None:
    wrong = [said for said in spellings(hour, minute) if minutes(said) != [(clock(hour, minute),)]]
    assert wrong == []
    spoken = spellings(hour, minute)[-1]
    assert minutes(f"{before}{spoken}{behind}") == [(clock(hour, minute),)]


@given(st.text(alphabet="今昨晚早凌晨上中下午夜半零一二两三十0123459点时分刻差整:：人起火 ", max_size=20))
def test_anything_can_be_written(text: str) -> None:
    assert all(-60 < at <= clock(30, 59) for said in times_in(text) for at in said.minutes)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("7", 7), ("七", 7), ("十", 10), ("十二", 12), ("三十", 30), ("三十五", 35), ("零五", 5), ("两", 2)],
)
def test_numbers(words: str, expected: int) -> None:
    assert number(words) == expected


def test_a_bare_figure_is_by_day() -> None:
    assert [by_day((hour * 60, (hour + 12) * 60)) // 60 for hour in (1, 5, 6, 11)] == [13, 17, 6, 11]
    assert by_day((22 * 60,)) == 22 * 60
