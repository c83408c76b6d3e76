"""An emergency plan is started, ticked off, noted upon and ended; every one of these is a line of its timeline."""

import json
from datetime import timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.rights import Right, Scope
from bot.domain.text.pages import pages
from bot.domain.time.local_time import hhmm
from bot.outputs.plans import marked, record_text
from bot.phrases import say
from bot.services import outbox
from bot.services.plans import board, calls
from bot.services.recipients import leaders, targets
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import plans as stored_plans
from storage.tables import Account, EmergencyPlan, PlanEntry, PlanRun, PlanStep
from storage.work import Work

CONFIRM_LIFE = timedelta(minutes=10)
MINUTE = timedelta(minutes=1)


def start(work: Work, account: Account, plan: EmergencyPlan, drill: bool) -> PlanRun:
    """Opens a run: every role gets its steps, leaders the board, the starter what has to be done by telephone.

    A role that nobody holds does not keep it from starting: its steps go to whoever started it.
    """
    if stored_plans.running_of(work, plan, drill):
        raise Refused("plan.running", plan=marked(plan.name, drill))
    run = PlanRun(
        bot_id=work.bot_id,
        plan_id=plan.id,
        unit_id=plan.unit_id,
        zone=plan.zone,
        plan=plan.plan,
        drill=drill,
        started_by=account.id,
        started_at=work.now,
        next_action_at=work.now + calls.LOOK_AGAIN,
    )
    work.session.add(run)
    work.session.flush()
    _add_steps(work, run)
    log(work, run, account.name, say("plan.log.start_drill" if drill else "plan.log.start"))
    calls.call_everybody(work, run, account)
    for target in targets.of_plan(work, plan, account):
        board.open_card(work, run, target)
    return run


def _add_steps(work: Work, run: PlanRun) -> None:
    for number, step in enumerate(stored_plans.text_of(run).steps, start=1):
        due_at = run.started_at + step.within if step.within is not None else None
        row = PlanStep(
            bot_id=run.bot_id,
            run_id=run.id,
            number=number,
            role=step.role,
            due_at=due_at,
            next_action_at=due_at,
        )
        work.session.add(row)
    work.session.flush()


def tick(work: Work, speaker: Speaker, run: PlanRun, step: PlanStep) -> None:
    """Marks a step as done, once; whoever comes second hears who was first."""
    if run.ended_at is not None:
        raise Refused("plan.over", plan=name_of(run))
    if not _may_tick(work, speaker.account, speaker.scope, run, step):
        raise Refused("refuse.right")
    if step.ticked_at is not None:
        by = work.session.get_one(Account, step.ticked_by).name
        time = hhmm(step.ticked_at, run.zone)
        raise Refused("plan.ticked_already", plan=name_of(run), number=step.number, name=by, time=time)
    step.ticked_by, step.ticked_at, step.next_action_at = speaker.account.id, work.now, None
    said = stored_plans.text_of(run).steps[step.number - 1]
    key = "plan.log.hold" if said.until_end else "plan.log.tick"
    log(work, run, speaker.account.name, say(key, number=step.number, text=said.text))
    board.redraw(work, run, step.role)


def _may_tick(work: Work, account: Account, scope: Scope, run: PlanRun, step: PlanStep) -> bool:
    called = {actor.account_id for actor in stored_plans.actors(work, run, step.role)}
    return account.id in called or may_direct(work, account, scope, run.unit_id)


def may_direct(work: Work, account: Account, scope: Scope, unit_id: int) -> bool:
    return leaders.may(work, account, scope, Right.DIRECT, unit_id)


def note(work: Work, account: Account, run: PlanRun, text: str) -> None:
    """Writes a line of somebody's own into the timeline."""
    log(work, run, account.name, text)
    board.redraw(work, run, "")


def end(work: Work, account: Account, run: PlanRun) -> None:
    """Closes the run and writes its record; everybody who was called hears that it is over."""
    run.ended_at, run.ended_by, run.next_action_at = work.now, account.id, None
    for step in stored_plans.steps(work, run):
        step.next_action_at = None
    log(work, run, account.name, say("plan.log.end"))
    run.record = record_text(board.facts_of(work, run))
    board.redraw(work, run)
    _tell_over(work, account, run)
    _send_record(work, account, run)


def _tell_over(work: Work, account: Account, run: PlanRun) -> None:
    text = say("plan.ended", plan=name_of(run), name=account.name)
    called = {actor.account_id for actor in stored_plans.actors(work, run)} | {run.started_by}
    for account_id in sorted(one for one in called if one is not None and one != account.id):
        key = f"plan-ended:{run.id}:{account_id}"
        outbox.tell(work, work.session.get_one(Account, account_id), text, Kind.PLAN, key=key)


def _send_record(work: Work, account: Account, run: PlanRun) -> None:
    plan = work.session.get_one(EmergencyPlan, run.plan_id)
    for place in dict.fromkeys([*targets.of_plan(work, plan, account), Place(account.user_id)]):
        for number, page in enumerate(pages(run.record)):
            key = f"plan-record:{run.id}:{place.key}:{number}"
            outbox.queue(work, place, Send(text=page), Kind.PLAN_RECORD, key=key)


def log(work: Work, run: PlanRun, who: str, what: str) -> None:
    work.session.add(PlanEntry(run_id=run.id, at=work.now, who=who, what=what))
    work.session.flush()


def name_of(run: PlanRun) -> str:
    """With 【演练】 before it where it is one."""
    return marked(str(json.loads(run.plan)["name"]), run.drill)
