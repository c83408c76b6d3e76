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

from bot.domain.messaging.messages import Incoming, Remind, outgoing
from bot.domain.reading import Reading
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import filing
from bot.services.reports.filing import Claim
from bot.services.utterance import Speaker
from storage.queries import outbox as stored_outbox
from storage.queries.directory import Directory, directory
from storage.work import Work


def own_parts(
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
        outbox.refuse(work, incoming, "refuse.unit", unit=outbox.listed(others))
    rest = say("ask.rest") if reading.rest is not None else ""
    return mine, rest


def _part_text(reading: Reading, part: str) -> str:
    """A lone unit's report keeps all its words."""
    return reading.text.strip() if len(reading.units) == 1 else part.strip()


def plausible_units(work: Work, speaker: Speaker, incoming: Incoming) -> list[int]:
    """Units that words without a name can be about: those of the reminder answered, else the person's own."""
    own = speaker.scope.own_units(Right.REPORT)
    if incoming.reply_to is not None:
        asked = _reminded(work, incoming.chat_id, incoming.reply_to) & speaker.scope.units(Right.REPORT)
        own = asked or own
    return directory(work).in_order(own)


def _reminded(work: Work, chat_id: int, message_id: int) -> frozenset[int]:
    """The units that the bot's message asked about."""
    row = stored_outbox.sent_message(work, chat_id, message_id)
    message = outgoing.validate_json(row.payload) if row else None
    if not isinstance(message, Remind):
        return frozenset()
    return frozenset(filing.unit_ids(work, message.occurrences))
