"""What somebody has in hand that must not be left without anybody when they leave."""

from enum import IntEnum, unique

from bot.domain.value import Value


@unique
class BelongingKind(IntEnum):
    """Carried by buttons: a number never changes its meaning."""

    ALL = 0  # of every kind, to one person
    SHIFT = 1  # at a post that runs or is to come
    INCIDENT = 2  # in hand, or offered
    CHASE = 3  # a silent unit that they see to
    PLAN = 4  # the steps of a role in a plan that runs
    NAMED = 5  # where the arrangement names them: `person:` of schedules, ladders, plans; turns of a rotation


class InHand(Value):
    """One of them. `number`: the id of its row; of what is `NAMED` there is one for all places. `text`: a line each."""

    kind: BelongingKind
    number: int
    text: str


def numbered(kind: int) -> BelongingKind | None:
    """What a button says; None for one that this version does not know."""
    return next((one for one in BelongingKind if one == kind), None)
