"""The shape of a change that is asked for step by step, shown before it is made, and confirmed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.config import Config, namesakes
from bot.domain.admin.view import Spot
from bot.services import apply
from handlers.admin import concerned
from handlers.admin.colleagues import tell_admins
from handlers.context import Talk
from storage.work import Work

Given = Mapping[str, Any]  # what was given so far, as a draft keeps it (JSON)


class Choice(NamedTuple):
    """One thing that can be chosen: what its button says, and what is kept (JSON)."""

    label: str
    value: Any


@dataclass(frozen=True)
class FormField:
    """One thing that is asked for. `ask`: the key of the sentence that asks.

    `read` makes of typed words what is kept, or raises `Refused`; without it nothing can be typed. `prose`: what is
    typed is a sentence of any kind; `dated`: days, and such a sentence behind them. `many`: choices are ticked, and
    taken with the one whose value is `DONE`; meanwhile they stand in `given` under `ticked_in(key)`.
    """

    key: str
    ask: str
    read: Callable[[Talk, Given, str], Any] | None = None
    choices: Callable[[Talk, Given], Sequence[Choice]] = lambda _talk, _given: ()
    prose: bool = False
    dated: bool = False
    many: bool = False


DONE = "done"


def ticked_in(key: str) -> str:
    return f"{key}+"


@dataclass(frozen=True)
class ChangeForm:
    """One kind of change.

    `title`: what it is about, in a line. `do` makes it, in the transaction it is given, and says what came of it; it
    checks rights, and raises `Refused` where it cannot be. `back`: where one is afterwards. `note`: what else is said
    once it is made.
    """

    kind: str
    title: Callable[[Talk, Given], str]
    fields: tuple[FormField, ...]
    do: Callable[[Talk, Work, Given], str]
    back: Callable[[Given], Spot]
    note: Callable[[Talk, Given], str] = lambda _talk, _given: ""

    def next_field(self, given: Given) -> FormField | None:
        """What is asked for next; None where all is given."""
        return next((one for one in self.fields if one.key not in given), None)


def arrange(talk: Talk, work: Work, amended: Callable[[Config], Config]) -> str:
    """Makes a change of what a configuration can say; returns a line for each setting that is otherwise.

    Raises `Refused`, where it concerns units of others, too.
    """
    found = apply.in_force(work)
    after = amended(found)
    # Who is only told apart from a new unit is no less its own.
    was = namesakes.as_known_in(found, after)
    concerned.must_be_own(talk, was, after)
    written = [one.text for one in apply.carry_out(work, after, apply.version_of(found), talk.account)]
    tell_admins(talk, work, was, apply.in_force(work), written)
    return "\n".join(written)
