"""until when a note is taken of a shift whose people were asked late, and who left a shift before its end

Revision: 0034, after 0033.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("handover", sa.Column("open_until", UTCDateTime(timezone=True), nullable=True))
    op.create_index("ix_handover_open_until", "handover", ["open_until"])
    op.create_index("ix_assignment_ended_at", "assignment", ["ended_at"])


def downgrade() -> None:
    op.drop_index("ix_assignment_ended_at", "assignment")
    op.drop_index("ix_handover_open_until", "handover")
    op.drop_column("handover", "open_until")
