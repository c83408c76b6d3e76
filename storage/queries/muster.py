"""Musters: their rules, what is planned, what is due, and what was found at each post."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam
from sqlmodel import col, func, select

from bot.domain.muster import MusterPlan
from bot.domain.rota.post import STAFF, post_known, post_place, posts_of
from storage.answers import asked_once
from storage.tables import (
    Account,
    Assignment,
    Muster,
    MusterCall,
    MusterRule,
    MusterState,
    Outage,
    Person,
    Rota,
    Shift,
)
from storage.work import Work

OPEN = (
    select(MusterRule)
    .where(MusterRule.bot_id == bindparam("bot"), col(MusterRule.closed_at).is_(None))
    .order_by(col(MusterRule.id))
)

Found = tuple[MusterCall, Person | None, Account | None]


def plan_of(rule: MusterRule) -> MusterPlan:
    return MusterPlan.model_validate_json(rule.plan)


@asked_once
def open_rules(work: Work) -> Sequence[MusterRule]:
    return [] if MusterRule in work.ahead.idle else work.session.exec(OPEN, params={"bot": work.bot_id}).all()


def open_rule(work: Work, rule_id: int) -> MusterRule | None:
    return next((rule for rule in open_rules(work) if rule.id == rule_id), None)


def posts_asked(work: Work, rota: Rota) -> list[str]:
    """The posts (stored names) of which somebody should be there now, in the order of the rota.

    Those that the rota has ever put somebody at (a school's may have no leader) and whose hours run. 备班 and 司机,
    who stand for nobody, are not mustered where there is a post that does.
    """
    posts = posts_of(rota.posts)
    used = [post_known(posts, name) for name in _posts_used(work, rota.id)]
    asked = [post for post in used if post.stands_for] or used or [STAFF]
    running = [post.name for post in asked if post.runs(work.now, rota.zone)]
    return sorted(running, key=lambda name: post_place(posts, name))


@asked_once
def _posts_used(work: Work, rota_id: int) -> Sequence[str]:
    query = (
        select(Assignment.post)
        .join(Shift, col(Shift.id) == Assignment.shift_id)
        .where(Shift.rota_id == rota_id)
        .distinct()
    )
    return work.session.exec(query).all()


def exists(work: Work, rule: MusterRule, day: date, number: int) -> bool:
    query = select(Muster.id).where(Muster.rule_id == rule.id, Muster.day == day, Muster.number == number)
    return work.session.exec(query).first() is not None


def counted(work: Work, rule: MusterRule, first: date, last: date) -> int:
    """How many musters fall on these local days (both included), held or still to come."""
    query = select(func.count()).where(
        Muster.rule_id == rule.id,
        col(Muster.day).between(first, last),
        Muster.state != MusterState.LAPSED,
    )
    return work.session.exec(query).one()


def held(work: Work, rule: MusterRule, first: date, last: date) -> Mapping[date, int]:
    """How many musters each of these local days has had."""
    query = select(Muster).where(
        Muster.rule_id == rule.id,
        col(Muster.day).between(first, last),
        col(Muster.state).in_((MusterState.ASKED, MusterState.CLOSED)),
    )
    return Counter(one.day for one in work.session.exec(query))


def next_number(work: Work, rule: MusterRule, day: date) -> int:
    query = select(func.max(Muster.number)).where(Muster.rule_id == rule.id, Muster.day == day)
    return (work.session.exec(query).one() or 0) + 1


def planned(work: Work, rule: MusterRule, first: date, last: date) -> Sequence[Muster]:
    """Those of these days that nobody was asked yet, earliest first."""
    query = select(Muster).where(
        Muster.rule_id == rule.id,
        col(Muster.day).between(first, last),
        Muster.state == MusterState.PLANNED,
    )
    return work.session.exec(query.order_by(col(Muster.asks_at))).all()


def under_way(work: Work, rule: MusterRule) -> Muster | None:
    query = select(Muster).where(Muster.rule_id == rule.id, Muster.state == MusterState.ASKED)
    return work.session.exec(query).first()


def running(work: Work) -> Sequence[tuple[Muster, MusterRule]]:
    """The musters of all rotas that still wait for answers."""
    query = (
        select(Muster, MusterRule)
        .join(MusterRule, col(MusterRule.id) == Muster.rule_id)
        .where(Muster.bot_id == work.bot_id, Muster.state == MusterState.ASKED)
    )
    return work.session.exec(query.order_by(col(Muster.id))).all()


def calls(work: Work, muster: Muster) -> Sequence[Found]:
    """Every post of a muster with its person and their account, in the order of the rota."""
    query = (
        select(MusterCall, Person, Account)
        .outerjoin(Person, col(Person.id) == MusterCall.person_id)
        .outerjoin(Account, col(Account.id) == Person.account_id)
        .where(MusterCall.muster_id == muster.id)
        .order_by(col(MusterCall.id))
    )
    return work.session.exec(query).all()


def call_of(work: Work, call_id: int) -> tuple[MusterCall, Muster, MusterRule, Person] | None:
    """One call of this bot to a person."""
    query = (
        select(MusterCall, Muster, MusterRule, Person)
        .join(Muster, col(Muster.id) == MusterCall.muster_id)
        .join(MusterRule, col(MusterRule.id) == Muster.rule_id)
        .join(Person, col(Person.id) == MusterCall.person_id)
        .where(MusterCall.id == call_id, Muster.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()


def away(work: Work, muster: Muster) -> bool:
    """Was the bot down while people had time to answer? Their taps may have been lost."""
    query = select(Outage.id).where(
        Outage.bot_id == work.bot_id,
        col(Outage.ended_at) > muster.asks_at,
        col(Outage.began_at) < muster.closes_at,
    )
    return work.session.exec(query).first() is not None


def all_rules(work: Work) -> Sequence[MusterRule]:
    """The closed ones, too."""
    return work.session.exec(select(MusterRule).where(MusterRule.bot_id == work.bot_id)).all()
