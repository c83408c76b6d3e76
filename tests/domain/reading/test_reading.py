"""Reading: tables of phrasings, whose words they are, and what must never happen."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import reading
from bot.domain.reading import PRIVATE, KnownUnit, Occasion, doubted, index, read
from bot.domain.reading.words.names import TITLES
from bot.domain.reading.words.predicates import STRONG
from bot.domain.terms import Label

HERE = Path(__file__).parent
NAMES = ("东沟村", "柳湾村", "平安里社区", "无事坡村", "实验幼儿园", "平安村")
UNITS = index([KnownUnit(name) for name in NAMES])


def lines(name: str) -> list[tuple[str, str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return [(label, words.replace("\\n", "\n")) for label, *_, words in rows]


# Lines to learn from: they say how people talk, and need not all be read.
TRAINING = sorted(f"training/{path.name}" for path in (HERE / "training").glob("*.tsv"))
# Lines that the second reader has not learnt from stand apart, in `untrained`.
UNTRAINED = sorted(f"untrained/{path.name}" for path in (HERE / "untrained").glob("*.tsv"))
TABLES = sorted(path.name for path in HERE.glob("*.tsv")) + UNTRAINED


def fits(expected: str, label: Label) -> bool:
    """`not-zero` stands where both are right: something may have happened, and asking does no harm."""
    return label is not Label.ZERO if expected == "not-zero" else label == expected


@pytest.mark.parametrize("table", TABLES)
def test_every_line_is_read_as_labelled(table: str) -> None:
    found = [(label, text, read(text, UNITS).label) for label, text in lines(table)]
    assert [one for one in found if not fits(one[0], one[2])] == []


@pytest.mark.parametrize("table", TRAINING)
def test_of_the_lines_to_learn_from_none_is_a_wrong_zero(table: str) -> None:
    read_as = [(label, text, read(text, UNITS).label) for label, text in lines(table)]
    assert [one for one in read_as if one[2] is Label.ZERO and one[0] != "zero"] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_unit_has_a_zero_in_a_message_that_is_none(table: str) -> None:
    """A unit may be zero beside another's matter, and in no other message that is not zero."""
    wrong = [
        text
        for label, text in lines(table)
        if label not in ("zero", "matter")
        for reading in [read(text, UNITS)]
        if reading.units and all(part.label is Label.ZERO for part in reading.units)
    ]
    assert wrong == []


def test_in_doubt_no_zero_is_left_and_nothing_else_changes() -> None:
    plain = doubted(read("平安", UNITS))
    assert (plain.label, plain.content) == (Label.UNCLEAR, Label.ZERO)
    several = doubted(read("东沟村平安，柳湾村塌方", UNITS))
    assert several.label is Label.MATTER
    assert [part.label for part in several.units] == [Label.UNCLEAR, Label.MATTER]


def labels(text: str) -> dict[str, str]:
    return {part.unit: part.label.value for part in read(text, UNITS).units}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东沟、柳湾均平安", {"东沟村": "zero", "柳湾村": "zero"}),
        ("东沟村，柳湾村，均平安", {"东沟村": "zero", "柳湾村": "zero"}),
        ("东沟平安 柳湾有情况", {"东沟村": "zero", "柳湾村": "matter"}),
        ("东沟村平安，柳湾村二组停电", {"东沟村": "zero", "柳湾村": "matter"}),
        ("东沟村平安，去柳湾村的路塌了", {"东沟村": "matter"}),
        ("均平安：东沟、柳湾", {"东沟村": "zero", "柳湾村": "zero"}),
        ("东沟村：\n平安", {"东沟村": "zero"}),
        ("平安，东沟村", {"东沟村": "zero"}),
        (
            "#接龙\n早报平安\n1. 东沟村 平安\n2. 柳湾村 停水\n3. 实验幼儿园",
            {"东沟村": "zero", "柳湾村": "matter", "实验幼儿园": "unclear"},
        ),
        ("东沟村平安。东沟村着火", {"东沟村": "matter"}),
        ("东沟村平安，柳湾村平安，东沟村着火", {"东沟村": "matter", "柳湾村": "zero"}),
        ("除柳湾村停电外，其他村都平安", {"柳湾村": "matter"}),
        ("平安村平安", {"平安村": "zero"}),
        ("平安", {}),
    ],
)
def test_words_go_to_their_units(text: str, expected: dict[str, str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("东沟村第10处塌方", "matter"),
        ("第20处滑坡", "matter"),
        ("10起事故", "matter"),
        ("100处滑坡，平安", "matter"),
        ("二零处塌方", "matter"),
        ("塌方10", "matter"),
        ("塌方 0点20分发生", "matter"),
        ("滑坡0点30分，已封路", "matter"),
        ("塌方0.5公里", "matter"),
        ("塌方0%", "matter"),
        ("1.0处塌方", "matter"),
        ("东沟村塌方 0", "zero"),
        ("东沟村塌方 0 处", "zero"),
        ("东沟村塌方0起", "zero"),
        ("滑坡0处", "zero"),
        ("无塌方", "zero"),
        ("安全事故 0 起", "zero"),
        ("塌方 0，新增1处", "unclear"),
        ("塌方0处未处理", "unclear"),
    ],
)
def test_only_a_whole_nought_denies(text: str, label: str) -> None:
    assert read(text, UNITS).label == label


