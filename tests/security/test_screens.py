"""Every screen of /admin × every kind of person; what is refused changes nothing and says nothing of it."""

import json
from collections.abc import Iterable, Iterator

import pytest
from _pytest.mark.structures import ParameterSet
from sqlmodel import col, select

from bot.domain.admin.screens import ScreenNumber
from bot.domain.messaging.kinds import Kind
from storage.tables import Outbox
from storage.work import Work
from tests.security.admin_routes import ADMIN_ROUTES, ScreenRoute
from tests.security.test_routes import ORDER
from tests.security.ways import button
from tests.security.world import PEOPLE, World, dismiss, in_group, rows, said


def cases(routes: Iterable[ScreenRoute]) -> list[ParameterSet]:
    return [
        pytest.param(
            route, person, verdict == "+", id=f"{route.screen.name} {route.row} {route.act or ''}: {person}"
        )
        for route in routes
        for person, verdict in zip(ORDER, route.grid.split(), strict=True)
    ]


SHOWN = cases(route for route in ADMIN_ROUTES if route.act is None)
DONE = cases(route for route in ADMIN_ROUTES if route.act is not None)


def opens(route: ScreenRoute) -> str:
    return f"scr:{route.screen.value}:{route.row}:0"


@pytest.mark.parametrize(("route", "person", "may"), SHOWN)
def test_a_screen_is_seen_by_whoever_administers_what_it_shows(
    world: World, route: ScreenRoute, person: str, may: bool
) -> None:
    with world.after(button(opens(route))(world.named, person)) as work:
        texts = [text for _, _, text in said(work, world.before)]
        changed = {table for table, found in rows(work.session).items() if found != world.before[table]}
    assert any(route.proof in text for text in texts) == may, texts
    assert changed <= {"outbox", "spell"}


@pytest.mark.parametrize("screen", ScreenNumber)
def test_no_screen_is_shown_in_a_group(world: World, screen: ScreenNumber) -> None:
    with world.after(button(f"scr:{screen.value}:0:0", in_group)(world.named, "admin")) as work:
        assert {kind for _, kind, _ in said(work, world.before)} == {"toast"}


@pytest.mark.parametrize(("route", "person", "may"), DONE)
def test_an_act_is_done_by_whoever_may(world: World, route: ScreenRoute, person: str, may: bool) -> None:
    """With the button that the screen shows; whoever sees none presses the admin's."""
    with world.after() as work:
        _reach(work, route, world, person)
        pressed = _button(work, person, route, world) or _of_the_admin(work, route, world)
        before = rows(work.session)[route.proof]
        world.handle(work, button(pressed)(world.named, person))
        assert (rows(work.session)[route.proof] != before) == may


def _reach(work: Work, route: ScreenRoute, world: World, person: str) -> None:
    """Opens the screen, or gets to it by the act that leads there, as far as the person is shown it."""
    if route.via is None:
        world.handle(work, button(opens(route))(world.named, person))
        return
    screen, row, act = route.via
    first = ScreenRoute(screen, route.grid, "", row, act=act)
    world.handle(work, button(opens(first))(world.named, person))
    pressed = _button(work, person, first, world)
    if pressed is not None:
        world.handle(work, button(pressed)(world.named, person))


def _of_the_admin(work: Work, route: ScreenRoute, world: World) -> str:
    """The admin's; where nobody has one, it is forged."""
    if "+" not in route.grid:
        row, value = (said.format_map(vars(world.named)) for said in (route.row, route.value))
        return f"use:{route.screen.value}:{row}:0:{route.act}:{value}:0"
    _reach(work, route, world, "admin")
    found = _button(work, "admin", route, world)
    assert found is not None, "nobody at all sees the button"
    return found


def _button(work: Work, person: str, route: ScreenRoute, world: World) -> str | None:
    """What the button of the act carries, as the person was shown it last."""
    value = route.value.format_map(vars(world.named))
    return next(
        (
            data
            for data in _buttons(work, person)
            if data.startswith(f"use:{route.screen.value}:")
            and data.split(":")[4:6] == [str(route.act), value]
        ),
        None,
    )


def _buttons(work: Work, person: str) -> Iterator[str]:
    query = select(Outbox).where(
        Outbox.chat_id == PEOPLE[person][0],
        Outbox.kind == Kind.SCREEN.value.stored,
        Outbox.bot_id == work.bot_id,
    )
    for row in work.session.exec(query.order_by(col(Outbox.id).desc()).limit(1)):
        for line in json.loads(row.payload)["buttons"]:
            yield from (one["data"] for one in line)


def test_a_right_that_ended_meanwhile_is_none(world: World) -> None:
    with world.after() as work:
        world.handle(work, button("scr:2:0:0")(world.named, "admin"))
        dismiss(work, "admin")
        world.handle(work, button("scr:4:0:0")(world.named, "admin"))
        told = said(work, world.before)[-1]
    assert told[1] == "toast"
    assert "👥" not in told[2]
