"""Fills `Ahead` for messages that are handled together: three queries for a hundred messages instead of six each."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import cast

from sqlalchemy import bindparam
from sqlalchemy.orm import QueryableAttribute, defer
from sqlmodel import col, select

from bot.domain.messaging.messages import Subject
from storage.prefetched import Ahead
from storage.queries.chats import read_chats
from storage.queries.directory import NEWEST
from storage.queries.handover import anybody_leaves, leaving, leaving_about
from storage.queries.in_list import among
from storage.queries.incidents import ANY_OPEN
from storage.queries.live_messages import drawing_key, drawing_key_column
from storage.queries.rounds import NEAR
from storage.tables import (
    Account,
    Chat,
    LiveMessage,
    Member,
    Occurrence,
    Outbox,
    Question,
    Round,
    Unit,
)
from storage.work import Tally, Work

OPEN = (col(Question.answered_at).is_(None), col(Question.expires_at) > bindparam("now"))
# Each account with its private chat, whose id is that of the person. Of what is hardly ever there it is only asked
# whether it is; what holds for all is asked along, too.
ACCOUNTS = (
    select(Account, Chat, Member.role, Member.unit_id)
    .add_columns(
        select(Question.id).where(Question.account_id == Account.id, *OPEN).exists(),
        anybody_leaves(),
        ANY_OPEN,
        NEWEST.scalar_subquery(),
    )
    .outerjoin(Chat, (col(Chat.bot_id) == Account.bot_id) & (col(Chat.chat_id) == Account.user_id))
    .outerjoin(Member, (col(Member.account_id) == Account.id) & col(Member.ended_at).is_(None))
    .where(col(Account.bot_id) == bindparam("bot"), among(Account.user_id))
)
QUESTIONS = select(Question).where(among(Question.account_id), *OPEN).order_by(col(Question.id).desc())
# The rounds apart from them: hundreds of occurrences share a few, which a join would send once for each.
OCCURRENCES = (
    select(Occurrence, Unit)
    .join(Unit, col(Unit.id) == Occurrence.unit_id)
    .where(among(Occurrence.unit_id), col(Occurrence.due_at).between(bindparam("since"), bindparam("until")))
    # A unit comes once for each of its occurrences; what else it is called is read when somebody asks for it.
    .options(defer(cast(QueryableAttribute[list[str]], Unit.aliases)))
    .order_by(col(Occurrence.unit_id), col(Occurrence.due_at))
)
DRAWN = select(Outbox.id).where(Outbox.dedup_key == drawing_key_column())
ROUNDS = (
    select(Round, LiveMessage, DRAWN.scalar_subquery())
    .outerjoin(
        LiveMessage,
        (col(LiveMessage.subject) == Subject.ROUND) & (col(LiveMessage.subject_id) == Round.id),
    )
    .where(among(Round.id))
    .order_by(col(LiveMessage.id))
)


def read_ahead(
    work: Work, user_ids: Collection[int], chat_ids: Collection[int], times: Collection[datetime]
) -> None:
    """Reads what messages of these senders, in these chats, sent at these times (UTC) are likely to need."""
    ahead = work.ahead
    asked = _accounts(work, ahead, user_ids)
    if elsewhere := set(chat_ids) - ahead.chats.keys():
        read_chats(work, elsewhere)
    _questions(work, ahead, asked)
    if times:
        ahead.since, ahead.until = min(times) - NEAR, max(times) + NEAR
        _owed(work, ahead, {unit_id for rows in ahead.memberships.values() for _, unit_id in rows})


def cleared(work: Work) -> Work:
    """The same transaction with nothing read ahead and nothing counted."""
    return replace(work, ahead=Ahead(), did=Tally())


def _accounts(work: Work, ahead: Ahead, user_ids: Collection[int]) -> set[int]:
    """The accounts of these users, each with its chat and what it may do; returns those that a question is open to."""
    ahead.accounts, asked, leave = dict.fromkeys(user_ids), set(), False
    given = {"ids": user_ids, "now": work.now, **leaving_about(work)}
    found = work.session.execute(ACCOUNTS, given)
    for account, chat, role, unit_id, open_question, leave, emergency, edition in found:  # noqa: B007
        ahead.accounts[account.user_id] = account
        ahead.chats[account.user_id] = chat
        ahead.emergency = emergency
        ahead.edition = edition or 0
        if open_question:
            asked.add(account.id)
        held = ahead.memberships.setdefault(account.id, [])
        if unit_id is not None:
            held.append((role, unit_id))
    ahead.leaving = leaving(work) if leave else {}
    return asked


def _questions(work: Work, ahead: Ahead, account_ids: Collection[int]) -> None:
    ahead.questions = {account_id: [] for account_id in ahead.memberships}
    if not account_ids:
        return
    for question in work.session.exec(QUESTIONS, params={"ids": account_ids, "now": work.now}):
        ahead.questions[question.account_id].append(question)


def _owed(work: Work, ahead: Ahead, unit_ids: Collection[int]) -> None:
    span = {"since": ahead.since, "until": ahead.until}
    owed = work.session.exec(OCCURRENCES, params={"ids": unit_ids, **span}).all()
    rounds = _rounds(work, ahead, {row.round_id for row, _ in owed})
    ahead.owed = {unit_id: [] for unit_id in unit_ids}
    for row, unit in owed:
        ahead.owed[row.unit_id].append((row, rounds[row.round_id], unit))
    ahead.by_id = {found[0].id: found for rows in ahead.owed.values() for found in rows}


def _rounds(work: Work, ahead: Ahead, round_ids: Collection[int]) -> dict[int, Round]:
    """The rounds, and the live messages that follow them, with whether a drawing of each waits."""
    rounds: dict[int, Round] = {}
    following: dict[int, list[LiveMessage]] = {round_id: [] for round_id in round_ids}
    for round_, live, waits in work.session.exec(ROUNDS, params={"ids": round_ids}):
        rounds[round_.id] = round_
        if live is not None:
            following[live.subject_id].append(live)
            (ahead.queued if waits else ahead.unqueued).add(drawing_key(live))
    ahead.live |= {(Subject.ROUND, round_id): found for round_id, found in following.items()}
    return rounds
