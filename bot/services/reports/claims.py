"""Whose report a message is: the units it names, or those that words without a name can be about."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.reading import Reading, UnitReading
from bot.domain.reading.normalise import normalise
from bot.domain.reports.round_match import match
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.services.reports import filing
from bot.services.reports.interim import Claim
from bot.services.utterance import Said
from storage.queries import chats as stored_chats
from storage.queries import outbox as stored_outbox
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.directory import Directory, directory
from storage.queries.rounds import Entry, entry
from storage.work import Work

OUR = re.compile(
    r"(?:我们?|咱们?|俺们?|本)(?:的)?(?:村|社区|校|园|镇|乡|街道|单位|厂|公司|组|辖区|这里|这边|这儿|这)"
)
ASKS = re.compile(r"(?:[?？吗呢么]|没有|没|不)[。.!！\s]*$")
BULLET = re.compile(r"^[\s\d.、)）(（\-—·•*#]+")


@dataclass(frozen=True)
class SpokenParts:
    """A message by whose it is: what the speaker may report, and what tells of harm to units of others.

    `doubtful`: units of others of which it is not plain whether harm is told. `unsure`: what tells of no harm, and is
    said of one of several that are called so, the speaker's among them.
    """

    own: list[Claim]
    harm: list[Claim]
    doubtful: list[int]
    unsure: list[Claim]


def parts(scope: Scope, reading: Reading, known: Directory) -> SpokenParts:
    """Sorts what a message says of the units it names, or of one's own by 「我村」.

    A 接龙 is copied on with everybody's lines in it, so other units' lines are passed over as long as they tell of no
    harm. What is told in one sentence of several units keeps every word.
    """
    mine = scope.units(Right.REPORT)
    claims = [of_unit(known, part.unit, part.label, _part_text(reading, part)) for part in reading.units]
    own = [claim for claim in claims if not claim.among and claim.unit_id in mine]
    unsure = [claim for claim in claims if mine & {*claim.among} and claim.label is not Label.MATTER]
    others = [claim for claim in claims if claim not in own and claim not in unsure]
    if not own and reading.label is Label.MATTER and OUR.search(reading.text):
        own = _ours(scope, reading)
    return SpokenParts(
        own,
        [claim for claim in others if claim.label is Label.MATTER or (own and _tells(reading, claim))],
        [
            unit_id
            for claim in others
            if claim.label is Label.UNCLEAR
            for unit_id in claim.among or (claim.unit_id,)
        ],
        unsure,
    )


def of_unit(known: Directory, unit: str, label: Label, text: str) -> Claim:
    """What is said of a unit that was read, or of one of several."""
    found = known.meant(unit)
    if len(found) == 1:
        return Claim(found[0], label, text)
    return Claim(known.above_all(found), label, text, found)


def harm_of(known: Directory, reading: Reading, text: str, unit_ids: Sequence[int]) -> list[Claim]:
    """`text` as harm of these units, where it was read as `reading` and they came of its `doubtful`."""
    named = (of_unit(known, part.unit, Label.MATTER, text) for part in reading.units)
    several = [claim for claim in named if claim.among and {*claim.among} <= {*unit_ids}]
    told = {unit_id for claim in several for unit_id in claim.among}
    return [*several, *(Claim(unit_id, Label.MATTER, text) for unit_id in unit_ids if unit_id not in told)]


def settled(known: Directory, reading: Reading, unit_ids: Collection[int]) -> Reading:
    """The reading, where it has been said which of several units of one name is meant, or that all of these are."""
    units = list[UnitReading]()
    for part in reading.units:
        chosen = [unit_id for unit_id in known.meant(part.unit) if unit_id in unit_ids]
        units += [replace(part, unit=known.name(unit_id)) for unit_id in chosen] or [part]
    return replace(reading, units=tuple(units))


def _ours(scope: Scope, reading: Reading) -> list[Claim]:
    """「我村一名儿童在柳湾村水库溺水」 is a matter of one's own unit."""
    units = scope.own_units(Right.REPORT)
    return [Claim(unit, Label.MATTER, reading.text.strip()) for unit in units] if len(units) == 1 else []