FIGURES = (
    "10",
    "20",
    "100",
    "1.0",
    "10.0",
    "第10",
    "第0",
    "一零",
    "0.5",
    "00",
    "0-1",
    "1 0",
    "0多",
    "不是0",
    "至少0",
)
MEASURES = ("处", "起", "", "件", "人", "户", " 处")


@pytest.mark.parametrize("thing", ["塌方", "火灾", "事故", "险情", "纠纷", "落水"])
def test_no_other_figure_makes_a_zero(thing: str) -> None:
    forms = ("{n}{thing}", "{thing}{n}", "{thing} {n}", "{thing}：{n}", "平安，{n}{thing}", "发生{n}{thing}")
    counts = [f"{figure}{measure}" for figure in FIGURES for measure in MEASURES]
    said = [form.format(n=count, thing=thing) for count in counts for form in forms]
    assert [text for text in said if read(text, UNITS).label is Label.ZERO] == []


def test_words_of_no_unit_are_the_rest() -> None:
    assert read("后山着火\n东沟村 平安\n柳湾村 平安", UNITS).rest is Label.MATTER
    assert read("今日报平安\n东沟村 平安\n柳湾村 平安", UNITS).rest is None


def test_a_short_form_that_two_units_share_names_neither() -> None:
    twins = [KnownUnit("东沟村"), KnownUnit("东沟社区"), KnownUnit("西沟村", aliases=("老西",))]
    assert read("东沟平安", twins).units == ()
    assert [part.unit for part in read("老西平安", twins).units] == ["西沟村"]
    assert read("平安", []).label is Label.ZERO


@pytest.mark.parametrize(
    ("text", "days", "day", "content"),
    [
        ("昨天平安", -1, None, "zero"),
        ("前天停电", -2, None, "matter"),
        ("明天再报", 1, None, "unclear"),
        ("昨晚平安", None, None, "zero"),
        ("11月22日平安", None, (11, 22), "zero"),
        ("22日平安", None, (0, 22), "zero"),
        ("11/22平安", None, (11, 22), "zero"),
        ("补报昨天的，平安", -1, None, "zero"),
    ],
)
def test_another_day(text: str, days: int | None, day: tuple[int, int] | None, content: str) -> None:
    reading = read(text, UNITS)
    assert reading.when is not None
    assert (reading.when.days, reading.when.day, reading.content.value) == (days, day, content)


def test_today_and_until_now_are_no_other_day() -> None:
    assert read("今天平安", UNITS).when is None
    assert read("昨晚至今平安", UNITS).when is None


def test_the_reason_for_being_late() -> None:
    reading = read("补报昨天的，因停电没有网，平安", UNITS)
    assert (reading.reason, reading.content) == ("停电没有网", Label.ZERO)
    assert read("因停电，平安", UNITS).reason is None


def test_each_rule_can_decide() -> None:
    said = {
        "": "empty",
        "着火": "matter",
        "昨天平安": "other day",
        "平安？": "question",
        "平安": "zero",
        "喂": "doubt",
    }
    assert {text: read(text, UNITS).rule for text in said} == said


def test_too_many_words_before_a_thing() -> None:
    assert read("无突发突发事件", UNITS).label is Label.ZERO
    assert read("无" + "突发" * 8 + "事件", UNITS).label is not Label.ZERO


def test_a_list_under_doubtful_words_is_asked_about() -> None:
    asked = {"东沟村": "unclear", "柳湾村": "unclear"}
    assert labels("以下是模板\n1. 东沟村 平安\n2. 柳湾村 平安") == asked
    assert labels("如果没事就写\n东沟村 平安\n柳湾村 平安") == asked
    assert labels("请接龙报平安\n1. 东沟村 平安\n2. 柳湾村 停电") == {"东沟村": "zero", "柳湾村": "matter"}


