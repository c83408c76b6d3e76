"""/settings: what a person is told off duty, and which groups they read; and who is seen to read a group."""

from bot.domain.messaging.buttons import ChooseOffDuty, ReadGroup
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Edit, Incoming, Keyboard
from bot.domain.settings import OffDuty
from bot.domain.terms import Role
from bot.phrases import say
from bot.services import outbox
from bot.services import settings as chosen_settings
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import settings as stored_settings
from storage.tables import Binding
from storage.work import Work

CHOICES = tuple(OffDuty)


def settings(talk: Talk) -> None:
    """Shows what holds, with a button for each choice."""
    if not talk.incoming.private:
        raise Refused("settings.private")
    outbox.answer(talk.work, talk.incoming, _text(talk), _buttons(talk))


def off_duty_chosen(talk: Talk, pressed: ChooseOffDuty) -> None:
    if pressed.choice >= len(CHOICES) or not talk.incoming.private:
        raise Refused("refuse.stale")
    chosen_settings.choose(talk.work, talk.account, CHOICES[pressed.choice])
    _show_again(talk)


def group_read(talk: Talk, pressed: ReadGroup) -> None:
    group = next((one for one in _groups(talk) if one.id == pressed.binding), None)
    if group is None or group.chat_id is None or not talk.incoming.private:
        raise Refused("refuse.stale")
    chosen_settings.reads(talk.work, talk.account, group.chat_id, does=pressed.does)
    _show_again(talk)


def read_here(talk: Talk) -> None:
    """Leaders who write or press something in a group read it. Who only reports is sent nothing that stands there."""
    if any(duty.role is not Role.REPORTER for duty in talk.scope.duties):
        chosen_settings.seen_in(talk.work, talk.account, talk.incoming.chat_id)


def left(work: Work, incoming: Incoming) -> None:
    account = stored_members.find_account(work, incoming.left) if incoming.left is not None else None
    if account is not None:
        chosen_settings.left(work, account, incoming.chat_id)


def _show_again(talk: Talk) -> None:
    outbox.toast(talk.work, talk.incoming, say("settings.done"))
    if talk.incoming.message_id is not None:
        edit = Edit(message_id=talk.incoming.message_id, text=_text(talk), buttons=_buttons(talk))
        outbox.queue(talk.work, talk.incoming.place, edit, Kind.SETTLED)


def _text(talk: Talk) -> str:
    chosen = chosen_settings.chosen_by(talk.work, talk.account)
    lines = [say("settings.now", choice=say(f"settings.{chosen}"))]
    lines += [say("settings.reads", group=group.name) for group in _groups(talk) if _reads(talk, group)]
    return "\n".join(lines)


def _buttons(talk: Talk) -> Keyboard:
    chosen = chosen_settings.chosen_by(talk.work, talk.account)
    choices = [
        (ChooseOffDuty(choice=number).button(say(f"button.hear_{one}")),)
        for number, one in enumerate(CHOICES)
        if one is not chosen
    ]
    groups = []
    for group in _groups(talk):
        does = not _reads(talk, group)
        words = say("button.reads" if does else "button.reads_not", group=group.name)
        groups.append((ReadGroup(binding=group.id, does=does).button(words),))
    return (*choices, *groups)


def _groups(talk: Talk) -> list[Binding]:
    """The bound groups of the person's units."""
    units = stored_members.units_served(talk.work, talk.account)
    return [
        bound
        for bound in stored_chats.bindings(talk.work)
        if bound.chat_id is not None and bound.unit_id in units
    ]


def _reads(talk: Talk, group: Binding) -> bool:
    assert group.chat_id is not None
    return bool(
        stored_settings.readers(
            talk.work, [group.chat_id], [talk.account.id], talk.work.now - stored_settings.LATELY
        )
    )
