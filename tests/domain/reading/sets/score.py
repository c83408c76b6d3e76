"""How messages nobody has tuned the reading on are read: `python -m tests.domain.reading.sets.score [FILE …]`.

README.md beside this file says how the lines were labelled, and which of them may be looked at for what.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bot.domain.incidents.urgency import urgent
from bot.domain.reading import KnownUnit, index, read
from bot.domain.terms import Label

HERE = Path(__file__).parent
UNITS = index([KnownUnit(name) for name in ("东沟村", "柳湾村", "平安里社区", "无事坡村", "实验幼儿园")])
LABELLED = ("choose.tsv", "report.tsv")
EMERGENCIES, ORDINARY = "emergencies.txt", "ordinary.txt"


class Line(NamedTuple):
    """One labelled message."""

    label: Label
    kind: str
    urgent: bool
    text: str


def labelled(path: Path) -> list[Line]:
    """Raises ValueError for a line with another number of columns, or a label there is none of."""
    rows = (line.split("\t") for line in _lines(path))
    return [Line(Label(label), kind, urgent == "true", text) for label, kind, urgent, text in rows]


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.replace("\\n", "\n") for line in lines if line.strip() and not line.startswith("#")]


def figures(path: Path, *, wrong: bool) -> Iterator[str]:
    """What a set came to, a line a figure; `wrong` shows each message that was read otherwise, too."""
    lines = labelled(path)
    found = [(line, read(line.text, UNITS).label, urgent(line.text)) for line in lines]
    pairs = Counter((line.label, label) for line, label, _ in found)
    of = Counter(line.label for line in lines)
    zero, matter = Label.ZERO, Label.MATTER
    wrong_zeros = sum(count for (right, label), count in pairs.items() if label is zero and right is not zero)
    yield f"{path.name}: {len(lines)} lines"
    yield f"  wrong zeros: {wrong_zeros} (of matters: {pairs[matter, zero]})"
    yield f"  zeros at once: {pairs[zero, zero]} of {of[zero]}; made matters: {pairs[zero, matter]}"
    yield f"  matters as matters: {pairs[matter, matter]} of {of[matter]}"
    unclear = Label.UNCLEAR
    made = pairs[unclear, matter]
    yield f"  neither, asked: {pairs[unclear, unclear]} of {of[unclear]}; made matters: {made}"
    hits = sum(line.urgent and hot for line, _, hot in found)
    others = sum(hot and not line.urgent for line, _, hot in found)
    yield f"  urgent: {hits} of {sum(line.urgent for line in lines)}; others suggested: {others}"
    if wrong:
        for line, label, _ in found:
            if label is not line.label:
                yield f"    {line.label} → {label}\t{line.text!r}"


def urgency(folder: Path, *, wrong: bool) -> Iterator[str]:
    """How many ordinary emergencies are suggested as urgent, and how many ordinary matters."""
    for name, hot in ((EMERGENCIES, True), (ORDINARY, False)):
        lines = _lines(folder / name)
        suggested = [urgent(text) for text in lines]
        yield f"{name}: {sum(suggested)} of {len(lines)} suggested as urgent"
        if wrong:
            yield from (
                f"    {text!r}" for text, found in zip(lines, suggested, strict=True) if found is not hot
            )


def main(names: list[str]) -> None:
    """All sets, or the files that are named, with every message that was read otherwise."""
    if names:
        for name in names:
            print(*figures(Path(name), wrong=True), sep="\n")
        return
    for name in LABELLED:
        print(*figures(HERE / name, wrong=False), sep="\n")
    print(*urgency(HERE, wrong=False), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
