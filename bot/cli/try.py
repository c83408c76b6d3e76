"""`pinganbao try`: somebody's own configuration on the sandbox, with phones and a clock to turn."""

import signal
import sys
from datetime import UTC, date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.apply import ConfigFile
from bot.cli.errors import Stop, explained
from bot.clock import SystemClock
from bot.config import Config, load

BEGINS = time(8)

Day = Annotated[str | None, typer.Option("--day", help="从哪一天早上八点开始，如 2026-12-01；不写就是现在")]
Once = Annotated[bool, typer.Option("--once", help="大家都加入以后就结束，不打开页面")]


def try_config(file: ConfigFile, day: Day = None, once: Once = False) -> None:
    """Needs no token and no network, and touches neither the database nor the bot of the configuration."""
    from bot.demo import rehearsal, trial  # noqa: PLC0415  (the sandbox and its page are for two commands alone)

    # Told to end, it takes the bot that it has started along.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with explained():
        config = load(file)
        cast = trial.Cast(
            top=next(unit.name for unit in config.units if unit.parent is None),
            units=tuple(dict.fromkeys(unit for plan in config.schedules for unit in plan.units)),
            duty=tuple(person.name for person in config.duty_people),
            chats=tuple(chat.name for chat in config.chats),
        )
        try:
            trial.play(file, cast, _beginning(config, day), stay=not once, tell=typer.echo)
        except rehearsal.RehearsalError as error:
            raise Stop(str(error)) from error


def _beginning(config: Config, day: str | None) -> datetime:
    if day is None:
        return SystemClock().now()
    try:
        return datetime.combine(date.fromisoformat(day), BEGINS, ZoneInfo(config.zone)).astimezone(UTC)
    except ValueError:
        raise Stop(f"没有 {day} 这一天。请写成 2026-12-01 这样的日期。") from None
