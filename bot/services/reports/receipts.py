"""The ✅: what was understood, for which unit and round, with the way back."""

from collections.abc import Sequence

from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.buttons import (
    CorrectMatter,
    CorrectReport,
    RaiseUrgent,
    UndoReport,
    WithdrawMatter,
)
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Button, Keyboard, Send
from bot.domain.reports.additions import unmarked
from bot.domain.reports.effects import Effect
from bot.domain.terms import STATE_NAMES, Label, Punctuality, ReportState
from bot.domain.text.display import one_line
from bot.domain.time.local_time import hhmm, local_day, moment
from bot.phrases import say
from bot.services import outbox
from bot.services.reports.additions import Added
from bot.services.reports.interim import Noted
from bot.services.reports.records import Recorded
from bot.services.utterance import Said
from storage.work import Work

MOST_BUTTON_UNITS = 4
SHORT = 60

LABEL_NAMES = {Label.ZERO: "平安", Label.MATTER: "有事"}


def send(work: Work, said: Said, results: Sequence[Recorded | Noted], note: str = "") -> None:
    """One receipt for all that one message recorded. What only repeats was acknowledged before: that is chatter."""
    repeated = all(_repeats(result) for result in results)
    if repeated and not outbox.may_answer(work, said.account.user_id, said.place):
        return
    lines = [_noted(result) if isinstance(result, Noted) else line(work, result) for result in results]
    notes = [note, *_urgent_notes(results)]
    text = "\n".join([*lines, *(one for one in notes if one)])
    message = Send(
        text=text,
        buttons=(*_urgent_buttons(results), *_buttons(results)),
        reply_to=said.message_id if said.place.group else None,
    )
    outbox.queue(work, said.place, message, Kind.RECEIPT)


def send_joined(work: Work, said: Said, joined: Added) -> None:
    """The receipt of words that were added to a matter; urgent is offered for those, too."""
    if joined.again and not outbox.may_answer(work, said.account.user_id, said.place):
        return
    key = "receipt.joined_again" if joined.again else "receipt.joined"
    reads_urgent = urgent(said.text)
    text = say(key, unit=joined.unit, text=short(unmarked(said.text)))
    button = RaiseUrgent(matter=joined.matter.id).button(
        say("button.urgent_now" if reads_urgent else "button.urgent")
    )
    message = Send(
        text=f"{text}\n{say('urgent.suggest')}" if reads_urgent else text,
        buttons=() if joined.again else ((button,),),
        reply_to=said.message_id if said.place.group else None,
    )
    outbox.queue(work, said.place, message, Kind.RECEIPT)


def _repeats(result: Recorded | Noted) -> bool:
    return result.again if isinstance(result, Noted) else result.effect is Effect.REPEAT


def _noted(result: Noted) -> str:
    """The line of a matter between rounds, or of one that went to the desk."""
    names = "、".join(result.desk)
    files = say("receipt.files", count=result.files) if result.files else ""
    if result.matter.from_unit_id is not None:
        key = "receipt.passed_again" if result.again else "receipt.passed"
        return (
            say(key, unit=result.unit, names=names or say("receipt.the_desk"), text=short(result.text))
            + files
        )
    key = "receipt.noted_again" if result.again else "receipt.noted"
    return say(key, unit=result.unit, text=short(result.text), files=files)


def line(work: Work, result: Recorded) -> str:
    """What one unit's line of a receipt says."""
    target = result.entry
    names = {"unit": target.unit.name, "round": target.round.label}
    if result.effect is Effect.REPEAT:
        at = target.occurrence.reported_at or work.now
        today = local_day(work.now, target.round.zone)
        key = "receipt.repeat_matter" if result.label is Label.MATTER else "receipt.repeat"
        return say(key, **names, time=moment(at, target.round.zone, today))
    if result.before in (ReportState.ZERO, ReportState.MATTER) and result.effect is Effect.RECORD:
        text = say("receipt.corrected", **names, before=STATE_NAMES[result.before], after=_after(result))
    elif result.effect is Effect.ADD:
        text = say("receipt.added", **names, number=result.matters, text=short(result.text))
    elif result.label is Label.ZERO:
        text = say("receipt.zero", **names)
    else:
        text = say("receipt.matter", **names, text=short(result.text))
    return text + _remarks(work, result)


def _after(result: Recorded) -> str:
    if result.label is Label.ZERO:
        return STATE_NAMES[ReportState.ZERO]
    return f"{STATE_NAMES[ReportState.MATTER]}：{short(result.text)}"


def _remarks(work: Work, result: Recorded) -> str:
    target, remarks = result.entry, ""
    if target.occurrence.punctuality is Punctuality.LATE:
        remarks += say("receipt.late", due=hhmm(target.round.due_at, target.round.zone))
    if (target.occurrence.reported_at or work.now) < target.round.opens_at:
        remarks += say("receipt.early")
    if result.files:
        remarks += say("receipt.files", count=result.files)
    return remarks


def _buttons(results: Sequence[Recorded | Noted]) -> Keyboard:
    if len(results) > MOST_BUTTON_UNITS:
        return ()
    alone = len(results) == 1
    return tuple(
        _way_back(result, alone) for result in results if not (isinstance(result, Noted) and result.again)
    )


def _way_back(result: Recorded | Noted, alone: bool) -> tuple[Button, Button]:
    unit = _unit_name(result)
    undo = say("button.undo") if alone else say("button.undo_unit", unit=unit)
    fix = say("button.fix") if alone else say("button.fix_unit", unit=unit)
    if isinstance(result, Noted):
        number = result.matter.id
        return WithdrawMatter(matter=number).button(undo), CorrectMatter(matter=number).button(fix)
    occurrence = result.entry.occurrence
    return (
        UndoReport(occurrence=occurrence.id, version=occurrence.version).button(undo),
        CorrectReport(occurrence=occurrence.id).button(fix),
    )


def _urgent_notes(results: Sequence[Recorded | Noted]) -> list[str]:
    """What reads as urgent is recorded as always; the person is asked, and taps once if it is."""
    return [say("urgent.suggest")] if any(_reads_urgent(result) for result in results) else []


def _urgent_buttons(results: Sequence[Recorded | Noted]) -> Keyboard:
    matters = [(result, number) for result in results if (number := _matter_id(result)) is not None]
    return tuple(
        (
            RaiseUrgent(matter=number).button(
                say("button.urgent_now" if _reads_urgent(result) else "button.urgent")
                + (f"　{_unit_name(result)}" if len(matters) > 1 else "")
            ),
        )
        for result, number in matters[:MOST_BUTTON_UNITS]
    )


def _matter_id(result: Recorded | Noted) -> int | None:
    return result.matter.id if isinstance(result, Noted) else result.matter_id


def _unit_name(result: Recorded | Noted) -> str:
    return result.unit if isinstance(result, Noted) else result.entry.unit.name


def _reads_urgent(result: Recorded | Noted) -> bool:
    return _matter_id(result) is not None and urgent(result.text)


def short(text: str, most: int = SHORT) -> str:
    """`text` on one line, cut where it is long."""
    return one_line(text, most)
