"""How likely words tell of an emergency, learnt from labelled lines; `urgency` asks beside its tables.

It decides nothing but whether 「像是紧急」 is offered. `python -m tests.domain.reading.train` makes the weights.
"""

from pathlib import Path

from bot.domain.reading.model import LONGEST, form_of, learnt

LIKELIHOOD = Path(__file__).with_name("likelihood.json")


def likelihood(plain: str) -> float | None:
    """Between 0 and 1, of `plain` (normalised); None where it is longer than what was learnt from."""
    if len(plain) > LONGEST:
        return None
    emergency, _ordinary = learnt(LIKELIHOOD).chances(form_of(plain))
    return emergency
