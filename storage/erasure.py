"""Erasing one person from the tables; `storage.queries.personal_data` says what is about them.

Rows that others count on stay, without what tells who it was: the account's row under a number that the platform gives
to nobody, reports and matters with their words.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, delete, update
from sqlmodel import SQLModel, col, select

from bot.domain.messaging.messages import ChatKind, Send, Subject
from storage.queries import personal_data as stored_personal_data
from storage.queries.personal_data import DataSubject
from storage.tables import (
    Account,
    Attachment,
    Audit,
    Chat,
    Draft,
    GroupReader,
    Handover,
    IncidentCall,
    IncidentEvent,
    Invite,
    JoinRequest,
    Leave,
    Lesson,
    Listing,
    ListingDraft,
    LiveMessage,
    Member,
    Outbox,
    OutboxState,
    PlanActor,
    PlanEntry,
    PlanRun,
    Question,
    RotaDraft,
    Setting,
    SettingsEdit,
    Spell,
)
from storage.work import Work

# Telegram's numbers have 52 bits at most (Bot API, User.id); from here downwards there are no groups either.
NOBODY = -(2**52)
NOTHING = Send(text="").model_dump_json()
UNSENT = (OutboxState.QUEUED, OutboxState.SENDING)


def rename(work: Work, subject: DataSubject, name: str, unmistakable: Collection[str]) -> None:
    """Where a row says whose name it is, always; where the name stands alone, only if nobody else bears it."""
    _forget_in_lists(work, subject)
    if subject.account is not None:
        own = subject.account.id
        _set(work, IncidentEvent, col(IncidentEvent.account_id) == own, who=name)
        _set(work, IncidentCall, col(IncidentCall.account_id) == own, name=name)
        _set(work, PlanActor, col(PlanActor.account_id) == own, name=name)
        subject.account.name = name
    runs = select(PlanRun.id).where(PlanRun.bot_id == work.bot_id)
    _set(work, PlanEntry, col(PlanEntry.run_id).in_(runs) & col(PlanEntry.who).in_(unmistakable), who=name)
    for person in subject.people:
        person.name = name
    for old in sorted(unmistakable, key=len, reverse=True):
        _rename_in_audit(work, old, name)


def _rename_in_audit(work: Work, old: str, name: str) -> None:
    """That it happened stays."""
    texts = (Audit.actor, Audit.before, Audit.after)
    said = [col(text).contains(old, autoescape=True) for text in texts]
    for row in work.session.exec(
        select(Audit).where(Audit.bot_id == work.bot_id, said[0] | said[1] | said[2])
    ):
        row.actor = name if row.actor == old else row.actor
        row.before, row.after = row.before.replace(old, name), row.after.replace(old, name)


def forget_people(work: Work, subject: DataSubject) -> None:
    """Telephone, unused invitations, why they were away, what they left to the next shift."""
    numbers = [person.id for person in subject.people]
    for person in subject.people:
        person.phone, person.account_id, person.link_doubted = "", None, False
        person.closed_at = person.closed_at or work.now
    _set(
        work,
        Listing,
        col(Listing.person_id).in_(numbers) & col(Listing.ended_at).is_(None),
        ended_at=work.now,
    )
    # They may name anybody; nobody can take back a change that was made before.
    work.session.execute(delete(SettingsEdit).where(col(SettingsEdit.bot_id) == work.bot_id))
    _set(work, Leave, col(Leave.person_id).in_(numbers), reason="")
    _set(work, Handover, col(Handover.noted_by).in_(numbers), note="", pieces={})
    unused = col(Invite.used_at).is_(None) & (col(Invite.expires_at) > work.now)
    _set(work, Invite, col(Invite.person_id).in_(numbers) & unused, expires_at=work.now)


def _forget_in_lists(work: Work, subject: DataSubject) -> None:
    """Lists that wait and name them are not written; of written ones nothing is kept that has their telephone."""
    own = col(ListingDraft.bot_id) == work.bot_id
    for name in sorted(subject.names):
        named = own & col(ListingDraft.content).contains(name, autoescape=True)
        _set(work, ListingDraft, named, content="", decided_at=work.now)
    for phone in sorted({person.phone for person in subject.people if person.phone}):
        _set(work, ListingDraft, own & col(ListingDraft.written).contains(phone, autoescape=True), written="")


def forget_account(work: Work, subject: DataSubject, account: Account) -> None:
    """Roles, lessons, choices, what they sent and were sent, and the number itself, wherever it stands."""
    own, number = account.id, account.user_id
    for row in stored_personal_data.updates(work, subject):
        if row.waits_with in (
            None,
            number,
        ):  # what somebody else said and nobody has heard yet must still be heard
            row.payload, row.waits_with = "", None
    _set(work, Member, (col(Member.account_id) == own) & col(Member.ended_at).is_(None), ended_at=work.now)
    asked = select(Question.id).where(Question.account_id == own)
    loose = col(Attachment.question_id).in_(asked) & col(Attachment.matter_id).is_(None)
    work.session.execute(delete(Attachment).where(loose))
    _set(work, Question, col(Question.account_id) == own, text="", options=[], answered_at=work.now)
    _set(work, RotaDraft, col(RotaDraft.account_id) == own, rows="[]", written="", decided_at=work.now)
    _set(
        work,
        ListingDraft,
        col(ListingDraft.account_id) == own,
        content="",
        written="",
        decided_at=work.now,
    )
    asked_in = select(JoinRequest.id).where(JoinRequest.account_id == own)
    shown = (col(LiveMessage.subject) == Subject.JOIN_REQUEST) & col(LiveMessage.subject_id).in_(asked_in)
    work.session.execute(delete(LiveMessage).where(shown))
    work.session.execute(delete(JoinRequest).where(col(JoinRequest.account_id) == own))
    for table in (Lesson, Setting, GroupReader, Draft):
        work.session.execute(delete(table).where(col(table.account_id) == own))
    _forget_messages(work, number)
    _forget_number(work, account)


def _forget_messages(work: Work, number: int) -> None:
    """What still waits for them is not sent; of what they were sent stays that it was."""
    theirs = (col(Outbox.bot_id) == work.bot_id) & (col(Outbox.chat_id) == number)
    _set(work, Outbox, theirs & col(Outbox.state).in_(UNSENT), state=OutboxState.DROPPED, error="erased")
    _set(work, Outbox, theirs, payload=NOTHING, dedup_key=None)
    for table in (Chat, LiveMessage):
        own = (col(table.bot_id) == work.bot_id) & (col(table.chat_id) == number)
        work.session.execute(delete(table).where(own))
    work.session.execute(
        delete(Spell).where((col(Spell.bot_id) == work.bot_id) & (col(Spell.user_id) == number))
    )


def _forget_number(work: Work, account: Account) -> None:
    """Everywhere the same other number stands in its place; its chat is closed, so that nothing is ever sent there."""
    nobody = NOBODY - account.id
    for matter in stored_personal_data.told_at(work, account):
        matter.told = [
            [nobody if place[0] == account.user_id else place[0], *place[1:]] for place in matter.told
        ]
    work.session.flush()
    for table in SQLModel.metadata.sorted_tables:
        for column in (table.c[name] for name in stored_personal_data.NUMBERS if name in table.c):
            which = stored_personal_data.numbered(table, column, account)
            work.session.execute(table.update().where(which).values({column.name: nobody}))
    work.session.refresh(account)
    work.session.add(
        Chat(
            bot_id=work.bot_id,
            chat_id=nobody,
            kind=ChatKind.PRIVATE,
            disabled_at=work.now,
            disabled_reason="erased",
        )
    )


def _set(work: Work, table: type[SQLModel], which: ColumnElement[bool], **values: object) -> None:
    work.session.execute(update(table).where(which).values(**values))
