"""Telling people of their shifts: the evening before, when their time begins, and when it is over in midst of a shift.

Who goes on from the shift before, at the same post, is not told again every day. What somebody was told is kept with
their assignment (`told_from`, `told_until`), so that whoever is taken off later can be told (`bot.services.rota.news`).
"""

from collections.abc import Iterable, Sequence

from bot.domain.messaging.buttons import ConfirmDuty
from bot.domain.messaging.messages import Keyboard
from bot.domain.rota.exchange import Stretch, joined
from bot.domain.rota.post import Post, stood_name
from bot.domain.rota.spans import Phase, Span, phase_at, span_of
from bot.domain.terms import Origin
from bot.phrases import say
from bot.services.rota import handover, labels, messages
from bot.services.rota.duty_posts import posts_on
from storage.queries import outbox as stored_outbox
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Rota, Shift
from storage.work import Work

PLANNED = frozenset({Origin.ROTATION, Origin.SHEET})


def phase_of(work: Work, rota: Rota, shift: Shift) -> Phase:
    return phase_at(marks_of(rota, shift), work.now)


def marks_of(rota: Rota, shift: Shift) -> Span:
    eve = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at).eve_at
    return Span(shift.starts_at, shift.ends_at, eve)


def tell_eve(work: Work, rota: Rota, shift: Shift, people: Sequence[Held]) -> None:
    """Tells each once of all that they have of the shift."""
    for own in by_person(newly_there(work, shift, people)):
        tell_one(work, rota, shift, own, "eve")


def tell_start(work: Work, rota: Rota, shift: Shift, people: Sequence[Held]) -> list[Held]:
    """Tells those whose time has begun; returns those who have not been asked to confirm before now."""
    new = newly_there(work, shift, people)
    return [held for held in new if tell_one(work, rota, shift, [held], "start")]


def tell_late(work: Work, rota: Rota, shift: Shift, held: Held) -> None:
    """Tells one person who came into a shift when the others had been told already."""
    phase = phase_of(work, rota, shift)
    if phase is Phase.EVE:
        tell_one(work, rota, shift, [held], "eve")
    elif phase in (Phase.RUNNING, Phase.LEAVING):
        begun = held.stretch.starts_at <= work.now
        tell_one(work, rota, shift, [held], "start" if begun else "later")


def tell_added(work: Work, rota: Rota, shift: Shift, own: Sequence[Held]) -> None:
    """Tells one person days ahead, because somebody else knew that it was theirs."""
    tell_one(work, rota, shift, own, "added")


def tell_end(work: Work, rota: Rota, shift: Shift, held: Held, people: Sequence[Held]) -> None:
    """Whose time is over while the shift goes on is told who stands there now, and when they are back."""
    if held.account is None:
        return
    there = [one for one in people if _takes_over(one, held) and one.stretch.starts_at <= work.now]
    own = [one.stretch for one in people if stored_shifts.who(one) == stored_shifts.who(held)]
    back = next((one for one in joined(own) if one.starts_at > work.now), None)
    text = say(
        "duty.end",
        post=stood_name(held.part.post),
        rota=rota.name,
        names="、".join(dict.fromkeys(one.person.name for one in there)) or _nobody(work, held),
        back=say("duty.back", time=labels.hours_label([back], held)) if back else "",
    )
    messages.tell(work, held.account, text, f"end:{held.id}")


def _nobody(work: Work, held: Held) -> str:
    """Nobody stands there: somebody should, or the hours of the post and of all like it are over for the day."""
    alike = [
        post
        for post in held.posts
        if post.name == held.part.post or (post.stands_for is not None and post.stands_for == held.stands_for)
    ]
    wanted = any(post.runs(work.now, held.rota.zone) for post in alike)
    return say("duty.nobody_there" if wanted else "duty.not_stood")


def _takes_over(one: Held, held: Held) -> bool:
    same = one.stands_for is not None and one.stands_for == held.stands_for
    return one.part.post == held.part.post or same


