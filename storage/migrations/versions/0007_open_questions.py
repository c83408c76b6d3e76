"""find what somebody was asked, and their last matter, at once

Revision: 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OPEN = sa.text("answered_at IS NULL")


def upgrade() -> None:
    op.create_index("ix_matter_account", "matter", ["account_id", "id"])
    op.create_index(
        "ix_question_open", "question", ["account_id", "id"], sqlite_where=OPEN, postgresql_where=OPEN
    )


def downgrade() -> None:
    op.drop_index("ix_question_open", "question", sqlite_where=OPEN, postgresql_where=OPEN)
    op.drop_index("ix_matter_account", "matter")
