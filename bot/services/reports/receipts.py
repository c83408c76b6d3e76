"""The ✅: what was understood, for which unit and round, with the way back."""

from collections.abc import Sequence

from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.buttons import CorrectReport, RaiseUrgent, UndoReport
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Send
from bot.domain.reports.effects import Effect
from bot.domain.terms import Label, Punctuality, ReportState
from bot.domain.text.display import one_line
from bot.domain.time.local_time import hhmm, local_day, moment
from bot.phrases import say
from bot.services import outbox
from bot.services.reports.records import Recorded
from bot.services.utterance import Said
from storage.queries.rounds import Entry
from storage.work import Work

MOST_BUTTON_UNITS = 4
SHORT = 60

STATE_NAMES = {
    ReportState.AWAITED: "待报",
    ReportState.ZERO: "平安",
    ReportState.MATTER: "有事",
    ReportState.MISSING: "未报",
    ReportState.EXCUSED: "免报",
}
LABEL_NAMES = {Label.ZERO: "平安", Label.MATTER: "有事"}


def send(work: Work, said: Said, results: Sequence[Recorded], note: str = "") -> None:
    """One receipt for all that one message recorded. What only repeats was acknowledged before: that is chatter."""
    repeated = all(result.effect is Effect.REPEAT for result in results)
    if repeated and not outbox.may_answer(work, said.account.user_id, said.place):
        return
    lines = [line(work, result) for result in results]
    notes = [note, *_urgent_notes(results)]
    text = "\n".join([*lines, *(one for one in notes if one)])
    message = Send(
        text=text,
        buttons=(*_urgent_buttons(results), *_buttons([result.entry for result in results])),
        reply_to=said.message_id if said.place.group else None,
    )
    outbox.queue(work, said.place, message, Kind.RECEIPT)


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


def _buttons(entries: Sequence[Entry]) -> Keyboard:
    if len(entries) > MOST_BUTTON_UNITS:
        return ()
    alone = len(entries) == 1
    return tuple(
        (
            UndoReport(occurrence=entry.id, version=entry.occurrence.version).button(
                say("button.undo") if alone else say("button.undo_unit", unit=entry.unit.name)
            ),
            CorrectReport(occurrence=entry.id).button(
                say("button.fix") if alone else say("button.fix_unit", unit=entry.unit.name)
            ),
        )
        for entry in entries
    )


def _urgent_notes(results: Sequence[Recorded]) -> list[str]:
    """What reads as urgent is recorded as always; the person is asked, and taps once if it is."""
    return [say("urgent.suggest")] if any(_reads_urgent(result) for result in results) else []


def _urgent_buttons(results: Sequence[Recorded]) -> Keyboard:
    matters = [(result, result.matter_id) for result in results if result.matter_id is not None]
    return tuple(
        (
            RaiseUrgent(matter=matter_id).button(
                say("button.urgent_now" if _reads_urgent(result) else "button.urgent")
                + (f"　{result.entry.unit.name}" if len(matters) > 1 else "")
            ),
        )
        for result, matter_id in matters[:MOST_BUTTON_UNITS]
    )


def _reads_urgent(result: Recorded) -> bool:
    return result.matter_id is not None and urgent(result.text)


def short(text: str, most: int = SHORT) -> str:
    """`text` on one line, cut where it is long."""
    return one_line(text, most)
