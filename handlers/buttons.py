"""Pressed buttons. `data` may be old or forged, so each is parsed strictly and checked against rights."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from bot.domain.messaging import buttons as actions
from bot.domain.messaging.buttons import Action
from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import backfill, corrections, filing
from bot.services.reports.records import Entry, entry
from bot.services.utterance import said_by
from handlers import duty, incidents, leave, muster, plans, questions, rota, swaps
from handlers.context import Talk
from storage.queries import reports as stored_reports
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
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")
    else:
        found.handler(talk, action)


def _zero(talk: Talk, pressed: actions.ReportZero) -> None:
    target = entry(talk.work, pressed.occurrence)
    if target is None:
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")
    elif not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        outbox.refuse(talk.work, talk.incoming, "refuse.unit", unit=target.unit.name)
    else:
        _file_zero(talk, [target])


def _all(talk: Talk, pressed: actions.ReportAllZero) -> None:
    """「以上全部平安」: the units of that reminder that still owe, as far as this person may report them."""
    row = talk.work.session.get(Outbox, pressed.reminder)
    if row is None or row.bot_id != talk.work.bot_id or row.chat_id != talk.incoming.chat_id:
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")
        return
    message = outgoing.validate_json(row.payload)
    ids = message.occurrences if isinstance(message, Remind) else ()
    found = [target for number in ids if (target := entry(talk.work, number))]
    targets = [target for target in found if talk.scope.may(Right.REPORT, target.occurrence.unit_id)]
    if targets:
        _file_zero(talk, targets)
    else:
        outbox.refuse(talk.work, talk.incoming, "refuse.stale")


def _file_zero(talk: Talk, targets: list[Entry]) -> None:
    said = said_by(talk.work, talk.speaker, talk.incoming.model_copy(update={"text": "平安"}))
    recorded = filing.file_to(talk.work, said, targets, Label.ZERO)
    outbox.toast(talk.work, talk.incoming, say("toast.recorded" if recorded else "toast.done"))


def _matter(talk: Talk, pressed: actions.TellMatter) -> None:
    corrections.tell_matter(talk.work, talk.speaker, talk.incoming, pressed.occurrence)


def _undo(talk: Talk, pressed: actions.UndoReport) -> None:
    corrections.undo(talk.work, talk.speaker, talk.incoming, pressed.occurrence, pressed.version)


def _fix(talk: Talk, pressed: actions.CorrectReport) -> None:
    corrections.fix(talk.work, talk.speaker, talk.incoming, pressed.occurrence)


def _choose(talk: Talk, pressed: actions.AnswerQuestion) -> None:
    questions.choose(talk.work, talk.speaker, talk.incoming, pressed.question, pressed.option)


def _unlock(talk: Talk, pressed: actions.DecideUnlock) -> None:
    unlock = stored_reports.unlock_of(talk.work, pressed.unlock)
    refusal: str | None = "refuse.stale"
    if unlock is not None:
        refusal = backfill.decide_unlock(talk.work, unlock, talk.account, talk.scope, pressed.granted)
    if refusal:
        outbox.refuse(talk.work, talk.incoming, refusal)
    else:
        outbox.toast(talk.work, talk.incoming, say("toast.done"))


# What is pressed, and who acts on it; the order is that of bot.domain.messaging.buttons.
ACTIONS = (
    on(actions.ReportZero, _zero),
    on(actions.ReportAllZero, _all),
    on(actions.TellMatter, _matter),
    on(actions.UndoReport, _undo),
    on(actions.CorrectReport, _fix),
    on(actions.AnswerQuestion, _choose),
    on(actions.DecideUnlock, _unlock),
    # incidents
    on(actions.RaiseUrgent, incidents.urgent),
    on(actions.TakeIncident, incidents.take),
    on(actions.StillOnIt, incidents.still),
    on(actions.ReportMore, incidents.more),
    on(actions.CloseIncident, incidents.close),
    on(actions.ShowStory, incidents.story),
    on(actions.ShowBulletin, incidents.bulletin),
    on(actions.ChooseLevel, incidents.grade),
    on(actions.SetLevel, incidents.level),
    on(actions.MeetDeadline, incidents.met),
    on(actions.CorrectOmission, incidents.omit),
    # the rota
    on(actions.ConfirmDuty, duty.confirmed),
    on(actions.NoteNothing, duty.nothing_special),
    on(actions.ChooseSwap, swaps.choose_theirs),
    on(actions.ProposeSwap, swaps.propose_swap),
    on(actions.ChooseCover, swaps.choose_person),
    on(actions.ProposeCover, swaps.propose_cover),
    on(actions.DecideSwap, swaps.decide),
    on(actions.WithdrawSwap, swaps.withdraw),
    on(actions.TakeOverDuty, swaps.take),
    on(actions.DecideDraft, rota.decide),
    # leave
    on(actions.DecideLeave, leave.decided),
    on(actions.WithdrawLeave, leave.withdrawn),
    on(actions.PickCover, leave.picked),
    on(actions.AnswerCover, leave.answered),
    # musters and plans
    on(actions.OrderMuster, muster.ordered),
    on(actions.AnswerMuster, muster.here),
    on(actions.OfferPlan, plans.offered),
    on(actions.StartPlan, plans.started),
    on(actions.TickStep, plans.ticked),
    on(actions.EndPlan, plans.ended),
    on(actions.ShowPlanRecord, plans.recorded),
)

# Found by what stands on the wire: the name, and how many numbers follow it.
BY_WIRE = {(one.action.name, len(one.action.fields)): one for one in ACTIONS}
