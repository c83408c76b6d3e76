"""A table of the file: its values are taken one by one, and what nobody took is an unknown key."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from bot.config.problems import BadValueError, Findings, Place, nearest
from bot.config.values import Reader, kind_of, text

T = TypeVar("T")


class Table:
    """Reads a table and writes down what is wrong; a value that is wrong is None and the rest is still read."""

    def __init__(self, findings: Findings, data: dict[str, object], place: Place = ()) -> None:
        self.findings, self.place = findings, place
        self._data = data
        self._known: set[str] = set()

    def take(self, key: str, reader: Reader[T], default: T | None = None, required: bool = False) -> T | None:
        """The value at `key`, or `default` where there is none; None where it is wrong, or missing and `required`."""
        self._known.add(key)
        if key not in self._data:
            if required:
                self._missing(key)
            return default
        return self._read(self._data[key], reader, (*self.place, key))

    def take_name(self, what: str, taken: set[str]) -> str | None:
        """The section's `name`, which no other section of its kind may have; it is added to `taken`."""
        name = self.take("name", text, required=True)
        if name in taken:
            self.add("name", f'{what} "{name}" 写了两次', "请改名或删去一个", name)
        if name is not None:
            taken.add(name)
        return name

    def has(self, key: str) -> bool:
        """Is the key written, whatever stands there?"""
        return key in self._data

    def names(self, key: str) -> tuple[str, ...]:
        """What the sections at `key` are called, also those with mistakes: whoever names one of them makes none."""
        raw = self._data.get(key)
        found = [one.get("name") for one in raw if isinstance(one, dict)] if isinstance(raw, list) else []
        return tuple(name.strip() for name in found if isinstance(name, str) and name.strip())

    def take_all(self, key: str, reader: Reader[T], required: bool = False) -> tuple[tuple[T, Place], ...]:
        """The good elements of an array, each with its place."""
        self._known.add(key)
        if key not in self._data:
            if required:
                self._missing(key)
            return ()
        raw, place = self._data[key], (*self.place, key)
        if not isinstance(raw, list):
            self.add(key, f"{key} 要写数组，现在是{kind_of(raw)}", "请放在方括号里，如 [ … ]", raw)
            return ()
        if required and not raw:
            self.add(key, f"{key} 是空的", "请至少写一项")
        read = [(self._read(one, reader, (*place, n)), (*place, n)) for n, one in enumerate(raw)]
        return tuple((one, where) for one, where in read if one is not None)

    def table(self, key: str) -> "Table | None":
        """The table at `key`; None where there is none."""
        self._known.add(key)
        raw = self._data.get(key)
        if raw is None or isinstance(raw, dict):
            return Table(self.findings, raw, (*self.place, key)) if isinstance(raw, dict) else None
        self.add(key, f"{key} 要写表，现在是{kind_of(raw)}", f"请写成 [{key}] 一节", raw)
        return None

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of the array at `key`, in order; what is no table is written down and passed over."""
        self._known.add(key)
        raw = self._data.get(key, [])
        header = ".".join([str(part) for part in self.place if isinstance(part, str)] + [key])
        if not isinstance(raw, list):
            self.add(key, f"{key} 要写成多节，现在是{kind_of(raw)}", f"请写成 [[{header}]]", raw)
            return
        for number, one in enumerate(raw):
            place = (*self.place, key, number)
            if isinstance(one, dict):
                yield Table(self.findings, one, place)
            else:
                self.findings.add(place, f"{key} 的每一项要写成一节", f"请写成 [[{header}]]", one)

    def add(self, key: str, message: str, fix: str, value: object = "") -> None:
        """Writes down what is wrong at `key` and what to do; `value` is what stands there."""
        self.findings.add((*self.place, key), message, fix, value)

    def done(self) -> None:
        """To be called last: every key that was not asked for is a mistake."""
        for key in self._data:
            if key not in self._known and not _is_token(key):
                self.add(key, f'没有 "{key}" 这个设置', self._advice(key, self._known), key)

    def _advice(self, key: str, known: Iterable[str]) -> str:
        return nearest(key, sorted(known), f"请删去；这里可以写的有 {'、'.join(sorted(known))}")

    def _missing(self, key: str) -> None:
        self.add(key, f'缺少 "{key}"', f"请在这一节里加上 {key} = …")

    def _read(self, raw: object, reader: Reader[T], place: Place) -> T | None:
        try:
            return reader(raw)
        except BadValueError as error:
            named = next(part for part in reversed(place) if isinstance(part, str))
            own = error.message.replace("这里", f"{named} ", 1) if "这里" in error.message else error.message
            self.findings.add(place, own, error.fix, raw)
            return None


def _is_token(key: str) -> bool:
    """Such a key is reported as a secret; see `bot.config.file`."""
    return key in ("token", "bot_token")
