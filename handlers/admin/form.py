"""The shape of a change that is asked for field by field, previewed and confirmed (`handlers.admin.change`)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.config import Config, namesakes
from bot.domain.admin.view import Spot
from bot.services import apply
from handlers.admin import concerned
from handlers.admin.other_admins import tell_admins
from handlers.context import Talk
from storage.work import Work

Given = Mapping[str, Any]  # what was given so far, as a draft keeps it (JSON)


class Choice(NamedTuple):
    """A button of a question. `label`: its text; `value`: what the draft keeps when it is pressed (JSON)."""

    label: str
    value: Any


@dataclass(frozen=True)
class FormField:
    """One value that is asked for. `ask`: the key of the sentence that asks.

    `read` turns typed words into the value kept (JSON), or raises `Refused`; without it the value is chosen only.
    `prose`: the words are free text; `dated`: days followed by free text. `many`: several choices are ticked, kept in
    `given` under `ticked_in(key)`, and taken with the choice whose value is `DONE`.
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

    `title`: its heading, one line. `do` checks rights and makes the change in the given transaction (the preview rolls
    it back); returns the outcome in words, or raises `Refused`. `back`: the screen shown afterwards. `note`: a further
    line once it is made.
    """

    kind: str
    title: Callable[[Talk, Given], str]
    fields: tuple[FormField, ...]
    do: Callable[[Talk, Work, Given], str]
    back: Callable[[Given], Spot]
    note: Callable[[Talk, Given], str] = lambda _talk, _given: ""

    def next_field(self, given: Given) -> FormField | None:
        """The first field without a value; None where the change is complete."""
        return next((one for one in self.fields if one.key not in given), None)


def arrange(talk: Talk, work: Work, amended: Callable[[Config], Config]) -> str:
    """Makes a change of the configuration and tells the other admins; returns a line for each setting that changed.

    Raises `Refused`, also where it concerns units that the speaker does not administer.
    """
    found = apply.in_force(work)
    after = amended(found)
    concerned.must_be_own(talk, found, after)
    written = [one.text for one in apply.carry_out(work, after, apply.version_of(found), talk.account)]
    tell_admins(talk, work, namesakes.as_known_in(found, after), apply.in_force(work), written)
    return "\n".join(written)
