"""`pinganbao invite`: a join link for one person."""

import asyncio
from datetime import timedelta
from typing import Annotated

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, token, work
from bot.cli.errors import Stop, explained
from bot.cli.unit_argument import the_unit
from bot.config import Config, load
from bot.domain.terms import ROLE_NAMES, Role
from bot.phrases import say
from bot.platforms.telegram import TelegramBot
from bot.services import members
from bot.services.people import identity
from bot.services.refusals import Refused
from storage.queries import apply as stored_apply
from storage.tables import Person, Unit
from storage.work import Work

UnitName = Annotated[str, typer.Argument(metavar="单位", help="单位名称")]
RoleName = Annotated[str, typer.Option("--role", "-r", help="角色：" + "、".join(r.value for r in Role))]
PersonName = Annotated[str, typer.Option("--person", "-p", help="值班表上的姓名；打开链接的人就是这一位")]


def invite(
    unit: UnitName,
    role: RoleName = Role.REPORTER.value,
    person: PersonName = "",
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Prints a single-use link that expires."""
    with explained():
        loaded = load(config)
        wanted = _role(role)
        with work(loaded) as current:
            the_unit(current, unit)  # a mistake is told before the platform is asked anything
        username = asyncio.run(_username(loaded))
        with work(loaded) as current:
            limits = stored_apply.limits(current) or loaded.limits
            hours = members.life_of(wanted, limits.invite_hours)
            found = the_unit(current, unit)
            who = _person(current, person, found) if person else None
            code = members.invite(current, found, wanted, life=timedelta(hours=hours), person=who)
            link = members.deep_link(username, code)
            name = found.name
        typer.echo(say("invite.made", unit=name, role=ROLE_NAMES[wanted], hours=hours, link=link))


def _person(current: Work, written: str, unit: Unit) -> Person:
    """Raises `Stop`."""
    try:
        return identity.meant(current, written, unit)
    except Refused as no:
        raise Stop(say(no.key, **no.values)) from no


def _role(word: str) -> Role:
    for role, name in ROLE_NAMES.items():
        if word in (role.value, name):
            return role
    raise Stop(say("invite.bad_role", role=word, roles="、".join(ROLE_NAMES.values())))


async def _username(config: Config) -> str:
    bot = TelegramBot(token(config), config.bot.api_url)
    try:
        return (await bot.open()).username
    finally:
        await bot.close()
