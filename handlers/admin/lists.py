"""Long lists on screens: pages, and search by a typed word."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import (
    MENU,
    ON_PAGE,
    ActButton,
    OpenButton,
    ScreenButton,
    ScreenView,
    Spot,
    page_of,
)
from bot.domain.text.display import one_line
from bot.domain.unit_names import with_brackets_joined
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin.screen import Act, NextScreen, Reader, Screen
from handlers.context import Talk
from storage.tables import Draft

SEARCH, ALL = 1, 2  # acts of every list; those of one list begin at 10
WORD = "word"  # what a list awaits, and keeps in its draft
MOST_LABEL = 28  # characters of a button
MOST_WORD = 30


class ListEntry(NamedTuple):
    """A line of a list. `label`: what the search looks at; `button`: what is shown."""

    label: str
    button: ScreenButton


def entry(label: str, to: Spot) -> ListEntry:
    return ListEntry(label, OpenButton(one_line(label, MOST_LABEL), to))


def list_screen(
    number: ScreenNumber,
    head: str,
    entries: Callable[[Talk, Spot], Sequence[ListEntry]],
    *,
    back: Spot | None = None,
    more: Callable[[Talk], Sequence[ScreenButton]] = lambda _: (),
    acts: Mapping[int, Act] | None = None,
    words: Mapping[str, Reader] | None = None,
) -> Screen:
    """A screen that lists things. `head`: the key of the heading, which takes their `count`; `more`: buttons below.

    `words`: as in `Screen`; each is asked for with the phrase `screen.type_…` of its name.
    """

    def draw(talk: Talk, at: Spot) -> ScreenView:
        return _draw(talk, at, head, entries(talk, at), more(talk), back)

    return Screen(
        number=number,
        draw=draw,
        acts={SEARCH: _ask_word, ALL: _show_all, **(acts or {})},
        words={WORD: _searched, **(words or {})},
    )


def _draw(
    talk: Talk,
    at: Spot,
    head: str,
    entries: Sequence[ListEntry],
    more: Sequence[ScreenButton],
    back: Spot | None,
) -> ScreenView:
    draft = drafts.kept(talk.work, talk.account, at)
    word = str(draft.given.get(WORD, "")) if draft is not None else ""
    found = [one for one in entries if _folded(word) in _folded(one.label)]
    page = page_of([one.button for one in found], at.page)
    lines = [say(head, count=len(entries))]
    if word:
        lines.append(say("screen.found" if found else "screen.found_none", word=word, count=len(found)))
    elif not entries:
        lines.append(say("screen.empty"))
    lines += asked_for(draft)
    if page.pages > 1:
        lines.append(say("screen.page", page=page.number + 1, pages=page.pages))
    rows: list[tuple[ScreenButton, ...]] = [(one,) for one in page.entries]
    rows += [turning(at, page.number, page.pages)] if page.pages > 1 else []
    rows += [search] if (search := _search(len(entries), word)) else []
    rows += [(one,) for one in more]
    return ScreenView(tuple(lines), tuple(rows), back or MENU)


def asked_for(draft: Draft | None) -> list[str]:
    """The line that asks for the words which the draft awaits, if any."""
    return [say(f"screen.type_{draft.awaits}")] if draft is not None and draft.awaits else []


def _folded(text: str) -> str:
    """Text as it is compared in a search, whatever its width and capitals."""
    return unicodedata.normalize("NFKC", with_brackets_joined(text)).casefold()


def turning(at: Spot, number: int, count: int) -> tuple[ScreenButton, ...]:
    """The buttons to the pages beside page `number` (from 0) of `count`."""
    turns = [("button.page_before", number - 1), ("button.page_after", number + 1)]
    return tuple(OpenButton(say(label), at._replace(page=page)) for label, page in turns if 0 <= page < count)


def _search(count: int, word: str) -> tuple[ScreenButton, ...]:
    """The buttons of the search; a list of one page has none."""
    search = (ActButton(say("button.search"), SEARCH),) if count > ON_PAGE else ()
    return (*search, *((ActButton(say("button.show_all"), ALL),) if word else ()))


def _ask_word(talk: Talk, at: Spot, _: int) -> NextScreen:
    here = at._replace(page=0)
    drafts.begin_draft(talk.work, talk.account, here, {}, WORD)
    return NextScreen(here)


def _show_all(talk: Talk, at: Spot, _: int) -> NextScreen:
    draft = drafts.kept(talk.work, talk.account, at)
    if draft is not None:
        drafts.drop(talk.work, draft)
    return NextScreen(at._replace(page=0))


def _searched(talk: Talk, draft: Draft, text: str) -> NextScreen:
    word = one_line(text, MOST_WORD)
    if not word:
        raise Refused("screen.type_word")
    drafts.fill(talk.work, draft, {WORD: word})
    return NextScreen(Spot(ScreenNumber(draft.screen), draft.row))
