"""Musters (查岗): planned ahead as rows, asked at their instant of whoever is on duty then, closed with a result.

An instant is a row from the moment it is drawn, so a crash neither repeats nor skips it; the row's state is moved on
in the transaction that queues its messages.
"""

import secrets
from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain import mustering
from bot.domain.days import Calendar
from bot.domain.local_time import hhmm, local_day
from bot.domain.messages import Send
from bot.domain.messaging.buttons import AnswerMuster
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.place import Place
from bot.domain.mustering import CallState, MusterPlan, Slot
from bot.domain.terms import POST_NAMES, DutyPost
from bot.outputs.muster import PostFact, counts, post_lines, windows_text
from bot.phrases import say
from bot.services import posting, setbacks
from bot.services.recipients import leaders
from bot.services.recipients.reached import can_write
from storage.queries import duty, leave, post
from storage.queries import muster as found_musters
from storage.queries.duty import OnDuty
from storage.tables import Account, Muster, MusterCall, MusterRule, MusterState, OutboxState, Rota
from storage.work import Work

AHEAD = timedelta(days=1)
INSTANT = timedelta(seconds=1)
SECRET_BYTES = 32


def new_secret() -> str:
    return secrets.token_hex(SECRET_BYTES)


# -- planning ----------------------------------------------------------------------------------------------------


def plan_ahead(work: Work, calendar: Calendar) -> None:
    """Draws the musters of today and tomorrow; costs one small query where nothing is missing."""
    numbers = [rule.id for rule in found_musters.open_rules(work) if _behind(work, rule)]
    setbacks.act_on(work, MusterRule, numbers, lambda own, some: _plan_all(own, some, calendar))


def _behind(work: Work, rule: MusterRule) -> bool:
    """A plan that cannot be read is behind, too: whoever looks at it then says so."""
    try:
        return rule.planned_until != local_day(work.now + AHEAD, found_musters.plan_of(rule).zone)
    except ValueError:
        return True


def _plan_all(work: Work, numbers: Sequence[int], calendar: Calendar) -> None:
    for number in numbers:
        _plan(work, work.session.get_one(MusterRule, number), calendar)


def _plan(work: Work, rule: MusterRule, calendar: Calendar) -> None:
    plan = found_musters.plan_of(rule)
    wanted = local_day(work.now + AHEAD, plan.zone)
    for number in range((wanted - local_day(work.now, plan.zone)).days + 1):
        _plan_day(work, rule, plan, local_day(work.now, plan.zone, number), calendar)
    rule.planned_until = wanted


def forget_ahead(work: Work, rule: MusterRule) -> None:
    """Takes away what nobody was asked yet; the next beat draws anew."""
    today = local_day(work.now, found_musters.plan_of(rule).zone)
    for muster in found_musters.planned(work, rule, today, today + 2 * AHEAD):
        work.session.delete(muster)
    work.session.flush()
    rule.planned_until = None


def _plan_day(work: Work, rule: MusterRule, plan: MusterPlan, day: date, calendar: Calendar) -> None:
    for number, slot in enumerate(mustering.slots(plan, rule.secret, day, calendar), start=1):
        ahead = slot.asks_at > work.now and not found_musters.exists(work, rule, day, number)
        if ahead and _room(work, rule, plan, day):
            _add(work, rule, slot, number)


def _add(work: Work, rule: MusterRule, slot: Slot, number: int) -> Muster:
    muster = Muster(
        bot_id=work.bot_id,
        rule_id=rule.id,
        day=slot.day,
        number=number,
        asks_at=slot.asks_at,
        latest_at=slot.latest_at,
        next_action_at=slot.asks_at,
    )
    work.session.add(muster)
    work.session.flush()
    return muster


def _room(work: Work, rule: MusterRule, plan: MusterPlan, day: date) -> bool:
    """Do day and week still have one to give?"""
    first = mustering.monday(day)
    return (
        found_musters.counted(work, rule, day, day) < plan.per_day
        and found_musters.counted(work, rule, first, first + timedelta(days=6)) < plan.per_week
    )


# -- by hand -----------------------------------------------------------------------------------------------------


def order(work: Work, account: Account, rule: MusterRule, calendar: Calendar) -> str | None:
    """Musters now, as a leader wishes; returns what speaks against it, or None.

    What an admin allowed holds for leaders, too: it takes the place of the next planned one, or of one that is left.
    """
    plan = found_musters.plan_of(rule)
    slot = mustering.open_slot(plan, work.now, calendar)
    if slot is None:
        return say("muster.closed", rota=rule.rota, windows=windows_text(plan))
    if found_musters.under_way(work, rule):
        return say("muster.running", rota=rule.rota)
    muster = _taken_over(work, rule, plan, slot)
    if muster is None:
        return say("muster.enough", rota=rule.rota, day=plan.per_day, week=plan.per_week)
    muster.ordered_by = account.id
    _ask(work, muster, rule, plan)
    return None


