"""`pinganbao status`: the open rounds, as an admin sees them."""

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import explained
from bot.config import load
from bot.domain.rights import Duty, Scope
from bot.domain.terms import Role
from bot.services import status as status_service
from storage.queries import units as stored_units


def status(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Prints what `/status` would say."""
    with explained(), work(load(config)) as current:
        every = frozenset(unit.id for unit in stored_units.open_units(current))
        duties = tuple(Duty(Role.VIEWER, unit_id, every) for unit_id in every)
        typer.echo(status_service.status(current, Scope(duties)))
