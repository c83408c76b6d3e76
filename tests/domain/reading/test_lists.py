"""Lists as people send them: whose each line is, and which are nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import KnownUnit, index, read
from bot.domain.reading.fillers import is_name
from bot.domain.terms import Label

NAMES = ("东风村", "西岗村", "石桥村", "柳湾村", "青石镇", "平安里社区", "中心小学")
UNITS = index([KnownUnit(name) for name in NAMES])
EAST, WEST, BRIDGE, WILLOW = NAMES[:4]


def labels(text: str) -> dict[str, str]:
    return {part.unit: part.label.value for part in read(text, UNITS).units}


def zeros(*units: str) -> dict[str, str]:
    return dict.fromkeys(units, "zero")


def strays(text: str) -> list[str]:
    return [stray.text for stray in read(text, UNITS).strays]


BOTH = zeros(EAST, WEST)


@pytest.mark.parametrize(
    "text",
    [
        # 接龙
        "#接龙\n11月28日平安报告\n例 石桥村 张三 平安\n\n1. 东风村 张三 平安\n2. 西岗村李四平安",
        "#接龙\n请各村接龙报平安\n例：1. 石桥村 张三 平安\n1. 东风村张三平安\n2. 西岗村 李四：平安",
        "#接龙\n今日平安\n示例：石桥村+姓名+平安\n1、东风村 平安\n2、西岗村 平安",
        "#接龙\n青石镇每日平安情况\n1. 东风村 张三 ✅\n2. 西岗村 李四 ✅",
        "#接龙\n报平安\n格式：村名+姓名\n1. 张三 东风村 平安\n2. 李四 西岗村 平安",
        "青石镇11月28日平安报告\n1. 东风村 平安\n2. 西岗村 平安",
        # copied chat
        "张三 11-28 08:12\n东风村平安\n李四 11-28 08:15\n西岗村平安",
        "[2026/11/28 08:12] 张三:\n东风村平安\n[2026/11/28 08:15] 李四:\n西岗村平安",
        "[2026/11/28 08:12] 张三: 东风村平安\n[2026/11/28 08:15] 李四: 西岗村平安",
        "[08:12, 2026/11/28] 张三: 东风村平安\n[08:15, 2026/11/28] 李四: 西岗村平安",
        "2026-11-28 08:12 张三\n东风村平安\n2026-11-28 08:15 李四\n西岗村平安",
        "东风村张三 11-28 08:12\n平安\n西岗村 李四 11-28 08:15\n平安",
        "张三 08:12\n东风村平安\n李四 08:15\n西岗村平安",
        "东风村张三 11-28 08:12\n平安\n[2026/11/28 08:15] 西岗村李四: 平安",
        # columns
        "东风村\t张三\t平安\n西岗村\t李四\t平安",
        "单位 姓名 情况\n东风村 张三 平安\n西岗村 李四 平安",
        "│ 单位 │ 姓名 │ 情况 │\n├──┼──┼──┤\n│ 东风村 │ 张三 │ 平安 │\n│ 西岗村 │ 李四 │ 平安 │",
        "| 东风村 | 张三 | 平安 |\n|---|---|---|\n| 西岗村 | 李四 | 平安 |",
        # ticks
        "✅东风村\n✅西岗村",
        "✅东风村 ✅西岗村",
        "√ 东风村 张三\n√ 西岗村 李四",
        "东风村✅ 西岗村✅",
        "东风村 √\n西岗村 √",
        "☑东风村\n☑西岗村 平安",
        "1. ✅东风村\n2. ✅西岗村",
        # numbers
        "1东风村平安\n2西岗村平安",
        "1东风村平安 2西岗村平安",
        "１、东风村平安\n２、西岗村平安",
        "１东风村平安２西岗村平安",
        "①东风村平安②西岗村平安",
        "(1)东风村平安\n(2)西岗村平安",
        "1 东风村 张三 平安\n2 西岗村 李四 平安",
        # said of several
        "以下单位平安：\n东风村\n西岗村",
        "以下单位平安：东风、西岗",
        "以下2个村均平安：\n1. 东风村\n2. 西岗村",
        "平安：东风村、西岗村",
        "东风村\n西岗村\n两村均平安",
        "东风村\n西岗村\n以上各村平安",
        "东风村、西岗村\n以上2个单位均平安",
        "1. 东风村\n2. 西岗村\n均平安",
        "东风村 平安\n西岗村\n以上各村平安",
        "东风、西岗两村均平安",
        "东风村、西岗村两个村都平安",
        "东风村和西岗村平安",
    ],
)
def test_both_are_zero(text: str) -> None:
    assert labels(text) == BOTH
    assert (read(text, UNITS).label, strays(text)) == (Label.ZERO, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "平安：东风村、西岗村\n有事：石桥村停电\n未报：柳湾村",
            {**BOTH, BRIDGE: "matter", WILLOW: "unclear"},
        ),
        ("以下单位平安：\n东风村\n西岗村\n以下单位有事：\n石桥村 停电", {**BOTH, BRIDGE: "matter"}),
        ("已报：东风、西岗\n未报：石桥", {EAST: "unclear", WEST: "unclear", BRIDGE: "unclear"}),
        ("各村报平安：\n1. 东风村\n2. 西岗村", {EAST: "unclear", WEST: "unclear"}),
        ("✅东风村\n✅西岗村\n☐石桥村\n❌柳湾村", {**BOTH, BRIDGE: "unclear", WILLOW: "unclear"}),
        ("☑东风村\n☑西岗村 停电", {EAST: "zero", WEST: "matter"}),
        ("1东风村平安 2西岗村平安 3石桥村停电", {**BOTH, BRIDGE: "matter"}),
        ("东风村 平安\n西岗村\n石桥村 停电\n以上各村平安", {**BOTH, BRIDGE: "matter"}),
        ("东风村：三组停电\n正在抢修\n西岗村：平安", {EAST: "matter", WEST: "zero"}),
        ("东风村 平安\n不过三组有点情况\n西岗村 平安", {EAST: "matter", WEST: "zero"}),
        ("东风村\n西岗村\n石桥村\n四村均平安", dict.fromkeys((EAST, WEST, BRIDGE), "unclear")),
        ("东风村、西岗村、石桥村四村均平安", dict.fromkeys((EAST, WEST, BRIDGE), "unclear")),
        ("东风、西岗、石桥两村平安", dict.fromkeys((EAST, WEST, BRIDGE), "unclear")),
        ("东风村平安\n西岗村平安\n三村均平安", dict.fromkeys((EAST, WEST), "unclear")),
        ("东风村\n三组停电\n西岗村\n以上各村平安", {EAST: "matter", WEST: "zero"}),
        ("收到通知的单位：\n✅东风村\n✅西岗村", dict.fromkeys((EAST, WEST), "unclear")),
        ("打卡\n✅东风村\n✅西岗村", dict.fromkeys((EAST, WEST), "unclear")),
        ("11月28日平安\n✅东风村\n✅西岗村", BOTH),
        ("东风村\n西岗村", dict.fromkeys((EAST, WEST), "unclear")),
        ("例：东风村 平安", {EAST: "unclear"}),
        ("#接龙\n今日平安\n例 东风村 张三 平安", {}),
        (
            "以下是模板\n例 东风村 张三 平安\n1. 东风村 平安\n2. 西岗村 平安",
            dict.fromkeys((EAST, WEST), "unclear"),
        ),
        ("青石镇东风村平安", {EAST: "zero"}),
        ("东风村\n1. 火情：无\n2. 纠纷：无\n3. 平安", {EAST: "zero"}),
        ("李四 11-28 08:15\n平安", {}),
    ],
)
def test_each_has_its_own(text: str, expected: dict[str, str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("除柳湾村外其余平安", {WILLOW: "unclear"}),
        ("除柳湾村外，其余各村均平安", {WILLOW: "unclear"}),
        ("除了柳湾村停电外其他村都平安", {WILLOW: "matter"}),
        ("只有柳湾村停电，其他村都平安", {WILLOW: "matter"}),
        ("除柳湾村、石桥村外其余都平安", {WILLOW: "unclear", BRIDGE: "unclear"}),
        ("柳湾村停电。其他村平安", {WILLOW: "matter"}),
        ("东风村 平安\n西岗村 平安\n其他村未报", BOTH),
    ],
)
def test_the_rest_is_asked_about(text: str, expected: dict[str, str]) -> None:
    reading = read(text, UNITS)
    assert labels(text) == expected
    assert (reading.rest, reading.strays) == (Label.UNCLEAR, ())
    assert reading.label is not Label.ZERO


@pytest.mark.parametrize(
    ("text", "expected", "nobodys"),
    [
        ("东风村 平安\n王家村 平安\n西岗村 平安", BOTH, ["王家村 平安"]),
        ("东风村 平安\n大湾 平安\n西岗村 平安", BOTH, ["大湾 平安"]),
        ("1. 东风村 平安\n2. 大湾 平安\n3. 西岗村 平安", BOTH, ["2. 大湾 平安"]),
        ("1. 东风村 平安\n2. 平安\n3. 西岗村 平安", BOTH, ["2. 平安"]),
        ("东风村 平安\n王家村三组着火", {EAST: "zero"}, ["王家村三组着火"]),
        ("张三 11-28 08:12\n东风村平安\n王五 11-28 08:13\n平安", {EAST: "zero"}, ["平安"]),
        ("东风村 平安\n西岗村 平安\n其他村着火", BOTH, ["其他村着火"]),
    ],
)
def test_a_line_of_an_unknown_unit_is_nobodys(
    text: str, expected: dict[str, str], nobodys: list[str]
) -> None:
    assert (labels(text), strays(text)) == (expected, nobodys)


def test_harm_in_a_line_of_nobody_is_told() -> None:
    reading = read("东风村 平安\n王家村三组着火", UNITS)
    assert (reading.label, reading.rest) == (Label.MATTER, None)
    assert [stray.label for stray in reading.strays] == [Label.MATTER]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东风村发现山火，正向柳湾村方向蔓延，请支援", [EAST]),
        ("我村一名儿童在柳湾村水库溺水", []),
        ("东风村平安，去柳湾村的路塌了", [EAST]),
        ("东风村村民与柳湾村村民斗殴", [EAST]),
        ("东风村停电，已通知柳湾村", [EAST]),
        ("东风村山火，柳湾村方向有浓烟", [EAST]),
        ("东风村李四骑车撞伤柳湾村村民", [EAST]),
        ("在柳湾村路口发生车祸", [WILLOW]),
        ("柳湾村那边着火了", [WILLOW]),
        ("东风村平安，柳湾村停电请转告", [EAST, WILLOW]),
        ("东风村停电、柳湾村停水", [EAST, WILLOW]),
        ("东风村平安柳湾村平安", [EAST, WILLOW]),
        ("东风平安 柳湾有情况", [EAST, WILLOW]),
    ],
)
def test_only_a_subject_is_reported_of(text: str, expected: list[str]) -> None:
    reading = read(text, UNITS)
    assert [part.unit for part in reading.units] == expected
    assert "".join(part.text.replace(",", "，") for part in reading.units) in (
        text,
        text.replace(" ", ""),
        "",
    ) or (len(expected) > 1)


@pytest.mark.parametrize("text", ["平安，我在柳湾村", "东风村平安，正往柳湾村去", "在去柳湾村的路上，平安"])
def test_a_zero_that_names_another_place_is_asked_about(text: str) -> None:
    assert read(text, UNITS).label is not Label.ZERO


# -- what must hold of every list ----------------------------------------------------------------------------------

TITLES = ("", "#接龙\n今日平安\n", "#接龙\n例 石桥村 张三 平安\n", "各村情况：\n")
SHAPES = (
    "{n}. {unit} {who} {says}",
    "{n}{unit}{says}",
    "{unit}：{says}",
    "{unit} {says} {who}",
    "{n}、{who} {unit} {says}",
)
SAYS = {"平安": "zero", "无事": "zero", "三组停电": "matter", "待核实": "unclear"}


@given(
    st.sampled_from(TITLES),
    st.sampled_from(SHAPES),
    st.lists(
        st.tuples(st.sampled_from(NAMES[:4]), st.sampled_from(sorted(SAYS))),
        min_size=2,
        max_size=4,
        unique_by=lambda one: one[0],
    ),
)
def test_every_shape_gives_each_unit_its_own(title: str, shape: str, said: list[tuple[str, str]]) -> None:
    lines = [shape.format(n=n, unit=unit, who="张三", says=words) for n, (unit, words) in enumerate(said, 1)]
    assert labels(title + "\n".join(lines)) == {unit: SAYS[words] for unit, words in said}


WORDS = [
    *NAMES,
    *SAYS,
    "#接龙",
    "例",
    "1.",
    "2",
    "✅",
    "\n",
    "\n",
    " ",
    "、",
    "，",
    "：",
    "均",
    "四村均平安",
    "除",
    "外其余",
]
MORE = ["张三 11-28 08:12", "以下单位平安：", "王家村", "以上各村平安", "着火", "其他村", "│", "向", "和"]


@given(st.lists(st.sampled_from(WORDS + MORE), max_size=16))
def test_harm_is_in_the_words_of_somebody(words: list[str]) -> None:
    """Every mention of a fire is told: of a unit, of nobody, or (where no unit is named) of who wrote it."""
    text = "".join(words)
    reading = read(text, UNITS)
    told = "".join([*(part.text for part in reading.units), *(stray.text for stray in reading.strays)])
    if "着火" in words and "例" not in words and reading.units and reading.rest is not Label.MATTER:
        assert "着火" in told


@given(st.lists(st.sampled_from(WORDS + MORE), max_size=16), st.integers(0, 16))
def test_a_question_mark_in_no_line_of_a_list_makes_a_zero(words: list[str], at: int) -> None:
    before = labels("".join(words))
    after = labels("".join([*words[:at], "？", *words[at:]]))
    assert [
        unit for unit, label in after.items() if label == "zero" and before.get(unit, "zero") == "matter"
    ] == []


@pytest.mark.parametrize(
    ("text", "expected", "nobodys"),
    [
        (
            "1. 东风村 平安\n2. 西岗村 平安\n3. 老坝那头冒浑水",
            dict.fromkeys((EAST, WEST), "unclear"),
            ["3. 老坝那头冒浑水"],
        ),
        ("#接龙\n1. 东风村 平安\n2. 桥墩子歪了老大一截", {EAST: "unclear"}, ["2. 桥墩子歪了老大一截"]),
        ("1. 东风村 平安\n2. 西岗村 平安\n3. 大湾 张三 平安", BOTH, ["3. 大湾 张三 平安"]),
        ("1. 东风村 平安\n2. 王家村 冒浑水", {EAST: "zero"}, ["2. 王家村 冒浑水"]),
        ("1. 东风村 平安\n2. 西岗村 平安\n3. 张三", BOTH, ["3. 张三"]),
    ],
)
def test_what_nobody_understands_beside_a_list_is_asked_about(
    text: str, expected: dict[str, str], nobodys: list[str]
) -> None:
    assert (labels(text), strays(text)) == (expected, nobodys)
    assert read(text, UNITS).label is Label.UNCLEAR


@pytest.mark.parametrize("told", ["例 东风村 三组起火", "示例：西岗村 停电", "例：水库溃坝"])
def test_an_example_that_tells_of_harm_is_not_passed_over(told: str) -> None:
    for text, units in (
        (f"#接龙\n{told}\n1. 东风村 平安\n2. 西岗村 平安", BOTH),
        (f"#接龙\n{told}\n1. 东风村 平安", {EAST: "zero"}),
        (f"{told}\n平安", {}),
    ):
        assert (labels(text), strays(text)) == (units, [told.replace("：", ":")])
        assert read(text, UNITS).label is Label.UNCLEAR


@pytest.mark.parametrize("harm", ["枪声", "鱼塘死鱼", "老人走失，正在找"])
def test_harm_over_names_that_have_words_of_their_own_is_not_lost(harm: str) -> None:
    reading = read(f"{harm}：东风村：无情况\n西岗村：无情况", UNITS)
    assert [stray.label for stray in reading.strays] == [Label.MATTER]
    assert reading.label is Label.MATTER
    assert labels(f"{harm.partition('，')[0]}：东风村、西岗村") == dict.fromkeys((EAST, WEST), "matter")


@pytest.mark.parametrize("name", ["陶喆", "张三", "老李"])
def test_a_name_of_rare_characters_is_one_too(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("word", ["高温", "路封", "张疒"])
def test_what_tells_of_something_is_no_name(word: str) -> None:
    assert not is_name(word)
