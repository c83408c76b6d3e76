"""`pinganbao remove`: ends all that somebody was given."""

from typing import Annotated

import typer

from bot.cli.confirmation import confirmed
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import Stop, explained
from bot.cli.unit_argument import the_unit
from bot.config import load
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import name
from bot.phrases import say
from bot.services.people import belongings, revocations
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Account
from storage.work import Work

Who = Annotated[str, typer.Argument(metavar="姓名", help="姓名，或者 pinganbao people 列出的编号")]
UnitName = Annotated[str, typer.Option("--unit", "-u", help="只结束在这个单位的身份")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问")]


def remove(who: Who, unit: UnitName = "", yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Ends roles and the link to the rota, after asking."""
    with explained(), work(load(config)) as current:
        account = _account(current, who)
        at = the_unit(current, unit) if unit else None
        held = [one for one in stored_grants.roles_of(current, account.id) if at in (None, one.unit)]
        if at is not None and not held:
            raise Stop(say("people.cli_not_there", who=name(account.name), unit=at.name))
        for one in held:
            typer.echo(_line("people.cli_row", one.unit.name, one.member.role, account))
        _tell_what_is_left(current, account)
        if not yes and not confirmed("移除吗？"):
            raise Stop(say("people.not_done"))
        if unit:
            for one in held:
                revocations.end_role(current, one.member.id, None, last=True)
        else:
            revocations.end_all(current, account, None, last=True)
        for one in held:
            typer.echo(_line("people.cli_removed", one.unit.name, one.member.role, account))
        if not held:
            typer.echo(say("people.cli_unlinked", who=name(account.name)))
        if not stored_members.admins(current):
            typer.echo(say("people.cli_no_admin"))


def _tell_what_is_left(current: Work, account: Account) -> None:
    """What they have in hand, and whether nobody is left who administers."""
    who = belongings.Leaver(account, stored_people.person_of(current, account))
    found = belongings.lines(belongings.owned(current, who))
    if found:
        typer.echo(say("people.cli_in_hand", who=name(account.name), what="\n".join(found)))
    if stored_grants.is_last_admin(current, account.id):
        typer.echo(say("people.cli_last_admin"))


def _line(key: str, unit: str, role: Role, account: Account) -> str:
    return say(key, unit=unit, role=ROLE_NAMES[role], who=name(account.name))


def _account(current: Work, who: str) -> Account:
    """By number, or by a name that one person bears. Raises `Stop`."""
    found = stored_grants.accounts_called(current, who.strip())
    if not found:
        raise Stop(say("people.cli_unknown", who=who))
    if len(found) > 1:
        lines = "\n".join(f"{one.user_id}　{name(one.name)}" for one in found)
        raise Stop(say("people.cli_several", who=who, example=found[0].user_id, lines=lines))
    return found[0]
