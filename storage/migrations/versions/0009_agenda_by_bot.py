"""what is due is found by its bot; rows that a beat could not deal with; messages that nobody answers

Revision: 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

PARENTS = {
    "occurrence": ("round", "round_id"),
    "shift": ("rota", "rota_id"),
    "planstep": ("planrun", "run_id"),
}
DATED = ("occurrence", "round", "shift", "muster", "leave", "planrun", "planstep")
PENDING = sa.text("next_action_at IS NOT NULL")

UNCERTAIN = sa.text("state = 'uncertain'")


def upgrade() -> None:
    for table, (parent, key) in PARENTS.items():
        # The default is for the rows there are; the program always says whose a new one is.
        op.add_column(table, sa.Column("bot_id", sa.BigInteger(), nullable=False, server_default="0"))
        op.execute(
            f"UPDATE {table} SET bot_id = (SELECT p.bot_id FROM {parent} p WHERE p.id = {table}.{key})"
        )
    for table in DATED:
        op.drop_index(f"ix_{table}_next_action_at", table)
        op.create_index(
            f"ix_{table}_due",
            table,
            ["bot_id", "next_action_at"],
            sqlite_where=PENDING,
            postgresql_where=PENDING,
        )
    op.add_column("outbox", sa.Column("uncertain", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(
        "ix_outbox_uncertain",
        "outbox",
        ["bot_id", "created_at"],
        sqlite_where=UNCERTAIN,
        postgresql_where=UNCERTAIN,
    )
    op.create_table(
        "setback",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("began_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("try_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "kind", "row_id"),
    )


def downgrade() -> None:
    op.drop_table("setback")
    op.drop_index("ix_outbox_uncertain", "outbox", sqlite_where=UNCERTAIN, postgresql_where=UNCERTAIN)
    op.drop_column("outbox", "uncertain")
    for table in DATED:
        op.drop_index(f"ix_{table}_due", table, sqlite_where=PENDING, postgresql_where=PENDING)
        op.create_index(f"ix_{table}_next_action_at", table, ["next_action_at"])
    for table in PARENTS:
        op.drop_column(table, "bot_id")
