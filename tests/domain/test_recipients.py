"""The grammar of recipients: what is written is read back, and what was written once is read on."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.incidents.ladder import DEFAULT, LadderPlan
from bot.domain.plans import PlanRole
from bot.domain.recipients import (
    FORMS,
    LEADER,
    OLD,
    Recipient,
    Word,
    is_reserved,
    listed,
    parse,
    people_in,
    with_people,
)
from bot.domain.reports.schedule import Step

NAMES = st.text(min_size=1).map(str.strip).filter(bool)
KNOWN = [parse(text) for word in Word for text in listed(word)]
RECIPIENTS = st.one_of(
    st.sampled_from(KNOWN),
    NAMES.map(lambda name: Recipient(Word.PERSON, name)),
    NAMES.filter(lambda name: not is_reserved(name)).map(lambda name: Recipient(Word.CHAT, name)),
)


@given(RECIPIENTS)
def test_what_is_written_is_read_back(one: Recipient) -> None:
    assert parse(str(one)) == one


@given(st.text())
def test_whatever_is_read_is_written_in_one_way_only(text: str) -> None:
    assert parse(str(parse(text))) == parse(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("duty:staff", "post:staff"),
        ("duty:leader", "post:leader"),
        ("reporters", "role:reporter"),
        ("head", "role:head"),
    ],
)
def test_the_old_spellings(old: str, new: str) -> None:
    assert str(parse(old)) == new
    assert parse(old) == parse(new)
    assert old in OLD


@pytest.mark.parametrize(
    "text", ["值班群", "post:", "post:boss", "role:boss", "person:", "admins:1", "chat:x"]
)
def test_what_is_no_word_is_the_name_of_a_chat(text: str) -> None:
    assert parse(text) == Recipient(Word.CHAT, text)


@given(NAMES)
def test_a_chat_may_be_called_anything_but_a_recipient(name: str) -> None:
    assume(not is_reserved(name))
    assert parse(name) == Recipient(Word.CHAT, name)


@pytest.mark.parametrize("name", ["admins", "head", "duty:staff", "post:值班", "role:x", "person:王强"])
def test_names_no_chat_may_have(name: str) -> None:
    assert is_reserved(name)


@pytest.mark.parametrize("word", Word)
def test_every_word_can_be_written_and_said(word: Word) -> None:
    assert word in FORMS, f"{word} 没有写法：请加进 FORMS"
    for text in listed(word):
        one = parse(text)
        assert one.word is word, f"{text} 读出来是 {one.word}"
        assert one.said, f"{text} 没有中文说法"


def test_rows_of_any_age_are_read() -> None:
    step = Step.model_validate_json('{"offset":"PT5M","to":["reporters","head","unit_above"]}')
    assert [str(one) for one in step.to] == ["role:reporter", "role:head", "unit_above"]
    assert Step.model_validate_json(step.model_dump_json()) == step
    old = DEFAULT.model_dump_json().replace('"post:', '"duty:')
    assert "duty:staff" in old
    assert LadderPlan.model_validate_json(old) == DEFAULT


def test_a_plans_role_of_any_age_is_read() -> None:
    old = '{"kind":"post","name":"leader","rota":"镇值班"},{"kind":"person","name":"王强","rota":""}'
    role = PlanRole.model_validate_json(f'{{"name":"指挥长","who":[{old}]}}')
    assert role == PlanRole(name="指挥长", who=(LEADER, Recipient(Word.PERSON, "王强")), rota="镇值班")
    assert PlanRole.model_validate_json(role.model_dump_json()) == role


def test_only_a_text_is_a_recipient() -> None:
    with pytest.raises(ValueError, match="written as a text"):
        Recipient.read(5)


def test_people_are_found_and_renamed_in_what_is_stored() -> None:
    stored = {
        "to": ["person:王强", "role:head", 3],
        "steps": [{"to": ["person:李梅（派出所）"]}],
        "name": "王强",
    }
    assert people_in(stored) == {"王强", "李梅（派出所）"}
    renamed = with_people(stored, {"王强": "马干事"})
    assert renamed == stored | {"to": ["person:马干事", "role:head", 3]}
