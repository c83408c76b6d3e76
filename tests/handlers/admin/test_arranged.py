"""What is in force with one thing otherwise."""

from datetime import timedelta

from bot.config import load
from bot.config.layout import lay_out
from bot.domain.incidents.ladder import LadderStep
from bot.domain.recipients import HEAD
from handlers.admin.arranged import with_rungs
from tests.config.example import RICH


def test_a_ladder_that_a_mode_shares_with_incidents_stays_one_ladder() -> None:
    config = load(RICH)
    shared = config.incidents[0].plan.ladder
    modes = tuple(mode.model_copy(update={"ladder": shared}) for mode in config.modes[:1])
    step = LadderStep(after=timedelta(), to=(HEAD,), every=timedelta(minutes=5))
    after = with_rungs(config.model_copy(update={"modes": modes}), shared.name, [step])
    assert after.modes[0].ladder == after.incidents[0].plan.ladder
    assert shared.name in lay_out(after)["ladders"]  # which refuses two ladders of one name
