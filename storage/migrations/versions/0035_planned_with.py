"""with which calendar the rounds of a schedule and the shifts of a rota were planned

Revision: 0035, after 0034.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

TABLES = ("schedule", "rota")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("planned_with", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "planned_with")
