"""Units that are no more, in what people say."""

from dataclasses import replace

import pytest

from bot.domain.reading import KnownUnit, Reading, index, read, with_others
from bot.domain.reading.gone_units import GONE, followed
from bot.domain.terms import Label

NAMES = index([KnownUnit("青石镇"), KnownUnit("东沟村"), KnownUnit("柳湾村", ("老柳",))])
GONE_UNITS = (KnownUnit("南坪村", ("老南坪",)), KnownUnit("北坡村"), KnownUnit("老柳"))
NOW = {"南坪村": "青石镇", "北坡村": "柳湾村"}
SPOKEN = with_others(NAMES, GONE_UNITS)


def said(text: str) -> Reading:
    return followed(read(text, SPOKEN), NOW)


def units(reading: Reading) -> dict[str, Label]:
    return {part.unit: part.label for part in reading.units}


def test_without_any_nothing_is_otherwise() -> None:
    assert with_others(NAMES, ()) is NAMES
    plain = read("东沟村平安", SPOKEN)
    assert followed(plain, NOW) is plain


def test_whatever_may_mean_a_unit_that_there_is_means_that() -> None:
    assert units(said("老柳平安")) == {"柳湾村": Label.ZERO}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("南坪村山体滑坡，冲了房子", "青石镇"),
        ("南坪后山塌方了", "青石镇"),
        ("老南坪停电了", "青石镇"),
        ("北坡村停水", "柳湾村"),
    ],
)
def test_harm_is_of_whoever_answers_for_it_now(text: str, unit: str) -> None:
    reading = said(text)
    assert units(reading) == {unit: Label.MATTER}
    assert reading.units[0].text == text
    assert len(reading.gone) == 1


@pytest.mark.parametrize(
    "text", ["南坪村平安", "南坪平安", "北坡村一切正常", "南坪村 老黄历照翻", "南坪、北坡均平安"]
)
def test_anything_else_is_of_nobody(text: str) -> None:
    reading = said(text)
    assert (reading.units, reading.label, reading.content, reading.rule) == (
        (),
        Label.UNCLEAR,
        Label.UNCLEAR,
        GONE,
    )


def test_a_list_counts_without_their_lines() -> None:
    reading = said("1.东沟村 平安\n2.南坪村 平安\n3.柳湾村 平安")
    assert (units(reading), reading.label) == ({"东沟村": Label.ZERO, "柳湾村": Label.ZERO}, Label.ZERO)
    assert [part.unit for part in reading.gone] == ["南坪村"]
    other = said("1.东沟村 平安\n2.柳湾村 平安\n3.北坡村 停电")
    assert units(other) == {"东沟村": Label.ZERO, "柳湾村": Label.MATTER}
    assert "北坡村 停电" in other.units[1].text
    assert "柳湾村 平安" in other.units[1].text
    over = replace(read("1.东沟村 平安\n2.南坪村 平安", SPOKEN), rest=Label.UNCLEAR)
    assert followed(over, NOW).label is Label.UNCLEAR


def test_one_sentence_of_both_is_told_once() -> None:
    reading = said("柳湾、北坡停电")
    assert [part.text for part in reading.units] == ["柳湾、北坡停电"]


def test_harm_of_nobody_beside_them_is_harm() -> None:
    reading = said("1.南坪村 平安\n2.王家村 塌方了")
    assert (reading.units, reading.label) == ((), Label.MATTER)
    assert reading.rule != GONE


TWO_GONE = with_others(
    NAMES,
    [
        KnownUnit("西坡村（青石镇）", (), "西坡村", ("青石镇",)),
        KnownUnit("西坡村（红岩镇）", (), "西坡村", ("红岩镇",)),
    ],
)
ALIKE = {"西坡村（青石镇）、西坡村（红岩镇）": ("西坡村（青石镇）", "西坡村（红岩镇）")}


def test_of_two_of_one_name_each_is_spoken_of_unless_it_is_said_which() -> None:
    now = {"西坡村（青石镇）": "青石镇", "西坡村（红岩镇）": "柳湾村"}
    assert TWO_GONE.shared == ALIKE
    both = followed(read("西坡村平安", TWO_GONE), now, ALIKE)
    assert [part.unit for part in both.gone] == list(now)
    assert both.rule == GONE
    harm = followed(read("西坡村着火了", TWO_GONE), now, ALIKE)
    assert units(harm) == {"青石镇": Label.MATTER, "柳湾村": Label.MATTER}
    one = followed(read("红岩镇西坡村平安", TWO_GONE), now, ALIKE)
    assert [part.unit for part in one.gone] == ["西坡村（红岩镇）"]
    chosen = TWO_GONE.choosing(dict.fromkeys(ALIKE, "西坡村（青石镇）"))
    assert [part.unit for part in followed(read("西坡村平安", chosen), now, ALIKE).gone] == [
        "西坡村（青石镇）"
    ]
