"""The index by which a beat finds what is due: of one bot, and only what still has something to come."""

from sqlalchemy import Index, text

PENDING = text("next_action_at IS NOT NULL")


def due_index(table: str) -> Index:
    return Index(
        f"ix_{table}_due", "bot_id", "next_action_at", sqlite_where=PENDING, postgresql_where=PENDING
    )
