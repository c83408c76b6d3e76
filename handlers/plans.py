"""/plan: emergency plans are listed, started as real or as 演练, noted upon, ended, and their records read."""

from bot.domain.messaging.buttons import EndPlan, OfferPlan, ShowPlanRecord, StartPlan, TickStep
from bot.domain.messaging.messages import Keyboard
from bot.domain.messaging.place import Place
from bot.domain.text.pages import pages
from bot.domain.time.local_time import local
from bot.outputs.plans import marked
from bot.phrases import say
from bot.services import outbox
from bot.services.plans import board, runs
from bot.services.recipients import plan_roles
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import plans as stored_plans
from storage.tables import EmergencyPlan, PlanRun

MOST_RECORDS = 10
RECORD_WORDS = ("record", "记录")
NOTE_WORDS = ("note", "记")


def plan(talk: Talk) -> None:
    """`/plan`, `/plan record`, `/plan note …`."""
    first = talk.words[0] if talk.words else ""
    if first in RECORD_WORDS:
        _records(talk)
    elif first in NOTE_WORDS:
        _note(talk, talk.incoming.text.split(maxsplit=2)[2:])
    else:
        _list(talk)


def offered(talk: Talk, pressed: OfferPlan) -> None:
    """「启动」 or 「演练」: who will be called is shown, and one more tap asked for."""
    found = _plan(talk, pressed.plan)
    text = stored_plans.text_of(found)
    lines = []
    for role in text.used_roles():
        names = [one.name for one in plan_roles.called(talk.work, found.unit_id, text.role(role))]
        who = plan_roles.who_text(text.role(role))
        lines.append(f"· {role}：{'、'.join(names) or say('plan.vacant', who=who)}")
    key = "plan.confirm_drill" if pressed.drill else "plan.confirm"
    asked_at = int(talk.work.now.timestamp()) // 60
    start = StartPlan(plan=found.id, drill=pressed.drill, asked_at=asked_at)
    button = say("button.plan_drill_sure" if pressed.drill else "button.plan_start_sure")
    outbox.answer(
        talk.work,
        talk.incoming,
        say(key, plan=marked(text.name, pressed.drill), roles="\n".join(lines)),
        ((start.button(button),),),
    )


def started(talk: Talk, pressed: StartPlan) -> None:
    found = _plan(talk, pressed.plan)
    age = talk.work.now.timestamp() // 60 - pressed.asked_at
    if not 0 <= age <= runs.CONFIRM_LIFE / runs.MINUTE:
        raise Refused("plan.confirm_stale")
    runs.start(talk.work, talk.account, found, pressed.drill)
    said = say("plan.started", plan=marked(found.name, pressed.drill))
    outbox.toast(talk.work, talk.incoming, said)
    outbox.settle_buttons(talk.work, talk.incoming, said)


def ticked(talk: Talk, pressed: TickStep) -> None:
    found = stored_plans.step_of(talk.work, pressed.step)
    if found is None:
        raise Refused("refuse.stale")
    step, run = found
    runs.tick(talk.work, talk.speaker, run, step)
    outbox.toast(talk.work, talk.incoming, say("plan.ticked", plan=runs.name_of(run), number=step.number))


def ended(talk: Talk, pressed: EndPlan) -> None:
    run = stored_plans.run_of(talk.work, pressed.run)
    if run is None:
        raise Refused("refuse.stale")
    _hold_right(talk, run.unit_id)
    if run.ended_at is not None:
        raise Refused("plan.over", plan=runs.name_of(run))
    if not pressed.sure:
        _ask_to_end(talk, run)
        return
    runs.end(talk.work, talk.account, run)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    outbox.settle_buttons(talk.work, talk.incoming, say("plan.over", plan=runs.name_of(run)))


def _ask_to_end(talk: Talk, run: PlanRun) -> None:
    """What is still open is shown before it ends."""
    texts = stored_plans.text_of(run).steps
    left = [
        f"· {step.number}. {texts[step.number - 1].text}"
        for step in stored_plans.steps(talk.work, run)
        if step.ticked_at is None
    ]
    key = "plan.end_open" if left else "plan.end"
    text = say(key, plan=runs.name_of(run), count=len(left), steps="\n".join(left))
    button = EndPlan(run=run.id, sure=True).button(say("button.plan_end_sure"))
    outbox.answer(talk.work, talk.incoming, text, ((button,),))
    outbox.toast(talk.work, talk.incoming, "")


