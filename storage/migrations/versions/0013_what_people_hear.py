"""what people choose to hear, which groups they read, who chases whom; matters have a lane behind summaries

Revision: 0013, after 0012.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

UNSETTLED = "state IN ('queued', 'sending')"
FIRST_MOVED = 3  # what was the lane of reminders is that of matters; reminders and digests come after it


def upgrade() -> None:
    op.create_table(
        "setting",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "off_duty",
            sa.Enum("all", "summaries", "urgent", name="offduty", native_enum=False, length=32),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id"),
    )
    op.create_table(
        "groupreader",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("says", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("chat_id", "account_id"),
    )
    op.create_index("ix_groupreader_account_id", "groupreader", ["account_id"])
    op.create_table(
        "chase",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("occurrence_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("at", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrence.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("occurrence_id"),
    )
    op.execute(f"UPDATE outbox SET lane = lane + 1 WHERE {UNSETTLED} AND lane >= {FIRST_MOVED}")
    op.execute(f"UPDATE outbox SET lane = {FIRST_MOVED} WHERE {UNSETTLED} AND kind LIKE 'matter%'")
