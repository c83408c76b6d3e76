"""From a clear label and some units to records: which round, then record, then receipt. Asks where in doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reports.effects import Effect
from bot.domain.reports.round_match import Match, RoundSlot, clocks_disagree, either, match
from bot.domain.rights import Scope
from bot.domain.terms import Label
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import outbox, questions, throttle
from bot.services.questions import Do, Option
from bot.services.reports import backfill, receipts
from bot.services.reports.records import Entry, Recorded, entry, record
from bot.services.utterance import Said
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.work import Work

MOST_PASSED_ON = 1900  # characters; even where each counts twice, they fit into one message


@dataclass(frozen=True)
class Claim:
    """One unit and what was said of it."""

    unit_id: int
    label: Label
    text: str


def file(work: Work, said: Said, scope: Scope, claims: Sequence[Claim], note: str = "") -> None:
    """Files every claim. Units outside `scope` must have been refused before."""
    recorded = []
    for claim in claims:
        own = replace(said, text=claim.text)
        found = _meant(work, said, claim)
        target = _target(work, found, claim)
        if target is None:
            # Where the clocks disagree, a round that the person names is not late by one that may be wrong.
            _ask_round(work, replace(own, sent_at=min(own.sent_at, work.now)), claim, found)
            continue
        result = record(work, own, target, claim.label)
        if result.effect is Effect.CONFIRM:
            ask_downgrade(work, own, target)
        else:
            recorded.append(result)
    if recorded:
        receipts.send(work, said, recorded, note)


def file_to(work: Work, said: Said, targets: Iterable[Entry], label: Label, *, correct: bool = False) -> bool:
    """Files for rounds that are already settled: a pressed button, a chosen option. True if a receipt is due."""
    recorded: list[Recorded] = []
    for target in targets:
        if target.round.lock_at < said.sent_at:
            backfill.ask_reason(work, said, target, label)
            continue
        result = record(work, said, target, label, replace=correct)
        if result.effect is Effect.CONFIRM:
            ask_downgrade(work, said, target)
        else:
            recorded.append(result)
    if recorded:
        receipts.send(work, said, recorded)
    return bool(recorded)


def ask_unit(work: Work, said: Said, label: Label, unit_ids: Iterable[int]) -> None:
    """「平安」 from somebody who serves several units: whose is it?"""
    names = stored_units.unit_names(work, unit_ids)
    options = [
        Option(do=Do.REPORT, text=name, label=label, units=(unit_id,)) for unit_id, name in names.items()
    ]
    if label is Label.ZERO:
        options.append(Option(do=Do.REPORT, text=say("button.all_units"), label=label, units=tuple(names)))
    questions.ask(work, said, say("ask.unit"), [*options, _dismiss()])


def ask_label(work: Work, said: Said, unit_ids: Sequence[int]) -> None:
    """What was said could mean either: two buttons, nothing recorded."""
    work.did.reports[Label.UNCLEAR] += 1
    names = stored_units.unit_names(work, unit_ids)
    text = say("ask.label", text=receipts.short(said.text), unit="、".join(names.values()), round="")
    questions.ask(work, said, text, label_options(unit_ids))


def label_options(unit_ids: Sequence[int]) -> list[Option]:
    targets = tuple(unit_ids)
    return [
        Option(do=Do.REPORT, text=say("button.zero"), label=Label.ZERO, units=targets),
        Option(do=Do.REPORT, text=say("button.matter"), label=Label.MATTER, units=targets),
        _dismiss(),
    ]


def ask_downgrade(work: Work, said: Said, target: Entry) -> None:
    text = say("ask.downgrade", unit=target.unit.name, round=target.round.label)
    options = [
        Option(do=Do.REPLACE, text=say("button.downgrade"), label=Label.ZERO, occurrences=(target.id,)),
        Option(do=Do.DISMISS, text=say("button.keep")),
    ]
    questions.ask(work, said, text, options)


def _meant(work: Work, said: Said, claim: Claim) -> Match:
    """The round by the platform's time; by a clock that may be wrong no 平安 is filed without asking."""
    found = match(stored_rounds.slots(work, claim.unit_id, said.sent_at), said.sent_at)
    if claim.label is not Label.ZERO or not clocks_disagree(said.sent_at, work.now):
        return found
    return either(found, match(stored_rounds.slots(work, claim.unit_id, work.now), work.now))


def _target(work: Work, found: Match, claim: Claim) -> Entry | None:
    """The round to record for. A matter is never held back by a question it need not wait for."""
    slot = found.slot
    if slot is None and claim.label is Label.MATTER:
        slot = _round_for_matter(found.choices)
    return entry(work, slot.occurrence_id) if slot else None


def _round_for_matter(choices: Sequence[RoundSlot]) -> RoundSlot | None:
    """With no single round to choose, what happened goes into the latest that is still to come or open."""
    return max(choices, key=lambda slot: slot.due_at, default=None)


def _ask_round(work: Work, said: Said, claim: Claim, found: Match) -> None:
    targets = [target for slot in found.choices if (target := entry(work, slot.occurrence_id))]
    name = stored_units.unit_names(work, [claim.unit_id]).get(claim.unit_id, "")
    if not targets:
        receipts.say_no_round(work, said, name)
        if claim.label is Label.MATTER:
            _pass_on(work, said, name, claim.unit_id)
        return
    options = [_round_option(target, claim.label, said) for target in targets]
    questions.ask(work, said, say("ask.round", unit=name), [*options, _dismiss()])


def _pass_on(work: Work, said: Said, unit: str, unit_id: int) -> None:
    """What happened must reach somebody, whether or not a report is due."""
    if throttle.verdict(work, said.account.user_id, Purpose.NOTICE) is not ThrottleVerdict.SAY:
        return
    text = say(
        "admin.matter_without_round",
        unit=unit,
        name=said.account.name,
        text=one_line(said.text, MOST_PASSED_ON),
    )
    outbox.tell_admins(work, text, units=[unit_id])


def _round_option(target: Entry, label: Label, said: Said) -> Option:
    locked, early = target.round.lock_at < said.sent_at, said.sent_at < target.round.opens_at
    key = "button.round_late" if locked else "button.round_early" if early else "button.round"
    return Option(
        do=Do.UNLOCK if locked else Do.RECORD,
        text=say(key, round=target.round.label),
        label=label,
        occurrences=(target.id,),
    )


def _dismiss() -> Option:
    return Option(do=Do.DISMISS, text=say("button.not_report"))


def unit_ids(work: Work, occurrence_ids: Iterable[int]) -> list[int]:
    return [unit.id for _, _, unit in stored_rounds.occurrences(work, list(occurrence_ids))]


def ask_about(work: Work, said: Said, target: Entry, options: Sequence[Option]) -> None:
    """「没有把握」 about words that belong to one known round."""
    work.did.reports[Label.UNCLEAR] += 1
    text = say(
        "ask.label",
        text=receipts.short(said.text),
        unit=target.unit.name,
        round=target.round.label,
    )
    questions.ask(work, said, text, options)
