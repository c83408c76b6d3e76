"""`pinganbao burden`: what the last seven days asked of units and people, and what would lower it."""

from typing import Annotated

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import explained
from bot.cli.unit_argument import the_unit
from bot.config import load
from bot.domain.burden import hints
from bot.domain.text.markup import plain
from bot.phrases import say
from bot.services import burden as burdens
from storage.queries import units as stored_units
from storage.queries.directory import directory

UnitName = Annotated[str, typer.Argument(metavar="单位", help="单位名称；不写就列出全部")]


def burden(unit: UnitName = "", config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Prints it in the order of the configuration; nobody is ranked."""
    with explained():
        loaded = load(config)
        with work(loaded) as current:
            wanted = the_unit(current, unit) if unit else None
            ids = (
                directory(current).reach(wanted.id)
                if wanted is not None
                else [one.id for one in stored_units.open_units(current)]
            )
            found = burdens.week(current, ids, loaded.zone)
        said = [say(f"burden.hint.{one.key}", **one.values) for one in hints(found, loaded.zone)]
        lines = [line for one in found for line in burdens.unit_lines(one)]
        head = [say("burden.head"), *([say("burden.hints"), *said] if said else [])]
        for line in [*head, *lines] if lines else [say("burden.nothing")]:
            typer.echo(plain(line))
