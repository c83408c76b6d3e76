"""What an admin has typed or chosen so far, kept for a day; at most one thing at a time."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.domain.admin.view import Spot
from storage.queries import admin as stored_admin
from storage.tables import Account, Draft
from storage.work import Work

LIFE = timedelta(days=1)
# So long after it was asked for, typed words are what a screen waits for; later they are words like others.
LISTENS = timedelta(minutes=30)

AGAIN = "again"  # awaited where all is given and shown: another value in the place of what was typed


def begin_draft(work: Work, account: Account, at: Spot, given: Mapping[str, Any], awaits: str = "") -> Draft:
    """Begins something; what was begun before is dropped."""
    draft = stored_admin.draft_of(work, account.id)
    if draft is None:
        draft = Draft(
            bot_id=work.bot_id,
            account_id=account.id,
            screen=at.screen,
            asked_at=work.now,
            expires_at=work.now + LIFE,
        )
        work.session.add(draft)
    draft.screen, draft.row = at.screen, at.row
    fill(work, draft, given, awaits)
    return draft


def fill(work: Work, draft: Draft, given: Mapping[str, Any], awaits: str = "") -> None:
    """What has been given is now this; `awaits` is what the next typed words will be."""
    draft.given, draft.awaits = dict(given), awaits
    draft.asked_at, draft.expires_at = work.now, work.now + LIFE
    work.session.flush()


def kept(work: Work, account: Account, at: Spot) -> Draft | None:
    """What the account is in the middle of at this screen and row."""
    draft = stored_admin.draft_of(work, account.id)
    fits = draft is not None and (draft.screen, draft.row) == (at.screen, at.row)
    return draft if draft is not None and fits and work.now < draft.expires_at else None


def waiting(work: Work, account: Account) -> Draft | None:
    """What waits for the account's words."""
    draft = stored_admin.draft_of(work, account.id)
    listens = draft is not None and draft.awaits and work.now < draft.asked_at + LISTENS
    return draft if listens else None


def drop(work: Work, draft: Draft) -> None:
    """Left: nothing of it is kept."""
    work.session.delete(draft)
    work.session.flush()
