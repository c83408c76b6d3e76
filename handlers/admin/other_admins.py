"""Telling the other admins of a change, in one message: two may be changing the same things at once."""

from bot.config import Config
from bot.config.differences import differences
from bot.config.layout import lay_out
from bot.domain.messaging.kinds import Kind
from bot.phrases import say
from bot.services import outbox
from bot.services.admin import change_lines
from bot.services.admin.units_concerned import UnitsConcerned
from handlers.context import Talk
from storage.queries import members as stored_members
from storage.queries.directory import directory
from storage.work import Work

MOST = 10  # lines


def tell_admins(
    talk: Talk, work: Work, before: Config, after: Config, written: list[str], *, undone: bool = False
) -> list[int]:
    """Tells the admins of the units concerned. `before`, `after`: the configuration in force then and now; `written`:
    the lines of the change, for what the differences cannot say. Returns the ids of the accounts told."""
    found = differences(before, after)
    ids = directory(work).ids
    units = [ids[unit] for unit in UnitsConcerned(before, after).by(found) if unit in ids]
    lines = change_lines.said_differences(found, lay_out(after)) or written
    key = "preview.undone_by" if undone else "preview.made_by"
    text = say(key, who=talk.account.name, lines="\n".join(lines[:MOST]))
    told = [one for one in stored_members.admins_of(work, units) if one.id != talk.account.id]
    for account in told:
        outbox.tell(work, account, text, Kind.ADMIN)
    return [one.id for one in told]
