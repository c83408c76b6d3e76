"""Reading a message: 平安, 有事, or better asked. Pure, no I/O; docs/reading.md explains it.

`words` holds the tables, `rules` their order, `mentions` and `segments` find whose words they are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from bot.domain.reading.dates import When, is_backfill, other_day, reason_of
from bot.domain.reading.fillers import BOT
from bot.domain.reading.lists import is_unread, rows, without_examples
from bot.domain.reading.mentions import KnownUnit, UnitIndex, index, is_part, with_others
from bot.domain.reading.model import learnt
from bot.domain.reading.narrower import is_narrower
from bot.domain.reading.normalise import normalise
from bot.domain.reading.occasion import PRIVATE, Occasion
from bot.domain.reading.rules import WEAK, Verdict, judge, judge_content
from bot.domain.reading.second_reader import second
from bot.domain.reading.segments import Segment, parts
from bot.domain.reading.strangers import beside, is_calm, is_stranger
from bot.domain.reading.title import RELAY, is_header
from bot.domain.reading.vetoes import is_in_doubt
from bot.domain.reading.vocabulary import HOLE
from bot.domain.terms import Label

__all__ = [
    "PRIVATE",
    "WEAK",
    "KnownUnit",
    "Occasion",
    "Reading",
    "UnitIndex",
    "UnitReading",
    "When",
    "doubted",
    "index",
    "is_part",
    "read",
    "with_others",
]

# 东沟村✅; 东沟村✅ 收到 says that a notice has come.
TICKED = re.compile(
    rf"^[\s\d.、]*{HOLE}[\s:：\-—]*(?:[√✓✔✅☑👌]+|ok)(?![一-鿿a-z])(?!.*(?:收到|已阅|知悉|知道|好的|明白))"
)
SPOKEN_TO = re.compile(rf"^[^,，。;；\n{HOLE}]{{0,12}}[:：]\s*(?={HOLE})")  # 镇应急办：东沟村今日无异常
NUMBERING = " \t0123456789.、．)）(（:："  # a number of a list with nothing behind it
# 谢谢平安报: the bot's own name
NAMED = re.compile(r"(?<![报日早晚午的])平安报(?![送告表平无个一声了给上完来])")


@dataclass(frozen=True)
class UnitReading:
    """What a message says of one unit."""

    unit: str
    label: Label
    text: str


@dataclass(frozen=True)
class Stray:
    """A line of a list that belongs to nobody."""

    label: Label
    text: str


@dataclass(frozen=True)
class Reading:
    """A message understood: `label` is what to do with it now; `content` what it says, whatever day it means.

    `rest` is the label of words that belong to no unit, where they say something; `rule` names what decided.
    """

    text: str
    label: Label
    units: tuple[UnitReading, ...]
    when: When | None
    reason: str | None
    rule: str
    content: Label
    rest: Label | None
    backfill: bool = False  # 补报, 漏报: it is for a round that is past
    # Lines of a list that are nobody's: the unit in them is not known, or none is named.
    strays: tuple[Stray, ...] = ()
    gone: tuple[UnitReading, ...] = ()  # what is said of units that are no more; see `gone_units`


# Most people write the same words every day. What they say is kept for as long as the names that it was read by.
KEPT_LENGTH = 32  # characters; nobody writes the same long text again
MOST_KEPT = 2048  # texts
_kept: WeakKeyDictionary[UnitIndex, dict[tuple[str, Occasion], Reading]] = WeakKeyDictionary()


def read(text: str, units: UnitIndex | Sequence[KnownUnit], occasion: Occasion = PRIVATE) -> Reading:
    """Reads one message. `units` are all units that may be named in it, best as an `index` made once.

    `occasion` is where it was said; without one, in private, by somebody who owes a report.
    """
    names = units if isinstance(units, UnitIndex) else index(units)
    if len(text) > KEPT_LENGTH:
        return _read_anew(text, names, occasion)
    kept = _kept.setdefault(names, {})
    found = kept.get((text, occasion))
    if found is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        found = kept[text, occasion] = _read_anew(text, names, occasion)
    return found


def _read_anew(text: str, names: UnitIndex, occasion: Occasion) -> Reading:
    plain, told = without_examples(NAMED.sub(BOT, normalise(text)))
    reading = _read(text, plain, names, occasion)
    return _beside_examples(reading, told) if told else reading


def _read(text: str, plain: str, names: UnitIndex, occasion: Occasion) -> Reading:
    if (listed := rows(plain, names)) is not None:
        return _of_several(text, plain, listed, occasion, listed=True)
    found = parts(plain, names.mentions(plain))
    if len(found) <= 2 and not found[0].others:
        return _of_one(text, plain, found, occasion, names)
    return _of_several(text, plain, found, occasion)


def _beside_examples(reading: Reading, told: Sequence[str]) -> Reading:
    """例 东沟村 三组起火: a line that shows how to write is nobody's, and one that tells of harm is not passed over."""
    strays = tuple(Stray(Label.UNCLEAR, line) for line in told)
    return replace(reading, label=_doubted(reading.label), strays=(*reading.strays, *strays))


