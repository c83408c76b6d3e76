"""`pinganbao invites`: the invitations that can still be opened, and cancelling them."""

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
from bot.services.people import revocations
from storage.queries import grants as stored_grants

Cancel = Annotated[int, typer.Option("--cancel", help="要作废的编号")]


def invites(cancel: Cancel = 0, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists them, or cancels one."""
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
            for one in found:
                until = local(one.invite.expires_at, loaded.zone)
                values = {"unit": one.unit.name, "role": ROLE_NAMES[one.invite.role]}
                by = name(one.maker.name) if one.maker else audit.actor_name(None)
                row = {**values, "by": by, "until": f"{until:%m-%d %H:%M}"}
                typer.echo(say("people.cli_invite", number=one.invite.id, **row))
            if not found:
                typer.echo(say("people.none"))
