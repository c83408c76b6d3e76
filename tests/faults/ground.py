"""One town with the real program, on a database of its own, and a morning in it during which things go wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bot.demo.program import Program
from bot.demo.scenes.times import EVE, ZONE
from bot.demo.stage import SceneError
from bot.demo.town import BRIDGE, EAST, LANE, SCHOOL, SLOPES, WILLOW, Player
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.databases import Databases
from tests.program import ForkedProgram
from tests.scenarios.conftest import Town, found, opened

PATIENCE = 240  # real seconds for a program that is killed, waits for its database or for a slow server

MATTER = "石桥桥头路面塌陷约两米，已拉警戒线，没有人员受伤"
LATE = "学校一切正常，平安"


class PatientSandbox(Sandbox):
    """Waits longer for a program that others are killing."""

    patience = PATIENCE

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._http.timeout = PATIENCE + 30


@dataclass(frozen=True)
class Means:
    """What a try is given: where to find databases, an empty folder, chance, and how long it may be (`light`)."""

    databases: Databases
    founded: str
    folder: Path
    chance: Random
    light: bool = False


@dataclass
class Ground:
    """The town of one try. `means.chance` decides whatever is left to chance."""

    town: Town
    program: Program
    database: str
    means: Means

    @property
    def sandbox(self) -> Sandbox:
        return self.town.sandbox

    def fault(self, fault: str, **how: object) -> None:
        """As in docs/sandbox.md, `POST /sandbox/faults`."""
        self.sandbox.post("faults", fault=fault, **how)


Start = Callable[[Path, str, str], Program]


@contextmanager
def ground(means: Means, start: Start = ForkedProgram, url: str | None = None) -> Iterator[Ground]:
    """Everybody has joined, the group is bound, it is 08:01. `url`: a database to use instead of a fresh copy."""
    means.folder.mkdir(parents=True, exist_ok=True)
    database = url or means.databases.copy(means.founded)
    with running(EVE.astimezone(UTC), paused=True) as address:
        program = start(means.folder, address, database)
        with opened(PatientSandbox(address), program, database) as town:
            yield Ground(town, program, database, means)


def founded(databases: Databases) -> str:
    """A database in which everybody has joined; it is only ever copied."""
    return found(databases.migrated())


# -- the morning ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Act:
    """Somebody does something at a time of 23 November."""

    clock: str
    who: Player
    does: Callable[[Ground], None]


def _says(person: Player, text: str) -> Callable[[Ground], None]:
    return lambda ground: ground.town.sandbox.post("say", person=person.id, text=text)


def _taps_or_says(person: Player) -> Callable[[Ground], None]:
    """One tap where there is a button; else in words, as people do."""

    def act(ground: Ground) -> None:
        try:
            ground.town.stage.presses(person, "✅")
        except SceneError:
            _says(person, "平安")(ground)

    return act


def _relay(ground: Ground) -> None:
    lines = "#接龙\n11月23日早报平安\n1. 南坪村 平安\n2. 无事坡村 平安\n3. 实验幼儿园 平安，师生全部到园"
    ground.sandbox.post("say", person=SLOPES.id, chat=ground.town.stage.group_id, text=lines)


def _unsure(ground: Ground) -> None:
    """The bot asks; the answer is a tap."""
    _says(LANE, "平安里社区")(ground)
    ground.sandbox.settle()
    _taps_or_says(LANE)(ground)


MORNING = (
    Act("08:02", EAST, _says(EAST, "东沟村：今日平安")),
    Act("08:03", WILLOW, _taps_or_says(WILLOW)),
    Act("08:06", BRIDGE, _says(BRIDGE, MATTER)),
    Act("08:11", LANE, _unsure),
    Act("08:20", SLOPES, _relay),
    Act("09:31", SCHOOL, _says(SCHOOL, LATE)),
)
END = "09:40"


def at(clock: str) -> datetime:
    """The instant (UTC) of a time of 23 November in the town."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, 23, hour, minute, tzinfo=ZONE).astimezone(UTC)


def nothing(_: Ground, __: Act) -> None:
    """No fault."""


def morning(
    ground: Ground,
    before: Callable[[Ground, Act], None] = nothing,
    after: Callable[[Ground, Act], None] = nothing,
) -> None:
    """Plays the morning; `before` and `after` every act is where a fault can be put in."""
    for act in MORNING:
        ground.town.at(act.clock)
        before(ground, act)
        act.does(ground)
        after(ground, act)
        ground.sandbox.settle()
    ground.town.at(END)
