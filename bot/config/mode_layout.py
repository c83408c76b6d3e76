"""A mode as it would stand in a file."""

from bot.config.notation import Entry, clock, days, filled, hours, span, steps
from bot.domain.modes.plan import KIND_NAMES, ModePlan, MusterChange, RotaChange, ScheduleChange
from bot.domain.rota.post import shown_name


def mode_entry(mode: ModePlan) -> Entry:
    """An entry of `[[modes]]`; what it does not change is left out."""
    return filled(
        {
            "name": mode.name,
            "kind": KIND_NAMES[mode.kind],
            "zone": mode.zone,
            "first": mode.first and mode.first.isoformat(),
            "last": mode.last and mode.last.isoformat(),
            "off": mode.off,
            "skip": days(mode.skip),
            "ladder": mode.ladder and mode.ladder.name,
            "schedules": [_schedule(one) for one in mode.schedules],
            "rotas": [_rota(one) for one in mode.rotas],
            "musters": [_muster(one) for one in mode.musters],
        }
    )


def _schedule(change: ScheduleChange) -> Entry:
    """No reminders, and no lock before the next opening, are said too: without a word it is as on other days."""
    said = filled(
        {
            "schedule": change.schedule,
            "rests": change.rests,
            "replaces": change.replaces,
            "times": [clock(at) for at in change.times or ()],
            "days": change.days,
            **{key: _span(change, key) for key in ("opens", "early", "grace", "lock")},
        }
    )
    if change.lock_at_opening is not None:
        said["lock_at_opening"] = change.lock_at_opening
    if change.steps is not None:
        said["steps"] = steps(change.steps)
    return said


def _span(change: ScheduleChange, key: str) -> str | None:
    length = getattr(change, key)
    return span(length) if length is not None else None


def _rota(change: RotaChange) -> Entry:
    said = filled({"rota": change.rota, "rests": change.rests})
    for key, posts in (("posts", change.posts), ("needs", change.needs)):
        if posts is not None:
            said[key] = [shown_name(post) for post in posts]
    return said


def _muster(change: MusterChange) -> Entry:
    return filled(
        {
            "rota": change.rota,
            "rests": change.rests,
            "days": change.days,
            "windows": [hours(one) for one in change.windows or ()],
            "answer_within": change.within and span(change.within),
            "per_day": change.per_day,
            "per_week": change.per_week,
        }
    )
