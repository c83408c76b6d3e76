"""What no mixture of known words may come to: 平安 is a sentence, not a bag of harmless words."""

import unicodedata
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.reading import Occasion, read
from bot.domain.reading.characters import VARIANTS
from bot.domain.reading.grammar import GRAMMAR, TABLE, Plainness, Saying, SubjectKind, begin, is_whole, step
from bot.domain.reading.words import adverbs, courtesy, predicates, subjects, weather, work
from bot.domain.terms import Label
from tests.domain.reading.test_reading import UNITS
from tests.domain.reading.test_reading_changes import MATTERS, OTHERS, ZEROS

# Words that say nothing of the whole unit, from every table of them.
SILENT = [
    *subjects.THINGS,
    *subjects.SPOTS,
    *subjects.PEOPLE,
    *subjects.STAFF,
    *subjects.NOTES,
    *courtesy.GREETINGS,
    *courtesy.SIGNS,
    *courtesy.ENDINGS,
    *adverbs.PARTICLES,
    *weather.WEATHER,
    *work.DUTIES,
    *work.ACTIVITIES,
    *predicates.PRESENT,
    *predicates.USUAL,
]
PLAIN = ("平安", "太平", "无事")  # 安然无事, 蛮太平: a strong word is in them
WEAK = [word for word in (*predicates.STATES, *predicates.FINE) if not any(plain in word for plain in PLAIN)]
# 没什么可报的 speaks of the report, and is one in a group, too; so does 没什么特别的.
EVERYDAY = [
    word
    for word in predicates.NOTHING
    if not set(word) & set("报情异动说平") and "特别" not in word and word not in predicates.STRONG
]
BETWEEN = ("", "，", " ", "。", "、", "\n", "：")


def is_zero(text: str, occasion: Occasion | None = None) -> bool:
    return read(text, UNITS, occasion or Occasion()).label is Label.ZERO


def mixed(words: list[str], marks: list[str]) -> str:
    return "".join(word + mark for word, mark in zip(words, marks, strict=True))


@st.composite
def mixtures(draw: st.DrawFn, extra: list[str]) -> str:
    words = draw(st.lists(st.sampled_from(SILENT), min_size=0, max_size=6))
    words.insert(draw(st.integers(0, len(words))), draw(st.sampled_from(extra)))
    return mixed(words, [draw(st.sampled_from(BETWEEN)) for _ in words])


@settings(max_examples=400)
@given(mixtures(WEAK))
def test_silent_words_and_one_weak_word_are_no_zero(text: str) -> None:
    assert not is_zero(text)


@pytest.mark.parametrize("mark", ["", "，", "："])
def test_no_silent_word_is_cut_into_words_that_speak(mark: str) -> None:
    """上报单位 holds 单位, and 在校情况 both 校 and 情况: 「上报单位正常」 is no word of the unit."""
    silent = [word for word in SILENT if mark or word not in courtesy.GREETINGS]  # 早安 and 全平稳
    said = [f"{word}{mark}{WEAK[at % len(WEAK)]}" for at, word in enumerate(silent)]
    assert [text for text in said if is_zero(text)] == []
    beside = [f"{word}{mark}{EVERYDAY[at % len(EVERYDAY)]}" for at, word in enumerate(silent)]
    assert [text for text in beside if is_zero(text, Occasion(group=True))] == []


@settings(max_examples=300)
@given(mixtures(SILENT))
def test_silent_words_are_no_zero_whoever_was_reminded(text: str) -> None:
    assert not is_zero(text, Occasion(reminded=True))


@settings(max_examples=300)
@given(mixtures([*EVERYDAY, *WEAK]))
def test_in_a_group_a_word_without_a_subject_is_no_zero(text: str) -> None:
    assert not is_zero(text, Occasion(group=True))


@settings(max_examples=300)
@given(
    st.sampled_from(ZEROS), st.sampled_from(MATTERS), st.sampled_from(("，", "。", "\n", "；", " ", "", "、"))
)
def test_a_zero_joined_to_a_matter_is_no_zero(zero: str, matter: str, between: str) -> None:
    assume(between or not (zero.endswith("无") and matter[0] in "发發"))  # 无发生火灾 denies it
    assert not is_zero(zero + between + matter)
    assert not is_zero(matter + between + zero)


