"""The calendar: what is known of the years, and the days on which this place decided otherwise."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_day
from bot.domain.admin.view import ScreenView, Spot
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services.holidays import year_lines
from handlers.admin.screen import Screen
from handlers.context import Talk


def _draw(talk: Talk, _: Spot) -> ScreenView:
    calendar = talk.calendar
    today = local_day(talk.work.now, talk.settings.zone)
    own = [
        ("screen.own_holidays", sorted(calendar.holidays)),
        ("screen.own_workdays", sorted(calendar.workdays)),
    ]
    lines = [
        say(key, days="、".join(map(said_day, coming)))
        for key, days in own
        if (coming := [d for d in days if d >= today])
    ]
    return ScreenView(
        (say("screen.calendar"), *year_lines(talk.work, today), *(lines or [say("screen.no_own_days")]))
    )


SCREENS = (Screen(ScreenNumber.CALENDAR, _draw),)
