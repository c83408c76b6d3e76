"""Long texts cut into messages that the platform takes, lengths as it counts them: UTF-16 units of the plain text."""

from collections.abc import Iterator

from bot.domain.text import markup

LIMIT = 4096  # of one message
CAPTION = 1024  # of the words under a picture


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
    """The lines; of one that no message takes, parts that it does. A character takes at most two units."""
    step, at = limit // 2, 0
    for line in text.split("\n"):
        whole = utf16(line) <= limit
        for offset in (0,) if whole else range(0, len(line), step):
            yield at + offset, at + (len(line) if whole else min(offset + step, len(line)))
        at += len(line) + 1
