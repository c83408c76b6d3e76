"""an update can be stored and still be to be handled

Revision: 0020, after 0019.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
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
