"""放假安排: an admin pastes the notice on a year in private and says yes to its dates; /holidays shows what holds."""

import re
from datetime import date, timedelta

from bot.config.amendments import with_days
from bot.config.model import LocalDays
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.domain.agenda import Agenda, differences
from bot.domain.holidays import (
    NoticeReading,
    festivals_in,
    is_like_notice,
    is_notice,
    is_part_of_notice,
    read_notice,
    read_part,
)
from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.buttons import DecideNotice, RevokeNotice
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Event, Keyboard
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import apply, edits, outbox
from bot.services import holidays as calendar_days
from bot.services.admin import drafts
from bot.services.agenda import snapshot
from bot.services.agenda.lines import agenda_lines
from bot.services.holidays import notice_lines, year_lines
from bot.services.refusals import Refused
from handlers.admin import frame, preview
from handlers.admin.concerned import administers_whole
from handlers.context import Talk
from storage.queries import holidays as stored_holidays
from storage.queries import members as stored_members
from storage.tables import HolidayPlan

SOME = re.compile("放假|节假日安排")  # every notice has one of these, and hardly anything else
GOES_ON = timedelta(minutes=10)  # a notice in two messages
MOST_LINES = 15  # of what follows; the rest is counted


def pasted(talk: Talk) -> bool:
    """Takes the notice on a year, or some of it; False for anything else, which then goes its ordinary way."""
    text = talk.incoming.text
    if talk.incoming.event is Event.EDITED or not talk.incoming.private:
        return False
    if is_notice(text):
        if not administers_whole(talk):
            raise Refused("holidays.admins_only")
        _ask(talk, _whole(talk, text))
        return True
    if not talk.speaker.arranges or urgent(text) or not (is_part_of_notice(text) or is_like_notice(text)):
        return False
    if not administers_whole(talk):
        raise Refused("holidays.admins_only")
    whole = _whole(talk, text)
    if is_notice(whole):
        _ask(talk, whole)
    else:
        _take_part(talk, whole)
    return True


def _whole(talk: Talk, text: str) -> str:
    """With what came just before it, where that is the rest of one notice."""
    earlier = stored_holidays.pasted_since(talk.work, talk.account.id, talk.work.now - GOES_ON)
    told = festivals_in(text)
    if earlier is None or not told or told & festivals_in(earlier.text) or _was_left(talk, earlier):
        return text  # one that begins with its title begins anew
    if earlier.closed_at is None:
        calendar_days.decline(talk.work, earlier)
    return f"{earlier.text}\n{text}"


def _was_left(talk: Talk, earlier: HolidayPlan) -> bool:
    """Was what came before declined, or its preview left? Then it is not brought up again by what comes next."""
    if earlier.closed_at is None:
        return False
    if earlier.closed_at != earlier.made_at:
        return True
    changes = any(_changed(talk, read_part(earlier.text, talk.today)))
    return changes and drafts.kept(talk.work, talk.account, Spot(ScreenNumber.PREVIEW)) is None


def _changed(talk: Talk, reading: NoticeReading) -> tuple[list[date], list[date]]:
    """The coming days that would be free, and those that would be worked, and are not so now."""
    free = [day for day in reading.holidays if day >= talk.today and talk.calendar.is_workday(day)]
    return free, [day for day in reading.workdays if day >= talk.today and not talk.calendar.is_workday(day)]


def _ask(talk: Talk, text: str) -> None:
    reading = read_notice(text, _year(talk))
    if not reading.holidays:
        raise Refused("holidays.nothing_read")
    plan = calendar_days.keep(talk.work, talk.account, text, reading)
    outbox.answer(talk.work, talk.incoming, _asked(reading), _choice(plan), chatter=False)


def _take_part(talk: Talk, text: str) -> None:
    """Its days become days of this place's own, shown before; what is known of the rest of the year stays."""
    reading = read_part(text, talk.today)
    calendar_days.keep_part(talk.work, talk.account, text, reading)
    if not reading.holidays:
        outbox.answer(talk.work, talk.incoming, say("holidays.begun"), chatter=False)
        return
    lines = [say("holidays.read_part", year=reading.year), *calendar_days.part_lines(reading)]
    lines.append(say("holidays.lacking", names="、".join(reading.missing)))
    free, worked = _changed(talk, reading)
    if not free and not worked:
        lines.append(say("holidays.part_known"))
    outbox.answer(talk.work, talk.incoming, "\n".join(lines), chatter=False)
    if free or worked:
        now = apply.in_force(talk.work)
        days = LocalDays(
            holidays=tuple({*now.days.holidays, *free} - {*worked}),
            workdays=tuple({*now.days.workdays, *worked} - {*free}),
        )
        shown = preview.preview_change(talk, Spot(ScreenNumber.CALENDAR), with_days(now, days))
        frame.show_screen(talk, shown.at)


def holidays(talk: Talk) -> None:
    """Which years are known, and from where."""
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    if not talk.incoming.private:
        raise Refused("holidays.private")
    held = stored_holidays.held(talk.work) if administers_whole(talk) else ()
    rows = tuple(
        (RevokeNotice(notice=one.id).button(say("button.revoke_notice", year=one.year)),) for one in held
    )
    outbox.answer(talk.work, talk.incoming, "\n".join(year_lines(talk.work, talk.today)), rows)


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
    """Rights hold when it is pressed; the calendar is everybody's, so only admins of the whole decide on it.

    Raises `Refused`.
    """
    if not administers_whole(talk):
        raise Refused("refuse.right")
    plan = stored_holidays.plan(talk.work, number)
    if plan is None:
        raise Refused("refuse.stale")
    return plan


def _year(talk: Talk) -> int:
    """The year that a notice without one is most likely about: the first that is not known."""
    this = talk.today.year
    return next((year for year in (this, this + 1) if not talk.calendar.knows(year)), this + 1)


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
