"""A sheet that was sent: read, every doubt shown, and kept as a draft until whoever sent it says yes."""

from collections.abc import Sequence
from datetime import timedelta

from pydantic import TypeAdapter

from bot.domain.days import Calendar
from bot.domain.local_time import local_day
from bot.domain.messages import Keyboard
from bot.domain.messaging.buttons import DecideDraft
from bot.domain.rota.sheet import Doubt, Grid, Known, SheetDay, SheetReading, read_sheet
from bot.domain.terms import DutyPost
from bot.phrases import say
from bot.services.rota import overview, showing
from storage.queries import duty
from storage.tables import Account, Rota, RotaDraft
from storage.work import Work

ROWS: TypeAdapter[tuple[SheetDay, ...]] = TypeAdapter(tuple[SheetDay, ...])
MOST_DOUBTS = 30
PREVIEW = timedelta(days=7)


def read(work: Work, grids: Sequence[Grid], zone: str, calendar: Calendar) -> SheetReading:
    """What the first sheet with a table of duty says; of the first of all, if none has one."""
    known = Known(local_day(work.now, zone), duty.all_phones(work))
    readings = [read_sheet(grid, known, calendar) for grid in grids]
    empty = SheetReading((), (Doubt("", "no_table"),))
    return next((one for one in readings if one.days), readings[0] if readings else empty)


def keep(work: Work, account: Account, reading: SheetReading, rotas: Sequence[Rota]) -> tuple[str, Keyboard]:
    """Keeps what was read and returns what to show, with a button for each rota it may be written to."""
    if not reading.days:
        return "\n".join([say("sheet.nothing"), *doubt_lines(reading.doubts)]), ()
    draft = RotaDraft(
        bot_id=work.bot_id,
        account_id=account.id,
        rows=ROWS.dump_json(reading.days).decode(),
        made_at=work.now,
    )
    work.session.add(draft)
    work.session.flush()
    writing = [
        (DecideDraft(draft=draft.id, rota=rota.id).button(say("button.write", rota=rota.name)),)
        for rota in rotas
    ]
    cancel = (DecideDraft(draft=draft.id, rota=0).button(say("button.cancel")),)
    return "\n".join(shown(work, reading, rotas)), (*writing, cancel)


def shown(work: Work, reading: SheetReading, rotas: Sequence[Rota]) -> list[str]:
    """Every doubt, then the next seven days as they would be."""
    first, last = reading.days[0].day, reading.days[-1].day
    span = {"count": len(reading.days), "first": showing.day_label(first), "last": showing.day_label(last)}
    head = [say("sheet.read", **span), *doubt_lines(reading.doubts)]
    soon = [day for day in reading.days if day.day - first < PREVIEW]
    before = rotas[0] if len(rotas) == 1 else None
    return [
        *head,
        say("sheet.preview"),
        *(_preview_line(work, day, before) for day in soon),
        say("sheet.ask"),
    ]


def doubt_lines(doubts: Sequence[Doubt]) -> list[str]:
    """One line a doubt, its cell first."""
    if not doubts:
        return [say("sheet.no_doubt")]
    lines = [
        f"· {doubt.cell + '：' if doubt.cell else ''}{_sentence(doubt)}" for doubt in doubts[:MOST_DOUBTS]
    ]
    rest = len(doubts) - MOST_DOUBTS
    return [
        say("sheet.doubts", count=len(doubts)),
        *lines,
        *([say("open.more", count=rest)] if rest > 0 else []),
    ]


def _sentence(doubt: Doubt) -> str:
    values = {
        key: showing.day_label(value) if key in ("day", "last") else value  # type: ignore[arg-type]
        for key, value in doubt.values.items()
    }
    return say(f"doubt.{doubt.key}", **values)


def _preview_line(work: Work, day: SheetDay, rota: Rota | None) -> str:
    """「11月25日 周三　带班 周镇长　值班 马干事」, and what stood there before if that is known."""
    line = f"{showing.day_label(day.day)}　{showing.people_line({post: day.of(post) for post in DutyPost})}"
    if rota is None:
        return line
    before = overview.day_line(work, rota, day.day)
    return line if before == line else f"{line}（原来：{before.partition('　')[2]}）"
