"""A post passes from one person to another: the old assignment ends, a new one begins, and the record says why."""

from bot.domain.terms import ORIGIN_NAMES, Origin
from bot.services import auditing
from bot.services.rota import planning, showing, telling
from storage.queries import shifts
from storage.queries.shifts import Held
from storage.tables import Assignment, DutyPerson, Rota, Shift
from storage.work import Work


def pass_on(work: Work, held: Held, person: DutyPerson, origin: Origin, actor: str) -> Assignment:
    """Puts `person` where `held` stood, from now or from the beginning of the shift."""
    held.part.ended_at = work.now
    part = planning.assign(work, held.shift, held.part.post, person.id, origin)
    where = showing.post_label(held)
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
