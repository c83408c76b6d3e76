"""The tables, one module per concern; everything else imports them from here."""

from storage.tables.duty import Assignment, DutyPerson, Handover, Rota, RotaDraft, Shift, Swap
from storage.tables.incidents import (
    Incident,
    IncidentCall,
    IncidentDeadline,
    IncidentEvent,
    IncidentFile,
    IncidentReport,
    IncidentSetting,
)
from storage.tables.messages import Inbox, Outbox, OutboxState
from storage.tables.operation import Audit, Heartbeat, Lease, Outage
from storage.tables.organisation import Account, Binding, Chat, Invite, Member, Unit
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
    "DutyPerson",
    "Excuse",
    "Handover",
    "Heartbeat",
    "Inbox",
    "Incident",
    "IncidentCall",
    "IncidentDeadline",
    "IncidentEvent",
    "IncidentFile",
    "IncidentReport",
    "IncidentSetting",
    "Invite",
    "Lease",
    "LiveCard",
    "Matter",
    "Member",
    "Occurrence",
    "Outage",
    "Outbox",
    "OutboxState",
    "Question",
    "Report",
    "Rota",
    "RotaDraft",
    "Round",
    "Schedule",
    "Shift",
    "SummaryIssue",
    "Swap",
    "Unit",
    "Unlock",
]
