"""old messages and notes go by themselves, after the admins were told

Revision: 0017, after 0016.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

PENDING = sa.text("next_action_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "retention",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("told_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("told_days", sa.Integer(), nullable=False),
        sa.Column("next_action_at", UTCDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_retention_due",
        "retention",
        ["bot_id", "next_action_at"],
        sqlite_where=PENDING,
        postgresql_where=PENDING,
    )


def downgrade() -> None:
    op.drop_table("retention")
