"""Limits: how much people are sent, how long invitations hold, how long what is said is kept."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ScreenView, Spot
from bot.phrases import say
from bot.services.apply import limits
from handlers.admin.screen import Screen
from handlers.context import Talk


def _draw(talk: Talk, _: Spot) -> ScreenView:
    found, kept = limits.limits_of(talk.work), limits.retention_of(talk.work)
    lines = (
        say("screen.limits"),
        say("screen.limit_messages", count=found.messages_per_person_per_day),
        say("screen.limit_invite", hours=found.invite_hours),
        say("screen.kept_messages", days=_days(kept.messages)),
        say("screen.kept_notes", days=_days(kept.notes)),
        say("screen.kept_for_good"),
    )
    return ScreenView(lines)


def _days(days: int) -> str:
    return say("screen.days", days=days) if days else say("screen.always")


SCREENS = (Screen(ScreenNumber.LIMITS, _draw),)
