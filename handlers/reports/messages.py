"""One message of a known member: a report of its units, in part or whole, more of a matter, or a question about it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.domain.conversation.all_units import all_meant
from bot.domain.conversation.decision import RECURRENCE
from bot.domain.conversation.kinds import UtteranceKind
from bot.domain.lessons import OPEN_RULES
from bot.domain.reading import Reading
from bot.domain.reading.gone_units import GONE
from bot.domain.terms import Label
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import details
from bot.services.reports import additions, claims, receipts
from bot.services.reports import attachments as kept_files
from bot.services.reports.claims import SpokenParts
from bot.services.reports.interim import Claim
from bot.services.utterance import Said, reading_of, said_by
from handlers.context import Talk, Understood
from handlers.reports import (
    attachments,
    doubt,
    filing,
    gone_units,
    neighbours,
    other_rounds,
    questions,
    recurrences,
)
from storage.queries.directory import Directory, directory
from storage.work import Work

MOST_STRAYS = 5  # lines of a list that a receipt quotes; where there are more, these tell which kind
SHOWN = 60  # characters of each


def continues_album(work: Work, said: Said, album: str) -> bool:
    """Another photo of an album that has gone somewhere goes there, too."""
    return kept_files.continue_album(work, said, album) or details.continue_album(work, said, album)


def take(found: Understood) -> None:
    """A report, or words that may be one: filed, or asked about."""
    if found.heard.files_alone:
        attachments.take_files(found.talk, found.said)
    elif found.decision.rule == RECURRENCE and recurrences.take(found):
        return
    elif not _more_of_a_matter(found):
        known = directory(found.talk.work)
        _take(found.talk, found.said, _read_as(found), known, teachable=_in_doubt(found))


def _more_of_a_matter(found: Understood) -> bool:
    """Words that add to what was just told go there, whosever unit it is of."""
    reading = found.heard.reading
    added = found.decision.kind is UtteranceKind.ADDITION and not reading.units
    return added and _joins(found.talk, found.said, reading.label)


def _read_as(found: Understood) -> Reading:
    """「算了，没啥事，平安」 is a plain 平安 where it is the answer to what happened."""
    reading = found.heard.reading
    if not found.heard.retreats or found.decision.rule != "平安 ends the question":
        return reading
    return replace(reading, label=Label.ZERO, content=Label.ZERO)


def as_report(talk: Talk, unit_ids: Sequence[int] = ()) -> None:
    """Takes the words of an answered question as a report, whatever else they could be.

    `unit_ids`: the unit that was chosen, where several are called as it was said.
    """
    said = said_by(talk.work, talk.speaker, talk.incoming)
    known = directory(talk.work)
    reading = reading_of(talk.work, said, talk.scope)
    _take(talk, said, claims.settled(known, reading, unit_ids), known, teachable=False)


def _take(talk: Talk, said: Said, reading: Reading, known: Directory, *, teachable: bool) -> None:
    if reading.rule == GONE:
        gone_units.answer_gone(talk, said, reading)
        return
    if not reading.units:
        _take_bare(talk, said, reading, teachable=teachable)
        return
    parts = claims.parts(talk.scope, reading, known)
    parts.harm.extend(claims.of_nobody(talk.work, talk.scope, reading))
    if parts.own:
        _take_parts(talk, said, reading, parts, teachable=teachable)
    elif parts.harm:
        neighbours.tell(talk, said, parts.harm, gone_units.gone_lines(talk, reading))
    elif parts.unsure:
        pass
    elif parts.doubtful and claims.home(talk.work, talk.scope) is not None:
        neighbours.ask(talk, said, parts.doubtful)
    else:
        others = outbox.listed(part.unit for part in reading.units)
        outbox.answer(talk.work, talk.incoming, say("refuse.unit", unit=others))
    for claim in parts.unsure:
        neighbours.ask_whose(talk, said, claim)


def _take_bare(talk: Talk, said: Said, reading: Reading, *, teachable: bool) -> None:
    """No unit is named."""
    found = claims.plausible_units(talk.work, talk.speaker.scope, said.chat_id, talk.incoming.reply_to)
    if found:
        answered = talk.incoming.reply_to
        if _of_another_round(talk.work, said, reading, found) or (
            answered is not None and other_rounds.of_an_old_reminder(talk, said, reading, answered, found)
        ):
            return
        _take_unnamed(talk, said, reading.label, found, teachable=teachable)
        if reading.backfill:
            other_rounds.ask_of_told(talk.work, said, reading, found)
    elif reading.label is Label.MATTER:
        neighbours.tell_without_round(talk, said)
    else:
        key = "refuse.no_units_admin" if talk.speaker.arranges else "refuse.no_units"
        outbox.answer(talk.work, talk.incoming, say(key))


def _take_parts(talk: Talk, said: Said, reading: Reading, parts: SpokenParts, *, teachable: bool) -> None:
    """Some of it is the speaker's to report; what tells of others goes to the desk all the same."""
    mine = parts.own
    if reading.rest is Label.MATTER:  # harm of which nobody was named
        mine = [*mine, Claim(mine[0].unit_id, Label.MATTER, said.text)]
    if _of_another_round(talk.work, said, reading, [claim.unit_id for claim in mine]):
        return
    if not parts.harm and _take_addition(talk, said, mine):
        return
    if any(claim.label is Label.UNCLEAR for claim in mine):
        _ask_of_the_rest(talk, said, mine, teachable=teachable)
        if parts.harm:
            neighbours.tell(talk, said, parts.harm, gone_units.gone_lines(talk, reading))
        return
    others = partial(neighbours.pass_on_and_ask, talk, said, parts.harm) if parts.harm else None
    filing.file(talk.work, said, mine, _notes(talk, reading), others)
    if reading.backfill:
        other_rounds.ask_of_told(talk.work, said, reading, [claim.unit_id for claim in parts.own])


