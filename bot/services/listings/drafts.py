"""A list that is not written yet: what was read and answered, compared each time with what is stored by then."""

import zlib
from dataclasses import dataclass
from datetime import timedelta

from pydantic import Field

from bot.domain.listings.entries import RawList
from bot.domain.listings.settlement import Settled, settle_list
from bot.domain.rights import Right
from bot.domain.value import Frozen
from bot.services.apply import in_force, version_of
from bot.services.listings import office
from bot.services.refusals import Refused
from storage.queries import listings as stored_listings
from storage.queries import members as stored_members
from storage.tables import Account, ListingDraft, Unit
from storage.work import Work

ANSWERED_WITHIN = timedelta(hours=12)  # in words; buttons go on for as long as the draft waits


class DraftContent(Frozen):
    """What was read, and the answers by doubt id."""

    raw: RawList
    answers: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True)
class ListDraft:
    """A draft as it is now. `stamp`: a number of its content; a button carries it and acts on no other."""

    row: ListingDraft
    top: Unit
    content: DraftContent
    settled: Settled
    stamp: int


def hold_draft(work: Work, account: Account, name: str, raw: RawList) -> ListDraft:
    """Stores a new draft for the sender; an older one of theirs is thrown away."""
    for old in stored_listings.waiting_drafts(work, account.id):
        throw_away(work, old)
    row = ListingDraft(
        bot_id=work.bot_id,
        account_id=account.id,
        name=name,
        content=DraftContent(raw=raw).model_dump_json(),
        made_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return as_it_is(work, row)


def find(work: Work, account: Account, draft_id: int) -> ListDraft:
    """One's own draft that waits. Raises `Refused`."""
    row = work.session.get(ListingDraft, draft_id)
    if row is None or row.bot_id != work.bot_id:
        raise Refused("refuse.stale")
    if row.account_id != account.id:
        raise Refused("ask.not_yours")
    if row.decided_at is not None or not row.content:
        raise Refused("ask.answered")
    return as_it_is(work, row)


def latest(work: Work, account: Account) -> ListDraft | None:
    """The draft that may still be answered in words (`ANSWERED_WITHIN`)."""
    waiting = stored_listings.waiting_drafts(work, account.id)
    fresh = [row for row in waiting if row.content and row.made_at > work.now - ANSWERED_WITHIN]
    return as_it_is(work, fresh[-1]) if fresh else None


def as_it_is(work: Work, row: ListingDraft) -> ListDraft:
    """The draft compared with what is stored now."""
    account = work.session.get_one(Account, row.account_id)
    scope = stored_members.scope_of(work, account)
    top = office.top_of(work, scope)
    if top is None:
        raise Refused("refuse.right")
    content = DraftContent.model_validate_json(row.content)
    raw = office.own_lines(work, content.raw, top, scope)
    settled = settle_list(raw, office.known(work, top, scope.units(Right.ADMINISTER)), content.answers)
    facts = f"{settled.model_dump_json()}{version_of(in_force(work))}"
    return ListDraft(row, top, content, settled, zlib.crc32(facts.encode()))


def settle_doubt(work: Work, draft: ListDraft, choice: int) -> ListDraft:
    """Answers its first doubt. `choice`: the place of the option, from 0. Raises `Refused`."""
    doubts = draft.settled.doubts
    if not doubts or choice >= len(doubts[0].options):
        raise Refused("refuse.stale")
    return _answered(work, draft, {doubts[0].id: doubts[0].options[choice]})


def take_suggested(work: Work, draft: ListDraft) -> ListDraft:
    """Answers all doubts as suggested; doubts that only arise from that are asked."""
    return _answered(work, draft, {doubt.id: doubt.options[0] for doubt in draft.settled.doubts})


def _answered(work: Work, draft: ListDraft, given: dict[str, str]) -> ListDraft:
    content = draft.content.model_copy(update={"answers": {**draft.content.answers, **given}})
    draft.row.content = content.model_dump_json()
    draft.row.version += 1
    return as_it_is(work, draft.row)


def throw_away(work: Work, row: ListingDraft) -> None:
    """Deletes the content of a draft: it is full of personal data."""
    row.content, row.decided_at = "", work.now
