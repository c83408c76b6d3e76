"""Who is meant where several bear a name, and what stays of whom."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import SQLModel, col, select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.terms import PersonSource, Role
from bot.services import audit, personal_data
from bot.services.refusals import Refused
from storage.queries import personal_data as stored_personal_data
from storage.tables import (
    Account,
    Audit,
    Leave,
    Listing,
    ListingDraft,
    Matter,
    Office,
    Person,
    SettingsEdit,
    Unit,
)
from storage.work import Work
from tests.databases import Databases

NAME = "张伟"


@pytest.fixture
def work(databases: Databases, tmp_path: Path) -> Iterator[Work]:
    made = opened(databases.migrated())
    founded(made, tmp_path, 2)
    with made.transaction() as session:
        yield Work(session, BOT_ID, NOW)
    made.close()


def staff(work: Work, name: str = NAME, *, account: int | None = None, phone: str = "13800000001") -> Person:
    unit = work.session.exec(select(Unit).order_by(col(Unit.id))).first()
    assert unit is not None
    made = Person(
        bot_id=BOT_ID, name=name, phone=phone, unit_id=unit.id, account_id=account, source=PersonSource.SHEET
    )
    work.session.add(made)
    work.session.flush()
    return made


def test_of_several_of_one_name_the_number_says_who(work: Work) -> None:
    first, second = staff(work), staff(work)
    found = stored_personal_data.found(work, NAME)
    assert [one.number for one in found] == [first.id, second.id]
    assert stored_personal_data.unit_of(work, found[0])
    (alone,) = stored_personal_data.found(work, str(second.id))
    assert alone.people == (second,)


def test_a_person_and_their_account_are_one(work: Work) -> None:
    account = work.session.exec(select(Account).order_by(col(Account.id))).first()
    assert account is not None
    staff(work, account=account.id)
    for wanted in (NAME, account.name, str(account.user_id)):
        (found,) = stored_personal_data.found(work, wanted)
        assert found.account is account
        assert NAME in found.names
    assert "account" in personal_data.counts(work, found)


def test_one_without_an_account_loses_telephone_and_reasons(work: Work) -> None:
    person = staff(work)
    span = {"starts_at": NOW, "ends_at": NOW, "asked_at": NOW}
    work.session.add(
        Leave.model_validate(
            {"bot_id": BOT_ID, "person_id": person.id, "reason": "住院", "zone": "UTC", **span}
        )
    )
    work.session.flush()
    (found,) = stored_personal_data.found(work, NAME)
    assert personal_data.export(work, found)["kept"]["leave"][0]["reason"] == "住院"
    name = personal_data.erase(work, found)
    work.session.expire_all()
    assert (person.name, person.phone, person.closed_at) == (name, "", NOW)
    assert work.session.exec(select(Leave.reason)).one() == ""
    with pytest.raises(Refused, match="erased"):
        personal_data.erase(work, found)


def test_the_audit_keeps_that_it_happened(work: Work) -> None:
    staff(work)
    audit.record(work, None, "duty.cover", actor=NAME, before=f"{NAME} 11月25日", after="李四 11月25日")
    work.session.flush()
    name = personal_data.erase(work, stored_personal_data.found(work, NAME)[0])
    rows = work.session.exec(select(Audit).where(col(Audit.action).in_(("duty.cover", "person.erase")))).all()
    assert [(row.actor, row.before, row.after) for row in rows] == [
        (name, f"{name} 11月25日", "李四 11月25日"),
        (audit.actor_name(None), "", name),
    ]


def test_a_name_that_somebody_else_bears_stays_where_it_stands_alone(work: Work) -> None:
    first, second = staff(work), staff(work)
    audit.record(work, None, "duty.cover", actor=NAME)
    work.session.flush()
    (found,) = stored_personal_data.found(work, str(first.id))
    personal_data.erase(work, found)
    work.session.expire_all()
    assert (second.name, second.phone) == (NAME, "13800000001")
    assert work.session.exec(select(Audit.actor).where(Audit.action == "duty.cover")).one() == NAME


def test_whom_a_matter_was_told_is_no_longer_said(work: Work) -> None:
    account = work.session.exec(select(Account).order_by(col(Account.id))).first()
    unit = work.session.exec(select(Unit)).first()
    assert account is not None
    assert unit is not None
    number, other = account.user_id, [7, None]
    matter = Matter(
        unit_id=unit.id,
        text="塌方",
        account_id=account.id,
        chat_id=number,
        sent_at=NOW,
        told=[[number, None], other],
    )
    work.session.add(matter)
    work.session.flush()
    (found,) = stored_personal_data.found(work, str(number))
    personal_data.erase(work, found)
    work.session.expire_all()
    assert other in matter.told
    assert str(number) not in str([*matter.told, matter.chat_id])
    assert matter.text == "塌方"


# Which columns hold the name of a person, and which names are those of things.
OF_PEOPLE = {
    *("account.name", "person.name", "audit.actor"),
    "joinrequest.name",  # the row goes
    *("incidentevent.who", "incidentcall.name", "planactor.name", "planentry.who"),
}
OF_THINGS = {
    "binding.name",
    "emergencyplan.name",
    "formername.name",
    "lease.name",
    "listingdraft.name",
    "mode.name",
    "rota.name",
    "schedule.name",
    "unit.name",
}


def test_every_column_that_may_hold_a_name_is_known() -> None:
    """A new one is written anew in `storage.erasure.rename`, or it is no person's."""
    found = {
        f"{table.name}.{column.name}"
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        if column.name in ("name", "who", "actor", "by") or column.name.endswith("_name")
    }
    assert found == OF_PEOPLE | OF_THINGS


