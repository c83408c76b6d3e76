"""Incidents: what is open, what is due, who was called."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, or_, update
from sqlmodel import col, select

from bot.domain.incidents.extraction import Toll
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.terms import ReportState
from storage.answers import asked_once
from storage.queries import units
from storage.tables import (
    Account,
    Incident,
    IncidentCall,
    IncidentDeadline,
    IncidentEvent,
    IncidentFile,
    IncidentReport,
    IncidentSetting,
    Occurrence,
    Outbox,
    OutboxState,
    Round,
    Unit,
)
from storage.work import Work

# Every open one has a next action. Is there any at all? Asked along with other rows.
ANY_OPEN = (
    select(Incident.id)
    .where(col(Incident.bot_id) == bindparam("bot"), col(Incident.next_action_at).is_not(None))
    .exists()
)


def plan_of(incident: Incident) -> IncidentPlan:
    return IncidentPlan.model_validate_json(incident.plan)


@asked_once
def setting_for(work: Work, unit_id: int) -> IncidentPlan | None:
    """What the nearest unit with a rule of its own says; None where the configuration was never applied."""
    chain = units.above(work, unit_id)
    query = select(IncidentSetting).where(
        IncidentSetting.bot_id == work.bot_id,
        col(IncidentSetting.unit_id).in_(chain),
        col(IncidentSetting.closed_at).is_(None),
    )
    rows = work.session.exec(query).all()
    nearest = min(rows, key=lambda row: chain.index(row.unit_id), default=None)
    return IncidentPlan.model_validate_json(nearest.plan) if nearest else None


def incident_of(work: Work, incident_id: int) -> Incident | None:
    query = select(Incident).where(Incident.id == incident_id, Incident.bot_id == work.bot_id)
    return work.session.exec(query).one_or_none()


def of_matter(work: Work, matter_id: int) -> Incident | None:
    query = select(Incident).where(Incident.matter_id == matter_id, Incident.bot_id == work.bot_id)
    return work.session.exec(query).first()


def still_open(work: Work, unit_ids: Collection[int]) -> Sequence[Incident]:
    """Open incidents of these units, oldest first. Every open one has a next action, which makes them few to find."""
    query = select(Incident).where(Incident.bot_id == work.bot_id, col(Incident.next_action_at).is_not(None))
    # Units may be many thousands: they are not sent to the database for the sake of a few incidents.
    found, wanted = work.session.exec(query.order_by(col(Incident.id))), frozenset(unit_ids)
    return [incident for incident in found if incident.unit_id in wanted]


def open_about(work: Work, unit_id: int) -> Sequence[Incident]:
    """Open incidents of a unit, and those that may be its own; oldest first."""
    return [one for one in all_open(work) if unit_id in (one.unit_id, *one.candidates)]


def all_open(work: Work) -> Sequence[Incident]:
    """Every open incident, oldest first."""
    query = select(Incident).where(Incident.bot_id == work.bot_id, col(Incident.next_action_at).is_not(None))
    return work.session.exec(query.order_by(col(Incident.id))).all()


def held_by(work: Work, account_id: int) -> Sequence[Incident]:
    """Open incidents that somebody has in hand, or was offered; oldest first."""
    return [one for one in all_open(work) if account_id in (one.acknowledged_by, one.offered_to)]


def closed_lately(work: Work, unit_ids: Collection[int], limit: int) -> Sequence[Incident]:
    query = select(Incident).where(
        Incident.bot_id == work.bot_id,
        col(Incident.closed_at).is_not(None),
        col(Incident.unit_id).in_(unit_ids),
    )
    return work.session.exec(query.order_by(col(Incident.id).desc()).limit(limit)).all()


def heard_in(work: Work, incident_id: int, account_id: int) -> datetime | None:
    """When somebody last said or did something in an incident (UTC)."""
    query = select(func.max(IncidentEvent.at)).where(
        IncidentEvent.incident_id == incident_id, IncidentEvent.account_id == account_id
    )
    return work.session.exec(query).one()


def report_of(work: Work, report_id: int) -> tuple[IncidentReport, Incident] | None:
    query = (
        select(IncidentReport, Incident)
        .join(Incident, col(Incident.id) == IncidentReport.incident_id)
        .where(IncidentReport.id == report_id, Incident.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()


def report_from_message(work: Work, chat_id: int, message_id: int) -> tuple[IncidentReport, Incident] | None:
    """The newest report that a message gave."""
    query = (
        select(IncidentReport, Incident)
        .join(Incident, col(Incident.id) == IncidentReport.incident_id)
        .where(
            IncidentReport.chat_id == chat_id,
            IncidentReport.message_id == message_id,
            Incident.bot_id == work.bot_id,
        )
        .order_by(col(IncidentReport.id).desc())
        .limit(1)
    )
    return work.session.exec(query).first()


def event_of(work: Work, event_id: int) -> tuple[IncidentEvent, Incident] | None:
    query = (
        select(IncidentEvent, Incident)
        .join(Incident, col(Incident.id) == IncidentEvent.incident_id)
        .where(IncidentEvent.id == event_id, Incident.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()


def carried_by(work: Work, outbox_id: int) -> Sequence[int]:
    """The incidents that a message called a chat to."""
    query = select(IncidentCall.incident_id).where(IncidentCall.outbox_id == outbox_id).distinct()
    return work.session.exec(query.order_by(col(IncidentCall.incident_id))).all()


def false_lately(work: Work, unit_ids: Collection[int], since: datetime) -> Sequence[Incident]:
    """Those of these units that were called false alarms later than an instant (UTC), oldest first."""
    query = select(Incident).where(Incident.bot_id == work.bot_id, col(Incident.false_at) > since)
    found, wanted = work.session.exec(query.order_by(col(Incident.id))), frozenset(unit_ids)
    return [incident for incident in found if incident.unit_id in wanted]


def of_person(work: Work, account_id: int) -> Sequence[Incident]:
    """The open incidents that somebody reported or has taken, newest first."""
    query = select(Incident).where(
        Incident.bot_id == work.bot_id,
        col(Incident.next_action_at).is_not(None),
        (Incident.opened_by == account_id) | (Incident.acknowledged_by == account_id),
    )
    return work.session.exec(query.order_by(col(Incident.id).desc())).all()


def renewed_by(work: Work, account_id: int) -> Sequence[Incident]:
    """Those in hand, without a final report, that this person has or reported: any word of theirs renews them.

    Where a batch of messages is known to meet nothing that is open, none is looked for.
    """
    if work.ahead.emergency is False:
        return []
    found = of_person(work, account_id)
    return [one for one in found if one.acknowledged_by is not None and one.final_at is None]


def involving(work: Work, account_id: int) -> Sequence[Incident]:
    """The open incidents that somebody reported, has taken, is offered or was called to, newest first."""
    called = select(IncidentCall.id).where(
        IncidentCall.incident_id == Incident.id, IncidentCall.account_id == account_id
    )
    query = select(Incident).where(
        Incident.bot_id == work.bot_id,
        col(Incident.next_action_at).is_not(None),
        or_(
            col(Incident.opened_by) == account_id,
            col(Incident.acknowledged_by) == account_id,
            col(Incident.offered_to) == account_id,
            called.exists(),
        ),
    )
    return work.session.exec(query.order_by(col(Incident.id).desc())).all()


def closed_with(work: Work, account_id: int, since: datetime) -> Sequence[Incident]:
    """Those closed since an instant (UTC) that somebody reported or reported on, had taken or was called to, the last
    closed first; no drills."""
    called = select(IncidentCall.id).where(
        IncidentCall.incident_id == Incident.id, IncidentCall.account_id == account_id
    )
    reported = select(IncidentReport.id).where(
        IncidentReport.incident_id == Incident.id,
        IncidentReport.account_id == account_id,
        col(IncidentReport.withdrawn_at).is_(None),
    )
    query = select(Incident).where(
        Incident.bot_id == work.bot_id,
        col(Incident.closed_at) >= since,
        col(Incident.drill).is_(False),
        or_(
            col(Incident.opened_by) == account_id,
            col(Incident.acknowledged_by) == account_id,
            called.exists(),
            reported.exists(),
        ),
    )
    return work.session.exec(query.order_by(col(Incident.closed_at).desc(), col(Incident.id).desc())).all()


def beside(work: Work, account_id: int, unit_ids: Collection[int]) -> Sequence[Incident]:
    """The open incidents of these units, or that somebody reported or has taken, oldest first.

    Where a batch of messages is known to meet none at all, none is looked for.
    """
    if work.ahead.emergency is False:
        return []
    query = select(Incident).where(Incident.bot_id == work.bot_id, col(Incident.next_action_at).is_not(None))
    found, wanted = work.session.exec(query.order_by(col(Incident.id))), frozenset(unit_ids)
    return [
        one for one in found if one.unit_id in wanted or account_id in (one.opened_by, one.acknowledged_by)
    ]


def by_ids(work: Work, ids: Collection[int]) -> Sequence[Incident]:
    """The longest due first."""
    query = select(Incident).where(col(Incident.id).in_(ids))
    return work.session.exec(query.order_by(col(Incident.next_action_at), col(Incident.id))).all()


def claim(work: Work, incident: Incident, account_id: int) -> bool:
    """Takes an open incident as of the taking the row was read with; False if somebody came first."""
    taking = (
        update(Incident)
        .where(
            col(Incident.id) == incident.id,
            col(Incident.taken) == incident.taken,
            col(Incident.closed_at).is_(None),
        )
        .values(
            taken=Incident.taken + 1,
            acknowledged_by=account_id,
            acknowledged_at=work.now,
            heard_at=work.now,
            held_as=None,
            offered_to=None,
            ask_at=None,
            questions=0,
            asked=0,
        )
        .returning(col(Incident.id))
    )
    if work.session.execute(taking).first() is None:
        return False
    work.session.refresh(incident)
    return True


def with_zeros(work: Work, round_id: int, since: datetime) -> Sequence[tuple[Incident, Occurrence]]:
    """Incidents that happened later than an instant (UTC) to units that said 平安 in this round, with what was said.

    Drills and false alarms are left out. Whether the 平安 speaks for that time is for
    `bot.domain.incidents.plan.contradicts`.
    """
    query = (
        select(Incident, Occurrence)
        .join(Occurrence, col(Occurrence.unit_id) == Incident.unit_id)
        .where(
            Occurrence.round_id == round_id,
            Occurrence.state == ReportState.ZERO,
            Incident.bot_id == work.bot_id,
            col(Incident.happened_at) > since,
            col(Incident.drill).is_(False),
            col(Incident.false_at).is_(None),
        )
    )
    return work.session.exec(query.order_by(col(Incident.happened_at))).all()


def zero_after(work: Work, unit_id: int, at: datetime) -> tuple[Occurrence, Round] | None:
    """The first 平安 that the unit said later than an instant (UTC)."""
    query = (
        select(Occurrence, Round)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(
            Occurrence.unit_id == unit_id,
            Occurrence.state == ReportState.ZERO,
            col(Occurrence.reported_at) >= at,
            Round.bot_id == work.bot_id,
        )
        .order_by(col(Occurrence.reported_at))
        .limit(1)
    )
    return work.session.exec(query).first()


def due_before(work: Work, round_: Round) -> datetime | None:
    """When the round before this one of the same schedule was due."""
    query = select(func.max(Round.due_at)).where(
        Round.schedule_id == round_.schedule_id, col(Round.due_at) < round_.due_at
    )
    at: datetime | None = work.session.exec(query).one()
    return at


# -- what belongs to an incident -------------------------------------------------------------------------------------


def reports_of(work: Work, incident_id: int) -> Sequence[tuple[IncidentReport, Account]]:
    query = (
        select(IncidentReport, Account)
        .join(Account, col(Account.id) == IncidentReport.account_id)
        .where(IncidentReport.incident_id == incident_id)
    )
    return work.session.exec(query.order_by(col(IncidentReport.number))).all()


def next_issue(work: Work, year: int, *, drill: bool) -> int:
    """第N期 of the bulletins of a year; drills are counted apart."""
    query = (
        select(func.max(IncidentReport.issue))
        .join(Incident, col(Incident.id) == IncidentReport.incident_id)
        .where(Incident.bot_id == work.bot_id, IncidentReport.year == year, col(Incident.drill).is_(drill))
    )
    return (work.session.exec(query).one() or 0) + 1


def events_of(work: Work, incident_id: int, since: int = 0) -> Sequence[IncidentEvent]:
    """The timeline from the event `since` on."""
    query = select(IncidentEvent).where(
        IncidentEvent.incident_id == incident_id, col(IncidentEvent.id) >= since
    )
    return work.session.exec(query.order_by(col(IncidentEvent.id))).all()


def says(work: Work, incident_id: int, what: str, since: datetime | None = None) -> bool:
    """Has the timeline these words, or has it since an instant (UTC)?"""
    query = select(IncidentEvent.id).where(
        IncidentEvent.incident_id == incident_id, IncidentEvent.what == what
    )
    if since is not None:
        query = query.where(IncidentEvent.at >= since)
    return work.session.exec(query.limit(1)).first() is not None


def deadlines_of(work: Work, incident_id: int) -> Sequence[IncidentDeadline]:
    query = select(IncidentDeadline).where(IncidentDeadline.incident_id == incident_id)
    return work.session.exec(query.order_by(col(IncidentDeadline.due_at), col(IncidentDeadline.id))).all()


def deadline_of(work: Work, deadline_id: int) -> tuple[IncidentDeadline, Incident] | None:
    query = (
        select(IncidentDeadline, Incident)
        .join(Incident, col(Incident.id) == IncidentDeadline.incident_id)
        .where(IncidentDeadline.id == deadline_id, Incident.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()


def files_of(work: Work, incident_id: int) -> Sequence[IncidentFile]:
    query = select(IncidentFile).where(IncidentFile.incident_id == incident_id)
    return work.session.exec(query.order_by(col(IncidentFile.id))).all()


def album_incident(work: Work, chat_id: int, album: str) -> int | None:
    """The incident that another photo of the same album already belongs to."""
    query = (
        select(IncidentFile.incident_id)
        .join(Incident, col(Incident.id) == IncidentFile.incident_id)
        .where(IncidentFile.chat_id == chat_id, IncidentFile.album == album, Incident.bot_id == work.bot_id)
    )
    return work.session.exec(query.limit(1)).first()


class Called(NamedTuple):
    """Somebody, or a chat, that was called at a step, however often; `at`: the first time (UTC)."""

    step: int
    via: str
    name: str
    account_id: int | None
    chat_id: int
    thread_id: int | None
    at: datetime


def those_called(work: Work, incident_id: int, since: datetime | None = None) -> list[Called]:
    """Who was called, in the order of the first time; `since` an instant (UTC), that is of the ladder that climbs now.

    An incident that nobody takes is called again and again: the rows are many, those who were called are few.
    """
    row = IncidentCall
    whom = (row.step, row.via, row.name, row.account_id, row.chat_id, row.thread_id)
    query = select(*whom, func.min(row.at)).where(row.incident_id == incident_id)  # type: ignore[call-overload]
    if since is not None:
        query = query.where(row.at >= since)
    found = work.session.exec(query.group_by(*whom).order_by(func.min(row.id)))
    return [Called(*one) for one in found]


def chats_reached(work: Work, incident_id: int, since: datetime) -> frozenset[int]:
    """The chats that had a call since an instant (UTC), also those that closed themselves to us afterwards."""
    query = (
        select(IncidentCall.chat_id)
        .join(Outbox, col(Outbox.id) == IncidentCall.outbox_id)
        .where(
            IncidentCall.incident_id == incident_id,
            IncidentCall.at >= since,
            Outbox.state == OutboxState.SENT,
        )
    )
    return frozenset(work.session.exec(query.distinct()))


def call_left(work: Work, incident_id: int) -> bool:
    """Was a message composed that carries a call?"""
    query = select(IncidentCall.id).where(
        IncidentCall.incident_id == incident_id, col(IncidentCall.outbox_id).is_not(None)
    )
    return work.session.exec(query.limit(1)).first() is not None


def waiting_calls(
    work: Work, chat_id: int, thread_id: int | None, outbox_id: int
) -> Sequence[tuple[IncidentCall, Incident]]:
    """The calls to a chat that no message has carried, or that this one carried when it was tried before."""
    query = (
        select(IncidentCall, Incident)
        .join(Incident, col(Incident.id) == IncidentCall.incident_id)
        .where(
            Incident.bot_id == work.bot_id,
            IncidentCall.chat_id == chat_id,
            IncidentCall.thread_id == thread_id,
            col(IncidentCall.outbox_id).is_(None) | (IncidentCall.outbox_id == outbox_id),
        )
        .order_by(col(IncidentCall.id))
    )
    return work.session.exec(query).all()


def called_lately(work: Work, chat_id: int, since: datetime, but: int) -> list[datetime]:
    """When messages called a chat to each of the incidents since an instant (UTC), `but` for one; the last of each."""
    query = (
        select(func.max(IncidentCall.at))
        .join(Incident, col(Incident.id) == IncidentCall.incident_id)
        .where(
            Incident.bot_id == work.bot_id,
            Incident.id != but,
            IncidentCall.chat_id == chat_id,
            IncidentCall.at > since,
            col(IncidentCall.outbox_id).is_not(None),
        )
        .group_by(col(IncidentCall.incident_id))
    )
    return list(work.session.exec(query).all())


def held_in(work: Work, chat_id: int) -> Sequence[Incident]:
    """The open incidents that whoever has this private chat has in hand."""
    query = (
        select(Incident)
        .join(Account, col(Account.id) == Incident.acknowledged_by)
        .where(
            Incident.bot_id == work.bot_id,
            col(Incident.next_action_at).is_not(None),
            Account.user_id == chat_id,
        )
    )
    return work.session.exec(query).all()


def called_open(work: Work, chat_id: int) -> Sequence[Incident]:
    """Open incidents that nobody has taken and that this chat was called to."""
    called = select(IncidentCall.incident_id).where(IncidentCall.chat_id == chat_id)
    query = select(Incident).where(
        Incident.bot_id == work.bot_id,
        col(Incident.next_action_at).is_not(None),
        col(Incident.acknowledged_by).is_(None),
        col(Incident.id).in_(called),
    )
    return work.session.exec(query).all()


def unit_of(work: Work, incident: Incident) -> Unit:
    return work.session.get_one(Unit, incident.unit_id)


def figures(incident: Incident) -> Toll:
    """Casualties and loss as they stand."""
    return Toll(**{key: getattr(incident, key) for key in Toll.model_fields})
