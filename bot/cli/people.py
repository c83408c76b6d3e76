"""`pinganbao people`: who has which role."""

from typing import Annotated

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import explained
from bot.cli.invites import open_link_row
from bot.cli.unit_argument import the_unit
from bot.config import Config, load
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.phrases import say
from storage.queries import grants as stored_grants
from storage.queries import units as stored_units

UnitName = Annotated[str, typer.Argument(metavar="单位", help="单位名称；不写就列出全部")]


def people(unit: UnitName = "", config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists the roles that are held, who on the rota has which account, and the links for all."""
    with explained():
        _list(unit, load(config))


def _list(unit: str, loaded: Config) -> None:
    with work(loaded) as current:
        units = stored_units.open_units(current)
        wanted = the_unit(current, unit) if unit else None
        ids = [wanted.id] if wanted else [one.id for one in units]
        found = stored_grants.roles_at(current, ids)
        for held in found:
            values = {"unit": held.unit.name, "role": ROLE_NAMES[held.member.role]}
            who = f"{name(held.account.name)}　{held.account.user_id}"
            typer.echo(say("people.cli_row", who=who, **values))
        if not found:
            typer.echo(say("people.cli_nobody"))
        if wanted is None:
            for person, account in stored_grants.linked(current):
                typer.echo(say("people.link", person=person.name, who=name(account.name)))
        for shared in stored_grants.open_links(current, ids):
            typer.echo(open_link_row(shared, loaded.zone))
