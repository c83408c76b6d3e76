"""Telling people that a unit has changed: by day, unless one of its units owes a report before the morning.

Newcomers who wait to be let in at such a unit are told, too, and their requests go to the admins of the new one.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import JoinCard, Send, Subject
from bot.domain.messaging.place import Place
from bot.domain.time.daytime import when_awake
from bot.phrases import say
from bot.services import live_messages, outbox
from storage.queries import admissions as stored_admissions
from storage.queries import live_messages as stored_live_messages
from storage.queries import members as stored_members
from storage.queries import rounds as stored_rounds
from storage.queries.admissions import WaitingRequest
from storage.tables import Account, JoinLink, JoinRequest, Unit
from storage.work import Work


def tell_by_day(work: Work, accounts: Iterable[Account], unit_ids: Collection[int], text: str) -> None:
    """Tells each account. `unit_ids`: the units that the text is about."""
    at = _time(work, unit_ids)
    for account in accounts:
        outbox.tell(work, account, text, Kind.OUTCOME, not_before=at)


def _time(work: Work, unit_ids: Collection[int]) -> datetime | None:
    """When it is sent (UTC); None: at once, by day or because one of the units owes a report in the night."""
    zone = stored_rounds.zone_of(work, next(iter(unit_ids)))
    awake = when_awake(work.now, zone)
    urgent = awake == work.now or stored_rounds.owes_before(work, unit_ids, awake)
    return None if urgent else awake


def asking(work: Work, unit_id: int) -> list[WaitingRequest]:
    """The requests that wait for admins of the unit; to be read before it changes."""
    return stored_admissions.waiting(work, [unit_id])


def redirect(work: Work, found: Iterable[WaitingRequest], unit: Unit, key: str, old: str) -> None:
    """Moves the requests to `unit`; tells newcomers (sentence `key`) and its admins. `old`: the former name."""
    for one in found:
        link = work.session.get_one(JoinLink, one.request.link_id)
        text = say(key, old=old, unit=unit.name)
        awake = when_awake(work.now, link.zone)
        outbox.queue(work, Place(one.account.user_id), Send(text=text), Kind.OUTCOME, not_before=awake)
        work.session.refresh(one.request)
        _show(work, one.request, unit, awake)


def _show(work: Work, request: JoinRequest, unit: Unit, awake: datetime) -> None:
    card = JoinCard(request_id=request.id)
    for live in stored_live_messages.following(work, Subject.JOIN_REQUEST, request.id):
        seen = live.message_id is not None
        live_messages.redraw(work, live, card, Kind.JOIN, not_before=None if seen else awake)
    for admin in stored_members.admins_for(work, [unit.id]):
        live_messages.open_in(work, Place(admin.user_id), card, Kind.JOIN, not_before=awake)
