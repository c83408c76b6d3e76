"""What the system asked of units and people in the last seven days, from what is stored; `bot.domain.burden` judges."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from bot.domain.burden import (
    SORTS,
    WEEK,
    MessageSort,
    OwedRound,
    PersonWeek,
    SentInHour,
    UnitWeek,
    at_night,
    busiest,
    by_sort,
    reminders,
)
from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.text.display import name
from bot.domain.time.local_time import local
from bot.phrases import say
from storage.queries import burden as stored_burden
from storage.queries import units as stored_units
from storage.queries.burden import Messages
from storage.work import Work


def week(work: Work, unit_ids: Collection[int], zone: str) -> list[UnitWeek]:
    """These units in the order of the configuration, each with its people; seven queries, however many there are."""
    since = work.now - timedelta(days=WEEK)
    sent = _by_chat(stored_burden.messages(work, since))
    told = {chat for chat, found in sent.items() if any(_is_summary(one.kind) for one in found)}
    twice = {
        account_id
        for account_id, chat in stored_burden.groups_read(work, since - timedelta(days=WEEK))
        if chat in told
    }
    answers = stored_burden.answers(work, since)
    people: dict[int, dict[int, PersonWeek]] = {}
    for unit_id, account in stored_burden.staff(work, unit_ids):
        found = sent.get(account.user_id, [])
        hears_alone = any(_is_summary(one.kind) for one in found)
        people.setdefault(unit_id, {})[account.id] = PersonWeek(
            name=name(account.name),
            sent=_in_hours(found, work.now, zone),
            answers=answers.get(account.id, 0),
            twice=hears_alone and account.id in twice,
        )
    owed = _owed(work, unit_ids, since)
    names = stored_units.unit_names(work, unit_ids)
    return [
        UnitWeek(name=unit, owed=tuple(owed.get(unit_id, ())), people=tuple(people.get(unit_id, {}).values()))
        for unit_id, unit in names.items()
        if unit_id in owed or unit_id in people
    ]


def _is_summary(kind: str) -> bool:
    return SORTS.get(kind) is MessageSort.SUMMARY


def _by_chat(found: list[Messages]) -> dict[int, list[Messages]]:
    by_chat: dict[int, list[Messages]] = {}
    for one in found:
        by_chat.setdefault(one.chat_id, []).append(one)
    return by_chat


def _in_hours(found: list[Messages], now: datetime, zone: str) -> tuple[SentInHour, ...]:
    """By the clock of the place; a place that is half an hour apart is taken for the hour before."""
    return tuple(
        SentInHour(
            kind=one.kind, hour=local(now.replace(hour=one.hour, minute=0), zone).hour, count=one.number
        )
        for one in found
    )


def _owed(work: Work, unit_ids: Collection[int], since: datetime) -> Mapping[int, list[OwedRound]]:
    reminded: dict[int, list[datetime]] = {}
    for payload, at in stored_burden.reminders(work, since):
        message = outgoing.validate_json(payload)
        if isinstance(message, Remind) and at is not None:
            for occurrence in message.occurrences:
                reminded.setdefault(occurrence, []).append(at)
    found: dict[int, list[OwedRound]] = {}
    for one in stored_burden.due(work, unit_ids, since):
        round_ = OwedRound(
            schedule=one.schedule,
            day=one.day,
            due_at=one.due_at,
            reported_at=one.reported_at,
            reminded=tuple(reminded.get(one.id, ())),
        )
        found.setdefault(one.unit_id, []).append(round_)
    return found


def unit_lines(unit: UnitWeek) -> list[str]:
    """What was asked of a unit, then a line for each of its people."""
    done = sum(one.reported_at is not None for one in unit.owed)
    values = {"unit": unit.name, "owed": len(unit.owed), "done": done, "reminders": reminders(unit)}
    return [say("burden.unit", **values), *map(_person_line, unit.people)]


def _person_line(person: PersonWeek) -> str:
    sorts = by_sort(person)
    if not sorts:
        return say("burden.person_quiet", name=person.name, answers=person.answers)
    return say(
        "burden.person",
        name=person.name,
        count=sum(sorts.values()),
        sorts="、".join(say(f"burden.sort.{sort}", count=count) for sort, count in sorts.items()),
        night=at_night(person),
        hours="、".join(f"{hour} 点" for hour in busiest(person)),
        answers=person.answers,
    )
