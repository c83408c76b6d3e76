"""Chats the bot can no longer write to, and chats that have moved."""

from collections.abc import Collection

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.terms import Role
from bot.domain.text import display
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import audit, edits, outbox, throttle
from bot.services.incidents import ladder
from bot.services.people import revocations
from bot.services.reports import card
from storage.queries import chats as stored_chats
from storage.queries import grants as stored_grants
from storage.queries import live_messages as stored_live_messages
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import rounds as stored_rounds
from storage.queries import settings as stored_settings
from storage.queries import units as stored_units
from storage.tables import Account, Binding
from storage.work import Work

LEADING = (Role.DUTY_LEADER, Role.HEAD, Role.DUTY_OFFICER)


def called(work: Work, chat_id: int) -> str:
    """A person by name, a group by its title."""
    account, chat = stored_members.find_account(work, chat_id), stored_chats.chat_of(work, chat_id)
    return account.name if account else (chat.title if chat and chat.title else str(chat_id))


def gone(work: Work, chat_id: int, reason: str) -> None:
    """The chat is closed to us; those who administer the units it serves are told once."""
    if not stored_chats.disable_chat(work, chat_id, reason):
        return
    ladder.chat_gone(work, chat_id)
    account = stored_members.find_account(work, chat_id)
    if account is not None:
        phrase, units = "member.blocked", stored_members.units_served(work, account)
    else:
        phrase, units = (
            "group.closed",
            [binding.unit_id for binding in stored_chats.bindings_at(work, chat_id)],
        )
    if (
        not units
    ):  # anybody may block the bot, or put it into a group and out again: that is nobody's business
        return
    if account is not None and stored_grants.is_last_admin(work, account.id):
        _tell_leaders(work, account, units, reason)
    verdict = throttle.verdict(work, chat_id, Purpose.BLOCK)
    if verdict is ThrottleVerdict.LAST:
        phrase = "member.blocks_again"
    if verdict is not ThrottleVerdict.SILENCE:
        outbox.tell_admins(work, say(phrase, who=called(work, chat_id), reason=reason), units=units)


def _tell_leaders(work: Work, account: Account, units: Collection[int], reason: str) -> None:
    """Nobody who administers hears anything any more: who leads there does, once a day."""
    names = stored_units.unit_names(work, units)
    for unit_id, unit in names.items():
        for leader in stored_members.role_holders(work, stored_units.above(work, unit_id), LEADING):
            text = say("member.last_admin_gone", who=account.name, reason=reason, unit=unit)
            key = f"last_admin_gone:{account.id}:{leader.id}:{work.now.date()}"
            outbox.tell(work, leader, text, Kind.ADMIN, key=key)


def bind(work: Work, binding: Binding, place: Place, by: Account) -> bool:
    """From now on the place is this one; rounds that opened before have their live card there, too.

    The other admins hear of it, and the place that it was before: summaries shall not move unnoticed. False where it
    is this place already.
    """
    former = Place(binding.chat_id, binding.thread_id) if binding.chat_id is not None else None
    if former == place:
        return False
    with edits.remembered(work, by, "chat.bind"):
        binding.chat_id, binding.thread_id, binding.bound_by = place.chat, place.thread, by.id
        work.session.flush()
        audit.record(work, by, "chat.bind", unit=binding.unit_id, after=binding.name)
        _tell_admins(work, binding, place, by, moved=former is not None)
    if former is not None:
        text = say("bind.moved", name=binding.name, by=display.name(by.name))
        revocations.leave_place(work, former, text)
    newest = {round_.schedule_id: round_ for round_, _ in stored_rounds.open_rounds(work)}
    for round_ in newest.values():
        if work.now < round_.missing_at or round_.day == local_day(work.now, round_.zone):
            card.open_card_in(work, round_, place)
    return True


def _tell_admins(work: Work, binding: Binding, place: Place, by: Account, *, moved: bool) -> None:
    values = {
        "name": binding.name,
        "by": display.name(by.name),
        "chat": display.name(called(work, place.chat)),
    }
    text = say("people.bound_elsewhere" if moved else "people.bound", **values)
    for admin in stored_members.admins_for(work, [binding.unit_id]):
        if admin.id != by.id:
            outbox.tell(work, admin, text, Kind.ADMIN)


def move_chat(work: Work, old: int, new: int) -> None:
    """A group became a supergroup: everything that pointed at it points at its new id."""
    stored_chats.move(work, old, new)
    stored_live_messages.move_chat(work, old, new)
    stored_outbox.move_chat(work, old, new)
    stored_settings.renumber_group(work, old, new)
