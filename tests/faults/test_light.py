"""The light cut: a few of the faults, once each, on whichever database the tests run on."""

from pathlib import Path
from random import Random

import pytest

from tests.databases import Databases
from tests.faults.catalogue import FAULTS, Fault
from tests.faults.ground import Means
from tests.faults.running import SEED
from tests.faults.storing import NotHereError

LIGHT = [fault for fault in FAULTS if fault.light]


@pytest.mark.parametrize("fault", LIGHT, ids=[fault.name for fault in LIGHT])
def test_nothing_is_lost_doubled_or_late(
    fault: Fault, databases: Databases, founded: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--database") not in fault.databases:
        pytest.skip(f"only on {fault.databases[0]}")
    chance = Random(f"{SEED} {fault.name}")
    try:
        tally = fault.attempt(Means(databases, founded, tmp_path / "town", chance, light=True))
    except NotHereError as error:
        pytest.skip(str(error))
    assert tally.clean, tally.said
