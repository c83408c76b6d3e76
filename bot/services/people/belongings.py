"""What somebody has in hand when they leave, named one by one, and handed over: each to somebody, or all to one person.

| what | goes over as |
|---|---|
| a shift that runs or is to come | the other stands it; a beat tells both |
| an incident in hand, or offered | the other has it; whoever was called hears it |
| a silent unit that they see to | the other does |
| the steps of a role in a plan that runs | the other's list of steps |
| places that name them (`person:`, turns of a rotation) | name the other |

Open questions, unwritten sheets and invitations end with the right (`bot.services.people.revocations`): they are
counted, and are nobody else's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.belongings import BelongingKind, InHand
from bot.domain.messaging.kinds import Kind
from bot.domain.rights import Right
from bot.domain.terms import Origin, PersonSource
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import audit, outbox
from bot.services.incidents import views
from bot.services.people import recipients, responsibility, tasks
from bot.services.refusals import Refused
from bot.services.rota import assignments, labels
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import plans as stored_plans
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Member, Person, PlanActor, PlanRun
from storage.work import Work

MOST_NAMED = 12  # a line each, and a button
EVERYWHERE = 0  # in the place of a unit's id: of the whole configuration


@dataclass(frozen=True)
class Leaver:
    """Somebody who leaves or has left. `person`: where known; `unit_id`: of the role they were found by."""

    account: Account
    person: Person | None
    unit_id: int = 0


def leaver(work: Work, speaker: Speaker, member_id: int) -> Leaver:
    """The leaver, by a role (member id), ended or not. Raises `Refused` where its unit is not the speaker's."""
    member = work.session.get(Member, member_id)
    account = work.session.get_one(Account, member.account_id) if member is not None else None
    if member is None or account is None or account.bot_id != work.bot_id:
        raise Refused("refuse.stale")
    if not speaker.scope.may(Right.ADMINISTER, member.unit_id):
        raise Refused("refuse.right")
    ended = stored_people.person(work, member.person_id) if member.person_id else None
    return Leaver(account, stored_people.person_of(work, account) or ended, member.unit_id)


def owned(work: Work, who: Leaver, speaker: Speaker | None = None) -> list[InHand]:
    """All that they have in hand; `speaker`: only what is of units that they administer.

    What is of the whole configuration is handed over by those who answer for the leaver everywhere.
    """
    found = [one for source in SOURCES for one in source(work, who)]
    if speaker is None:
        return [one for _, one in found]
    may = set(speaker.scope.units(Right.ADMINISTER))
    if who.person is not None and responsibility.answers_for(work, speaker.scope, who.person):
        may.add(EVERYWHERE)
    return [one for unit_id, one in found if unit_id in may]


def ending(work: Work, account: Account) -> str:
    """What would end with their rights, in words; empty where nothing would."""
    counts = {
        "people.ends_questions": len(stored_reports.unanswered_by(work, account.id)),
        "people.ends_drafts": stored_grants.waiting_drafts(work, account.id),
        "people.ends_invites": sum(
            one.invite.created_by == account.id for one in stored_grants.open_invites(work)
        ),
    }
    parts = [say(key, count=count) for key, count in counts.items() if count]
    return say("people.ends", what="、".join(parts)) if parts else ""


def lines(found: list[InHand]) -> list[str]:
    """A line for each, what cannot wait first; of very many only the first."""
    shown = [say("people.owned_line", what=one.text) for one in found[:MOST_NAMED]]
    more = len(found) - MOST_NAMED
    return [*shown, say("people.owned_more", count=more)] if more > 0 else shown


def in_short(found: list[InHand]) -> str:
    """The same on one line."""
    return outbox.listed((one.text for one in found), MOST_NAMED)


Found = Iterator[tuple[int, InHand]]  # with the id of its unit, or EVERYWHERE


def _shifts(work: Work, who: Leaver) -> Found:
    for held in stored_shifts.coming_of(work, who.person.id) if who.person is not None else ():
        text = labels.stretch_label(held, held.stretch, work.now)
        yield held.rota.unit_id, InHand(kind=BelongingKind.SHIFT, number=held.id, text=text)


def _incidents(work: Work, who: Leaver) -> Found:
    for incident in stored_incidents.held_by(work, who.account.id):
        text = views.line(work, incident)
        yield incident.unit_id, InHand(kind=BelongingKind.INCIDENT, number=incident.id, text=text)


def _chases(work: Work, who: Leaver) -> Found:
    found = {one.occurrence_id: one for one in stored_reports.chases_of(work, who.account.id)}
    for occurrence, round_, unit in stored_rounds.occurrences(work, list(found)) if found else ():
        text = say("people.owned_chase", unit=unit.name, round=round_.label)
        yield unit.id, InHand(kind=BelongingKind.CHASE, number=found[occurrence.id].id, text=text)


