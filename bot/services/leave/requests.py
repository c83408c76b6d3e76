"""请假、外出报备 of people on a rota: asked for, granted or refused with one tap, both told."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.audit import Action
from bot.domain.messaging.buttons import DecideLeave
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.rights import GRANTS, Right
from bot.domain.rota.leave_request import Wanted, read_leave, refusal
from bot.domain.terms import Role
from bot.domain.text.display import one_line
from bot.domain.time.local_time import shown_span, span
from bot.phrases import say
from bot.services import audit, outbox
from bot.services.leave import cover
from bot.services.recipients import leaders
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import leave as stored_leave
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Account, Leave, Person, Rota
from storage.work import Work

MOST_OF_A_REASON = 200  # characters; dates and shifts are to stay in sight
NOT_ADMINS = GRANTS[Right.RELEASE] - {Role.ADMIN}


@dataclass(frozen=True)
class Requested:
    """A request as it stands, and before whom it was put."""

    leave: Leave
    judges: Sequence[Account]


def request(work: Work, account: Account, text: str) -> Requested:
    """Takes 「11月25日8:00 到 11月26日8:00 看病」 from somebody on a rota and puts it before who may grant it."""
    person = stored_people.person_of(work, account)
    rotas = stored_leave.rotas_of(work, person) if person else []
    if person is None or not rotas:
        raise Refused("leave.not_on_rota")
    wanted = _wanted(work, person, text, rotas[0].zone)
    judges = _judges(work, account.id, rotas)
    if not judges:
        raise Refused("leave.nobody")
    row = _add(work, person, wanted, rotas[0].zone)
    for judge in judges:
        _put_before(work, row, person, judge)
    return Requested(row, judges)


def _wanted(work: Work, person: Person, text: str, zone: str) -> Wanted:
    """What the words ask for, if it can be had."""
    wanted = read_leave(text, work.now, zone)
    if wanted is None:
        raise Refused("leave.unread" if text else "leave.usage")
    others = [(one.starts_at, one.ends_at) for one in stored_leave.standing(work, person, work.now)]
    wrong = refusal(wanted, work.now, others)
    if wrong:
        raise Refused(wrong, span=span(wanted.starts_at, wanted.ends_at, zone))
    return wanted


def _add(work: Work, person: Person, wanted: Wanted, zone: str) -> Leave:
    row = Leave(
        bot_id=work.bot_id,
        person_id=person.id,
        starts_at=wanted.starts_at,
        ends_at=wanted.ends_at,
        reason=wanted.reason,
        zone=zone,
        asked_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _judges(work: Work, asker_id: int | None, rotas: Sequence[Rota]) -> list[Account]:
    """Heads and duty leaders of the rotas' units, never the person; admins where there is nobody else."""
    chain = list(dict.fromkeys(unit for rota in rotas for unit in stored_units.above(work, rota.unit_id)))
    found = [one for _, one in stored_members.members(work, chain, NOT_ADMINS)]
    found += [one for rota in rotas for one in leaders.leaders(work, rota.unit_id)]
    others = list({one.id: one for one in found if one.id != asker_id}.values())
    admins = stored_members.admins_for(work, [rota.unit_id for rota in rotas])
    return others or [one for one in admins if one.id != asker_id]


def _put_before(work: Work, row: Leave, person: Person, judge: Account) -> None:
    shifts = stored_leave.uncovered(work, row)
    listed = "\n".join(f"· {cover.shift_text(one, row.zone)}" for one in shifts)
    found = say("leave.shifts", count=len(shifts), shifts=listed) if shifts else say("leave.no_shifts")
    text = say(
        "leave.request",
        name=person.name,
        span=shown_span(row),
        reason=reason_text(row),
        shifts=found,
    )
    buttons = (
        DecideLeave(leave=row.id, granted=True).button(say("button.leave_grant")),
        DecideLeave(leave=row.id, granted=False).button(say("button.leave_refuse")),
    )
    outbox.tell(work, judge, text, Kind.LEAVE, key=f"leave:{row.id}:{judge.id}", buttons=(buttons,))


def decide(work: Work, speaker: Speaker, leave_id: int, granted: bool) -> Leave:
    """Grants or refuses, once; what follows from it is told by `tell_decision`."""
    row = stored_leave.leave_of(work, leave_id)
    person = work.session.get(Person, row.person_id) if row else None
    account = speaker.account
    if row is None or person is None:
        raise Refused("refuse.stale")
    if not leaders.may_release(work, account, speaker.scope, person):
        raise Refused("leave.own" if person.account_id == account.id else "refuse.right")
    if row.withdrawn_at is not None:
        raise Refused("leave.withdrawn_already", name=person.name)
    if row.granted is not None:
        raise Refused("leave.decided", name=_decider(work, row))
    row.granted, row.decided_by, row.decided_at = granted, account.id, work.now
    action: Action = "leave.grant" if granted else "leave.refuse"
    audit.record(
        work, account, action, unit=person.unit_id, person=person, after=f"{person.name} {shown_span(row)}"
    )
    return row


def withdraw(work: Work, account: Account, leave_id: int) -> Leave:
    """Takes an undecided request back."""
    row = stored_leave.leave_of(work, leave_id)
    person = stored_people.person_of(work, account)
    if row is None or person is None or row.person_id != person.id:
        raise Refused("ask.not_yours")
    if row.granted is not None or row.withdrawn_at is not None:
        raise Refused("leave.too_late_to_withdraw")
    row.withdrawn_at = work.now
    _tell_withdrawn(work, row, person)
    return row


def tell_decision(work: Work, row: Leave, judge: Account) -> None:
    """Tells both, and seeks cover for the shifts that leave without anybody."""
    person = work.session.get_one(Person, row.person_id)
    _tell_both(work, row, person, judge)
    if row.granted:
        cover.seek(work, row, person, judge)


def _tell_both(work: Work, row: Leave, person: Person, judge: Account) -> None:
    key = "leave.granted" if row.granted else "leave.refused"
    text = say(
        key,
        name=person.name,
        span=shown_span(row),
        judge=judge.name,
        reason=reason_text(row),
    )
    asker = stored_people.account_of(work, person)
    for chat_id in dict.fromkeys(one for one in (asker and asker.user_id, judge.user_id) if one):
        outbox.queue(work, Place(chat_id), Send(text=text), Kind.LEAVE_DECIDED)


def _tell_withdrawn(work: Work, row: Leave, person: Person) -> None:
    """Those who were asked need not decide any more."""
    text = say("leave.withdrawn_told", name=person.name, span=shown_span(row))
    for judge in _judges(work, person.account_id, stored_leave.rotas_of(work, person)):
        outbox.tell(work, judge, text, Kind.LEAVE, key=f"leave-off:{row.id}:{judge.id}")


def _decider(work: Work, row: Leave) -> str:
    return work.session.get_one(Account, row.decided_by).name if row.decided_by else ""


def reason_text(row: Leave) -> str:
    """As others may see it."""
    return one_line(row.reason, MOST_OF_A_REASON)
