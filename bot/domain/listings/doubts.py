"""What somebody has to be asked about a list before it is written, one question at a time, the worst first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.value import Frozen

# Who is who comes first: by it somebody gets into a unit. What nobody reports for is seen once all else is settled.
ORDER = (
    "two_phones",
    "two_sections",
    "same_person",
    "known_person",
    "near_unit",
    "left",
    "title",
    "areas",
    "no_reporter",
    "gone",
)
NO_TITLE = "-"


class ListDoubt(Frozen):
    """A question: `about` what, which answers there are, the suggested one first, and whom or what it concerns."""

    key: str
    about: str
    options: tuple[str, ...]
    told: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Under which its answer is kept."""
        return f"{self.key}:{self.about}"


@dataclass
class ListQuestions:
    """The answers given so far, by the doubt's id, and the doubts that came up and have none."""

    answers: Mapping[str, str]
    open: list[ListDoubt] = field(default_factory=list)

    def choose(self, key: str, about: str, options: Sequence[str], told: Sequence[str] = ()) -> str:
        """The answer that was given, else the suggested one, and the doubt stays open."""
        doubt = ListDoubt(key=key, about=about, options=tuple(options), told=tuple(dict.fromkeys(told)))
        given = self.answers.get(doubt.id)
        if given in doubt.options:
            return given
        self.open.append(doubt)
        return doubt.options[0]

    def unanswered(self, key: str) -> bool:
        return any(doubt.key == key for doubt in self.open)

    def worst_first(self) -> tuple[ListDoubt, ...]:
        return tuple(sorted(self.open, key=lambda doubt: ORDER.index(doubt.key)))
