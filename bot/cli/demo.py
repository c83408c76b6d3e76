"""`pinganbao demo`: a made-up town lives through a duty day."""

import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.errors import Stop, explained

Once = Annotated[bool, typer.Option("--once", help="演完即止")]
Output = Annotated[Path, typer.Option("--output", help="记录放在哪里")]


def demo(once: Once = False, output: Output = Path("demo-output")) -> None:
    """Plays the day; without `--once` the page of phones stays open until Ctrl+C."""
    from bot.demo import rehearsal  # noqa: PLC0415  (the sandbox and its page are for this command alone)

    # Told to end, it takes the bot that it has started along.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with explained():
        try:
            rehearsal.play(output, stay=not once)
        except rehearsal.RehearsalError as error:
            raise Stop(str(error)) from error
