"""the office's list of units and people, and lists that wait to be written

Revision: 0024, after 0023.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("id", BigKey, primary_key=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), sa.ForeignKey("unit.id"), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("added_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_listing_bot_id", "listing", ["bot_id"])
    op.create_index("ix_listing_person_id", "listing", ["person_id"])
    op.create_index("ix_listing_unit", "listing", ["unit_id"])
    op.create_table(
        "listingdraft",
        sa.Column("id", BigKey, primary_key=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), sa.ForeignKey("account.id"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("taken_back_at", UTCDateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_listingdraft_account_id", "listingdraft", ["account_id"])


def downgrade() -> None:
    op.drop_table("listingdraft")
    op.drop_table("listing")
