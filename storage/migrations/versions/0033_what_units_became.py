"""which unit another became part of; of those that were merged before, the record says it

Revision: 0033, after 0032.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

# A row of the record is the other unit's, and names the one that was merged as it was called then.
MERGED = """
UPDATE unit SET into_id = (
    SELECT audit.unit_id FROM audit
    WHERE audit.bot_id = unit.bot_id AND audit.action = 'unit.merge' AND audit.before = unit.name
    AND audit.unit_id IS NOT NULL AND audit.unit_id <> unit.id
    ORDER BY audit.id DESC LIMIT 1
)
WHERE closed_at IS NOT NULL
"""


def upgrade() -> None:
    op.add_column("unit", sa.Column("into_id", sa.BigInteger(), nullable=True))
    op.execute(MERGED)


def downgrade() -> None:
    op.drop_column("unit", "into_id")
