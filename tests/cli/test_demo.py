"""`pinganbao demo`: the page stays open until somebody stops it, and whoever stops it leaves nothing behind."""

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

import httpx

LINES = 2000  # far more than the demonstration prints


def started(output: Path, **variables: str) -> subprocess.Popen[str]:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--output", str(output)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**environment, **variables},
        # Where the tests run in the background of a script, SIGINT is ignored, and what they start inherits that.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )


def test_the_page_stays_up_until_ctrl_c(tmp_path: Path) -> None:
    with started(tmp_path) as demo:
        assert demo.stdout is not None
        url = ""
        for _ in range(LINES):
            line = demo.stdout.readline()
            if not line or "Ctrl+C" in line:
                break
            if found := re.search(r"手机页面：(\S+)", line):
                url = found[1]
        page = httpx.get(url)
        assert "平安报" in page.text
        demo.send_signal(signal.SIGINT)
        rest = demo.stdout.read()
        assert demo.wait() == 0, rest
    assert "演示结束" in rest
    assert (tmp_path / "summary.txt").read_text(encoding="utf-8").startswith("📋")


def test_told_to_end_it_takes_its_bot_along(tmp_path: Path) -> None:
    with started(tmp_path / "output", TMPDIR=str(tmp_path)) as demo:
        assert demo.stdout is not None
        while "手机页面" not in demo.stdout.readline():
            assert demo.poll() is None
        assert serving(tmp_path)
        demo.terminate()
        demo.stdout.read()
    assert demo.returncode == 128 + signal.SIGTERM
    assert serving(tmp_path) == []
    assert [file.name for file in tmp_path.iterdir()] == ["output"]


def serving(folder: Path) -> list[str]:
    """Command lines of bots whose configuration lies in the folder (Linux)."""
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            words = process.read_text(errors="replace").split("\0")
            if "run" in words and any(str(folder) in word for word in words):
                found.append(" ".join(words))
    return found