TRADITIONAL = {pair[1]: pair[0] for pair in VARIANTS.split()} | {
    "没": "沒",
    "无": "無",
    "来": "來",
    "伤": "傷",
    "灾": "災",
    "险": "險",
    "吗": "嗎",
    "吧": "罷",
    "东": "東",
    "门": "門",
}
LOOKALIKES = {
    "0": "O",
    "1": "l",
    "一": "—",
    "口": "囗",
    "日": "曰",
    "土": "士",
    "己": "已",
    "未": "末",
    "没": "沒",
}


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


DISGUISES = {
    "full width": wide,
    "blanks": " ".join,
    "wide blanks": "\u3000".join,
    "nothing wide": "\u200b".join,
    "joiners": "\u2060".join,
    "soft hyphens": "\u00ad".join,
    "traditional": lambda text: "".join(TRADITIONAL.get(char, char) for char in text),
    "look-alikes": lambda text: "".join(LOOKALIKES.get(char, char) for char in text),
    "apart": lambda text: unicodedata.normalize("NFKD", text),
    "private marks": lambda text: f"\ue001\ue002\ue003{text}\ue000",
    "selectors": "\ufe0f".join,
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_no_disguise_of_characters_makes_a_zero(disguise: str) -> None:
    changed = ((text, DISGUISES[disguise](text)) for text in OTHERS)
    assert [text for text, other in changed if is_zero(other)] == []


@settings(max_examples=200)
@given(st.sampled_from(OTHERS), st.lists(st.sampled_from(sorted(DISGUISES)), min_size=2, max_size=3))
def test_nor_do_several(text: str, disguises: list[str]) -> None:
    for disguise in disguises:
        text = DISGUISES[disguise](text)
    assert not is_zero(text)


def test_the_table_has_a_place_for_every_subject_and_saying() -> None:
    head, *rows = (line.split() for line in TABLE.strip().splitlines())
    assert head == [saying.value for saying in Saying]
    assert sorted(row[0] for row in rows) == sorted(subject.value for subject in SubjectKind)
    plain = {subject for subject, saying in GRAMMAR if GRAMMAR[subject, saying] is Plainness.ZERO}
    assert SubjectKind.PEOPLE not in plain


@pytest.mark.parametrize(("subject", "saying"), list(product(SubjectKind, Saying)))
def test_a_subject_and_what_is_said_of_it(subject: SubjectKind, saying: Saying) -> None:
    named = step(begin(SubjectKind.NOBODY, waits=False), subject)
    assert named is not None
    assert is_whole(named, last=True) == (subject is SubjectKind.UNIT)
    said = step(named, saying)
    assert (None if said is None else said.said) == GRAMMAR.get((subject, saying))


@pytest.mark.parametrize(
    ("text", "private", "reminded", "group"),
    [
        ("没事", True, True, False),
        ("正常", False, True, False),
        ("不错", False, True, False),
        ("今天没事", True, True, False),
        ("我村没事", True, True, True),
        ("全村正常", True, True, True),
        ("全村保持稳定", True, True, True),
        ("平安", True, True, True),
        ("零报告", True, True, True),
        ("无火情", True, True, True),
        ("今天天气不错", False, False, False),
        ("没事，我来", False, False, False),
        ("收到", False, False, False),
    ],
)
def test_a_subject_left_out_is_the_unit_where_a_report_was_asked_for(
    text: str, private: bool, reminded: bool, group: bool
) -> None:
    read_as = (is_zero(text), is_zero(text, Occasion(reminded=True)), is_zero(text, Occasion(group=True)))
    assert read_as == (private, reminded, group)


def test_what_names_nobody_is_said_of_the_people_of_the_clause_before() -> None:
    """老人在家，没事: of the old man."""
    assert step(begin(SubjectKind.PEOPLE, waits=False), Saying.NOTHING) is None
    assert step(begin(SubjectKind.NOBODY, waits=False), Saying.NOTHING) is not None
