"""former names of units, who takes whose place, and who stands in for whom while they are away

Revision: 0027, after 0026.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

PENDING = sa.text("next_action_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "formername",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("until", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_formername_bot", "formername", ["bot_id", "until"])
    op.create_table(
        "succession",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("successor_id", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=True),
        sa.Column("made_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("done_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["successor_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_succession_successor", "succession", ["successor_id"])
    op.create_table(
        "substitution",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("substitute_id", sa.BigInteger(), nullable=False),
        sa.Column("starts_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("members", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=True),
        sa.Column("made_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("begun_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("next_action_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["substitute_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_substitution_person", "substitution", ["person_id", "ends_at"])
    op.create_index("ix_substitution_substitute_id", "substitution", ["substitute_id"])
    op.create_index(
        "ix_substitution_due",
        "substitution",
        ["bot_id", "next_action_at"],
        sqlite_where=PENDING,
        postgresql_where=PENDING,
    )


def downgrade() -> None:
    for table in ("substitution", "succession", "formername"):
        op.drop_table(table)