def test_whoever_stands_in_the_file_yet_would_be_back_at_once(work: Work) -> None:
    """Taken out in the chat, but not in the file; and changes that may name them can be taken back no more."""
    person, account = staff(work), work.session.exec(select(Account)).first()
    assert account is not None
    office = Office(bot_id=BOT_ID, limits={}, retention={}, filed=json.dumps({"duty_people": {NAME: {}}}))
    edit = SettingsEdit(bot_id=BOT_ID, account_id=account.id, at=NOW, differences=[], said=[f"去掉 {NAME}"])
    work.session.add_all([office, edit])
    work.session.flush()
    (found,) = stored_personal_data.found(work, NAME)
    with pytest.raises(Refused, match="configured"):
        personal_data.erase(work, found)
    office.filed = json.dumps({"duty_people": {}})
    personal_data.erase(work, found)
    assert person.closed_at == NOW
    assert work.session.exec(select(SettingsEdit)).all() == []


def test_lists_that_name_somebody_are_not_written_and_keep_no_telephone(work: Work) -> None:
    person = staff(work)
    account = work.session.exec(select(Account).order_by(col(Account.id))).first()
    assert account is not None
    assert person.unit_id is not None

    def draft(content: str, written: str = "") -> ListingDraft:
        return ListingDraft(
            bot_id=BOT_ID,
            account_id=account.id,
            name="名单.xlsx",
            made_at=NOW,
            content=content,
            written=written,
        )

    waiting, written = draft(f'{{"name":"{NAME}"}}'), draft("", f'{{"phones":["{person.phone}"]}}')
    line = Listing(
        bot_id=BOT_ID, person_id=person.id, unit_id=person.unit_id, role=Role.REPORTER, added_at=NOW
    )
    work.session.add_all([waiting, written, line])
    work.session.flush()
    (found,) = stored_personal_data.found(work, str(person.id))
    personal_data.erase(work, found)
    work.session.expire_all()
    assert (waiting.content, waiting.decided_at) == ("", NOW)
    assert written.written == ""
    assert line.ended_at == NOW
