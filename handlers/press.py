"""Pressed buttons. `data` may be old or forged, so each is parsed strictly and checked against rights."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from bot.domain.messages import Remind, outgoing
from bot.domain.messaging import buttons
from bot.domain.messaging.buttons import Action
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import choosing, correcting, filing, posting, unlocking
from bot.services.recording import Entry, entry
from bot.services.reporting import said_by
from bot.services.rota import confirming, handing_over
from handlers import exchange, incident, leave, muster, plan, rota
from handlers.context import Talk
from storage.queries import reports
from storage.tables import Outbox

A = TypeVar("A", bound=Action)


class On(NamedTuple):
    action: type[Action]
    handler: Callable[[Talk, Any], None]


def on(action: type[A], handler: Callable[[Talk, A], None]) -> On:
    """A line of the table; made here so that the type checker holds the handler to its action."""
    return On(action, handler)


def pressed(talk: Talk) -> None:
    """Hands the press to what its data names; anything that does not parse is a stale button."""
    name, *numbers = talk.incoming.data.split(":")
    found = BY_WIRE.get((name, len(numbers)))
    action = found.action.read(numbers) if found is not None else None
    if found is None or action is None:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
    else:
        found.handler(talk, action)


def _zero(talk: Talk, pressed: buttons.ReportZero) -> None:
    target = entry(talk.work, pressed.occurrence)
    if target is None:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
    elif not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        posting.refuse(talk.work, talk.incoming, "refuse.unit", unit=target.unit.name)
    else:
        _file_zero(talk, [target])


def _all(talk: Talk, pressed: buttons.ReportAllZero) -> None:
    """「以上全部平安」: the units of that reminder that still owe, as far as this person may report them."""
    row = talk.work.session.get(Outbox, pressed.reminder)
    if row is None or row.bot_id != talk.work.bot_id or row.chat_id != talk.incoming.chat_id:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
        return
    message = outgoing.validate_json(row.payload)
    ids = message.occurrences if isinstance(message, Remind) else ()
    found = [target for number in ids if (target := entry(talk.work, number))]
    targets = [target for target in found if talk.scope.may(Right.REPORT, target.occurrence.unit_id)]
    if targets:
        _file_zero(talk, targets)
    else:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")


def _file_zero(talk: Talk, targets: list[Entry]) -> None:
    said = said_by(talk.work, talk.speaker, talk.incoming.model_copy(update={"text": "平安"}))
    recorded = filing.file_to(talk.work, said, targets, Label.ZERO)
    posting.toast(talk.work, talk.incoming, say("toast.recorded" if recorded else "toast.done"))


def _matter(talk: Talk, pressed: buttons.TellMatter) -> None:
    correcting.tell_matter(talk.work, talk.speaker, talk.incoming, pressed.occurrence)


def _undo(talk: Talk, pressed: buttons.UndoReport) -> None:
    correcting.undo(talk.work, talk.speaker, talk.incoming, pressed.occurrence, pressed.version)


def _fix(talk: Talk, pressed: buttons.CorrectReport) -> None:
    correcting.fix(talk.work, talk.speaker, talk.incoming, pressed.occurrence)


def _choose(talk: Talk, pressed: buttons.AnswerQuestion) -> None:
    choosing.choose(talk.work, talk.speaker, talk.incoming, pressed.question, pressed.option)


def _unlock(talk: Talk, pressed: buttons.DecideUnlock) -> None:
    unlock = reports.unlock_of(talk.work, pressed.unlock)
    refusal: str | None = "refuse.stale"
    if unlock is not None:
        refusal = unlocking.decide(talk.work, unlock, talk.account, talk.scope, pressed.granted)
    if refusal:
        posting.refuse(talk.work, talk.incoming, refusal)
    else:
        posting.toast(talk.work, talk.incoming, say("toast.done"))


def _confirm(talk: Talk, pressed: buttons.ConfirmDuty) -> None:
    text, news = confirming.confirm(talk.work, talk.account, pressed.part)
    posting.toast(talk.work, talk.incoming, text, alert=not news)


def _nothing_special(talk: Talk, pressed: buttons.NoteNothing) -> None:
    held = handing_over.may_note(talk.work, talk.account, pressed.shift)
    if held is None or handing_over.too_late(talk.work, held):
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
    else:
        text = handing_over.note(talk.work, held, say("button.nothing_special"))
        posting.toast(talk.work, talk.incoming, text)


# What is pressed, and who acts on it; the order is that of bot.domain.messaging.buttons.
ACTIONS = (
    on(buttons.ReportZero, _zero),
    on(buttons.ReportAllZero, _all),
    on(buttons.TellMatter, _matter),
    on(buttons.UndoReport, _undo),
    on(buttons.CorrectReport, _fix),
    on(buttons.AnswerQuestion, _choose),
    on(buttons.DecideUnlock, _unlock),
    # incidents
    on(buttons.RaiseUrgent, incident.urgent),
    on(buttons.TakeIncident, incident.take),
    on(buttons.StillOnIt, incident.still),
    on(buttons.ReportMore, incident.more),
    on(buttons.CloseIncident, incident.close),
    on(buttons.ShowStory, incident.story),
    on(buttons.ShowBulletin, incident.bulletin),
    on(buttons.ChooseLevel, incident.grade),
    on(buttons.SetLevel, incident.level),
    on(buttons.MeetDeadline, incident.met),
    on(buttons.CorrectOmission, incident.omit),
    # the rota
    on(buttons.ConfirmDuty, _confirm),
    on(buttons.NoteNothing, _nothing_special),
    on(buttons.ChooseSwap, exchange.choose_theirs),
    on(buttons.ProposeSwap, exchange.propose_swap),
    on(buttons.ChooseCover, exchange.choose_person),
    on(buttons.ProposeCover, exchange.propose_cover),
    on(buttons.DecideSwap, exchange.decide),
    on(buttons.WithdrawSwap, exchange.withdraw),
    on(buttons.TakeOverDuty, exchange.take),
    on(buttons.DecideDraft, rota.decide),
    # leave
    on(buttons.DecideLeave, leave.decided),
    on(buttons.WithdrawLeave, leave.withdrawn),
    on(buttons.PickCover, leave.picked),
    on(buttons.AnswerCover, leave.answered),
    # musters and plans
    on(buttons.OrderMuster, muster.ordered),
    on(buttons.AnswerMuster, muster.here),
    on(buttons.OfferPlan, plan.offered),
    on(buttons.StartPlan, plan.started),
    on(buttons.TickStep, plan.ticked),
    on(buttons.EndPlan, plan.ended),
    on(buttons.ShowPlanRecord, plan.recorded),
)

# Found by what stands on the wire: the name, and how many numbers follow it.
BY_WIRE = {(one.action.name, len(one.action.fields)): one for one in ACTIONS}
