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
        sa.Column("tells_at", sa.Time(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("planned_until", sa.Date(), nullable=True),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("closed_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot_id", "name"),
        sa.UniqueConstraint("secret"),
    )
    op.create_index("ix_rota_unit_id", "rota", ["unit_id"])
    op.create_table(
        "dutyperson",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=True),
        sa.Column("configured", sa.Boolean(), nullable=False),
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
        sa.Column("next_action_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["rota_id"], ["rota.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("rota_id", "starts_at"),
    )
    op.create_index("ix_shift_span", "shift", ["rota_id", "ends_at"])
    op.create_index("ix_shift_next_action_at", "shift", ["next_action_at"])
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
        sa.Column(
            "origin",
            sa.Enum(
                *("rotation", "sheet", "override", "swap", "cover", "takeover"),
                name="origin",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("confirmed_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["dutyperson.id"]),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_assignment_shift", "assignment", ["shift_id", "post"])
    op.create_index("ix_assignment_person_id", "assignment", ["person_id"])
    _changing_hands()
    # A column with a foreign key: SQLite takes it only where the table is written anew.
    with op.batch_alter_table("invite") as invite:
        invite.add_column(sa.Column("person_id", sa.BigInteger(), nullable=True))
        invite.create_foreign_key("invite_person_id_fkey", "dutyperson", ["person_id"], ["id"])


def _changing_hands() -> None:
    op.create_table(
        "swap",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("mine_id", sa.BigInteger(), nullable=False),
        sa.Column("theirs_id", sa.BigInteger(), nullable=True),
        sa.Column("asked_id", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["mine_id"], ["assignment.id"]),
        sa.ForeignKeyConstraint(["theirs_id"], ["assignment.id"]),
        sa.ForeignKeyConstraint(["asked_id"], ["dutyperson.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_swap_mine_id", "swap", ["mine_id"])
    op.create_index("ix_swap_theirs_id", "swap", ["theirs_id"])
    op.create_table(
        "handover",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("shift_id", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.Column("noted_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("accepted_by", sa.BigInteger(), nullable=True),
        sa.Column("accepted_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"]),
        sa.ForeignKeyConstraint(["noted_by"], ["dutyperson.id"]),
        sa.ForeignKeyConstraint(["accepted_by"], ["dutyperson.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("shift_id"),
    )
    op.create_table(
        "rotadraft",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("rota_id", sa.BigInteger(), nullable=True),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("made_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.ForeignKeyConstraint(["rota_id"], ["rota.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_rotadraft_account_id", "rotadraft", ["account_id"])


def downgrade() -> None:
    with op.batch_alter_table("invite") as invite:
        invite.drop_constraint("invite_person_id_fkey", type_="foreignkey")
        invite.drop_column("person_id")
    for table in ("rotadraft", "handover", "swap", "assignment", "shift", "dutyperson", "rota"):
        op.drop_table(table)
