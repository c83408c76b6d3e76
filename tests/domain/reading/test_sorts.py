"""Two names and one 平安: whose is it? `names/README.md` says how each is decided."""

from itertools import permutations, product
from pathlib import Path

import pytest

from bot.domain.reading import KnownUnit, Reading, index, read
from bot.domain.reading.grammar import SubjectKind
from bot.domain.reading.lexicon import KINDS
from bot.domain.reading.sorts import Sort, sort_of
from bot.domain.reading.wider import within
from bot.domain.reading.words.institutions import NAMED
from bot.domain.reading.words.subjects import ADDRESSED, PEOPLE, PLACES, SPOTS, STAFF, THINGS
from bot.domain.terms import Label

TABLE = Path(__file__).parent / "names" / "two_names.tsv"
KNOWN = (
    "青石镇",
    "柳湾村",
    "东沟村",
    "平安里社区",
    "平安村",
    "一组",
    "河西小学",
    "实验幼儿园",
    "红星砖厂",
)
UNITS = index([KnownUnit(name) for name in KNOWN])
OUTCOMES = {Label.ZERO: "zero", Label.MATTER: "matter", Label.UNCLEAR: "ask"}


def read_of(text: str, own: tuple[str, ...] = KNOWN) -> Reading:
    return within(read(text, UNITS), own)


def zeros(reading: Reading) -> set[str]:
    return {part.unit for part in reading.units if part.label is Label.ZERO}


def expectations() -> list[tuple[str, set[str], str]]:
    lines = (line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    rows = (line.split("\t") for line in lines)
    return [(outcome, set(units.split()), text.replace("\\n", "\n")) for outcome, units, text in rows]


def fits(outcome: str, units: set[str], reading: Reading) -> bool:
    if OUTCOMES[reading.label] != outcome:
        return False
    return zeros(reading) == units if outcome == "zero" else zeros(reading) <= units


def test_every_line_comes_to_what_was_written_down() -> None:
    found = [(expected, read_of(expected[2])) for expected in expectations()]
    wrong = [
        (expected, OUTCOMES[reading.label], zeros(reading))
        for expected, reading in found
        if not fits(*expected[:2], reading)
    ]
    assert wrong == []


def test_there_are_enough_of_them() -> None:
    assert len(expectations()) >= 150


LISTED = ("、", "，", "和", "与", "及", "跟", "以及", " 、", "/")
SILENT = ("", " ", "  ")
APPOSED = ("的", "（", "(", "-", "—", "·", " - ")
SAID = ("平安", "平安无事", "今天没事", "零报告", "一切正常", "无异常情况", "：平安")


@pytest.mark.parametrize("said", SAID)
def test_of_any_two_units_only_a_list_makes_two_zeros(said: str) -> None:
    wrong = []
    for (first, second), gap in product(permutations(KNOWN, 2), (*LISTED, *SILENT, *APPOSED)):
        sorts = (sort_of(first), sort_of(second))
        reading = read_of(f"{first}{gap}{second}{said}")
        if gap in LISTED:
            expected = {first, second}
        elif gap in SILENT and sorts[0] is Sort.TOWN:
            expected = {second}
        elif gap in SILENT and sorts == (Sort.VILLAGE, Sort.VILLAGE):
            expected = {first, second}
        else:
            # Of what stands last in brackets, or behind 的, it may be plain; of both it is not.
            assert reading.label is not Label.ZERO, (first, gap, second, said)
            continue
        if second == "一组" and gap not in LISTED and gap.strip() == "" and gap == "":
            continue  # the end of a longer name is no unit
        if zeros(reading) != expected:
            wrong.append((f"{first}{gap}{second}{said}", zeros(reading)))
    assert wrong == []


# Words for the village itself, and of those on duty who speak for it, are none of these.
SPEAKS_FOR_IT = {"村委", "居委", "屯", "业委会", "支部", "值班室", "总值班室", "便民服务中心", "党群服务中心"}
WITHIN = sorted({*PLACES, *SPOTS, *NAMED} - SPEAKS_FOR_IT)
ONLY = {SubjectKind.PLACE, SubjectKind.SPOT, SubjectKind.THING}
SMALL_TALK = {"办事", "午睡"}
FIRST = [one for one in {*WITHIN, *THINGS} - SMALL_TALK if ONLY.issuperset(KINDS.get(one, ONLY))]


@pytest.mark.parametrize("gap", ["", " ", "的", "（", "：", "，", "\n", "报告，", "今天，", "值班员张三："])
def test_what_lies_in_a_village_is_not_the_village(gap: str) -> None:
    behind = [f"柳湾村{gap}{place}平安" for place in WITHIN]
    assert [text for text in behind if zeros(read_of(text, ("柳湾村",)))] == []


@pytest.mark.parametrize("gap", ["", " ", "的", "（", "在"])
def test_nor_is_it_where_it_stands_first(gap: str) -> None:
    before = [f"{place}{gap}柳湾村平安" for place in (*FIRST, "二组", "三号楼", "敬老院二楼")]
    assert [text for text in before if zeros(read_of(text, ("柳湾村",)))] == []


SPOKEN_TO = {*ADDRESSED, *STAFF, "全村群众", "物业人员"}


@pytest.mark.parametrize(
    "order", ["{who}柳湾村平安", "柳湾村{who}平安", "柳湾村的{who}平安", "{who}在柳湾村平安"]
)
def test_people_of_a_village_are_not_the_village(order: str) -> None:
    """人畜平安 is a word of its own, and so is who is spoken to."""
    people = [one for one in (*PEOPLE, "张三", "李平安") if one not in SPOKEN_TO | {"人畜"}]
    said = [order.format(who=who) for who in people]
    assert [text for text in said if zeros(read_of(text, ("柳湾村",)))] == []


@pytest.mark.parametrize(
    ("text", "own", "label"),
    [
        ("学校平安", "河西小学", Label.ZERO),
        ("幼儿园平安", "河西小学", Label.UNCLEAR),
        ("敬老院平安", "河西小学", Label.UNCLEAR),
        ("卫生室平安", "实验幼儿园", Label.UNCLEAR),
        ("企业平安", "红星砖厂", Label.ZERO),
        ("砖厂平安", "红星砖厂", Label.ZERO),
        ("学校平安", "红星砖厂", Label.UNCLEAR),
        ("医院平安", "青石镇卫生院", Label.ZERO),
        ("市场监管所平安", "青石镇市场监督管理所", Label.ZERO),
        ("供电所平安", "青石镇市场监督管理所", Label.UNCLEAR),
    ],
)
def test_a_house_speaks_of_itself_alone(text: str, own: str, label: Label) -> None:
    assert read_of(text, (own,)).label is label


def test_sorts_by_the_ends_of_names() -> None:
    sorts = {
        name: sort_of(name).value
        for name in (*KNOWN, "河东区", "南园小区", "城关街道办事处", "三网格", "柳湾村（石桥镇）")
    }
    assert sorts == {
        "青石镇": "town",
        "柳湾村": "village",
        "东沟村": "village",
        "平安里社区": "village",
        "平安村": "village",
        "一组": "group",
        "河西小学": "house",
        "实验幼儿园": "house",
        "红星砖厂": "house",
        "河东区": "town",
        "南园小区": "house",
        "城关街道办事处": "town",
        "三网格": "group",
        "柳湾村（石桥镇）": "village",
    }
