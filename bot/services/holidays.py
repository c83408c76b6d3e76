"""Holidays and workdays: this place's own, and those of the State Council's notices that admins enter.

A notice holds once whoever entered it has confirmed the dates; it can be taken back. What is planned is planned anew.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.holidays import NoticePart, NoticeReading
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.time.days import Calendar, asks_calendar, data_version
from bot.domain.time.local_time import local_day
from bot.domain.time.statutory import statutory_days
from bot.phrases import say
from bot.services import audit, edits, outbox
from bot.services.muster import cancellation
from bot.services.muster import schedule as muster_schedule
from bot.services.refusals import Refused
from bot.services.reports import rounds
from bot.services.rota import gaps, shift_plan
from bot.services.rota.labels import day_label
from storage.queries import holidays as stored_holidays
from storage.queries import members as stored_members
from storage.queries import modes as stored_modes
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.tables import Account, HolidayPlan
from storage.work import Work

DECEMBER = 12
MORNING = time(9)


def begin(work: Work, days: Calendar) -> None:
    """At the start of a program: plans anew what was planned by a version with other calendar data.

    `days`: those of the configuration, used where none were ever applied (databases of older versions). Nothing else
    can have changed: whatever changes settings or days plans anew by itself.
    """
    planned_with: str | None = data_version()
    if stored_holidays.own_days(work) is None and (days.holidays or days.workdays):
        set_own(work, days.holidays, days.workdays)
        planned_with = None
    _plan_rounds_and_shifts(work, stored_holidays.calendar(work), planned_with)


def set_own(work: Work, holidays: Collection[date], workdays: Collection[date]) -> None:
    """Stores the days of `[calendar]`."""
    row = stored_holidays.own_days(work) or HolidayPlan(
        bot_id=work.bot_id, made_at=work.now, held_at=work.now
    )
    row.holidays, row.workdays = _written(holidays), _written(workdays)
    work.session.add(row)
    work.session.flush()


def keep(work: Work, account: Account | None, text: str, reading: NoticeReading) -> HolidayPlan:
    """A notice as it was read, which waits for a yes. A festival that it leaves out has the days that the law gives."""
    by_law = {day for day, name in statutory_days(reading.year).items() if name in reading.missing}
    row = HolidayPlan(
        bot_id=work.bot_id,
        year=reading.year,
        holidays=_written({*reading.holidays, *by_law}),
        workdays=_written(reading.workdays),
        text=text,
        given_by=account.id if account is not None else None,
        made_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row


def keep_part(work: Work, account: Account, text: str, reading: NoticeReading) -> None:
    """Some of a notice, which does not wait: the rest may come in the next message."""
    keep(work, account, text, reading).closed_at = work.now


def hold(work: Work, plan: HolidayPlan, by: Account | None) -> None:
    """Has the notice hold, in the place of any other for its year. Raises `Refused` where it was decided already."""
    if plan.held_at is not None or plan.closed_at is not None:
        raise Refused("refuse.stale")
    assert plan.year is not None  # only notices wait
    for other in stored_holidays.held(work, plan.year):
        other.closed_at = work.now
    plan.held_at = work.now
    audit.record(work, by, "holidays", after=f"{plan.year}：{len(plan.holidays)} / {len(plan.workdays)}")
    plan_anew(work)


def decline(work: Work, plan: HolidayPlan) -> None:
    if plan.held_at is not None or plan.closed_at is not None:
        raise Refused("refuse.stale")
    plan.closed_at = work.now


def revoke(work: Work, plan: HolidayPlan, by: Account | None) -> None:
    """Takes back a notice and plans anew. Raises `Refused` where it does not hold."""
    if plan.held_at is None or plan.closed_at is not None:
        raise Refused("refuse.stale")
    plan.closed_at = work.now
    edits.settle_edit(work, ("holidays",), plan.id)
    audit.record(work, by, "holidays", before=f"{plan.year}")
    plan_anew(work)


def plan_anew(work: Work) -> None:
    """Plans rounds, shifts and musters anew by the present calendar."""
    work.session.flush()
    calendar = stored_holidays.calendar(work)
    _plan_rounds_and_shifts(work, calendar)
    muster_schedule.replan(work)
    cancellation.cancel_dropped(work)
    for mode in stored_modes.open_modes(work):
        mode.next_action_at = work.now  # a holiday may begin on another day, or today


def _plan_rounds_and_shifts(work: Work, calendar: Calendar, but: str | None = None) -> None:
    """`but`: without what was planned with this version of what the program knows."""
    rounds.replan(work, calendar, but)
    for rota in stored_rota.open_rotas(work):
        if rota.planned_with != but:
            rota.planned_until = None
    if shift_plan.plan_ahead(work, calendar):
        gaps.look_ahead(work, calendar)


def notice_lines(reading: NoticeReading) -> list[str]:
    """The days of each festival as read, then the doubts."""
    lines = [_part_line(part) for part in reading.parts]
    return lines + [say(f"holidays.doubt.{one.key}", **dict(one.values)) for one in reading.doubts]


def part_lines(reading: NoticeReading) -> list[str]:
    """The same of one that is not about the whole year: what it leaves out is no doubt."""
    doubts = [one for one in reading.doubts if one.key not in ("missing", "no_year")]
    return [
        *map(_part_line, reading.parts),
        *(say(f"holidays.doubt.{one.key}", **dict(one.values)) for one in doubts),
    ]


def _part_line(part: NoticePart) -> str:
    said = (
        [say("holidays.free", days=_spans(part.holidays), count=len(part.holidays))] if part.holidays else []
    )
    said += [say("holidays.worked", days="、".join(map(day_label, part.workdays)))] if part.workdays else []
    return say("holidays.part", name=part.name, said="；".join(said))


def _spans(days: Sequence[date]) -> str:
    """「1月1日 周五 – 1月3日 周日」"""
    spans: list[list[date]] = []
    for day in days:
        if spans and (day - spans[-1][-1]).days == 1:
            spans[-1].append(day)
        else:
            spans.append([day])
    return "、".join(" – ".join(map(day_label, dict.fromkeys((one[0], one[-1])))) for one in spans)


def year_lines(work: Work, today: date) -> list[str]:
    """The days off known for this year and the next, and their source."""
    calendar, held = stored_holidays.calendar(work), {one.year for one in stored_holidays.held(work)}
    lines = [say("holidays.years")]
    for year in (today.year, today.year + 1):
        key = "noticed" if year in held else "known" if calendar.knows(year) else "unknown"
        lines.append(say(f"holidays.{key}", year=year, days=len(statutory_days(year))))
    return [*lines, say("holidays.how")]


def asking(work: Work) -> list[str]:
    """Names of the schedules, rotas, musters and modes that depend on the days off."""
    schedules = [
        one.name
        for one in stored_rounds.open_schedules(work)
        if asks_calendar(stored_rounds.plan_of(one).days)
    ]
    rotas = [one.name for one in stored_rota.open_rotas(work) if stored_rota.rule_of(one).asks_calendar()]
    musters = [
        one.rota for one in stored_muster.open_rules(work) if asks_calendar(stored_muster.plan_of(one).days)
    ]
    modes = [one.name for one in stored_modes.in_force(work).plans if one.by_calendar and not one.off]
    return list(dict.fromkeys([*schedules, *rotas, *musters, *modes]))


def remind_admins(work: Work, calendar: Calendar) -> None:
    """Tells admins once, in December, if days off of the coming year are unknown and something depends on them."""
    zone = next(
        (stored_rounds.plan_of(one).zone for one in stored_rounds.open_schedules(work)), "Asia/Shanghai"
    )
    today = local_day(work.now, zone)
    year = today.year + (today.month == DECEMBER)
    if calendar.knows(year) or not (names := asking(work)):
        return
    text = say("holidays.remind", year=year, days=len(statutory_days(year)), names="、".join(names))
    morning = datetime.combine(today, MORNING, tzinfo=ZoneInfo(zone)).astimezone(work.now.tzinfo)
    for account in stored_members.admins(work):
        outbox.queue(
            work,
            Place(account.user_id),
            Send(text=text),
            Kind.ADMIN,
            key=f"holidays:{year}:{account.id}",
            not_before=max(work.now, morning),
        )


def _written(days: Collection[date]) -> list[str]:
    return [day.isoformat() for day in sorted(days)]
