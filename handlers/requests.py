"""Plain questions to the bot, answered from what whoever asks may see."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta

from bot.domain.conversation.requests import PlainRequest, later_too
from bot.domain.rights import Right
from bot.domain.time.day_words import coming
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import views
from bot.services.reports import chase, days_ahead, owed, round_names
from handlers import duty, help, people, remarks, status
from handlers.context import Talk, Understood
from handlers.reports import gone_units
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.directory import directory

LEAST_LATER = 2  # rounds are told of where somebody asks for more than the next
MOST_DAYS = 7  # are told of where somebody asks for a week
DAY = timedelta(days=1)
STILL_TO = re.compile(r"(?:要|用|需要?|还)(?:不(?:要|用|需要?))?(?:再)?报")


def request(found: Understood) -> None:
    wanted, told = found.heard.request, found.heard.reading
    if wanted in OF_UNITS and told.gone and not told.units:
        outbox.answer_pages(found.talk.work, found.talk.incoming, gone_units.gone_lines(found.talk, told))
    elif wanted is not None:
        ANSWERS[wanted](found)


def _own(found: Understood) -> None:
    """我报了没有: one line for each open round of one's own units; 我昨天报了没有: for those of that day."""
    talk = found.talk
    if units := talk.scope.own_units(Right.REPORT):
        outbox.answer_pages(talk.work, talk.incoming, _stand(talk, units))
    else:
        status.asked_in_words(talk)


def _other_unit(found: Understood) -> None:
    talk = found.talk
    visible, lines = _named(found)
    if visible:
        day = _day_gone(talk) or _days_ahead(talk)
        # Whoever asks how a unit is wants to know first of what is open there.
        incidents = views.lines(talk.work, stored_incidents.still_open(talk.work, visible)) if not day else ""
        lines = [*([incidents] if incidents else []), _stand(talk, visible), *lines]
    outbox.answer_pages(talk.work, talk.incoming, "\n".join(lines))


def _named(found: Understood) -> tuple[list[int], list[str]]:
    """The units that are named, as far as whoever asks sees them; a line about the others and about each that is no
    more."""
    talk, known = found.talk, directory(found.talk.work)
    named = {known.name(unit_id): unit_id for unit_id in known.all_meant(found.heard.reading)}
    seen = talk.scope.units(Right.OVERVIEW) | talk.scope.own_units(Right.REPORT)
    hidden = [unit for unit, unit_id in named.items() if unit_id not in seen]
    lines = [say("request.not_seen", unit=outbox.listed(hidden))] if hidden else []
    gone = gone_units.gone_lines(talk, found.heard.reading)
    return [one for one in named.values() if one in seen], [*lines, *([gone] if gone else [])]


def _stand(talk: Talk, unit_ids: Collection[int]) -> str:
    """A line for each round: of those that are open, or of a day that is named. 周五报了没有 is of the last, and
    周五要报吗 of the next."""
    if STILL_TO.search(talk.incoming.text) and (ahead := _due_ahead(talk, unit_ids)):
        return ahead
    if (day := _day_gone(talk)) is not None:
        lines = [owed.line(talk.work, one) for one in owed.on_day(talk.work, unit_ids, day)]
        return "\n".join(lines) or say("status.none_on", day=f"{day.month}月{day.day}日")
    return _due_ahead(talk, unit_ids) or _lines(talk, unit_ids)


def _lines(talk: Talk, unit_ids: Collection[int]) -> str:
    found = owed.now(talk.work, unit_ids)
    return "\n".join(owed.line(talk.work, one) for one in found) or _nothing_open(talk, unit_ids)


def _nothing_open(talk: Talk, unit_ids: Collection[int]) -> str:
    names = outbox.listed(stored_units.unit_names(talk.work, unit_ids).values())
    ahead = stored_rounds.next_round(talk.work, unit_ids)
    if ahead is None:
        return say("request.nothing_ahead", units=names)
    return say("request.nothing_open", units=names, next=round_names.spoken(talk.work, ahead))


def _deadline(found: Understood) -> None:
    """几点截止: the due times of the units that are named, or of one's own, to the next that is owed; with a day, those
    of that day. Of whoever has none, what is open at all."""
    talk = found.talk
    visible, lines = _named(found)
    units = visible or ([] if lines else talk.scope.own_units(Right.REPORT))
    if units and (due := _due(found, units)):
        lines = [due, *lines]
    elif not lines and (seen := talk.scope.units(Right.OVERVIEW)) and (ahead := _due_ahead(talk, seen)):
        lines = [ahead]
    if lines:
        outbox.answer_pages(talk.work, talk.incoming, "\n".join(lines))
    else:
        status.asked_in_words(talk)


