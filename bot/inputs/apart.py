"""Reading a file that somebody sent in a process of its own, with limits: whatever it does there, the bot goes on.

A spreadsheet of some kilobytes can be made to need gigabytes, or minutes. What needs more than a duty sheet ever does
is ended, and is then as good as damaged.
"""

import pickle
import resource
import subprocess
import sys
from collections.abc import Mapping

from bot.domain.rota.sheet import Grid
from bot.inputs.workbook import NotAWorkbookError, read_workbook

MEMORY = 320 << 20  # bytes of address space, Python's own included (80 MB)
CPU_SECONDS = 3
SECONDS = 20.0  # by the wall clock, on a machine that has much else to do
LIMITS: Mapping[int, int] = {
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_CPU: CPU_SECONDS,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}
DAMAGED = 3  # how the process ends for what is no workbook; any other end is its own


def read_apart(content: bytes, seconds: float = SECONDS) -> list[Grid]:
    """`read_workbook` in another process. Raises `NotAWorkbookError`, also where that process was ended by a limit."""
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
        grids = read_workbook(sys.stdin.buffer.read())
    except NotAWorkbookError:
        sys.exit(DAMAGED)
    sys.stdout.buffer.write(pickle.dumps(grids))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
