"""an incident can be a false alarm and be opened again; its reports know the message they were

Revision: 0014, after 0013.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incident", sa.Column("false_at", UTCDateTime(timezone=True), nullable=True))
    op.add_column("incident", sa.Column("false_reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("incident", sa.Column("reopened_at", UTCDateTime(timezone=True), nullable=True))
    op.add_column("incidentreport", sa.Column("chat_id", sa.BigInteger(), nullable=True))
    op.add_column("incidentreport", sa.Column("message_id", sa.BigInteger(), nullable=True))
    op.add_column("incidentreport", sa.Column("before", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("incidentreport", sa.Column("withdrawn_at", UTCDateTime(timezone=True), nullable=True))
    op.create_index("ix_incidentreport_message", "incidentreport", ["chat_id", "message_id"])


def downgrade() -> None:
    op.drop_index("ix_incidentreport_message", "incidentreport")
    for column in ("withdrawn_at", "before", "message_id", "chat_id"):
        op.drop_column("incidentreport", column)
    for column in ("reopened_at", "false_reason", "false_at"):
        op.drop_column("incident", column)
