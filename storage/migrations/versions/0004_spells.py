"""count what one account calls forth

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "spell",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "chatter", "group", "notice", "code", "error", name="purpose", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("began_at", storage.columns.UTCDateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "user_id", "purpose"),
    )


def downgrade() -> None:
    op.drop_table("spell")
