"""Answers that are kept for as long as somebody only looks.

A preview asks who would be told of each round of a week, and most of what that depends on is the same for all of them.
"""

from collections.abc import Callable, Collection, Set
from dataclasses import replace
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from storage.work import Work

P = ParamSpec("P")
T = TypeVar("T")


def looking(work: Work, until: datetime | None = None) -> Work:
    """The same transaction for somebody who writes nothing: what was `asked_once` is not asked again.

    `until` (UTC): where they look at what is to come, how far; see `Ahead.stretch`. What is given to somebody who is
    looking already shares their answers.
    """
    ahead = work.ahead if work.ahead.answers is not None else replace(work.ahead, answers={})
    return replace(work, ahead=ahead if until is None else replace(ahead, stretch=(work.now, until)))


def asked_once(query: Callable[Concatenate[Work, P], T]) -> Callable[Concatenate[Work, P], T]:
    """For a query whose answer depends on the rows and on what it is given, but not on `work.now`.

    Whoever is only `looking` gets the answer of the first time; nobody may change it.
    """

    @wraps(query)
    def ask(work: Work, /, *given: P.args, **named: P.kwargs) -> T:
        answers = work.ahead.answers
        if answers is None:
            return query(work, *given, **named)
        key = (query, *map(_fixed, given), *((name, _fixed(value)) for name, value in named.items()))
        if key not in answers:
            answers[key] = query(work, *given, **named)
        found: T = answers[key]
        return found

    return ask


def _fixed(value: Any) -> Any:
    """A value that can be looked up: what a list or a set holds now."""
    if not isinstance(value, Collection) or isinstance(value, (str, tuple, frozenset)):
        return value
    return frozenset(value) if isinstance(value, Set) else tuple(value)
