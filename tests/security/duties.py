"""What stands on the duty side of a county: a rota and its exchanges, a muster, leave, plans, incidents."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlmodel import col, select

from bot.domain.listings.entries import ListLine, RawList
from bot.domain.rota.sheet import SheetDay
from bot.domain.terms import DutyPost, Origin, Stage
from bot.domain.time.days import Calendar
from bot.services.incidents import Opening, false_alarm, instructions, open_incident, reports, response
from bot.services.listings import drafts
from bot.services.muster import roll_call
from bot.services.plans import runs
from bot.services.rota import desk_notes, sheet
from bot.services.rota.sheet import ROWS
from bot.services.utterance import Said
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import muster as stored_muster
from storage.queries import people as stored_people
from storage.queries import plans as stored_plans
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.tables import (
    Account,
    CoverRequest,
    HolidayPlan,
    Incident,
    IncidentReport,
    Leave,
    Muster,
    MusterCall,
    Outbox,
    Person,
    PlanEntry,
    Rota,
    RotaDraft,
    Swap,
)
from storage.work import Work

CONFIG = """
[[duty_people]]
name = "周镇长"
phone = "13900000001"
[[duty_people]]
name = "老马"
phone = "13900000002"
[[duty_people]]
name = "何主任"
phone = "13900000003"
[[rotas]]
name = "镇值班"
unit = "青石镇"
zone = "Asia/Shanghai"
changes_at = "08:00"
tells_at = "18:00"
[[musters]]
rota = "镇值班"
zone = "Asia/Shanghai"
windows = ["06:30-10:30"]
days = "daily"
answer_within = "10m"
per_day = 5
per_week = 20
[[emergency_plans]]
preset = "防汛"
unit = "青石镇"
[incidents]
presets = ["国务院令493号"]
"""
LEADER, WATCH, RELIEF = "周镇长", "老马", "何主任"
NOTE = "桥头积水"  # what the last shift left for the next one
PLAN_NOTE = "联系人 13812345678"  # what somebody noted in a run of the plan
DAY = timedelta(days=1)
YEAR, MONTH, FIRST = 2026, 11, 22


@dataclass(frozen=True)
class Duties:
    """The rows of a county's duty side that buttons can name."""

    rota: int
    past: int  # the shift that ended at eight; 老马 stood it
    running: int  # the shift since; 老马 stands it
    now: int  # 老马's post of it
    mine: int  # 老马's of the 27th
    theirs: int  # 何主任's of the 26th
    away: int  # 老马's of the 29th, for which 何主任 has been asked
    relief: int  # 何主任
    swap: int  # 老马 asks 何主任 to stand in on the 25th
    draft: int  # sent by the admin
    notice: int  # on days off, which waits for a yes
    held: int  # and one that holds
    written: int  # by the admin, and may be taken back
    listing: int  # a list of units and people that the admin has sent
    rule: int  # of musters
    call: int  # to 老马, not answered in time
    leave: int  # 老马's, undecided
    granted: int  # 老马's, granted by the duty leader
    cover: int  # asks 何主任
    plan: int
    minute: int  # when its start was asked for
    run: int  # a drill of it, under way
    step: int
    ended: int  # a run that is over
    incident: int  # reported by the reporter, taken by nobody
    handled: int  # taken by the duty officer, finally reported, not closed
    deadline: int  # of the first
    void: int  # called a false alarm by the reporter
    follow_up: int  # the reporter's, on the one in hand
    instruction: int  # the duty leader's, on the same


def build(work: Work, accounts: dict[str, Account], opener: Account, unit_id: int, what: str) -> Duties:
    """`accounts`: who is who on the rota. `opener` reports the incidents of `unit_id`."""
    for name in (LEADER, WATCH, RELIEF):
        _person(work, name).account_id = accounts[name].id
    rota = stored_rota.rota_named(work, "镇值班")
    assert rota is not None
    sheet.write(_at(work, -DAY), rota, _days(), Origin.SHEET, None)
    past, running, coming, theirs, mine, away = (_part(work, day) for day in (22, 23, 25, 26, 27, 29))
    desk_notes.note(work, past, NOTE)
    leader = accounts[LEADER]
    granted = _leave(work, 27, 30, granted=True, decided_by=leader.id, decided_at=work.now)
    plan = stored_plans.open_plans(work)[0]
    ended = runs.start(work, leader, plan, drill=False)
    work.session.add(PlanEntry(run_id=ended.id, at=work.now, who=WATCH, what=PLAN_NOTE))
    runs.end(work, leader, ended)
    run = runs.start(work, leader, plan, drill=True)
    earlier = _at(work, -timedelta(minutes=10))  # before the matter, so that photos are still the matter's
    incident = _incident(earlier, opener, unit_id, what)
    handled = _handled(earlier, opener, accounts["officer"], unit_id)
    follow_up = _report(earlier, opener, handled, Stage.FOLLOW_UP, "水小了")
    instruction, _ = instructions.give(earlier, handled, leader, "注意安全")
    _report(earlier, opener, handled, Stage.FINAL, "已处置完毕")
    void = _incident(earlier, opener, unit_id, "后山冒烟")
    false_alarm.mark(earlier, void, opener, "看错了")
    for row in work.session.exec(select(Outbox).where(Outbox.kind == "board")):
        row.dedup_key = None  # as if they had been sent
    rule = stored_muster.open_rules(work)[0]
    return Duties(
        rota=rota.id,
        past=past.shift.id,
        running=running.shift.id,
        now=running.id,
        mine=mine.id,
        theirs=theirs.id,
        away=away.id,
        relief=_person(work, RELIEF).id,
        swap=_added(work, Swap(mine_id=coming.id, asked_id=_person(work, RELIEF).id, asked_at=work.now)),
        draft=_draft(work, accounts["admin"]),
        notice=_added(work, HolidayPlan(bot_id=work.bot_id, year=2027, made_at=work.now)),
        held=_added(work, HolidayPlan(bot_id=work.bot_id, year=2028, made_at=work.now, held_at=work.now)),
        written=_written(work, accounts["admin"], rota),
        listing=_listing(work, accounts["admin"]),
        rule=rule.id,
        call=_call(work, leader),
        leave=_leave(work, 25, 26),
        granted=granted,
        cover=_cover(work, granted, away.id, leader),
        plan=plan.id,
        minute=int(work.now.timestamp()) // 60,
        run=run.id,
        step=stored_plans.steps(work, run)[0].id,
        ended=ended.id,
        incident=incident.id,
        handled=handled.id,
        deadline=next(
            row.id for row in stored_incidents.deadlines_of(work, incident.id) if row.met_at is None
        ),
        void=void.id,
        follow_up=follow_up,
        instruction=instruction.id,
    )


