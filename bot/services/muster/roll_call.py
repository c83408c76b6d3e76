"""Musters (查岗): planned ahead as rows, asked at their instant of whoever is on duty then, closed with a result.

An instant is a row from the moment it is drawn, so a crash neither repeats nor skips it; the row's state is moved on
in the transaction that queues its messages.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain import muster as muster_rules
from bot.domain.messaging.buttons import AnswerMuster
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.modes.effect import posts_under
from bot.domain.muster import CallState, MusterPlan, MusterSlot
from bot.domain.rota.post import post_known, posts_of, shown_name
from bot.domain.terms import DutyPost
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import hhmm, local_day
from bot.outputs.muster import PostFact, counts, post_lines, windows_text
from bot.phrases import say
from bot.services import due, outbox
from bot.services.muster import schedule
from bot.services.recipients import leaders
from bot.services.recipients.reached import can_write
from bot.services.refusals import Refused
from storage.queries import leave as stored_leave
from storage.queries import modes as stored_modes
from storage.queries import muster as stored_muster
from storage.queries import outbox as stored_outbox
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.rota import OnDuty
from storage.tables import Account, Muster, MusterCall, MusterRule, MusterState, OutboxState, Rota
from storage.work import Work

INSTANT = timedelta(seconds=1)


# -- by hand -----------------------------------------------------------------------------------------------------


def order(work: Work, account: Account, rule: MusterRule, calendar: Calendar) -> None:
    """Musters now, as a leader wishes.

    What an admin allowed holds for leaders, too: it takes the place of the next planned one, or of one that is left.
    """
    usual = stored_muster.plan_of(rule)
    plan = schedule.plan_on(work, rule, local_day(work.now, usual.zone))
    if plan is None:
        raise Refused("muster.rests", rota=rule.rota)
    slot = muster_rules.open_slot(plan, work.now, calendar)
    if slot is None:
        raise Refused("muster.closed", rota=rule.rota, windows=windows_text(plan))
    if stored_muster.under_way(work, rule):
        raise Refused("muster.running", rota=rule.rota)
    muster = _taken_over(work, rule, plan, slot)
    if muster is None:
        raise Refused("muster.enough", rota=rule.rota, day=plan.per_day, week=plan.per_week)
    muster.ordered_by = account.id
    _ask(work, muster, rule, plan)


def _taken_over(work: Work, rule: MusterRule, plan: MusterPlan, slot: MusterSlot) -> Muster | None:
    """The row of a muster ordered by hand; None if day or week are used up."""
    if not schedule.room(work, rule, plan, slot.day):
        last = muster_rules.monday(slot.day) + timedelta(days=6)
        ahead = stored_muster.planned(work, rule, slot.day, last)
        if not ahead:
            return None
        ahead[0].state, ahead[0].next_action_at = MusterState.LAPSED, None
        work.session.flush()
        if not schedule.room(work, rule, plan, slot.day):
            ahead[0].state, ahead[0].next_action_at = MusterState.PLANNED, ahead[0].asks_at
            return None
    return schedule.add(work, rule, slot, stored_muster.next_number(work, rule, slot.day))


# -- asking and closing --------------------------------------------------------------------------------------------


def musters_due(work: Work) -> None:
    """Asks what is to be asked now, and closes what has had its time."""
    due.act_on_each(work, Muster, _act)


def _act(work: Work, muster: Muster) -> None:
    rule = work.session.get_one(MusterRule, muster.rule_id)
    plan = schedule.plan_on(work, rule, muster.day) or stored_muster.plan_of(rule)
    if muster.state is MusterState.ASKED:
        _close(work, muster, rule, plan)
    elif work.now <= muster.latest_at and stored_rota.rota_named(work, rule.rota):
        _ask(work, muster, rule, plan)
    else:
        _lapse(work, muster, rule, plan)


def _ask(work: Work, muster: Muster, rule: MusterRule, plan: MusterPlan) -> None:
    rota = stored_rota.rota_named(work, rule.rota)
    muster.state, muster.asks_at, muster.closes_at = MusterState.ASKED, work.now, work.now + plan.within
    muster.next_action_at = muster.closes_at
    if rota is None:
        return
    there = [one for one in stored_rota.on_duty(work, rota.unit_id, work.now) if one.rota == rota.name]
    for duty_post in posts_on_duty(work, rota, stored_muster.posts_asked(work, rota)):
        _call_post(work, muster, plan, duty_post, [one for one in there if one.post == duty_post])
    work.session.flush()
    _tell_unanswerable(work, muster, rota, plan)


def posts_on_duty(work: Work, rota: Rota, posts: Sequence[str]) -> list[str]:
    """Those of these posts (stored names) that are on duty by the modes of the duty day that runs."""
    here = work.now - timedelta(hours=rota.changes_at.hour, minutes=rota.changes_at.minute)
    running = stored_shifts.running(work, rota.id)
    day = running.day if running is not None else local_day(here, rota.zone)
    change = stored_modes.in_force(work).rota_change(rota.name, day)
    on_duty = posts_under(stored_rota.rule_of(rota), change, posts)
    return [post for post in posts if post in on_duty]


def _call_post(work: Work, muster: Muster, plan: MusterPlan, duty_post: str, there: list[OnDuty]) -> None:
    if not there:
        work.session.add(MusterCall(muster_id=muster.id, post=duty_post, state=CallState.VACANT))
    for one in there:
        state = _first_state(work, one)
        call = MusterCall(muster_id=muster.id, post=duty_post, person_id=one.person_id, state=state)
        work.session.add(call)
        work.session.flush()
        if state is CallState.WAITING and one.account is not None:
            _queue(work, muster, plan, call, one.account)


def _first_state(work: Work, one: OnDuty) -> CallState:
    if stored_leave.away(work, one.person_id, work.now, work.now + INSTANT):
        return CallState.ON_LEAVE
    return CallState.WAITING if can_write(work, one.account) else CallState.UNREACHABLE


def _queue(work: Work, muster: Muster, plan: MusterPlan, call: MusterCall, account: Account) -> None:
    assert muster.closes_at is not None
    text = say(
        "muster.ask", rota=plan.rota, post=shown_name(call.post), until=hhmm(muster.closes_at, plan.zone)
    )
    outbox.queue(
        work,
        Place(account.user_id),
        Send(text=text, buttons=((AnswerMuster(call=call.id).button(say("button.here")),),)),
        Kind.MUSTER,
        key=_key(call),
        expires_at=muster.closes_at,
    )


def _key(call: MusterCall) -> str:
    return f"muster:{call.id}"


def _tell_unanswerable(work: Work, muster: Muster, rota: Rota, plan: MusterPlan) -> None:
    """Whom the bot cannot ask, the leader can telephone at once; there is no use in waiting for the result."""
    facts = [fact for fact in facts_of(work, muster) if fact.state is not CallState.WAITING]
    if facts:
        text = say("muster.telephone", rota=rota.name, posts=post_lines(facts, plan.zone))
        _tell(work, leaders.leaders(work, rota.unit_id), text, f"muster-call:{muster.id}")


def _close(work: Work, muster: Muster, rule: MusterRule, plan: MusterPlan) -> None:
    rota = stored_rota.rota_named(work, rule.rota)
    muster.state, muster.next_action_at = MusterState.CLOSED, None
    if rota is None:
        return
    there = {
        (one.post, one.person_id)
        for one in stored_rota.on_duty(work, rota.unit_id, work.now)
        if one.rota == rota.name
    }
    away = stored_muster.away(work, muster)
    for call, person, _ in stored_muster.calls(work, muster):
        here = person is not None and (call.post, person.id) in there
        call.state = muster_rules.close(
            call.state, on_duty=here, delivered=not away and _delivered(work, call)
        )
    work.session.flush()
    facts = facts_of(work, muster)
    text = say(
        "muster.result",
        rota=rota.name,
        time=hhmm(muster.asks_at, plan.zone),
        counts=counts(facts),
        posts=post_lines(facts, plan.zone),
    )
    text += say("muster.away") if away else ""
    _tell(work, told_of(work, muster, rota, facts), text, f"muster-result:{muster.id}")


def _delivered(work: Work, call: MusterCall) -> bool:
    row = stored_outbox.queued_as(work, _key(call))
    return row is not None and row.state is OutboxState.SENT


def told_of(work: Work, muster: Muster, rota: Rota, facts: Sequence[PostFact]) -> list[Account]:
    """The leader on duty; where the leader's own post did not answer, those who hold the role, too."""
    told = leaders.leaders(work, rota.unit_id)
    posts = posts_of(rota.posts)
    silent = [fact.post for fact in facts if fact.state is not CallState.ANSWERED]
    if any(post_known(posts, post).stands_for is DutyPost.LEADER for post in silent):
        told = [*told, *leaders.duty_leaders(work, rota.unit_id)]
    if muster.ordered_by is not None:
        told = [*told, work.session.get_one(Account, muster.ordered_by)]
    return list({account.id: account for account in told}.values())


def _lapse(work: Work, muster: Muster, rule: MusterRule, plan: MusterPlan) -> None:
    """The window is over, or the rota is gone: asking now would reach people at a time nobody allowed."""
    muster.state, muster.next_action_at = MusterState.LAPSED, None
    rota = stored_rota.rota_named(work, rule.rota)
    if rota is None:
        return
    text = say("muster.lapsed", rota=rule.rota, time=hhmm(muster.asks_at, plan.zone))
    _tell(work, leaders.leaders(work, rota.unit_id), text, f"muster-lapsed:{muster.id}")


def facts_of(work: Work, muster: Muster) -> list[PostFact]:
    return [
        PostFact(
            post=call.post,
            state=call.state,
            name=person.name if person else "",
            phone=person.phone if person else "",
            answered_at=call.answered_at,
        )
        for call, person, _ in stored_muster.calls(work, muster)
    ]


def _tell(work: Work, accounts: list[Account], text: str, key: str) -> None:
    for account in accounts:
        outbox.tell(work, account, text, Kind.MUSTER_RESULT, key=f"{key}:{account.id}")