def recorded(talk: Talk, pressed: ShowPlanRecord) -> None:
    run = stored_plans.run_of(talk.work, pressed.run)
    if run is None or run.ended_at is None:
        raise Refused("refuse.stale")
    _hold_right(talk, run.unit_id)
    outbox.toast(talk.work, talk.incoming, "")
    for page in pages(run.record):
        outbox.answer(talk.work, talk.incoming, page)


def _list(talk: Talk) -> None:
    mine = [plan for plan in stored_plans.open_plans(talk.work) if _may(talk, plan.unit_id)]
    if not mine:
        _own_steps(talk)
        return
    running = [run for run in stored_plans.running(talk.work) if _may(talk, run.unit_id)]
    lines = [say("plan.list")] + [f"· {plan.name}" for plan in mine]
    for run in running:
        facts = board.facts_of(talk.work, run)
        name = runs.name_of(run)
        lines.append(say("plan.under_way", plan=name, done=facts.done, count=len(facts.steps)))
    outbox.answer(talk.work, talk.incoming, "\n".join(lines), _list_buttons(mine, running))


def _list_buttons(mine: list[EmergencyPlan], running: list[PlanRun]) -> Keyboard:
    ending = [
        (EndPlan(run=run.id, sure=False).button(say("button.plan_end_named", plan=runs.name_of(run))),)
        for run in running
    ]
    starting = [
        (
            OfferPlan(plan=plan.id, drill=False).button(say("button.plan_start", plan=plan.name)),
            OfferPlan(plan=plan.id, drill=True).button(say("button.plan_drill", plan=plan.name)),
        )
        for plan in mine
    ]
    return (*ending, *starting)


def _own_steps(talk: Talk) -> None:
    """Somebody who was called finds their list again at the end of the chat."""
    found = False
    for run in stored_plans.running(talk.work):
        for actor in stored_plans.actors(talk.work, run):
            if actor.account_id == talk.account.id:
                board.open_card(talk.work, run, Place(talk.account.user_id), actor.role)
                found = True
    if not found:
        raise Refused("refuse.right" if stored_plans.open_plans(talk.work) else "plan.none")


def _note(talk: Talk, words: list[str]) -> None:
    run = next((run for run in stored_plans.running(talk.work) if _takes_part(talk, run)), None)
    if run is None:
        raise Refused("plan.not_in_one")
    if not words:
        raise Refused("plan.note_usage")
    runs.note(talk.work, talk.account, run, words[0])
    outbox.answer(talk.work, talk.incoming, say("plan.noted", plan=runs.name_of(run)), chatter=False)


def _takes_part(talk: Talk, run: PlanRun) -> bool:
    called = {actor.account_id for actor in stored_plans.actors(talk.work, run)}
    return talk.account.id in called or _may(talk, run.unit_id)


def _records(talk: Talk) -> None:
    runs = [run for run in stored_plans.ended(talk.work, MOST_RECORDS) if _may(talk, run.unit_id)]
    if not runs:
        raise Refused("plan.no_records")
    buttons = [(ShowPlanRecord(run=run.id).button(_record_name(run)),) for run in runs]
    outbox.answer(talk.work, talk.incoming, say("plan.records"), tuple(buttons))


def _record_name(run: PlanRun) -> str:
    return f"{_moment_of(run)} {runs.name_of(run)}"


def _moment_of(run: PlanRun) -> str:
    """「11月23日 14:00」"""
    here = local(run.started_at, run.zone)
    return f"{here.month}月{here.day}日 {here:%H:%M}"


def _plan(talk: Talk, plan_id: int) -> EmergencyPlan:
    found = stored_plans.open_plan(talk.work, plan_id)
    if found is None:
        raise Refused("refuse.stale")
    _hold_right(talk, found.unit_id)
    return found


def _hold_right(talk: Talk, unit_id: int) -> None:
    if not _may(talk, unit_id):
        raise Refused("refuse.right")


def _may(talk: Talk, unit_id: int) -> bool:
    return runs.may_direct(talk.work, talk.account, talk.scope, unit_id)
