"""What is kept about one person can be handed out, and be erased: `pinganbao person`.

Erasing takes what is about the person: account, telephone, lessons, what they sent and were sent, reasons and notes.
What is about a unit stays: words of matters and reports, and every count. Their name gives way to another wherever it
stands in a field of its own.
"""

from typing import Any

from bot.domain.terms import PersonSource
from bot.services import audit
from bot.services.refusals import Refused
from storage import erasure
from storage.queries import apply as stored_apply
from storage.queries import grants as stored_grants
from storage.queries import personal_data as stored_personal_data
from storage.queries.personal_data import DataSubject
from storage.tables import Account, Person
from storage.work import Work

NAME = "已删除人员 "


def export(work: Work, subject: DataSubject) -> dict[str, Any]:
    """All that is kept about the person, by table; what they said for a unit included. Written into the audit."""
    kept = stored_personal_data.rows_about(work, subject)
    audit.record(work, None, "person.export", person=_who(subject), after=subject.name)
    return {"name": subject.name, "exported_at": work.now, "kept": kept}


def counts(work: Work, subject: DataSubject) -> dict[str, int]:
    """How many rows of each table are about the person."""
    return {table: len(rows) for table, rows in stored_personal_data.rows_about(work, subject).items()}


def refuse_erasing(work: Work, subject: DataSubject) -> None:
    """Raises `Refused` where somebody still counts on the person, or where they would be back at once."""
    if subject.name.startswith(NAME):
        raise Refused("person.erased")
    if subject.account is not None and stored_grants.is_last_admin(work, subject.account.id):
        raise Refused("person.last_admin", name=subject.name)
    if any(one.source is PersonSource.CONFIGURED and one.closed_at is None for one in subject.people):
        raise Refused("person.configured", name=subject.name)
    if subject.names & stored_apply.people_in_file(work):
        raise Refused("person.configured", name=subject.name)
    if count := stored_personal_data.shifts_ahead(work, subject):
        raise Refused("person.on_rota", name=subject.name, count=count)
    if numbers := stored_personal_data.open_incidents(work, subject):
        raise Refused("person.incident", name=subject.name, which="、".join(f"事件{one}" for one in numbers))


def erase(work: Work, subject: DataSubject) -> str:
    """Erases the person; returns what stands for their name from now on. Raises `Refused`."""
    refuse_erasing(work, subject)
    name = _free_name(work)
    unmistakable = subject.names - stored_personal_data.others_named(work, subject)
    erasure.rename(work, subject, name, unmistakable)
    erasure.forget_people(work, subject)
    if subject.account is not None:
        erasure.forget_account(work, subject, subject.account)
    audit.record(work, None, "person.erase", person=_who(subject), after=name)
    return name


def _who(subject: DataSubject) -> Person | Account | None:
    return subject.people[0] if subject.people else subject.account


def _free_name(work: Work) -> str:
    names = stored_personal_data.names_like(work, NAME)
    taken = [int(number) for name in names if (number := name.removeprefix(NAME)).isdecimal()]
    return f"{NAME}{max(taken, default=0) + 1}"
