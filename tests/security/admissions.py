"""The rows of the link for all that buttons can name: somebody waits for 东沟村, somebody has been let in there."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.admissions import AdmissionOutcome, terms
from bot.domain.messaging.messages import Sender
from bot.domain.terms import PersonSource, Role
from bot.services.admissions import applicants, links
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Account, JoinRequest, Listing, Member, Person, Unit
from storage.work import Work

NEWCOMER, CODE = Sender(id=12, name="李红"), "all_forged"


@dataclass(frozen=True)
class Admissions:
    """What stands on the buttons of a request; `terms`: to be let in as a reporter."""

    link: int
    code: str
    request: int
    version: int
    terms: int
    admin: int  # the same as an admin
    stale: int  # before the newcomer changed something
    nothing: int  # a role that there is not
    listed: int  # whom of the list they are
    admitted: int  # a request that has been granted
    seen: int  # of those who match
    unit: int
    above: int
    account: int


def build(work: Work, admin: Account, village: Unit, town: Unit, member: Member) -> Admissions:
    link = links.make(work, admin, town, "Asia/Shanghai")
    person = Person(
        bot_id=work.bot_id,
        unit_id=village.id,
        name=NEWCOMER.name,
        source=PersonSource.LISTED,
        phone="13800000012",
    )
    work.session.add(person)
    work.session.flush()
    line = Listing(
        bot_id=work.bot_id, person_id=person.id, unit_id=village.id, role=Role.REPORTER, added_at=work.now
    )
    account = stored_members.account_of(work, NEWCOMER)
    waits = JoinRequest(
        bot_id=work.bot_id,
        link_id=link.id,
        account_id=account.id,
        unit_id=village.id,
        name=NEWCOMER.name,
        version=3,
        came_at=work.now,
        asked_at=work.now,
        next_action_at=work.now + timedelta(days=7),
    )
    done = JoinRequest(
        bot_id=work.bot_id,
        link_id=link.id,
        account_id=member.account_id,
        unit_id=village.id,
        name="reporter",
        came_at=work.now,
        asked_at=work.now,
        decided_at=work.now,
        decided_by=admin.id,
        outcome=AdmissionOutcome.ADMITTED,
        member_id=member.id,
    )
    work.session.add_all([line, waits, done])
    work.session.flush()
    matching = applicants.matching(applicants.waiting(work, [village.id]))
    assert stored_people.person(work, person.id) is not None
    return Admissions(
        link=link.id,
        code=link.code,
        request=waits.id,
        version=waits.version,
        terms=terms(waits.version, Role.REPORTER),
        admin=terms(waits.version, Role.ADMIN),
        stale=terms(waits.version - 1, Role.REPORTER),
        nothing=terms(waits.version, Role.REPORTER) + len(Role),
        listed=person.id,
        admitted=done.id,
        seen=applicants.seen(matching),
        unit=village.id,
        above=town.parent_id or 0,
        account=account.id,
    )
