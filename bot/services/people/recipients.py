"""Replacing a person's name in the configuration, and in what was copied from it: open incidents and running plans."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from bot.domain.recipients import people_in, with_people
from bot.domain.rota.post import posts_of
from bot.phrases import say
from bot.services.people import identity
from bot.services.rota import shift_plan
from bot.services.rota.shift_plan import Before
from storage.queries import apply as stored_apply
from storage.queries import holidays as stored_holidays
from storage.queries import incidents as stored_incidents
from storage.queries import modes as stored_modes
from storage.queries import people as stored_people
from storage.queries import plans as stored_plans
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import (
    EmergencyPlan,
    Incident,
    IncidentSetting,
    Mode,
    Person,
    PlanRun,
    Rota,
    Schedule,
    Unit,
)
from storage.work import Work

Named = EmergencyPlan | IncidentSetting | Incident | PlanRun | Schedule | Mode


def rename(work: Work, old: Person, new: Person) -> int:
    """Puts the new name in the place of the old one; returns in how many places."""
    name = identity.full_name(work, new)
    found = [_in_row(work, row, old, name) for row in _rows(work)]
    rotas = [rota for rota in stored_rota.open_rotas(work) if _in_rota(work, rota, old, name)]
    work.session.flush()
    if rotas:
        shift_plan.plan_ahead(work, stored_holidays.calendar(work))
    return sum(found) + len(rotas)


def places(work: Work, person: Person) -> list[str]:
    """The places that name the person, in words: 「报送安排 平安报告」."""
    found = [
        say(f"people.named_in_{type(row).__name__.lower()}", name=_called(work, row))
        for row in _rows(work)
        if _names(work, row, person)
    ]
    rotas = stored_rota.open_rotas(work)
    return found + [
        say("people.named_in_rota", name=rota.name) for rota in rotas if _takes_turns(work, rota, person)
    ]


def _called(work: Work, row: Named) -> str:
    if isinstance(row, Incident):
        return str(row.id)
    if isinstance(row, PlanRun):
        return stored_plans.text_of(row).name
    if isinstance(row, IncidentSetting):
        return work.session.get_one(Unit, row.unit_id).name
    return row.name


def _names(work: Work, row: Named, person: Person) -> bool:
    stored = [json.loads(row.plan)]
    if isinstance(row, EmergencyPlan):
        stored.append(json.loads(row.board_to))
    written = people_in(stored)
    return bool(written) and bool(_meaning(work, written, person, "", _chain(work, row)))


def _chain(work: Work, row: Named) -> list[int]:
    """The units (ids) among whose people its names are looked for, nearest first."""
    if isinstance(row, Schedule):
        units = [one for one in stored_units.open_units(work) if one.name in stored_rounds.plan_of(row).units]
        return _shared(work, units)
    if isinstance(row, Mode):
        top = stored_units.root(work)
        return [top.id] if top else []
    return stored_units.above(work, row.unit_id)


def _takes_turns(work: Work, rota: Rota, person: Person) -> bool:
    chain = stored_units.above(work, rota.unit_id)
    meant = (_meant(work, one, chain) for one in stored_rota.rule_of(rota).names())
    return any(one is not None and one.id == person.id for one in meant)


def _rows(work: Work) -> Sequence[Named]:
    plans = [one for one in stored_apply.rows(work, EmergencyPlan) if one.closed_at is None]
    settings = list(stored_apply.incident_settings(work).values())
    copies: list[Named] = [*stored_incidents.all_open(work), *stored_plans.running(work)]
    return [*plans, *settings, *copies, *stored_rounds.open_schedules(work), *stored_modes.open_modes(work)]


def _in_row(work: Work, row: Named, old: Person, name: str) -> bool:
    """Puts the new name in what the row says of people; False where it does not name the old one."""
    chain = _chain(work, row)
    plan = _replaced(work, json.loads(row.plan), old, name, chain)
    if plan is not None:
        row.plan = json.dumps(plan, ensure_ascii=False)
    if not isinstance(row, EmergencyPlan):
        return plan is not None
    board = _replaced(work, json.loads(row.board_to), old, name, chain)
    if board is not None:
        row.board_to = json.dumps(board, ensure_ascii=False)
    return plan is not None or board is not None


def _shared(work: Work, units: Sequence[Unit]) -> list[int]:
    """The units (ids) that all of these are or belong to, nearest first: where a summary's people are looked for."""
    chains = list(stored_units.chains(work, [one.id for one in units]).values())
    return [unit_id for unit_id in chains[0] if all(unit_id in chain for chain in chains)] if chains else []


def _replaced(work: Work, stored: Any, old: Person, name: str, chain: Collection[int]) -> Any | None:
    """The value with the new name; None where it does not name the old person."""
    names = _meaning(work, people_in(stored), old, name, list(chain))
    return with_people(stored, names) if names else None


def _meaning(
    work: Work, written: Collection[str], old: Person, name: str, chain: Sequence[int]
) -> Mapping[str, str]:
    meant = {one: _meant(work, one, chain) for one in written}
    return {one: name for one, person in meant.items() if person is not None and person.id == old.id}


def _meant(work: Work, written: str, chain: Sequence[int]) -> Person | None:
    """Whom the name means; somebody who has left only where nobody else bears it."""
    if stored_people.all_named(work, written):
        return stored_people.duty_person_named(work, written, chain)
    return stored_people.any_person_named(work, written)


def _in_rota(work: Work, rota: Rota, old: Person, name: str) -> bool:
    rule, chain = stored_rota.rule_of(rota), stored_units.above(work, rota.unit_id)
    names = {one: name for one in rule.names() if (who := _meant(work, one, chain)) and who.id == old.id}
    if names:
        rota.plan = rule.with_names(names).model_dump_json()
        shift_plan.replan(work, rota, Before(posts_of(rota.posts), rota.zone))
    return bool(names)
