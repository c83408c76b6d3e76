"""Who changed what, for the record."""

from storage.tables import Audit
from storage.work import Work


def record(work: Work, actor: str, action: str, *, before: str = "", after: str = "") -> None:
    """Writes one audit row. `actor` is an account's name, or the command line."""
    work.session.add(
        Audit(bot_id=work.bot_id, at=work.now, actor=actor, action=action, before=before, after=after)
    )
