"""Fills `Ahead` for messages that are handled together: eight queries for a hundred messages instead of six each."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import bindparam
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.ahead import Ahead
from storage.queries.among import among, padded
from storage.queries.chats import read_chats
from storage.queries.rounds import NEAR, read_live_cards
from storage.queries.shifts import leaving
from storage.tables import Account, Audit, Member, Occurrence, Question, Round, Unit
from storage.work import Work

Kept = TypeVar("Kept", Round, Unit)


EDITION = select(func.max(Audit.id)).where(Audit.bot_id == bindparam("bot"))
ACCOUNTS = (
    select(Account, Member.role, Member.unit_id)
    .outerjoin(Member, (col(Member.account_id) == Account.id) & col(Member.ended_at).is_(None))
    .where(Account.bot_id == bindparam("bot"), among(Account.user_id))
)
QUESTIONS = (
    select(Question)
    .where(
        among(Question.account_id),
        col(Question.answered_at).is_(None),
        col(Question.expires_at) > bindparam("now"),
    )
    .order_by(col(Question.id).desc())
)
# Three narrow queries: hundreds of occurrences share a few rounds, which a join would send once for each.
OCCURRENCES = (
    select(Occurrence)
    .where(among(Occurrence.unit_id), col(Occurrence.due_at).between(bindparam("since"), bindparam("until")))
    .order_by(col(Occurrence.unit_id), col(Occurrence.due_at))
)
ROUNDS = select(Round).where(among(Round.id))
UNITS = select(Unit).where(among(Unit.id))


def read_ahead(
    work: Work, user_ids: Collection[int], chat_ids: Collection[int], times: Collection[datetime]
) -> None:
    """Reads what messages of these senders, in these chats, sent at these times (UTC) are likely to need."""
    ahead = work.ahead
    ahead.edition = work.session.exec(EDITION, params={"bot": work.bot_id}).one() or 0
    read_chats(work, chat_ids)
    _accounts(work, ahead, user_ids)
    _questions(work, ahead, list(ahead.memberships))
    ahead.leaving = leaving(work)
    if times:
        ahead.since, ahead.until = min(times) - NEAR, max(times) + NEAR
        _owed(work, ahead, {unit_id for rows in ahead.memberships.values() for _, unit_id in rows})


def _accounts(work: Work, ahead: Ahead, user_ids: Collection[int]) -> None:
    """The accounts of these users, each with what it may do."""
    ahead.accounts = dict.fromkeys(user_ids)
    found = work.session.exec(ACCOUNTS, params={"bot": work.bot_id, "ids": padded(user_ids)})
    for account, role, unit_id in found:
        ahead.accounts[account.user_id] = account
        held = ahead.memberships.setdefault(account.id or 0, [])
        if unit_id is not None:
            held.append((role, unit_id))


def _questions(work: Work, ahead: Ahead, account_ids: Collection[int]) -> None:
    ahead.questions = {account_id: [] for account_id in account_ids}
    for question in work.session.exec(QUESTIONS, params={"ids": padded(account_ids), "now": work.now}):
        ahead.questions[question.account_id].append(question)


def _owed(work: Work, ahead: Ahead, unit_ids: Collection[int]) -> None:
    span = {"since": ahead.since, "until": ahead.until}
    owed = work.session.exec(OCCURRENCES, params={"ids": padded(unit_ids), **span}).all()
    rounds = {round_.id: round_ for round_ in _those(work, ROUNDS, {row.round_id for row in owed})}
    units = {unit.id: unit for unit in _those(work, UNITS, {row.unit_id for row in owed})}
    ahead.owed = {unit_id: [] for unit_id in unit_ids}
    for row in owed:
        ahead.owed[row.unit_id].append((row, rounds[row.round_id], units[row.unit_id]))
    read_live_cards(work, rounds)
    ahead.by_id = {found[0].id or 0: found for rows in ahead.owed.values() for found in rows}


def _those(work: Work, query: SelectOfScalar[Kept], ids: Collection[int]) -> Sequence[Kept]:
    return work.session.exec(query, params={"ids": padded(ids)}).all()
