"""`[limits]` and `[retention]`: reminders a day, life of invitations, and how long messages and notes are kept."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.config import Config
from bot.config.model import Limits
from bot.config.words import WORDS
from bot.domain.retention import Terms
from bot.services.apply.change import Change
from storage.queries import apply as stored_apply
from storage.tables import Office
from storage.work import Work

NAMES = {key: word for (section, key), word in WORDS.items() if section in ("limits", "retention")}


def limits_of(work: Work) -> Limits:
    """The limits in force; the defaults where none are stored."""
    return stored_apply.limits(work) or Limits()


def retention_of(work: Work) -> Terms:
    """The retention in force; the default where none is stored."""
    return stored_apply.retention(work) or Terms()


def limits(work: Work, config: Config) -> Iterator[Change]:
    before = _numbers(limits_of(work), retention_of(work))
    after = _numbers(config.limits, config.retention)
    said = [
        f"{name} {before[key]} → {after[key]}" for key, name in NAMES.items() if before[key] != after[key]
    ]
    if said:
        entries = ("limits", ""), ("retention", "")
        yield Change("；".join(said), _writer(config.limits, config.retention), entries=entries)


def store_first(work: Work, limits: Limits, terms: Terms) -> None:
    """Stores those of the file when a program starts for the first time; later the stored ones hold."""
    if stored_apply.office(work) is None:
        _writer(limits, terms)(work)


def _numbers(limits: Limits, terms: Terms) -> Mapping[str, Any]:
    return limits.model_dump() | terms.model_dump()


def _writer(limits: Limits, terms: Terms) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = stored_apply.office(work) or Office(bot_id=work.bot_id, limits={}, retention={})
        row.limits, row.retention = limits.model_dump(), terms.model_dump()
        work.session.add(row)
        work.session.flush()

    return write
