"""changes made in the chat can be taken back for a day

Revision: 0031, after 0030.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "settingsedit",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("differences", sa.JSON(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.BigInteger(), nullable=True),
        sa.Column("undone_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.ForeignKeyConstraint(["undoes"], ["settingsedit.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_settingsedit_bot", "settingsedit", ["bot_id", "at"])


def downgrade() -> None:
    op.drop_table("settingsedit")