def test_one_unit_named_twice_in_a_row_is_one_report() -> None:
    assert labels("东沟村，单位：东沟村村委会，情况：无") == {"东沟村": "zero"}


def test_too_long_for_a_plain_report() -> None:
    assert read("平安" * 400, UNITS).label is Label.UNCLEAR
    assert read("长" * 4096, UNITS).label is Label.UNCLEAR


@pytest.mark.parametrize(
    "odd", ["🎉" * 50, "مرحبا كيف الحال", "\u202eabc", "\x00\x01", " \n\t ", "A" * 4096, "，，，"]
)
def test_odd_texts_are_never_zero(odd: str) -> None:
    assert read(odd, UNITS).label is Label.UNCLEAR


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert read(text, UNITS).label in Label


@given(
    st.sampled_from(STRONG),
    st.sampled_from([text for label, text in lines("blind.tsv") if label == "matter"]),
)
def test_a_matter_beside_a_zero_is_never_zero(zero: str, matter: str) -> None:
    for text in (f"{zero}，{matter}", f"{matter}，{zero}", f"{matter}\n{zero}"):
        assert read(text, UNITS).label is not Label.ZERO


# A name may be any word, so those with a title in front are left out.
PLAIN_ZEROS = [
    text
    for label, text in lines("blind.tsv")
    if label == "zero" and "\n" not in text and not any(title in text for title in TITLES)
]