def doubted(reading: Reading) -> Reading:
    """The same of a message of which a part could not be read: no 平安 is plain then, whatever the words say."""
    units = tuple(replace(unit, label=_doubted(unit.label)) for unit in reading.units)
    return replace(reading, label=_doubted(reading.label), units=units)


def _doubted(label: Label) -> Label:
    return Label.UNCLEAR if label is Label.ZERO else label


def _of_one(text: str, plain: str, found: list[Segment], occasion: Occasion, names: UnitIndex) -> Reading:
    """No unit is named, or one group of units of which all the words are said."""
    named = list(dict.fromkeys(unit for part in found for unit in part.units))
    words = "".join(part.text if occasion.group else _spelled_out(part.text) for part in found)
    verdict = _second_reading(judge(RELAY.sub(" ", words) if named else words, occasion), words, occasion)
    if verdict.label is Label.ZERO and any(part.doubt for part in found):
        verdict = Verdict(Label.UNCLEAR, "names")
    verdict = _of_the_whole(verdict, words, named)
    return Reading(
        text,
        verdict.label,
        tuple(UnitReading(unit, verdict.label, text.strip()) for unit in named),
        other_day(plain),
        reason_of(plain),
        verdict.rule,
        judge_content(words, occasion),
        None,
        is_backfill(plain),
        tuple(Stray(Label.UNCLEAR, place) for place in beside(names.holed(plain))) if named else (),
    )


def _second_reading(verdict: Verdict, words: str, occasion: Occasion) -> Verdict:
    """What has been learnt speaks only where the rules are in doubt, and only of what is owed in private."""
    if verdict.rule != "doubt" or occasion.group:
        return verdict
    label = second(words, learnt())
    return verdict if label is Label.UNCLEAR else Verdict(label, "learnt")


def _of_the_whole(verdict: Verdict, words: str, units: Sequence[str]) -> Verdict:
    """东沟村报告，学校平安: is it of the unit that is named, or of a place in it?"""
    if verdict.label is Label.ZERO and is_narrower(SPOKEN_TO.sub("", words), units):
        return Verdict(Label.UNCLEAR, "narrower")
    return verdict


def _of_several(
    text: str, plain: str, found: list[Segment], occasion: Occasion, *, listed: bool = False
) -> Reading:
    head, *after = found
    named = [part for part in after if part.units]
    over = None if is_header(head.text, listed=listed) else judge(head.text, occasion).label
    strays = _strays(after)
    unread = any(_label_of(part) is Label.UNCLEAR and is_unread(part.text) for part in _of_nobody(after))
    doubtful = over is Label.UNCLEAR or unread or is_in_doubt(plain)
    units: dict[str, UnitReading] = {}
    contents, verdicts = [], []
    for part in named:
        words = _spelled_out(part.text)
        verdict = _of_the_whole(judge(words, occasion), words, part.units)
        verdicts.append(verdict)
        contents.append(judge_content(words, occasion))
        label = Label.UNCLEAR if (doubtful or part.doubt) and verdict.label is Label.ZERO else verdict.label
        for unit in part.units:
            units[unit] = _worse(units.get(unit), UnitReading(unit, label, part.whole.strip()))
    rest = _rest(over, after)
    labels = [*(unit.label for unit in units.values()), *([rest] if rest else [])]
    labels += [stray.label for stray in strays if stray.text.strip(NUMBERING)]
    label = _together(labels) if labels else Label.UNCLEAR
    rule = next((v.rule for v in verdicts if v.label is label), "parts")
    return Reading(
        text,
        label,
        tuple(units.values()),
        other_day(plain),
        reason_of(plain),
        rule,
        _together(contents) if contents else Label.UNCLEAR,
        rest,
        strays=strays,
    )


def _rest(over: Label | None, after: list[Segment]) -> Label | None:
    """What is said of no unit that is named: over a list, or of all the others (其余平安)."""
    labels = [over] if over else []
    labels += [Label.UNCLEAR for part in after if part.others]
    return _together(labels) if labels else None


def _strays(after: list[Segment]) -> tuple[Stray, ...]:
    return tuple(Stray(_label_of(part), part.whole.strip()) for part in _of_nobody(after))


def _of_nobody(after: list[Segment]) -> list[Segment]:
    """Lines of nobody; harm that is told of all the others is of nobody, too."""
    return [part for part in after if not part.units and (not part.others or _tells_of_harm(part))]


def _label_of(part: Segment) -> Label:
    label = judge(part.text).label
    calm = label is Label.UNCLEAR and is_stranger(part.text) and is_calm(part.text)
    return Label.ZERO if calm else label


def _tells_of_harm(part: Segment) -> bool:
    return judge(part.text).label is Label.MATTER


def _spelled_out(words: str) -> str:
    """东沟村√: a tick behind a name is that unit's 平安. A tick alone is none."""
    return TICKED.sub(rf"{HOLE}平安", words)


def _worse(one: UnitReading | None, other: UnitReading) -> UnitReading:
    """A unit named twice has the graver of the two labels."""
    if one is None:
        return other
    text = f"{one.text} {other.text}"
    return UnitReading(one.unit, _together([one.label, other.label]), text)


def _together(labels: Sequence[Label]) -> Label:
    for label in (Label.MATTER, Label.UNCLEAR):
        if label in labels:
            return label
    return Label.ZERO
