"""The first screen: everything that can be arranged, two taps from anything."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import OpenButton, OtherButton, ScreenView, Spot
from bot.domain.messaging.buttons import ShowJoinLink
from bot.domain.rights import Right
from bot.phrases import say
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import admissions as stored_admissions
from storage.queries import directory as stored_directory

# As it hangs below the menu, two in a row: what is needed most first.
OFFERED = (
    ScreenNumber.UNITS,
    ScreenNumber.PEOPLE,
    ScreenNumber.SCHEDULES,
    ScreenNumber.REMINDERS,
    ScreenNumber.CHATS,
    ScreenNumber.ROTAS,
    ScreenNumber.LADDERS,
    ScreenNumber.MUSTERS,
    ScreenNumber.PLANS,
    ScreenNumber.MODES,
    ScreenNumber.CALENDAR,
    ScreenNumber.LESSONS,
    ScreenNumber.LIMITS,
    ScreenNumber.UNDO,
)
IN_A_ROW = 2


def _draw(talk: Talk, _: Spot) -> ScreenView:
    units = stored_directory.directory(talk.work)
    own = units.in_order(talk.scope.own_units(Right.ADMINISTER))
    named = "、".join(units.name(unit_id) for unit_id in own)
    lines = (say("screen.menu", units=named, count=len(talk.scope.units(Right.ADMINISTER))),)
    buttons = [OpenButton(say(f"button.screen_{one.name.lower()}"), Spot(one)) for one in OFFERED]
    rows = tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))
    return ScreenView(lines, (*rows, (_join(talk),)))


def _join(talk: Talk) -> OtherButton:
    """Whoever waits to be let in stands where an admin looks first."""
    waiting = len(stored_admissions.waiting(talk.work, talk.scope.units(Right.ADMINISTER)))
    text = say("button.screen_join_waiting", count=waiting) if waiting else say("button.screen_join")
    return OtherButton(text, ShowJoinLink(unit=0))


SCREENS = (Screen(ScreenNumber.MENU, _draw),)
