"""people take the place of those who stand duty: names are not unique, members are people too

Revision: 0015, after 0014.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

SOURCES = ("configured", "sheet", "invited", "joined")


def upgrade() -> None:
    op.drop_index("ix_dutyperson_account_id", "dutyperson")
    op.rename_table("dutyperson", "person")
    if op.get_bind().dialect.name == "postgresql":
        _rename_constraints("dutyperson", "person")
        op.drop_constraint("person_bot_id_name_key", "person", type_="unique")
        for column in _added():
            op.add_column("person", column)
        op.create_foreign_key("person_unit_id_fkey", "person", "unit", ["unit_id"], ["id"])
    else:
        _write_anew(*_added(), sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]))
    op.create_index("ix_person_account_id", "person", ["account_id"])
    op.create_index("ix_person_name", "person", ["bot_id", "name"])
    with op.batch_alter_table("member") as member:
        member.add_column(sa.Column("person_id", sa.BigInteger(), nullable=True))
        member.create_foreign_key("member_person_id_fkey", "person", ["person_id"], ["id"])
    op.create_index("ix_member_person_id", "member", ["person_id"])
    _fill()
    op.drop_column("person", "configured")


def _added() -> tuple[sa.Column[Any], ...]:
    source = sa.Enum(*SOURCES, name="personsource", native_enum=False, length=32)
    return (
        sa.Column("unit_id", sa.BigInteger(), nullable=True),
        sa.Column("source", source, nullable=False, server_default="configured"),
        sa.Column("link_doubted", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def _write_anew(*parts: sa.Column[Any] | sa.Constraint) -> None:
    """SQLite: the table with these parts and without its unique name, its rows kept.

    Other tables point at the rows. Those are missed for a moment only: rows written under the old numbers are counted
    as found again, which a table that is given the name of the old one would not be.
    """
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TEMPORARY TABLE former AS SELECT * FROM person")
    op.drop_table("person")
    op.create_table(
        "person",
        sa.Column("id", BigKey, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=True),
        sa.Column("configured", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("closed_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        *parts,
    )
    kept = "id, bot_id, name, phone, account_id, configured, closed_at"
    op.execute(f"INSERT INTO person ({kept}) SELECT {kept} FROM former")
    op.execute("DROP TABLE former")


def _fill() -> None:
    """Where an account came by, and who each member is."""
    op.execute("UPDATE person SET source = 'sheet' WHERE NOT configured")
    # Only an invitation that named the person says that the account is theirs.
    op.execute(
        "UPDATE person SET link_doubted = true WHERE account_id IS NOT NULL AND closed_at IS NULL AND NOT EXISTS ("
        "SELECT 1 FROM invite WHERE invite.person_id = person.id AND invite.used_by = person.account_id)"
    )
    op.execute(
        "INSERT INTO person (bot_id, name, phone, account_id, configured, source, link_doubted)"
        " SELECT account.bot_id, account.name, '', account.id, false, 'joined', false FROM account"
        " WHERE account.id IN (SELECT account_id FROM member) AND account.id NOT IN ("
        "SELECT account_id FROM person WHERE account_id IS NOT NULL AND closed_at IS NULL) ORDER BY account.id"
    )
    op.execute(
        "UPDATE member SET person_id = (SELECT min(person.id) FROM person"
        " WHERE person.account_id = member.account_id AND person.closed_at IS NULL)"
    )


def downgrade() -> None:
    op.drop_index("ix_member_person_id", "member")
    with op.batch_alter_table("member") as member:
        member.drop_constraint("member_person_id_fkey", type_="foreignkey")
        member.drop_column("person_id")
    op.execute("DELETE FROM person WHERE source = 'joined'")
    op.drop_index("ix_person_name", "person")
    op.drop_index("ix_person_account_id", "person")
    op.add_column("person", sa.Column("configured", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.execute("UPDATE person SET configured = (source = 'configured')")
    if op.get_bind().dialect.name == "postgresql":
        for column in ("link_doubted", "source", "unit_id"):
            op.drop_column("person", column)
        op.create_unique_constraint("person_bot_id_name_key", "person", ["bot_id", "name"])
        _rename_constraints("person", "dutyperson")
    else:
        _write_anew(sa.UniqueConstraint("bot_id", "name"))
    op.rename_table("person", "dutyperson")
    op.create_index("ix_dutyperson_account_id", "dutyperson", ["account_id"])


def _rename_constraints(old: str, new: str) -> None:
    """PostgreSQL: a sequence and constraints keep the name of the table they were made for."""
    table = "person"
    op.execute(f"ALTER SEQUENCE {old}_id_seq RENAME TO {new}_id_seq")
    for part in ("pkey", "account_id_fkey", "bot_id_name_key"):
        op.execute(f"ALTER TABLE {table} RENAME CONSTRAINT {old}_{part} TO {new}_{part}")
