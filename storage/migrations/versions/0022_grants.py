"""invitations can be cancelled; links for a first admin are known as such

Revision: 0022, after 0021.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("invite", sa.Column("cancelled_at", UTCDateTime(timezone=True), nullable=True))
    op.add_column("invite", sa.Column("first_admin", sa.Boolean(), nullable=False, server_default=sa.false()))
    # Each start made another one, for an admin of the uppermost unit and by nobody's account. One made on the command
    # line looks the same: where there is an admin by now it can be made again.
    op.execute(
        "UPDATE invite SET first_admin = true WHERE role = 'admin' AND created_by IS NULL AND used_at IS NULL"
        " AND unit_id IN (SELECT id FROM unit WHERE parent_id IS NULL)"
    )


def downgrade() -> None:
    op.drop_column("invite", "first_admin")
    op.drop_column("invite", "cancelled_at")
