"""Changes of a unit: excused for a span, added, renamed, merged, split, closed."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.config.amendments import with_excuse, with_unit, without_excuse
from bot.config.model import ExcusePlan
from bot.domain.admin.leavers import read_leavers
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_day
from bot.domain.admin.typed import NotUnderstood, read_span
from bot.domain.admin.view import Spot
from bot.domain.messaging.kinds import Kind
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name, one_line
from bot.phrases import say
from bot.services import outbox
from bot.services.refusals import Refused
from bot.services.units import closure, merger, names, split, staff
from bot.services.units.merger import UnitGone
from handlers.admin import concerned
from handlers.admin.form import DONE, ChangeForm, Choice, FormField, Given, arrange, ticked_in
from handlers.admin.typed import listed_words, read_name, understood, unit_among
from handlers.context import Talk
from storage.queries import grants as stored_grants
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.queries.grants import HeldRole
from storage.tables import Excuse, Unit
from storage.work import Work

MOST_REASON = 60
MOST_REPEATED = 20  # characters of what was typed


def _unit(talk: Talk, given: Given) -> Unit:
    return staff.administered(talk.work, talk.speaker, given["unit"])


def _title(key: str) -> Callable[[Talk, Given], str]:
    """A heading with the name of the unit."""
    return lambda talk, given: say(key, unit=_unit(talk, given).name)


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.UNIT, given["unit"])


def _to_list(_: Given) -> Spot:
    return Spot(ScreenNumber.UNITS)


# -- excused ---------------------------------------------------------------------------------------------------------


def _read_span(talk: Talk, _: Given, text: str) -> list[str]:
    today = talk.today
    found = understood(lambda words: read_span(words, today, talk.calendar), text)
    if found is None or not found.rest:
        raise Refused("change.bad_span")
    if found.last < found.first:
        raise Refused("people.span_reversed")
    if found.last < today:
        raise Refused("people.span_past")
    reason = one_line(found.rest, MOST_REASON)
    return [found.first.isoformat(), found.last.isoformat(), reason]


def _do_excuse(talk: Talk, work: Work, given: Given) -> str:
    unit, (first, last, reason) = _unit(talk, given), given["span"]
    excuse = ExcusePlan(
        unit=unit.name, first=date.fromisoformat(first), last=date.fromisoformat(last), reason=reason
    )
    arrange(talk, work, lambda config: with_excuse(config, excuse))
    return _tell_excuse(talk, work, unit, "change.excused", excuse)


def _tell_excuse(talk: Talk, work: Work, unit: Unit, key: str, excuse: ExcusePlan) -> str:
    """Tells the people of the unit as well; returns the sentence."""
    words = {"unit": unit.name, "first": said_day(excuse.first), "last": said_day(excuse.last)}
    said = say(key, reason=excuse.reason, **words)
    for account in staff.serving(work, unit.id):
        if account.id != talk.account.id:
            outbox.tell(work, account, f"🏘 {said}", Kind.OUTCOME)
    return said


def _do_unexcuse(talk: Talk, work: Work, given: Given) -> str:
    unit, row = _unit(talk, given), work.session.get(Excuse, given["excuse"])
    if row is None or row.unit_id != unit.id:
        raise Refused("refuse.stale")
    excuse = ExcusePlan(unit=unit.name, first=row.first_day, last=row.last_day, reason=row.reason)
    arrange(talk, work, lambda config: without_excuse(config, excuse))
    return _tell_excuse(talk, work, unit, "change.unexcused", excuse)


# -- added -----------------------------------------------------------------------------------------------------------


def _one_name(text: str) -> str:
    """The name of one unit. Raises `Refused` for several at once, which would become one unit of a strange name."""
    name = read_name(text)
    if len(listed_words(name)) > 1:
        raise Refused("change.one_unit_name", text=one_line(name, MOST_REPEATED))
    return name


def _read_name(talk: Talk, given: Given, text: str) -> str:
    name = _one_name(text)
    names.free_name(talk.work, name, _unit(talk, given))
    return name


def _read_new_name(talk: Talk, given: Given, text: str) -> str:
    name, unit = _one_name(text), _unit(talk, given)
    names.free_name(talk.work, name, talk.work.session.get(Unit, unit.parent_id or 0), unit)
    return name


def _schedules(talk: Talk, _: Given) -> Sequence[Choice]:
    """What the new unit shall owe: all schedules of the speaker's units, one of them, or none yet."""
    found = [plan.name for _, plan in concerned.schedules(talk)]
    every = [Choice(say("button.owes_all"), found)] if len(found) > 1 else []
    return [
        *every,
        *(Choice(say("button.owes", name=name), [name]) for name in found),
        Choice(say("button.owes_nothing"), []),
    ]


