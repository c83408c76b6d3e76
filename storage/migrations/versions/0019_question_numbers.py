"""no number of a question is given again: SQLite gave that of a last row that was gone to the next one

Revision: 0019, after 0018.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

COLUMNS = (
    "id, bot_id, account_id, chat_id, thread_id, message_id, text, sent_at, options, expires_at, answered_at"
)


def upgrade() -> None:
    """PostgreSQL counts on by itself."""
    if op.get_bind().dialect.name == "sqlite":
        _write_anew(counting=True)
        # Those that were asked and went are counted, too: their numbers stand in the keys of the outbox.
        op.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT max(CAST(substr(dedup_key, 10) AS INTEGER))"
            " FROM outbox WHERE dedup_key LIKE 'question:%'), 0)) WHERE name = 'question'"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _write_anew(counting=False)


def _write_anew(*, counting: bool) -> None:
    """Files point at the rows, and miss them for a moment only."""
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TEMPORARY TABLE former AS SELECT * FROM question")
    op.drop_table("question")
    op.create_table(
        "question",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sent_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("expires_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("answered_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=counting,
    )
    op.execute(f"INSERT INTO question ({COLUMNS}) SELECT {COLUMNS} FROM former")
    op.execute("DROP TABLE former")
    op.create_index("ix_question_message", "question", ["chat_id", "message_id"])
    op.create_index(
        "ix_question_open", "question", ["account_id", "id"], sqlite_where=sa.text("answered_at IS NULL")
    )
