"""A message that may be a report: read it, find whose it is, file it or ask. The heart of the product.

Order of cases for one message, the first that fits:

1. another photo of an album already dealt with: goes where the album went;
2. words that a question was waiting for (what happened, the correction, the reason);
3. files without words: to the matter just told, else asked about;
4. a report for another day: confirmed first;
5. units named: each gets its part, those of others are refused;
6. no unit named: the unit of the reminder that is answered, the only one served, else asked;
7. unclear: asked with two buttons, nothing recorded.

Where a part of the message could not be read, its 平安 is no longer plain: it is asked about (7).

In a group only what is plainly a report, or an answer to the bot, is taken up: the bot is no chatterbox.
"""

from dataclasses import dataclass

from bot.domain.messages import Incoming, Remind, outgoing
from bot.domain.reading import Reading, read
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import awaited, backfilling, files, filing, posting
from bot.services.filing import Claim
from bot.services.incidents import conversing
from bot.services.recording import Said
from storage.queries import post
from storage.queries.directory import Directory, directory
from storage.tables import Account
from storage.work import Work


@dataclass(frozen=True)
class Speaker:
    """Who is talking and what they may do."""

    account: Account
    scope: Scope


def said_by(work: Work, speaker: Speaker, incoming: Incoming) -> Said:
    return Said(
        account=speaker.account,
        chat_id=incoming.chat_id,
        thread_id=incoming.thread_id,
        message_id=incoming.message_id,
        # The platform's time, also where ours is behind it: it says which round was meant, whatever our clock says.
        sent_at=incoming.sent_at or work.now,
        text=incoming.text.strip(),
        media=incoming.media,
        album=incoming.album,
        doubtful=bool(incoming.lost),
    )


def receive(work: Work, speaker: Speaker, incoming: Incoming) -> None:
    """Takes one message of a known member."""
    said = said_by(work, speaker, incoming)
    if files.continue_album(work, said) or conversing.continue_album(work, said):
        return
    if awaited.take(work, said, speaker.scope) or conversing.staged_words(work, said, speaker.scope):
        return
    if not said.text:
        if conversing.take_files(work, said):
            return
        plausible = _plausible_units(work, speaker, incoming)
        files.take(work, said, speaker.scope, plausible, addressed=incoming.addressed)
        return
    known = directory(work)
    reading = read(said.text, known.names)
    if incoming.addressed or _plain(reading, known, speaker.scope):
        _take(work, speaker, incoming, said, said.meant(reading), known)


def _plain(reading: Reading, known: Directory, scope: Scope) -> bool:
    """In a group: a report beyond doubt, by somebody who owes one."""
    if reading.label is Label.UNCLEAR:
        return False
    if not reading.units:
        return reading.label is Label.ZERO and len(scope.own_units(Right.REPORT)) == 1
    named = {part.unit for part in reading.units}
    return any(scope.may(Right.REPORT, known.ids[name]) for name in named)


def _take(
    work: Work,
    speaker: Speaker,
    incoming: Incoming,
    said: Said,
    reading: Reading,
    known: Directory,
) -> None:
    if reading.units:
        mine, note = _own_parts(work, speaker, incoming, reading, known)
    else:
        mine, note = None, ""
    if mine == []:
        return
    targets = [claim.unit_id for claim in mine] if mine else _plausible_units(work, speaker, incoming)
    if not targets:
        posting.answer(work, incoming, say("refuse.no_units"))
    elif backfilling.offer(work, said, reading, targets):
        return
    elif backfilling.for_another_day(work, said, reading, targets[0]):
        filing.ask_label(work, said, targets)
    elif mine and all(claim.label is not Label.UNCLEAR for claim in mine):
        filing.file(work, said, speaker.scope, mine, note)
    elif mine or (reading.label is Label.UNCLEAR):
        filing.ask_label(work, said, targets)
    elif len(targets) == 1:
        filing.file(work, said, speaker.scope, [Claim(targets[0], reading.label, said.text)])
    else:
        filing.ask_unit(work, said, reading.label, targets)


def _own_parts(
    work: Work, speaker: Speaker, incoming: Incoming, reading: Reading, known: Directory
) -> tuple[list[Claim], str]:
    """The claims this person may make, and a word about the others.

    A 接龙 is copied on with everybody's lines in it, so other units' lines are passed over as long as one is
    the sender's own.
    """
    ids = known.ids
    claims = [Claim(ids[part.unit], part.label, _part_text(reading, part.text)) for part in reading.units]
    mine = [claim for claim in claims if speaker.scope.may(Right.REPORT, claim.unit_id)]
    others = [part.unit for part in reading.units if not speaker.scope.may(Right.REPORT, ids[part.unit])]
    if not mine:
        posting.refuse(work, incoming, "refuse.unit", unit=posting.listed(others))
    rest = say("ask.rest") if reading.rest is not None else ""
    return mine, rest


def _part_text(reading: Reading, part: str) -> str:
    """A lone unit's report keeps all its words."""
    return reading.text.strip() if len(reading.units) == 1 else part.strip()


def _plausible_units(work: Work, speaker: Speaker, incoming: Incoming) -> list[int]:
    """Units that words without a name can be about: those of the reminder answered, else the person's own."""
    own = speaker.scope.own_units(Right.REPORT)
    if incoming.reply_to is not None:
        asked = _reminded(work, incoming.chat_id, incoming.reply_to) & speaker.scope.units(Right.REPORT)
        own = asked or own
    return directory(work).in_order(own)


def _reminded(work: Work, chat_id: int, message_id: int) -> frozenset[int]:
    """The units that the bot's message asked about."""
    row = post.sent_message(work, chat_id, message_id)
    message = outgoing.validate_json(row.payload) if row else None
    if not isinstance(message, Remind):
        return frozenset()
    return frozenset(filing.unit_ids(work, message.occurrences))
