"""Which person an account is. Only somebody who may say so links the two; a name never does.

Older versions linked accounts that bore the name of somebody on the rota. Such a link goes on (`link_doubted`) until
an admin has confirmed or ended it; admins are shown them once.
"""

from bot.domain.audit import Action
from bot.domain.messaging.buttons import ConfirmLink, SettleLink
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Button
from bot.domain.person_name import parted, with_unit
from bot.domain.rights import Right, Scope
from bot.domain.terms import PersonSource
from bot.domain.text.display import name, one_line
from bot.phrases import say
from bot.services import audit, outbox
from bot.services.people import responsibility
from bot.services.refusals import Refused
from bot.services.rota import notices
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.tables import Account, Person, Unit
from storage.work import Work

MOST_REPEATED = 40  # characters of what was typed
MOST_SHOWN = 20  # links in one message


def who(work: Work, account: Account) -> Person:
    """The person behind an account that has a role; made where nobody has said who that is."""
    known = next((one for one in stored_people.people_of(work, account) if one.closed_at is None), None)
    if known is None:
        known = Person(
            bot_id=work.bot_id, name=account.name.strip(), account_id=account.id, source=PersonSource.JOINED
        )
        work.session.add(known)
        work.session.flush()
    return known


def meant(work: Work, written: str, unit: Unit, scope: Scope | None = None) -> Person:
    """Whom an invitation to this unit names. `scope`: of whoever invites; None: the command line.

    Raises `Refused` where nobody or more than one person can be meant, or the person is not the inviter's to name:
    whoever opens the invitation hears their alarms from then on.
    """
    found = stored_people.person_named(work, written, stored_units.above(work, unit.id))
    left = found or stored_people.any_person_named(work, written)
    if found is None and left is not None and left.closed_at is not None:
        found = left  # removed, and wanted again
    if found is not None:
        if scope is not None:
            responsibility.must_answer_for(work, scope, found)
        found.closed_at = None
        return found
    several = stored_people.all_named(work, written)
    if several:
        names = [_told_apart(work, one) for one in several]
        raise Refused("invite.several", person=one_line(written, MOST_REPEATED), names=outbox.listed(names))
    raise Refused("invite.bad_person", person=one_line(written, MOST_REPEATED))


def is_duty_person(work: Work, person: Person) -> bool:
    """Do they stand duty? The office's list and invitations name many who do not."""
    return person.source in stored_people.DUTY_SOURCES or bool(stored_rota.rotas_of(work, person.id))


def full_name(work: Work, person: Person) -> str:
    """As people know them: 「张伟」, or 「张伟（派出所）」 where others bear the name."""
    alone = len(stored_people.all_named(work, parted(person.name)[0])) < 2
    return person.name if alone else _told_apart(work, person)


def _told_apart(work: Work, person: Person) -> str:
    """「张伟（派出所）」, whichever of the two the name or the unit says."""
    if person.unit_id is None or parted(person.name)[1]:
        return person.name
    return with_unit(person.name, work.session.get_one(Unit, person.unit_id).name)


def link(work: Work, account: Account, person: Person, by: Account | None) -> Account | None:
    """From now on this account is this person, and nobody else.

    A duty that has been told to the others already is told to them now. Returns the account that was this person so
    far, which is told that it is no more.
    """
    person.link_doubted = False
    if person.account_id == account.id:
        return None
    for other in stored_people.people_of(work, account):
        other.account_id, other.link_doubted = None, False
        if other.source is PersonSource.JOINED:
            other.closed_at = work.now
    former = stored_people.account_of(work, person)
    person.account_id = account.id
    _record(work, by, "duty.link", person, after=f"{person.name} = {account.name}")
    work.session.flush()
    stored_members.say_who(work, account.id, person.id)
    if former is not None:
        stored_members.say_who(work, former.id, who(work, former).id)
        text = say("people.you_unlinked", person=person.name, by=name(audit.actor_name(by)))
        outbox.tell(work, former, text, Kind.OUTCOME)
    for held in stored_shifts.coming_of(work, person.id):
        notices.tell_late(work, held.rota, held.shift, held)
    return former


def unlink(work: Work, person: Person, by: Account | None) -> None:
    """The account is not this person any more; their shifts stay, and they can only be telephoned."""
    account = stored_people.account_of(work, person)
    person.account_id, person.link_doubted = None, False
    if account is None:
        return
    _record(work, by, "duty.unlink", person, before=f"{person.name} = {account.name}")
    work.session.flush()
    stored_members.say_who(work, account.id, who(work, account).id)


