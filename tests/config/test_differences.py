"""What differs is named value by value; said to another arrangement it makes the same difference there."""

from datetime import time
from typing import Any

import pytest

from bot.config import Config, ConfigError, load
from bot.config.differences import Difference, EditClash, differences, merge, patch, settle
from bot.config.layout import lay_out
from bot.config.model import PersonPlan, UnitPlan
from tests.config.example import EXAMPLE, RICH

BASE = load(EXAMPLE)


def with_schedule(config: Config, **otherwise: Any) -> Config:
    first, *others = config.schedules
    return config.model_copy(update={"schedules": (first.model_copy(update=otherwise), *others)})


def with_units(config: Config, *names: str) -> Config:
    """Units in this order; a new one stands below the town."""
    known = {one.name: one for one in config.units}
    units = tuple(known.get(name) or UnitPlan(name=name, parent="青石镇") for name in names)
    return config.model_copy(update={"units": units})


NAMES = [one.name for one in BASE.units]
LATER = with_schedule(BASE, times=(time(9), time(18)))
EARLIER = with_schedule(BASE, times=(time(8),))
STRICTER = with_schedule(BASE, lock_at_opening=True)
FEWER = with_schedule(BASE, units=BASE.schedules[0].units[1:])
MORE = with_schedule(with_units(BASE, *NAMES, "新村"), units=(*BASE.schedules[0].units, "新村"))
SECOND = with_units(BASE, NAMES[0], "新村", *NAMES[1:])
TURNED = with_units(BASE, NAMES[0], *reversed(NAMES[1:]))
PERSON = BASE.model_copy(update={"duty_people": (*BASE.duty_people, PersonPlan(name="新人", phone="139"))})
RENUMBERED = BASE.model_copy(
    update={"duty_people": (*BASE.duty_people[:-1], BASE.duty_people[-1].model_copy(update={"phone": "1"}))}
)
EXCUSED = load(RICH).model_copy(update={"excuses": ()})


def test_a_value_is_named_as_the_file_has_it() -> None:
    assert differences(BASE, LATER) == (
        Difference(
            section="schedules",
            name="平安报告",
            key="times",
            before=["09:00", "17:00"],
            after=["09:00", "18:00"],
        ),
    )
    assert differences(BASE, BASE) == ()


@pytest.mark.parametrize("after", [LATER, STRICTER, FEWER, MORE, SECOND, TURNED, PERSON])
def test_what_differs_makes_the_one_of_the_other(after: Config) -> None:
    found = differences(BASE, after)
    assert patch(BASE, found) == after.model_copy(update={"hints": ()})
    back = patch(after, [one.reverse() for one in reversed(found)])
    assert differences(back, BASE) == ()


def test_a_difference_outlives_its_json() -> None:
    found = differences(BASE, MORE)
    assert tuple(Difference.model_validate_json(one.model_dump_json()) for one in found) == found


def test_what_goes_with_nothing_else_is_told_with_every_mistake() -> None:
    gone = [Difference(section="units", name="柳湾村", before=lay_out(BASE)["units"]["柳湾村"])]
    with pytest.raises(ConfigError) as problems:
        patch(BASE, gone)
    assert '单位 "柳湾村" 不存在' in str(problems.value)


def test_of_what_is_not_there_nothing_is_changed() -> None:
    other = Difference(section="schedules", name="月报", key="grace", before="20m", after="30m")
    assert differences(patch(BASE, [other]), BASE) == ()


def merged(file: Config, now: Config) -> tuple[list[str], list[str]]:
    found = merge(lay_out(BASE), lay_out(file), lay_out(now))
    return [f"{one.name}.{one.key}" for one in found.ready], [
        f"{one.file.name}.{one.file.key}" for one in found.clashes
    ]


@pytest.mark.parametrize(
    ("file", "now", "ready", "clashes"),
    [
        (LATER, BASE, ["平安报告.times"], []),
        (BASE, LATER, [], []),
        (LATER, LATER, [], []),
        (LATER, STRICTER, ["平安报告.times"], []),
        (LATER, EARLIER, [], ["平安报告.times"]),
        (FEWER, MORE, ["平安报告.units"], []),
        (MORE, FEWER, ["新村.", "平安报告.units"], []),
        (SECOND, TURNED, ["新村."], []),
    ],
)
def test_what_the_file_alone_has_changed_is_ready(
    file: Config, now: Config, ready: list[str], clashes: list[str]
) -> None:
    assert merged(file, now) == (ready, clashes)


def test_what_both_have_added_and_taken_from_a_set_is_kept() -> None:
    found = merge(lay_out(BASE), lay_out(FEWER), lay_out(MORE))
    assert patch(MORE, found.ready).schedules[0].units == (*BASE.schedules[0].units[1:], "新村")
    emptied = merge(
        lay_out(BASE), lay_out(with_schedule(BASE, units=())), lay_out(with_schedule(BASE, units=()))
    )
    assert emptied.ready == ()


def clash_of(file: Config, now: Config) -> EditClash:
    return merge(lay_out(BASE), lay_out(file), lay_out(now)).clashes[0]


def test_of_two_values_the_files_can_be_chosen() -> None:
    settled = settle(clash_of(LATER, EARLIER), lay_out(LATER), lay_out(EARLIER))
    assert (settled.before, settled.after) == (["08:00"], ["09:00", "18:00"])
    assert differences(patch(EARLIER, [settled]), LATER) == ()


def test_an_entry_that_went_elsewhere_comes_back_as_the_file_has_it() -> None:
    gone = BASE.model_copy(update={"duty_people": BASE.duty_people[:-1]})
    settled = settle(clash_of(RENUMBERED, gone), lay_out(RENUMBERED), lay_out(gone))
    assert (settled.key, settled.before, settled.after["phone"]) == ("", None, "1")
    settled = settle(clash_of(gone, RENUMBERED), lay_out(gone), lay_out(RENUMBERED))
    assert (settled.before["phone"], settled.after) == ("1", None)


def test_excuses_are_told_apart_by_their_days() -> None:
    assert [one.name for one in differences(EXCUSED, load(RICH)) if one.section == "excuses"] == [
        "柳湾村 2027-01-18 至 2027-02-22 寒假",
        "东沟一组 2026-11-01 至 2026-11-02 搬迁",
    ]
