"""With which clock and ladder incidents open: kept in rows by `pinganbao apply`, frozen in each incident."""

from bot.config import clocks
from bot.config.model import DEFAULT_ZONE
from bot.domain.incidents import IncidentPlan
from storage.queries import incidents
from storage.work import Work


def plan_for(work: Work, unit_id: int) -> IncidentPlan:
    """The rule of the nearest unit; the usual one where none was ever applied."""
    found = incidents.setting_for(work, unit_id)
    return found or IncidentPlan(zone=DEFAULT_ZONE, clocks=(clocks.usual(),))
