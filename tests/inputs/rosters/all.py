"""The rosters by name; `NN-name.txt` beside this file says what each of them says.

A line there is a day, a post, its hours (「-」: the whole shift) and who stands; 「?」 for somebody who has to be asked
about. 「!」 begins a kind of doubt that must be said, whatever it is put down to.
"""

from collections.abc import Callable, Mapping

from tests.inputs.rosters.houses import MORE
from tests.inputs.rosters.layout import Roster
from tests.inputs.rosters.offices import OFFICES
from tests.inputs.rosters.towns import TOWNS

ROSTERS: Mapping[str, Callable[[], Roster]] = {**TOWNS, **MORE, **OFFICES}
