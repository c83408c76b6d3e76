"""A sheet of 白班 and 夜班 for days that the rotation of 值班 has not planned yet: no later planning puts it there."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bot.domain.messaging.messages import Sender
from bot.domain.rota.sheet import Hours, SheetDay, SheetPerson, SheetPost
from bot.domain.terms import Origin
from bot.domain.time.days import Calendar
from bot.services.apply import apply
from bot.services.rota import sheet_withdrawal, sheet_writer, shift_plan, views
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import rota as stored_rota
from storage.tables import RotaDraft
from storage.work import Work
from tests.config.example import changed

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
FAR = date(2027, 1, 8)
PLANNED = "1月8日 周五　带班 周镇长　值班 何主任"
DAY, NIGHT = Hours(begins=time(8), ends=time(20)), Hours(begins=time(20), ends=time(8))
SHEET = SheetDay(
    day=FAR,
    posts=(
        SheetPost(post="白班", hours=DAY, people=(SheetPerson(name="李主任"),)),
        SheetPost(post="夜班", hours=NIGHT, people=(SheetPerson(name="何主任"),)),
    ),
)


def test_days_that_are_not_planned_yet(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        work, later = Work(session, 1001, NOW), Work(session, 1001, NOW + timedelta(days=20))
        apply(work, changed(tmp_path))
        (rota,) = stored_rota.open_rotas(work)
        kept = session.begin_nested()
        sheet_writer.write(work, rota, [SHEET], Origin.SHEET, None, replaces=True)
        shift_plan.plan_ahead(later, Calendar())
        assert views.day_line(later, rota, FAR) == "1月8日 周五　带班 周镇长　白班 李主任　夜班 何主任"
        kept.rollback()


def test_taken_back_the_rotation_has_them_again(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        work, later = Work(session, 1001, NOW), Work(session, 1001, NOW + timedelta(days=20))
        apply(work, changed(tmp_path))
        (rota,) = stored_rota.open_rotas(work)
        account = stored_members.account_of(work, Sender(id=1, name="李主任"))
        draft = RotaDraft(
            bot_id=1001, account_id=account.id, rows="[]", made_at=NOW, decided_at=NOW, rota_id=rota.id
        )
        session.add(draft)
        session.flush()
        written = sheet_writer.write(work, rota, [SHEET], Origin.SHEET, account, replaces=True)
        sheet_withdrawal.keep(draft, written)
        sheet_withdrawal.put_back(work, account, draft.id)
        shift_plan.plan_ahead(later, Calendar())
        assert views.day_line(later, rota, FAR) == PLANNED
