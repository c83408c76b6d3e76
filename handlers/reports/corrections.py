"""撤回, 更正 and their like in words: done for the one thing they can be about, else asked which.

That may be a report whose round is not locked, or a matter between rounds of the last day.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.conversation.corrections import corrected
from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.buttons import CorrectMatter, CorrectReport, UndoReport, WithdrawMatter
from bot.domain.reading import read
from bot.domain.rights import Right
from bot.domain.terms import Label, ReportState
from bot.phrases import say
from bot.services import outbox
from bot.services.refusals import Refused
from bot.services.reports import backfill, interim, matters, namesakes, owed, receipts, records, round_names
from bot.services.utterance import Said
from handlers.context import Talk, Understood
from handlers.reports import buttons, filing, messages, neighbours, questions
from storage.queries import reports as stored_reports
from storage.queries.directory import directory
from storage.queries.rounds import Entry, entry
from storage.tables import Matter
from storage.work import Work

Change = UndoReport | WithdrawMatter | CorrectReport | CorrectMatter

REMEMBERED = timedelta(days=1)  # for so long words may be about a matter between rounds
MOST_OFFERED = 8  # to choose from, reports first
LEAST_TOLD = 7  # characters; fewer tell of nothing that is to stand instead
SHOWN = 20  # characters of a matter on a button


def what_stands(found: Understood) -> list[Entry | Matter]:
    """What the speaker sent and may still change, as far as the words do not name other units."""
    talk, reading = found.talk, found.heard.reading
    if reading.gone and not reading.units:
        return []
    few = len(talk.scope.units(Right.REPORT)) <= owed.MOST_UNITS
    units = talk.scope.units(Right.REPORT) if few else talk.scope.own_units(Right.REPORT)
    named = directory(talk.work).all_meant(found.heard.reading)
    reports = owed.changeable(talk.work, talk.account, units & named if named else units)
    told = stored_reports.matters_between_by(talk.work, talk.account.id, talk.work.now - REMEMBERED)
    matters = [
        one
        for one in told
        if interim.may_change(talk.account, talk.scope, one)
        and (not named or named & {one.unit_id, *namesakes.asked_among(talk.work, one)})
    ]
    known: list[Entry | Matter] = [*reports, *matters]
    return known[:MOST_OFFERED]


def reports_that_stand(found: Understood) -> list[Entry]:
    """Of these the reports."""
    return [one for one in what_stands(found) if not isinstance(one, Matter)]


def withdraw(found: Understood) -> None:
    """Takes back the speaker's report; in a group, where nobody spoke to the bot, only shows it with a button. Somebody
    who has sent nothing means something else."""
    if found.known.aside:
        _offer(found, what_stands(found), "command.which_withdraw", _withdrawal)
        return
    one = _the_one(found, "command.withdraw", "command.which_withdraw", _withdrawal)
    if isinstance(one, Matter):
        buttons.withdraw_matter(found.talk, WithdrawMatter(matter=one.id))
    elif one is not None:
        buttons.undo(found.talk, UndoReport(occurrence=one.id, version=one.occurrence.version))


def correct(found: Understood) -> None:
    """The next words are to stand instead."""
    one = _the_one(found, "command.correct", "command.which_correct", _correction)
    if isinstance(one, Matter):
        buttons.correct_matter(found.talk, CorrectMatter(matter=one.id))
    elif one is not None:
        buttons.correct(found.talk, CorrectReport(occurrence=one.id))


def _withdrawal(one: Entry | Matter) -> Change:
    if isinstance(one, Matter):
        return WithdrawMatter(matter=one.id)
    return UndoReport(occurrence=one.id, version=one.occurrence.version)


def _correction(one: Entry | Matter) -> Change:
    return CorrectMatter(matter=one.id) if isinstance(one, Matter) else CorrectReport(occurrence=one.id)


def _the_one(
    found: Understood, what: str, which: str, action: Callable[[Entry | Matter], Change]
) -> Entry | Matter | None:
    """The one thing it can be about; else says that there is none, or asks which."""
    talk, known = found.talk, what_stands(found)
    if len(known) == 1:
        return known[0]
    if not known:
        outbox.answer(talk.work, talk.incoming, say("command.nothing_to_change", what=say(what)))
        return None
    _offer(found, known, which, action)
    return None


def _offer(
    found: Understood, known: list[Entry | Matter], which: str, action: Callable[[Entry | Matter], Change]
) -> None:
    """Asks which of `known`, a button each; does nothing where there is none."""
    talk = found.talk
    keys = tuple((action(one).button(_label_of(talk.work, one)),) for one in known)
    if keys:
        outbox.answer(talk.work, talk.incoming, say(which), keys)


def _label_of(work: Work, one: Entry | Matter) -> str:
    if isinstance(one, Matter):
        return f"{directory(work).name(one.unit_id)}：{receipts.short(one.text, SHOWN)}"
    return owed.labels_of(work, [one])


def change(found: Understood) -> None:
    """更正：… Nothing there to change, it is words like others: what they tell is not lost."""
    known = what_stands(found)
    if not known:
        _of_what_is_locked(found)
    elif _tells_of_harm(found) and len(earlier := told_of(found.talk.work, known)) + len(known) > 2:
        _tell_and_ask(found, earlier)
    elif len(known) > 1:
        correct(found)
    elif isinstance(known[0], Matter):
        _revise(found, known[0])
    else:
        _replace(found, known[0])


def _tells_of_harm(found: Understood) -> bool:
    text, label = meant(found)
    return label is Label.MATTER or urgent(text)


def _tell_and_ask(found: Understood, earlier: Sequence[Matter]) -> None:
    """Harm waits for no answer: it is told as what happens now, and then it is asked which matter it corrects."""
    work, said, reading = found.talk.work, found.said, found.heard.reading
    if not reading.units:
        told = replace(reading, label=Label.MATTER, content=Label.MATTER)
        found = replace(found, heard=found.heard._replace(reading=told))
    messages.take(found)
    made = stored_reports.matters_from_message(work, said.chat_id, said.message_id or 0)
    if made and made[-1].from_unit_id is None:  # else it is asked whose it is
        questions.ask_corrected(work, said, [one for one in earlier if one.withdrawn_at is None])


def told_of(work: Work, known: Sequence[Entry | Matter]) -> list[Matter]:
    """The matters that stand in these, without what was added to them: a round may hold several."""
    found = (
        [one] if isinstance(one, Matter) else stored_reports.standing_matters(work, one.id) for one in known
    )
    return [matter for matters_ in found for matter in matters_ if matter.part_of is None]


def replace_matter(talk: Talk, said: Said, matter: Matter) -> None:
    """The words that have been told already stand instead of this matter from now on."""
    work = talk.work
    if not interim.may_change(talk.account, talk.scope, matter):
        raise Refused("refuse.right")
    target = entry(work, matter.occurrence_id) if matter.occurrence_id is not None else None
    if target is not None and target.round.lock_at < work.now:
        outbox.answer(
            work, talk.incoming, say("refuse.locked", round=round_names.of_entry(work, target)), chatter=False
        )
        return
    told = stored_reports.matters_from_message(work, said.chat_id, said.message_id or 0)
    same = [one for one in told if one.occurrence_id in (None, matter.occurrence_id)]
    for one in same:
        one.withdrawn_at = work.now
    worded = said.worded(corrected(said.text))
    found = records.revise(work, worded, target, matter) if target else interim.revise(work, worded, matter)
    now = stored_reports.matters_from_message(work, said.chat_id, said.message_id or 0)
    matters.take_files(work, same, now[-1])
    receipts.send(work, said, [found])


def retreat(found: Understood) -> bool:
    """「算了，没啥事，平安」: asks whether what stands shall be taken back; False where nothing does."""
    known = [one for one in what_stands(found) if isinstance(one, Matter) or _tells(one)]
    if len(known) > 1:
        correct(found)
    elif known:
        _ask_back(found, known[0])
    return bool(known)


def _tells(one: Entry) -> bool:
    return one.occurrence.state is ReportState.MATTER


def _ask_back(found: Understood, one: Entry | Matter) -> None:
    work, said = found.talk.work, found.said
    if isinstance(one, Matter):
        questions.ask_withdraw_matter(work, said, one, directory(work).name(one.unit_id))
    else:
        questions.ask_downgrade(work, said, one)


def _replace(found: Understood, target: Entry) -> None:
    text, label = meant(found)
    several = len(told_of(found.talk.work, [target])) > 1
    if _tells(target) and (found.heard.retreats or (several and label is Label.ZERO)):
        _ask_back(found, target)
    elif label is not Label.UNCLEAR:
        filing.file_to(found.talk.work, replace(found.said, text=text), [target], label, correct=True)
    elif text != found.said.text:  # the words that are to stand have been said
        questions.ask_about(found.talk.work, replace(found.said, text=text), target, dismissible=True)
    else:
        correct(found)


def _revise(found: Understood, matter: Matter) -> None:
    text, label = meant(found)
    if found.heard.retreats or label is Label.ZERO:
        _ask_back(found, matter)
    elif label is Label.MATTER or text != found.said.text:
        work, said = found.talk.work, replace(found.said, text=text)
        among = namesakes.asked_among(work, matter)
        if namesakes.is_one_of(work, matter, among):
            neighbours.reword_among(found.talk, said, found.heard.reading, matter, among)
        else:
            receipts.send(work, said, [interim.revise(work, said, matter)])
    else:
        correct(found)


def _of_what_is_locked(found: Understood) -> None:
    """No harm is told, and none is owed now: it is about a round that leaders must open again."""
    talk, said = found.talk, found.said
    units = directory(talk.work).in_order(talk.scope.own_units(Right.REPORT))
    harm = Label.MATTER in (found.heard.reading.label, meant(found)[1])
    bare = len(said.text) < LEAST_TOLD and found.heard.reading.label is Label.UNCLEAR
    if harm or (not bare and backfill.owes_now(talk.work, said, units)):
        messages.take(found)
    elif targets := backfill.lockable(talk.work, said, units):
        questions.ask_backfill(talk.work, said, targets)
    elif bare:
        correct(found)  # 「刚才报错了」: says that there is nothing
    else:
        messages.take(found)


def meant(found: Understood) -> tuple[str, Label]:
    """The words that are to stand instead, and what they say."""
    text = corrected(found.said.text)
    return text, found.said.meant(read(text, directory(found.talk.work).names)).label
