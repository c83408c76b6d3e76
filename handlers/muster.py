"""/muster: asks the posts of a rota now; and the one tap that answers."""

from collections.abc import Sequence

from bot.domain.messaging.buttons import AnswerMuster, OrderMuster
from bot.domain.muster import CallState
from bot.domain.rights import Right
from bot.domain.time.local_time import hhmm, local_day
from bot.outputs.muster import windows_text
from bot.phrases import say
from bot.services import outbox
from bot.services.muster import answers, roll_call, schedule
from bot.services.recipients import leaders
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.tables import MusterRule

NO_NEWS = {CallState.RELIEVED: "muster.relieved", CallState.DROPPED: "muster.dropped_tap"}


def muster(talk: Talk) -> None:
    """Shows the rotas this person may muster, with a button each."""
    rules = _rules(talk)
    if not rules:
        raise Refused("muster.not_opened" if talk.scope.units(Right.MUSTER) else "refuse.right")
    buttons = [(OrderMuster(rule=rule.id).button(say("button.muster", rota=rule.rota)),) for rule in rules]
    outbox.answer(talk.work, talk.incoming, say("muster.offer", rotas=_listed(rules)), tuple(buttons))


def ordered(talk: Talk, pressed: OrderMuster) -> None:
    """The button: rights and windows hold at the moment it is pressed."""
    rule = stored_muster.open_rule(talk.work, pressed.rule)
    if rule is None:
        raise Refused("refuse.stale")
    if rule not in _rules(talk):
        raise Refused("refuse.right")
    roll_call.order(talk.work, talk.account, rule, talk.calendar)
    usual = stored_muster.plan_of(rule)
    plan = schedule.plan_on(talk.work, rule, local_day(talk.work.now, usual.zone)) or usual
    until = hhmm(talk.work.now + plan.within, plan.zone)
    outbox.toast(talk.work, talk.incoming, say("muster.begun", rota=rule.rota, until=until))


def here(talk: Talk, pressed: AnswerMuster) -> None:
    tap = answers.here(talk.work, talk.account, pressed.call)
    if not tap.news:
        outbox.toast(talk.work, talk.incoming, say(NO_NEWS.get(tap.state, "muster.twice")))
        return
    said = say("muster.late" if tap.state is CallState.LATE else "muster.here", time=tap.time)
    outbox.toast(talk.work, talk.incoming, said)
    outbox.settle_buttons(talk.work, talk.incoming, said)


def _rules(talk: Talk) -> Sequence[MusterRule]:
    """Rotas with opened windows whose unit this person leads."""
    found = []
    for rule in stored_muster.open_rules(talk.work):
        rota = stored_rota.rota_named(talk.work, rule.rota)
        if rota and leaders.may(talk.work, talk.account, talk.scope, Right.MUSTER, rota.unit_id):
            found.append(rule)
    return found


def _listed(rules: Sequence[MusterRule]) -> str:
    return "\n".join(f"· {rule.rota}：{windows_text(stored_muster.plan_of(rule))}" for rule in rules)
