"""A spreadsheet an admin sends in private: fetched after the commit like any other call, then read and shown."""

from collections.abc import Sequence

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Fetch, Media, Send, outgoing
from bot.domain.messaging.place import Place
from bot.domain.rights import Right, Scope
from bot.domain.rota.sheet import Grid
from bot.domain.time.days import Calendar
from bot.phrases import say
from bot.services import outbox
from bot.services.refusals import Refused
from bot.services.rota import sheet
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import rota as stored_rota
from storage.tables import Outbox, Rota
from storage.work import Work

MOST_BYTES = 20 << 20  # the platform gives a bot no larger file
ENDINGS = (".xlsx", ".csv")
OLD_ENDINGS = (".xls", ".xlsm", ".xlsb", ".et", ".ett", ".ods", ".numbers")
# No tables: what is written there can be copied out of it.
TEXT_ENDINGS = (".docx", ".doc", ".wps", ".pdf")
LOOKED_AT = (*ENDINGS, *OLD_ENDINGS, *TEXT_ENDINGS)
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".heic")


def writable(work: Work, scope: Scope) -> list[Rota]:
    """The rotas whose unit this person administers."""
    return [rota for rota in stored_rota.open_rotas(work) if scope.may(Right.ADMINISTER, rota.unit_id)]


def fetch(work: Work, chat_id: int, media: Media, calendar: Calendar) -> None:
    """Queues the fetching; what comes of it is said by `arrived` or `failed`."""
    name = media.name.lower()
    if name.endswith(PICTURE_ENDINGS):
        raise Refused("sheet.picture")
    if name.endswith(TEXT_ENDINGS):
        raise Refused("sheet.text_file", name=media.name)
    if not name.endswith(ENDINGS):
        raise Refused("sheet.bad_type", name=media.name)
    if media.size > MOST_BYTES:
        raise Refused("sheet.too_big", name=media.name)
    message = Fetch(
        file_id=media.file_id,
        name=media.name,
        holidays=tuple(sorted(calendar.holidays)),
        workdays=tuple(sorted(calendar.workdays)),
    )
    outbox.queue(work, Place(chat_id), message, Kind.FETCH)


def arrived(work: Work, outbox_id: int, message: Fetch, grids: Sequence[Grid] | None) -> None:
    """The file is here: read, kept as a draft and shown. `grids` None: it was no spreadsheet. Twice is once."""
    row = work.session.get_one(Outbox, outbox_id)
    account = stored_members.find_account(work, row.chat_id)
    if account is None or stored_outbox.queued_as(work, _key(outbox_id)) is not None:
        return
    if grids is None:
        _answer(work, row, Send(text=say("sheet.broken", name=message.name)))
        return
    rotas = writable(work, stored_members.scope_of(work, account))
    if not rotas:
        _answer(work, row, Send(text=say("refuse.right")))
        return
    calendar = Calendar(frozenset(message.holidays), frozenset(message.workdays))
    reading = sheet.read_grids(work, grids, rotas[0].zone, calendar, message.name)
    _answer(work, row, *sheet.keep(work, account, reading, rotas))


def failed(work: Work, outbox_id: int, message: Fetch) -> None:
    """The platform does not give the file."""
    row = work.session.get_one(Outbox, outbox_id)
    _answer(work, row, Send(text=say("sheet.not_fetched", name=message.name)))


def interrupted(work: Work, row: Outbox) -> None:
    """The program ended while it had the file; it is not tried again."""
    message = outgoing.validate_json(row.payload)
    if isinstance(message, Fetch) and stored_outbox.queued_as(work, _key(row.id)) is None:
        _answer(work, row, Send(text=say("sheet.interrupted", name=message.name)))


def _answer(work: Work, row: Outbox, *messages: Send) -> None:
    """The first bears the key by which it is known that the file was answered."""
    for number, message in enumerate(messages):
        outbox.queue(work, Place(row.chat_id), message, Kind.OUTCOME, key=_key(row.id, number))


def _key(outbox_id: int, number: int = 0) -> str:
    return f"duty:sheet:{outbox_id}:{number}" if number else f"duty:sheet:{outbox_id}"
