"""Whose report a message is: the units it names, or those that words without a name can be about."""

from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.reading import Reading
from bot.domain.rights import Right, Scope
from bot.services.reports import filing
from bot.services.reports.filing import Claim
from storage.queries import outbox as stored_outbox
from storage.queries.directory import Directory, directory
from storage.work import Work


def own_parts(scope: Scope, reading: Reading, known: Directory) -> list[Claim]:
    """The claims this person may make of those in the message.

    A 接龙 is copied on with everybody's lines in it, so other units' lines are passed over as long as one is
    the sender's own.
    """
    claims = [
        Claim(known.ids[part.unit], part.label, _part_text(reading, part.text)) for part in reading.units
    ]
    return [claim for claim in claims if scope.may(Right.REPORT, claim.unit_id)]


def _part_text(reading: Reading, part: str) -> str:
    """A lone unit's report keeps all its words."""
    return reading.text.strip() if len(reading.units) == 1 else part.strip()


def plausible_units(work: Work, scope: Scope, chat_id: int, reply_to: int | None) -> list[int]:
    """Units that words without a name can be about: those of the reminder answered, else the person's own."""
    own = scope.own_units(Right.REPORT)
    if reply_to is not None:
        asked = _reminded(work, chat_id, reply_to) & scope.units(Right.REPORT)
        own = asked or own
    return directory(work).in_order(own)


def _reminded(work: Work, chat_id: int, message_id: int) -> frozenset[int]:
    """The units that the bot's message asked about."""
    row = stored_outbox.sent_message(work, chat_id, message_id)
    message = outgoing.validate_json(row.payload) if row else None
    if not isinstance(message, Remind):
        return frozenset()
    return frozenset(filing.unit_ids(work, message.occurrences))
