"""The configuration file as it was last applied, kept to tell what has been changed in the file since."""

import json

from bot.config.layout import ALL, Layout
from storage.queries import apply as stored_apply
from storage.work import Work


def filed(work: Work) -> Layout | None:
    """The stored file; None where none was ever applied. Sections that its version did not know are empty."""
    row = stored_apply.office(work)
    found = json.loads(row.filed) if row and row.filed else None
    return {section: found.get(section, {}) for section in ALL} if found is not None else None


def remember(work: Work, layout: Layout) -> None:
    """Stores the file that was applied, in the row of the limits, which must exist."""
    row = stored_apply.office(work)
    assert row is not None
    row.filed, row.filed_at = json.dumps(layout, ensure_ascii=False), work.now
