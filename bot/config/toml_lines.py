"""On which line each value of a TOML text stands. For text that `tomllib` has accepted; it checks nothing."""

import re
import tomllib

from bot.config.problems import Place

BLANK = " \t\r\n"
BARE_END = ",]}#\r\n"

AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")

STRINGS = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")
UNPAIRED = "引号没有成对，请补上另一半"
# By the words of the library.
ADVICE = (
    ("Cannot overwrite", "这一项前面已经写过，请删去一处"),
    ("Cannot declare", "这一节前面已经写过，请删去一处，或者写成 [[…]]"),
    ("Cannot mutate", "这一项前面已经写过，请删去一处"),
    ("Invalid date", "没有这个日期或时刻，请改正"),
    ("Illegal character '\\n'", UNPAIRED),
    ("Unterminated string", UNPAIRED),
    ("Unescaped", "反斜杠在双引号里要写两个，或者改用单引号"),
    ("Invalid hex", "反斜杠在双引号里要写两个，或者改用单引号"),
)
# By what stands in the line outside of texts.
TYPED = (
    (re.compile(r"[\x00-\x08\x0b-\x1f]"), "这一行里有看不见的字符，请删去整行重新写"),
    (re.compile(r"[“”‘’＂「」]"), '引号要用英文的 "'),
    (re.compile(r"[，、]"), "逗号要用英文的 ,"),
    (re.compile(r"[：＝]"), "名称和值之间要写英文的 ="),
    (re.compile(r"[［］【】]"), "方括号要用英文的 [ ]"),
    (re.compile(r"[\u3000\u00a0]"), "这一行里有全角的空格，请删去"),
    (re.compile(r"=\s*(?:True|False|TRUE|FALSE)\b"), "请用小写的 true、false"),
    (re.compile(r"=\s*[一-鿿]"), "文字要放在英文引号里"),
)


def lines_of(text: str) -> dict[Place, int]:
    """The line of every key, array element and table header by its place; a table's own line is its header."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.lines


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._line, self._counted = 1, 0
        self._arrays: dict[Place, int] = {}
        self.lines: dict[Place, int] = {}

    def document(self) -> None:
        table: Place = ()
        while self._skip():
            if self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Place:
        array = self._text.startswith("[[", self._at)
        self._mark_line()
        self._at += 2 if array else 1
        place = self._under_arrays(self._key())
        self._skip()
        self._at += 2 if array else 1
        if array:
            number = self._arrays.get(place, -1) + 1
            self._arrays[place] = number
            self.lines.setdefault(place, self._line)
            place = (*place, number)
        self.lines.setdefault(place, self._line)
        return place

    def _under_arrays(self, names: list[str]) -> Place:
        """The place of a header; a name that is an array of tables means its last table so far."""
        place: Place = ()
        for number, name in enumerate(names):
            place = (*place, name)
            if place in self._arrays and number + 1 < len(names):
                place = (*place, self._arrays[place])
        return place

    def _pair(self, table: Place) -> None:
        self._mark_line()
        line = self._line
        place = table
        for name in self._key():
            place = (*place, name)
            self.lines.setdefault(place, line)
        self._skip()
        self._at += 1  # the equals sign
        self._value(place)

    def _value(self, place: Place) -> None:
        self._skip()
        first = self._peek()
        if first in "\"'":
            self._string()
        elif first == "[":
            self._array(place)
        elif first == "{":
            self._inline(place)
        else:
            while self._at < len(self._text) and self._peek() not in BARE_END:
                self._at += 1

    def _array(self, place: Place) -> None:
        self._at += 1
        number = 0
        while self._skip() and self._peek() != "]":
            if self._peek() == ",":
                self._at += 1
                continue
            self._mark_line()
            self.lines[*place, number] = self._line
            self._value((*place, number))
            number += 1
        self._at += 1

    def _inline(self, place: Place) -> None:
        self._at += 1
        while self._skip() and self._peek() != "}":
            if self._peek() == ",":
                self._at += 1
            else:
                self._pair(place)
        self._at += 1

    def _key(self) -> list[str]:
        names = []
        while True:
            self._skip()
            names.append(self._name())
            self._skip()
            if self._peek() != ".":
                return names
            self._at += 1

    def _name(self) -> str:
        start = self._at
        if self._peek() in "\"'":
            self._string()
            quoted = self._text[start : self._at]
            return str(tomllib.loads(f"key = {quoted}")["key"])
        while self._peek() and self._peek() not in " \t.=]":
            self._at += 1
        return self._text[start : self._at]

    def _string(self) -> None:
        quote = self._peek()
        mark = quote * 3 if self._text.startswith(quote * 3, self._at) else quote
        self._at += len(mark)
        while not self._text.startswith(mark, self._at):
            self._at += 2 if quote == '"' and self._peek() == "\\" else 1
        self._at += len(mark)
        if len(mark) == 3:  # a long string may end in up to two quotes of its own
            while self._peek() == quote:
                self._at += 1

    def _skip(self) -> bool:
        """Goes past blanks and comments; False at the end."""
        while (here := self._peek()) and here in BLANK + "#":
            if here == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            else:
                self._at += 1
        return self._at < len(self._text)

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _mark_line(self) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at


def syntax_problem(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str, str, str]:
    """Line, what is wrong, what to do, and the line's own words."""
    found = AT_LINE.search(str(error))
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    whole = text.split("\n")[line - 1].rstrip("\r") if line <= text.count("\n") + 1 else ""
    wrong = whole.strip()
    shown = "".join(one if one.isprintable() else "�" for one in wrong)
    return line, "不合 TOML 语法", f"{_advice(str(error), whole)}：{shown}", wrong


def _advice(error: str, wrong: str) -> str:
    """What the library says first, then what people type in this place: signs of Chinese width above all."""
    bare = STRINGS.sub("", wrong.partition("#")[0] if '"' not in wrong else wrong).strip(BLANK)
    said = next((advice for mark, advice in ADVICE if mark in error), None)
    seen = next((advice for pattern, advice in TYPED if pattern.search(bare)), None)
    open_ = "括号没有关上，就在这一行或上面" if "Unclosed" in error else None
    return said or seen or open_ or _unpaired(bare) or "请检查这一行的引号、等号和括号"


def _unpaired(bare: str) -> str | None:
    if bare.count('"') % 2 or bare.count("'") % 2:
        return UNPAIRED
    if bare.startswith("["):
        return "方括号没有成对" if bare.count("[") != bare.count("]") else None
    return None if "=" in bare else "请写成 名称 = 值"
