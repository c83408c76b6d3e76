"""`pinganbao demo` without `--once`: the page stays open until somebody stops it."""

import os
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import httpx

LINES = 2000  # far more than the demonstration prints


def test_the_page_stays_up_until_ctrl_c(tmp_path: Path) -> None:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--output", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
        # Where the tests run in the background of a script, SIGINT is ignored, and what they start inherits that.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as demo:
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
