"""Taking back a written list within a day, except what somebody has begun to use since."""

from dataclasses import dataclass
from datetime import timedelta

from bot.config import Config, namesakes
from bot.domain.unit_names import name_said
from bot.phrases import say
from bot.services import audit, edits
from bot.services.apply import carry_out, in_force, version_of
from bot.services.listings.writer import Written
from bot.services.refusals import Refused
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Account, Listing, ListingDraft
from storage.work import Work

WITHIN = timedelta(days=1)


@dataclass(frozen=True)
class ListTakenBack:
    """How many units and people were removed; `kept`: names of units that are in use and stay."""

    units: int
    people: int
    kept: tuple[str, ...]


def latest(work: Work, account: Account) -> ListingDraft | None:
    """The list that this person wrote last and may still take back."""
    return stored_listings.last_written(work, account.id, work.now - WITHIN)


def withdraw_list(work: Work, account: Account, draft_id: int) -> ListTakenBack:
    """Restores what the list has changed. Raises `Refused` where it is not theirs, too old or taken back before."""
    row = work.session.get(ListingDraft, draft_id)
    if row is None or row.bot_id != work.bot_id or not row.written:
        raise Refused("refuse.stale")
    if row.account_id != account.id:
        raise Refused("ask.not_yours")
    if row.taken_back_at is not None:
        raise Refused("ask.answered")
    if row.decided_at is None or row.decided_at < work.now - WITHIN:
        raise Refused("listing.too_late")
    written = Written.model_validate_json(row.written)
    row.taken_back_at = work.now
    edits.settle_edit(work, ("list.write",), row.id)
    _lines_back(work, written)
    _phones_back(work, written)
    people = _people_back(work, written)
    gone, kept = _units_back(work, written, account)
    back = say("log.list_undone", file=row.name, units=gone, people=people)
    audit.record(work, account, "list.taken_back", after=back)
    return ListTakenBack(gone, people, kept)


def _lines_back(work: Work, written: Written) -> None:
    for number in written.added:
        line = work.session.get_one(Listing, number)
        line.ended_at = line.ended_at or work.now
    for number in written.ended:
        work.session.get_one(Listing, number).ended_at = None
    work.session.flush()


def _phones_back(work: Work, written: Written) -> None:
    """Restores telephones that were not changed since."""
    for change in written.phones:
        person = stored_people.person(work, change.person)
        if person is not None and person.phone == change.after:
            person.phone = change.before


def _people_back(work: Work, written: Written) -> int:
    """Closes people whom the list has added, except those who have joined or are on a rota."""
    done = 0
    for number in written.people:
        person = stored_people.person(work, number)
        if person is not None and person.closed_at is None and not stored_listings.is_used(work, person):
            person.closed_at = work.now
            done += 1
    return done


def _units_back(work: Work, written: Written, by: Account) -> tuple[int, tuple[str, ...]]:
    """Removes added units that nobody has joined, reported for or put a unit below."""
    now = in_force(work)
    ids = {unit.name: unit.id for unit in stored_units.open_units(work)}
    there = [name for name in written.units if name in ids]
    used = stored_listings.used_units(work, [ids[name] for name in there])
    kept = [name for name in there if ids[name] in used]
    kept += [unit.parent for unit in now.units if unit.parent in there and unit.name not in there]
    kept += [unit.parent for unit in now.units if unit.name in kept and unit.parent in there]
    gone = frozenset(there) - frozenset(kept)
    if gone:
        # Who was told apart from them alone is called as before.
        alone = {new: old for old, new in written.apart.items() if _alone(now, new, gone)}
        after = namesakes.renamed(now, namesakes.with_those_below(now.units, alone))
        after = after.model_copy(
            update={
                "units": tuple(unit for unit in after.units if unit.name not in gone),
                "schedules": tuple(
                    plan.model_copy(update={"units": tuple(one for one in plan.units if one not in gone)})
                    for plan in after.schedules
                ),
            }
        )
        carry_out(work, after, version_of(now), by)
    return len(gone), tuple(dict.fromkeys(kept))


def _alone(config: Config, name: str, gone: frozenset[str]) -> bool:
    """Is the unit there, and the only one of its name once these are gone?"""
    said = {unit.name: name_said(unit.name, unit.parent) for unit in config.units if unit.name not in gone}
    return name in said and list(said.values()).count(said[name]) == 1
