"""Emergency plans (应急预案): what a plan file says, and when an open step is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import model_validator

from bot.domain.recipients import Recipient
from bot.domain.value import Frozen

ASK_AGAIN = timedelta(minutes=10)
MOST_ASKS = 3  # after that the board keeps showing it; people in an emergency are not to be pestered


class PlanRole(Frozen):
    """Who has a part of the plan. `rota` narrows the posts among them to one rota."""

    name: str
    who: tuple[Recipient, ...] = ()
    rota: str = ""

    @model_validator(mode="before")
    @classmethod
    def _older(cls, data: object) -> object:
        """Runs and plans stored before there was one grammar have kind, name and rota of each apart."""
        if not isinstance(data, dict) or not any(isinstance(one, dict) for one in data.get("who", ())):
            return data
        who = [f"{one['kind']}:{one['name']}" for one in data["who"]]
        rota = next((one["rota"] for one in data["who"] if one.get("rota")), "")
        return {**data, "who": who, "rota": rota}


class PlannedStep(Frozen):
    """A thing to do. `within` is counted from the start; `until_end`: arrived when ticked, over when the run ends."""

    role: str
    text: str
    part: str = ""  # 启动、处置、疏导、联络 …
    within: timedelta | None = None
    until_end: bool = False


class PlanText(Frozen):
    """A plan as its file says it. `source` is the document it was taken from."""

    name: str
    source: str = ""
    roles: tuple[PlanRole, ...]
    steps: tuple[PlannedStep, ...]

    def role(self, name: str) -> PlanRole:
        """The role of this name; one that nobody has where the plan has none."""
        return next((one for one in self.roles if one.name == name), PlanRole(name=name))

    def used_roles(self) -> tuple[str, ...]:
        """The roles that have something to do, in the order of the file."""
        return tuple(one.name for one in self.roles if any(step.role == one.name for step in self.steps))


class StepState(StrEnum):
    OPEN = "open"
    OVERDUE = "overdue"
    HOLDING = "holding"  # arrived, and stays until the end
    DONE = "done"
    LEFT = "left"  # the run ended without it


@dataclass(frozen=True)
class StepQuestion:
    """Whether to ask for a step now, and when to look at it again (None: never by itself)."""

    ask: bool
    next_at: datetime | None


def ask_for_step(due_at: datetime, asked: int, now: datetime) -> StepQuestion:
    """An open step is asked for when it is due and a few times after; what an outage missed is asked for once."""
    if now < due_at:
        return StepQuestion(False, due_at)
    if asked >= MOST_ASKS:
        return StepQuestion(False, None)
    return StepQuestion(True, now + ASK_AGAIN if asked + 1 < MOST_ASKS else None)


def step_state(
    *, until_end: bool, ticked: bool, due_at: datetime | None, ended: bool, now: datetime
) -> StepState:
    """Where one step stands at `now`."""
    if ticked:
        return StepState.HOLDING if until_end and not ended else StepState.DONE
    if ended:
        return StepState.LEFT
    return StepState.OVERDUE if due_at is not None and due_at <= now else StepState.OPEN


@dataclass(frozen=True)
class StepFact:
    """One step of a run as boards and records show it. Instants are UTC."""

    number: int
    role: str
    part: str
    text: str
    state: StepState
    due_at: datetime | None
    by: str
    at: datetime | None


@dataclass(frozen=True)
class RunFacts:
    """A run as boards and records show it. `roles` are role and names, empty where it has nobody."""

    plan: str
    source: str
    drill: bool
    zone: str
    started_at: datetime
    started_by: str
    ended_at: datetime | None
    ended_by: str
    roles: Sequence[tuple[str, Sequence[str]]]
    steps: Sequence[StepFact]
    timeline: Sequence[tuple[datetime, str, str]]  # when, who, what

    @property
    def done(self) -> int:
        return sum(1 for step in self.steps if step.state in (StepState.DONE, StepState.HOLDING))