def _do_add(talk: Talk, work: Work, given: Given) -> str:
    above = _unit(talk, given)
    name = names.free_name(work, given["name"], above)
    apart = _told_apart(work, given["name"], above)
    arrange(talk, work, lambda config: with_unit(config, name, above.name, given["schedules"]))
    owed = "、".join(given["schedules"]) or say("change.owes_nothing")
    return "\n".join([say("change.unit_added", unit=name, above=above.name, schedules=owed), *apart])


def _told_apart(work: Work, name: str, above: Unit | None, but: Unit | None = None) -> list[str]:
    """Who is known otherwise because somebody else is called the same."""
    found = names.to_tell_apart(work, names.called_so(name, above), but)
    return [say("change.told_apart", unit=unit.name, name=known_as) for unit, known_as in found]


# -- renamed, merged, split, closed ----------------------------------------------------------------------------------


def _do_rename(talk: Talk, work: Work, given: Given) -> str:
    unit = _unit(talk, given)
    old = unit.name
    apart = _told_apart(work, given["name"], work.session.get(Unit, unit.parent_id or 0), unit)
    names.rename(work, talk.speaker, unit.id, given["name"])
    return "\n".join([say("change.unit_renamed", old=old, unit=unit.name), *apart])


def _others(talk: Talk, given: Given) -> Sequence[Choice]:
    mine = talk.scope.units(Right.ADMINISTER)
    return [
        Choice(unit.name, unit.id)
        for unit in stored_units.open_units(talk.work)
        if unit.id in mine and unit.id != given["unit"] and unit.parent_id is not None
    ]


def _read_other(talk: Talk, given: Given, text: str) -> int:
    return unit_among(talk.work, text, {one.value for one in _others(talk, given)}).id


def _do_merge(talk: Talk, work: Work, given: Given) -> str:
    return _gone("change.unit_merged", merger.merge(work, talk.speaker, given["unit"], given["into"]))


def _do_close(talk: Talk, work: Work, given: Given) -> str:
    return _gone("change.unit_closed", closure.close_unit(work, talk.speaker, given["unit"]))


def _gone(key: str, gone: UnitGone) -> str:
    parts = gone.parts
    counts = {
        "change.parts_stayed": parts.stayed,
        "change.parts_missing": parts.missing,
        "change.parts_excused": parts.excused,
        "change.parts_passed": parts.passed,
        "change.incidents_go_on": gone.incidents,
    }
    said = [say(one, count=count) for one, count in counts.items() if count]
    return "\n".join([say(key, unit=gone.unit, other=gone.to), *said])


def _read_parts(talk: Talk, given: Given, text: str) -> list[str]:
    found = [one_line(one) for one in text.replace("、", "\n").replace("，", "\n").splitlines()]
    parts = [one for one in found if one]
    above = talk.work.session.get(Unit, _unit(talk, given).parent_id or 0)
    for part in map(_one_name, parts):
        if part in _called_at(
            talk, _unit(talk, given)
        ):  # typed again below the preview, it is meant as who goes
            raise Refused("units.part_is_person", person=part, unit=_unit(talk, given).name)
        names.free_name(talk.work, part, above)
    if not parts or len(set(parts)) < len(parts):
        raise Refused("units.split_names")
    return parts


def _who_goes(talk: Talk, given: Given) -> Sequence[Choice]:
    """A choice for each role at the unit and each part it may move to. Its value is the whole list ticked then; roles
    that are not ticked stay."""
    unit, ticked = _unit(talk, given), [tuple(one) for one in given.get(ticked_in("who"), [])]
    found = [Choice(say("button.split_done" if ticked else "button.split_stay", unit=unit.name), DONE)]
    for held in stored_grants.roles_at(talk.work, [unit.id]):
        others = [one for one in ticked if one[0] != held.member.id]
        for part in given["parts"]:
            on = (held.member.id, part) in ticked
            label = say(
                "button.split_ticked" if on else "button.split_goes",
                who=name(held.account.name),
                role=ROLE_NAMES[held.member.role],
                part=part,
            )
            found.append(Choice(label, others if on else [*others, (held.member.id, part)]))
    return found


