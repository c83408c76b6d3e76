"""The tables, one module per concern; everything else imports them from here."""

from storage.tables.admin import Draft
from storage.tables.admissions import JoinLink, JoinRequest
from storage.tables.apply import Office, SettingsEdit
from storage.tables.holidays import HolidayPlan
from storage.tables.incidents import (
    Incident,
    IncidentCall,
    IncidentDeadline,
    IncidentEvent,
    IncidentFile,
    IncidentReport,
    IncidentSetting,
)
from storage.tables.leave import CoverRequest, Leave
from storage.tables.lessons import Lesson
from storage.tables.listings import Listing, ListingDraft
from storage.tables.live_messages import LiveMessage
from storage.tables.members import (
    Account,
    Binding,
    Chat,
    FormerName,
    Invite,
    Member,
    Person,
    Substitution,
    Succession,
    Unit,
)
from storage.tables.modes import Mode, ModeSpan
from storage.tables.muster import Muster, MusterCall, MusterRule, MusterState
from storage.tables.operation import Audit, AuditUnit, Heartbeat, Lease, Outage, Retention, Setback
from storage.tables.outbox import Inbox, Outbox, OutboxState, Spell
from storage.tables.plans import EmergencyPlan, PlanActor, PlanEntry, PlanRun, PlanStep
from storage.tables.reports import (
    Attachment,
    Chase,
    Excuse,
    Matter,
    Occurrence,
    Question,
    Report,
    Round,
    Schedule,
    SummaryIssue,
    Unlock,
)
from storage.tables.rota import Assignment, Handover, Rota, RotaDraft, Shift, Swap
from storage.tables.settings import GroupReader, Setting

__all__ = [
    "Account",
    "Assignment",
    "Attachment",
    "Audit",
    "AuditUnit",
    "Binding",
    "Chase",
    "Chat",
    "CoverRequest",
    "Draft",
    "EmergencyPlan",
    "Excuse",
    "FormerName",
    "GroupReader",
    "Handover",
    "Heartbeat",
    "HolidayPlan",
    "Inbox",
    "Incident",
    "IncidentCall",
    "IncidentDeadline",
    "IncidentEvent",
    "IncidentFile",
    "IncidentReport",
    "IncidentSetting",
    "Invite",
    "JoinLink",
    "JoinRequest",
    "Lease",
    "Leave",
    "Lesson",
    "Listing",
    "ListingDraft",
    "LiveMessage",
    "Matter",
    "Member",
    "Mode",
    "ModeSpan",
    "Muster",
    "MusterCall",
    "MusterRule",
    "MusterState",
    "Occurrence",
    "Office",
    "Outage",
    "Outbox",
    "OutboxState",
    "Person",
    "PlanActor",
    "PlanEntry",
    "PlanRun",
    "PlanStep",
    "Question",
    "Report",
    "Retention",
    "Rota",
    "RotaDraft",
    "Round",
    "Schedule",
    "Setback",
    "Setting",
    "SettingsEdit",
    "Shift",
    "Spell",
    "Substitution",
    "Succession",
    "SummaryIssue",
    "Swap",
    "Unit",
    "Unlock",
]
