"""The calendar: what is known of the years, and the days on which this place decided otherwise, each changed."""

from bot.config.amendments import with_days
from bot.config.model import LocalDays
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_dates
from bot.domain.admin.spoken import said_day
from bot.domain.admin.view import ActButton, ScreenButton, ScreenView, Spot
from bot.phrases import say
from bot.services import apply
from bot.services.admin import drafts
from bot.services.holidays import year_lines
from handlers.admin import preview
from handlers.admin.lists import asked_for
from handlers.admin.screen import NextScreen, Reader, Screen
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.tables import Draft

HERE = Spot(ScreenNumber.CALENDAR)
ASK, TAKE_AWAY = 10, 11  # acts
AWAITED = ("holidays", "workdays")  # by the value of `ASK`
MOST_DAYS = 10  # a button each


def _draw(talk: Talk, at: Spot) -> ScreenView:
    days = apply.in_force(talk.work).days
    today = talk.today
    coming = [(key, day) for key in AWAITED for day in sorted(getattr(days, key)) if day >= today]
    lines = [say("screen.calendar"), *year_lines(talk.work, today)]
    lines += [say("screen.no_own_days")] if not coming else []
    lines += asked_for(drafts.kept(talk.work, talk.account, at))
    rows: list[tuple[ScreenButton, ...]] = [
        (ActButton(say(f"button.own_{key}", day=said_day(day)), TAKE_AWAY, day.toordinal()),)
        for key, day in coming[:MOST_DAYS]
    ]
    rows.append(tuple(ActButton(say(f"button.ask_{key}"), ASK, place) for place, key in enumerate(AWAITED)))
    return ScreenView(tuple(lines), tuple(rows))


def _reader(key: str) -> Reader:
    def read(talk: Talk, _: Draft, text: str) -> NextScreen:
        """A day is a holiday or a workday, not both: what was said last holds."""
        found = understood(lambda words: read_dates(words, talk.today), text)
        now = apply.in_force(talk.work)
        other = "workdays" if key == "holidays" else "holidays"
        days = LocalDays.model_validate(
            {
                key: (*getattr(now.days, key), *(day for day in found if day not in getattr(now.days, key))),
                other: tuple(day for day in getattr(now.days, other) if day not in found),
            }
        )
        return preview.preview_change(talk, HERE, with_days(now, days))

    return read


def _take_away(talk: Talk, _: Spot, ordinal: int) -> NextScreen:
    now = apply.in_force(talk.work)
    kept = {
        key: tuple(day for day in getattr(now.days, key) if day.toordinal() != ordinal) for key in AWAITED
    }
    return preview.preview_change(talk, HERE, with_days(now, LocalDays(**kept)))


READERS = {key: _reader(key) for key in AWAITED}
SCREENS = (Screen(ScreenNumber.CALENDAR, _draw, {ASK: asks(AWAITED), TAKE_AWAY: _take_away}, READERS),)
