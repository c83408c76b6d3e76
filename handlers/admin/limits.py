"""Limits: messages per person and day, life of invitations, and how long messages and notes are kept."""

from collections.abc import Callable

from bot.config import Config
from bot.config.amendments import with_limits, with_retention
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_count
from bot.domain.admin.view import ActButton, ScreenView, Spot
from bot.domain.retention import LEAST_DAYS
from bot.phrases import say
from bot.services import apply
from bot.services.admin import drafts
from handlers.admin import preview
from handlers.admin.lists import asked_for
from handlers.admin.screen import NextScreen, Reader, Screen
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.tables import Draft

HERE = Spot(ScreenNumber.LIMITS)
ASK = 10  # an act
MOST_DAYS = 36500
# By the value of `ASK`: what is awaited, the least and the most it may be, and the configuration with it.
AWAITED: tuple[tuple[str, int, int, Callable[[Config, int], Config]], ...] = (
    ("limit_messages", 1, 100, lambda now, number: with_limits(now, messages_per_person_per_day=number)),
    ("limit_invite", 1, 720, lambda now, number: with_limits(now, invite_hours=number)),
    ("kept_messages", LEAST_DAYS, MOST_DAYS, lambda now, number: with_retention(now, messages=number)),
    ("kept_notes", LEAST_DAYS, MOST_DAYS, lambda now, number: with_retention(now, notes=number)),
)


def _draw(talk: Talk, at: Spot) -> ScreenView:
    now = apply.in_force(talk.work)
    lines = (
        say("screen.limits"),
        say("screen.limit_messages", count=now.limits.messages_per_person_per_day),
        say("screen.limit_invite", hours=now.limits.invite_hours),
        say("screen.kept_messages", days=_days(now.retention.messages)),
        say("screen.kept_notes", days=_days(now.retention.notes)),
        say("screen.kept_for_good"),
        *asked_for(drafts.kept(talk.work, talk.account, at)),
    )
    values = [ActButton(say(f"button.ask_{name}"), ASK, place) for place, (name, *_) in enumerate(AWAITED)]
    return ScreenView(lines, (tuple(values[:2]), tuple(values[2:])))


def _days(days: int) -> str:
    return say("screen.days", days=days) if days else say("screen.always")


def _reader(least: int, most: int, amended: Callable[[Config, int], Config]) -> Reader:
    def read(talk: Talk, _: Draft, text: str) -> NextScreen:
        number = understood(lambda words: read_count(words, least, most), text)
        return preview.preview_change(talk, HERE, amended(apply.in_force(talk.work), number))

    return read


READERS = {name: _reader(least, most, amended) for name, least, most, amended in AWAITED}
SCREENS = (Screen(ScreenNumber.LIMITS, _draw, {ASK: asks([name for name, *_ in AWAITED])}, READERS),)