def _at(work: Work, later: timedelta) -> Work:
    return Work(work.session, work.bot_id, work.now + later)


def _days() -> list[SheetDay]:
    """Every other day 老马, from the 23rd on with 周镇长; on the 22nd nobody leads."""
    turns = [WATCH, WATCH, RELIEF, WATCH, RELIEF, WATCH, RELIEF, WATCH]
    return [
        SheetDay.named(day=date(YEAR, MONTH, FIRST + n), leaders=(LEADER,) if n else (), staff=(name,))
        for n, name in enumerate(turns)
    ]


def _person(work: Work, name: str) -> Person:
    found = stored_people.person_named(work, name)
    assert found is not None
    return found


def _part(work: Work, day: int) -> stored_shifts.Held:
    rota = stored_rota.rota_named(work, "镇值班")
    there = stored_shifts.on_days(
        work, rota.id if rota else 0, date(YEAR, MONTH, day), date(YEAR, MONTH, day)
    )
    return next(held for held in there if held.part.post == DutyPost.STAFF)


def _added(work: Work, row: Any) -> int:
    work.session.add(row)
    work.session.flush()
    return int(row.id)


def _draft(work: Work, account: Account) -> int:
    days = (SheetDay.named(day=date(YEAR, MONTH, 30), staff=(RELIEF,)),)
    rows = ROWS.dump_json(days).decode()
    return _added(work, RotaDraft(bot_id=work.bot_id, account_id=account.id, rows=rows, made_at=work.now))


def _written(work: Work, account: Account, rota: Rota) -> int:
    days = (SheetDay.named(day=date(YEAR, MONTH, 30) + DAY, staff=(RELIEF,)),)
    rows = ROWS.dump_json(days).decode()
    draft = _added(work, RotaDraft(bot_id=work.bot_id, account_id=account.id, rows=rows, made_at=work.now))
    sheet.decide(work, account, draft, rota)
    return draft


def _listing(work: Work, account: Account) -> int:
    raw = RawList(lines=(ListLine(sheet="", row=2, unit="新村", name="新人", title="信息员"),))
    return drafts.hold_draft(work, account, "名单.xlsx", raw).row.id


def _call(work: Work, leader: Account) -> int:
    """A muster twenty minutes ago, closed since without an answer."""
    then = _at(work, -timedelta(minutes=20))
    roll_call.order(then, leader, stored_muster.open_rules(work)[0], Calendar())
    work.session.flush()
    roll_call.musters_due(_at(work, -timedelta(minutes=5)))
    query = (
        select(MusterCall.id)
        .join(Person, col(Person.id) == MusterCall.person_id)
        .join(Muster, col(Muster.id) == MusterCall.muster_id)
        .where(Person.name == WATCH, Person.bot_id == work.bot_id, Muster.ordered_by == leader.id)
    )
    return work.session.exec(query).one() or 0


def _leave(work: Work, first: int, last: int, **decided: Any) -> int:
    """From eight to eight in Shanghai."""
    row = Leave(
        bot_id=work.bot_id,
        person_id=_person(work, WATCH).id,
        starts_at=datetime(YEAR, MONTH, first, tzinfo=UTC),
        ends_at=datetime(YEAR, MONTH, last, tzinfo=UTC),
        reason="看病",
        zone="Asia/Shanghai",
        asked_at=work.now,
        **decided,
    )
    return _added(work, row)


def _cover(work: Work, leave_id: int, part_id: int, leader: Account) -> int:
    row = CoverRequest(
        leave_id=leave_id,
        assignment_id=part_id,
        person_id=_person(work, RELIEF).id,
        asked_by=leader.id,
        asked_at=work.now,
    )
    return _added(work, row)


def _incident(work: Work, opener: Account, unit_id: int, what: str) -> Incident:
    opening = Opening(unit_id=unit_id, what=what, chat_id=opener.user_id, sent_at=work.now)
    return open_incident(work, opener, opening)


def _report(work: Work, opener: Account, incident: Incident, stage: Stage, text: str) -> int:
    said = Said(
        account=opener, chat_id=opener.user_id, thread_id=None, message_id=None, sent_at=work.now, text=text
    )
    scope = stored_members.scope_of(work, opener)
    found = reports.report(work, said, scope, incident, stage, text)
    assert isinstance(found, IncidentReport)
    return found.id


def _handled(work: Work, opener: Account, officer: Account, unit_id: int) -> Incident:
    found = _incident(work, opener, unit_id, "东沟村山体滑坡")
    response.take(work, found, officer, stored_members.scope_of(work, officer), 0)
    return found