def _record(
    work: Work, by: Account | None, action: Action, person: Person, *, before: str = "", after: str = ""
) -> None:
    audit.record(work, by, action, unit=person.unit_id, person=person, before=before, after=after)


# -- namesakes -------------------------------------------------------------------------------------------------------


def ask_about_namesake(work: Work, account: Account, unit: Unit, asked: list[Account]) -> None:
    """Somebody joined who calls themselves like somebody on the rota: whoever invited says whether it is they.

    Where that person is not theirs to decide about, those are asked who answer for the person.
    """
    if stored_people.person_of(work, account) is not None:
        return
    for person in stored_people.all_named(work, account.name.strip()):
        if person.account_id is not None:
            continue
        buttons = (
            (
                ConfirmLink(person=person.id, account=account.id, same=True).button(
                    say("button.same_person")
                ),
                ConfirmLink(person=person.id, account=account.id, same=False).button(
                    say("button.other_person")
                ),
            ),
        )
        text = say("people.namesake", name=person.name, unit=unit.name)
        for admin in _deciding(work, person, unit, asked):
            outbox.tell(work, admin, text, Kind.ADMIN, buttons=buttons)


def _deciding(work: Work, person: Person, unit: Unit, asked: list[Account]) -> list[Account]:
    """Those of `asked` who may say that somebody who joined at `unit` is this person, else all who may."""

    def may(admin: Account) -> bool:
        scope = stored_members.scope_of(work, admin)
        return scope.may(Right.ADMINISTER, unit.id) and responsibility.answers_for(work, scope, person)

    there = stored_members.admins_for(work, responsibility.units_of(work, person))
    return [*filter(may, asked)] or [*filter(may, there)]


def answer_namesake(
    work: Work, by: Account, scope: Scope, person_id: int, account_id: int, *, same: bool
) -> Person:
    """What an admin said about a namesake; returns the person. Raises `Refused`."""
    person, account = stored_people.person(work, person_id), work.session.get(Account, account_id)
    if person is None or account is None or account.bot_id != work.bot_id or person.closed_at is not None:
        raise Refused("refuse.stale")
    served = stored_members.units_served(work, account)
    if not any(scope.may(Right.ADMINISTER, unit_id) for unit_id in served):
        raise Refused("refuse.right")
    responsibility.must_answer_for(work, scope, person)
    if person.account_id is not None or person not in stored_people.all_named(work, account.name.strip()):
        raise Refused("refuse.stale")
    if same:
        link(work, account, person, by)
        outbox.tell(work, account, say("people.you_are", person=person.name), Kind.DUTY)
    return person


# -- links of older versions -----------------------------------------------------------------------------------------


def show_doubted(work: Work) -> None:
    """Shows all admins, once, which accounts were taken for somebody because of their name."""
    found = stored_grants.linked(work, doubted=True)
    for start in range(0, len(found), MOST_SHOWN):
        part = found[start : start + MOST_SHOWN]
        lines = [say("people.doubted_line", person=one.name, account=account.name) for one, account in part]
        text = "\n".join([say("people.doubted"), *lines])
        key = f"doubted_links:{work.bot_id}:{part[-1][0].id}"
        for admin in stored_members.admins(work):
            buttons = tuple(_settling(person) for person, _ in part)
            outbox.tell(work, admin, text, Kind.ADMIN, buttons=buttons, key=f"{key}:{admin.id}")


def _settling(person: Person) -> tuple[Button, Button]:
    return (
        SettleLink(person=person.id, keep=True).button(say("button.keep_link", name=person.name)),
        SettleLink(person=person.id, keep=False).button(say("button.end_link", name=person.name)),
    )


def answer_doubted(work: Work, by: Account, scope: Scope, person_id: int, *, keep: bool) -> Person:
    """An admin confirms or ends a link that only a name had made. Raises `Refused`."""
    person = stored_people.person(work, person_id)
    if not scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    if person is None or person.account_id is None or not person.link_doubted:
        raise Refused("refuse.stale")
    account = work.session.get_one(Account, person.account_id)
    responsibility.must_answer_for(work, scope, person)
    if keep:
        person.link_doubted = False
        _record(work, by, "duty.link", person, after=f"{person.name} = {account.name}")
    else:
        unlink(work, person, by)
    return person
