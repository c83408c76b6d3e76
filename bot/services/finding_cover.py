"""代班 for shifts that leave without anybody: the approver picks, the person picked agrees, the assignment changes."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.local_time import span
from bot.domain.messages import Incoming, Keyboard, Send
from bot.domain.messaging.buttons import AnswerCover, PickCover
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.place import Place
from bot.domain.rights import Scope
from bot.domain.terms import POST_NAMES
from bot.phrases import say
from bot.services import covering, leading, posting, setbacks
from storage.queries import leave as found_leave
from storage.queries.leave import Stood
from storage.tables import Account, CoverRequest, DutyPerson, Leave
from storage.work import Work

MOST_BUTTONS = 12
# How long before the first uncovered shift the approver hears once more that nobody covers it, and how long after
# the leave was granted at the least.
WARN_BEFORE = timedelta(hours=12)
TIME_TO_AGREE = timedelta(minutes=30)


def seek(work: Work, row: Leave, person: DutyPerson, judge: Account) -> None:
    """Puts every uncovered shift before the approver, with a button for each who could take it."""
    shifts = found_leave.uncovered(work, row)
    for stood in shifts:
        _offer(work, row, person, judge, stood)
    if shifts:
        row.next_action_at = max(work.now + TIME_TO_AGREE, shifts[0][1].starts_at - WARN_BEFORE)


def pick(
    work: Work,
    account: Account,
    scope: Scope,
    incoming: Incoming,
    leave_id: int,
    assignment_id: int,
    person_id: int,
) -> None:
    """Asks one person to stand in."""
    row = found_leave.leave_of(work, leave_id)
    away = work.session.get(DutyPerson, row.person_id) if row else None
    if row is None or away is None or not row.granted:
        posting.refuse(work, incoming, "refuse.stale")
        return
    if not leading.may_release(work, account, scope, away):
        posting.refuse(work, incoming, "refuse.right")
        return
    stood = _stood(work, row, assignment_id)
    if stood is None:
        posting.refuse(work, incoming, "leave.cover.taken")
        return
    found = [one for one in _candidates(work, row, stood) if one[0].id == person_id]
    if not found:
        posting.refuse(work, incoming, "leave.cover.cannot")
        return
    _ask(work, row, away, account, stood, *found[0])
    posting.toast(work, incoming, say("leave.cover.asked", name=found[0][0].name))
    posting.settle_buttons(work, incoming, say("leave.cover.asked", name=found[0][0].name))


def answer(work: Work, account: Account, incoming: Incoming, cover_id: int, agreed: bool) -> None:
    """Takes the answer of whoever was picked; the first to agree stands the shift."""
    found = found_leave.cover_of(work, cover_id)
    if found is None:
        posting.refuse(work, incoming, "refuse.stale")
        return
    request, row, person = found
    stood = _stood(work, row, request.assignment_id)
    if person.account_id != account.id:
        posting.refuse(work, incoming, "ask.not_yours")
    elif request.answered_at is not None:
        posting.refuse(work, incoming, "ask.answered")
    elif stood is None:
        posting.refuse(work, incoming, "leave.cover.taken")
    elif agreed and not _free(work, row, stood, person):
        posting.refuse(work, incoming, "leave.cover.cannot")
    else:
        request.answered_at, request.agreed = work.now, agreed
        posting.toast(work, incoming, say("toast.done"))
        key = "leave.cover.note_agreed" if agreed else "leave.cover.note_declined"
        posting.settle_buttons(work, incoming, say(key))
        _settle(work, request, row, person, stood)


def warn_due(work: Work) -> None:
    """Shifts that still have nobody, shortly before they begin."""
    setbacks.act_on_due(work, Leave, _warn_all)


def _warn_all(work: Work, numbers: Sequence[int]) -> None:
    for number in numbers:
        _warn(work, work.session.get_one(Leave, number))


def _warn(work: Work, row: Leave) -> None:
    row.next_action_at = None
    person = work.session.get_one(DutyPerson, row.person_id)
    judge = work.session.get(Account, row.decided_by) if row.decided_by else None
    for stood in found_leave.uncovered(work, row) if judge else ():
        assert judge is not None
        _offer(work, row, person, judge, stood, key="leave.cover.still")


def shift_text(stood: Stood, zone: str) -> str:
    """「11月25日 08:00 – 11月26日 08:00　镇值班　值班」"""
    assignment, shift, rota = stood
    return f"{span(shift.starts_at, shift.ends_at, zone)}　{rota.name}　{POST_NAMES[assignment.post]}"


def _settle(work: Work, request: CoverRequest, row: Leave, person: DutyPerson, stood: Stood) -> None:
    away = work.session.get_one(DutyPerson, row.person_id)
    asker = work.session.get_one(Account, request.asked_by)
    if not request.agreed:
        text = say("leave.cover.declined", name=person.name, shift=shift_text(stood, row.zone))
        _offer(work, row, away, asker, stood, before=text)
        return
    covering.stand_in(work, stood[0], person.id, row.starts_at, row.ends_at)
    text = say("leave.cover.done", name=person.name, away=away.name, shift=shift_text(stood, row.zone))
    accounts = (found_leave.account_of(work, one) for one in (person, away))
    for chat_id in dict.fromkeys(one.user_id for one in (*accounts, asker) if one):
        posting.queue(work, Place(chat_id), Send(text=text), Kind.COVER_DECIDED)


def _stood(work: Work, row: Leave, assignment_id: int) -> Stood | None:
    """The assignment as long as it is the leave's and nobody has taken it over."""
    return next((one for one in found_leave.uncovered(work, row) if one[0].id == assignment_id), None)


