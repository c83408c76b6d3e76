"""Who a recipient is at this instant: one answer for every place of the configuration.

Where places answer otherwise, a `Policy` says so:

| | a ladder calls | a plan gives parts to; a summary or board goes to |
|---|---|---|
| `post:…` without any rota | those who hold the role that stands for it | nobody |
| `role:…` | at the nearest unit that has any | at the unit and all above it |
| `person:…` whom nobody knows | somebody to telephone, by this name | nobody |

`unit_above` is the next unit above that has anybody who can be written to: who answers for it by role, or stands on its
rota now. A ladder that calls its last step again means all units above.

A person is found by the name that the file, a sheet or an invitation gave them, never by what an account calls itself.
Of several who bear it, the one of the unit or of those above it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.messaging.place import Place
from bot.domain.recipients import Recipient, Word
from bot.domain.terms import DutyPost, Role
from bot.services.recipients.reached import Reached, can_write, person
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.tables import Account
from storage.work import Work

# Where a place keeps no rota, these roles stand for the two posts.
STANDING: Mapping[str, Role] = {
    DutyPost.STAFF.value: Role.DUTY_OFFICER,
    DutyPost.LEADER.value: Role.DUTY_LEADER,
}
# Who answers for a unit that others turn to.
ABOVE = (Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER)


@dataclass(frozen=True)
class LookupPolicy:
    """What one place of the configuration answers otherwise than another; see the table above."""

    roles_stand_in: bool
    nearest_only: bool
    by_telephone: bool
    all_above: bool = False


CALLED = LookupPolicy(roles_stand_in=True, nearest_only=True, by_telephone=True)
CALLED_AGAIN = replace(CALLED, all_above=True)
ACTORS = LookupPolicy(roles_stand_in=False, nearest_only=False, by_telephone=False)
READERS = ACTORS


@dataclass(frozen=True)
class Standpoint:
    """From where recipients are looked for. `chain`: the unit and those above it, nearest first.

    `rota` narrows posts to one rota; `chats` are the leaders' chats by name, empty: all of the chain's units.
    """

    chain: Sequence[int]
    policy: LookupPolicy
    rota: str = ""
    chats: tuple[str, ...] = ()


def find(work: Work, wanted: Iterable[Recipient], here: Standpoint) -> list[Reached]:
    """Everybody these mean now, in their order; reachable or not, and somebody named twice twice."""
    return [one for recipient in wanted for one in LOOKUPS[recipient.word](work, recipient, here)]


def _on_duty(work: Work, one: Recipient, here: Standpoint) -> list[Reached]:
    if not here.chain:
        return []
    role = STANDING.get(one.name)
    if role and here.policy.roles_stand_in and not stored_rota.has_rota(work, here.chain[0]):
        return _people(one, stored_members.role_holders(work, here.chain, [role]))
    return [
        person(str(one), there.name, there.account, there.phone)
        for there in stored_rota.on_duty(work, here.chain[0], work.now)
        if one.name in (there.post, there.stands_for) and here.rota in ("", there.rota)
    ]


def _holders(work: Work, one: Recipient, here: Standpoint) -> list[Reached]:
    role = Role(one.name)
    if here.policy.nearest_only:
        return _people(one, stored_members.role_holders(work, here.chain, [role]))
    return _people(one, stored_members.everybody(work, here.chain, role))


def _person(work: Work, one: Recipient, here: Standpoint) -> list[Reached]:
    found = stored_people.duty_person_named(work, one.name, here.chain)
    if found is not None:
        return [person(str(one), found.name, stored_people.account_of(work, found), found.phone)]
    return [person(str(one), one.name, None)] if here.policy.by_telephone else []


def _above(work: Work, one: Recipient, here: Standpoint) -> list[Reached]:
    """The next level at which somebody can be written to (`all_above`: every one), with all on the way there."""
    found: list[Reached] = []
    for unit_id in here.chain[1:]:
        found += _people(one, stored_members.role_holders(work, [unit_id], ABOVE))
        found += [
            person(str(one), there.name, there.account, there.phone)
            for there in stored_rota.on_duty(work, unit_id, work.now)
            if there.unit_id == unit_id and there.stands_for is not None
        ]
        if not here.policy.all_above and any(can_write(work, each.account) for each in found):
            break
    return _once(found)


def _once(found: Iterable[Reached]) -> list[Reached]:
    return list({one.account.id if one.account else one.name: one for one in found}.values())


def _admins(work: Work, one: Recipient, here: Standpoint) -> list[Reached]:
    """Those of the unit and of all above it; where there is none, all there are."""
    return _people(one, stored_members.everybody(work, here.chain, Role.ADMIN) or stored_members.admins(work))


def _leaders_chats(work: Work, one: Recipient, here: Standpoint) -> list[Reached]:
    if here.chats:
        return _bound(work, one, here.chats)
    return [
        Reached(str(one), bound.name, Place(bound.chat_id, bound.thread_id))
        for bound in stored_chats.bindings(work)
        if bound.chat_id is not None and bound.unit_id in here.chain
    ]


def _chat(work: Work, one: Recipient, _here: Standpoint) -> list[Reached]:
    return _bound(work, one, (one.name,))


def _bound(work: Work, one: Recipient, names: tuple[str, ...]) -> list[Reached]:
    return [
        Reached(str(one), bound.name, Place(bound.chat_id, bound.thread_id))
        for bound in stored_chats.bindings(work)
        if bound.chat_id is not None and bound.name in names
    ]


def _people(one: Recipient, accounts: Iterable[Account]) -> list[Reached]:
    return [person(str(one), account.name, account) for account in accounts]


LOOKUPS: dict[Word, Callable[[Work, Recipient, Standpoint], list[Reached]]] = {
    Word.POST: _on_duty,
    Word.ROLE: _holders,
    Word.PERSON: _person,
    Word.UNIT_ABOVE: _above,
    Word.ADMINS: _admins,
    Word.CHATS: _leaders_chats,
    Word.CHAT: _chat,
}
