"""an update can be stored and still be to be handled

Revision: 0018, after 0017.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

WAITING = sa.text("waits_with IS NOT NULL")


def upgrade() -> None:
    op.add_column("inbox", sa.Column("waits_with", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["bot_id", "waits_with", "id"],
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )


def downgrade() -> None:
    op.drop_index("ix_inbox_waiting", "inbox")
    op.drop_column("inbox", "waits_with")
