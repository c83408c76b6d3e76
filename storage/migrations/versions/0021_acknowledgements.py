"""an incident knows on what its acknowledgement stands, when it is asked about, and to whom it is offered

Revision: 0021, after 0020.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UTCDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    held = sa.Enum("post", "right", "word", name="holding", native_enum=False, length=32)
    op.add_column("incident", sa.Column("held_as", held, nullable=True))
    op.add_column("incident", sa.Column("offered_to", sa.BigInteger(), nullable=True))
    op.add_column("incident", sa.Column("ask_at", UTCDateTime(timezone=True), nullable=True))
    op.add_column("incident", sa.Column("questions", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    for column in ("questions", "ask_at", "offered_to", "held_as"):
        op.drop_column("incident", column)
