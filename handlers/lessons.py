"""/lessons: what people's taps have taught; each can be struck out."""

from collections.abc import Sequence

from bot.domain.lessons import Meaning
from bot.domain.messaging.buttons import ForgetLessons, ShowLessons, StrikeLesson
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Edit, Keyboard
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import lessons, outbox
from bot.services.lessons import MOST_LISTED, NEWEST
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries.lessons import Taught

MOST_NAME = 20  # characters
MEANINGS = {Meaning.ZERO: "lesson.zero", Meaning.NO_REPORT: "lesson.other"}


def lessons_(talk: Talk) -> None:
    """Shows the newest, in private: they are somebody's words."""
    if not talk.incoming.private:
        raise Refused("lesson.private")
    text, buttons = _page(talk, NEWEST)
    outbox.answer(talk.work, talk.incoming, text, buttons)


def older(talk: Talk, pressed: ShowLessons) -> None:
    text, buttons = _page(talk, pressed.before)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    outbox.answer(talk.work, talk.incoming, text, buttons)


def strike(talk: Talk, pressed: StrikeLesson) -> None:
    lessons.strike(talk.work, talk.account, talk.scope, pressed.lesson)
    outbox.toast(talk.work, talk.incoming, say("toast.struck"))
    if talk.incoming.message_id is not None:
        text, buttons = _page(talk, NEWEST)
        edit = Edit(message_id=talk.incoming.message_id, text=text, buttons=buttons)
        outbox.queue(talk.work, talk.incoming.place, edit, Kind.SETTLED)


def forget(talk: Talk, pressed: ForgetLessons) -> None:
    """All of one's own at once, after a second tap."""
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    if pressed.sure:
        lessons.forget(talk.work, talk.account)
        outbox.answer(talk.work, talk.incoming, say("lesson.forgotten"), chatter=False)
        return
    sure = ForgetLessons(sure=True).button(say("button.forget_sure"))
    outbox.answer(talk.work, talk.incoming, say("lesson.forget"), ((sure,),))


def _page(talk: Talk, before: int) -> tuple[str, Keyboard]:
    found = lessons.taught(talk.work, talk.account, talk.scope, before)
    shown = found[:MOST_LISTED]
    if not shown:
        return say("lesson.none"), ()
    text = say("lesson.list", lines="\n".join(map(_line, shown)))
    return text, _buttons(talk, shown, more=len(found) > len(shown))


def _line(taught: Taught) -> str:
    lesson = taught.lesson
    return say(
        "lesson.line",
        words=lesson.words,
        meaning=say(MEANINGS[lesson.meaning]),
        unit=taught.unit,
        person=one_line(taught.person, MOST_NAME),
    )


def _buttons(talk: Talk, shown: Sequence[Taught], *, more: bool) -> Keyboard:
    rows = [
        (StrikeLesson(lesson=one.lesson.id).button(say("button.strike", words=one.lesson.words)),)
        for one in shown
    ]
    if more:
        rows.append((ShowLessons(before=shown[-1].lesson.id).button(say("button.more_lessons")),))
    if any(one.lesson.account_id == talk.account.id for one in shown):
        rows.append((ForgetLessons(sure=False).button(say("button.forget")),))
    return tuple(rows)
