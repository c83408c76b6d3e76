"""The record: by ids, so that it stays readable whatever people and units are called later, or are no more."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import event
from sqlmodel import select

from bot.domain.messaging.messages import LogSheet, Sender
from bot.domain.rights import Duty, Scope
from bot.domain.terms import PersonSource, Role
from bot.services import audit
from bot.services.audit import log, spreadsheet
from storage.database import Database
from storage.queries import audit as stored_audit
from storage.queries import members as stored_members
from storage.tables import Account, Audit, Member, Outbox, Person, Unit
from storage.work import Work
from tests.databases import Databases

BOT = 1001
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
ROW = Outbox.model_construct(kind="answer")  # nothing of it is asked for


class Place:
    """县 with 青石镇 (东沟村, and 老村, which is closed) and 红岩镇; an admin of each; a person named alike in two."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.county = self.unit("县")
        self.town, self.other = self.unit("青石镇", self.county), self.unit("红岩镇", self.county)
        self.village = self.unit("东沟村", self.town)
        self.old = self.unit("老村", self.town, closed_at=NOW)
        self.admin, self.officer = self.account(1, "李主任"), self.account(2, "王会计")
        work.session.add(Member(account_id=self.admin.id, unit_id=self.town.id, role=Role.ADMIN, since=NOW))
        self.person = self.somebody("王强", account_id=self.officer.id)
        work.session.flush()

    def unit(self, name: str, above: Unit | None = None, closed_at: datetime | None = None) -> Unit:
        made = Unit(bot_id=BOT, name=name, parent_id=above.id if above else None, closed_at=closed_at)
        self.work.session.add(made)
        self.work.session.flush()
        return made

    def account(self, number: int, name: str) -> Account:
        return stored_members.account_of(self.work, Sender(id=number, name=name))

    def somebody(self, name: str, account_id: int | None = None) -> Person:
        made = Person(bot_id=BOT, name=name, account_id=account_id, source=PersonSource.CONFIGURED)
        self.work.session.add(made)
        self.work.session.flush()
        return made

    def seen(
        self, unit: Unit | None = None, person: Person | None = None, *, by: Unit | None = None
    ) -> list[str]:
        """The texts of what an admin of `by` (the county) is shown, newest first."""
        self.work.session.flush()
        top = by or self.county
        scope = Scope(
            (Duty(Role.ADMIN, top.id, stored_audit.units_within(self.work, [top.id]) - {self.old.id}),)
        )
        looked = log.narrowed(self.work, log.seen_by(self.work, scope), unit, person)
        return [one.after for one in log.entries(self.work, looked, most=9)]


@pytest.fixture
def place(databases: Databases) -> Iterator[Place]:
    opened = Database(databases.migrated())
    with opened.transaction() as session:
        yield Place(Work(session, BOT, NOW))
    opened.close()


def test_each_admin_sees_their_own_units_also_those_that_are_no_more(place: Place) -> None:
    for unit in (place.county, place.town, place.village, place.old, place.other):
        audit.record(place.work, place.admin, "invite", unit=unit, after=unit.name)
    audit.record(place.work, None, "apply", after="上限")
    assert place.seen() == ["上限", "红岩镇", "老村", "东沟村", "青石镇", "县"]
    assert place.seen(by=place.town) == ["老村", "东沟村", "青石镇"]
    assert place.seen(by=place.other) == ["红岩镇"]
    assert place.seen(place.town) == ["老村", "东沟村", "青石镇"]
    assert place.seen(place.town, by=place.other) == []


def test_what_somebody_did_and_what_concerns_them_is_found_whatever_they_are_called(place: Place) -> None:
    audit.record(place.work, place.officer, "member.join", unit=place.village, after="来")
    audit.record(place.work, place.admin, "member.end", unit=place.village, person=place.officer, after="走")
    audit.record(place.work, place.admin, "invite", unit=place.village, after="别人")
    place.person.name, place.person.closed_at, place.person.account_id = "王志强", NOW, None
    place.officer.name = "不干了"
    place.work.session.flush()
    assert place.seen(person=place.person) == ["走", "来"]
    looked = log.narrowed(place.work, log.EVERYTHING, None, place.person)
    assert [one.who for one in log.entries(place.work, looked, most=9)] == ["李主任", "王会计"]
    for called in ("王志强", "王会计"):  # as they are called now, and as they were called then
        assert place.person in stored_audit.people_called(place.work, called)


def test_rows_of_older_versions_are_found_by_their_words(place: Place) -> None:
    for after in ("新增单位 东沟村（上级 青石镇）", "新增单位 柳湾村（上级 青石镇）", "王强 代班"):
        place.work.session.add(
            Audit(bot_id=BOT, at=NOW, actor="pinganbao apply", action="apply", after=after)
        )
    assert place.seen(place.village) == ["新增单位 东沟村（上级 青石镇）"]
    assert place.seen(person=place.person) == ["王强 代班"]
    assert place.seen(by=place.town) == []  # of no unit that is known: for who administers everything


def test_numbers_are_masked_and_times_are_not(place: Place) -> None:
    audit.record(place.work, place.admin, "person.phone", before="13812345678", after="11月23日 15:00")
    (entry,) = log.entries(place.work, log.EVERYTHING, most=9)
    assert (entry.what, entry.before, entry.after) == ("改电话", "138****5678", "11月23日 15:00")


def test_it_takes_two_queries_however_much_there_is(place: Place) -> None:
    for number in range(30):
        audit.record(
            place.work, place.admin, "invite", unit=place.village, person=place.officer, after=f"{number}"
        )
    place.work.session.flush()
    asked: list[str] = []
    engine = place.work.session.get_bind()
    event.listen(engine, "before_cursor_execute", lambda *seen: asked.append(seen[2]))
    newest = log.entries(place.work, log.EVERYTHING, most=10)
    older = log.entries(place.work, log.EVERYTHING, before=newest[-1].number, most=30)
    assert [one.after for one in newest + older] == [str(number) for number in reversed(range(30))]
    assert len(asked) == 4  # rows, and the units of those that concern several
    assert log.entries(place.work, log.since(log.EVERYTHING, NOW + timedelta(days=1)), most=9) == []


def test_the_file_holds_what_its_reader_may_see_when_it_is_sent(place: Place) -> None:
    audit.record(place.work, place.admin, "invite", unit=place.village, after="=1+1")
    audit.record(place.work, place.admin, "invite", unit=place.other, after="别处")
    place.work.session.flush()
    asked = LogSheet(account_id=place.admin.id, unit_id=0, person_id=0, zone="Asia/Shanghai")
    sent = spreadsheet.fill(place.work, ROW, asked)
    assert sent is not None
    assert sent.file is not None
    sheet = load_workbook(BytesIO(sent.file.content)).worksheets[0]
    head, *lines = sheet.iter_rows()
    assert [cell.value for cell in head][:3] == ["时间", "谁", "做了什么"]
    ((at, *_, after),) = lines
    assert (at.value, after.value, after.data_type) == ("2026-11-23 09:00", "=1+1", "s")
    for member in place.work.session.exec(select(Member)):
        member.ended_at = NOW
    place.work.session.flush()
    assert spreadsheet.fill(place.work, ROW, asked) is None
