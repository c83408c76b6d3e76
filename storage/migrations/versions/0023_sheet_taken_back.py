"""what a sheet has written, so that it can be taken back

Revision: 0023, after 0022.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rotadraft", sa.Column("written", sa.Text(), nullable=False, server_default=""))
    op.add_column("rotadraft", sa.Column("taken_back_at", UTCDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("rotadraft", "taken_back_at")
    op.drop_column("rotadraft", "written")
