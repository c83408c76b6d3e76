"""/admin: draws screens, and passes on presses and typed words; a press never acts on facts that have changed since.

Only in private; in a group the bot answers with a link to itself. A press edits the message in place, words get a new
one.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import amount_alone
from bot.domain.admin.view import MENU, ActButton, OpenButton, ScreenButton, ScreenView, Spot, difference
from bot.domain.admin.wishes import screen_wished
from bot.domain.conversation.heard import Heard
from bot.domain.conversation.known import OpenQuestion, Wants
from bot.domain.messaging.buttons import OpenScreen, UseScreen, link_button
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Edit, Send, outgoing
from bot.domain.reading import Reading
from bot.domain.reading.narrower import names_institution
from bot.domain.reading.normalise import normalise
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.domain.text.display import one_line
from bot.domain.text.pages import first_page
from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.admin import drafts
from bot.services.admin.drafts import AGAIN
from bot.services.questions import Option
from bot.services.refusals import Refused
from handlers.admin.screen import CANCEL, NextScreen, Screen
from handlers.admin.table import BY_NUMBER
from handlers.context import Talk
from storage.queries import admin as stored_admin
from storage.queries import directory as stored_directory
from storage.queries import outbox as stored_outbox
from storage.tables import Draft, Question

TYPED = "typed"  # in the draft of a preview: the draft before it, which took the typed words
NOTED = "———"  # the line between a screen and the note below it
MOST_CHANGES = 6  # lines


def admin(talk: Talk) -> None:
    """/admin, 「管理」."""
    if not talk.incoming.private:
        link = link_button(say("button.admin_private"), f"https://t.me/{talk.settings.username}")
        outbox.answer(talk.work, talk.incoming, say("screen.private"), ((link,),))
        return
    _administers(talk)
    if outbox.may_answer_to(talk.work, talk.incoming):
        _show(talk, MENU, anew=True)


def show_screen(talk: Talk, at: Spot) -> None:
    """Shows a screen that words in private lead to, as a new message."""
    _administers(talk)
    if outbox.may_answer_to(talk.work, talk.incoming):
        _show(talk, at, anew=True)


def change_wished(talk: Talk, reading: Reading) -> bool:
    """「明天的截止时间改到18点」 from an admin in private opens the screen for it; words alone change nothing.

    Returns False for any other words.
    """
    wished = screen_wished(talk.incoming.text) if talk.incoming.private else None
    if wished is None or not talk.scope.units(Right.ADMINISTER):
        return False
    at, units = Spot(wished), list(stored_directory.directory(talk.work).all_meant(reading))
    if wished is ScreenNumber.UNITS and len(units) == 1:
        at = Spot(ScreenNumber.UNIT, units[0])
    elif wished is ScreenNumber.PEOPLE and len(units) == 1:
        at = Spot(ScreenNumber.PEOPLE, units[0])
    _show(talk, at, say("screen.wished"), anew=True)
    return True


def undo_changes(talk: Talk) -> None:
    """/undo, 「撤销修改」."""
    if not talk.incoming.private:
        admin(talk)
        return
    show_screen(talk, Spot(ScreenNumber.UNDO))


def _administers(talk: Talk) -> None:
    if not talk.incoming.private:
        raise Refused("refuse.stale")
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")


# -- pressed ---------------------------------------------------------------------------------------------------------


def opened(talk: Talk, pressed: OpenScreen) -> None:
    """Shows another screen, as it is now."""
    _administers(talk)
    screen = _screen(pressed.screen)
    outbox.toast(talk.work, talk.incoming, "")
    _show(talk, Spot(screen.number, pressed.row, pressed.page))


def used(talk: Talk, pressed: UseScreen) -> None:
    """Does what the button says, if the facts that were shown with it still hold."""
    _administers(talk)
    screen = _screen(pressed.screen)
    at = Spot(screen.number, pressed.row, pressed.page)
    view = screen.draw(talk, at)
    if view is None and not _still_there(talk, pressed):
        outbox.toast(talk.work, talk.incoming, say("screen.done_before"), alert=True)
    elif view is None:
        outbox.toast(talk.work, talk.incoming, say("screen.gone"), alert=True)
        _show(talk, at)
    elif view.version != pressed.version and not _leaves(talk, screen, at, pressed):
        outbox.toast(talk.work, talk.incoming, say("screen.changed"), alert=True)
        _show(talk, at, _what_changed(talk, view))
    else:
        _act(talk, screen, at, pressed)


def _still_there(talk: Talk, pressed: UseScreen) -> bool:
    """Does the message still show the button? After a quick double press it shows what the first press did."""
    message = _shown(talk)[1]
    return message is None or any(one.data == pressed.data for row in message.buttons for one in row)


def _shown(talk: Talk) -> tuple[datetime | None, Send | Edit | None]:
    """When (UTC) the message that was pressed was last written, and what it says; None where that is not known."""
    number = talk.incoming.message_id
    row = stored_outbox.shown_last(talk.work, talk.incoming.chat_id, number) if number else None
    message = outgoing.validate_json(row.payload) if row is not None else None
    return (row.created_at, message) if row and isinstance(message, Send | Edit) else (None, None)


def _leaves(talk: Talk, screen: Screen, at: Spot, pressed: UseScreen) -> bool:
    """Is it 「取消」 of what its message shows? One may leave whatever has changed, unless something else was begun."""
    if pressed.act not in screen.cancels:
        return False
    draft, since = drafts.kept(talk.work, talk.account, at), _shown(talk)[0]
    return draft is not None and since is not None and draft.asked_at <= since


def _act(talk: Talk, screen: Screen, at: Spot, pressed: UseScreen) -> None:
    if pressed.act in screen.cancels:
        after = _cancelled(talk, at)
    elif pressed.act in screen.acts:
        after = screen.acts[pressed.act](talk, at, pressed.value)
    else:
        raise Refused("refuse.stale")
    outbox.toast(talk.work, talk.incoming, after.said)
    _show(talk, after.at, after.said, undo=after.undo)


def _screen(number: int) -> Screen:
    found = BY_NUMBER.get(number)
    if found is None:
        raise Refused("refuse.stale")
    return found


def _what_changed(talk: Talk, view: ScreenView) -> str:
    """The lines that are gone or new since the message was written, and the newest change since, with its author."""
    lines = [say("screen.not_done")]
    since, message = _shown(talk)
    if since is None or message is None:
        return lines[0]
    found = difference(message.marked.partition(f"\n{NOTED}\n")[0], view.text)
    lines += [say("screen.was", line=line) for line in found.gone[:MOST_CHANGES]]
    lines += [say("screen.is", line=line) for line in found.new[:MOST_CHANGES]]
    return "\n".join([*lines, *_by_whom(talk, since)])


def _by_whom(talk: Talk, since: datetime) -> list[str]:
    change = stored_admin.newest_change(talk.work, since)
    if change is None:
        return []
    at = hhmm(change.at, talk.settings.zone)
    return [say("screen.by", who=one_line(change.actor, 20), at=at, what=one_line(change.after, 60))]


# -- typed -----------------------------------------------------------------------------------------------------------


def waiting(talk: Talk, question: tuple[Question, Option] | None) -> Draft | None:
    """The draft that awaits the next typed words; None where `question` was asked after it."""
    draft = drafts.waiting(talk.work, talk.account)
    if draft is None or question is None:
        return draft
    return draft if draft.asked_at >= question[0].expires_at - questions.AWAIT_LIFE else None


def wanted(draft: Draft) -> OpenQuestion:
    """The same as `bot.domain.conversation` takes it."""
    screen = BY_NUMBER.get(draft.screen)
    if screen is None:
        return OpenQuestion(Wants.SETTING)
    prose, dated = (draft.awaits in keys for keys in (screen.prose, screen.dated))
    return OpenQuestion(Wants.SETTING, prose=prose, dated=dated)


def heard_there(talk: Talk, draft: Draft, heard: Heard, text: str) -> Heard:
    """`heard` without command and request where a button of the screen bears these words: asked for the name of a mode,
    「特护期」 is the answer. So is 「派出所」, which elsewhere may be a cry for one."""
    if heard.matter and names_institution(normalise(text)):
        heard = heard._replace(reading=replace(heard.reading, label=Label.UNCLEAR))
    if not (heard.command or heard.request) or not _offers(talk, draft, text.strip()):
        return heard
    return heard._replace(command=None, request=None)


def _offers(talk: Talk, draft: Draft, label: str) -> bool:
    screen = BY_NUMBER.get(draft.screen)
    view = screen.draw(talk, Spot(ScreenNumber(draft.screen), draft.row)) if screen is not None else None
    rows = view.buttons if view is not None else ()
    return any(isinstance(one, ActButton) and one.label == label for row in rows for one in row)


def typed(talk: Talk, draft: Draft, text: str) -> bool:
    """Gives typed words to the draft that awaits them; False where they are not meant for it.

    Words that cannot be read are answered with what to write instead, and awaited again. During a preview only words
    that can be another value of the change are meant for it.
    """
    asked = _asked(draft)
    screen = BY_NUMBER.get(asked.screen)
    reader = screen.words.get(asked.awaits) if screen is not None else None
    if reader is None:
        return False
    was = Given(asked.screen, asked.row, asked.awaits, dict(asked.given))
    try:
        after = reader(talk, asked, text)
    except Refused as no:
        if draft.awaits == AGAIN and not amount_alone(text):
            return False
        drafts.fill(talk.work, draft, draft.given, draft.awaits)
        at = Spot(ScreenNumber(draft.screen), draft.row)
        _show(talk, at, say(no.key, **no.values), anew=True)
        return True
    _may_be_typed_again(talk, after.at, was)
    _show(talk, after.at, after.said, anew=True, undo=after.undo)
    return True


class Given(NamedTuple):
    """A draft that awaited words, as the draft of the preview keeps it."""

    screen: int
    row: int
    awaits: str
    given: dict[str, Any]


def _asked(draft: Draft) -> Draft:
    """The draft that the words are for: `draft`, or during a preview the one before it, to be given another value."""
    was = draft.given.get(TYPED) if draft.awaits == AGAIN else None
    if was is None:
        return draft
    screen, row, awaits, given = was
    return Draft(
        bot_id=draft.bot_id,
        account_id=draft.account_id,
        screen=screen,
        row=row,
        awaits=awaits,
        given=given,
        asked_at=draft.asked_at,
        expires_at=draft.expires_at,
    )


def _may_be_typed_again(talk: Talk, at: Spot, was: Given) -> None:
    """Notes with a preview that came of typed words what awaited them, so that others may take their place."""
    shown = drafts.kept(talk.work, talk.account, at) if at.screen is ScreenNumber.PREVIEW else None
    if shown is not None:
        drafts.fill(talk.work, shown, {**shown.given, TYPED: list(was)}, AGAIN)


def left(talk: Talk, draft: Draft) -> None:
    """「取消」 in words: drops what was begun."""
    after = _cancelled(talk, Spot(ScreenNumber(draft.screen), draft.row))
    _show(talk, after.at, after.said, anew=True)


def leave_begun(talk: Talk, after: datetime | None) -> bool:
    """「取消」 in words during a preview: drops it.

    False where nothing was begun lately, or not since `after` (UTC), the instant of the newest question.
    """
    draft = stored_admin.draft_of(talk.work, talk.account.id) if talk.incoming.private else None
    if draft is None or talk.work.now >= draft.asked_at + drafts.LISTENS:
        return False
    if after is not None and draft.asked_at < after:
        return False
    left(talk, draft)
    return True


def _cancelled(talk: Talk, at: Spot) -> NextScreen:
    draft, after = drafts.kept(talk.work, talk.account, at), at
    if draft is not None:
        leads = BY_NUMBER[at.screen].left
        after = leads(talk, draft) if leads is not None else at
        drafts.drop(talk.work, draft)
    return NextScreen(after, say("screen.cancelled"))


# -- shown -----------------------------------------------------------------------------------------------------------


def _show(talk: Talk, at: Spot, note: str = "", *, anew: bool = False, undo: bool = False) -> None:
    """Draws a screen in the message that was pressed, or in a new one (`anew`); the menu where the screen is gone.

    `note`: a line below it; `undo`: offers /undo.
    """
    view = BY_NUMBER[at.screen].draw(talk, at)
    if view is None:
        at, note = MENU, note or say("screen.gone")
        view = BY_NUMBER[MENU.screen].draw(talk, MENU)
    assert view is not None  # the menu is always there
    buttons = view.keyboard(at, _ways_out(talk, at, view))
    if undo:
        note = f"{note}\n{say('change.can_undo')}"
        back = OpenScreen(screen=ScreenNumber.UNDO, row=0, page=0).button(say("button.screen_undo"))
        buttons = ((back,), *buttons)
    text = first_page(f"{view.text}\n{NOTED}\n{note}" if note else view.text)
    message: Send | Edit = Send(text=text, buttons=buttons)
    if not anew and talk.incoming.message_id is not None:
        message = Edit(message_id=talk.incoming.message_id, text=text, buttons=buttons)
    outbox.queue(talk.work, talk.incoming.place, message, Kind.SCREEN)


def _ways_out(talk: Talk, at: Spot, view: ScreenView) -> tuple[ScreenButton, ...]:
    """The last row: 取消 where something has been begun, back, and the menu; none in the menu itself."""
    if at.screen is MENU.screen:
        return ()
    begun = drafts.kept(talk.work, talk.account, at)
    can_be_left = begun is not None and (begun.awaits or BY_NUMBER[at.screen].left is not None)
    cancel = (ActButton(say("button.cancel"), CANCEL),) if can_be_left else ()
    back = OpenButton(say("button.back"), view.back)
    menu = (OpenButton(say("button.menu"), MENU),) if view.back != MENU else ()
    return (*cancel, back, *menu)
