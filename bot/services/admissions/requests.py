"""What a newcomer does: opens the link, chooses a unit, types a name, shares the telephone, withdraws.

Nothing of it grants anything. Each change raises `version`, so that an admin decides on what was shown.
"""

from bot.domain.admissions import (
    DECIDED_LIFE,
    MOST_OF_A_NAME,
    MOST_OPEN,
    REQUEST_LIFE,
    VISIT_LIFE,
    AdmissionOutcome,
    bare_name,
)
from bot.domain.listings import telephone
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.text.display import one_line
from bot.services import audit, throttle
from bot.services.admissions import cards, reminders
from bot.services.refusals import Refused
from storage.queries import admissions as stored_admissions
from storage.queries import people as stored_people
from storage.queries.directory import directory
from storage.tables import Account, JoinLink, JoinRequest, Unit
from storage.work import Work


def visit(work: Work, account: Account, link: JoinLink) -> JoinRequest:
    """The account's request by this link, made at the first visit; one by another link ends."""
    begun = stored_admissions.open_of(work, account.id)
    if begun is not None and begun.link_id == link.id:
        return begun
    if begun is not None:
        withdraw(work, account, begun)
    made = JoinRequest(
        bot_id=work.bot_id,
        link_id=link.id,
        account_id=account.id,
        came_at=work.now,
        next_action_at=work.now + VISIT_LIFE,
    )
    work.session.add(made)
    work.session.flush()
    return made


def note_late(work: Work, account: Account, link: JoinLink) -> None:
    """Remembers somebody who opened an ended link, so that words of harm from them still reach the desk."""
    if stored_admissions.latest_of(work, account.id) is not None:
        return
    late = JoinRequest(
        bot_id=work.bot_id,
        link_id=link.id,
        account_id=account.id,
        came_at=work.now,
        decided_at=work.now,
        outcome=AdmissionOutcome.ENDED if link.ended_at is not None else AdmissionOutcome.EXPIRED,
        next_action_at=work.now + DECIDED_LIFE,
    )
    work.session.add(late)
    work.session.flush()


def units_of(work: Work, request: JoinRequest) -> list[int]:
    """The units that can be chosen, in the order of the configuration."""
    link = work.session.get_one(JoinLink, request.link_id)
    known = directory(work)
    return known.in_order(known.reach(link.unit_id))


def choose_unit(work: Work, account: Account, request: JoinRequest, unit_id: int) -> bool:
    """Asks to be let in at a unit, or moves the request there; False where it is there already. Raises `Refused`."""
    if unit_id not in units_of(work, request):
        raise Refused("refuse.stale")
    if request.unit_id == unit_id:
        return False
    if request.asked_at is None:
        _ask(work, account, request)
    request.unit_id, request.not_persons = unit_id, []
    unit = work.session.get_one(Unit, unit_id)
    audit.record(work, account, "join.request", unit=unit, after=unit.name)
    _changed(work, request)
    cards.open_for(work, request)
    return True


def _ask(work: Work, account: Account, request: JoinRequest) -> None:
    """Puts the request before the admins. Raises `Refused` where too many wait."""
    link = work.session.get_one(JoinLink, request.link_id)
    if stored_admissions.count_open(work, link.id) >= MOST_OPEN:
        raise Refused("join.full")
    if throttle.verdict(work, account.user_id, Purpose.REQUEST) is not ThrottleVerdict.SAY:
        raise Refused("join.often")
    known = stored_people.person_of(work, account)  # somebody already linked keeps their known name
    shown = bare_name(known.name if known is not None else account.name) or account.name
    request.name = one_line(shown, MOST_OF_A_NAME)
    request.asked_at, request.next_action_at = work.now, work.now + REQUEST_LIFE
    reminders.remind_later(work, link)


def take_name(work: Work, request: JoinRequest, name: str) -> None:
    """Sets the typed name."""
    written = one_line(name, MOST_OF_A_NAME)
    if written == request.name and request.named:
        return
    request.name, request.named, request.not_persons = written, True, []
    _changed(work, request)


def share(work: Work, request: JoinRequest, phone: str) -> None:
    """Sets their own telephone, as the platform confirms it; kept until the request is decided."""
    digits = telephone.bare(phone)
    if digits != request.phone:
        request.phone = digits
        _changed(work, request)


def _changed(work: Work, request: JoinRequest) -> None:
    request.version += 1
    work.session.flush()
    cards.refresh(work, request)


def withdraw(work: Work, account: Account, request: JoinRequest) -> None:
    """Withdraws the request; a visit without a unit is deleted. Raises `Refused` where it was decided."""
    if request.asked_at is None:
        work.session.delete(request)
        work.session.flush()
        return
    if not stored_admissions.settle_request(work, request, request.version, AdmissionOutcome.WITHDRAWN, None):
        raise Refused("refuse.stale")
    unit = work.session.get_one(Unit, request.unit_id)
    audit.record(work, account, "join.withdraw", unit=unit, before=unit.name)
    cards.refresh(work, request)
