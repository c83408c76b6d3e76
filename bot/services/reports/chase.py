"""「我来催」: one of those who are asked to chase a silent unit does it, and nobody else is asked again."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from bot.domain.messaging.kinds import Kind
from bot.domain.terms import ReportState
from bot.phrases import say
from bot.services import outbox
from bot.services.recipients.audiences import Audiences, read_audiences
from bot.services.refusals import Refused
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.rounds import Owed
from storage.tables import Account, Chase, Person
from storage.work import Work

OUTSTANDING = (ReportState.AWAITED, ReportState.MISSING)
MOST_UNITS = 8  # whose reporters are named in one reminder; of more the names of the units must do
MOST_REPORTERS = 3  # of one unit


def take(work: Work, account: Account, occurrences: Collection[int]) -> list[str]:
    """The account sees to those of the units that are still silent; returns their names, in order.

    Whoever else was asked hears of it. Raises `Refused` where nothing is silent any more, where somebody else does it,
    and where the account is nobody who may be asked.
    """
    owed = [one for one in stored_rounds.occurrences(work, occurrences) if one[0].state in OUTSTANDING]
    if not owed:
        raise Refused("chase.none")
    audiences = read_audiences(work, {unit.id for _, _, unit in owed})
    mine = [one for one in owed if account.id in {other.id for other in audiences.above.get(one[2].id, ())}]
    if not mine:
        raise Refused("refuse.right")
    chased = stored_reports.chased_by(work, [occurrence.id for occurrence, _, _ in mine])
    free = [one for one in mine if one[0].id not in chased]
    others = [number for number in chased.values() if number != account.id]
    if not free and others:
        raise Refused("chase.taken", name=work.session.get_one(Account, others[0]).name)
    for occurrence, _, _ in free:
        work.session.add(Chase(occurrence_id=occurrence.id, account_id=account.id, at=work.now))
    work.session.flush()
    _tell_others(work, account, audiences, free)
    return [unit.name for _, _, unit in free or mine]


def _tell_others(work: Work, by: Account, audiences: Audiences, owed: Sequence[Owed]) -> None:
    asked: dict[int, list[Owed]] = defaultdict(list)
    people: dict[int, Account] = {}
    for one in owed:
        for account in audiences.above.get(one[2].id, ()):
            if account.id != by.id:
                asked[account.id].append(one)
                people[account.id] = account
    for number, units in asked.items():
        names = outbox.listed(unit.name for _, _, unit in units)
        text = say("chase.told", name=by.name, units=names, round=units[0][1].label)
        key = f"chase:{units[0][0].id}:{by.id}:{number}"
        outbox.tell(work, people[number], text, Kind.CHASE, key=key)


def still_asked(work: Work, owed: Sequence[Owed], user_id: int) -> list[Owed]:
    """Those of the units that nobody but this person sees to."""
    chased = stored_reports.chased_by(work, [occurrence.id for occurrence, _, _ in owed])
    if not chased:
        return list(owed)
    account = stored_members.find_account(work, user_id)
    me = account.id if account is not None else None
    return [one for one in owed if chased.get(one[0].id, me) == me]


def reporter_lines(work: Work, unit_ids: Sequence[int]) -> list[str]:
    """Whom to call, a line a unit: its reporters, else its heads, with the telephone where it is known."""
    some = unit_ids[:MOST_UNITS]
    audiences, names = read_audiences(work, some), stored_units.unit_names(work, some)
    people = {
        unit_id: (audiences.reporters.get(unit_id) or audiences.heads.get(unit_id) or ())[:MOST_REPORTERS]
        for unit_id in some
    }
    phones = stored_people.phones_of(work, {one.id for found in people.values() for one in found})
    absent = stored_people.unjoined_at(work, some)
    return [
        _line(names[unit_id], people[unit_id], phones, absent[unit_id][:MOST_REPORTERS]) for unit_id in some
    ]


def _line(unit: str, people: Sequence[Account], phones: dict[int, str], absent: Sequence[Person]) -> str:
    """Who has not joined can be telephoned all the same."""
    told = [(one.name, phones.get(one.id, "")) for one in people]
    told += [(one.name, one.phone) for one in absent]
    if not told:
        return say("chase.nobody", unit=unit)
    called = "、".join(f"{name} {phone}".strip() for name, phone in told)
    return say("chase.call", unit=unit, people=called)
