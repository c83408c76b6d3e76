"""Emergency plans, their runs, and everything that belongs to a run."""

from collections.abc import Collection, Sequence

from sqlmodel import col, select

from bot.domain.plans import PlanText
from storage.tables import EmergencyPlan, PlanActor, PlanEntry, PlanRun, PlanStep
from storage.work import Work


def text_of(row: EmergencyPlan | PlanRun) -> PlanText:
    return PlanText.model_validate_json(row.plan)


def open_plans(work: Work) -> Sequence[EmergencyPlan]:
    query = select(EmergencyPlan).where(
        EmergencyPlan.bot_id == work.bot_id, col(EmergencyPlan.closed_at).is_(None)
    )
    return work.session.exec(query.order_by(col(EmergencyPlan.id))).all()


def open_plan(work: Work, plan_id: int) -> EmergencyPlan | None:
    return next((plan for plan in open_plans(work) if plan.id == plan_id), None)


def run_of(work: Work, run_id: int) -> PlanRun | None:
    query = select(PlanRun).where(PlanRun.id == run_id, PlanRun.bot_id == work.bot_id)
    return work.session.exec(query).one_or_none()


def running(work: Work) -> Sequence[PlanRun]:
    """Runs that have not ended, newest first."""
    query = select(PlanRun).where(PlanRun.bot_id == work.bot_id, col(PlanRun.ended_at).is_(None))
    return work.session.exec(query.order_by(col(PlanRun.id).desc())).all()


def running_of(work: Work, plan: EmergencyPlan, drill: bool) -> PlanRun | None:
    return next((run for run in running(work) if run.plan_id == plan.id and run.drill == drill), None)


def ended(work: Work, limit: int) -> Sequence[PlanRun]:
    """The runs that ended last, newest first."""
    query = select(PlanRun).where(PlanRun.bot_id == work.bot_id, col(PlanRun.ended_at).is_not(None))
    return work.session.exec(query.order_by(col(PlanRun.id).desc()).limit(limit)).all()


def steps(work: Work, run: PlanRun) -> Sequence[PlanStep]:
    query = select(PlanStep).where(PlanStep.run_id == run.id)
    return work.session.exec(query.order_by(col(PlanStep.number))).all()


def step_of(work: Work, step_id: int) -> tuple[PlanStep, PlanRun] | None:
    query = (
        select(PlanStep, PlanRun)
        .join(PlanRun, col(PlanRun.id) == PlanStep.run_id)
        .where(PlanStep.id == step_id, PlanRun.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()


def actors(work: Work, run: PlanRun, role: str | None = None) -> Sequence[PlanActor]:
    """Everybody who was called for a role, or for any."""
    query = select(PlanActor).where(PlanActor.run_id == run.id)
    if role is not None:
        query = query.where(PlanActor.role == role)
    return work.session.exec(query.order_by(col(PlanActor.id))).all()


def entries(work: Work, run: PlanRun) -> Sequence[PlanEntry]:
    query = select(PlanEntry).where(PlanEntry.run_id == run.id)
    return work.session.exec(query.order_by(col(PlanEntry.id))).all()


def steps_with_runs(work: Work, ids: Collection[int]) -> Sequence[tuple[PlanStep, PlanRun]]:
    """In the order of the plans."""
    query = (
        select(PlanStep, PlanRun)
        .join(PlanRun, col(PlanRun.id) == PlanStep.run_id)
        .where(PlanRun.bot_id == work.bot_id, col(PlanStep.id).in_(ids))
        .order_by(col(PlanStep.run_id), col(PlanStep.number))
    )
    return work.session.exec(query).all()
