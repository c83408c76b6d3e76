"""Lessons: the words that taps have taught in the admin's units; each can be struck out."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, Spot
from bot.domain.lessons import Meaning
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import lessons
from handlers.admin.lists import MOST_LABEL, ListEntry, list_screen
from handlers.admin.screen import NextScreen
from handlers.context import Talk

STRIKE = 10
MEANINGS = {Meaning.ZERO: "lesson.zero", Meaning.NO_REPORT: "lesson.other"}


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    found = []
    for one in lessons.taught(talk.work, talk.account, talk.scope):
        words = say(
            "screen.lesson",
            words=one_line(one.lesson.words, 12),
            meaning=say(MEANINGS[one.lesson.meaning]),
            unit=one.unit,
        )
        found.append(ListEntry(words, ActButton(one_line(words, MOST_LABEL), STRIKE, one.lesson.id)))
    return found


def _strike(talk: Talk, at: Spot, lesson: int) -> NextScreen:
    lessons.strike(talk.work, talk.account, talk.scope, lesson)
    return NextScreen(at, say("toast.struck"))


SCREENS = (list_screen(ScreenNumber.LESSONS, "screen.lessons", _listed, acts={STRIKE: _strike}),)