@given(st.sampled_from(PLAIN_ZEROS), st.data())
def test_an_unknown_word_is_doubt(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert read(f"{text[:at]}龘{text[at:]}", UNITS).label is not Label.ZERO


@given(st.sampled_from(NAMES), st.sampled_from(["", "。", "！", "\n", " "]))
def test_a_name_alone_says_nothing(name: str, tail: str) -> None:
    assert read(name + tail, UNITS).label is Label.UNCLEAR


@pytest.mark.parametrize("said", ["1组平安", "第一组平安", "第1组平安", "一组平安"])
def test_a_numbered_unit_is_named_with_any_numeral(said: str) -> None:
    groups = [KnownUnit("石桥村"), KnownUnit("一组", aliases=("石桥村一组",)), KnownUnit("12网格")]
    assert [(part.unit, part.label) for part in read(said, groups).units] == [("一组", Label.ZERO)]
    assert [part.unit for part in read("石桥村一组平安", groups).units] == ["一组"]
    assert [part.unit for part in read("第12网格平安", groups).units] == ["12网格"]


def test_a_kind_of_place_is_no_unit_behind_another_name() -> None:
    schools = [KnownUnit("东沟村"), KnownUnit("青石镇中心小学", aliases=("小学",))]
    assert labels_of("小学平安", schools) == {"青石镇中心小学": "zero"}
    assert labels_of("东沟小学平安", schools) == {"东沟村": "unclear"}
    assert labels_of("东沟和小学都平安", schools) == {"东沟村": "zero", "青石镇中心小学": "zero"}


def labels_of(text: str, known: list[KnownUnit]) -> dict[str, str]:
    return {part.unit: part.label.value for part in read(text, known).units}


def test_the_end_of_a_longer_name_is_no_unit() -> None:
    groups = [KnownUnit("石桥村"), KnownUnit("一组"), KnownUnit("十二组")]
    assert read("平安一组", groups).label is Label.UNCLEAR
    reading = read("石桥村一组平安", groups)
    assert [(part.unit, part.label) for part in reading.units] == [("石桥村", Label.UNCLEAR)]


def test_a_house_named_behind_a_village_may_be_all_that_is_spoken_of() -> None:
    known = [KnownUnit("柳湾村"), KnownUnit("河西小学"), KnownUnit("青石镇")]
    for said in ("柳湾村河西小学平安", "柳湾河西小学今天没事", "柳湾村河西小学一切正常"):
        assert set(labels_of(said, known).values()) == {"unclear"}, said
    for said in ("柳湾村河西小学均平安", "柳湾村、河西小学平安", "河西小学、柳湾村平安"):
        assert labels_of(said, known) == {"柳湾村": "zero", "河西小学": "zero"}, said
    assert set(labels_of("柳湾村河西小学围墙倒了砸伤人", known).values()) == {"matter"}
    assert labels_of("青石镇河西小学平安", known) == {"河西小学": "zero"}


@pytest.mark.parametrize(
    "said", ["人民路15号起火", "105号院起火", "120号杆倒塌", "建设街8号漏水", "3号房屋倒塌", "12号桩松动"]
)
def test_numbers_of_houses_and_poles_are_no_days(said: str) -> None:
    reading = read(said, UNITS)
    assert (reading.label, reading.when) == (Label.MATTER, None)


@pytest.mark.parametrize(
    "said",
    [
        "走访老人平安",
        "巡查二组平安",
        "村民巡逻平安",
        "无事、出事了",
        "出了事" + "长" * 700,
        "祝各位平安和老人平安",
    ],
)
def test_what_else_is_no_zero(said: str) -> None:
    assert read(said, UNITS).label is not Label.ZERO
    assert read(f"{said}\n东沟村 平安\n柳湾村 平安", UNITS).label is not Label.ZERO


def test_it_is_read_anew_for_other_names_and_another_occasion() -> None:
    east, none = index([KnownUnit("东沟村")]), index([])
    first = read("东沟村平安", east)
    assert read("东沟村平安", east) is first
    assert [unit.unit for unit in first.units] == ["东沟村"]
    assert not read("东沟村平安", none).units
    assert read("东沟村平安", east, Occasion(group=True)) is not first
    assert read("东沟村平安", east, PRIVATE) is first


def test_only_so_many_short_texts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_KEPT", 2)
    names = index([])
    first = read("平安", names)
    for text in ("今日平安", "一切平安"):
        assert read(text, names).label is Label.ZERO
    assert read("平安", names) is not first
    long = "平安，" * reading.KEPT_LENGTH
    assert read(long, names) is not read(long, names)


# -- several units of one name ---------------------------------------------------------------------------------------

FIRST, SECOND = "柳湾村（石桥镇）", "柳湾村（东沟镇）"
SCHOOLS = ("中心小学（石桥镇）", "中心小学（东沟镇）")
NAMESAKES = index(
    [
        KnownUnit("石桥镇", aliases=("石桥",)),
        KnownUnit("东沟镇"),
        KnownUnit(FIRST, ("老柳湾",), "柳湾村", ("石桥镇", "石桥")),
        KnownUnit(SECOND, (), "柳湾村", ("东沟镇",)),
        *(KnownUnit(name, (), "中心小学", (name[5:8],)) for name in SCHOOLS),
    ]
)
BOTH = f"{FIRST}、{SECOND}"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("柳湾村平安", [BOTH]),
        ("柳湾平安", [BOTH]),
        ("石桥镇柳湾村平安", [FIRST]),
        ("石桥柳湾平安", [FIRST]),
        ("东沟镇 柳湾村 平安", [SECOND]),
        ("东沟镇的柳湾村平安", [SECOND]),
        ("柳湾村(东沟镇)平安", [SECOND]),
        ("柳湾村（石桥镇）平安", [FIRST]),
        ("老柳湾平安", [FIRST]),
        ("柳湾村（石桥）平安", [FIRST]),
        ("石桥镇-柳湾村 平安", [FIRST]),
        ("东沟镇（柳湾村）平安", [SECOND]),
        ("石桥镇柳湾村平安，东沟镇柳湾村停电", [FIRST, SECOND]),
    ],
)
def test_a_name_that_several_bear_means_all_of_them_until_it_is_said_which(
    text: str, units: list[str]
) -> None:
    assert [part.unit for part in read(text, NAMESAKES).units] == units
    assert NAMESAKES.meant(BOTH) == (FIRST, SECOND)
    assert NAMESAKES.meant(FIRST) == (FIRST,)


def test_whoever_means_one_of_them_is_read_so() -> None:
    school = f"{SCHOOLS[0]}、{SCHOOLS[1]}"
    own = NAMESAKES.choosing({BOTH: SECOND, school: SCHOOLS[0]})
    assert [part.unit for part in read("柳湾村平安", own).units] == [SECOND]
    assert [part.unit for part in read("石桥镇柳湾村平安", own).units] == [FIRST]
    for text in ("中心小学平安", "今天中心小学平安", "石桥镇中心小学平安"):
        assert [part.unit for part in read(text, own).units] == [SCHOOLS[0]], text
    # 西坡's own may be one more, of which nobody has told the bot
    assert read("西坡中心小学平安", own).label is Label.UNCLEAR
