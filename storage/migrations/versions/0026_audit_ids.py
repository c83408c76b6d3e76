"""an audit row says by ids who, at which unit and whom it concerns; older rows keep their text

Revision: 0026, after 0025.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

POINTS_AT = {"account_id": "account", "by_person_id": "person", "unit_id": "unit", "person_id": "person"}


def upgrade() -> None:
    with op.batch_alter_table("audit") as batch:
        for column, table in POINTS_AT.items():
            batch.add_column(sa.Column(column, sa.BigInteger(), nullable=True))
            batch.create_foreign_key(f"fk_audit_{column}", table, [column], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("audit") as batch:
        for column in POINTS_AT:
            batch.drop_constraint(f"fk_audit_{column}", type_="foreignkey")
            batch.drop_column(column)
