"""`parse_mode` as the real server reads it."""

import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.markup import MOST_ENTITIES, Parsed, parse

BOLD = {"type": "bold", "offset": 0, "length": 2}


@pytest.mark.parametrize(
    ("written", "seen", "entities"),
    [
        ("<b>紧急</b> a&lt;b &amp; &quot;&#20013;&#x56fd;&quot;", '紧急 a<b & "中国"', [BOLD]),
        ("&nbsp; &x &", "&nbsp; &x &", []),
        ("\n <B>紧急</B> \n", "紧急", [BOLD]),
        (
            "<b>𝄞 <i>x</i></b>",
            "𝄞 x",
            [{**BOLD, "length": 4}, {"type": "italic", "offset": 3, "length": 1}],
        ),
        (
            '<a href="https://x.org/?a=1&amp;b=2">看</a>',
            "看",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://x.org/?a=1&b=2"}],
        ),
        (
            "<blockquote expandable>依据</blockquote>",
            "依据",
            [{**BOLD, "type": "expandable_blockquote"}],
        ),
        ('<span class="tg-spoiler">密</span>', "密", [{"type": "spoiler", "offset": 0, "length": 1}]),
        (
            '<tg-emoji emoji-id="5">👍</tg-emoji>',
            "👍",
            [{**BOLD, "type": "custom_emoji", "custom_emoji_id": "5"}],
        ),
        ("<b></b>空", "空", []),
        ("<b>  </b>", "", []),
        ("x &#0; &#55296;", "x &#0; &#55296;", []),
    ],
)
def test_html(written: str, seen: str, entities: list[dict[str, object]]) -> None:
    assert parse(written, "HTML") == Parsed(seen, tuple(entities))


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("<b>紧急", "Can't find end tag"),
        ("紧急</b>", "Unmatched end tag"),
        ("<b><i>x</b></i>", "Unmatched end tag"),
        ("<h1>x</h1>", "Unsupported start tag"),
        ("<span>x</span>", "must have class"),
        ("水位 < 3 米", "Unclosed start tag"),
        ("<3", "Unclosed start tag"),
        ("x<", "Unclosed start tag"),
    ],
)
def test_broken_html_is_refused(written: str, why: str) -> None:
    with pytest.raises(ApiError, match=f"can't parse entities: .*{why}") as refused:
        parse(written, "html")
    assert refused.value.code == 400


def test_other_modes() -> None:
    assert parse("<b>", None) == Parsed("<b>")
    assert parse(" 紧急 ", None, [{**BOLD, "offset": 1}]) == Parsed("紧急", (BOLD,))
    assert parse("*紧急*", "MarkdownV2").text == "紧急"
    with pytest.raises(ApiError, match="can't parse entities"):
        parse("*紧急", "MarkdownV2")
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        parse("x", "BBCode")


def test_entities_past_the_hundredth_are_left_out() -> None:
    parsed = parse("<b>村</b>，" * (MOST_ENTITIES + 2), "HTML")
    assert (len(parsed.entities), parsed.dropped) == (MOST_ENTITIES, 2)


def test_as_a_message_holds_it() -> None:
    assert parse("x", "HTML").content("text") == {"text": "x"}
    assert parse("<b>紧急</b>", "HTML").content("text") == {"text": "紧急", "entities": [BOLD]}
    assert parse("<b>紧急</b>", "HTML").content("caption") == {"caption": "紧急", "caption_entities": [BOLD]}
