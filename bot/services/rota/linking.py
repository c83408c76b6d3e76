"""Which account is which person of the rota. Without a link the bot can only name a person, not reach them."""

from sqlmodel import col, select

from bot.services import auditing
from bot.services.rota import telling
from storage.queries import duty, shifts
from storage.tables import Account, DutyPerson
from storage.work import Work


def link(work: Work, account: Account, person_id: int | None) -> DutyPerson | None:
    """Links an account that has just joined: to the person its invitation names, else to the one with its very name.

    A duty that has been told to the others already is told to them now. Returns the person if that is news. Nobody
    is linked by name who is linked already, and no account twice: two people with one name are told apart by an admin.
    """
    if person_id is None and duty.person_of(work, account) is not None:
        return None
    person = work.session.get(DutyPerson, person_id) if person_id else _namesake(work, account)
    if person is None or person.account_id == account.id:
        return None
    for other in duty.people_of(work, account):
        other.account_id = None  # an invitation by name moves the account from whom it stood for before
    person.account_id = account.id
    auditing.note(work, account.name, "duty.link", after=person.name)
    work.session.flush()
    for held in shifts.coming_of(work, person.id):
        telling.tell_late(work, held.rota, held.shift, held)
    return person


def _namesake(work: Work, account: Account) -> DutyPerson | None:
    query = select(DutyPerson).where(
        DutyPerson.bot_id == work.bot_id,
        DutyPerson.name == account.name.strip(),
        col(DutyPerson.account_id).is_(None),
        col(DutyPerson.closed_at).is_(None),
    )
    return work.session.exec(query).one_or_none()
