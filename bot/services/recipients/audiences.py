"""Who is reminded of what a unit owes: read for many units at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.recipients import HEAD, REPORTERS, UNIT_ABOVE, Recipient
from bot.domain.reports.schedule import Step
from bot.domain.terms import Role
from bot.services.recipients.lookup import ABOVE
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Account
from storage.work import Work

# Whom a step of a schedule may name, in the order in which the next is asked where one has nobody.
LADDER = (REPORTERS, HEAD, UNIT_ABOVE)

People = Mapping[int, Sequence[Account]]  # by unit


@dataclass(frozen=True)
class Audiences:
    """The people of some units who can be reached. `above`: those of the nearest unit above that has any."""

    reporters: People
    heads: People
    above: People

    def named(self, unit_id: int, step: Step) -> list[tuple[Account, bool]]:
        """Everybody the step names, each once, with whether they are asked to chase others."""
        found: dict[int, tuple[Account, bool]] = {}
        for recipient in step.to:
            for account, escalated in self._rung(unit_id, recipient):
                found.setdefault(account.id, (account, escalated))
        return list(found.values())

    def _rung(self, unit_id: int, first: Recipient) -> list[tuple[Account, bool]]:
        """The people of this rung; where it has none, of the next that has any."""
        for rung in LADDER[LADDER.index(first) :]:
            escalated = rung == UNIT_ABOVE
            people_there = self.above if escalated else self._own(rung)
            if found := people_there.get(unit_id):
                return [(account, escalated) for account in found]
        return []

    def _own(self, rung: Recipient) -> People:
        return self.reporters if rung == REPORTERS else self.heads


def read_audiences(work: Work, unit_ids: Collection[int]) -> Audiences:
    """A few queries, however many units. Who is away is left out where somebody else is there."""
    away = stored_people.accounts_away(work)
    chains = stored_units.chains(work, unit_ids)
    higher = {unit_id for chain in chains.values() for unit_id in chain[1:]}
    return Audiences(
        _by_unit(stored_members.members(work, unit_ids, (Role.REPORTER,)), away),
        _by_unit(stored_members.members(work, unit_ids, (Role.HEAD,)), away),
        _nearest(chains, _by_unit(stored_members.members(work, higher, ABOVE), away)),
    )


def _nearest(chains: Mapping[int, Sequence[int]], there: People) -> People:
    found = {
        unit_id: next((there[above] for above in chain[1:] if above in there), [])
        for unit_id, chain in chains.items()
    }
    return {unit_id: accounts for unit_id, accounts in found.items() if accounts}


def _by_unit(rows: Iterable[tuple[int, Account]], away: Collection[int]) -> People:
    found: dict[int, list[Account]] = {}
    for unit_id, account in rows:
        found.setdefault(unit_id, []).append(account)
    if not away:
        return found
    return {
        unit_id: [one for one in people if one.id not in away] or people for unit_id, people in found.items()
    }
