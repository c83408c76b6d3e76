"""Expiry of requests, and a daily reminder to admins of those that wait."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.admissions import AdmissionOutcome
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send, Subject
from bot.domain.messaging.place import Place
from bot.domain.rights import Right
from bot.domain.time.daytime import when_awake
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import due, outbox
from bot.services.admissions import cards
from storage.queries import admissions as stored_admissions
from storage.queries import live_messages as stored_live_messages
from storage.queries import members as stored_members
from storage.queries.directory import directory
from storage.tables import Account, JoinLink, JoinRequest, Unit
from storage.work import Work

STILL_UP = timedelta(hours=2)
AT = time(10, 0)  # local time, when the office has opened


def remind_later(work: Work, link: JoinLink) -> None:
    """Schedules a reminder for tomorrow about requests that still wait then."""
    if link.next_action_at is None:
        link.next_action_at = _tomorrow(work, link)


def _tomorrow(work: Work, link: JoinLink) -> datetime:
    day = local_day(work.now, link.zone, days=1)
    return datetime.combine(day, AT, ZoneInfo(link.zone)).astimezone(UTC)


def expire_and_remind(work: Work) -> None:
    """Expires and forgets requests that are due, and reminds admins of those that wait."""
    due.act_on_each(work, JoinRequest, _end)
    due.act_on_each(work, JoinLink, _remind)


def _end(work: Work, request: JoinRequest) -> None:
    if request.decided_at is not None or request.asked_at is None:
        _forget(work, request)
    elif stored_admissions.settle_request(work, request, request.version, AdmissionOutcome.EXPIRED, None):
        cards.refresh(work, request)
        unit = work.session.get_one(Unit, request.unit_id)
        text = say("join.you_expired", unit=unit.name)
        tell_newcomer(work, request, text, at=told_at(work, request))


def _forget(work: Work, request: JoinRequest) -> None:
    stored_live_messages.remove(work, Subject.JOIN_REQUEST, request.id)
    work.session.delete(request)
    work.session.flush()


def _remind(work: Work, link: JoinLink) -> None:
    """Sends each admin one message about all requests that they may decide."""
    link.next_action_at = _tomorrow(work, link)
    known = directory(work)
    waiting = stored_admissions.waiting(work, known.reach(link.unit_id))
    if not waiting:
        link.next_action_at = None
        return
    day = local_day(work.now, link.zone)
    for admin in stored_members.admins_for(work, {one.unit.id for one in waiting}):
        scope = stored_members.scope_of(work, admin)
        own = [one for one in waiting if scope.may(Right.ADMINISTER, one.unit.id)]
        if own:
            key = f"join:{work.bot_id}:{day}:{admin.id}"
            outbox.tell(work, admin, say("join.still_waiting", count=len(own)), Kind.ADMIN, key=key)


def told_at(work: Work, request: JoinRequest) -> datetime | None:
    """When a newcomer hears what became of it (UTC): by day, unless they have asked just now and sit waiting (None)."""
    link = work.session.get_one(JoinLink, request.link_id)
    if request.asked_at is not None and work.now - request.asked_at < STILL_UP:
        return None
    awake = when_awake(work.now, link.zone)
    return awake if awake > work.now else None


def tell_newcomer(work: Work, request: JoinRequest, text: str, *, at: datetime | None) -> None:
    """Says to a newcomer what became of it, `at` (UTC; None: at once), and takes the keys away that they had."""
    account = work.session.get_one(Account, request.account_id)
    outbox.queue(work, Place(account.user_id), Send(text=text, keys=()), Kind.OUTCOME, not_before=at)
