"""What is asked where a report is not wholly understood. Nothing is recorded before the answer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.reading import Reading
from bot.domain.reports import reasons
from bot.domain.reports.round_match import OWED
from bot.domain.terms import STATE_NAMES, Label
from bot.phrases import say
from bot.services import questions
from bot.services.questions import Do, Option
from bot.services.reports import receipts, round_names
from bot.services.utterance import Said
from storage.queries import units as stored_units
from storage.queries.rounds import Entry
from storage.tables import Matter
from storage.work import Work

MOST_ASKED = 12  # units to choose from
SHOWN = 20  # characters of a matter on a button


def ask_unit(work: Work, said: Said, label: Label, unit_ids: Iterable[int]) -> None:
    """「平安」 from somebody who serves several units: whose is it?"""
    names = stored_units.unit_names(work, unit_ids)
    options = [
        Option(do=Do.REPORT, text=name, label=label, units=(unit_id,)) for unit_id, name in names.items()
    ]
    if label is Label.ZERO:
        options.append(Option(do=Do.REPORT, text=say("button.all_units"), label=label, units=tuple(names)))
    questions.ask(work, said, say("ask.unit"), [*options, _dismiss()])


def ask_whose(work: Work, said: Said, unit_ids: Iterable[int], matter: Matter) -> None:
    """The desk has heard of `matter` already; in the books of which of these units does it belong?"""
    names = stored_units.unit_names(work, unit_ids)
    options = [
        Option(do=Do.PLACE, text=name, label=Label.MATTER, units=(unit_id,), matter=matter.id)
        for unit_id, name in names.items()
    ]
    every = Option(
        do=Do.PLACE, text=say("button.all_of_them"), label=Label.MATTER, units=tuple(names), matter=matter.id
    )
    none = Option(do=Do.WITHDRAW_MATTER, text=say("button.withdraw_matter"), matter=matter.id)
    bare = replace(said, media=(), album=None)  # its files are with the matter
    questions.ask(work, bare, say("ask.whose"), [*options[:MOST_ASKED], every, none])


def ask_matter(work: Work, said: Said, unit_ids: Sequence[int]) -> None:
    """「有事」, and no more: whose, and what happened?"""
    names = stored_units.unit_names(work, unit_ids)
    if len(unit_ids) == 1:
        text = say("ask.matter", unit="、".join(names.values()))
        questions.ask(work, said, text, [Option(do=Do.AWAIT_MATTER, units=tuple(unit_ids))])
        return
    options = [Option(do=Do.TELL, text=name, units=(unit_id,)) for unit_id, name in names.items()]
    cancel = Option(do=Do.DISMISS, text=say("button.cancel"))
    questions.ask(work, said, say("ask.matter_of"), [*options[:MOST_ASKED], cancel])


def ask_label(work: Work, said: Said, unit_ids: Sequence[int], *, teaches: bool = False) -> None:
    """What was said could mean either: two buttons, nothing recorded. `teaches`: the answer is a lesson."""
    work.did.reports[Label.UNCLEAR] += 1
    names = stored_units.unit_names(work, unit_ids)
    text = say("ask.label", text=receipts.short(said.text), unit="、".join(names.values()), round="")
    questions.ask(work, said, text, label_options(unit_ids, teaches=teaches))


def label_options(unit_ids: Sequence[int], *, teaches: bool = False) -> list[Option]:
    targets = tuple(unit_ids)
    return [
        Option(do=Do.REPORT, text=say("button.zero"), label=Label.ZERO, units=targets, teaches=teaches),
        Option(do=Do.REPORT, text=say("button.matter"), label=Label.MATTER, units=targets),
        Option(
            do=Do.DISMISS, text=say("button.not_report"), units=targets if teaches else (), teaches=teaches
        ),
    ]


def ask_fix(work: Work, said: Said, target: Entry) -> None:
    """The next words are what is to stand instead."""
    text = say("ask.fix", unit=target.unit.name, round=round_names.of_entry(work, target))
    bare = replace(said, text="", media=(), album=None)
    questions.ask(work, bare, text, [Option(do=Do.AWAIT_FIX, occurrences=(target.id,))])


def ask_about(work: Work, said: Said, target: Entry, *, dismissible: bool) -> None:
    """「没有把握」 about words that correct one known round."""
    work.did.reports[Label.UNCLEAR] += 1
    text = say(
        "ask.label",
        text=receipts.short(said.text),
        unit=target.unit.name,
        round=round_names.of_entry(work, target),
    )
    options = [
        Option(do=Do.REPLACE, text=say(key), label=label, occurrences=(target.id,))
        for key, label in (("button.zero", Label.ZERO), ("button.matter", Label.MATTER))
    ]
    questions.ask(work, said, text, [*options, *([_dismiss()] if dismissible else [])])


def ask_downgrade(work: Work, said: Said, target: Entry) -> None:
    text = say("ask.downgrade", unit=target.unit.name, round=round_names.of_entry(work, target))
    options = [
        Option(do=Do.REPLACE, text=say("button.downgrade"), label=Label.ZERO, occurrences=(target.id,)),
        Option(do=Do.DISMISS, text=say("button.keep")),
    ]
    questions.ask(work, said, text, options)


def ask_corrected(work: Work, said: Said, earlier: Sequence[Matter]) -> None:
    """Words that say that they correct something have been told of: instead of which of these matters do they stand?"""
    names = stored_units.unit_names(work, {one.unit_id for one in earlier})
    options = [
        Option(
            do=Do.CORRECT,
            text=f"{names[one.unit_id]}：{receipts.short(one.text, SHOWN)}",
            matter=one.id,
        )
        for one in earlier[:MOST_ASKED]
    ]
    if options:
        bare = replace(said, media=(), album=None)  # its files are with the matter
        none = Option(do=Do.NOTHING, text=say("button.corrects_none"))
        text = say("ask.corrected", text=receipts.short(said.text))
        questions.ask(work, bare, text, [*options, none])


def ask_withdraw_matter(work: Work, said: Said, matter: Matter, unit: str) -> None:
    """A 平安 about a matter between rounds."""
    text = say("ask.withdraw_matter", unit=unit, text=receipts.short(matter.text))
    options = [
        Option(do=Do.WITHDRAW_MATTER, text=say("button.withdraw_matter"), matter=matter.id),
        Option(do=Do.DISMISS, text=say("button.keep")),
    ]
    questions.ask(work, said, text, options)


def ask_reason(work: Work, said: Said, target: Entry, label: Label) -> None:
    """Waits for the reporter's next words as the reason of a backfill."""
    text = say("ask.reason", unit=target.unit.name, round=round_names.of_entry(work, target))
    questions.ask(work, said, text, [Option(do=Do.AWAIT_REASON, label=label, occurrences=(target.id,))])


