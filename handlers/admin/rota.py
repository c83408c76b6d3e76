"""Rotas: the list, and who is on duty in the coming days on one of them."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ScreenView, Spot
from bot.domain.rota.post import shown_name
from bot.domain.time.local_time import WEEKDAYS, local_day
from bot.phrases import say
from handlers.admin import concerned
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.queries import shifts as stored_shifts
from storage.tables import Rota

LIST = Spot(ScreenNumber.ROTAS)
DAYS = 7


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    units = stored_directory.directory(talk.work)
    return [
        entry(f"{one.name}　{units.name(one.unit_id)}", Spot(ScreenNumber.ROTA, one.id))
        for one in concerned.rotas(talk)
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    rota = next((one for one in concerned.rotas(talk) if one.id == at.row), None)
    if rota is None:
        return None
    unit = stored_directory.directory(talk.work).name(rota.unit_id)
    lines = [
        say("screen.rota", name=rota.name, unit=unit),
        say("screen.rota_times", changes=f"{rota.changes_at:%H:%M}", tells=f"{rota.tells_at:%H:%M}"),
        *_shifts(talk, rota),
        say("screen.rota_how"),
    ]
    return ScreenView(tuple(lines), (), LIST)


def _shifts(talk: Talk, rota: Rota) -> list[str]:
    first, last = (local_day(talk.work.now, rota.zone, days=days) for days in (0, DAYS - 1))
    days: dict[str, dict[str, list[str]]] = {}
    for held in stored_shifts.on_days(talk.work, rota.id, first, last):
        day = held.shift.day
        named = f"{day.month}月{day.day}日 周{WEEKDAYS[day.weekday()]}"
        names = days.setdefault(named, {}).setdefault(shown_name(held.part.post), [])
        names += [held.person.name] if held.person.name not in names else []
    found = [
        say(
            "screen.shift",
            day=day,
            people="；".join(f"{post} {'、'.join(names)}" for post, names in posts.items()),
        )
        for day, posts in days.items()
    ]
    return found or [say("screen.no_shifts")]


SCREENS = (
    list_screen(ScreenNumber.ROTAS, "screen.rotas", _listed),
    Screen(ScreenNumber.ROTA, _draw),
)