def _candidates(work: Work, row: Leave, stood: Stood) -> Sequence[tuple[DutyPerson, Account]]:
    asked = {one.person_id for one in found_leave.covers(work, stood[0])}
    people = found_leave.colleagues(work, stood[2], stood[1])
    return [one for one in people if one[0].id not in asked and _free(work, row, stood, one[0])]


def _free(work: Work, row: Leave, stood: Stood, person: DutyPerson) -> bool:
    """Not on leave themselves, and not at another post of the shift."""
    _, shift, rota = stood
    start, end = max(row.starts_at, shift.starts_at), min(row.ends_at, shift.ends_at)
    there = {one.id for one, _ in found_leave.colleagues(work, rota, shift)}
    return person.id in there and not found_leave.away(work, person.id, start, end)


def _offer(
    work: Work,
    row: Leave,
    away: DutyPerson,
    judge: Account,
    stood: Stood,
    *,
    key: str = "leave.cover.pick",
    before: str = "",
) -> None:
    buttons = _buttons(work, row, stood)
    text = say(key if buttons else "leave.cover.none", name=away.name, shift=shift_text(stood, row.zone))
    posting.tell(work, judge, f"{before}\n{text}" if before else text, Kind.COVER, buttons=buttons)


def _buttons(work: Work, row: Leave, stood: Stood) -> Keyboard:
    found = _candidates(work, row, stood)[:MOST_BUTTONS]
    made = [
        PickCover(leave=row.id, part=stood[0].id, person=person.id).button(person.name) for person, _ in found
    ]
    return tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2))


def _ask(
    work: Work,
    row: Leave,
    away: DutyPerson,
    asker: Account,
    stood: Stood,
    person: DutyPerson,
    account: Account,
) -> None:
    request = CoverRequest(
        leave_id=row.id,
        assignment_id=stood[0].id,
        person_id=person.id,
        asked_by=asker.id,
        asked_at=work.now,
    )
    work.session.add(request)
    work.session.flush()
    buttons = (
        AnswerCover(request=request.id, agreed=True).button(say("button.cover_agree")),
        AnswerCover(request=request.id, agreed=False).button(say("button.cover_decline")),
    )
    text = say("leave.cover.request", away=away.name, shift=shift_text(stood, row.zone), asker=asker.name)
    posting.tell(work, account, text, Kind.COVER, key=f"cover:{request.id}", buttons=(buttons,))
