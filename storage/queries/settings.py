"""What people have chosen for themselves, and which groups they read."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlmodel import col, delete, select

from bot.domain.settings import OffDuty
from storage.answers import asked_once
from storage.queries import duty
from storage.tables import GroupReader, Setting
from storage.work import Work

# Whoever wrote in a group so lately is taken to read it; people may leave it while nobody sees.
LATELY = timedelta(days=30)


def setting_of(work: Work, account_id: int) -> Setting | None:
    return work.session.exec(select(Setting).where(Setting.account_id == account_id)).one_or_none()


@asked_once
def choices(work: Work, account_ids: Collection[int]) -> dict[int, OffDuty]:
    """What these accounts have chosen to be told off duty; who has chosen nothing is missing."""
    query = select(Setting.account_id, Setting.off_duty).where(col(Setting.account_id).in_(account_ids))
    return {account_id: OffDuty(chosen) for account_id, chosen in work.session.exec(query)}


def on_shift(work: Work, account_ids: Collection[int], at: datetime) -> set[int]:
    """Which of these accounts are on a shift at an instant (UTC), of whatever rota."""
    return {held.account.id for held in duty.standing_at(work, at, accounts=account_ids) if held.account}


def reading(work: Work, chat_id: int, account_id: int) -> GroupReader | None:
    query = select(GroupReader).where(GroupReader.chat_id == chat_id, GroupReader.account_id == account_id)
    return work.session.exec(query).one_or_none()


def readers(work: Work, chat_ids: Collection[int], account_ids: Collection[int], since: datetime) -> set[int]:
    """Which of these accounts read one of these groups: they say so, or were seen there since then (UTC) and do not
    say otherwise."""
    found = _readings(work, chat_ids, account_ids)
    return {account for account, says, seen_at in found if says or (says is None and seen_at >= since)}


@asked_once
def _readings(
    work: Work, chat_ids: Collection[int], account_ids: Collection[int]
) -> Sequence[tuple[int, bool | None, datetime]]:
    """Account, what it says of reading the group, and when it was seen there last (UTC)."""
    query = select(GroupReader.account_id, GroupReader.says, GroupReader.seen_at).where(
        col(GroupReader.chat_id).in_(chat_ids), col(GroupReader.account_id).in_(account_ids)
    )
    return work.session.exec(query).all()


def forget_reader(work: Work, chat_id: int, account_id: int) -> None:
    """They have left the group."""
    query = delete(GroupReader).where(
        col(GroupReader.chat_id) == chat_id, col(GroupReader.account_id) == account_id
    )
    work.session.execute(query)


def renumber_group(work: Work, old: int, new: int) -> None:
    """A group got a new id; who has been seen under both is read under the new one."""
    there = {
        row.account_id for row in work.session.exec(select(GroupReader).where(GroupReader.chat_id == new))
    }
    for row in work.session.exec(
        select(GroupReader).where(GroupReader.bot_id == work.bot_id, GroupReader.chat_id == old)
    ):
        if row.account_id in there:
            work.session.delete(row)
        else:
            row.chat_id = new
