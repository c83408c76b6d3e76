"""How a table of words is written: words between blanks, and lines of comment that begin with #."""


def table(text: str) -> tuple[str, ...]:
    """The words of `text` in their order."""
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
