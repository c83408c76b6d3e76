"""What may be a lesson, in how many spellings, and whose lesson speaks."""

import pytest

from bot.domain.lessons import MOST, OPEN_RULES, Meaning, spoken, words_of
from bot.domain.reading import KnownUnit, index, read
from bot.domain.terms import Label
from tests.domain.reading.test_reading_changes import MATTERS

NAMES = index([KnownUnit("东沟村", ("东沟",)), KnownUnit("柳湾村")])
ZERO, OTHER, ASKED = Meaning.ZERO, Meaning.NO_REPORT, Meaning.ASKED


def words(text: str) -> str | None:
    return words_of(text, "东沟村", NAMES)


@pytest.mark.parametrize("text", ["老样子", "还是老样子", "跟平时一个样"])
def test_what_small_talk_alone_leaves_may_be_taught(text: str) -> None:
    assert read(text, NAMES).rule in OPEN_RULES


@pytest.mark.parametrize(
    "text",
    [
        "今天老样子",
        "老样子哈",
        "老样子。",
        "老样子 ！！",
        "东沟村老样子",
        "东沟：老样子啊啊",
        "我村今日老样子～",
        "呃，老样子",
        "老 样 子",
        "老樣子",
        "我们村里的老样子呗",
        "（老样子）",
    ],
)
def test_one_lesson_in_several_spellings(text: str) -> None:
    assert words(text) == "老样子"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("没动静", "没动静了"),
        ("老样子", "还是老样子"),
        ("静着呢", "静了"),
        ("稳当", "稳当🌧"),
        ("今天闲", "今早闲"),
    ],
)
def test_what_may_mean_more_is_another_lesson(one: str, other: str) -> None:
    assert words(one) != words(other)
    assert words(one)
    assert words(other)


def test_着呢_is_no_question() -> None:
    assert words("安逸着呢") == "安逸着"


@pytest.mark.parametrize(
    "text",
    [
        *("老样子2", "巡了三处老样子", "一组老样子", "第二网格老样子", "五户都老样子"),
        *(
            "柳湾村老样子",
            "东沟村柳湾村老样子",
            "张书记老样子",
            "他老样子",
            "值班员张三老样子",
            "老王说老样子",
        ),
        *("老样子没着火", "老样子，路堵", "出了点小毛病", "老样子就是狗咬人"),
        *("老样子，需要人手", "用电老样子", "老样子，请求支援"),
        *("老样子？", "老样子吗", "老样子吧", "老样子嘛", "是不是老样子", "老样子不", "那边呢", "怎么样"),
        *("好像老样子", "暂时老样子", "老样子，还在核实", "等会再说"),
        *("除了东头都老样子", "其他老样子", "基本老样子", "老样子，不过有雾", "有的地方老样子"),
        *("昨天老样子", "明天老样子", "如果老样子", "请保持老样子", "祝老样子", "听说老样子", "别去河边"),
        *("「老样子」是什么意思", "不太平静", "安静了，平安了", "不稳"),
        *(
            "未必平安无事",
            "还算老样子",
            "一般情况下老样子",
            "情况不明",
            "🔥🔥",
            "给谁报老样子",
            "范文：老样子",
        ),
        *(
            "没报老样子",
            "只要不下雨就老样子",
            "隔壁老样子",
            "及时报老样子",
            "老样子那条发错了",
            "为什么老样子",
        ),
        *("", "。。。", "今天", "东沟村", "哈哈", "老样子" * 11),
    ],
)
def test_what_is_never_a_lesson(text: str) -> None:
    assert words(text) is None


def test_words_of_fire_that_mean_none_are_no_trouble() -> None:
    assert words("烧水喝茶")


def test_long_words_tell_something() -> None:
    assert words("悠" * MOST) == "悠" * MOST
    assert words("悠" * (MOST + 1)) is None


@pytest.mark.parametrize(
    ("own", "others", "meaning"),
    [
        (None, [], None),
        (ZERO, [], ZERO),
        (OTHER, [ZERO, ZERO], OTHER),
        (ASKED, [ZERO, ZERO], None),
        (None, [ZERO], None),
        (None, [ZERO, ZERO], ZERO),
        (None, [OTHER, OTHER, OTHER], OTHER),
        (None, [ZERO, OTHER], None),
        (None, [ZERO, ZERO, ASKED], None),
        (None, [ASKED, ASKED], None),
    ],
)
def test_whose_lesson_speaks(own: Meaning | None, others: list[Meaning], meaning: Meaning | None) -> None:
    assert spoken(own, others) is meaning


@pytest.mark.parametrize("text", MATTERS)
def test_what_happened_is_no_lesson_and_hides_in_none(text: str) -> None:
    read_as = read(text, NAMES)
    assert read_as.label is not Label.UNCLEAR or read_as.rule not in OPEN_RULES or words(text) is None
    for joined in (f"老样子，{text}", f"{text}，老样子", f"老样子{text}"):
        assert words(joined) != "老样子"