def _due(found: Understood, unit_ids: Collection[int]) -> str:
    """When these units are to report: from now on, or on the day that is named; 周五 is the next."""
    talk, work = found.talk, found.talk.work
    if ahead := _due_ahead(talk, unit_ids):
        return ahead
    if (day := _day_gone(talk)) is not None:
        lines = [owed.was_due_line(work, one) for one in owed.on_day(work, unit_ids, day)]
        return "\n".join(lines) or say("status.none_on", day=f"{day.month}月{day.day}日")
    least = LEAST_LATER if later_too(found.said.text) else 1
    lines = [owed.due_line(work, one) for one in owed.next_due(work, unit_ids, least)]
    return "\n".join(lines) or _nothing_open(talk, unit_ids)


def _due_ahead(talk: Talk, unit_ids: Collection[int]) -> str:
    """「明天几点报」, 「星期天要报吗」: of the days to come that are named; empty where none is."""
    today = talk.today
    ahead = [day for day in _days_ahead(talk) if day >= today][:MOST_DAYS]
    lines = [
        line for day in ahead for line in days_ahead.day_lines(talk.work, unit_ids, day, talk.settings.zone)
    ]
    return "\n".join(dict.fromkeys(lines))


def _days_ahead(talk: Talk) -> list[date]:
    """The first named span of days that is not over today, day by day."""
    today = talk.today
    named = next((one for one in coming(talk.incoming.text, today) if one.last > today), None)
    if named is None:
        return []
    return [named.first + number * DAY for number in range((named.last - named.first).days + 1)]


def _day_gone(talk: Talk) -> date | None:
    """The day before today that is named; None where none is."""
    day = status.day_asked(talk, talk.incoming.text)
    return day if day is not None and day < talk.today else None


def _missing(found: Understood) -> None:
    """谁没报, and 情况怎么样了 where no incident is open to whoever asks."""
    if not remarks.asked_how(found.talk, found.said):
        status.asked_in_words(found.talk)


def _duty(found: Understood) -> None:
    duty.asked_in_words(found.talk)


def _unit_phone(found: Understood) -> None:
    """石桥的电话: whom to call there, of units that whoever asks sees, and in private only."""
    talk, known = found.talk, directory(found.talk.work)
    if not talk.incoming.private:
        outbox.answer_pages(talk.work, talk.incoming, say("request.phones_in_private"))
        return
    named = {known.name(unit_id): unit_id for unit_id in known.all_meant(found.heard.reading)}
    seen = talk.scope.units(Right.OVERVIEW) | talk.scope.own_units(Right.REPORT)
    hidden = [unit for unit, unit_id in named.items() if unit_id not in seen]
    lines = chase.reporter_lines(talk.work, [unit_id for unit_id in named.values() if unit_id in seen])
    if hidden:
        lines.append(say("request.phones_not_seen", unit=outbox.listed(hidden)))
    outbox.answer_pages(talk.work, talk.incoming, "\n".join(lines))


def _how(found: Understood) -> None:
    help.help_(found.talk)


def _photos(found: Understood) -> None:
    outbox.answer_pages(found.talk.work, found.talk.incoming, say("request.photos"))


def resign(found: Understood) -> None:
    if found.talk.incoming.private:
        people.ask_to_leave(found.talk, admins(found.talk))
    else:
        outbox.answer_pages(
            found.talk.work, found.talk.incoming, say("request.quit", admins=admins(found.talk))
        )


def admins(talk: Talk) -> str:
    """Whom to turn to, by name."""
    units = {one.unit_id for one in talk.scope.duties}
    names = (account.name for account in stored_members.admins_for(talk.work, units))
    return outbox.listed(names) or say("request.no_admin")


# What is asked of a unit that is named.
OF_UNITS = frozenset(
    {PlainRequest.OTHER_UNIT, PlainRequest.UNIT_PHONE, PlainRequest.OWN, PlainRequest.DEADLINE}
)
ANSWERS: Mapping[PlainRequest, Callable[[Understood], None]] = {
    PlainRequest.OWN: _own,
    PlainRequest.OTHER_UNIT: _other_unit,
    PlainRequest.DEADLINE: _deadline,
    PlainRequest.MISSING: _missing,
    PlainRequest.UNIT_PHONE: _unit_phone,
    PlainRequest.DUTY: _duty,
    PlainRequest.PHONE: _duty,
    PlainRequest.HOW: _how,
    PlainRequest.PHOTOS: _photos,
    PlainRequest.QUIT: resign,
}
