"""What is wrong with a configuration file, said so that whoever wrote it can mend it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

Place = tuple[str | int, ...]  # the way to a value: ("schedules", 0, "times", 1)

# A bot token; also behind "bot", as in the addresses of the Bot API.
TOKEN = re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}")


@dataclass(frozen=True)
class Problem:
    """One mistake. `line` counts from 1; None where the whole file is meant."""

    file: str
    line: int | None
    value: str
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{_where(self.file, self.line)}：{self.message}；{self.fix}"


@dataclass(frozen=True)
class Hint:
    """A word that is read on and is written otherwise today."""

    file: str
    line: int | None
    old: str
    new: str

    def __str__(self) -> str:
        return f"{_where(self.file, self.line)}：`{self.old}` 的新写法是 `{self.new}`"


@dataclass(frozen=True)
class Advice:
    """What is read as it is written, and will surprise somebody."""

    file: str
    line: int | None
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{_where(self.file, self.line)}：{self.message}；{self.fix}"


def _where(file: str, line: int | None) -> str:
    return file if line is None else f"{file} 第 {line} 行"


class ConfigError(Exception):
    """Everything that is wrong with the file, in the order of its lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class BadValueError(Exception):
    """Raised by a reader of one value; whoever called it knows the line."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message, self.fix = message, fix


@dataclass
class Findings:
    """The problems and hints found so far in one file, and the lines on which its values stand.

    `file` is shown as it was given: of several files with one name a person must know which is meant.
    """

    file: Path
    lines: dict[Place, int] = field(default_factory=dict)
    found: list[Problem] = field(default_factory=list)
    hints: list[Hint | Advice] = field(default_factory=list)

    def add(self, place: Place, message: str, fix: str, value: object = "") -> None:
        """Writes down a mistake at `place`; `fix`: what to do, `value`: what stands there. Tokens are not shown."""
        self.add_at(self.line(place), message, fix, value)

    def add_at(self, line: int | None, message: str, fix: str, value: object = "") -> None:
        """The same on a line (from 1); None: of the whole file. Each mistake is kept once."""
        problem = Problem(str(self.file), line, _safe(str(value)), _safe(message), _safe(fix))
        if problem not in self.found:
            self.found.append(problem)

    def hint(self, place: Place, old: str, new: str) -> None:
        """`old` is read on; `new` is how it is written today."""
        self.hints.append(Hint(str(self.file), self.line(place), old, new))

    def advise(self, place: Place, message: str, fix: str) -> None:
        """Nothing is wrong, yet it will surprise somebody."""
        self.hints.append(Advice(str(self.file), self.line(place), message, fix))

    def take_over(self, other: "Findings") -> None:
        """Adds what was found in a file that this one names; each problem keeps its own file's name."""
        self.found += [problem for problem in other.found if problem not in self.found]
        self.hints += [hint for hint in other.hints if hint not in self.hints]

    def beside(self, path: Path) -> Path:
        """`path`, which was found from this file's folder, as somebody who typed this file's name would type it."""
        folder = self.file.parent.resolve()
        return self.file.parent / path.relative_to(folder) if path.is_relative_to(folder) else path

    def line(self, place: Place) -> int | None:
        """The line of the value, or of the nearest table around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place)

    def raise_any(self) -> None:
        """Raises `ConfigError` with all that was found."""
        if self.found:
            raise ConfigError(tuple(sorted(self.found, key=self._order)))

    def all_hints(self) -> tuple[Hint | Advice, ...]:
        """Each once, in the order of their lines."""
        return tuple(sorted(dict.fromkeys(self.hints), key=self._order))

    def _order(self, one: Problem | Hint | Advice) -> tuple[bool, str, int]:
        return one.file != str(self.file), one.file, one.line or 0


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """「请改为 "…"」 with the known word nearest to `word`, or `otherwise`."""
    near = closest(word, known)
    return f'请改为 "{near}"' if near is not None else otherwise


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is spelled most like `word`; None where none is half alike."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.5)), None)


def listed(words: Iterable[str]) -> str:
    """「"甲"、"乙"」"""
    return "、".join(f'"{word}"' for word in words)


def _safe(text: str) -> str:
    return TOKEN.sub("（口令已隐去）", text)
