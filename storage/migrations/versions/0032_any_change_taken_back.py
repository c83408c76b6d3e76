"""what no configuration says can be taken back for a day, too; a row of the record concerns several units

Revision: 0032, after 0031.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settingsedit", sa.Column("action", sa.String(), server_default="apply", nullable=False))
    op.add_column("settingsedit", sa.Column("rows", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("settingsedit", sa.Column("subject", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("settingsedit", sa.Column("units", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("settingsedit", sa.Column("recorded", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("settingsedit", sa.Column("told", sa.JSON(), server_default="[]", nullable=False))
    op.create_table(
        "auditunit",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("audit_id", sa.BigInteger(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"]),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_auditunit_audit", "auditunit", ["audit_id"])
    op.create_index("ix_auditunit_unit", "auditunit", ["unit_id", "audit_id"])


def downgrade() -> None:
    op.drop_table("auditunit")
    for name in ("told", "recorded", "units", "subject", "rows", "action"):
        op.drop_column("settingsedit", name)
