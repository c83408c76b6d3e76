"""Whoever leaves the staff stands no shift any more: what was theirs ends at once, and others are told."""

from collections.abc import Sequence

from bot.domain.messaging.kinds import Kind
from bot.domain.rota.exchange import Stretch
from bot.phrases import say
from bot.services import outbox
from bot.services.recipients import leaders
from bot.services.rota import labels, news
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Account, Person
from storage.work import Work

MOST_NAMED = 5  # shifts in one message


def take_off(work: Work, person: Person) -> list[Held]:
    """Ends the running and coming shifts of somebody who has left; returns those that nobody stands now.

    A rotation that names them puts them on no more (`closed_at`); what has been stays as it was.
    """
    own = stored_shifts.coming_of(work, person.id)
    person.closed_at = work.now
    for held in own:
        held.part.ended_at = work.now
        held.shift.next_action_at = work.now
    work.session.flush()
    for held in {held.shift.id: held for held in own}.values():
        news.bring(work, held.rota, held.shift)
    return [held for held in own if _is_empty(work, held)]


def _is_empty(work: Work, held: Held) -> bool:
    """Does nobody else stand at the post for any of what they had?"""
    had = Stretch(max(held.part.since, held.shift.starts_at, work.now), held.shift.ends_at)
    others = [one for one in stored_shifts.of_shift(work, held.shift.id) if one.part.post == held.part.post]
    return not any(
        one.stretch.starts_at < had.ends_at and had.starts_at < one.stretch.ends_at for one in others
    )


def empty_text(empty: Sequence[Held]) -> str:
    """「…以下班次没有人了：…」; nothing where every shift has somebody."""
    if not empty:
        return ""
    lines = [f"· {labels.post_label(held)}" for held in empty[:MOST_NAMED]]
    more = [say("open.more", count=len(empty) - MOST_NAMED)] if len(empty) > MOST_NAMED else []
    return "\n".join([say("people.shifts_empty", count=len(empty), rota=empty[0].rota.name), *lines, *more])


def tell_leaders(work: Work, person: Person, empty: Sequence[Held], but: Sequence[Account]) -> None:
    """Whoever leads the duty of the rotas that are concerned hears which shifts nobody stands; `but`: who knows."""
    known = {one.id for one in but}
    units = dict.fromkeys(held.rota.unit_id for held in empty)
    for account in {one.id: one for unit in units for one in leaders.leaders(work, unit)}.values():
        if account.id not in known:
            text = say("people.off_rota", who=person.name) + empty_text(empty)
            outbox.tell(work, account, text, Kind.DUTY)


def coming(work: Work, person: Person) -> str:
    """The running and coming shifts of somebody, for whoever asks what would end; empty where there are none."""
    own = stored_shifts.coming_of(work, person.id)
    lines = [f"· {labels.post_label(held)}" for held in own[:MOST_NAMED]]
    more = [say("open.more", count=len(own) - MOST_NAMED)] if len(own) > MOST_NAMED else []
    return "\n".join([say("people.has_shifts", count=len(own)), *lines, *more]) if own else ""
