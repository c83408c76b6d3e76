"""The buttons of reminders and receipts, and of the requests that a receipt could not answer."""

from bot.domain.messaging.buttons import (
    ChaseUnits,
    CorrectMatter,
    CorrectReport,
    DecideUnlock,
    ReportAllZero,
    ReportZero,
    TellMatter,
    UndoReport,
    WithdrawMatter,
)
from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.reports.round_match import OWED
from bot.domain.rights import Right
from bot.domain.terms import STATE_NAMES, Label
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports import backfill, corrections, interim, round_names
from bot.services.reports import chase as chases
from bot.services.utterance import said_by
from handlers.context import Talk
from handlers.reports import filing
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.rounds import Entry, entry
from storage.tables import Matter, Outbox

MOST_SHOWN = 5  # units in the answer to a press


def zero(talk: Talk, pressed: ReportZero) -> None:
    target = entry(talk.work, pressed.occurrence)
    if target is None:
        raise Refused("refuse.stale")
    if not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        raise Refused("refuse.unit", unit=target.unit.name)
    _file_zero(talk, [target])


def _reminded(talk: Talk, number: int) -> tuple[int, ...]:
    """The occurrences of a reminder in this chat. Raises `Refused` where there is no such reminder."""
    row = talk.work.session.get(Outbox, number)
    if row is None or row.bot_id != talk.work.bot_id or row.chat_id != talk.incoming.chat_id:
        raise Refused("refuse.stale")
    message = outgoing.validate_json(row.payload)
    return message.occurrences if isinstance(message, Remind) else ()


def all_zero(talk: Talk, pressed: ReportAllZero) -> None:
    """「以上全部平安」: the units of that reminder that still owe, as far as this person may report them."""
    ids = _reminded(talk, pressed.reminder)
    found = [target for number in ids if (target := entry(talk.work, number))]
    targets = [target for target in found if talk.scope.may(Right.REPORT, target.occurrence.unit_id)]
    if not targets:
        raise Refused("refuse.stale")
    _file_zero(talk, targets)


def _file_zero(talk: Talk, targets: list[Entry]) -> None:
    """For those that still owe; an old button of the others says what stands, and changes nothing."""
    targets, all_of_them = [target for target in targets if target.occurrence.state in OWED], targets
    if not targets:
        raise _already(talk, all_of_them[-1])
    said = said_by(talk.work, talk.speaker, talk.incoming.model_copy(update={"text": "平安"}))
    recorded = filing.file_to(talk.work, said, targets, Label.ZERO)
    outbox.toast(talk.work, talk.incoming, say("toast.recorded" if recorded else "toast.done"))


def chase(talk: Talk, pressed: ChaseUnits) -> None:
    """「我来催」: nobody else is asked for these units any more."""
    names = chases.take(talk.work, talk.account, _reminded(talk, pressed.reminder))
    outbox.toast(talk.work, talk.incoming, say("chase.done", units=outbox.listed(names, MOST_SHOWN)))


def _already(talk: Talk, target: Entry) -> Refused:
    """What stands in a round whose reminder was pressed late."""
    return Refused(
        "refuse.already",
        unit=target.unit.name,
        round=round_names.of_entry(talk.work, target),
        state=STATE_NAMES[target.occurrence.state],
    )


def tell_matter(talk: Talk, pressed: TellMatter) -> None:
    """「有事要报」: the person's next words are the matter."""
    target = entry(talk.work, pressed.occurrence)
    locked = target is not None and target.round.lock_at < talk.work.now
    if target is not None and locked and target.occurrence.state not in OWED:
        if not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
            raise Refused("refuse.unit", unit=target.unit.name)
        raise _already(talk, target)
    _await(talk, pressed.occurrence, Do.AWAIT_MATTER, "ask.matter")


def correct(talk: Talk, pressed: CorrectReport) -> None:
    """「更正」: the person's next words replace the report."""
    _await(talk, pressed.occurrence, Do.AWAIT_FIX, "ask.fix")


def _await(talk: Talk, occurrence_id: int, do: Do, key: str) -> None:
    target = corrections.correctable(talk.work, talk.scope, occurrence_id)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    said = said_by(talk.work, talk.speaker, talk.incoming)
    text = say(key, unit=target.unit.name, round=round_names.of_entry(talk.work, target))
    questions.ask(talk.work, said, text, [Option(do=do, occurrences=(target.id,))])


def undo(talk: Talk, pressed: UndoReport) -> None:
    said = said_by(talk.work, talk.speaker, talk.incoming)
    target = corrections.undo(talk.work, said, talk.scope, pressed.occurrence, pressed.version)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    text = say("receipt.withdrawn", unit=target.unit.name, round=target.round.label)
    outbox.answer(talk.work, talk.incoming, text, chatter=False)


def withdraw_matter(talk: Talk, pressed: WithdrawMatter) -> None:
    """「撤回」 under the receipt of a matter between rounds."""
    matter = _own_matter(talk, pressed.matter)
    interim.withdraw(talk.work, matter)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    text = say("receipt.matter_withdrawn", unit=_unit_of(talk, matter))
    outbox.answer(talk.work, talk.incoming, text, chatter=False)


def correct_matter(talk: Talk, pressed: CorrectMatter) -> None:
    """「更正」 under the same: the person's next words replace it."""
    matter = _own_matter(talk, pressed.matter)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    said = said_by(talk.work, talk.speaker, talk.incoming)
    text = say("ask.fix_matter", unit=_unit_of(talk, matter))
    questions.ask(talk.work, said, text, [Option(do=Do.AWAIT_MATTER_FIX, matter=matter.id)])


def _own_matter(talk: Talk, number: int) -> Matter:
    """A standing matter between rounds that this person told of, or whose unit they report for."""
    matter = stored_reports.matter_of(talk.work, number)
    if matter is None or matter.occurrence_id is not None:
        raise Refused("refuse.stale")
    if not interim.may_change(talk.account, talk.scope, matter):
        raise Refused("refuse.right")
    return matter


def _unit_of(talk: Talk, matter: Matter) -> str:
    return stored_units.unit_names(talk.work, [matter.unit_id]).get(matter.unit_id, "")


def decide_unlock(talk: Talk, pressed: DecideUnlock) -> None:
    unlock = stored_reports.unlock_of(talk.work, pressed.unlock)
    if unlock is None:
        raise Refused("refuse.stale")
    backfill.decide_unlock(talk.work, unlock, talk.account, talk.scope, pressed.granted)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
