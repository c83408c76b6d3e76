"""the one link for all, and requests that wait for an admin

Revision: 0030, after 0029.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

PENDING = sa.text("next_action_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "joinlink",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("next_action_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.ForeignKeyConstraint(["created_by"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "joinrequest",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("link_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("not_persons", sa.JSON(), nullable=False),
        sa.Column("came_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("asked_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("decided_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.String(length=32), nullable=True),
        sa.Column("member_id", sa.BigInteger(), nullable=True),
        sa.Column("next_action_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["link_id"], ["joinlink.id"]),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_joinrequest_account_id", "joinrequest", ["account_id"])
    op.create_index("ix_joinrequest_link_id", "joinrequest", ["link_id"])
    for table in ("joinlink", "joinrequest"):
        op.create_index(
            f"ix_{table}_due",
            table,
            ["bot_id", "next_action_at"],
            sqlite_where=PENDING,
            postgresql_where=PENDING,
        )


def downgrade() -> None:
    op.drop_table("joinrequest")
    op.drop_table("joinlink")
