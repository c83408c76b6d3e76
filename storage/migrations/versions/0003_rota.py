"""rotas, shifts, and who stands them

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rota",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("changes_at", sa.Time(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("planned_until", sa.Date(), nullable=True),
        sa.Column("closed_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot_id", "name"),
    )
    op.create_index("ix_rota_unit_id", "rota", ["unit_id"])
    op.create_table(
        "dutyperson",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot_id", "name"),
    )
    op.create_index("ix_dutyperson_account_id", "dutyperson", ["account_id"])
    op.create_table(
        "shift",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("rota_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["rota_id"], ["rota.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("rota_id", "starts_at"),
    )
    op.create_index("ix_shift_span", "shift", ["rota_id", "ends_at"])
    op.create_table(
        "assignment",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("shift_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "post",
            sa.Enum("leader", "staff", name="dutypost", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("since", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["dutyperson.id"]),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_assignment_shift", "assignment", ["shift_id", "post"])
    op.create_index("ix_assignment_person_id", "assignment", ["person_id"])


def downgrade() -> None:
    for table in ("assignment", "shift", "dutyperson", "rota"):
        op.drop_table(table)
