"""`pinganbao invites`: the invitations and links for all that can still be opened, and ending them."""

from typing import Annotated

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import Stop, explained
from bot.config import load
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services import audit
from bot.services.admissions import links
from bot.services.people import revocations
from storage.queries import grants as stored_grants
from storage.queries.grants import OpenLink

Cancel = Annotated[int, typer.Option("--cancel", help="要作废的编号")]
EndOpen = Annotated[int, typer.Option("--end-open", help="要作废的公用链接的编号")]


def invites(cancel: Cancel = 0, end_open: EndOpen = 0, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists them with the links for all, or ends one."""
    with explained():
        loaded = load(config)
        with work(loaded) as current:
            found = stored_grants.open_invites(current)
            if cancel:
                invite = next((one.invite for one in found if one.invite.id == cancel), None)
                if invite is None:
                    raise Stop(say("people.cli_no_invite", number=cancel))
                revocations.cancel(current, invite, None)
                typer.echo(say("people.cli_cancelled", number=cancel))
                return
            open_links = stored_grants.open_links(current)
            if end_open:
                link = next((one.link for one in open_links if one.link.id == end_open), None)
                if link is None:
                    raise Stop(say("people.cli_no_open_link", number=end_open))
                links.end_link_for_all(current, None, link)
                typer.echo(say("people.cli_link_ended", number=end_open))
                return
            for one in found:
                until = local(one.invite.expires_at, loaded.zone)
                values = {"unit": one.unit.name, "role": ROLE_NAMES[one.invite.role]}
                by = name(one.maker.name) if one.maker else audit.actor_name(None)
                row = {**values, "by": by, "until": f"{until:%m-%d %H:%M}"}
                typer.echo(say("people.cli_invite", number=one.invite.id, **row))
            for shared in open_links:
                typer.echo(open_link_row(shared, loaded.zone))
            if not found and not open_links:
                typer.echo(say("people.none"))


def open_link_row(one: OpenLink, zone: str) -> str:
    """A link for all in one line."""
    until = local(one.link.expires_at, zone)
    values = {"unit": one.unit.name, "by": name(one.maker.name), "until": f"{until:%m-%d %H:%M}"}
    return say("people.cli_open_link", number=one.link.id, **values)
