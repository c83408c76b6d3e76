"""the messages that follow what they show stand in one table, whatever that is

Revision: 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# A card keeps its number; a board gets one above those of all cards, in the order of the boards.
CARDS = """
    INSERT INTO livemessage (id, bot_id, subject, subject_id, part, chat_id, thread_id, message_id, text, drawn_at)
    SELECT c.id, r.bot_id, 'round', c.round_id, '', c.chat_id, c.thread_id, c.message_id, c.text, c.drawn_at
    FROM livecard c JOIN round r ON r.id = c.round_id
"""
BOARDS = """
    INSERT INTO livemessage (id, bot_id, subject, subject_id, part, chat_id, thread_id, message_id, text, drawn_at)
    SELECT c.id + {offset}, r.bot_id, 'plan_run', c.run_id, c.role, c.chat_id, c.thread_id, c.message_id, c.text,
        c.drawn_at
    FROM plancard c JOIN planrun r ON r.id = c.run_id
"""
# What waits to be drawn waits under its new number. A drawing of what is there no more has nothing to wait for.
KEYS = """
    UPDATE outbox SET dedup_key = (
        SELECT '{new}' || CAST(l.id AS VARCHAR) FROM livemessage l
        WHERE l.id = CAST(substr(outbox.dedup_key, {start}) AS BIGINT) + {offset} AND l.subject = '{subject}'
    )
    WHERE kind = '{kind}' AND dedup_key LIKE '{old}%'
"""


def upgrade() -> None:
    op.create_table(
        "livemessage",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("drawn_at", UTCDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("subject", "subject_id", "part", "chat_id", "thread_id"),
    )
    offset = _highest("livecard")
    op.execute(CARDS)
    op.execute(BOARDS.format(offset=offset))
    op.create_index("ix_livemessage_chat_id", "livemessage", ["chat_id"])
    _rewrite_keys("card", "card:", "live:", "round", 0)
    _rewrite_keys("board", "board:", "live:", "plan_run", offset)
    _continue_numbers("livemessage")
    op.drop_table("plancard")
    op.drop_table("livecard")


def downgrade() -> None:
    for table, subject, parent, part in (
        ("livecard", "round_id", "round", ()),
        ("plancard", "run_id", "planrun", ("role",)),
    ):
        op.create_table(
            table,
            sa.Column("id", BigKey, nullable=False),
            sa.Column(subject, sa.BigInteger(), nullable=False),
            *(sa.Column(name, sa.String(), nullable=False) for name in part),
            sa.Column("chat_id", sa.BigInteger(), nullable=False),
            sa.Column("thread_id", sa.BigInteger(), nullable=False),
            sa.Column("message_id", sa.BigInteger(), nullable=True),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("drawn_at", UTCDateTime(timezone=True), nullable=True),
            sa.ForeignKeyConstraint([subject], [f"{parent}.id"]),
            sa.PrimaryKeyConstraint("id"),
            sa.UniqueConstraint(subject, *part, "chat_id", "thread_id"),
        )
    op.create_index("ix_plancard_chat_id", "plancard", ["chat_id"])
    op.execute(
        "INSERT INTO livecard (id, round_id, chat_id, thread_id, message_id, text, drawn_at)"
        " SELECT id, subject_id, chat_id, thread_id, message_id, text, drawn_at"
        " FROM livemessage WHERE subject = 'round'"
    )
    op.execute(
        "INSERT INTO plancard (id, run_id, role, chat_id, thread_id, message_id, text, drawn_at)"
        " SELECT id, subject_id, part, chat_id, thread_id, message_id, text, drawn_at"
        " FROM livemessage WHERE subject = 'plan_run'"
    )
    _rewrite_keys("card", "live:", "card:", "round", 0)
    _rewrite_keys("board", "live:", "board:", "plan_run", 0)
    _continue_numbers("livecard")
    _continue_numbers("plancard")
    op.drop_table("livemessage")


def _rewrite_keys(kind: str, old: str, new: str, subject: str, offset: int) -> None:
    given = {"kind": kind, "old": old, "new": new, "subject": subject, "offset": offset}
    # A colon would begin the name of a parameter.
    op.execute(sa.text(KEYS.format(start=len(old) + 1, **given).replace(":", "\\:")))


def _highest(table: str) -> int:
    return int(op.get_bind().execute(sa.text(f"SELECT COALESCE(MAX(id), 0) FROM {table}")).scalar_one())


def _continue_numbers(table: str) -> None:
    """PostgreSQL counts its keys apart from the rows; the next one must follow the highest there is."""
    highest = _highest(table)
    if op.get_bind().dialect.name == "postgresql" and highest:
        op.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {highest})")
