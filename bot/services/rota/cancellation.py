"""A post that is on duty no more, for a mode has begun or ended: whoever stood it is free, and what was agreed about it
is cancelled. Both sides hear it, by day."""

from collections.abc import Sequence

from bot.domain.rota.post import shown_name
from bot.domain.terms import Origin
from bot.domain.time.daytime import when_awake
from bot.phrases import say
from bot.services import audit
from bot.services.rota import assignments, labels, messages, news
from bot.services.rota.duty_posts import posts_on
from storage.queries import leave as stored_leave
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Account, Assignment, Person, Rota, Shift, Swap
from storage.work import Work

EXCHANGED = (Origin.SWAP, Origin.COVER, Origin.TAKEOVER)
DECIDED = (Origin.SHEET, Origin.OVERRIDE)


def clear(work: Work, rota: Rota, shift: Shift, parts: Sequence[Assignment]) -> None:
    """Nobody stands the posts that these are the parts of, in a shift that has not begun."""
    standing = [part for part in parts if part.ended_at is None or part.ended_at > max(work.now, part.since)]
    if not standing:
        return
    for part in standing:
        suspend(part)
    work.session.flush()
    for swap in stored_shifts.swaps_of(work, [part.id for part in parts]):
        _cancel_swap(work, swap, shift)
    for part in standing:
        _cancel_covers(work, rota, shift, part)
    for part in parts:
        if part.origin in EXCHANGED:
            part.origin = Origin.ROTATION  # nobody has a hand in it any more
    shift.next_action_at = work.now  # who was told of it and has it no more is told


def suspend(part: Assignment) -> None:
    """It has no time of the shift; should the post be on duty after all, `resume` gives it back."""
    part.ended_at = part.since


def resume(work: Work, shift: Shift, parts: Sequence[Assignment]) -> None:
    """A post is on duty again, for the mode has ended early: whom a sheet or an admin had put there stands it."""
    if any(part.ended_at is None or part.ended_at > part.since for part in parts):
        return
    for part in parts:
        if part.ended_at == part.since and part.origin in DECIDED:
            part.ended_at = assignments.until(shift, assignments.hours_of(work, shift, part.post))
            shift.next_action_at = work.now


def _cancel_swap(work: Work, swap: Swap, shift: Shift) -> None:
    """One that waits for an answer is off; of one that is done the other half goes back to whoever had it."""
    mine = stored_shifts.held(work, swap.mine_id)
    theirs = stored_shifts.held(work, swap.theirs_id) if swap.theirs_id else None
    asked = stored_people.person(work, swap.asked_id)
    if mine is None or asked is None or swap.agreed is False:
        return
    waiting = swap.decided_at is None
    swap.decided_at, swap.agreed = swap.decided_at or work.now, False
    here = mine if mine.shift.id == shift.id else theirs
    assert here is not None  # it is one of the two
    suspend(here.part)
    key = "cancel.asked" if waiting else "cancel.exchange" if theirs else "cancel.cover"
    words = {"post": labels.post_label(here), "who": mine.person.name, "other": asked.name}
    back = _give_back(work, mine, theirs, asked, shift) if theirs is not None and not waiting else ""
    _tell(work, (mine.person, asked), say(key, **words, back=back), here)
    audit.record(
        work, None, "duty.cancelled", unit=here.rota.unit_id, before=words["post"], actor=audit.itself()
    )


def _give_back(work: Work, mine: Held, theirs: Held, asked: Person, shift: Shift) -> str:
    """The half that lies on another shift, where it still is as they exchanged it."""
    other, owner, has = (
        (theirs, asked, mine.person) if mine.shift.id == shift.id else (mine, mine.person, asked)
    )
    on_duty = {post.name for post in posts_on(work, other.rota, other.shift.day)}
    now_there = [
        held
        for held in stored_shifts.of_shift(work, other.shift.id)
        if held.part.post == other.part.post
        and held.person.id == has.id
        and held.part.origin is Origin.SWAP
        and held.shift.starts_at > work.now
        and held.part.post in on_duty
    ]
    for held in now_there:
        assignments.pass_on(work, held, owner, Origin.OVERRIDE, None, actor=audit.itself())
        news.take_as_told(work, held.shift, (owner.id, has.id))
    return say("cancel.back", post=labels.post_label(other), name=owner.name) if now_there else ""


def _cancel_covers(work: Work, rota: Rota, shift: Shift, part: Assignment) -> None:
    """Ends requests to stand in for the shift, and tells those who were asked and those who asked."""
    freed = set[int]()
    for request in stored_leave.covers(work, part.id):
        if request.answered_at is None:
            request.answered_at, request.agreed = work.now, False
            person = stored_people.person(work, request.person_id)
            freed |= {
                request.asked_by,
                person.account_id if person and person.account_id else request.asked_by,
            }
    freed |= _seekers(work, shift, part)
    text = say("cancel.request", post=f"{rota.name} {labels.day_label(shift.day)} {shown_name(part.post)}")
    for account in sorted(freed):
        _tell_account(work, account, text, rota.zone)


def _seekers(work: Work, shift: Shift, part: Assignment) -> set[int]:
    """The accounts that granted leave within the shift and were asked whom to send instead."""
    person = stored_people.person(work, part.person_id)
    leaves = stored_leave.standing(work, person, shift.starts_at) if person is not None else ()
    return {
        row.decided_by for row in leaves if row.granted and row.decided_by and row.starts_at < shift.ends_at
    }


def _tell(work: Work, people: Sequence[Person], text: str, held: Held) -> None:
    news.take_as_told(work, held.shift, [person.id for person in people])
    for person in people:
        if person.account_id is not None:
            _tell_account(work, person.account_id, text, held.rota.zone)


def _tell_account(work: Work, account_id: int, text: str, zone: str) -> None:
    account = work.session.get_one(Account, account_id)
    messages.tell(work, account, text, not_before=when_awake(work.now, zone))
