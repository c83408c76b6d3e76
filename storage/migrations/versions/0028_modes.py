"""modes, the spans in which they stood, and what they made of a round

Revision: 0028, after 0027.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

PENDING = sa.text("next_action_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "mode",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("next_action_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", UTCDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot_id", "name"),
    )
    op.create_index(
        "ix_mode_due",
        "mode",
        ["bot_id", "next_action_at"],
        sqlite_where=PENDING,
        postgresql_where=PENDING,
    )
    op.create_table(
        "modespan",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("mode_id", sa.BigInteger(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("begun_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["mode_id"], ["mode.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_modespan_mode_id", "modespan", ["mode_id"])
    op.add_column("round", sa.Column("change", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("round", "change")
    op.drop_table("modespan")
    op.drop_table("mode")
