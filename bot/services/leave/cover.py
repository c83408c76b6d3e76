"""代班 for shifts that leave without anybody: the approver picks, and the person picked agrees.

Only the asking is here. Whether somebody can stand in, and what happens when they agree, is as for any other cover:
`bot.services.rota.swaps`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messaging.buttons import AnswerCover, PickCover
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard
from bot.domain.rota.post import shown_name
from bot.domain.time.local_time import span
from bot.phrases import say
from bot.services import due, outbox
from bot.services.recipients import leaders
from bot.services.refusals import Refused
from bot.services.rota import swaps
from bot.services.rota.swaps import Deal, Reply
from bot.services.utterance import Speaker
from storage.queries import leave as stored_leave
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Account, CoverRequest, Leave, Person
from storage.work import Work

MOST_BUTTONS = 12
# How long before the first uncovered shift the approver hears once more that nobody covers it, and how long after
# the leave was granted at the least.
WARN_BEFORE = timedelta(hours=12)
TIME_TO_AGREE = timedelta(minutes=30)


def seek(work: Work, row: Leave, person: Person, judge: Account) -> None:
    """Puts every uncovered shift before the approver, with a button for each who could take it."""
    found = stored_leave.uncovered(work, row)
    for stood in found:
        _offer(work, row, person, judge, stood)
    if found:
        row.next_action_at = max(work.now + TIME_TO_AGREE, found[0].shift.starts_at - WARN_BEFORE)


@dataclass(frozen=True)
class Picked:
    """Who was picked. `doubled`: which posts they would stand at one time; they have not been asked yet."""

    deal: Deal
    doubled: str = ""


def pick(
    work: Work, speaker: Speaker, leave_id: int, assignment_id: int, person_id: int, *, sure: bool = False
) -> Picked:
    """Asks one person to stand in; who stands another post then, only where it is `sure`. Raises `Refused`."""
    row = stored_leave.leave_of(work, leave_id)
    away = work.session.get(Person, row.person_id) if row else None
    if row is None or away is None or not row.granted:
        raise Refused("refuse.stale")
    if not leaders.may_release(work, speaker.account, speaker.scope, away):
        raise Refused("refuse.right")
    stood = _stood(work, row, assignment_id)
    if stood is None:
        raise Refused("swap.gone")
    found = [one for one in _candidates(work, row, stood) if one[0].id == person_id]
    if not found:
        raise Refused("leave.cover.cannot")
    deal = _deal(row, stood, found[0][0])
    if not sure and (doubled := swaps.doubled(work, deal)):
        return Picked(deal, doubled)
    _ask(work, row, speaker.account, stood, *found[0])
    return Picked(deal)


def answer(work: Work, account: Account, cover_id: int, agreed: bool) -> Reply:
    """Takes the answer of whoever was picked; the first to agree stands the shift."""
    found = stored_leave.cover_of(work, cover_id)
    held = stored_shifts.held(work, found[0].assignment_id) if found else None
    if found is None or held is None:
        raise Refused("refuse.stale")
    request, row, person = found
    if person.account_id != account.id:
        raise Refused("ask.not_yours")
    if request.answered_at is not None:
        raise Refused("ask.answered")
    deal = _deal(row, held, person, work.session.get_one(Account, request.asked_by))
    why = _refusal(work, deal) if agreed else "cover.declined"
    request.answered_at, request.agreed = work.now, why is None
    return Reply(deal, why=why) if why else Reply(deal, done=swaps.carry_out(work, deal))


def offer_again(work: Work, cover_id: int, reply: Reply) -> None:
    """Says to whoever asked that this one does not stand in, where somebody else is still wanted."""
    request = work.session.get_one(CoverRequest, cover_id)
    row, asker = (
        work.session.get_one(Leave, request.leave_id),
        work.session.get_one(Account, request.asked_by),
    )
    stood = _stood(work, row, request.assignment_id)
    if stood is not None:
        before = say(reply.why, **reply.deal.words(work.now))
        _offer(work, row, reply.deal.mine.person, asker, stood, before=before)


def warn_due(work: Work) -> None:
    """Shifts that still have nobody, shortly before they begin."""
    due.act_on_each(work, Leave, _warn)


def _warn(work: Work, row: Leave) -> None:
    row.next_action_at = None
    person = work.session.get_one(Person, row.person_id)
    judge = work.session.get(Account, row.decided_by) if row.decided_by else None
    for stood in stored_leave.uncovered(work, row) if judge else ():
        assert judge is not None
        _offer(work, row, person, judge, stood, key="leave.cover.still")


def shift_text(stood: Held, zone: str) -> str:
    """「11月25日 08:00 – 11月26日 08:00　镇值班　值班」"""
    shift = stood.shift
    return f"{span(shift.starts_at, shift.ends_at, zone)}　{stood.rota.name}　{shown_name(stood.part.post)}"


def _deal(row: Leave, stood: Held, person: Person, asker: Account | None = None) -> Deal:
    return Deal(stood, None, person, stored_leave.stretch(row), asker)


def _stood(work: Work, row: Leave, assignment_id: int) -> Held | None:
    """The assignment as long as it is the leave's and nobody has taken it over."""
    return next((one for one in stored_leave.uncovered(work, row) if one.id == assignment_id), None)


