"""a rota has posts with hours and names the silent after some minutes; people know which hours they were told of

Revision: 0016, after 0015.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rota", sa.Column("posts", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("rota", sa.Column("confirms_within", sa.Integer(), nullable=False, server_default="15"))
    for column in ("told_from", "told_until"):
        op.add_column("assignment", sa.Column(column, UTCDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for column in ("told_until", "told_from"):
        op.drop_column("assignment", column)
    for column in ("confirms_within", "posts"):
        op.drop_column("rota", column)
