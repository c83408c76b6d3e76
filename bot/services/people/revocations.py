"""Taking back what was given. What was begun with a right ends with it; those who answer for it are told.

| taken back | ends with it |
|---|---|
| a role | open questions, sheets not yet written, invitations and links for all of units it no longer administers |
| the last role | also the link to somebody on the rota, their shifts, lessons, messages that wait, live cards |
| … | the ladder begins anew for what they had in hand, and their steps in a plan that runs go to others |
| an invitation | the link that was sent |
| a link of account and person | the account hears of no shift any more |
| a calendar's address | whoever knows the old one reads nothing |
| a bound group | summaries, cards and calls go there no more |
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.messaging.buttons import ShowBelongings
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Menu, Send
from bot.domain.messaging.place import Place
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import audit, lessons, outbox, questions
from bot.services.incidents import acknowledgement
from bot.services.people import belongings, identity, roles
from bot.services.people.belongings import Leaver
from bot.services.plans import departures as plan_departures
from bot.services.refusals import Refused
from bot.services.rota import departures
from storage.queries import chats as stored_chats
from storage.queries import grants as stored_grants
from storage.queries import live_messages as stored_live_messages
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import people as stored_people
from storage.queries import reports as stored_reports
from storage.queries import rota as stored_rota
from storage.queries.grants import HeldRole
from storage.queries.shifts import Held
from storage.tables import Account, Binding, Invite, Person, Rota, Unit
from storage.work import Work

SECRET_BYTES = 24


@dataclass(frozen=True)
class EndedRole:
    """A role that has ended. `gone`: the account has none left; `empty`: shifts that nobody holds now."""

    who: str
    unit: str
    role: Role
    gone: bool
    empty: tuple[Held, ...] = ()


def end_role(
    work: Work, member_id: int, by: Account | None, *, own: bool = False, last: bool = False
) -> EndedRole:
    """Ends a role; the admins hear of it, but for whoever did it; `by` None: the command line.

    `own`: the person leaves by themselves. The last admin is ended only where `last` says so: on the command line.
    Raises `Refused`.
    """
    held = stored_grants.role(work, member_id)
    if held is None:
        raise Refused("refuse.stale")
    account, unit, role = held.account, held.unit, held.member.role
    if not last:
        must_leave_an_admin(work, held)
    person = stored_people.person_of(work, account)
    ended = end_quietly(work, held, by)
    key = "people.you_left" if own else "people.you_ended"
    outbox.tell(
        work,
        account,
        say(key, unit=unit.name, role=ROLE_NAMES[role], by=name(audit.actor_name(by))),
        Kind.OUTCOME,
    )
    _tell_admins(work, ended, by, unit.id, but=[one for one in (by, account) if one], own=own)
    if ended.gone:
        _tell_what_is_left(work, belongings.Leaver(account, person), member_id, unit.id)
    return ended


def end_quietly(work: Work, held: HeldRole, by: Account | None) -> EndedRole:
    """Ends a role and what was begun with it. Tells nobody: the caller does."""
    account, unit, role = held.account, held.unit, held.member.role
    roles.end(work, held.member)
    person = stored_people.person_of(work, account)
    held_role = f"{account.name} {unit.name} {ROLE_NAMES[role]}"
    audit.record(work, by, "member.end", unit=unit, person=account, before=held_role)
    gone = not stored_grants.roles_of(work, account.id)
    _end_begun(work, account)
    empty = _end_rest(work, account, person, by) if gone else []
    return EndedRole(name(account.name), unit.name, role, gone, tuple(empty))


def must_leave_an_admin(work: Work, held: HeldRole) -> None:
    """Raises `Refused` where nobody else whom a message reaches would administer the topmost unit, or anything."""
    if held.member.role is not Role.ADMIN:
        return
    account = held.account
    admin_roles = [one for one in stored_grants.roles_of(work, account.id) if one.member.role is Role.ADMIN]
    if len(admin_roles) == 1 and stored_grants.is_last_admin(work, account.id):
        raise Refused("people.last_admin")
    others = [one for one in stored_members.admins_of(work, [held.unit.id]) if one.id != account.id]
    if held.unit.parent_id is None and not others:
        raise Refused("people.last_admin")


def end_all(
    work: Work, account: Account, by: Account | None, *, own: bool = False, last: bool = False
) -> list[EndedRole]:
    """Ends every role of an account and its link to the rota. Raises `Refused`."""
    held = stored_grants.roles_of(work, account.id)
    if not last and stored_grants.is_last_admin(work, account.id):
        raise Refused("people.last_admin")
    for one in held if not last else ():
        must_leave_an_admin(work, one)
    done = [end_role(work, one.member.id, by, own=own, last=True) for one in held]
    person = stored_people.person_of(work, account)
    empty: list[Held] = []
    if person is not None:
        _end_begun(work, account)
        empty = _end_rest(work, account, person, by)
    if not held:
        told = say("people.unlinked", who=name(account.name), by=name(audit.actor_name(by)))
        outbox.tell_admins(work, told + departures.empty_text(empty))
    return done


def _end_begun(work: Work, account: Account) -> None:
    """Ends their open questions; those about units they still serve are asked again."""
    for question in stored_reports.unanswered_by(work, account.id):
        questions.close(work, question, note=say("people.question_ended"))
    stored_grants.drop_drafts(work, account.id)
    left = stored_members.scope_of(work, account).units(Right.ADMINISTER)
    for offered in stored_grants.open_invites(work):
        if offered.invite.created_by == account.id and offered.unit.id not in left:
            offered.invite.cancelled_at = work.now
    _end_open_links(work, account, left)
    work.session.flush()


def _end_open_links(work: Work, account: Account, left: frozenset[int]) -> None:
    """Ends their links for all. Newcomers who wait by one are passed on to the other admins, who are told."""
    for one in stored_grants.open_links(work):
        if one.maker.id != account.id or one.unit.id in left:
            continue
        one.link.ended_at = work.now
        audit.record(work, account, "join.link_end", unit=one.unit, before=one.unit.name)
        told = say("people.open_link_ended", unit=one.unit.name, who=name(account.name))
        for admin in stored_members.admins_for(work, [one.unit.id]):
            if admin.id != account.id:
                outbox.tell(work, admin, told, Kind.ADMIN)


def _end_rest(work: Work, account: Account, person: Person | None, by: Account | None) -> list[Held]:
    """Ends all else they have of the bot; returns the shifts that nobody holds now."""
    empty: list[Held] = []
    if person is not None:
        identity.unlink(work, person, by)
        empty = departures.take_off(work, person)
        departures.tell_leaders(work, person, empty, [account, *([by] if by else []), *_admins(work, empty)])
    acknowledgement.look_again(work, account)
    plan_departures.take_off(work, account)
    lessons.forget(work, account)
    stored_outbox.drop_waiting(work, account.user_id)
    stored_live_messages.forget_chat(work, account.user_id)
    outbox.queue(work, Place(account.user_id), Menu(commands=()), Kind.MENU)
    return empty


def _admins(work: Work, empty: Sequence[Held]) -> Sequence[Account]:
    """The admins of the rotas with empty shifts: they hear of those with the removal."""
    return stored_members.admins_for(work, {held.rota.unit_id for held in empty})


def _tell_admins(
    work: Work, ended: EndedRole, by: Account | None, unit_id: int, *, but: list[Account], own: bool
) -> None:
    key = "people.left" if own else "people.ended"
    text = say(
        key, who=ended.who, unit=ended.unit, role=ROLE_NAMES[ended.role], by=name(audit.actor_name(by))
    )
    text += departures.empty_text(ended.empty)
    if ended.role is Role.ADMIN and stored_rota.open_rotas(work):
        text += say("people.knows_calendar")
    hearing = (
        stored_members.admins(work)
        if ended.role is Role.ADMIN
        else stored_members.admins_for(work, [unit_id])
    )
    for admin in hearing:
        if admin.id not in {one.id for one in but}:
            outbox.tell(work, admin, text, Kind.ADMIN)


def _tell_what_is_left(work: Work, who: Leaver, member_id: int, unit_id: int) -> None:
    """Names to the admins what the leaver still has in hand, with buttons to hand it over."""
    found = belongings.owned(work, who)
    if not found:
        return
    text = say("people.left_in_hand", who=name(who.account.name), what="\n".join(belongings.lines(found)))
    row = (ShowBelongings(member=member_id).button(say("button.hand_over_now", count=len(found))),)
    for admin in stored_members.admins_for(work, [unit_id]):
        if admin.id != who.account.id:
            outbox.tell(work, admin, text, Kind.ADMIN, buttons=(row,))


def end_link(work: Work, person: Person, by: Account | None) -> None:
    """Unlinks a person's account; its roles stay. Raises `Refused` where there is no link."""
    account = stored_people.account_of(work, person)
    if account is None:
        raise Refused("refuse.stale")
    identity.unlink(work, person, by)
    outbox.tell(
        work,
        account,
        say("people.you_unlinked", person=person.name, by=name(audit.actor_name(by))),
        Kind.OUTCOME,
    )
    text = say("people.unlinked", who=person.name, by=name(audit.actor_name(by)))
    for admin in stored_members.admins_for(work, stored_members.units_served(work, account)):
        if admin.id not in (account.id, by.id if by else 0):
            outbox.tell(work, admin, text, Kind.ADMIN)