def _ask_of_the_rest(talk: Talk, said: Said, mine: Sequence[Claim], *, teachable: bool) -> None:
    """A part of it is not understood, so its 平安 is asked about, too; what happened to a unit is filed, and that unit
    is not asked about: no answer about the others may make it 平安."""
    told = [claim for claim in mine if claim.label is Label.MATTER]
    if told:
        filing.file(talk.work, said, told)
    harmed = {claim.unit_id for claim in told}
    rest = dict.fromkeys(claim.unit_id for claim in mine if claim.unit_id not in harmed)
    if rest:
        doubt.settle(talk.work, said, [*rest], teachable=teachable and not told)


def _of_another_round(work: Work, said: Said, reading: Reading, unit_ids: list[int]) -> bool:
    """Most messages name no other day."""
    elsewhere = reading.when is not None or reading.backfill
    return elsewhere and other_rounds.meant(work, said, reading, unit_ids)


def _notes(talk: Talk, reading: Reading) -> str:
    """What of a list was not understood, or is said of units that are no more."""
    notes = [gone_units.gone_lines(talk, reading)] if reading.gone else []
    notes += [say("ask.rest")] if reading.rest is not None else []
    shown = (
        f"「{one_line(stray.text, SHOWN)}」" for stray in reading.strays if stray.label is not Label.MATTER
    )
    if unread := list(shown):
        notes.append(say("ask.strays", lines="\n".join(unread[:MOST_STRAYS])))
    return "\n".join(notes)


def _take_addition(talk: Talk, said: Said, mine: Sequence[Claim]) -> bool:
    """Is all of it more of the matter that this person has just told?"""
    labels, units = {claim.label for claim in mine}, {claim.unit_id for claim in mine}
    if len(units) != 1 or Label.ZERO in labels:
        return False
    return _joins(talk, said, next(iter(labels)), next(iter(units)))


def _joins(talk: Talk, said: Said, label: Label, unit_id: int | None = None) -> bool:
    """`unit_id`: only if the matter is this unit's."""
    matter = additions.last_matter(talk.work, talk.account, talk.scope, said.sent_at)
    if matter is None or (unit_id is not None and matter.unit_id != unit_id):
        return False
    if not additions.belongs(talk.work, said, label, matter):
        return False
    receipts.send_joined(talk.work, said, additions.add_words(talk.work, said, matter))
    return True


def _take_unnamed(talk: Talk, said: Said, label: Label, unit_ids: list[int], *, teachable: bool) -> None:
    if label is not Label.ZERO and any(_joins(talk, said, label, unit_id) for unit_id in unit_ids):
        return
    if label is Label.UNCLEAR:
        doubt.settle(talk.work, said, unit_ids, teachable=teachable)
    elif len(unit_ids) == 1 or (label is Label.ZERO and _all_meant(talk, said, unit_ids)):
        filing.file(talk.work, said, [Claim(unit_id, label, said.text) for unit_id in unit_ids])
    elif label is Label.MATTER:
        neighbours.tell_of_one(talk, said, unit_ids)
    else:
        questions.ask_unit(talk.work, said, label, unit_ids)


def _all_meant(talk: Talk, said: Said, unit_ids: Sequence[int]) -> bool:
    names = directory(talk.work)
    return all_meant(said.text, [names.said(unit_id) for unit_id in unit_ids])


def _in_doubt(found: Understood) -> bool:
    """No rule and no other kind of words fits: only then may speak what a tap has taught."""
    talk = found.decision.kind is UtteranceKind.TALK and not found.talk.incoming.forwarded
    return talk and found.heard.reading.rule in OPEN_RULES and not found.heard.reading.backfill
