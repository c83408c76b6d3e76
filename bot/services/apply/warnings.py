"""Warnings about a valid configuration that will not work as things are now."""

from bot.config import Config
from bot.phrases import say
from bot.services.recipients import plan_roles
from storage.queries import units as stored_units
from storage.work import Work


def doubts(work: Work, config: Config) -> list[str]:
    """Roles of emergency plans that nobody has now; to be asked once the configuration is written."""
    found = []
    for plan in config.emergency_plans:
        unit = stored_units.unit_named(work, plan.unit)
        for role in plan_roles.vacant(work, unit.id, plan.text) if unit else ():
            who = plan_roles.who_text(plan.text.role(role))
            found.append(say("apply.vacant_role", plan=plan.text.name, role=role, who=who))
    return found