def ask_backfill(work: Work, said: Said, targets: Sequence[Entry]) -> None:
    """「补报」, with or without a reason: of which round, and what?"""
    words = reasons.behind_backfill(said.text)
    reason = words if reasons.is_reason(words) else ""
    if len(targets) == 1:
        ask_backfill_label(work, said, targets[0], reason)
        return
    several = len({target.unit.id for target in targets}) > 1
    options = [
        Option(
            do=Do.UNLOCK,
            text=say("button.round_late", round=round_names.of_entry(work, target))
            + (f"　{target.unit.name}" if several else ""),
            occurrences=(target.id,),
            reason=reason,
        )
        for target in targets
    ]
    questions.ask(work, said, say("ask.backfill_which"), [*options, _dismiss()])


def ask_backfill_label(work: Work, said: Said, target: Entry, reason: str) -> None:
    state = target.occurrence.state
    text = say(
        "ask.backfill" if state in OWED else "ask.backfill_change",
        unit=target.unit.name,
        round=round_names.of_entry(work, target),
        state=STATE_NAMES[state],
    )
    options = [
        Option(do=Do.UNLOCK, text=say(key), label=label, occurrences=(target.id,), reason=reason)
        for key, label in (("button.zero", Label.ZERO), ("button.matter", Label.MATTER))
    ]
    questions.ask(work, said, text, [*options, _dismiss()])


def ask_round(work: Work, said: Said, unit: str, label: Label, targets: Sequence[Entry]) -> None:
    """Which of these rounds is meant?"""
    # Where the clocks disagree, a round that the person names is not late by one that may be wrong.
    said = replace(said, sent_at=min(said.sent_at, work.now))
    options = [_round_option(work, target, _round_key(target, said), label, said) for target in targets]
    questions.ask(work, said, say("ask.round", unit=unit), [*options, _dismiss()])


def ask_earlier_round(work: Work, said: Said, reading: Reading, targets: Sequence[Entry]) -> None:
    """The message speaks of rounds that are past: one of them is confirmed first."""
    options = [
        _round_option(work, target, "button.round_late", reading.content, said, reading.reason or "")
        for target in targets
    ]
    questions.ask(work, said, say("ask.round", unit=targets[0].unit.name), [*options, _dismiss()])


def ask_round_of_told(work: Work, said: Said, reading: Reading, targets: Sequence[Entry]) -> None:
    """The words have been told of already, whichever of these past rounds they were for."""
    options = [
        _round_option(work, target, "button.round_late", reading.content, said, reading.reason or "")
        for target in targets
    ]
    bare = replace(said, media=(), album=None)  # its files are with the matter
    leave = Option(do=Do.NOTHING, text=say("button.told_is_enough"))
    text = say("ask.round_of_told", unit=targets[0].unit.name)
    questions.ask(work, bare, text, [*options, leave])


def _round_key(target: Entry, said: Said) -> str:
    if target.round.lock_at < said.sent_at:
        return "button.round_late"
    return "button.round_early" if said.sent_at < target.round.opens_at else "button.round"


def _round_option(work: Work, target: Entry, key: str, label: Label, said: Said, reason: str = "") -> Option:
    return Option(
        do=Do.UNLOCK if target.round.lock_at < said.sent_at else Do.RECORD,
        text=say(key, round=round_names.of_entry(work, target)),
        label=label,
        occurrences=(target.id,),
        reason=reason,
    )


def _dismiss() -> Option:
    return Option(do=Do.DISMISS, text=say("button.not_report"))
