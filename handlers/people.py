"""/people: shows what was given and takes it back, in private, for those who administer; leaving of one's own."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.belongings import BelongingKind
from bot.domain.grants import Grant, numbered, revoked_in_words
from bot.domain.messaging.buttons import (
    AskRevoke,
    ConfirmLink,
    NotThem,
    Resign,
    Revoke,
    SettleLink,
    ShowGrants,
)
from bot.domain.messaging.messages import Button
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import outbox
from bot.services.admissions import links
from bot.services.people import arrivals, identity, revocations
from bot.services.people import belongings as own_belongings
from bot.services.refusals import Refused
from bot.services.rota import departures
from bot.services.units.typed_name import unit_first
from handlers import belongings, grants
from handlers.context import Talk
from handlers.grants import LISTS, GrantEntry
from handlers.help import on_rota
from storage.queries import admissions as stored_admissions
from storage.queries import grants as stored_grants
from storage.queries import incidents as stored_incidents
from storage.queries import outbox as stored_outbox
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.queries.grants import HeldRole
from storage.tables import Account
from storage.work import Work

TOLD_BY_THEMSELVES = frozenset({BelongingKind.SHIFT, BelongingKind.INCIDENT})
MOST = 12  # on one page: a line and a button each
ASKED_WITHIN = timedelta(days=1)


def people(talk: Talk) -> None:
    """/people, /people 东沟村."""
    _administered(talk)
    if not talk.words:
        _show(talk, Grant.ROLE, 0)
        return
    typed = unit_first(talk.work, talk.words)
    if typed.unit is None or not talk.scope.may(Right.ADMINISTER, typed.unit.id):
        raise Refused("refuse.unknown_unit", unit=name(typed.said))
    _show(talk, Grant.ROLE, 0, grants.roles_at(talk, [typed.unit.id]), typed.unit.name)


def _administered(talk: Talk) -> frozenset[int]:
    """The units of which the speaker may take back what was given. Raises `Refused`."""
    if not talk.incoming.private:
        raise Refused("people.private")
    found = talk.scope.units(Right.ADMINISTER)
    if not found:
        raise Refused("refuse.right")
    return found


# -- the lists -------------------------------------------------------------------------------------------------------


def asked_in_words(talk: Talk) -> bool:
    """「移除何主任」, 「作废邀请」 of an admin in private shows the list of /people, where somebody is meant.

    False for anything else. Words alone take nothing back.
    """
    grant = revoked_in_words(talk.incoming.text) if talk.incoming.private else None
    if grant is None or not talk.scope.units(Right.ADMINISTER):
        return False
    if grant is Grant.INVITE:
        _show(talk, grant, 0)
        return True
    meant = [
        held.member.id
        for held in stored_grants.roles_at(talk.work, talk.scope.units(Right.ADMINISTER))
        if name(held.account.name).partition("（")[0] in talk.incoming.text
    ]
    if meant:
        _show(talk, grant, 0, [one for one in grants.roles(talk) if one.number in meant])
    return bool(meant)


def _show(
    talk: Talk, grant: Grant, after: int, entries: Sequence[GrantEntry] | None = None, unit: str = ""
) -> None:
    """`unit`: the name of the one whose they are, where it was asked for."""
    head, listed = LISTS[grant]
    found = listed(talk) if entries is None else entries
    page = [one for one in found if one.number > after][: MOST + 1]
    here, more = page[:MOST], len(page) > MOST
    lines = [one.line for one in here] or [say("people.none")]
    top = say("people.roles_at", unit=unit, count=len(found)) if unit else say(head, count=len(found))
    text = "\n".join([top, *lines, *([say("people.more")] if more else [])])
    rows = [(AskRevoke(kind=grant.value, grant=one.number).button(one.button),) for one in here]
    if more:
        rows.append((ShowGrants(kind=grant.value, after=here[-1].number).button(say("button.next_page")),))
    others = _others(grant)
    outbox.answer(talk.work, talk.incoming, text, (*rows, others[:3], others[3:]))


def _others(grant: Grant) -> tuple[Button, ...]:
    """Buttons to the other lists, for two rows."""
    return tuple(
        ShowGrants(kind=one.value, after=0).button(say(f"button.grants_{one.name.lower()}"))
        for one in Grant
        if one is not grant
    )


def shown(talk: Talk, action: ShowGrants) -> None:
    _administered(talk)
    grant = numbered(action.kind)
    if grant is None:
        raise Refused("refuse.stale")
    _show(talk, grant, action.after)
    outbox.toast(talk.work, talk.incoming, "")


# -- taking back -----------------------------------------------------------------------------------------------------


def _entry(talk: Talk, kind: int, number: int) -> tuple[Grant, GrantEntry]:
    """Only what the speaker's own list shows can be taken back. Raises `Refused`."""
    _administered(talk)
    grant = numbered(kind)
    found = LISTS[grant][1](talk) if grant is not None else []
    entry = next((one for one in found if one.number == number), None)
    if grant is None or entry is None:
        raise Refused("refuse.stale")
    return grant, entry