def _candidates(work: Work, row: Leave, stood: Held) -> Sequence[tuple[Person, Account]]:
    asked = {one.person_id for one in stored_leave.covers(work, stood.id)}
    people = [one for one in stored_leave.colleagues(work, stood.rota.id) if one[0].id not in asked]
    return [one for one in people if _refusal(work, _deal(row, stood, one[0])) is None]


def _refusal(work: Work, deal: Deal) -> str | None:
    """As for any cover; and nobody stands in who is on leave then."""
    if why := swaps.refusal(work, deal):
        return why
    passing = deal.passing
    away = stored_leave.away(work, deal.other.id, passing.starts_at, passing.ends_at)
    return "leave.cover.away" if away else None


def _offer(
    work: Work,
    row: Leave,
    away: Person,
    judge: Account,
    stood: Held,
    *,
    key: str = "leave.cover.pick",
    before: str = "",
) -> None:
    buttons = _buttons(work, row, stood)
    text = say(key if buttons else "leave.cover.none", name=away.name, shift=shift_text(stood, row.zone))
    outbox.tell(work, judge, f"{before}\n{text}" if before else text, Kind.COVER, buttons=buttons)


def _buttons(work: Work, row: Leave, stood: Held) -> Keyboard:
    """Who stands another post at that time comes last, with a mark."""
    found = {
        person.id: (person.name, bool(swaps.doubled(work, _deal(row, stood, person))))
        for person, _ in _candidates(work, row, stood)
    }
    ordered = sorted(found.items(), key=lambda one: one[1][1])[:MOST_BUTTONS]
    made = [
        PickCover(leave=row.id, part=stood.id, person=number).button(
            say("button.doubled", name=name) if twice else name
        )
        for number, (name, twice) in ordered
    ]
    return tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2))


def _ask(
    work: Work,
    row: Leave,
    asker: Account,
    stood: Held,
    person: Person,
    account: Account,
) -> None:
    request = CoverRequest(
        leave_id=row.id,
        assignment_id=stood.id,
        person_id=person.id,
        asked_by=asker.id,
        asked_at=work.now,
    )
    work.session.add(request)
    work.session.flush()
    buttons = (
        AnswerCover(request=request.id, agreed=True).button(say("button.agree")),
        AnswerCover(request=request.id, agreed=False).button(say("button.decline")),
    )
    deal = _deal(row, stood, person)
    asked = say("leave.cover.request", **deal.words(work.now), asker=asker.name)
    text = "\n".join(filter(None, (asked, swaps.doubled(work, deal))))
    outbox.tell(work, account, text, Kind.COVER, key=f"cover:{request.id}", buttons=(buttons,))
