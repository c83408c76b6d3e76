"""`pinganbao invites`: lists the invitations and links for all that can still be opened, or ends one of them."""

from collections.abc import Iterable
from typing import Annotated, TypeVar

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
from storage.queries.grants import OpenInvite, OpenLink
from storage.tables import Invite, JoinLink

Cancel = Annotated[int, typer.Option("--cancel", help="要作废的编号")]
EndOpen = Annotated[int, typer.Option("--end-open", help="要作废的公用链接的编号")]
Grant = TypeVar("Grant", Invite, JoinLink)


def invites(cancel: Cancel = 0, end_open: EndOpen = 0, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists them, or ends the one with the number given."""
    with explained():
        loaded = load(config)
        with work(loaded) as current:
            invitations, shared = stored_grants.open_invites(current), stored_grants.open_links(current)
            if cancel:
                invite = _numbered((one.invite for one in invitations), cancel, "people.cli_no_invite")
                revocations.cancel(current, invite, None)
                typer.echo(say("people.cli_cancelled", number=cancel))
            elif end_open:
                link = _numbered((one.link for one in shared), end_open, "people.cli_no_open_link")
                links.end_link_for_all(current, None, link)
                typer.echo(say("people.cli_link_ended", number=end_open))
            else:
                rows = [_invite_row(one, loaded.zone) for one in invitations]
                rows += [open_link_row(one, loaded.zone) for one in shared]
                typer.echo("\n".join(rows) or say("people.none"))


def _numbered(found: Iterable[Grant], number: int, unknown: str) -> Grant:
    """Raises `Stop` with the sentence `unknown` where none has this number."""
    grant = next((one for one in found if one.id == number), None)
    if grant is None:
        raise Stop(say(unknown, number=number))
    return grant


def _invite_row(one: OpenInvite, zone: str) -> str:
    by = name(one.maker.name) if one.maker else audit.actor_name(None)
    values = {"unit": one.unit.name, "role": ROLE_NAMES[one.invite.role], "by": by}
    until = f"{local(one.invite.expires_at, zone):%m-%d %H:%M}"
    return say("people.cli_invite", number=one.invite.id, until=until, **values)


def open_link_row(one: OpenLink, zone: str) -> str:
    """A link for all in one line; its expiry is in the local time of `zone`."""
    until = local(one.link.expires_at, zone)
    values = {"unit": one.unit.name, "by": name(one.maker.name), "until": f"{until:%m-%d %H:%M}"}
    return say("people.cli_open_link", number=one.link.id, **values)
