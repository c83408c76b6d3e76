"""A mode as a value."""

from bot.domain.modes.plan import MusterChange, RotaChange, ScheduleChange
from tests.domain.modes.made import special, twice


def test_what_was_closed_is_changed_no_more() -> None:
    mode = special(
        schedules=(twice(replaces="周报"), ScheduleChange(schedule="夜报"), ScheduleChange(schedule="周报")),
        rotas=(RotaChange(rota="镇"), RotaChange(rota="村")),
        musters=(MusterChange(rota="镇"), MusterChange(rota="村")),
    )
    assert mode.among(["日报", "夜报", "周报"], ["镇", "村"], ["镇", "村"]) == mode
    left = mode.among(["日报"], ["镇"], ["村"])
    assert left.schedules == (twice(),)
    assert (left.rotas, left.musters) == ((RotaChange(rota="镇"),), (MusterChange(rota="村"),))
