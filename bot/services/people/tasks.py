"""Passing what somebody has in hand to another: shifts, incidents, chases, steps of plans."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.domain.messaging.place import Place
from bot.domain.terms import Origin
from bot.phrases import say
from bot.services.incidents import acknowledgement, messages, timeline
from bot.services.people import identity
from bot.services.plans import board, runs
from bot.services.rota import assignments
from storage.queries import incidents as stored_incidents
from storage.queries import plans as stored_plans
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Incident, IncidentCall, Person, PlanActor, PlanRun
from storage.work import Work


@dataclass(frozen=True)
class TasksPassed:
    """How many of each were passed."""

    incidents: int
    chases: int
    plans: int


NOTHING = TasksPassed(0, 0, 0)
OfUnits = Collection[int] | None  # ids of the units whose tasks are passed; None: of all


def _passes(unit_id: int, units: OfUnits) -> bool:
    return units is None or unit_id in units


def pass_shifts(work: Work, old: Person, new: Person, by: Account | None, units: OfUnits) -> None:
    """Passes running and coming shifts of rotas of these units that were set by hand; the rotation names the new one.

    A beat tells both of them (`bot.services.rota.news`).
    """
    for held in stored_shifts.coming_of(work, old.id):
        if _passes(held.rota.unit_id, units):
            assignments.pass_on(work, held, new, Origin.OVERRIDE, by)


def pass_on(work: Work, old: Account, new: Account, person: Person, units: OfUnits) -> TasksPassed:
    """Passes incidents, chases and plan steps of these units; `person`: the person of the new account."""
    return TasksPassed(
        _incidents(work, old, new, units),
        _chases(work, old, new, units),
        _plans(work, old, new, person, units),
    )


def _incidents(work: Work, old: Account, new: Account, units: OfUnits) -> int:
    found = [one for one in stored_incidents.held_by(work, old.id) if _passes(one.unit_id, units)]
    for incident in found:
        pass_incident(work, incident, old, new)
    return len(found)


def pass_incident(work: Work, incident: Incident, old: Account, new: Account) -> None:
    """Passes an incident that the old one has in hand or was offered."""
    if incident.acknowledged_by != old.id:
        incident.offered_to = new.id
    elif stored_incidents.claim(work, incident, new.id):
        acknowledgement.take_hold(work, incident)
        _bring_in(work, incident, new)
        timeline.news(work, incident, say("people.took_place", name=old.name), by=new, but=new.user_id)
    work.session.flush()


def _bring_in(work: Work, incident: Incident, new: Account) -> None:
    """Adds the new one to those who hear of the incident."""
    work.session.add(
        IncidentCall(
            incident_id=incident.id,
            step=incident.step,
            via="",
            name=new.name,
            account_id=new.id,
            chat_id=new.user_id,
            at=work.now,
        )
    )
    timeline.send(work, new, messages.card(work, incident), messages.working_buttons(incident))


def _chases(work: Work, old: Account, new: Account, units: OfUnits) -> int:
    found = {one.occurrence_id: one for one in stored_reports.chases_of(work, old.id)}
    of_units = stored_rounds.occurrences(work, list(found)) if found else ()
    passed = [found[occurrence.id] for occurrence, _, unit in of_units if _passes(unit.id, units)]
    for chase in passed:
        chase.account_id = new.id
    return len(passed)


def _plans(work: Work, old: Account, new: Account, person: Person, units: OfUnits) -> int:
    found = 0
    for run in stored_plans.running(work):
        if not _passes(run.unit_id, units):
            continue
        for actor in stored_plans.actors(work, run):
            if actor.account_id == old.id:
                found += 1
                pass_role(work, run, actor, old, new, person)
    return found


def pass_role(work: Work, run: PlanRun, actor: PlanActor, old: Account, new: Account, person: Person) -> None:
    """Passes the steps of one role in a running plan."""
    there = {one.account_id for one in stored_plans.actors(work, run, actor.role)}
    work.session.delete(actor)
    if new.id not in there:
        name = identity.full_name(work, person)
        work.session.add(
            PlanActor(run_id=run.id, role=actor.role, name=name, account_id=new.id, since=work.now)
        )
        board.open_card(work, run, Place(new.user_id), actor.role)
    runs.log(work, run, new.name, say("people.took_place", name=old.name))
    board.redraw(work, run, actor.role)
