"""The configuration file as it was last applied: what somebody has changed in it since is what it says otherwise."""

import json

from bot.config.layout import ALL, Layout
from storage.queries import apply as stored_apply
from storage.work import Work


def filed(work: Work) -> Layout | None:
    """None where no file was applied since this is remembered.

    A version that did not know a section yet has remembered nothing of it.
    """
    row = stored_apply.office(work)
    found = json.loads(row.filed) if row and row.filed else None
    return {section: found.get(section, {}) for section in ALL} if found is not None else None


def remember(work: Work, layout: Layout) -> None:
    """This is the file that was applied. Limits must be stored."""
    row = stored_apply.office(work)
    assert row is not None
    row.filed, row.filed_at = json.dumps(layout, ensure_ascii=False), work.now
