"""Trains the second reader from the labelled lines beside it: `python -m tests.domain.reading.train [--check]`.

Plain Python and deterministic: a softmax over zero, matter and unclear with AdaGrad, lines in the order of a fixed
shuffle. `--check` cross-validates and prints what the two readers come to together on lines not trained on.
"""

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.domain.incidents.likelihood import LIKELIHOOD
from bot.domain.reading import KnownUnit, index, read, second_reader
from bot.domain.reading.mentions import UnitIndex
from bot.domain.reading.model import WEIGHTS, Model, grams_of
from bot.domain.reading.normalise import normalise
from bot.domain.reading.second_reader import marked_form

HERE = Path(__file__).parent
CLASSES = ("zero", "matter", "unclear")
NAMES = ("东沟村", "柳湾村", "平安里社区", "无事坡村", "实验幼儿园", "平安村")
EPOCHS, RATE, DECAY, SEED = 8, 0.3, 2e-4, 18
FOLDS = 5
LEAST = 0.03  # smaller weights are left out
Line = tuple[str, str]
INCIDENTS = HERE.parent / "incidents"
BESIDE = {"emergencies.txt": "zero", "ordinary.txt": "matter"}


def units() -> UnitIndex:
    return index([KnownUnit(name) for name in NAMES])


def lines() -> list[Line]:
    """Label and words of every labelled line; `not-zero` says too little to learn from."""
    found: dict[str, str] = {}
    for path in sorted([*HERE.glob("*.tsv"), *(HERE / "training").glob("*.tsv")]):
        for line in path.read_text(encoding="utf-8").splitlines():
            label, *_, words = line.split("\t") if "\t" in line else ("", "")
            if label in CLASSES:
                found.setdefault(words.replace("\\n", "\n"), label)
    return [(label, words) for words, label in found.items()]


def train(examples: Sequence[Line], known: UnitIndex) -> Model:
    """The weights that `examples` come to."""
    ready = [(CLASSES.index(label), sorted(grams_of(marked_form(words, known)))) for label, words in examples]
    often = Counter(gram for _, grams in ready for gram in grams)
    weights: dict[str, list[float]] = {gram: [0.0] * 3 for gram, count in often.items() if count > 1}
    slopes = {gram: [1e-2] * 3 for gram in weights}
    weights[""], slopes[""] = [0.0] * 3, [1e-2] * 3
    kept = [(label, ["", *(gram for gram in grams if gram in weights)]) for label, grams in ready]
    order = random.Random(SEED)
    for _ in range(EPOCHS):
        order.shuffle(kept)
        for label, grams in kept:
            _learn(weights, slopes, label, grams)
    rounded = {
        gram: (round(each[0] - each[2], 3), round(each[1] - each[2], 3))
        for gram, each in sorted(weights.items())
    }
    bias = rounded.pop("")
    plain = {gram: pair for gram, pair in rounded.items() if max(map(abs, pair)) >= LEAST}
    return Model(plain, bias, frozenset(_heard(examples, known)))


def _learn(
    weights: dict[str, list[float]], slopes: dict[str, list[float]], label: int, grams: list[str]
) -> None:
    scale = 1 / math.sqrt(len(grams))
    scores = [sum(weights[gram][each] for gram in grams) for each in range(3)]
    most = max(scores)
    parts = [math.exp(score - most) for score in scores]
    total = sum(parts)
    for each in range(3):
        error = parts[each] / total - (each == label)
        for gram in grams:
            slope = error * scale + DECAY * weights[gram][each]
            slopes[gram][each] += slope * slope
            weights[gram][each] -= RATE * slope / math.sqrt(slopes[gram][each])


def _heard(examples: Iterable[Line], known: UnitIndex) -> set[str]:
    return {
        character for label, words in examples if label == "zero" for character in marked_form(words, known)
    }


def check() -> None:
    """Prints what the readers come to on each fold by a model of the others."""
    known, examples = units(), lines()
    random.Random(SEED).shuffle(examples)
    alone, pairs = Counter[tuple[str, str]](), list[tuple[str, float, float, str, bool]]()
    for fold in range(FOLDS):
        held = examples[fold::FOLDS]
        model = train([line for n, line in enumerate(examples) if n % FOLDS != fold], known)
        for label, words in held:
            plain = second_reader.with_marks(normalise(words), known)
            first = read(words, known)
            doubt = first.rule in ("doubt", "learnt")
            alone[label, "unclear" if doubt else first.label.value] += 1
            if doubt:
                zero, matter = model.chances(marked_form(words, known))
                open_to = second_reader.may_be_zero(plain, model)
                pairs.append((label, zero, matter, words, open_to))
    print("rules alone", dict(alone))
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        zeros = Counter(label for label, zero, _, _, open_to in pairs if open_to and zero >= least)
        matters = Counter(label for label, _, matter, _, _ in pairs if matter >= least)
        print(least, "zeros", dict(zeros), "matters", dict(matters))
    for label, zero, _, words, open_to in pairs:
        if open_to and zero >= 0.5 and label != "zero":
            print("  wrong", round(zero, 2), label, repr(words))


def emergencies() -> list[Line]:
    """The lines that say whether they tell of an emergency, as `likelihood` learns them.

    An emergency stands in the place of a zero, what happened otherwise in that of a matter.
    """
    rows = [
        line.split("\t")
        for path in sorted((HERE / "training").glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.count("\t") == 2 and not line.startswith("#")
    ]
    otherwise = {"matter": "matter", "zero": "unclear", "unclear": "unclear"}
    told = [("zero" if urgent == "true" else otherwise[label], words) for label, urgent, words in rows]
    beside = [
        (as_label, words) for name, as_label in BESIDE.items() for words in _plain_lines(INCIDENTS / name)
    ]
    return told + beside


def _plain_lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def write() -> None:
    """Writes the weights of both readers into the package."""
    _write(WEIGHTS, train(lines(), units()))
    _write(LIKELIHOOD, train(emergencies(), index([])))


def _write(path: Path, model: Model) -> None:
    data = {
        "bias": model.bias,
        "heard": "".join(sorted(model.heard)),
        "grams": {gram: list(pair) for gram, pair in sorted(model.grams.items())},
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text.replace("],", "],\n") + "\n", encoding="utf-8")
    print(f"{path.name}: {len(model.grams)} grams, {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    check() if "--check" in sys.argv else write()