def _roles_in_plans(work: Work, who: Leaver) -> Iterator[tuple[PlanRun, PlanActor]]:
    for run in stored_plans.running(work):
        for actor in stored_plans.actors(work, run):
            if actor.account_id == who.account.id:
                yield run, actor


def _plans(work: Work, who: Leaver) -> Found:
    for run, actor in _roles_in_plans(work, who):
        text = say("people.owned_plan", plan=stored_plans.text_of(run).name, role=actor.role)
        yield run.unit_id, InHand(kind=BelongingKind.PLAN, number=actor.id, text=text)


def _named(work: Work, who: Leaver) -> Found:
    places = recipients.places(work, who.person) if who.person is not None else []
    if who.person is not None and places:
        text = say("people.owned_named", name=who.person.name, places="、".join(places))
        yield EVERYWHERE, InHand(kind=BelongingKind.NAMED, number=who.person.id, text=text)


SOURCES = (_incidents, _plans, _chases, _named, _shifts)  # what cannot wait first


# -- handing over ----------------------------------------------------------------------------------------------------


def hand(
    work: Work, speaker: Speaker, who: Leaver, kind: BelongingKind, number: int, heir_member: int
) -> tuple[list[InHand], Person]:
    """Hands over one of them (`number`), or all; returns what went and who has it now.

    Raises `Refused` where it is no longer theirs, or the heir has no role here any more.
    """
    held = stored_grants.role(work, heir_member)
    if held is None or not speaker.scope.may(Right.ADMINISTER, held.unit.id):
        raise Refused("refuse.stale")
    heir = stored_people.behind(work, held.account)
    if heir is None or held.account.id == who.account.id:
        raise Refused("people.same_person", person=name(who.account.name))
    found = owned(work, who, speaker)
    wanted = [one for one in found if kind is BelongingKind.ALL or (one.kind, one.number) == (kind, number)]
    if not wanted:
        raise Refused("people.owned_no_more")
    _make_known(work, heir, held.unit.id, wanted)
    for one in wanted:
        _hand(work, speaker, who, one, held.account, heir)
    work.session.flush()
    _record(work, speaker, who, wanted, held)
    return wanted, heir


def _make_known(work: Work, heir: Person, unit_id: int, wanted: list[InHand]) -> None:
    """Links the heir's account to their person: shifts and configuration find people by name."""
    by_name = {BelongingKind.SHIFT, BelongingKind.NAMED}
    if heir.source is PersonSource.JOINED and any(one.kind in by_name for one in wanted):
        heir.source, heir.unit_id = PersonSource.CONFIGURED, heir.unit_id or unit_id
        work.session.flush()


def _hand(work: Work, speaker: Speaker, who: Leaver, one: InHand, account: Account, heir: Person) -> None:
    if one.kind is BelongingKind.SHIFT:
        shift = stored_shifts.held(work, one.number)
        assert shift is not None  # `owned` has just found it
        if not shift.over(work.now):  # a rotation that names the heir by now has brought it to them
            assignments.pass_on(work, shift, heir, Origin.OVERRIDE, speaker.account)
    elif one.kind is BelongingKind.INCIDENT:
        incident = stored_incidents.incident_of(work, one.number)
        assert incident is not None
        tasks.pass_incident(work, incident, who.account, account)
    elif one.kind is BelongingKind.CHASE:
        stored_reports.chase(work, one.number).account_id = account.id
    elif one.kind is BelongingKind.PLAN:
        run, actor = next(found for found in _roles_in_plans(work, who) if found[1].id == one.number)
        tasks.pass_role(work, run, actor, who.account, account, heir)
    elif who.person is not None:
        recipients.rename(work, who.person, heir)


def _record(
    work: Work, speaker: Speaker, who: Leaver, went: list[InHand], held: stored_grants.HeldRole
) -> None:
    """Writes an audit row and tells the heir what they have now."""
    what = "\n".join(lines(went))
    audit.record(
        work,
        speaker.account,
        "person.hand",
        unit=held.unit,
        person=held.account,
        before=name(who.account.name),
        after=f"{name(held.account.name)}：{in_short(went)}",
    )
    if held.account.id != speaker.account.id:
        text = say(
            "people.handed_to_you", who=name(who.account.name), what=what, by=name(speaker.account.name)
        )
        outbox.tell(work, held.account, text, Kind.OUTCOME)


def heirs(work: Work, speaker: Speaker, who: Leaver) -> list[stored_grants.HeldRole]:
    """The roles of everybody who could take over: at units that the speaker administers, and reached by the bot. Each
    person once, those of the same unit first."""
    found = stored_grants.roles_at(work, speaker.scope.units(Right.ADMINISTER))
    gone = stored_members.unreachable(work, [one.account.user_id for one in found])
    each = {
        one.account.id: one
        for one in reversed(found)
        if one.account.id != who.account.id and one.account.user_id not in gone
    }
    return sorted(each.values(), key=lambda one: (one.unit.id != who.unit_id, one.member.id))
