"""Updates as the intake handles them: stored as they came, understood, and cut into parts that can be read ahead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.messaging.messages import FROM_PEOPLE, Incoming
from storage.work import Tally


@dataclass(frozen=True)
class Update:
    """One update as it is stored and as it is understood. `error` set: it cannot be read."""

    payload: str
    incoming: Incoming
    error: str = ""

    @property
    def spoken(self) -> bool:
        return self.incoming.event in FROM_PEOPLE and self.incoming.sender is not None

    @property
    def cause(self) -> str:
        """What log lines and rows of the outbox call it; one search finds all that came of it."""
        return f"update:{self.incoming.update_id}"


@dataclass(frozen=True)
class Handled:
    """An update that had not been stored before, and what it caused. `waits`: nothing yet; it is only stored."""

    update: Update
    did: Tally
    waits: bool = False

    @property
    def line(self) -> dict[str, Any]:
        """What the log tells of it."""
        event = self.update.incoming.event.value
        return {
            "cause": self.update.cause,
            "what": event,
            "reports": self.did.reports,
            "queued": self.did.queued,
            **({"waits": True} if self.waits else {}),
        }


def storable(value: Any) -> Any:
    """The same with every text such that any database takes it: no halves of surrogate pairs, no NUL."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().replace("\0", "")
    if isinstance(value, Mapping):
        return {key: storable(item) for key, item in value.items()}
    return [storable(item) for item in value] if isinstance(value, list) else value


def in_parts(handled: Iterable[Handled]) -> Iterator[list[Handled]]:
    """Cuts a batch into parts in which nobody speaks twice and no chat is spoken in twice.

    What was read ahead for somebody holds for one message of theirs; see `storage.prefetched`. Anything but words and
    presses stands alone.
    """
    part: list[Handled] = []
    names: set[tuple[str, int]] = set()
    for done in handled:
        incoming = done.update.incoming
        own = {("chat", incoming.chat_id), ("sender", incoming.sender.id if incoming.sender else 0)}
        if part and (not done.update.spoken or not part[-1].update.spoken or names & own):
            yield part
            part, names = [], set()
        part.append(done)
        names |= own
    if part:
        yield part
