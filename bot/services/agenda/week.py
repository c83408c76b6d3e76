"""What the seven days from today on will send to whom if nobody reports, confirms or answers.

Each part is asked of the code that will do it: planning for rounds, the rules of reminders for steps, quiet hours and
daily budget, a beat run ahead for rotas and modes.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.config.model import Limits
from bot.domain.time.local_time import local_day
from bot.services.agenda import duty_ahead, messages_ahead, musters_ahead, reminders_ahead, rounds_ahead
from bot.services.agenda.messages_ahead import MessageAhead
from bot.services.agenda.reminders_ahead import StepAhead
from storage.answers import looking
from storage.queries import agenda as stored_agenda
from storage.queries import apply as stored_apply
from storage.queries import modes as stored_modes
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.tables import Mode
from storage.work import Work

DAYS = 7
ROTA, MUSTER = "rota", "muster"
Facts = Mapping[tuple[str, int], tuple[Any, ...]]


@dataclass(frozen=True)
class WeekAhead:
    """`messages`: all that the bot will send by itself (of musters, the most it may); `names`: of all chats, by id."""

    steps: tuple[StepAhead, ...]
    messages: tuple[MessageAhead, ...]
    names: Mapping[int, str]

    def counts(self, zone: str) -> Counter[tuple[int, date]]:
        """The number of messages by chat and local day of `zone`."""
        return Counter((message.chat, local_day(message.at, zone)) for message in self.messages)


def end_of(now: datetime, zone: str) -> datetime:
    """The end (UTC) of the seventh local day from today; a span of 168 hours would change by the minute."""
    after = local_day(now, zone, days=DAYS)
    return datetime.combine(after, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)


def duty_facts(work: Work, until: datetime) -> Facts:
    """What the messages of rotas and musters depend on, by rota and muster rule. Those with the same facts before and
    after a change need not be tried."""
    modes = [(mode.plan, _rotas_named(mode)) for mode in stored_modes.open_modes(work)]
    standing = stored_agenda.standing_of_rotas(work, until)
    rotas = {
        rota.id: (
            rota.plan,
            *(plan for plan, named in modes if rota.name in named),
            *standing.get(rota.id, ()),
        )
        for rota in stored_rota.open_rotas(work)
    }
    others = (tuple(rotas.values()), tuple(plan for plan, _ in modes))
    musters = {(MUSTER, rule.id): (rule.plan, others) for rule in stored_muster.open_rules(work)}
    return {(ROTA, number): facts for number, facts in rotas.items()} | musters


def _rotas_named(mode: Mode) -> frozenset[str]:
    return frozenset(change.rota for change in stored_modes.mode_plan(mode).rotas)


def look(work: Work, until: datetime, of: Collection[tuple[str, int]] = ()) -> WeekAhead:
    """The week from now up to `until` (UTC). `of`: keys of `duty_facts`, the rotas and muster rules to be included."""
    seen = looking(work, until)
    limits = stored_apply.limits(seen) or Limits()
    rounds = rounds_ahead.look(seen, until)
    steps, reminders = reminders_ahead.look(seen, rounds, until, limits.messages_per_person_per_day)
    rotas, musters = ([number for what, number in of if what == kind] for kind in (ROTA, MUSTER))
    messages = (
        *reminders,
        *messages_ahead.of_rounds(seen, rounds, until),
        *duty_ahead.look(work, until, rotas),
        *musters_ahead.look(seen, until, musters),
    )
    chats = {message.chat for message in messages} | {chat for step in steps for chat in step.people}
    return WeekAhead(
        tuple(sorted(steps, key=lambda step: (step.at, step.schedule))),
        messages,
        stored_agenda.chat_names(seen, chats),
    )
