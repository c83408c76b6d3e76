"""The tables, one module per concern; everything else imports them from here."""

from storage.tables.duty import Assignment, DutyPerson, Handover, Rota, RotaDraft, Shift, Swap
from storage.tables.messages import Inbox, Outbox, OutboxState, Spell
from storage.tables.muster import CoverRequest, Leave, Muster, MusterCall, MusterRule, MusterState
from storage.tables.operation import Audit, Heartbeat, Lease, Outage
from storage.tables.organisation import Account, Binding, Chat, Invite, Member, Unit
from storage.tables.plans import EmergencyPlan, PlanActor, PlanCard, PlanEntry, PlanRun, PlanStep
from storage.tables.reporting import (
    Attachment,
    Excuse,
    LiveCard,
    Matter,
    Occurrence,
    Question,
    Report,
    Round,
    Schedule,
    SummaryIssue,
    Unlock,
)

__all__ = [
    "Account",
    "Assignment",
    "Attachment",
    "Audit",
    "Binding",
    "Chat",
    "CoverRequest",
    "DutyPerson",
    "EmergencyPlan",
    "Excuse",
    "Handover",
    "Heartbeat",
    "Inbox",
    "Invite",
    "Lease",
    "Leave",
    "LiveCard",
    "Matter",
    "Member",
    "Muster",
    "MusterCall",
    "MusterRule",
    "MusterState",
    "Occurrence",
    "Outage",
    "Outbox",
    "OutboxState",
    "PlanActor",
    "PlanCard",
    "PlanEntry",
    "PlanRun",
    "PlanStep",
    "Question",
    "Report",
    "Rota",
    "RotaDraft",
    "Round",
    "Schedule",
    "Shift",
    "Spell",
    "SummaryIssue",
    "Swap",
    "Unit",
    "Unlock",
]
