"""A post passes from one person to another: the old assignment ends, a new one begins, and the record says why.

Swaps, covers, covers found for leave and take-overs all come through here.
"""

from bot.domain.rota.exchange import Stretch
from bot.domain.terms import ORIGIN_NAMES, Origin
from bot.services import auditing, covering
from bot.services.rota import showing, telling
from storage.queries import shifts
from storage.queries.shifts import Held
from storage.tables import Assignment, DutyPerson, Rota, Shift
from storage.work import Work


def pass_on(
    work: Work, held: Held, person: DutyPerson, origin: Origin, actor: str, during: Stretch | None = None
) -> Assignment:
    """Puts `person` where `held` stood, from now or from the beginning of the shift; or only `during` a stretch."""
    stretch = held.stretch.within(during) if during else held.stretch
    where = showing.stretch_label(held, stretch, work.now)
    part = covering.stand_in(work, held.part, person.id, stretch.starts_at, stretch.ends_at, origin)
    telling.look_again(work, held.shift, part)
    auditing.note(
        work,
        actor,
        f"duty.{origin.value}",
        before=f"{where} {held.person.name}",
        after=f"{where} {person.name}（{ORIGIN_NAMES[origin]}）",
    )
    return part


def tell_newcomer(work: Work, rota: Rota, shift: Shift, part: Assignment) -> None:
    """Who comes into a shift after its people have been told is told now."""
    found = shifts.held(work, part.id)
    if found is not None:
        telling.tell_late(work, rota, shift, found)
