"""Lists as people send them, a line a unit: 接龙, copied chat, columns, ticks, 「以下单位平安：」, 「四村均平安」.

What a line says is read by the rules as any words are; here it is found whose it is. A line about a unit that is not
known belongs to nobody: neither to who sent the list nor to the line before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.reading.area_headings import placed
from bot.domain.reading.chat_log import Heading, heading, is_copied
from bot.domain.reading.events import mentions
from bot.domain.reading.fillers import is_name
from bot.domain.reading.mentions import Mention, UnitIndex
from bot.domain.reading.rules import clauses, judge, says_nothing
from bot.domain.reading.segments import Segment, parts, said
from bot.domain.reading.strangers import is_stranger
from bot.domain.reading.table_rows import columns_gone, unfolded
from bot.domain.reading.tally import disagrees
from bot.domain.reading.title import RELAY
from bot.domain.reading.vocabulary import HOLE
from bot.domain.terms import Label

TICKS = "√✓✔✅☑"
_MARKS = r"[ \t\-—*·•●○◆■▪▶►※]*"  # the mark of a taken out name is white, too: no \s
_NUMBER = rf"(?:[(（]\d{{1,3}}[)）]|\d{{1,3}}[.、．)）:：]|\d{{1,3}}(?=[ \t{HOLE}]))(?!\d)"
LINE = re.compile(
    rf"{_MARKS}(?P<tick>[{TICKS}]*)[ \t]*(?P<number>{_NUMBER})?{_MARKS}(?P<tick2>[{TICKS}]*)[ \t]*"
)
EXAMPLE = re.compile(
    r"\s*[(（【\[]?(?:例如?|示例|样例|范例|举例|格式|模板|范本|比如)[)）】\]]?(?![\w一-鿿])|\s*例(?=\s|\d)"
)
# 以下单位平安：, 未报： said of the names below it, or behind it in its line.
BLOCK = re.compile(r"(?P<words>[^\n:：]{1,30}?)\s*[:：]\s*")
_KIND = r"(?:行政)?(?:村|社区|单位|学校|地方)"
_BELOW = (
    rf"(?:以下|下列|如下|下面)(?:各|所有|这|几|\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})?[个家]?{_KIND}?"
)
BELOW = re.compile(rf"{_BELOW}(?:今[天日])?(?:情况)?")
REPORTED = re.compile(
    rf"(?:{_BELOW})?(?:单位)?(?:已报|未报|待报|没报|没有报|未上报|有事|有情况|平安|无事|正常)(?:单位|村|的)?"
)
# 以上各村平安, 四村均平安: said of the names above it.
_ALL = rf"(?:以上|上述|上列|前述)(?:各|所有|全部|\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})?个?{_KIND}?"
_COUNTED = rf"(?:各|所有|全部|共?(?:\d{{1,3}}|[二两三四五六七八九十]{{1,3}}))个?{_KIND}"
TAIL = re.compile(rf"\s*(?:{_ALL}|{_COUNTED}|均|都|全部|一律)[^\n]*")
# 其他村未报
OTHERS = re.compile(
    r"\s*(?:其[余他它]|剩下)的?(?:各|[几两一二三四五六七八九十\d]{1,3}个?)?(?:村|社区|单位|学校)[^\n]*"
)
TITLE = re.compile(r"报告|情况|汇总|名单|统计|日报|早报|晚报|接龙")
PERSON = re.compile(r"[一-鿿]{2,3}(?=\s)")
UNIT = re.compile(r"[一-鿿]{2,5}")
CELLS = re.compile(rf"[\s{HOLE}:：,，.。()（）\-—{TICKS}]+|1\d{{10}}")
CALM = re.compile(r"平安|无事|没事|正常|零报|安全|有无|情况")
NO_TOPIC = re.compile(
    rf"{RELAY.pattern}|\d+\s*[年月日号时点分]|(?:星期|周)[一二三四五六日天]|今[天日]|早上|晚上|上午|下午"
)
PRONOUNS = frozenset("您你我他她它")


@dataclass
class _Line:
    text: str
    mentions: Sequence[Mention]
    number: int | None
    ticked: bool
    body: int  # where the words begin, behind number and tick
    block: str  # what is said before the names, with a colon: 平安：东风村、西岗村
    heading: Heading | None

    @property
    def holed(self) -> str:
        return _holed(self.text, self.mentions, self.body)

    @property
    def begins_with_unit(self) -> bool:
        return bool(self.mentions) and self.mentions[0].start == self.body


@dataclass
class _Reader:
    """What has been read of a list so far: `rows` of units, and lines of nobody, in their order."""

    head: Segment = field(default_factory=lambda: Segment([]))
    rows: list[Segment] = field(default_factory=list)
    silent: list[Segment] = field(default_factory=list)  # names with nothing said of them yet
    units: set[str] = field(default_factory=set)
    current: Segment | None = None
    number: int = 0
    block: str = ""
    unheard: str = ""  # harm told over names that have words of their own: it is nobody's, and not lost
    copied: bool = False
    doubt: bool = False

    def begin(self, block: str) -> None:
        self.end()
        harm = not REPORTED.fullmatch(block) and _label(block) is Label.MATTER
        self.block, self.unheard = block, block if harm else ""

    def end(self) -> None:
        if self.unheard:
            self.append(Segment([], self.unheard, self.unheard))
        self.unheard = ""

    def append(self, part: Segment) -> None:
        self.rows.append(part)
        self.units.update(part.units)
        if part.units and not said(part):
            self.silent.append(part)


def rows(text: str, names: UnitIndex) -> list[Segment] | None:
    """The lines of a list (normalised): what stands over it, then whose each line is. None where it is no list."""
    if ":" not in text and not names.mentions(text):
        return None
    plain = unfolded(columns_gone(text), names)
    below = placed([line for line in plain.split("\n") if line.strip()], names)
    lines = [_line(line.text, line.mentions) for line in below.lines]
    if not (below.headed or _is_list(plain, lines)):
        return None
    reader = _Reader(copied=is_copied([line.heading for line in lines if line.heading]))
    numbered = next(
        (at for at, line in enumerate(lines) if line.number is not None and line.begins_with_unit), 0
    )
    for at, line in enumerate(lines):
        if at < numbered and _is_title(line):
            _add(reader.head, line.holed, line.text)
        else:
            _take(reader, line)
    reader.end()
    for part in reader.rows:
        part.doubt |= reader.doubt
    return [reader.head, *reader.rows]


def without_examples(text: str) -> tuple[str, list[str]]:
    """The words without the lines that show how to write (「例 东风村 张三 平安」), and which of these tell of harm.

    Alone such a line stays, and is in doubt.
    """
    lines = text.split("\n")
    shown = [line for line in lines if EXAMPLE.match(line)]
    left = [line for line in lines if not EXAMPLE.match(line)]
    if not shown or not any(line.strip() for line in left):
        return text, []
    return "\n".join(left), [line.strip() for line in shown if any(map(mentions, clauses(line)))]


def is_unread(words: str) -> bool:
    """Does a line of nobody say what nobody understands? A name, a courtesy or a number alone says nothing."""
    return not (_is_bare(words) or says_nothing(words) or is_stranger(words) or _is_row_of_calm(words))


def _is_row_of_calm(words: str) -> bool:
    """大湾 张三 平安: a unit that nobody knows, a person, and a plain 平安."""
    unit, *people, said = words.split() if len(words.split()) > 1 else ["", ""]
    return UNIT.fullmatch(unit) is not None and all(map(is_name, people)) and _label(said) is Label.ZERO


def _line(text: str, mentions: Sequence[Mention]) -> _Line:
    holed = _holed(text, mentions, 0, same_length=True)
    found = LINE.match(holed)
    assert found is not None  # everything in it may be missing
    body = found.end()
    person = PERSON.match(text, body)
    if person and mentions and is_name(person[0]) and text[person.end() : mentions[0].start].strip() == "":
        body = mentions[0].start  # 1. 张三 东风村 平安
    digits = re.sub(r"\D", "", found["number"] or "")
    ticked = bool(found["tick"] or found["tick2"])
    spoken = heading(_holed(text, mentions, 0))
    return _Line(
        text, mentions, int(digits) if digits else None, ticked, body, _block(text, mentions, body), spoken
    )


def _block(text: str, mentions: Sequence[Mention], body: int) -> str:
    found = BLOCK.fullmatch(text, body, mentions[0].start) if mentions and mentions[0].start > body else None
    return found["words"] if found and _heads(found["words"]) else ""


def _holed(text: str, mentions: Sequence[Mention], start: int, *, same_length: bool = False) -> str:
    made, end = [], start
    for mention in mentions:
        made += [text[end : mention.start], HOLE * (mention.end - mention.start if same_length else 1)]
        end = mention.end
    return "".join(made) + text[end:]


def _is_title(line: _Line) -> bool:
    """青石镇11月28日平安报告: over a numbered list it is no row, whatever it names."""
    if line.number is not None or line.heading is not None or _is_block(line):
        return False
    return (
        RELAY.search(line.text) is not None
        or not line.mentions
        or (TITLE.search(line.text) is not None and _label(line.holed) is Label.UNCLEAR)
    )


def _is_list(text: str, lines: Sequence[_Line]) -> bool:
    """Several lines of which each begins with a unit, or one beside what only lists have."""
    if is_copied([line.heading for line in lines if line.heading]):
        return True
    units = [line for line in lines if (line.begins_with_unit or line.block)]
    if not units:
        return False
    if len(units) > 1 or any(line.ticked or BELOW.match(line.block) for line in units):
        return True
    if RELAY.search(text) and any(line.number is not None for line in units):
        return True
    others = [line for line in lines if not line.mentions]
    return any(_is_tail(line) or is_stranger(line.holed) for line in others) or any(
        map(_is_block, others[:-1])
    )


def _is_tail(line: _Line) -> bool:
    return not line.mentions and TAIL.fullmatch(line.text) is not None and _label(line.text) is Label.ZERO


def _is_block(line: _Line) -> bool:
    found = BLOCK.fullmatch(line.text.strip())
    return not line.mentions and found is not None and _heads(found["words"])


def _heads(words: str) -> bool:
    """平安, 以下单位停电, 未报: words that are said of the names behind them. 报平安 is what they are asked for."""
    if REPORTED.fullmatch(words):
        return True
    return "报" not in words.replace("零报告", "") and _label(BELOW.sub("", words)) is not Label.UNCLEAR


def _take(reader: _Reader, line: _Line) -> None:
    if line.heading is not None and reader.copied:
        _speaker(reader, line, line.heading)
    elif line.mentions and (found := _of_units(line)):
        _row(reader, line, found)
    elif _is_block(line):
        reader.begin(line.text.strip(" :："))
        reader.current = None
    elif _is_tail(line) and reader.units:
        _tail(reader, line)
    elif OTHERS.fullmatch(line.text) and reader.units:
        reader.append(Segment([], line.text, line.text, others=True))
    else:
        _other(reader, line)


def _speaker(reader: _Reader, line: _Line, found: Heading) -> None:
    """Whoever spoke: a unit where the name says so (「东风村张三 08:12」), else the words must name one."""
    in_name = found.name.count(HOLE)
    reader.current = None
    if in_name:
        reader.current = Segment([one.unit for one in line.mentions[:in_name]], HOLE, line.text)
        reader.append(reader.current)
    if found.words:
        start = len(line.text) - _length(line, found.words, in_name)
        moved = [Mention(one.unit, one.start - start, one.end - start) for one in line.mentions[in_name:]]
        _take(reader, _line(line.text[start:], moved))


def _length(line: _Line, words: str, in_name: int) -> int:
    """How long `words`, with the names in them, stand at the end of a line."""
    return len(words) + sum(one.end - one.start - 1 for one in line.mentions[in_name:])


def _of_units(line: _Line) -> list[Segment]:
    """The parts of a line by unit; none where no unit is what it is about."""
    start = line.mentions[0].start if line.block else line.body
    moved = [
        Mention(one.unit, one.start - start, one.end - start) for one in line.mentions if one.start >= start
    ]
    head, *named = parts(line.text[start:], moved)
    if named and head.whole.strip():
        named[0].text, named[0].whole = head.text + named[0].text, head.whole + named[0].whole
    return named


def _row(reader: _Reader, line: _Line, found: list[Segment]) -> None:
    if line.block:
        reader.begin(line.block)
    for part in found:
        _say(reader, line, part)
        reader.append(part)
    reader.current = found[-1]
    reader.number = line.number or reader.number


def _say(reader: _Reader, line: _Line, part: Segment) -> None:
    """What a tick or the words over the list say of a name that has no words of its own."""
    part.text = _told(part.text)
    if not part.units or not _is_bare(part.text):
        return
    if reader.block:
        reader.unheard = ""
        part.text, part.whole = (
            f"{HOLE}{BELOW.sub('', reader.block)}",
            f"{reader.block}：{part.whole.strip()}",
        )
    elif (line.ticked or any(tick in part.text for tick in TICKS)) and _asks_for_calm(reader.head.text):
        part.text = f"{HOLE}平安"
    else:
        part.text = HOLE


def _asks_for_calm(title: str) -> bool:
    """A tick says what the list is about: under 「收到通知的」 it is no 平安."""
    return CALM.search(title) is not None or not re.search(r"[一-鿿]", NO_TOPIC.sub("", title))


def _is_bare(words: str) -> bool:
    """Nothing but names: of units, of people, and ticks."""
    return all(is_name(cell) and len(cell) < 4 for cell in CELLS.split(words) if cell)


def _told(words: str) -> str:
    """张三平安: without the name in front of what is said, which has no blank behind it."""
    found = re.match(rf"{HOLE}[ \t]*(?P<name>[一-鿿]{{2,3}})(?=平安|无事|正常|零报告|有事|一切|均|都)", words)
    if found is None or not is_name(found["name"]) or PRONOUNS & set(found["name"]):
        return words
    return f"{HOLE} {words[found.end() :]}"


def _tail(reader: _Reader, line: _Line) -> None:
    """Said of all the names above that have no words of their own; their number must agree."""
    reader.doubt |= disagrees(line.text, len(reader.units))
    for part in reader.silent:
        if not said(part):
            part.text, part.whole = f"{HOLE}{line.text}", f"{part.whole} {line.text}"
    reader.silent.clear()


def _other(reader: _Reader, line: _Line) -> None:
    """A line in which no unit is spoken of: of the line before, or of nobody."""
    current = reader.current
    if current is None and not reader.rows and not reader.copied and not is_stranger(line.holed):
        _add(reader.head, line.holed, line.text)
    elif _is_nobodys(reader, line) or current is None:
        reader.append(Segment([], line.holed, line.text))
    else:
        current.text += f"\n{line.holed}"
        current.whole += f"\n{line.text}"


def _is_nobodys(reader: _Reader, line: _Line) -> bool:
    if line.number is not None and reader.number and line.number > reader.number:
        return True
    return is_stranger(line.holed)


def _add(part: Segment, words: str, whole: str) -> None:
    part.text += f"{words}\n"
    part.whole += f"{whole}\n"


def _label(words: str) -> Label:
    return judge(words.strip()).label
