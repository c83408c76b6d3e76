"""Who may do what. A role holds for its unit and everything below it; `Scope` has that already resolved."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.terms import Role


class Right(StrEnum):
    REPORT = "report"  # report for a unit, correct it, withdraw it
    OVERVIEW = "overview"  # see every unit's state
    UNLOCK = "unlock"  # let a report into a locked round
    ADMINISTER = "administer"  # invite people, bind chats
    MUSTER = "muster"  # ask the posts of a rota now, within the windows an admin has opened
    RELEASE = "release"  # grant leave to people on a rota, and find cover
    DIRECT = "direct"  # start, lead and end emergency plans and drills
    DUTY_PHONES = "duty_phones"  # the telephones of who is on duty for the unit
    RAISE = "raise"  # open an incident for a unit, report on it
    TAKE = "take"  # take an incident (我来处理)
    CLOSE = "close"  # confirm its level, close it


GRANTS: Mapping[Right, frozenset[Role]] = {
    Right.REPORT: frozenset({Role.REPORTER, Role.HEAD, Role.DUTY_OFFICER}),
    Right.OVERVIEW: frozenset(
        {Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER, Role.ADMIN, Role.VIEWER, Role.REPORTER}
    ),
    Right.UNLOCK: frozenset({Role.DUTY_LEADER, Role.ADMIN}),
    Right.ADMINISTER: frozenset({Role.ADMIN}),
    Right.MUSTER: frozenset({Role.DUTY_LEADER, Role.ADMIN}),
    Right.RELEASE: frozenset({Role.HEAD, Role.DUTY_LEADER, Role.ADMIN}),
    Right.DIRECT: frozenset({Role.HEAD, Role.DUTY_LEADER, Role.ADMIN}),
    Right.DUTY_PHONES: frozenset(Role) - {Role.VIEWER},
    Right.RAISE: frozenset({Role.REPORTER, Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER, Role.ADMIN}),
    Right.TAKE: frozenset({Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER, Role.ADMIN}),
    Right.CLOSE: frozenset({Role.DUTY_LEADER, Role.DUTY_OFFICER, Role.ADMIN}),
}


# What standing on a rota gives without any role: who is on duty must be able to see it and to raise what happens.
ON_ROTA = frozenset({Right.RAISE, Right.DUTY_PHONES})


@dataclass(frozen=True)
class Stand:
    """A rota that somebody stands on: its unit, and every unit it serves (that one included)."""

    unit_id: int
    reach: frozenset[int]


@dataclass(frozen=True)
class Duty:
    """One membership: the role, the unit it was given for, and every unit it reaches (that one included)."""

    role: Role
    unit_id: int
    reach: frozenset[int]


@dataclass(frozen=True)
class Scope:
    """All duties of one account, and the rotas it stands on where no duty gives it more.

    Put together by `storage.queries.members.scope_of`.
    """

    duties: tuple[Duty, ...]
    stands: tuple[Stand, ...] = ()

    def units(self, right: Right) -> frozenset[int]:
        """Every unit on which the account has `right`."""
        given = [duty.reach for duty in self.duties if duty.role in GRANTS[right]]
        return frozenset[int]().union(*given, *(stand.reach for stand in self._stands(right)))

    def may(self, right: Right, unit_id: int) -> bool:
        return unit_id in self.units(right)

    def own_units(self, right: Right) -> frozenset[int]:
        """The units that `right` was given for directly; what a bare 「平安」 can be about."""
        given = [duty.unit_id for duty in self.duties if duty.role in GRANTS[right]]
        return frozenset([*given, *(stand.unit_id for stand in self._stands(right))])

    def _stands(self, right: Right) -> tuple[Stand, ...]:
        return self.stands if right in ON_ROTA else ()

    def roles(self) -> frozenset[Role]:
        return frozenset(duty.role for duty in self.duties)
