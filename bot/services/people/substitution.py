"""Substitution: while somebody is away, another person has their roles and shifts.

It begins and ends on its days, or ends when the person is back. Whoever is away keeps their roles, but is not reminded
as long as somebody else can be (`bot.services.recipients.audiences`).
"""

from datetime import date, datetime, timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.rota.exchange import Stretch
from bot.domain.terms import ROLE_NAMES, Origin
from bot.domain.time.local_time import midnight, shown_span
from bot.phrases import say
from bot.services import audit, due, edits, outbox
from bot.services.people import changes, responsibility, revocations, roles
from bot.services.refusals import Refused
from bot.services.rota import assignments
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Person, Substitution
from storage.work import Work

LONGEST = timedelta(days=366)
LOOK_AGAIN = timedelta(hours=6)  # for shifts that were planned since


def arrange(
    work: Work, speaker: Speaker, person_id: int, substitute_id: int, first: date, last: date, zone: str
) -> Substitution:
    """Arranges it for these local days of `zone`, both included, at once if it begins today. Raises `Refused`."""
    person = changes.changeable(work, speaker, person_id)
    responsibility.must_keep_rotas_of(work, speaker.scope, person)  # it covers the shifts of all of them
    other = stored_people.person(work, substitute_id)
    if other is None or other.closed_at is not None:
        raise Refused("refuse.stale")
    if other.id == person.id:
        raise Refused("people.same_person", person=person.name)
    starts, ends = midnight(first, zone), midnight(last + timedelta(days=1), zone)
    _must_do(work, person, other, starts, ends)
    row = Substitution(
        bot_id=work.bot_id,
        person_id=person.id,
        substitute_id=other.id,
        starts_at=max(starts, work.now),
        ends_at=ends,
        zone=zone,
        made_by=speaker.account.id,
        made_at=work.now,
        next_action_at=max(starts, work.now),
    )
    with edits.remembered(work, speaker.account, "person.away") as subject:
        work.session.add(row)
        work.session.flush()
        subject.number = row.id
        what = f"{person.name} → {other.name} {shown_span(row)}"
        audit.record(work, speaker.account, "person.away", unit=person.unit_id, person=person, after=what)
        _tell_both(work, row, "people.away", "people.stand_in", by=speaker.account.name)
        act(work, row)
    return row


def _must_do(work: Work, person: Person, other: Person, starts: datetime, ends: datetime) -> None:
    if ends <= starts:
        raise Refused("people.span_reversed")
    if ends <= work.now:
        raise Refused("people.span_past")
    if ends - starts > LONGEST:
        raise Refused("people.span_long")
    if stored_people.account_of(work, other) is None:
        raise Refused("people.substitute_not_joined", person=other.name)
    for row in stored_people.substitutions(work):
        if row.starts_at >= ends or row.ends_at <= starts:
            continue
        if row.person_id == person.id:
            raise Refused("people.away_twice", person=person.name, span=shown_span(row))
        if row.person_id == other.id:
            raise Refused("people.substitute_away", person=other.name, span=shown_span(row))


def act_on_due(work: Work) -> None:
    """Begins and ends substitutions that are due, and covers shifts that were planned since."""
    due.act_on_each(work, Substitution, act)


def act(work: Work, row: Substitution) -> None:
    if row.ended_at is not None:
        row.next_action_at = None
        return
    if work.now >= row.ends_at:
        _end(work, row, None)
        return
    _cover(work, row)
    if work.now < row.starts_at:
        row.next_action_at = min(row.starts_at, work.now + LOOK_AGAIN)
        return
    if row.begun_at is None:
        _begin(work, row)
    row.next_action_at = min(row.ends_at, work.now + LOOK_AGAIN)


def _begin(work: Work, row: Substitution) -> None:
    row.begun_at = work.now
    person, other = _people(work, row)
    account = stored_people.account_of(work, other)
    maker = work.session.get(Account, row.made_by) if row.made_by else None
    if account is None or maker is None:
        return
    speaker = Speaker(maker, stored_members.scope_of(work, maker))
    given = []
    for held in changes.administered_roles(work, speaker, person):
        member = roles.give(work, account.id, held.unit.id, held.member.role, other.id)
        if member is not None:
            given.append((member.id, f"{held.unit.name} {ROLE_NAMES[held.member.role]}"))
    row.members = [number for number, _ in given]
    work.session.flush()
    if given:
        what = "；".join(name for _, name in given)
        text = say("people.stands_in_now", person=person.name, what=what, span=shown_span(row))
        outbox.tell(work, account, text, Kind.OUTCOME)


def _cover(work: Work, row: Substitution) -> None:
    """Puts the substitute on the person's shifts within the span, those planned since included."""
    person, other = _people(work, row)
    maker = work.session.get(Account, row.made_by) if row.made_by else None
    stretch = Stretch(row.starts_at, row.ends_at)
    made = [
        assignments.pass_on(work, held, other, Origin.COVER, maker, stretch)
        for held in stored_shifts.falling_in(work, person.id, stretch)
    ]
    if made:
        row.parts = [*row.parts, *(part.id for part in made)]
        work.session.flush()


def come_back(work: Work, speaker: Speaker, substitution_id: int) -> Substitution:
    """Ends a substitution early. Raises `Refused`."""
    row = stored_people.substitution(work, substitution_id)
    if row is None or row.ended_at is not None:
        raise Refused("refuse.stale")
    changes.changeable(work, speaker, row.person_id)
    with edits.remembered(work, speaker.account, "person.back") as subject:
        subject.number = row.id
        _end(work, row, speaker.account)
    return row


def _end(work: Work, row: Substitution, by: Account | None) -> None:
    """Ends the roles that it gave, and returns the shifts that are still to come."""
    person, other = _people(work, row)
    if by is not None and person.closed_at is None:
        _give_back(work, row, person, other, by)
    row.ended_at, row.next_action_at = work.now, None
    for member_id in row.members:
        held = stored_grants.role(work, member_id)
        if held is not None:
            revocations.end_quietly(work, held, by)
    audit.record(
        work,
        by,
        "person.back",
        unit=person.unit_id,
        person=person,
        before=f"{person.name} → {other.name}",
        actor="" if by is not None else audit.itself(),
    )
    _tell_both(work, row, "people.back", "people.stands_in_no_more")


def _give_back(work: Work, row: Substitution, person: Person, other: Person, by: Account) -> None:
    for part_id in row.parts:
        held = stored_shifts.held(work, part_id)
        if held is not None and held.person.id == other.id and not held.over(work.now):
            assignments.pass_on(work, held, person, Origin.COVER, by)


def _people(work: Work, row: Substitution) -> tuple[Person, Person]:
    return (
        work.session.get_one(Person, row.person_id),
        work.session.get_one(Person, row.substitute_id),
    )


def _tell_both(work: Work, row: Substitution, away: str, standing: str, **values: str) -> None:
    person, other = _people(work, row)
    words = {"person": person.name, "other": other.name, "span": shown_span(row), **values}
    for one, key in ((person, away), (other, standing)):
        account = stored_people.account_of(work, one)
        if account is not None:
            outbox.tell(work, account, say(key, **words), Kind.OUTCOME)
