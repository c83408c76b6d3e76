"""Whoever has no right any more has no steps in a plan that runs: they go to whoever has the role now."""

from bot.domain.messaging.kinds import Kind
from bot.outputs.plans import marked
from bot.phrases import say
from bot.services import outbox
from bot.services.plans import board, calls
from bot.services.recipients import leaders, plan_roles
from bot.services.recipients.reached import can_write, person
from storage.queries import plans as stored_plans
from storage.tables import Account, PlanEntry, PlanRun
from storage.work import Work


def take_off(work: Work, account: Account) -> None:
    """Called once the account's roles and shifts have ended. Where nobody has the role, its steps go to whoever started
    the plan, else to who leads, and these are told."""
    for run in stored_plans.running(work):
        for role in _roles_of(work, run, account):
            _pass_on(work, run, role, account)


def _roles_of(work: Work, run: PlanRun, account: Account) -> list[str]:
    found = [one for one in stored_plans.actors(work, run) if one.account_id == account.id]
    for actor in found:
        work.session.delete(actor)
    work.session.flush()
    return [actor.role for actor in found]


def _pass_on(work: Work, run: PlanRun, role: str, account: Account) -> None:
    text = stored_plans.text_of(run)
    left = say("plan.log.left", name=account.name, role=role)
    work.session.add(PlanEntry(run_id=run.id, at=work.now, who=say("plan.bot"), what=left))
    calls.call(work, run, role, plan_roles.called(work, run.unit_id, text.role(role)))
    if not any(actor.account_id for actor in stored_plans.actors(work, run, role)):
        heir = _heir(work, run, account)
        calls.call(work, run, role, [person("", heir.name, heir)])
        told = say("plan.left", plan=marked(text.name, run.drill), role=role, name=account.name)
        outbox.tell(work, heir, told, Kind.PLAN)
    board.redraw(work, run, role)


def _heir(work: Work, run: PlanRun, account: Account) -> Account:
    starter = work.session.get_one(Account, run.started_by)
    if starter.id != account.id and can_write(work, starter):
        return starter
    return next((one for one in leaders.leaders(work, run.unit_id) if one.id != account.id), starter)
