"""musters, leave and covers; emergency plans and their runs

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigKey, UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _musters()
    _leave()
    _plans()
    _runs()


def downgrade() -> None:
    for table in (
        "plancard",
        "planentry",
        "planactor",
        "planstep",
        "planrun",
        "emergencyplan",
        "coverrequest",
        "leave",
        "mustercall",
        "muster",
        "musterrule",
    ):
        op.drop_table(table)


def _number(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=empty)


def _instant(name: str, *, empty: bool = False) -> sa.Column[object]:
    return sa.Column(name, UTCDateTime(timezone=True), nullable=empty)


def _word(name: str, kind: str, *values: str) -> sa.Column[str]:
    return sa.Column(name, sa.Enum(*values, name=kind, native_enum=False, length=32), nullable=False)


def _key() -> sa.Column[int]:
    return sa.Column("id", BigKey, nullable=False)


def _points(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"])


def _musters() -> None:
    op.create_table(
        "musterrule",
        _key(),
        _number("bot_id"),
        sa.Column("rota", sa.String(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("planned_until", sa.Date(), nullable=True),
        _instant("closed_at", empty=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot_id", "rota"),
    )
    op.create_table(
        "muster",
        _key(),
        _number("bot_id"),
        _number("rule_id"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _instant("asks_at"),
        _instant("latest_at"),
        _instant("closes_at", empty=True),
        _word("state", "musterstate", "planned", "asked", "closed", "lapsed"),
        _number("ordered_by", empty=True),
        _instant("next_action_at", empty=True),
        _points("rule_id", "musterrule"),
        _points("ordered_by", "account"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("rule_id", "day", "number"),
    )
    op.create_index("ix_muster_next_action_at", "muster", ["next_action_at"])
    op.create_table(
        "mustercall",
        _key(),
        _number("muster_id"),
        _word("post", "dutypost", "leader", "staff"),
        _number("person_id", empty=True),
        _word(
            "state",
            "callstate",
            "waiting",
            "answered",
            "late",
            "silent",
            "unreachable",
            "relieved",
            "on_leave",
            "vacant",
        ),
        _instant("answered_at", empty=True),
        _points("muster_id", "muster"),
        _points("person_id", "dutyperson"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("muster_id", "post", "person_id"),
    )


def _leave() -> None:
    op.create_table(
        "leave",
        _key(),
        _number("bot_id"),
        _number("person_id"),
        _instant("starts_at"),
        _instant("ends_at"),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        _instant("asked_at"),
        _number("decided_by", empty=True),
        _instant("decided_at", empty=True),
        sa.Column("granted", sa.Boolean(), nullable=True),
        _instant("withdrawn_at", empty=True),
        _instant("next_action_at", empty=True),
        _points("person_id", "dutyperson"),
        _points("decided_by", "account"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_leave_person", "leave", ["person_id", "ends_at"])
    op.create_index("ix_leave_next_action_at", "leave", ["next_action_at"])
    op.create_table(
        "coverrequest",
        _key(),
        _number("leave_id"),
        _number("assignment_id"),
        _number("person_id"),
        _number("asked_by"),
        _instant("asked_at"),
        _instant("answered_at", empty=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        _points("leave_id", "leave"),
        _points("assignment_id", "assignment"),
        _points("person_id", "dutyperson"),
        _points("asked_by", "account"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("assignment_id", "person_id"),
    )
    op.create_index("ix_coverrequest_leave_id", "coverrequest", ["leave_id"])


def _plans() -> None:
    op.create_table(
        "emergencyplan",
        _key(),
        _number("bot_id"),
        sa.Column("name", sa.String(), nullable=False),
        _number("unit_id"),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("board_to", sa.Text(), nullable=False),
        _instant("closed_at", empty=True),
        _points("unit_id", "unit"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot_id", "name"),
    )
    op.create_table(
        "planrun",
        _key(),
        _number("bot_id"),
        _number("plan_id"),
        _number("unit_id"),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("drill", sa.Boolean(), nullable=False),
        _number("started_by"),
        _instant("started_at"),
        _number("ended_by", empty=True),
        _instant("ended_at", empty=True),
        sa.Column("record", sa.Text(), nullable=False),
        _instant("next_action_at", empty=True),
        _points("plan_id", "emergencyplan"),
        _points("unit_id", "unit"),
        _points("started_by", "account"),
        _points("ended_by", "account"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_planrun_plan", "planrun", ["plan_id", "started_at"])
    op.create_index("ix_planrun_next_action_at", "planrun", ["next_action_at"])


def _runs() -> None:
    op.create_table(
        "planstep",
        _key(),
        _number("run_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        _instant("due_at", empty=True),
        _number("ticked_by", empty=True),
        _instant("ticked_at", empty=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        _instant("next_action_at", empty=True),
        _points("run_id", "planrun"),
        _points("ticked_by", "account"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("run_id", "number"),
    )
    op.create_index("ix_planstep_next_action_at", "planstep", ["next_action_at"])
    op.create_table(
        "planactor",
        _key(),
        _number("run_id"),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        _number("account_id", empty=True),
        _instant("since"),
        _points("run_id", "planrun"),
        _points("account_id", "account"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("run_id", "role", "name", "account_id"),
    )
    op.create_table(
        "planentry",
        _key(),
        _number("run_id"),
        _instant("at"),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        _points("run_id", "planrun"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_planentry_run_id", "planentry", ["run_id"])
    op.create_table(
        "plancard",
        _key(),
        _number("run_id"),
        sa.Column("role", sa.String(), nullable=False),
        _number("chat_id"),
        _number("thread_id"),
        _number("message_id", empty=True),
        sa.Column("text", sa.Text(), nullable=False),
        _instant("drawn_at", empty=True),
        _points("run_id", "planrun"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("run_id", "role", "chat_id", "thread_id"),
    )
    op.create_index("ix_plancard_chat_id", "plancard", ["chat_id"])
