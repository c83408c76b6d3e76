"""The office's list in the database: who is expected, who is there, and who is meant."""

from collections.abc import Iterator

import pytest

from benchmarks.town import BOT_ID, NOW, opened
from bot.domain.terms import PersonSource, Role
from storage.database import Database
from storage.queries import listings as stored_listings
from storage.queries.listings import Listed
from storage.tables import Account, Listing, Member, Person, Unit
from storage.work import Work
from tests.databases import Databases


@pytest.fixture
def work(databases: Databases) -> Iterator[Work]:
    made: Database = opened(databases.migrated())
    with made.transaction() as session:
        yield Work(session, BOT_ID, NOW)
    made.close()


def unit(work: Work, name: str, position: int) -> int:
    row = Unit(bot_id=work.bot_id, name=name, position=position)
    work.session.add(row)
    work.session.flush()
    return row.id


def listed(work: Work, name: str, unit_id: int, phone: str = "", bot_id: int = BOT_ID) -> Listing:
    person = Person(bot_id=bot_id, unit_id=unit_id, name=name, phone=phone, source=PersonSource.LISTED)
    work.session.add(person)
    work.session.flush()
    row = Listing(
        bot_id=bot_id, person_id=person.id, unit_id=unit_id, role=Role.REPORTER, title="文书", added_at=NOW
    )
    work.session.add(row)
    work.session.flush()
    return row


def names(found: list[Listed]) -> list[tuple[str, str]]:
    return [(one.unit.name, one.person.name) for one in found]


def test_the_list_stands_in_the_order_of_the_units(work: Work) -> None:
    late, early = unit(work, "柳湾村", 2), unit(work, "石桥村", 1)
    listed(work, "王芳", late)
    listed(work, "李强", early)
    listed(work, "外人", early, bot_id=BOT_ID + 1)
    listed(work, "离任的", early).ended_at = NOW
    assert names(stored_listings.expected(work)) == [("石桥村", "李强"), ("柳湾村", "王芳")]
    assert names(stored_listings.expected(work, [late])) == [("柳湾村", "王芳")]


def test_absent_is_who_holds_no_role_at_the_unit(work: Work) -> None:
    one, other = unit(work, "柳湾村", 1), unit(work, "石桥村", 2)
    row = listed(work, "王芳", one)
    also = Listing(
        bot_id=BOT_ID, person_id=row.person_id, unit_id=other, role=Role.HEAD, title="", added_at=NOW
    )
    work.session.add(also)
    account = Account(bot_id=BOT_ID, user_id=7, name="阿芳", first_seen_at=NOW)
    work.session.add(account)
    work.session.flush()
    assert names(stored_listings.absent(work)) == [("柳湾村", "王芳"), ("石桥村", "王芳")]
    work.session.get_one(Person, row.person_id).account_id = account.id
    work.session.add(Member(account_id=account.id, unit_id=one, role=Role.REPORTER, since=NOW))
    work.session.flush()
    assert names(stored_listings.absent(work)) == [("石桥村", "王芳")]
    assert names(stored_listings.of_person(work, row.person_id)) == [("柳湾村", "王芳"), ("石桥村", "王芳")]
