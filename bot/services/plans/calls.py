"""Calling people to their roles: at the start, when somebody comes on duty, and when a step is overdue."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.plans import MOST_ASKS, ask_for_step
from bot.outputs.plans import marked
from bot.phrases import say
from bot.services import due, outbox
from bot.services.plans import board
from bot.services.recipients import plan_roles
from bot.services.recipients.reached import Reached, can_write, person
from storage.queries import plans as stored_plans
from storage.tables import Account, PlanActor, PlanEntry, PlanRun, PlanStep
from storage.work import Work

LOOK_AGAIN = timedelta(minutes=5)  # how often a run looks for people who have come on duty


def call_everybody(work: Work, run: PlanRun, starter: Account) -> None:
    """At the start. Who cannot be written to is named to the starter, with what to do about it."""
    text = stored_plans.text_of(run)
    troubles: list[str] = []
    for role in text.used_roles():
        found = plan_roles.called(work, run.unit_id, text.role(role))
        new = call(work, run, role, found)
        troubles += [_by_telephone(role, one) for one in new if one.account is None]
        if not any(one.account for one in found):
            call(work, run, role, [person("", starter.name, starter)])
            if not found:
                who = plan_roles.who_text(text.role(role))
                troubles.append(say("plan.nobody", role=role, who=who))
    if troubles:
        told = say("plan.troubles", plan=_name(run), troubles="\n".join(troubles))
        outbox.tell(work, starter, told, Kind.PLAN, key=f"plan-troubles:{run.id}")


def look_again(work: Work) -> None:
    """People who have come on duty since get the steps that are still open; those called before keep theirs."""
    due.act_on_each(work, PlanRun, _look_at)


def _look_at(work: Work, run: PlanRun) -> None:
    run.next_action_at = work.now + LOOK_AGAIN
    text = stored_plans.text_of(run)
    open_roles = {step.role for step in stored_plans.steps(work, run) if step.ticked_at is None}
    for role in (role for role in text.used_roles() if role in open_roles):
        new = call(work, run, role, plan_roles.called(work, run.unit_id, text.role(role)))
        _tell_starter(work, run, [_by_telephone(role, one) for one in new if one.account is None])
        if new:
            board.redraw(work, run, role)


def ask_overdue(work: Work) -> None:
    """Asks for the steps that are due and open; one message a person, however many there are."""
    due.act_on_due(work, PlanStep, _ask_for)


def _ask_for(work: Work, numbers: Sequence[int]) -> None:
    lists: dict[tuple[int, int], tuple[PlanRun, Account, list[PlanStep]]] = {}
    for step, run in stored_plans.steps_with_runs(work, numbers):
        assert step.due_at is not None
        decision = ask_for_step(step.due_at, step.asked, work.now)
        step.next_action_at = decision.next_at
        board.redraw(work, run, step.role)
        if not decision.ask:
            continue
        step.asked += 1
        for account in _asked(work, run, step):
            key = (run.id, account.id)
            lists.setdefault(key, (run, account, []))[2].append(step)
    for run, account, steps in lists.values():
        _ask(work, run, account, steps)


def _asked(work: Work, run: PlanRun, step: PlanStep) -> list[Account]:
    """Whoever has the role; the last time the starter, too."""
    ids = [actor.account_id for actor in stored_plans.actors(work, run, step.role)]
    wanted = [*ids, run.started_by] if step.asked >= MOST_ASKS else ids
    found = [work.session.get(Account, one) for one in dict.fromkeys(wanted) if one is not None]
    return [one for one in found if one is not None and can_write(work, one)]


def _ask(work: Work, run: PlanRun, account: Account, steps: list[PlanStep]) -> None:
    texts = stored_plans.text_of(run).steps
    lines = "\n".join(f"{step.number}. {texts[step.number - 1].text}" for step in steps)
    numbers = "、".join(str(step.number) for step in steps)
    text = say("plan.overdue", plan=_name(run), steps=lines)
    outbox.queue(
        work,
        Place(account.user_id),
        Send(text=text, buttons=board.tick_buttons(run, steps)),
        Kind.PLAN if run.drill else Kind.PLAN_OVERDUE,
        key=f"plan-ask:{steps[0].id}:{steps[0].asked}:{account.id}",
    )
    _log(work, run, say("plan.log.asked", name=account.name, numbers=numbers))


def call(work: Work, run: PlanRun, role: str, found: Iterable[Reached]) -> list[Reached]:
    """Gives the role's steps to those who do not have them yet; returns these."""
    actors = stored_plans.actors(work, run, role)
    there = {(actor.account_id or actor.name) for actor in actors}
    new = [one for one in found if (one.account.id if one.account else one.name) not in there]
    for one in new:
        account_id = one.account.id if one.account else None
        work.session.add(
            PlanActor(run_id=run.id, role=role, name=one.name, account_id=account_id, since=work.now)
        )
        if one.account is not None:
            board.open_card(work, run, Place(one.account.user_id), role)
        key = "plan.log.called" if one.account else "plan.log.telephone"
        _log(work, run, say(key, name=one.name, role=role))
    work.session.flush()
    return new


def _by_telephone(role: str, one: Reached) -> str:
    return say("plan.telephone", role=role, name=one.name, phone=one.phone or say("plan.no_phone"))


def _tell_starter(work: Work, run: PlanRun, troubles: list[str]) -> None:
    if troubles:
        starter = work.session.get_one(Account, run.started_by)
        text = say("plan.troubles", plan=_name(run), troubles="\n".join(troubles))
        outbox.tell(work, starter, text, Kind.PLAN)


def _log(work: Work, run: PlanRun, what: str) -> None:
    work.session.add(PlanEntry(run_id=run.id, at=work.now, who=say("plan.bot"), what=what))
    work.session.flush()


def _name(run: PlanRun) -> str:
    return marked(stored_plans.text_of(run).name, run.drill)
