"""Units: the tree of the admin's units, and the screen of one with what it owes and who holds roles there."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_day, said_times
from bot.domain.admin.view import ActButton, OpenButton, ScreenButton, ScreenView, Spot
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.phrases import say
from handlers.admin import change
from handlers.admin.lists import MOST_LABEL, ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.queries import grants as stored_grants
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Excuse, Unit

LIST = Spot(ScreenNumber.UNITS)
AHEAD = timedelta(days=31)  # excuses that begin later are not shown
MOST_PEOPLE = 6  # a button each


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    mine, known = talk.scope.units(Right.ADMINISTER), stored_directory.directory(talk.work)
    return [
        entry(f"{'· ' * min(_depth(known, unit.id), 3)}{unit.name}", Spot(ScreenNumber.UNIT, unit.id))
        for unit in stored_units.open_units(talk.work)
        if unit.id in mine
    ]


def _depth(known: stored_directory.Directory, unit_id: int) -> int:
    return len(known.above(unit_id)) - 1


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    unit = talk.work.session.get(Unit, at.row)
    if unit is None or unit.closed_at is not None or not talk.scope.may(Right.ADMINISTER, unit.id):
        return None
    lines = [say("screen.unit", name=unit.name, above=_above(talk, unit))]
    lines += [say("screen.unit_aliases", names="、".join(unit.aliases))] if unit.aliases else []
    lines += [*_owed(talk, unit), *_excused(talk, unit)]
    held = stored_grants.roles_at(talk.work, [unit.id])
    who = [f"{ROLE_NAMES[one.member.role]}　{name(one.account.name)}" for one in held]
    lines.append(say("screen.unit_people", count=len(held)) if held else say("screen.unit_nobody"))
    people: list[tuple[ScreenButton, ...]] = [
        (OpenButton(words[:MOST_LABEL], Spot(ScreenNumber.PERSON, one.member.id)),)
        for one, words in zip(held[:MOST_PEOPLE], who, strict=False)
    ]
    return ScreenView(tuple(lines), (*people, *_offered(talk, unit)), LIST)


# What can be done with a unit: the acts of its screen. Their numbers never change.
EXCUSE, UNEXCUSE, ADD, RENAME, MERGE, SPLIT, CLOSE = range(10, 17)


def _offered(talk: Talk, unit: Unit) -> Iterator[tuple[ScreenButton, ...]]:
    add = ActButton(say("button.unit_add"), ADD)
    rename = ActButton(say("button.unit_rename"), RENAME)
    for one in _excuses(talk, unit):
        yield (
            ActButton(
                say("button.unit_unexcuse", first=said_day(one.first_day), last=said_day(one.last_day)),
                UNEXCUSE,
                one.id,
            ),
        )
    yield (ActButton(say("button.unit_excuse"), EXCUSE), rename)
    if unit.parent_id is None:
        yield (add,)
        return
    yield add, ActButton(say("button.unit_split"), SPLIT)
    yield ActButton(say("button.unit_merge"), MERGE), ActButton(say("button.unit_close"), CLOSE)


def _above(talk: Talk, unit: Unit) -> str:
    if unit.parent_id is None:
        return say("screen.unit_top")
    return say("screen.unit_below", name=stored_directory.directory(talk.work).name(unit.parent_id))


def _owed(talk: Talk, unit: Unit) -> list[str]:
    plans = map(stored_rounds.plan_of, stored_rounds.open_schedules(talk.work))
    owed = [
        say("screen.unit_owes", name=one.name, times=said_times(one.times))
        for one in plans
        if unit.name in one.units
    ]
    return owed or [say("screen.unit_owes_nothing")]


def _excused(talk: Talk, unit: Unit) -> list[str]:
    return [
        say(
            "screen.unit_excused",
            first=said_day(one.first_day),
            last=said_day(one.last_day),
            reason=one.reason,
        )
        for one in _excuses(talk, unit)
    ]


def _excuses(talk: Talk, unit: Unit) -> Sequence[Excuse]:
    today = talk.today
    return stored_rounds.excuses_between(talk.work, [unit.id], today, today + AHEAD)


SCREENS = (
    list_screen(ScreenNumber.UNITS, "screen.units", _listed),
    Screen(
        ScreenNumber.UNIT,
        _draw,
        acts={
            EXCUSE: change.begins("unit.excuse", "unit"),
            UNEXCUSE: lambda talk, at, value: change.begin_change(
                talk, "unit.unexcuse", unit=at.row, excuse=value
            ),
            ADD: change.begins("unit.add", "unit"),
            RENAME: change.begins("unit.rename", "unit"),
            MERGE: change.begins("unit.merge", "unit"),
            SPLIT: change.begins("unit.split", "unit"),
            CLOSE: change.begins("unit.close", "unit"),
        },
    ),
)
