"""The cards and summaries of the coming rounds: which chats they go to, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from bot.domain.messaging.kinds import Kind
from bot.domain.settings import Told
from bot.services.agenda.rounds_ahead import RoundAhead
from bot.services.recipients import targets
from storage.queries import members as stored_members
from storage.work import Work


class MessageAhead(NamedTuple):
    """One message to one chat at an instant (UTC)."""

    at: datetime
    chat: int
    kind: Kind


def of_rounds(work: Work, rounds: Iterable[RoundAhead], until: datetime) -> Iterator[MessageAhead]:
    for one in rounds:
        if one.opens_at is not None and one.opens_at <= until:
            yield from _shown(work, one, one.opens_at, Told.CARD, Kind.CARD)
        if one.summary_at is not None and one.summary_at <= until:
            yield from _shown(work, one, one.summary_at, Told.SUMMARY, Kind.SUMMARY)


def _shown(work: Work, one: RoundAhead, at: datetime, told: Told, kind: Kind) -> Iterator[MessageAhead]:
    """A message to each chat that would be shown the round at `at`, by who is on duty then."""
    then = replace(work, now=max(at, work.now))
    places = targets.of_summary(then, one.summary_to, one.chain, told)
    yield from (MessageAhead(then.now, place.chat, kind) for place in places)
    if not places and kind is Kind.SUMMARY:
        admins = stored_members.admins(work)
        yield from (MessageAhead(then.now, account.user_id, Kind.ADMIN) for account in admins)
