"""Where what leaders read goes to: a round's card and summary, the board of an emergency plan."""

import json
from collections.abc import Callable, Iterable, Sequence

from bot.domain.messaging.place import Place
from bot.domain.recipients import Recipient, Word, parse
from bot.domain.settings import Told
from bot.services.recipients.hearers import hearers
from bot.services.recipients.lookup import READERS, Standpoint, find
from bot.services.recipients.reached import targets
from storage.queries import incidents as stored_incidents
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, EmergencyPlan, Round, Schedule
from storage.work import Work

CHATS = (Word.CHAT, Word.CHATS)


def of_round(
    work: Work, round_: Round, told: Told = Told.MATTER, *, whole_in_groups: bool = True
) -> list[Place]:
    """Chats first, then people, as far as they want to hear it. They are looked for from what all units of the round
    belong to: a village's leader is not sent the whole town."""
    schedule = work.session.get_one(Schedule, round_.schedule_id)
    return of_summary(
        work,
        stored_rounds.plan_of(schedule).summary_to,
        lambda: stored_units.above_all(work, round_.id),
        told,
        whole_in_groups=whole_in_groups,
    )


def of_summary(
    work: Work,
    summary_to: Iterable[Recipient],
    chain: Callable[[], Sequence[int]],
    told: Told,
    *,
    whole_in_groups: bool = True,
) -> list[Place]:
    """The same of a round that is not written down yet. `chain`: what all its units are or belong to, nearest first."""
    wanted = sorted(summary_to, key=lambda one: one.word not in CHATS)
    if all(one.word is Word.CHAT for one in wanted):
        return targets(work, find(work, wanted, Standpoint((), READERS)))
    here = _standpoint(work, chain(), wanted)
    return targets(work, hearers(work, find(work, wanted, here), told, whole_in_groups=whole_in_groups))


def of_plan(work: Work, plan: EmergencyPlan, starter: Account) -> list[Place]:
    """Who sees the plan's board; where nobody can be written to, whoever started it."""
    wanted = [parse(word) for word in json.loads(plan.board_to)]
    here = _standpoint(work, stored_units.above(work, plan.unit_id), wanted)
    return targets(work, find(work, wanted, here)) or [Place(starter.user_id)]


def _standpoint(work: Work, chain: Sequence[int], wanted: Sequence[Recipient]) -> Standpoint:
    """With the leaders' chats that incidents would go to, where they are meant."""
    if not chain or all(one.word is not Word.CHATS for one in wanted):
        return Standpoint(chain, READERS)
    setting = stored_incidents.setting_for(work, chain[0])
    return Standpoint(chain, READERS, chats=setting.chats if setting else ())
