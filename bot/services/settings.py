"""What a person chooses to hear, and which groups they are known to read."""

from datetime import timedelta

from bot.domain.settings import OffDuty
from storage.queries import settings as stored_settings
from storage.tables import Account, GroupReader, Setting
from storage.work import Work

REMEMBERED_FOR = timedelta(days=1)  # not written again sooner: leaders chat all day


def choose(work: Work, account: Account, chosen: OffDuty) -> None:
    """From now on, and for whatever rota."""
    setting = stored_settings.setting_of(work, account.id)
    if setting is None:
        setting = Setting(account_id=account.id)
        work.session.add(setting)
    setting.off_duty = chosen


def chosen_by(work: Work, account: Account) -> OffDuty:
    setting = stored_settings.setting_of(work, account.id)
    return setting.off_duty if setting is not None else OffDuty.ALL


def seen_in(work: Work, account: Account, chat_id: int) -> None:
    """They wrote or pressed something in a group, so they read it."""
    known = stored_settings.reading(work, chat_id, account.id)
    if known is None:
        _add(work, account, chat_id)
    elif work.now - known.seen_at >= REMEMBERED_FOR or known.seen_at > work.now:
        known.seen_at = work.now


def reads(work: Work, account: Account, chat_id: int, *, does: bool) -> None:
    """They say themselves whether they read a group."""
    known = stored_settings.reading(work, chat_id, account.id) or _add(work, account, chat_id)
    known.says = does


def left(work: Work, account: Account, chat_id: int) -> None:
    """They are in the group no more: what goes there is for others."""
    stored_settings.forget_reader(work, chat_id, account.id)


def _add(work: Work, account: Account, chat_id: int) -> GroupReader:
    row = GroupReader(bot_id=work.bot_id, chat_id=chat_id, account_id=account.id, seen_at=work.now)
    work.session.add(row)
    work.session.flush()
    return row