def by_person(people: Iterable[Held]) -> list[list[Held]]:
    """Each person's spans at one post, earliest first."""
    found: dict[tuple[int, str], list[Held]] = {}
    for held in sorted(people, key=lambda held: held.stretch.starts_at):
        found.setdefault(stored_shifts.who(held), []).append(held)
    return list(found.values())


def remember(spans: Iterable[Held]) -> None:
    """They know of these hours."""
    for held in spans:
        held.part.told_from, held.part.told_until = held.stretch.starts_at, held.stretch.ends_at


def newly_there(work: Work, shift: Shift, people: Iterable[Held]) -> list[Held]:
    """Those who do not only go on from the shift before."""
    going_on = stored_shifts.goes_on(work, shift)
    return [held for held in people if not (held.begins_it and stored_shifts.who(held) in going_on)]


def tell_one(work: Work, rota: Rota, shift: Shift, own: Sequence[Held], what: str) -> bool:
    """Tells one person of their spans at one post; False where they cannot be told, or were told the same before."""
    held = own[0]
    if held.account is None:
        return False
    if stored_outbox.queued_as(work, f"duty:{what}:{held.id}:{held.account.id}") is not None:
        if held.part.told_from is None:  # by a version that did not keep what it said
            remember(own)
        return False
    remember(own)
    text, key = _text(work, rota, shift, own, what), f"{what}:{held.id}"
    at = messages.by_day(work, rota.zone, held.stretch.starts_at) if what == "added" else None
    close = handover.to_close(work, rota) if what == "start" else ()
    messages.tell(work, held.account, text, key, (*_buttons(held, what), *close), not_before=at)
    return True


def _text(work: Work, rota: Rota, shift: Shift, own: Sequence[Held], what: str) -> str:
    everybody = labels.names_by_post(stored_shifts.of_shift(work, shift.id))
    hours = joined(_hours(work, held) for held in own) or [own[0].stretch]
    text = say(
        f"duty.{what}",
        when=labels.day_word(hours[0].starts_at, work.now, rota.zone),
        rota=rota.name,
        post=stood_name(own[0].part.post),
        span="\n".join(labels.span_label(one, rota.zone) for one in hours),
        people=labels.people_line(everybody, _posts_ahead(work, rota, shift)),
        note=f"\n备注：{shift.note}" if shift.note else "",
    )
    if what != "start":
        return text
    left = handover.left_behind(work, rota, shift, midway=not own[0].begins_it)
    return f"{text}\n{left}"


def _posts_ahead(work: Work, rota: Rota, shift: Shift) -> list[Post]:
    """The posts of the day whose hours are not over: in the evening nobody need read that 白班 is empty."""
    whole = Stretch(shift.starts_at, shift.ends_at)
    posts = posts_on(work, rota, shift.day)
    return [post for post in posts if post.hours(whole, rota.zone).ends_at > work.now]


def _hours(work: Work, held: Held) -> Stretch:
    """Whom the rota put there, and nobody before them, has the whole time, even where it was planned in its midst."""
    if held.begins_it:
        return held.stretch
    others = [part for part in stored_rota.all_parts(work, held.shift.id) if part.post == held.part.post]
    first = held.part.origin in PLANNED and min(part.since for part in others) == held.part.since
    hours = held.post_hours
    return Stretch(hours.starts_at if first else held.stretch.starts_at, held.stretch.ends_at)


def _buttons(held: Held, what: str) -> Keyboard:
    key = "button.on_duty" if what == "start" else "button.on_eve"
    return ((ConfirmDuty(part=held.id).button(say(key)),),)


def tell_newcomer(work: Work, rota: Rota, shift: Shift, part_id: int) -> None:
    """Who comes into a shift after its people have been told is told now."""
    found = stored_shifts.held(work, part_id)
    if found is not None:
        tell_late(work, rota, shift, found)
