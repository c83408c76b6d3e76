"""Who has a part of an emergency plan at this instant."""

from dataclasses import replace

from bot.domain.plans import PlanRole, PlanText
from bot.domain.recipients import Word
from bot.services.recipients.lookup import ACTORS, Standpoint, find
from bot.services.recipients.reached import Reached, can_write
from storage.queries import units as stored_units
from storage.work import Work


def called(work: Work, unit_id: int, role: PlanRole) -> list[Reached]:
    """Everybody the role means now, each once; without an account whoever cannot be written to, but telephoned."""
    found: dict[object, Reached] = {}
    for one in find(work, role.who, Standpoint(stored_units.above(work, unit_id), ACTORS, rota=role.rota)):
        usable = one if can_write(work, one.account) else replace(one, account=None, place=None)
        found.setdefault(usable.account.id if usable.account else usable.name, usable)
    return list(found.values())


def vacant(work: Work, unit_id: int, text: PlanText) -> list[str]:
    """Roles that have something to do and nobody to do it, as of now."""
    return [role for role in text.used_roles() if not called(work, unit_id, text.role(role))]


def who_text(role: PlanRole) -> str:
    """「镇值班的带班、单位负责人、王强」: the words of the plan, for whoever has to find people."""
    return "、".join(f"{role.rota}{one.said}" if one.word is Word.POST else one.said for one in role.who)
