"""The one link for all, made and ended by admins. It grants nothing, so its code is stored and shown again."""

import secrets

from bot.domain.admissions import LINK_LIFE, AdmissionOutcome
from bot.phrases import say
from bot.services import audit
from bot.services.admissions import cards, reminders
from bot.services.refusals import Refused
from storage.queries import admissions as stored_admissions
from storage.queries.directory import directory
from storage.tables import Account, JoinLink, Unit
from storage.work import Work

PREFIX = "all_"  # tells it from an invitation
CODE_BYTES = 18


def make(work: Work, by: Account, unit: Unit, zone: str) -> JoinLink:
    """The open link for a unit and all below it, made where there is none. `zone`: of the hour of its reminders."""
    standing = stored_admissions.standing_links(work, [unit.id])
    if standing:
        return standing[0]
    made = JoinLink(
        bot_id=work.bot_id,
        code=PREFIX + secrets.token_urlsafe(CODE_BYTES),
        unit_id=unit.id,
        zone=zone,
        created_by=by.id,
        created_at=work.now,
        expires_at=work.now + LINK_LIFE,
    )
    work.session.add(made)
    work.session.flush()
    audit.record(work, by, "join.link", unit=unit, after=unit.name)
    return made


def end_link_for_all(work: Work, by: Account | None, link: JoinLink) -> None:
    """Ends a link and the requests that wait by it, and tells the newcomers. `by` None: the command line.

    Visitors without a unit are remembered, so that words of harm from them still reach the desk. Raises `Refused` where
    the link has ended before.
    """
    if not is_open(work, link):
        raise Refused("refuse.stale")
    link.ended_at = work.now
    unit = work.session.get_one(Unit, link.unit_id)
    audit.record(work, by, "join.link_end", unit=unit, before=unit.name)
    for one in stored_admissions.open_by(work, link.id):
        done = stored_admissions.settle_request(work, one, one.version, AdmissionOutcome.ENDED, by)
        if done and one.asked_at is not None:
            cards.refresh(work, one)
            text = say("join.you_ended", unit=unit.name)
            reminders.tell_newcomer(work, one, text, at=reminders.told_at(work, one))
    work.session.flush()


def of_code(work: Work, code: str) -> JoinLink | None:
    """The link of this code, ended or not; None where the code is of another kind."""
    return stored_admissions.link_of_code(work, code) if code.startswith(PREFIX) else None


def refuse_ended(work: Work, link: JoinLink) -> None:
    """Raises `Refused`, naming whose admins to ask, where the link has ended."""
    unit = directory(work).name(link.unit_id)
    if link.ended_at is not None:
        raise Refused("join.link_ended", unit=unit)
    if link.expires_at <= work.now:
        raise Refused("join.link_expired", unit=unit)


def is_open(work: Work, link: JoinLink) -> bool:
    return link.ended_at is None and link.expires_at > work.now
