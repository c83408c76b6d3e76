"""Chats: the names that recipients of summaries may have, and the group that each is bound to."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, OtherButton, ScreenButton, ScreenView, Spot
from bot.domain.grants import Grant
from bot.domain.messaging.buttons import AskRevoke
from bot.domain.text.display import name
from bot.phrases import say
from handlers.admin import change, concerned
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.queries import directory as stored_directory

LIST = Spot(ScreenNumber.CHATS)
ADD = 10  # an act of the list


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(
            say("screen.chat_bound" if one.chat_id else "screen.chat_unbound", name=one.name),
            Spot(ScreenNumber.CHAT, one.id),
        )
        for one in concerned.chats(talk)
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    found = next((one for one in concerned.chats(talk) if one.id == at.row), None)
    if found is None:
        return None
    unit = stored_directory.directory(talk.work).name(found.unit_id)
    lines = [say("screen.chat", name=found.name, unit=unit)]
    buttons: tuple[tuple[ScreenButton, ...], ...] = ()
    if found.chat_id is None:
        lines.append(say("screen.chat_how", name=found.name))
    else:
        chat = stored_chats.chat_of(talk.work, found.chat_id)
        title = name(chat.title) if chat is not None else str(found.chat_id)
        lines.append(say("screen.chat_is", title=title))
        lines += [say("screen.chat_closed")] if chat is not None and chat.disabled_at else []
        revoke = AskRevoke(kind=Grant.GROUP.value, grant=found.id)
        buttons = ((OtherButton(say("button.unbind", name=found.name), revoke),),)
    return ScreenView(tuple(lines), buttons, LIST)


SCREENS = (
    list_screen(
        ScreenNumber.CHATS,
        "screen.chats",
        _listed,
        more=lambda _: (ActButton(say("button.chat_add"), ADD),),
        acts={ADD: lambda talk, _at, _value: change.begin_change(talk, "chat.add")},
    ),
    Screen(ScreenNumber.CHAT, _draw),
)
