"""Whatever order beats, takings, reports, shift changes and crashes come in, no open incident is ever forgotten."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.terms import Stage
from storage.database import Database
from tests.databases import Databases
from tests.services.incidents.conftest import BOT_ID, NOW, PEOPLE, on_duty
from tests.services.incidents.scene import Scene

names = st.sampled_from(sorted(PEOPLE))
acts = st.one_of(
    st.tuples(st.just("open")),
    st.tuples(st.just("take"), names, st.integers(1, 3)),
    st.tuples(st.just("still"), names, st.integers(1, 3)),
    st.tuples(st.just("follow"), st.sampled_from(["火势蔓延", "死亡3人", "重伤12人"])),
    st.tuples(st.just("follow"), st.just("火已扑灭"), st.just(Stage.FINAL)),
    st.tuples(st.just("close"), names, st.integers(1, 3)),
    st.tuples(st.just("grade"), names, st.integers(0, 3)),
    st.tuples(st.just("beat")),
)
moves = st.tuples(st.integers(0, 50), acts, st.booleans())


@settings(max_examples=40)
@given(st.lists(moves, min_size=1, max_size=14))
def test_every_open_incident_has_a_next_action(
    databases: Databases, founded_rota: str, played: list[Any]
) -> None:
    url = databases.copy(founded_rota)
    scene = Scene(Database(url, BOT_ID))
    try:
        scene.act("open")
        for minutes, (what, *values), crash in played:
            scene.passes(minutes)
            before = [(one.taken, one.acknowledged_by) for one in scene.incidents()]
            scene.crash = crash
            scene.act(what, *values)
            if crash:
                assert [(one.taken, one.acknowledged_by) for one in scene.incidents()] == before
            scene.act("beat")
            check(scene)
    finally:
        scene.database.close()
        databases.drop(url)


def check(scene: Scene) -> None:
    for incident in scene.incidents():
        if incident.closed_at is None:
            assert incident.next_action_at is not None
            assert incident.next_action_at > scene.now
        else:
            assert incident.next_action_at is None
            assert incident.acknowledged_by is not None
    for call in scene.calls():
        if call.via.startswith("post:"):
            assert call.name in on_duty(call.at)


@settings(max_examples=25)
@given(st.lists(st.integers(1, 130), min_size=1, max_size=8))
def test_those_on_duty_at_the_instant_are_called_and_nobody_else_of_the_rota(
    databases: Databases, founded_rota: str, gaps: list[int]
) -> None:
    url = databases.copy(founded_rota)
    scene = Scene(Database(url, BOT_ID))
    try:
        scene.act("open")
        for gap in gaps:
            scene.passes(gap)
        calls = scene.calls()
        for at in {call.at for call in calls if call.step == 0}:
            called = {call.name for call in calls if call.at == at and call.via.startswith("post:")}
            assert called == on_duty(at)
        assert {call.name for call in calls if call.at == NOW} == {*on_duty(NOW), "值班群"}
    finally:
        scene.database.close()
        databases.drop(url)
