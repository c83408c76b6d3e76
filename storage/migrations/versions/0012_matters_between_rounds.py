"""a matter belongs to a unit and an instant, its round is optional; edits find what they edit

Revision: 0012, after 0011.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BETWEEN = sa.text("occurrence_id IS NULL")
POINTING = ("attachment", "incident")  # what points at matters
UNITS = "UPDATE matter SET unit_id = (SELECT o.unit_id FROM occurrence o WHERE o.id = matter.occurrence_id)"
MESSAGES = """
    UPDATE matter SET
        chat_id = (SELECT r.chat_id FROM report r WHERE r.id = matter.report_id),
        message_id = (SELECT r.message_id FROM report r WHERE r.id = matter.report_id)
"""


def upgrade() -> None:
    for name in ("unit_id", "from_unit_id", "part_of", "chat_id", "message_id"):
        op.add_column("matter", sa.Column(name, sa.BigInteger(), nullable=True))
    op.add_column("matter", sa.Column("told", sa.JSON(), nullable=False, server_default="[]"))
    op.execute(UNITS)
    op.execute(MESSAGES)
    _let_go()
    with op.batch_alter_table("matter") as matter:
        matter.alter_column("unit_id", existing_type=sa.BigInteger(), nullable=False)
        matter.alter_column("occurrence_id", existing_type=sa.BigInteger(), nullable=True)
        matter.alter_column("report_id", existing_type=sa.BigInteger(), nullable=True)
        matter.create_foreign_key("matter_unit_id_fkey", "unit", ["unit_id"], ["id"])
        matter.create_foreign_key("matter_from_unit_id_fkey", "unit", ["from_unit_id"], ["id"])
        matter.create_foreign_key("matter_part_of_fkey", "matter", ["part_of"], ["id"])
    _take_up()
    op.create_index("ix_matter_message", "matter", ["chat_id", "message_id"])
    op.create_index("ix_matter_unit", "matter", ["unit_id", "sent_at"])
    op.create_index("ix_matter_part_of", "matter", ["part_of"])
    op.create_index("ix_attachment_message", "attachment", ["chat_id", "message_id"])
    op.add_column("handover", sa.Column("pieces", sa.JSON(), nullable=False, server_default="{}"))
    op.create_index(
        "ix_matter_between", "matter", ["sent_at"], sqlite_where=BETWEEN, postgresql_where=BETWEEN
    )


def downgrade() -> None:
    op.drop_column("handover", "pieces")
    op.drop_index("ix_attachment_message", "attachment")
    op.drop_index("ix_matter_between", "matter", sqlite_where=BETWEEN, postgresql_where=BETWEEN)
    op.drop_index("ix_matter_part_of", "matter")
    op.drop_index("ix_matter_unit", "matter")
    op.drop_index("ix_matter_message", "matter")
    # What no round knows of, the older program cannot hold.
    for table in POINTING:
        op.execute(
            f"UPDATE {table} SET matter_id = NULL WHERE matter_id IN"
            " (SELECT id FROM matter WHERE occurrence_id IS NULL)"
        )
    op.execute("UPDATE matter SET part_of = NULL")
    op.execute("DELETE FROM matter WHERE occurrence_id IS NULL")
    _let_go()
    with op.batch_alter_table("matter") as matter:
        for name in ("unit_id", "from_unit_id", "part_of"):
            matter.drop_constraint(f"matter_{name}_fkey", type_="foreignkey")
        for name in ("unit_id", "from_unit_id", "part_of", "chat_id", "message_id", "told"):
            matter.drop_column(name)
        matter.alter_column("occurrence_id", existing_type=sa.BigInteger(), nullable=False)
        matter.alter_column("report_id", existing_type=sa.BigInteger(), nullable=False)
    _take_up()


def _let_go() -> None:
    """SQLite makes the table anew, and lets nobody drop one that rows point at."""
    if _sqlite():
        for table in POINTING:
            op.execute(
                f"CREATE TABLE held_{table} AS SELECT id, matter_id FROM {table} WHERE matter_id IS NOT NULL"
            )
            op.execute(f"UPDATE {table} SET matter_id = NULL")


def _take_up() -> None:
    if _sqlite():
        for table in POINTING:
            op.execute(
                f"UPDATE {table} SET matter_id = (SELECT h.matter_id FROM held_{table} h WHERE h.id = {table}.id)"
                f" WHERE id IN (SELECT id FROM held_{table})"
            )
            op.execute(f"DROP TABLE held_{table}")


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
