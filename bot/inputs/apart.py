"""Reading a file that somebody sent in a process of its own, with limits: whatever it does there, the bot goes on.

A spreadsheet of some kilobytes can be made to need gigabytes, or minutes. What needs more than a duty sheet ever does
is ended, and is then as good as damaged.
"""

import csv
import io
import pickle
import resource
import subprocess
import sys
from collections.abc import Mapping

from bot.domain.rota.sheet import Grid
from bot.inputs.workbook import MOST_COLUMNS, MOST_ROWS, NotAWorkbookError, read_workbook

MEMORY = 320 << 20  # bytes of address space, Python's own included (80 MB)
CPU_SECONDS = 3
SECONDS = 20.0  # by the wall clock, on a machine that has much else to do
LIMITS: Mapping[int, int] = {
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_CPU: CPU_SECONDS,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}
PACKED = b"PK"  # how an .xlsx begins
DAMAGED = 3  # how the process ends for what is no workbook; any other end is its own
# A table saved as text (.csv); the software of offices writes it in UTF-8 or in GB 18030.
ENCODINGS = ("utf-8-sig", "gb18030")
MOST_TEXT = 2 << 20  # bytes; a year of duty sheets has a hundredth of it
PRINTED = frozenset("\t\r\n")  # of the characters before the blank; with others it is no text
MARKS = (",", "\t", ";", "，", "；")


def read_apart(content: bytes, seconds: float = SECONDS) -> list[Grid]:
    """`read_workbook`, or `read_csv`, in another process. Raises `NotAWorkbookError`, also where that
    process was ended by a limit."""
    # Without the environment: it may hold what is secret, and reading needs none of it.
    command = [sys.executable, "-I", "-m", __name__]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=seconds, check=True, env={}
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise NotAWorkbookError from error
    # Written by our own code: only what could run any code there could write anything else here.
    found: list[Grid] = pickle.loads(done.stdout)
    return found


def main() -> None:
    """What runs there: bytes in, grids out."""
    for what, most in LIMITS.items():
        resource.setrlimit(what, (most, most))
    try:
        content = sys.stdin.buffer.read()
        grids = read_workbook(content) if content.startswith(PACKED) else read_csv(content)
    except NotAWorkbookError:
        sys.exit(DAMAGED)
    sys.stdout.buffer.write(pickle.dumps(grids))
    sys.stdout.buffer.flush()


def read_csv(content: bytes) -> list[Grid]:
    """The one sheet of the file. Raises `NotAWorkbookError` for what is no text, is no table, or is too large."""
    if len(content) > MOST_TEXT:
        raise NotAWorkbookError
    text = _text(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(MARKS, key=first.count)
    if mark not in text:
        raise NotAWorkbookError
    try:
        rows = [tuple(row[:MOST_COLUMNS]) for row in csv.reader(io.StringIO(text), delimiter=mark)]
    except csv.Error as error:
        raise NotAWorkbookError from error
    return [Grid(tuple(rows[:MOST_ROWS]))]


def _text(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(char >= " " or char in PRINTED for char in text):
            return text
    raise NotAWorkbookError


if __name__ == "__main__":
    main()
