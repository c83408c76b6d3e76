"""What people type, made harmless before it is shown to others.

A name or a report may hold characters that nobody sees and that change what others see: ones that turn the order of
a line round (Unicode Standard Annex 9), control characters, line ends where a single line is expected, marks piled
up over the lines above. Reports are stored as they were said; these rules are for showing them.
"""

import re
import unicodedata

from bot.domain.text import markup

# Embeddings, overrides, isolates and marks of direction; zero-width ones that split a number or a name unseen. The
# joiner of emoji (U+200D) stays: without it one picture becomes three.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
# ASCII, symbols, Chinese and Japanese, full-width forms, pictures: a text of these alone needs no closer look.
_ORDINARY = re.compile(
    "[\n\t\x20-\x7e\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2bff\u2e80-\u3029\u3030-\u3098\u309b-\ua014"
    "\uf900-\ufaff\ufe0f\uff01-\uffee\U0001f000-\U0001faff]*"
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = frozenset({"Cc", "Cs"})
_MARKS = frozenset({"Mn", "Me"})
MOST_MARKS = 3  # on one letter; living scripts need no more
MOST_OF_A_NAME = 40  # characters: a long name must not push a report out of sight
QUOTE = "┃ "
MOST_OF_AN_ERROR = 500  # characters


def harmless(text: str) -> str:
    """`text` without what turns, hides or overprints; its line ends stay, all as `\\n`."""
    if _ORDINARY.fullmatch(text):
        return text
    kept, marks = [], 0
    for character in _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)):
        category = unicodedata.category(character)
        marks = marks + 1 if category in _MARKS else 0
        if marks <= MOST_MARKS and (character in "\n\t" or category not in _CONTROLS):
            kept.append(character)
    return "".join(kept)


def unmarked(text: str) -> str:
    """`text`, harmless and without emphasis: nobody makes words of ours bold."""
    return markup.plain(harmless(text))


def one_line(text: str, most: int | None = None) -> str:
    """`text` on one line; cut with 「…」 where it has more than `most` characters."""
    flat = " ".join(unmarked(text).split())
    return flat if most is None or len(flat) <= most else flat[: most - 1] + "…"


def name(text: str) -> str:
    """A person's or a chat's name, as others may see it."""
    return one_line(text, MOST_OF_A_NAME)


def quoted(text: str) -> str:
    """`text` as a block of its own: where it has several lines, each is marked, so that none passes for ours."""
    lines = [line for line in unmarked(text).split("\n") if line.strip()]
    return "\n".join(f"{QUOTE}{line}" for line in lines) if len(lines) > 1 else one_line(text)


def failure(error: BaseException) -> str:
    """What went wrong, on one line, for the log and for rows: its kind and its own words."""
    return one_line(f"{type(error).__name__}: {error}", MOST_OF_AN_ERROR)
