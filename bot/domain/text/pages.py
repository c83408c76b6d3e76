"""Long texts cut into messages that the platform takes, lengths as it counts them: UTF-16 units of the plain text."""

from collections.abc import Iterator

from bot.domain.text import markup

LIMIT = 4096  # of one message
CAPTION = 1024  # of the words under a picture
LONGEST_NUMBER = 40  # characters, with what stands between its digits
_IN_NUMBERS = frozenset(" -.·—()（）+")


def utf16(text: str) -> int:
    """Length as the platform counts it: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def pages(text: str, limit: int = LIMIT) -> list[str]:
    """`text` cut at line ends into messages the platform takes; a single longer line is cut hard.

    Emphasis goes on where a cut falls into it, and counts for no length.
    """
    plain, marks = markup.parsed(text)
    found = []
    for start, end in _spans(plain, limit):
        here = markup.within(marks, start, end)[: markup.MOST_MARKS]
        found.append(markup.written(plain[start:end], here))
    return found


def first_page(text: str, limit: int = LIMIT) -> str:
    """As much of `text` as one message takes."""
    return pages(text, limit)[0]


def _spans(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Where each page begins and ends; between two pages one line end is left out."""
    start, end = 0, -1
    for piece_start, piece_end in _pieces(text, limit):
        if end >= 0 and utf16(text[start:piece_end]) > limit:
            yield start, end
            start = piece_start
        end = piece_end
    yield start, end


def _pieces(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """The lines; of one that no message takes, parts that it does."""
    at = 0
    for line in text.split("\n"):
        begins = at
        while utf16(line[begins - at :]) > limit:
            cut = at + _cut(line, begins - at, limit // 2)
            yield begins, cut
            begins = cut
        yield begins, at + len(line)
        at += len(line) + 1


def _cut(line: str, start: int, most: int) -> int:
    """Where a part of a line ends that goes on: no number is cut in two, for nobody would know half of it for one.

    `most`: characters; one takes at most two units.
    """
    hard = start + most
    earliest = max(start, hard - LONGEST_NUMBER)
    for end in range(hard, earliest, -1):
        if not (line[end - 1].isdecimal() or line[end - 1] in _IN_NUMBERS):
            return end
    return hard
