"""After lock only a reasoned unlock lets a report in: the reporter gives a reason, a leader agrees."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.messaging.buttons import DecideUnlock
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reading import Reading, When
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import outbox, questions, throttle
from bot.services.questions import Do, Option
from bot.services.reports import receipts
from bot.services.reports.records import Entry, entry, record
from bot.services.utterance import Said
from storage.queries import members as stored_members
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, Unlock
from storage.work import Work

# Characters of a report and of a reason: both fit into one message even where each character counts twice.
MOST_SHOWN = 900


def ask_reason(work: Work, said: Said, target: Entry, label: Label) -> None:
    """Waits for the reporter's next words as the reason."""
    text = say("ask.reason", unit=target.unit.name, round=target.round.label)
    questions.ask(work, said, text, [Option(do=Do.AWAIT_REASON, label=label, occurrences=(target.id,))])


def request(work: Work, said: Said, target: Entry, label: Label, reason: str) -> None:
    """Puts the report before everybody who may unlock the unit's round."""
    judges = stored_members.holders(work, target.unit.id, Right.UNLOCK)
    if not judges:
        _answer(work, said.chat_id, "unlock.nobody", target)
        return
    if throttle.verdict(work, said.account.user_id, Purpose.NOTICE) is not ThrottleVerdict.SAY:
        _answer(work, said.chat_id, "unlock.many", target)
        return
    unlock = Unlock(
        occurrence_id=target.id,
        account_id=said.account.id,
        label=label,
        text=said.text,
        reason=reason,
        chat_id=said.chat_id,
        message_id=said.message_id,
        asked_at=work.now,
        sent_at=said.sent_at,
    )
    work.session.add(unlock)
    work.session.flush()
    for judge in judges:
        _put_before(work, judge, unlock, target, said)
    _answer(
        work,
        said.chat_id,
        "unlock.asked",
        target,
        label=receipts.LABEL_NAMES[label],
        reason=receipts.short(reason),
    )


def decide_unlock(work: Work, unlock: Unlock, judge: Account, scope: Scope, granted: bool) -> str | None:
    """Grants or refuses; returns the key of a refusal if `judge` may not, or came second."""
    target = entry(work, unlock.occurrence_id)
    if target is None or not scope.may(Right.UNLOCK, target.occurrence.unit_id):
        return "refuse.right"
    if unlock.decided_at is not None:
        return "unlock.decided"
    unlock.decided_by, unlock.decided_at, unlock.granted = judge.id, work.now, granted
    if granted:
        _let_in(work, unlock, target)
    key = "unlock.granted" if granted else "unlock.refused"
    label = receipts.LABEL_NAMES[unlock.label]
    for chat_id in dict.fromkeys((unlock.chat_id, judge.user_id)):
        _answer(work, chat_id, key, target, name=judge.name, label=label)
    return None


def _let_in(work: Work, unlock: Unlock, target: Entry) -> None:
    reporter = work.session.get_one(Account, unlock.account_id)
    said = Said(
        account=reporter,
        chat_id=unlock.chat_id,
        thread_id=None,
        message_id=unlock.message_id,
        sent_at=unlock.sent_at,
        text=unlock.text,
    )
    record(work, said, target, unlock.label, reason=unlock.reason, replace=True)


def _put_before(work: Work, judge: Account, unlock: Unlock, target: Entry, said: Said) -> None:
    text = say(
        "unlock.request",
        unit=target.unit.name,
        round=target.round.label,
        text=one_line(said.text, MOST_SHOWN),
        reason=one_line(unlock.reason, MOST_SHOWN),
        name=said.account.name,
    )
    buttons = (
        (
            DecideUnlock(unlock=unlock.id, granted=True).button(say("button.grant")),
            DecideUnlock(unlock=unlock.id, granted=False).button(say("button.refuse")),
        ),
    )
    outbox.tell(work, judge, text, Kind.UNLOCK, key=f"unlock:{unlock.id}:{judge.id}", buttons=buttons)


def _answer(work: Work, chat_id: int, key: str, target: Entry, **values: str) -> None:
    text = say(key, unit=target.unit.name, round=target.round.label, **values)
    outbox.queue(work, Place(chat_id), Send(text=text), Kind.OUTCOME)


def offer(work: Work, said: Said, reading: Reading, unit_ids: Sequence[int]) -> bool:
    """Asks to confirm the earlier round meant; False if the message speaks of none."""
    if reading.content is Label.UNCLEAR or len(unit_ids) != 1:
        return False
    if reading.when is not None:
        targets = _rounds_meant(work, said, reading.when, unit_ids[0])
    elif reading.backfill:
        targets = _rounds_owed(work, said, unit_ids[0])
    else:
        return False
    if not targets:
        return False
    options = [_option(target, said, reading) for target in targets]
    names = stored_units.unit_names(work, unit_ids)
    questions.ask(
        work,
        said,
        say("ask.round", unit=names[unit_ids[0]]),
        [*options, Option(do=Do.DISMISS, text=say("button.not_report"))],
    )
    return True


def _rounds_meant(work: Work, said: Said, when: When, unit_id: int) -> list[Entry]:
    """The unit's rounds on the day named, if that day is past."""
    slots = stored_rounds.slots(work, unit_id, said.sent_at)
    entries = [target for slot in slots if (target := entry(work, slot.occurrence_id))]
    return [target for target in entries if target.round.day == _day(when, said, target.round.zone)]


def _rounds_owed(work: Work, said: Said, unit_id: int) -> list[Entry]:
    """The unit's rounds that are due and not reported."""
    owed = [
        slot
        for slot in stored_rounds.slots(work, unit_id, said.sent_at)
        if slot.owed and slot.due_at <= said.sent_at
    ]
    return [target for slot in owed if (target := entry(work, slot.occurrence_id))]


def _day(when: When, said: Said, zone: str) -> date | None:
    today = local_day(said.sent_at, zone)
    if when.days is not None and when.days < 0:
        return today + timedelta(days=when.days)
    if when.day is not None:
        day = _this_year(today, *when.day)
        return day if day and day < today else None
    return None


def _this_year(today: date, month: int, day: int) -> date | None:
    """The date named; a day without its month is of this month. None if there is no such date."""
    try:
        return date(today.year, month or today.month, day)
    except ValueError:
        return None


def for_another_day(work: Work, said: Said, reading: Reading, unit_id: int) -> bool:
    """Does the message name a date that is not today? Then it is no report for now, whatever it says."""
    if reading.when is None or reading.when.day is None:
        return False
    today = local_day(said.sent_at, stored_rounds.zone_of(work, unit_id))
    return _this_year(today, *reading.when.day) != today


def _option(target: Entry, said: Said, reading: Reading) -> Option:
    locked = target.round.lock_at < said.sent_at
    return Option(
        do=Do.UNLOCK if locked else Do.RECORD,
        text=say("button.round_late", round=target.round.label),
        label=reading.content,
        occurrences=(target.id,),
        reason=reading.reason or "",
    )