# -- the other grants ------------------------------------------------------------------------------------------------


def cancel(work: Work, invite: Invite, by: Account | None) -> None:
    """Cancels an invitation. Raises `Refused` where it was opened or cancelled before."""
    if invite.used_at is not None or invite.cancelled_at is not None:
        raise Refused("refuse.stale")
    invite.cancelled_at = work.now
    unit = work.session.get_one(Unit, invite.unit_id)
    what = f"{unit.name} {ROLE_NAMES[invite.role]}"
    audit.record(work, by, "invite.cancel", unit=unit, person=_meant(work, invite), before=what)


def _meant(work: Work, invite: Invite) -> Person | None:
    return stored_people.person(work, invite.person_id) if invite.person_id else None


def renew_address(work: Work, rota: Rota, by: Account | None) -> None:
    """Gives the calendar feed another address; the old one stops working."""
    rota.secret = secrets.token_urlsafe(SECRET_BYTES)
    audit.record(work, by, "rota.address", unit=rota.unit_id, before=rota.name)


def unbind(work: Work, binding: Binding, by: Account | None) -> None:
    """Unbinds a chat name from its group. Raises `Refused` where it was not bound."""
    if binding.chat_id is None:
        raise Refused("refuse.stale")
    place = Place(binding.chat_id, binding.thread_id)
    binding.chat_id = binding.thread_id = binding.bound_by = None
    work.session.flush()
    leave_place(work, place, say("bind.ended", name=binding.name, by=name(audit.actor_name(by))))
    audit.record(work, by, "chat.unbind", unit=binding.unit_id, before=binding.name)
    text = say("people.unbound", name=binding.name, by=name(audit.actor_name(by)))
    for admin in stored_members.admins_for(work, [binding.unit_id]):
        if by is None or admin.id != by.id:
            outbox.tell(work, admin, text, Kind.ADMIN)


def leave_place(work: Work, place: Place, text: str) -> None:
    """What waits for a place that no name stands for any more is dropped, and `text` says there that nothing will come:
    whoever reads there would take silence for calm.
    """
    if not stored_chats.bindings_at(work, place.chat):
        stored_outbox.drop_waiting(work, place.chat)
        stored_live_messages.forget_chat(work, place.chat)
    chat = stored_chats.chat_of(work, place.chat)
    if chat is not None and chat.disabled_at is None:
        outbox.queue(work, place, Send(text=text), Kind.OUTCOME)
