"""请假、外出报备 of people on a rota: asked for, granted or refused with one tap, both told."""

from collections.abc import Sequence

from bot.domain.messaging.buttons import DecideLeave, WithdrawLeave
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Incoming, Send
from bot.domain.messaging.place import Place
from bot.domain.rights import GRANTS, Right, Scope
from bot.domain.rota.leave_request import Wanted, read_leave, refusal
from bot.domain.terms import Role
from bot.domain.text.display import one_line
from bot.domain.time.local_time import span
from bot.phrases import say
from bot.services import outbox
from bot.services.leave import cover
from bot.services.recipients import leaders
from storage.queries import leave as stored_leave
from storage.queries import members as stored_members
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Account, DutyPerson, Leave, Rota
from storage.work import Work

MOST_OF_A_REASON = 200  # characters; dates and shifts are to stay in sight
NOT_ADMINS = GRANTS[Right.RELEASE] - {Role.ADMIN}


def request(work: Work, account: Account, incoming: Incoming, text: str) -> None:
    """Takes 「11月25日8:00 到 11月26日8:00 看病」 from somebody on a rota and puts it before who may grant it."""
    person = stored_rota.person_of(work, account)
    rotas = stored_leave.rotas_of(work, person) if person else []
    if person is None or not rotas:
        outbox.refuse(work, incoming, "leave.not_on_rota")
        return
    zone = rotas[0].zone
    wanted = read_leave(text, work.now, zone)
    if wanted is None:
        outbox.refuse(work, incoming, "leave.unread" if text else "leave.usage")
        return
    others = [(one.starts_at, one.ends_at) for one in stored_leave.standing(work, person, work.now)]
    wrong = refusal(wanted, work.now, others)
    if wrong:
        outbox.refuse(work, incoming, wrong, span=span(wanted.starts_at, wanted.ends_at, zone))
        return
    _put_before(work, account, incoming, person, rotas, wanted)


def _put_before(
    work: Work,
    account: Account,
    incoming: Incoming,
    person: DutyPerson,
    rotas: Sequence[Rota],
    wanted: Wanted,
) -> None:
    judges = _judges(work, account.id, rotas)
    if not judges:
        outbox.refuse(work, incoming, "leave.nobody")
        return
    row = Leave(
        bot_id=work.bot_id,
        person_id=person.id,
        starts_at=wanted.starts_at,
        ends_at=wanted.ends_at,
        reason=wanted.reason,
        zone=rotas[0].zone,
        asked_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    for judge in judges:
        _request(work, row, person, judge)
    text = say(
        "leave.asked",
        span=_span(row),
        reason=_reason(row),
        names=outbox.listed(j.name for j in judges),
    )
    off = WithdrawLeave(leave=row.id).button(say("button.leave_off"))
    outbox.answer(work, incoming, text, ((off,),), chatter=False)


def _judges(work: Work, asker_id: int | None, rotas: Sequence[Rota]) -> list[Account]:
    """Heads and duty leaders of the rotas' units, never the person; admins where there is nobody else."""
    chain = list(dict.fromkeys(unit for rota in rotas for unit in stored_units.above(work, rota.unit_id)))
    found = [one for _, one in stored_members.members(work, chain, NOT_ADMINS)]
    found += [one for rota in rotas for one in leaders.leaders(work, rota.unit_id)]
    others = list({one.id: one for one in found if one.id != asker_id}.values())
    admins = stored_members.admins_for(work, [rota.unit_id for rota in rotas])
    return others or [one for one in admins if one.id != asker_id]


def _request(work: Work, row: Leave, person: DutyPerson, judge: Account) -> None:
    shifts = stored_leave.uncovered(work, row)
    listed = "\n".join(f"· {cover.shift_text(one, row.zone)}" for one in shifts)
    found = say("leave.shifts", count=len(shifts), shifts=listed) if shifts else say("leave.no_shifts")
    text = say(
        "leave.request",
        name=person.name,
        span=_span(row),
        reason=_reason(row),
        shifts=found,
    )
    buttons = (
        DecideLeave(leave=row.id, granted=True).button(say("button.leave_grant")),
        DecideLeave(leave=row.id, granted=False).button(say("button.leave_refuse")),
    )
    outbox.tell(work, judge, text, Kind.LEAVE, key=f"leave:{row.id}:{judge.id}", buttons=(buttons,))


def decide(
    work: Work, account: Account, scope: Scope, incoming: Incoming, leave_id: int, granted: bool
) -> None:
    """Grants or refuses, once; both are told, and cover is sought for the shifts it leaves without anybody."""
    row = stored_leave.leave_of(work, leave_id)
    person = work.session.get(DutyPerson, row.person_id) if row else None
    if row is None or person is None:
        outbox.refuse(work, incoming, "refuse.stale")
    elif not leaders.may_release(work, account, scope, person):
        outbox.refuse(work, incoming, "leave.own" if person.account_id == account.id else "refuse.right")
    elif row.withdrawn_at is not None:
        outbox.refuse(work, incoming, "leave.withdrawn_already", name=person.name)
    elif row.granted is not None:
        outbox.refuse(work, incoming, "leave.decided", name=_decider(work, row))
    else:
        row.granted, row.decided_by, row.decided_at = granted, account.id, work.now
        outbox.toast(work, incoming, say("toast.done"))
        key = "leave.note_granted" if granted else "leave.note_refused"
        outbox.settle_buttons(work, incoming, say(key, name=account.name))
        _tell_decision(work, row, person, account)
        if granted:
            cover.seek(work, row, person, account)


def withdraw(work: Work, account: Account, incoming: Incoming, leave_id: int) -> None:
    """Takes an undecided request back."""
    row = stored_leave.leave_of(work, leave_id)
    person = stored_rota.person_of(work, account)
    if row is None or person is None or row.person_id != person.id:
        outbox.refuse(work, incoming, "ask.not_yours")
    elif row.granted is not None or row.withdrawn_at is not None:
        outbox.refuse(work, incoming, "leave.too_late_to_withdraw")
    else:
        row.withdrawn_at = work.now
        outbox.toast(work, incoming, say("toast.done"))
        outbox.settle_buttons(work, incoming, say("leave.withdrawn", span=_span(row)))
        _tell_withdrawn(work, row, person)


def _tell_decision(work: Work, row: Leave, person: DutyPerson, judge: Account) -> None:
    key = "leave.granted" if row.granted else "leave.refused"
    text = say(
        key,
        name=person.name,
        span=_span(row),
        judge=judge.name,
        reason=_reason(row),
    )
    asker = stored_rota.account_of(work, person)
    for chat_id in dict.fromkeys(one for one in (asker and asker.user_id, judge.user_id) if one):
        outbox.queue(work, Place(chat_id), Send(text=text), Kind.LEAVE_DECIDED)


def _tell_withdrawn(work: Work, row: Leave, person: DutyPerson) -> None:
    """Those who were asked need not decide any more."""
    text = say("leave.withdrawn_told", name=person.name, span=_span(row))
    for judge in _judges(work, person.account_id, stored_leave.rotas_of(work, person)):
        outbox.tell(work, judge, text, Kind.LEAVE, key=f"leave-off:{row.id}:{judge.id}")


def _decider(work: Work, row: Leave) -> str:
    return work.session.get_one(Account, row.decided_by).name if row.decided_by else ""


def _reason(row: Leave) -> str:
    """As others may see it."""
    return one_line(row.reason, MOST_OF_A_REASON)


def _span(row: Leave) -> str:
    return span(row.starts_at, row.ends_at, row.zone)
