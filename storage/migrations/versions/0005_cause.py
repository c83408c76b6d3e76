"""what a message of the outbox answers

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("cause", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("outbox", "cause")
