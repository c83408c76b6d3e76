"""Who of those that may read something is told of it in private: nobody twice, and off duty only what they chose."""

from collections.abc import Sequence

from bot.domain.settings import OffDuty, Told, hears
from bot.services.recipients.reached import Reached, is_open
from storage.queries import chats as stored_chats
from storage.queries import settings as stored_settings
from storage.queries.settings import LATELY
from storage.work import Work


def hearers(
    work: Work, found: Sequence[Reached], told: Told, *, whole_in_groups: bool = True
) -> list[Reached]:
    """Without people who read the same in a group of these, and without those who chose not to hear this off duty.

    `whole_in_groups`: groups are shown all of it, so that nobody needs it in private beside that.

    Where that leaves nobody at all, everybody is told: a choice may spare a person, never silence the news.
    """
    people = {one.account.id for one in found if one.account is not None}
    if not people:
        return list(found)
    stored_chats.read_chats(work, [one.place.chat for one in found if one.place is not None])
    groups = {one.place.chat for one in found if one.account is None and one.place is not None}
    open_groups = {chat for chat in groups if is_open(work, chat)}
    spared = _choosing_otherwise(work, people, told)
    if open_groups and whole_in_groups:
        spared |= stored_settings.readers(work, open_groups, people, work.now - LATELY)
    kept = [one for one in found if one.account is None or one.account.id not in spared]
    heard = any(one.place is not None and is_open(work, one.place.chat) for one in kept)
    return kept if heard else list(found)


def _choosing_otherwise(work: Work, people: set[int], told: Told) -> set[int]:
    choices = stored_settings.choices(work, people)
    asked = {account_id for account_id, chosen in choices.items() if chosen is not OffDuty.ALL}
    if not asked:
        return set()
    on_shift = stored_settings.on_shift(work, asked, work.now)
    return {one for one in asked if not hears(choices[one], told, on_duty=one in on_shift)}