def _part_text(reading: Reading, part: UnitReading) -> str:
    """What tells of harm keeps all its words, unless it is a line of its own in a list."""
    if (len(reading.units) == 1 and not reading.strays) or (
        part.label is not Label.ZERO and not _lines_of_a_list(reading)
    ):
        return reading.text.strip()
    return part.text.strip()


def _tells(reading: Reading, claim: Claim) -> bool:
    """In one sentence with a report of one's own something is said of another that is not plain: 「…请转告」."""
    if claim.label is not Label.UNCLEAR or _lines_of_a_list(reading):
        return False
    return not ASKS.search(claim.text)


def _lines_of_a_list(reading: Reading) -> bool:
    """Does each unit's part begin a line?"""
    lines = [BULLET.sub("", line) for line in normalise(reading.text).splitlines()]
    begins = [part.text.strip().splitlines()[0] for part in reading.units if part.text.strip()]
    return all(any(line.startswith(begin) for line in lines) for begin in begins)


def of_nobody(work: Work, scope: Scope, reading: Reading) -> list[Claim]:
    """Harm in lines of a list whose unit is not known: it is no report of anybody's, and the unit above hears of it."""
    told = [stray.text for stray in reading.strays if stray.label is Label.MATTER]
    found = home(work, scope) if told else None
    if found is None:
        return []
    nearest = next((one for one in stored_units.above(work, found) if one != found), found)
    return [Claim(nearest, Label.MATTER, text) for text in told]


def home(work: Work, scope: Scope) -> int | None:
    """The unit a person speaks from: the first they report for, else serve, else stand duty for."""
    known = directory(work)
    for units in (
        scope.own_units(Right.REPORT),
        frozenset(duty.unit_id for duty in scope.duties),
        scope.own_units(Right.RAISE),
    ):
        if found := known.in_order(units):
            return found[0]
    return None


def plausible_units(work: Work, scope: Scope, chat_id: int, reply_to: int | None) -> list[int]:
    """Units that words without a name can be about: those of the reminder answered, else the person's own."""
    own = scope.own_units(Right.REPORT)
    if reply_to is not None:
        asked = reminded(work, chat_id, reply_to) & scope.units(Right.REPORT)
        own = asked or own
    return directory(work).in_order(own)


def rounds_answered(work: Work, said: Said, reply_to: int, unit_id: int) -> list[Entry]:
    """Of words that reply to a reminder whose round is locked and was never reported: that round, and the one that they
    would be for else. Empty where nobody has to ask which of them is meant."""
    asked = _asked(work, said.chat_id, reply_to)
    slots = stored_rounds.slots(work, unit_id, said.sent_at) if asked else []
    old = [one for one in slots if one.occurrence_id in asked and one.owed and one.lock_at < said.sent_at]
    now = match(slots, said.sent_at).slot if old else None
    wanted = [*old, *([now] if now is not None else [])]
    return [found for one in wanted if (found := entry(work, one.occurrence_id)) is not None]


def is_said_at_home(work: Work, chat_id: int, unit_ids: Collection[int]) -> bool:
    """Whether a group is of these units, or of none: in that of some other unit a 平安 without a name answers somebody
    there."""
    bound = {one.unit_id for one in stored_chats.bindings_at(work, chat_id)}
    known = directory(work)
    return not bound or all(bound.intersection(known.above(unit_id)) for unit_id in unit_ids)


def reminded(work: Work, chat_id: int, message_id: int | None) -> frozenset[int]:
    """The units that the bot's message asked about; none where no message is answered."""
    if message_id is None:
        return frozenset()
    return frozenset(filing.unit_ids(work, _asked(work, chat_id, message_id)))


def _asked(work: Work, chat_id: int, message_id: int) -> Sequence[int]:
    """The occurrences that the bot's message reminded of."""
    row = stored_outbox.sent_message(work, chat_id, message_id)
    message = outgoing.validate_json(row.payload) if row else None
    return message.occurrences if isinstance(message, Remind) else ()