def _taken_over(work: Work, rule: MusterRule, plan: MusterPlan, slot: Slot) -> Muster | None:
    """The row of a muster ordered by hand; None if day or week are used up."""
    if not _room(work, rule, plan, slot.day):
        last = mustering.monday(slot.day) + timedelta(days=6)
        ahead = found_musters.planned(work, rule, slot.day, last)
        if not ahead:
            return None
        ahead[0].state, ahead[0].next_action_at = MusterState.LAPSED, None
        work.session.flush()
        if not _room(work, rule, plan, slot.day):
            ahead[0].state, ahead[0].next_action_at = MusterState.PLANNED, ahead[0].asks_at
            return None
    return _add(work, rule, slot, found_musters.next_number(work, rule, slot.day))


# -- asking and closing --------------------------------------------------------------------------------------------


def musters_due(work: Work) -> None:
    """Asks what is to be asked now, and closes what has had its time."""
    setbacks.act_on_due(work, Muster, _act_all)


def _act_all(work: Work, numbers: Sequence[int]) -> None:
    for number in numbers:
        muster = work.session.get_one(Muster, number)
        _act(work, muster, work.session.get_one(MusterRule, muster.rule_id))


def _act(work: Work, muster: Muster, rule: MusterRule) -> None:
    plan = found_musters.plan_of(rule)
    if muster.state is MusterState.ASKED:
        _close(work, muster, rule, plan)
    elif work.now <= muster.latest_at and duty.rota_named(work, rule.rota):
        _ask(work, muster, rule, plan)
    else:
        _lapse(work, muster, rule, plan)


def _ask(work: Work, muster: Muster, rule: MusterRule, plan: MusterPlan) -> None:
    rota = duty.rota_named(work, rule.rota)
    muster.state, muster.asks_at, muster.closes_at = MusterState.ASKED, work.now, work.now + plan.within
    muster.next_action_at = muster.closes_at
    if rota is None:
        return
    there = [one for one in duty.on_duty(work, rota.unit_id, work.now) if one.rota == rota.name]
    for duty_post in found_musters.posts_of(work, rota):
        _call_post(work, muster, plan, duty_post, [one for one in there if one.post is duty_post])
    work.session.flush()
    _tell_unanswerable(work, muster, rota, plan)


def _call_post(
    work: Work, muster: Muster, plan: MusterPlan, duty_post: DutyPost, there: list[OnDuty]
) -> None:
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
    if leave.away(work, one.person_id, work.now, work.now + INSTANT):
        return CallState.ON_LEAVE
    return CallState.WAITING if can_write(work, one.account) else CallState.UNREACHABLE


def _queue(work: Work, muster: Muster, plan: MusterPlan, call: MusterCall, account: Account) -> None:
    assert muster.closes_at is not None
    text = say(
        "muster.ask", rota=plan.rota, post=POST_NAMES[call.post], until=hhmm(muster.closes_at, plan.zone)
    )
    posting.queue(
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
    rota = duty.rota_named(work, rule.rota)
    muster.state, muster.next_action_at = MusterState.CLOSED, None
    if rota is None:
        return
    there = {
        (one.post, one.person_id)
        for one in duty.on_duty(work, rota.unit_id, work.now)
        if one.rota == rota.name
    }
    away = found_musters.away(work, muster)
    for call, person, _ in found_musters.calls(work, muster):
        here = person is not None and (call.post, person.id) in there
        call.state = mustering.close(call.state, on_duty=here, delivered=not away and _delivered(work, call))
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
    _tell(work, _to_be_told(work, muster, rota, facts), text, f"muster-result:{muster.id}")


def _delivered(work: Work, call: MusterCall) -> bool:
    row = post.queued_as(work, _key(call))
    return row is not None and row.state is OutboxState.SENT


def _to_be_told(work: Work, muster: Muster, rota: Rota, facts: list[PostFact]) -> list[Account]:
    """The leader on duty; where the leader's own post did not answer, those who hold the role, too."""
    told = leaders.leaders(work, rota.unit_id)
    if any(fact.post is DutyPost.LEADER and fact.state is not CallState.ANSWERED for fact in facts):
        told = [*told, *leaders.duty_leaders(work, rota.unit_id)]
    if muster.ordered_by is not None:
        told = [*told, work.session.get_one(Account, muster.ordered_by)]
    return list({account.id: account for account in told}.values())


def _lapse(work: Work, muster: Muster, rule: MusterRule, plan: MusterPlan) -> None:
    """The window is over, or the rota is gone: asking now would reach people at a time nobody allowed."""
    muster.state, muster.next_action_at = MusterState.LAPSED, None
    rota = duty.rota_named(work, rule.rota)
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
        for call, person, _ in found_musters.calls(work, muster)
    ]


def _tell(work: Work, accounts: list[Account], text: str, key: str) -> None:
    for account in accounts:
        posting.tell(work, account, text, Kind.MUSTER_RESULT, key=f"{key}:{account.id}")
