"""What people type cannot become markup, and what is bold is."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text.markup import MOST_MARKS, Bold, bold, parsed
from bot.platforms.telegram.html import html


class Read(HTMLParser):
    """The text and the tags as a client would see them."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_only_our_tags_are_tags() -> None:
    text, marks = parsed(f"未报：{bold('A&B村')}　<b>x</b> & &amp;")
    assert html(text, marks) == "未报：<b>A&amp;B村</b>　&lt;b&gt;x&lt;/b&gt; &amp; &amp;amp;"


@given(
    st.text(
        st.sampled_from(["东", "<", ">", "&", "b", "/", ";", "a", "m", "p", '"', "\n"]),
        min_size=4,
        max_size=40,
    )
)
def test_every_word_arrives_as_it_was_typed(typed: str) -> None:
    read = Read(html(typed, (Bold(1, 3),)))
    assert read.text == typed
    assert read.tags == ["b"]


def test_no_more_than_the_server_reads() -> None:
    text, marks = parsed("".join(f"{bold('一')}二" for _ in range(MOST_MARKS + 1)))
    assert html(text, marks).count("<b>") == MOST_MARKS