def asked(talk: Talk, action: AskRevoke) -> None:
    grant, entry = _entry(talk, action.kind, action.grant)
    if grant is Grant.ROLE and (held := stored_grants.role(talk.work, action.grant)) is not None:
        _refuse_last_admin(talk, [held], "people.last_admin_removed")
    buttons = (
        (
            Revoke(kind=action.kind, grant=action.grant, sure=True).button(say("button.sure")),
            Revoke(kind=action.kind, grant=action.grant, sure=False).button(say("button.cancel")),
        ),
    )
    lost = _lost(talk, action.grant) if grant is Grant.ROLE else ""
    first = belongings.button(talk, action.grant) if grant is Grant.ROLE else None
    rows = ((first,), *buttons) if first is not None else buttons
    outbox.answer(talk.work, talk.incoming, entry.question + lost, rows, chatter=False)
    outbox.toast(talk.work, talk.incoming, "")


def _lost(talk: Talk, member_id: int) -> str:
    """What is left open where this is the last role of somebody."""
    held = stored_grants.role(talk.work, member_id)
    if held is None or len(stored_grants.roles_of(talk.work, held.account.id)) > 1:
        return ""
    return _left_open(talk.work, held.account)


def _left_open(work: Work, account: Account) -> str:
    """The shifts of somebody, and the incidents they have in hand."""
    person = stored_people.person_of(work, account)
    shifts = departures.coming(work, person) if person is not None else ""
    in_hand = [
        say("incident.number", number=one.id)
        for one in stored_incidents.held_by(work, account.id)
        if one.acknowledged_by == account.id and one.final_at is None
    ]
    return shifts + (say("people.has_in_hand", numbers="、".join(in_hand)) if in_hand else "")


def revoked(talk: Talk, action: Revoke) -> None:
    grant, _ = _entry(talk, action.kind, action.grant)
    if action.sure:
        held = stored_grants.role(talk.work, action.grant) if grant is Grant.ROLE else None
        _must_still_be_meant(talk, [held] if held is not None else [])
        _end(talk, grant, action.grant)
    said = say("people.done" if action.sure else "people.not_done")
    outbox.toast(talk.work, talk.incoming, said)
    outbox.settle_buttons(talk.work, talk.incoming, said)


def _must_still_be_meant(talk: Talk, held: Sequence[HeldRole]) -> None:
    """Raises `Refused` where the question is older than a day, or than one of the roles that a yes would end: whoever
    was meant then has come again since."""
    number = talk.incoming.message_id
    row = stored_outbox.shown_last(talk.work, talk.incoming.chat_id, number) if number is not None else None
    if row is None:
        return
    if row.created_at < talk.work.now - ASKED_WITHIN:
        raise Refused("people.asked_long_ago")
    if any(one.member.since > row.created_at for one in held):
        raise Refused("refuse.stale")


