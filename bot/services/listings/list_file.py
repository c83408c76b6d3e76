"""A spreadsheet with a list that an admin sends in private: fetched after the commit, read elsewhere, then shown."""

from collections.abc import Sequence

from bot.domain.listings.reading import read_list
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Fetch, Send
from bot.domain.messaging.place import Place
from bot.domain.rota.sheet import Grid
from bot.phrases import say
from bot.services import outbox
from bot.services.listings import drafts, office, preview
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.tables import Outbox
from storage.work import Work


def arrived(work: Work, outbox_id: int, message: Fetch, grids: Sequence[Grid]) -> None:
    """Stores and shows the list that was read; a second delivery of the same file changes nothing."""
    row = work.session.get_one(Outbox, outbox_id)
    account = stored_members.find_account(work, row.chat_id)
    key = f"list:{outbox_id}"
    if account is None or stored_outbox.queued_as(work, key) is not None:
        return
    raw = read_list(grids)
    if not office.may_list(stored_members.scope_of(work, account)):
        answer = Send(text=say("listing.top_admin"))
    elif not raw.lines:
        answer = Send(text=say("listing.no_list", name=message.name))
    else:
        text, buttons = preview.draw_draft(work, drafts.hold_draft(work, account, message.name, raw))
        answer = Send(text=text, buttons=buttons)
    outbox.queue(work, Place(row.chat_id), answer, Kind.OUTCOME, key=key)
