"""A reader that has learnt from labelled lines: a sum over a dictionary of 1- to 4-grams of characters.

It knows how people talk and not what must never pass; so it never overrules a rule, and `second_reader` says where it
is asked at all. The weights are made by `python -m tests.domain.reading.train` and rounded to three decimals.
"""

import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")
LONGEST_GRAM = 4
LONGEST = 120  # characters; the lines it has learnt from are no longer
BEGIN, END = "<", ">"
UNHEARD = (0.0, 0.0)  # what a gram adds that was never seen
DIGIT = re.compile(r"[0-9]+")
MARKS = re.compile(r"[\s,，.。;；!！~～、]+")


@dataclass(frozen=True)
class Model:
    """What was learnt: for each gram what it adds for zero and for matter, against unclear.

    `bias` is the same before a gram is seen; `heard` are the characters of zero reports.
    """

    grams: dict[str, tuple[float, float]]
    bias: tuple[float, float]
    heard: frozenset[str]

    def chances(self, form: str) -> tuple[float, float]:
        """How likely `form` is a zero report, and a matter; between 0 and 1."""
        zero, matter = self.bias
        for gram in grams_of(form):
            if weight := self.grams.get(gram):
                zero += weight[0]
                matter += weight[1]
        most = max(zero, matter, 0.0)
        parts = [math.exp(score - most) for score in (zero, matter, 0.0)]
        return parts[0] / sum(parts), parts[1] / sum(parts)

    def has_heard(self, clause: str) -> bool:
        """Whether each character of `clause` stands in some zero report, and each two in a row speak for one.

        What is new to it may be anything: 听见一声响 has no character that is new, and no turn of a zero report.
        """
        form = form_of(clause)
        pairs = (self.grams.get(form[at : at + 2], UNHEARD) for at in range(len(form) - 1))
        return self.heard.issuperset(form) and all(zero > max(matter, 0) for zero, matter in pairs)


@cache
def learnt(weights: Path = WEIGHTS) -> Model:
    """The model that belongs to this version; `weights` is a file that the training wrote."""
    data = json.loads(weights.read_text(encoding="utf-8"))
    grams = {gram: (zero, matter) for gram, (zero, matter) in data["grams"].items()}
    return Model(grams, (data["bias"][0], data["bias"][1]), frozenset(data["heard"]))


def form_of(text: str) -> str:
    """`text` (normalised, units replaced by a mark) as it is learnt: digits as one, marks as a comma."""
    return MARKS.sub(",", DIGIT.sub("0", text)).strip(",")


def grams_of(form: str) -> Iterable[str]:
    """The 1- to 4-grams of `form`, each once."""
    whole = f"{BEGIN}{form}{END}"
    return {
        whole[start : start + length]
        for length in range(1, LONGEST_GRAM + 1)
        for start in range(len(whole) - length + 1)
    }