def _called_at(talk: Talk, unit: Unit) -> dict[str, list[HeldRole]]:
    """The roles at a unit by each name that their people go by, with and without what tells namesakes apart."""
    found = dict[str, list[HeldRole]]()
    for held in stored_grants.roles_at(talk.work, [unit.id]):
        person = stored_people.behind(talk.work, held.account)
        spoken = {held.account.name, *([person.name] if person is not None else [])}
        for called in spoken | {one.partition("（")[0] for one in spoken}:
            found.setdefault(called, []).append(held)
    return found


def _read_who(talk: Talk, given: Given, text: str) -> list[tuple[int, str]]:
    """Typed names beside what has been ticked; 「都不」 takes that away."""
    unit = _unit(talk, given)
    found = _called_at(talk, unit)
    people = {called: [held.member.id for held in roles] for called, roles in found.items()}
    accounts = {called: {held.account.id for held in roles} for called, roles in found.items()}
    if twice := next((called for called, ids in accounts.items() if len(ids) > 1 and called in text), None):
        raise Refused("change.several", person=twice)
    try:
        typed = read_leavers(text, people, given["parts"])
    except NotUnderstood as no:
        there = outbox.listed(people) or say("screen.none")
        raise Refused(no.key, **no.values, unit=unit.name, people=there) from None
    ticked = [tuple(one) for one in given.get(ticked_in("who"), [])] if typed else []
    named = {number for number, _ in typed}
    return [*(one for one in ticked if one[0] not in named), *typed]


def _do_split(talk: Talk, work: Work, given: Given) -> str:
    unit, goes = _unit(talk, given).name, {part: list[int]() for part in given["parts"]}
    for member_id, part in given["who"]:
        if part in goes:  # the names of the parts may have been typed anew since
            goes[part].append(member_id)
    who = [line for part, ids in goes.items() if ids for line in [_going(work, part, ids)]]
    empty = [part for part, ids in goes.items() if not ids]
    above = work.session.get(Unit, _unit(talk, given).parent_id or 0)
    apart = [line for part in given["parts"] for line in _told_apart(work, part, above)]
    made = split.split(work, talk.speaker, given["unit"], given["parts"], goes)
    said = [say("change.unit_split", unit=unit, parts=outbox.listed(one.name for one in made)), *apart, *who]
    return "\n".join([*said, *([say("change.split_nobody", parts=outbox.listed(empty))] if empty else [])])


def _going(work: Work, part: str, member_ids: Sequence[int]) -> str:
    found = [held for one in member_ids if (held := stored_grants.role(work, one)) is not None]
    return say("change.split_goes", part=part, who=outbox.listed(name(one.account.name) for one in found))


FORMS = (
    ChangeForm(
        "unit.excuse",
        _title("change.title_excuse"),
        (FormField("span", "change.ask_span", _read_span, dated=True),),
        _do_excuse,
        _back,
    ),
    ChangeForm("unit.unexcuse", _title("change.title_unexcuse"), (), _do_unexcuse, _back),
    ChangeForm(
        "unit.add",
        _title("change.title_add"),
        (
            FormField("name", "change.ask_unit_name", _read_name),
            FormField("schedules", "change.ask_owes", choices=_schedules),
        ),
        _do_add,
        _back,
    ),
    ChangeForm(
        "unit.rename",
        _title("change.title_rename"),
        (FormField("name", "change.ask_unit_name", _read_new_name),),
        _do_rename,
        _back,
    ),
    ChangeForm(
        "unit.merge",
        _title("change.title_merge"),
        (FormField("into", "change.ask_into", _read_other, _others),),
        _do_merge,
        _to_list,
    ),
    ChangeForm(
        "unit.split",
        _title("change.title_split"),
        (
            FormField("parts", "change.ask_parts", _read_parts),
            FormField("who", "change.ask_who_goes", _read_who, _who_goes, prose=True, many=True),
        ),
        _do_split,
        _back,
    ),
    ChangeForm("unit.close", _title("change.title_close"), (), _do_close, _to_list),
)
