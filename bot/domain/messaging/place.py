"""Where a message goes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A chat, or one topic of it."""

    chat: int
    thread: int | None = None

    @property
    def group(self) -> bool:
        """Do several people read it? The platform counts people upwards and groups downwards."""
        return self.chat < 0

    @property
    def key(self) -> str:
        """「-100:7」, for keys that keep a message from being queued twice; 0 stands for no topic."""
        return f"{self.chat}:{self.thread or 0}"
