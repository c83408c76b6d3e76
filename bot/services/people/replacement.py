"""Somebody takes another's place: all that the other had is theirs, and the other's right ends.

| what the other had | then |
|---|---|
| roles, as far as whoever does this administers them | are the new one's, and end for the other |
| shifts that run or are to come | are the new one's; a beat tells both |
| incidents in hand, or offered | are the new one's; whoever was called hears it |
| silent units they see to, steps of plans that run | are the new one's |
| turns of a rotation, `person:` in schedules, ladders, plans, boards | name the new one |
| a place on the office's list | is the new one's |
| lessons, questions, unwritten sheets, invitations | end as with any right (`bot.services.people.revocations`) |

Whoever does this and does not administer all places where the other serves passes what is of their own units alone, and
no name in a rotation or a ladder.

Who has not joined yet takes the place when they join; until then the other keeps all, so that nobody is missing.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES, PersonSource
from bot.phrases import say
from bot.services import audit, edits, outbox
from bot.services.people import changes, recipients, responsibility, revocations, roles, tasks
from bot.services.people.tasks import NOTHING, TasksPassed
from bot.services.refusals import Refused
from bot.services.rota import double_duty
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import incidents as stored_incidents
from storage.queries import listings as stored_listings
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rounds as stored_rounds
from storage.queries import shifts as stored_shifts
from storage.queries.grants import HeldRole
from storage.tables import Account, Person, Succession
from storage.work import Work


@dataclass(frozen=True)
class Replaced:
    """What was replaced. `roles`: 「东沟村 信息员」 and so on; `left`: roles the other keeps, which the speaker may
    not take; `left_shifts`: how many shifts so. `waits`: the new one has not joined, and nothing has changed yet.
    `doubled`: says which posts they stand at one time now.
    """

    person: str
    successor: str
    roles: tuple[str, ...]
    left: tuple[str, ...] = ()
    shifts: int = 0
    left_shifts: int = 0
    tasks: TasksPassed = NOTHING
    waits: bool = False
    doubled: str = ""


@edits.undoable("person.replace", "person.succeed")
def replace(work: Work, speaker: Speaker, person_id: int, successor_id: int) -> Replaced:
    """Replaces a person by another (person ids). Raises `Refused`: no right, nobody there, the same person."""
    old = changes.changeable(work, speaker, person_id)
    new = stored_people.person(work, successor_id)
    if new is None or new.closed_at is not None:
        raise Refused("refuse.stale")
    if new.id == old.id or (new.account_id is not None and new.account_id == old.account_id):
        raise Refused("people.same_person", person=old.name)
    held = changes.administered_roles(work, speaker, old)
    if not held:
        responsibility.must_answer_for(work, speaker.scope, old)
    account = stored_people.account_of(work, new)
    if account is None and held:
        return _wait(work, speaker, old, new, held)
    return _carry_over(work, speaker, old, new, held)


def _wait(work: Work, speaker: Speaker, old: Person, new: Person, held: list[HeldRole]) -> Replaced:
    for one in stored_people.successions_of(work, new.id):
        one.cancelled_at = work.now
    row = Succession(
        bot_id=work.bot_id,
        person_id=old.id,
        successor_id=new.id,
        made_by=speaker.account.id,
        made_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    audit.record(
        work,
        speaker.account,
        "person.succeed",
        unit=held[0].unit,
        person=old,
        before=old.name,
        after=new.name,
    )
    return Replaced(old.name, new.name, _named(held), waits=True)


def complete(work: Work, account: Account, not_before: datetime | None = None) -> list[Replaced]:
    """Completes the replacements that waited for this account to join.

    One whose admin no longer has the right is dropped, and the admin is told. `not_before`: when the newcomer reads it,
    as their welcome (UTC); None: at once.
    """
    person = stored_people.person_of(work, account)
    found = []
    for row in stored_people.successions_of(work, person.id) if person else ():
        maker = work.session.get(Account, row.made_by) if row.made_by else None
        if maker is None or person is None:
            row.cancelled_at = work.now
            continue
        speaker = Speaker(maker, stored_members.scope_of(work, maker))
        try:
            old = changes.changeable(work, speaker, row.person_id)
        except Refused:
            row.cancelled_at = work.now
            outbox.tell(work, maker, say("people.not_replaced", successor=person.name), Kind.ADMIN)
            continue
        with edits.remembered(work, maker, "person.replace"):
            row.done_at = work.now
            held = changes.administered_roles(work, speaker, old)
            done = _carry_over(work, speaker, old, person, held, not_before)
        outbox.tell(work, maker, f"{told_to_admin(done)}\n{say('change.can_undo')}", Kind.ADMIN)
        found.append(done)
    return found


def told_to_admin(done: Replaced, key: str = "people.replaced") -> str:
    """「✅ 李梅 已接替 王强：东沟村 信息员；2 个班」. `key`: the sentence, another one in a preview."""
    parts = [*done.roles]
    counts = {
        "people.passed_shifts": done.shifts,
        "people.passed_incidents": done.tasks.incidents,
        "people.passed_chases": done.tasks.chases,
        "people.passed_plans": done.tasks.plans,
    }
    parts += [say(what, count=count) for what, count in counts.items() if count]
    text = say(
        key,
        person=done.person,
        successor=done.successor,
        what="；".join(parts) or say("people.passed_nothing"),
    )
    left = say("people.roles_left", roles="、".join(done.left)) if done.left else ""
    left += say("people.shifts_left", count=done.left_shifts) if done.left_shifts else ""
    return text + left + (f"\n{done.doubled}" if done.doubled else "")


def is_pressing(work: Work, account: Account, until: datetime) -> bool:
    """Does the place that is kept for somebody bring anything before `until` (UTC): a report, a shift, an incident?"""
    person = stored_people.person_of(work, account)
    for row in stored_people.successions_of(work, person.id) if person else ():
        old = work.session.get_one(Person, row.person_id)
        former = stored_people.account_of(work, old)
        units = [one.unit.id for one in changes.roles_of(work, old)]
        shifts = stored_shifts.coming_of(work, old.id)
        if any(held.stretch.starts_at < until for held in shifts) or (
            former is not None and stored_incidents.held_by(work, former.id)
        ):
            return True
        if units and stored_rounds.owes_before(work, units, until):
            return True
    return False


def _carry_over(
    work: Work,
    speaker: Speaker,
    old: Person,
    new: Person,
    held: list[HeldRole],
    not_before: datetime | None = None,
) -> Replaced:
    by, whole = speaker.account, responsibility.answers_for(work, speaker.scope, old)
    units = None if whole else speaker.scope.units(Right.ADMINISTER)
    former, account = stored_people.account_of(work, old), stored_people.account_of(work, new)
    shifts = len(stored_shifts.coming_of(work, old.id))
    _make_known(work, old, new, held)
    if whole:
        recipients.rename(work, old, new)
    tasks.pass_shifts(work, old, new, by, units)
    left_shifts = len(stored_shifts.coming_of(work, old.id)) if not whole else 0
    passed = NOTHING
    if account is not None:
        for one in held:
            roles.give(work, account.id, one.unit.id, one.member.role, new.id)
        passed = tasks.pass_on(work, former, account, new, units) if former is not None else passed
        if former is not None:
            stored_grants.pass_links(work, former.id, account.id, units)
    left = _end(work, old, former, held, by)
    stored_listings.hand_on(work, old.id, new.id, units)
    if whole and not left:
        _close(work, old)
    shifts -= left_shifts
    doubled = double_duty.warning(work, new) if shifts else ""
    done = Replaced(old.name, new.name, _named(held), left, shifts, left_shifts, passed, doubled=doubled)
    unit = held[0].unit.id if held else old.unit_id
    audit.record(work, by, "person.replace", unit=unit, person=old, before=old.name, after=new.name)
    _tell(work, done, former, account, by, not_before)
    return done


def _make_known(work: Work, old: Person, new: Person, held: list[HeldRole]) -> None:
    """Links the new one's account to their person, since rotas find people by name."""
    if new.unit_id is None:
        new.unit_id = old.unit_id or (held[0].unit.id if held else None)
    if new.source is PersonSource.JOINED and old.source is not PersonSource.JOINED:
        new.source = PersonSource.CONFIGURED
    work.session.flush()


def _end(
    work: Work, old: Person, former: Account | None, held: list[HeldRole], by: Account
) -> tuple[str, ...]:
    """Ends the roles that were passed on; returns those that are left."""
    for one in held:
        revocations.end_quietly(work, one, by)
    return _named(changes.roles_of(work, old)) if former is not None else ()


def _close(work: Work, old: Person) -> None:
    """Closes the person, who is on no rota and named nowhere any more; their history stays."""
    old.closed_at = work.now
    work.session.flush()


def _named(held: list[HeldRole]) -> tuple[str, ...]:
    return tuple(f"{one.unit.name} {ROLE_NAMES[one.member.role]}" for one in held)


def _tell(
    work: Work,
    done: Replaced,
    former: Account | None,
    account: Account | None,
    by: Account,
    not_before: datetime | None,
) -> None:
    what = "；".join(done.roles) or say("people.passed_nothing")
    if account is not None:
        text = say("people.you_replace", person=done.person, what=what, by=by.name)
        outbox.tell(work, account, text, Kind.OUTCOME, not_before=not_before)
    if former is not None:
        text = say("people.you_are_replaced", successor=done.successor, what=what, by=by.name)
        outbox.tell(work, former, text, Kind.OUTCOME, not_before=not_before)
