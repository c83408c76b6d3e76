"""One question for a beat: of musters, leave and plans, what has its time come for? Nearly always nothing."""

from dataclasses import dataclass

from sqlmodel import SQLModel, col, select

from storage.tables import Leave, Muster, PlanRun, PlanStep
from storage.work import Work


@dataclass(frozen=True)
class DueDuty:
    """Which kinds have something due; whoever acts on it asks for the rows of this bot."""

    musters: bool
    leave: bool
    runs: bool
    steps: bool


def due_duty(work: Work) -> DueDuty:
    kinds: tuple[type[SQLModel], ...] = (Muster, Leave, PlanRun, PlanStep)
    found = [select(kind).where(col(kind.next_action_at) <= work.now).exists() for kind in kinds]  # type: ignore[attr-defined]
    return DueDuty(*work.session.execute(select(*found)).one())
