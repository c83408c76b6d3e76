"""Emphasis goes into a text and out of it again, and nobody else can put it there."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messaging.messages import Button, Edit, Send, Toast, outgoing
from bot.domain.text import display, markup
from bot.domain.text.markup import CLOSE, OPEN, Bold, bold, parsed, plain, within, written
from bot.phrases import EMPHASIS

ANY_MARKS = st.text(st.sampled_from(["东", "<", "&", "\n", OPEN, CLOSE]), max_size=30)


def test_what_is_bold_is_kept_beside_the_text() -> None:
    assert parsed(f"未报：{bold('东沟村')}、{bold('柳湾村')}") == (
        "未报：东沟村、柳湾村",
        (Bold(3, 6), Bold(7, 10)),
    )
    assert parsed("平安") == ("平安", ())
    assert bold("") == ""
    assert plain(bold("东沟村")) == "东沟村"


def test_marks_that_do_not_fit_together_cost_no_word() -> None:
    assert parsed(f"{CLOSE}一{OPEN}二{OPEN}三{CLOSE}四{CLOSE}五") == ("一二三四五", (Bold(1, 4),))
    assert parsed(f"一{OPEN}二\n三") == ("一二\n三", (Bold(1, 2),))
    assert parsed(f"一{OPEN}二") == ("一二", (Bold(1, 2),))
    assert parsed(f"一{OPEN}{CLOSE}二") == ("一二", ())


@given(ANY_MARKS)
def test_in_and_out_is_the_same(text: str) -> None:
    bare, marks = parsed(text)
    assert bare == plain(text)
    assert parsed(written(bare, marks)) == (bare, marks)
    assert all(one.start < one.end <= other.start for one, other in pairwise(marks))


def test_a_part_of_a_text_keeps_its_emphasis() -> None:
    assert within((Bold(0, 2), Bold(4, 8)), 1, 6) == (Bold(0, 1), Bold(3, 5))
    assert within((Bold(0, 2),), 2, 4) == ()


def test_messages_keep_it_and_what_nobody_may_mark_does_not() -> None:
    sent = Send(text=f"{bold('东沟村')}\u202e 未报")
    assert (sent.text, sent.marks) == ("东沟村 未报", (Bold(0, 3),))
    assert sent.marked == f"{bold('东沟村')} 未报"
    assert Edit(message_id=1, text=sent.marked).marks == sent.marks
    assert Button(text=bold("平安")).text == Toast(query_id="1", text=bold("平安")).text == "平安"
    assert outgoing.validate_json(outgoing.dump_json(sent)) == sent


def test_what_people_type_is_never_emphasis() -> None:
    typed = f"<b>假</b>{OPEN}假{CLOSE}"
    for shown in (
        display.one_line(typed),
        display.quoted(typed),
        display.quoted(f"{typed}\n{typed}"),
        display.name(typed),
    ):
        assert Send(text=shown).marks == ()
        assert "<b>假</b>假" in shown


def test_rows_of_older_versions_stay_plain() -> None:
    stored = outgoing.validate_json(
        '{"action":"send","text":"<b>一</b> \ue0f1二\ue0f2","buttons":[],"reply_to":null,"media":[]}'
    )
    assert isinstance(stored, Send)
    assert stored.marks == ()
    assert "<b>一</b>" in stored.text


def test_sentences_write_it_in_the_same_characters() -> None:
    assert {"<b>": markup.OPEN, "</b>": markup.CLOSE} == EMPHASIS
