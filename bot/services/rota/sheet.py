"""A sheet that was sent: read, every doubt shown, and kept as a draft until whoever sent it says yes."""

from collections.abc import Iterable, Iterator, Sequence

from pydantic import TypeAdapter

from bot.domain.audit import ON_ROTA
from bot.domain.messaging.buttons import DecideDraft, ReplaceByDraft
from bot.domain.messaging.messages import Button, Send
from bot.domain.rota.post import posts_of
from bot.domain.rota.sheet import Grid, SheetDay, SheetReading, read_sheets, titles
from bot.domain.terms import Origin
from bot.domain.text.pages import pages
from bot.domain.time.days import Calendar
from bot.phrases import say
from bot.services import edits
from bot.services.refusals import Refused
from bot.services.rota import (
    sheet_people,
    sheet_preview,
    sheet_replacement,
    sheet_withdrawal,
    sheet_writer,
)
from storage.queries import rota as stored_rota
from storage.tables import Account, Rota, RotaDraft
from storage.work import Work

ROWS: TypeAdapter[tuple[SheetDay, ...]] = TypeAdapter(tuple[SheetDay, ...])


def read_grids(
    work: Work, grids: Sequence[Grid], zone: str, calendar: Calendar, name: str = ""
) -> SheetReading:
    """What the sheets of a workbook say, whose file is called `name`."""
    posts = [post for rota in stored_rota.open_rotas(work) for post in posts_of(rota.posts)]
    return read_sheets(grids, sheet_people.known(work, zone, posts), calendar, name)


def keep(work: Work, account: Account, reading: SheetReading, rotas: Sequence[Rota]) -> list[Send]:
    """Keeps what was read and returns what to show: in the last message of each table a button for each rota.

    A table that seems to be another rota's is a draft of its own, after the first.
    """
    if not reading.days:
        return [Send(text="\n".join([say("sheet.nothing"), *sheet_preview.doubt_lines(reading.doubts)]))]
    messages = _kept(work, account, reading, rotas, "")
    for other in reading.others:
        if other.days:
            own = SheetReading(other.days, other.doubts, other.new, title=other.title)
            messages += _kept(work, account, own, rotas, other.title or say("sheet.untitled"))
    return messages


def _kept(
    work: Work, account: Account, reading: SheetReading, rotas: Sequence[Rota], title: str
) -> list[Send]:
    draft = RotaDraft(
        bot_id=work.bot_id,
        account_id=account.id,
        rows=ROWS.dump_json(reading.days).decode(),
        made_at=work.now,
    )
    work.session.add(draft)
    work.session.flush()
    meant = titles.duty(reading.title)
    named = [rota for rota in rotas if meant and titles.duty(rota.name) == meant]
    writing = [
        (button,)
        for rota in [*named, *(rota for rota in rotas if rota not in named)]
        for button in _writing(work, draft, rota, reading)
    ]
    unlike = [say("sheet.other_duty", title=reading.title)] if meant and not named else []
    cancel = (DecideDraft(draft=draft.id, rota=0).button(say("button.cancel")),)
    *before, last = pages("\n".join([*unlike, *sheet_preview.shown(work, reading, rotas, title)]))
    return [*(Send(text=page) for page in before), Send(text=last, buttons=(*writing, cancel))]


def _writing(work: Work, draft: RotaDraft, rota: Rota, reading: SheetReading) -> Iterator[Button]:
    """「写入」; where the sheet divides the day otherwise, first in the place of what stands there, then beside it."""
    gone = sheet_replacement.replacement(work, rota, reading.days).posts
    beside = DecideDraft(draft=draft.id, rota=rota.id)
    if not gone:
        yield beside.button(say("button.write", rota=rota.name))
        return
    names = sheet_preview.post_names(name for names in gone.values() for name in names)
    replacing = ReplaceByDraft(draft=draft.id, rota=rota.id)
    yield replacing.button(say("button.write_replacing", rota=rota.name, posts=names))
    yield beside.button(say("button.write_beside", rota=rota.name, posts=names))


def decide(work: Work, account: Account, draft_id: int, rota: Rota | None, *, replaces: bool = False) -> int:
    """Writes the draft into the rota, or throws it away where there is none; once.

    Returns how many shifts changed. `replaces`: see `sheet_writer.write`.
    """
    draft = work.session.get(RotaDraft, draft_id)
    if draft is None or draft.bot_id != work.bot_id:
        raise Refused("refuse.stale")
    if draft.account_id != account.id:
        raise Refused("ask.not_yours")
    if draft.decided_at is not None:
        raise Refused("ask.answered")
    draft.decided_at, draft.rota_id = work.now, rota.id if rota else None
    if rota is None:
        return 0
    days = ROWS.validate_json(draft.rows)
    origin = Origin.SHEET if len(days) > 1 else Origin.OVERRIDE  # a single day is set by hand
    with edits.remembered(work, account, ON_ROTA[origin]) as subject:
        subject.number = draft.id
        written = sheet_writer.write(work, rota, days, origin, account, replaces=replaces)
    sheet_withdrawal.keep(draft, written)
    return len(written)


def write(
    work: Work,
    rota: Rota,
    days: Iterable[SheetDay],
    origin: Origin,
    by: Account | None,
    *,
    replaces: bool = False,
) -> int:
    """Puts the people of these days on the rota; returns how many shifts changed."""
    return len(sheet_writer.write(work, rota, list(days), origin, by, replaces=replaces))
