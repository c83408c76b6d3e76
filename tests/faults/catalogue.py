"""All faults there are: what `make faults` tries, in the order of the table."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults import killing, platform, storing, timing, wall_clock
from tests.faults.ground import Means
from tests.faults.tally import Tally

BOTH = ("sqlite", "postgresql")
SQLITE, POSTGRESQL = ("sqlite",), ("postgresql",)


@dataclass(frozen=True)
class Fault:
    """One fault, how to try it, and how often `make faults` does. `light`: also in the light cut of `make test`."""

    name: str
    attempt: Callable[[Means], Tally]
    runs: int
    databases: tuple[str, ...] = BOTH
    light: bool = False


FAULTS = (
    Fault("kill -9 between any two statements", killing.anywhere, 5, light=True),
    Fault("kill -9 in delivery", killing.in_delivery, 2, light=True),
    Fault("kill -9 in a migration", killing.in_migration, 10),
    Fault("429 for one chat", platform.limit_per_chat, 1),
    Fault("429 for the whole bot, ten minutes", platform.limit_for_the_bot, 1, light=True),
    Fault("429 of three hours for one chat", platform.limit_of_hours, 1),
    Fault("answer lost after delivery", platform.lost_answer, 1),
    Fault("answers 5 s each", platform.slow, 1),
    Fault("proxy pages, empty bodies, resets", platform.strange_answers, 2, light=True),
    Fault("updates doubled", platform.doubled_updates, 1),
    Fault("updates an hour late", platform.late_updates, 1),
    Fault("updates out of order", platform.disordered_updates, 1),
    Fault("update ids jump", platform.jumping_ids, 2, light=True),
    Fault("updates that are none", platform.odd_updates, 2, light=True),
    Fault("poisoned update", platform.poisoned_update, 2, light=True),
    Fault("a second poller", platform.second_poller, 1),
    Fault("supergroup in mid-conversation", platform.supergroup_in_mid_conversation, 1),
    Fault("blocked, then unblocked", platform.blocked_then_unblocked, 1),
    Fault("database restarted", storing.restarted, 1, POSTGRESQL, light=True),
    Fault("database connections killed", storing.cut_off, 1, POSTGRESQL),
    Fault("database read-only", storing.read_only, 1, POSTGRESQL, light=True),
    Fault("database's disk full", storing.server_disk_full, 1, POSTGRESQL),
    Fault("database locked", storing.locked, 1, SQLITE),
    Fault("disk full", storing.disk_full, 1, SQLITE, light=True),
    Fault("no file can be written", storing.no_writes, 1, SQLITE),
    Fault("clock 4 h ahead and back (all)", timing.ahead_and_back, 1),
    Fault("clock hours ahead and back (ours)", wall_clock.set_ahead_and_back, 1),
    Fault("nights of changed clocks", timing.changed_nights, 1),
)
