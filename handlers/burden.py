"""/burden: what was asked of units and people in the last seven days, what would lower it; for who administers."""

from bot.domain.burden import UnitWeek, hints
from bot.domain.messaging.buttons import ShowBurden
from bot.domain.rights import Right
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import burden as burdens
from bot.services import outbox
from bot.services.refusals import Refused
from bot.services.units.typed_name import unit_first
from handlers.context import Talk
from storage.queries.directory import directory

MOST_UNITS = 6  # on one page
MOST_HINTS = 8


def burden(talk: Talk) -> None:
    """/burden, /burden 东沟村."""
    units = _administered(talk)
    if talk.words:
        typed = unit_first(talk.work, talk.words)
        if typed.unit is None or typed.unit.id not in units:
            raise Refused("refuse.unknown_unit", unit=name(typed.said))
        units = directory(talk.work).reach(typed.unit.id)
    _show(talk, units, 0)


def _administered(talk: Talk) -> frozenset[int]:
    """Raises `Refused`."""
    if not talk.incoming.private:
        raise Refused("burden.private", bot=talk.settings.username)
    units = talk.scope.units(Right.ADMINISTER)
    if not units:
        raise Refused("refuse.right")
    return units


def _show(talk: Talk, unit_ids: frozenset[int], page: int) -> None:
    found = burdens.week(talk.work, unit_ids, talk.settings.zone)
    start = page * MOST_UNITS
    here = found[start : start + MOST_UNITS]
    lines = [say("burden.head")] if here else [say("burden.nothing")]
    if here and page == 0:
        lines += _hints(found, talk.settings.zone)
    lines += [line for unit in here for line in burdens.unit_lines(unit)]
    more = ShowBurden(page=page + 1).button(say("button.more_burden"))
    buttons = ((more,),) if len(found) > start + MOST_UNITS and len(unit_ids) > 1 else ()
    outbox.answer(talk.work, talk.incoming, "\n".join(lines), buttons)


def _hints(found: list[UnitWeek], zone: str) -> list[str]:
    said = [say(f"burden.hint.{one.key}", **one.values) for one in hints(found, zone)]
    if not said:
        return [say("burden.no_hints")]
    more = [say("burden.more_hints", count=len(said) - MOST_HINTS)] if len(said) > MOST_HINTS else []
    return [say("burden.hints"), *said[:MOST_HINTS], *more]


def next_page(talk: Talk, pressed: ShowBurden) -> None:
    _show(talk, _administered(talk), pressed.page)
    outbox.toast(talk.work, talk.incoming, "")
