"""放假安排: an admin pastes the notice on a year in private and says yes to its dates; /holidays shows what holds."""

from datetime import date

from bot.domain.agenda import Agenda, differences
from bot.domain.holidays import NoticeReading, is_notice, read_notice
from bot.domain.messaging.buttons import DecideNotice, RevokeNotice
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Event, Keyboard
from bot.domain.rights import Right
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import edits, outbox
from bot.services import holidays as calendar_days
from bot.services.agenda import snapshot
from bot.services.agenda.lines import agenda_lines
from bot.services.holidays import notice_lines, year_lines
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import holidays as stored_holidays
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import HolidayPlan

WORD = "放假"  # every notice has it, and hardly anything else
MOST_LINES = 15  # of what follows; the rest is counted


def pasted(talk: Talk) -> bool:
    """Takes the notice on a year; False for anything else, which then goes its ordinary way."""
    text = talk.incoming.text
    if talk.incoming.event is Event.EDITED or not talk.incoming.private:
        return False
    if not is_notice(text):
        return False
    if not _may(talk):
        raise Refused("holidays.admins_only")
    reading = read_notice(text, _year(talk))
    if not reading.holidays:
        raise Refused("holidays.nothing_read")
    plan = calendar_days.keep(talk.work, talk.account, text, reading)
    outbox.answer(talk.work, talk.incoming, _asked(reading), _choice(plan), chatter=False)
    return True


def holidays(talk: Talk) -> None:
    """Which years are known, and from where."""
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    if not talk.incoming.private:
        raise Refused("holidays.private")
    held = stored_holidays.held(talk.work) if _may(talk) else ()
    rows = tuple(
        (RevokeNotice(notice=one.id).button(say("button.revoke_notice", year=one.year)),) for one in held
    )
    outbox.answer(talk.work, talk.incoming, "\n".join(year_lines(talk.work, _today(talk))), rows)


def decide_notice(talk: Talk, pressed: DecideNotice) -> None:
    plan = _plan(talk, pressed.notice)
    if not pressed.held:
        calendar_days.decline(talk.work, plan)
        _settle(talk, say("holidays.declined"))
        return
    before = snapshot.look(talk.work)
    with edits.remembered(talk.work, talk.account, "holidays") as subject:
        subject.number = plan.id
        calendar_days.hold(talk.work, plan, talk.account)
        _settle(talk, say("holidays.held", year=plan.year))
        _tell_what_follows(talk, before)
        _tell_others(talk, say("holidays.held_by", name=talk.account.name, year=plan.year), f"held:{plan.id}")


def revoke(talk: Talk, pressed: RevokeNotice) -> None:
    plan = _plan(talk, pressed.notice)
    before = snapshot.look(talk.work)
    calendar_days.revoke(talk.work, plan, talk.account)
    _settle(talk, say("holidays.revoked", year=plan.year))
    _tell_what_follows(talk, before)
    _tell_others(
        talk, say("holidays.revoked_by", name=talk.account.name, year=plan.year), f"revoked:{plan.id}"
    )


def _plan(talk: Talk, number: int) -> HolidayPlan:
    """Rights hold when it is pressed. Raises `Refused`."""
    if not _may(talk):
        raise Refused("refuse.right")
    plan = stored_holidays.plan(talk.work, number)
    if plan is None:
        raise Refused("refuse.stale")
    return plan


def _may(talk: Talk) -> bool:
    """The calendar is everybody's: only admins of the whole decide on it."""
    root = stored_units.root(talk.work)
    return root is not None and talk.scope.may(Right.ADMINISTER, root.id)


def _year(talk: Talk) -> int:
    """The year that a notice without one is most likely about: the first that is not known."""
    this = _today(talk).year
    return next((year for year in (this, this + 1) if not talk.calendar.knows(year)), this + 1)


def _today(talk: Talk) -> date:
    return local_day(talk.work.now, talk.settings.zone)


def _asked(reading: NoticeReading) -> str:
    return "\n".join([say("holidays.read", year=reading.year), *notice_lines(reading), say("holidays.check")])


def _choice(plan: HolidayPlan) -> Keyboard:
    return (
        (
            DecideNotice(notice=plan.id, held=True).button(say("button.hold_notice")),
            DecideNotice(notice=plan.id, held=False).button(say("button.decline_notice")),
        ),
    )


def _settle(talk: Talk, note: str) -> None:
    outbox.toast(talk.work, talk.incoming, note)
    outbox.settle_buttons(talk.work, talk.incoming, note)


def _tell_what_follows(talk: Talk, before: Agenda) -> None:
    talk.work.session.flush()
    lines = agenda_lines(differences(before, snapshot.look(talk.work)), talk.settings.zone)
    shown = [
        *lines[:MOST_LINES],
        *([say("holidays.more", count=len(lines))] if len(lines) > MOST_LINES else []),
    ]
    text = "\n".join([say("holidays.follows"), *shown]) if lines else say("holidays.nothing_follows")
    outbox.answer(talk.work, talk.incoming, text, chatter=False)


def _tell_others(talk: Talk, text: str, key: str) -> None:
    for account in stored_members.admins(talk.work):
        if account.id != talk.account.id:
            outbox.tell(talk.work, account, text, Kind.ADMIN, key=f"holidays:{key}:{account.id}")
