"""A screen that somebody forgot somewhere: each test says where."""

import ast

from bot.domain.admin.screens import ScreenNumber
from bot.phrases import PHRASES
from handlers.admin.lists import ALL, SEARCH
from handlers.admin.menu import OFFERED
from handlers.admin.table import BY_NUMBER, SCREENS
from tests.house.tree import modules, parsed
from tests.security.admin_routes import ADMIN_ROUTES

# What screens are made with, and is none.
NO_SCREENS = frozenset(
    [
        *("__init__", "frame", "table", "screen", "lists", "concerned", "form", "preview_page"),
        *("recipients", "steps", "typed", "other_admins"),
        *("unit_changes", "person_changes", "staff_changes", "schedule_changes", "undo_changes"),
        *("chat_changes", "mode_changes", "new_schedule", "summary_places", "layers"),
    ]
)


# Acts that a screen offers only in the middle of something; each is walked through in
# tests/scenarios/test_admin_changes.py.
IN_THE_MIDDLE = {
    ScreenNumber.SCHEDULE_UNITS: {11},
    ScreenNumber.SCHEDULE_SUMMARY: {11},
    ScreenNumber.STEP: {10, 11, 12, 13, 14},
    ScreenNumber.LADDER: {10},
    ScreenNumber.RUNG: {10, 11, 12, 13, 14},
    ScreenNumber.CLOCKS: {13},
    ScreenNumber.CALENDAR: {11},
    ScreenNumber.PREVIEW: {1},
    ScreenNumber.UNDO: {10},
}


def test_every_module_with_screens_stands_in_the_table() -> None:
    found = {
        path.split("/")[-1].removesuffix(".py") for path in modules() if path.startswith("handlers/admin/")
    }
    table = next(path for path in modules() if path == "handlers/admin/table.py")
    used = {
        name.name
        for node in ast.walk(parsed(table))
        if isinstance(node, ast.ImportFrom) and node.module == "handlers.admin"
        for name in node.names
    }
    missing = found - NO_SCREENS - used
    assert not missing, f"{sorted(missing)}: add its SCREENS to handlers/admin/table.py"


def test_every_number_is_a_screen() -> None:
    missing = [number.name for number in ScreenNumber if number not in BY_NUMBER]
    assert not missing, (
        f"{missing}: a Screen in a module of handlers/admin, and its SCREENS in handlers/admin/table.py"
    )


def test_no_number_is_two_screens() -> None:
    numbers = [screen.number for screen in SCREENS]
    twice = sorted({number.name for number in numbers if numbers.count(number) > 1})
    assert not twice, f"{twice}: each screen has a number of its own in bot/domain/admin/screens.py"


def test_a_screen_of_the_menu_has_a_name_on_its_button() -> None:
    missing = [key for one in OFFERED if (key := f"button.screen_{one.name.lower()}") not in PHRASES]
    assert not missing, f"{missing}: a sentence in bot/phrases/admin.py"


def test_every_screen_has_a_route_for_every_kind_of_person() -> None:
    told = {route.screen for route in ADMIN_ROUTES}
    missing = [number.name for number in ScreenNumber if number not in told]
    assert not missing, (
        f"{missing}: a row in ADMIN_ROUTES of tests/security/admin_routes.py: who sees it, who does not"
    )


def test_every_act_has_a_route() -> None:
    told = {(route.screen, route.act) for route in ADMIN_ROUTES if route.act is not None}
    missing = [
        f"{screen.number.name}: {act}"
        for screen in SCREENS
        for act in screen.acts
        if act not in {SEARCH, ALL} | IN_THE_MIDDLE.get(screen.number, set())
        and (screen.number, act) not in told
    ]
    assert not missing, f"{missing}: a row in ADMIN_ROUTES of tests/security/admin_routes.py: who may do it"