def _end(talk: Talk, grant: Grant, number: int) -> None:
    work, by = talk.work, talk.account
    if grant is Grant.ROLE:
        revocations.end_role(work, number, by)
    elif grant is Grant.INVITE and (invite := stored_grants.invite(work, number)):
        revocations.cancel(work, invite, by)
    elif grant is Grant.LINK and (person := stored_people.person(work, number)):
        revocations.end_link(work, person, by)
    elif grant is Grant.CALENDAR:
        rota = next(one for one in stored_rota.open_rotas(work) if one.id == number)
        revocations.renew_address(work, rota, by)
    elif grant is Grant.GROUP and (binding := stored_grants.binding(work, number)):
        revocations.unbind(work, binding, by)
    elif grant is Grant.OPEN_LINK and (link := stored_admissions.link(work, number)):
        links.end_link_for_all(work, by, link)


def not_them(talk: Talk, action: NotThem) -> None:
    arrivals.undo(talk.work, talk.account, _administered(talk), action.invite)
    outbox.toast(talk.work, talk.incoming, say("people.done"))
    outbox.settle_buttons(talk.work, talk.incoming, say("people.done"))


def named_alike(talk: Talk, action: ConfirmLink) -> None:
    """The answer to whether a newcomer is the person on the rota."""
    _administered(talk)
    person = identity.answer_namesake(
        talk.work, talk.account, talk.scope, action.person, action.account, same=action.same
    )
    said = say("people.same" if action.same else "people.not_same", person=person.name)
    outbox.toast(talk.work, talk.incoming, said)
    outbox.settle_buttons(talk.work, talk.incoming, said)


def settled(talk: Talk, action: SettleLink) -> None:
    """One of several links in one message: its buttons stay for the others."""
    _administered(talk)
    person = identity.answer_doubted(talk.work, talk.account, talk.scope, action.person, keep=action.keep)
    said = say("people.kept" if action.keep else "people.link_ended", person=person.name)
    outbox.toast(talk.work, talk.incoming, said)
    outbox.answer(talk.work, talk.incoming, said, chatter=False)


# -- leaving ---------------------------------------------------------------------------------------------------------


def ask_to_leave(talk: Talk, admins: str) -> None:
    """「我不干了」: asks once, and shows what they would leave. Raises `Refused` for the last admin."""
    _refuse_last_admin(talk, stored_grants.roles_of(talk.work, talk.account.id), "people.last_admin_leaves")
    names = stored_units.unit_names(talk.work, {duty.unit_id for duty in talk.scope.duties})
    duties = [f"· {names.get(duty.unit_id, '')}　{ROLE_NAMES[duty.role]}" for duty in talk.scope.duties] or [
        f"· {say('people.on_rota')}"
    ]
    buttons = (
        (
            Resign(sure=True).button(say("button.leave_for_good")),
            Resign(sure=False).button(say("button.stay")),
        ),
    )
    text = say("people.leave", duties="\n".join(duties), admins=admins) + _left_open(talk.work, talk.account)
    text += _others_to_take(talk)
    outbox.answer(talk.work, talk.incoming, text, buttons, chatter=False)


def _refuse_last_admin(talk: Talk, held: Sequence[HeldRole], key: str) -> None:
    """Raises `Refused` first of all where there must be another admin first: nobody shall hand over for nothing."""
    try:
        for one in held:
            revocations.must_leave_an_admin(talk.work, one)
    except Refused as no:
        root = stored_units.root(talk.work)
        raise Refused(key, unit=root.name if root is not None else "") from no


def _others_to_take(talk: Talk) -> str:
    """What else they would leave to others, besides shifts and incidents."""
    who = own_belongings.Leaver(talk.account, stored_people.person_of(talk.work, talk.account))
    found = [one for one in own_belongings.owned(talk.work, who) if one.kind not in TOLD_BY_THEMSELVES]
    return say("people.you_have", what="\n".join(own_belongings.lines(found))) if found else ""


def resigned(talk: Talk, action: Resign) -> None:
    if not talk.incoming.private:
        raise Refused("people.private")
    if not talk.scope.duties and not on_rota(talk):
        raise Refused("people.nothing_to_leave")
    if action.sure:
        _must_still_be_meant(talk, stored_grants.roles_of(talk.work, talk.account.id))
        revocations.end_all(talk.work, talk.account, talk.account, own=True)
    said = say("people.done" if action.sure else "people.stayed")
    outbox.toast(talk.work, talk.incoming, said)
    outbox.settle_buttons(talk.work, talk.incoming, said)
