"""The tables, one module per concern; everything else imports them from here."""

from storage.tables.messages import Inbox, Outbox, OutboxState, Spell
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
    "Attachment",
    "Audit",
    "Binding",
    "Chat",
    "Excuse",
    "Heartbeat",
    "Inbox",
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
    "Round",
    "Schedule",
    "Spell",
    "SummaryIssue",
    "Unit",
    "Unlock",
]
