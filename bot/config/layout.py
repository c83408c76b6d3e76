"""What is arranged, laid out as it would stand in a file: by section, by name, by key.

In this form two arrangements are compared, merged, and written; `bot.config.file.arranged` reads it back, with every
check there is.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import Any

from bot.config.clocks import OWN, presets
from bot.config.mode_layout import mode_entry
from bot.config.model import Config, EmergencyPlanFile, ExcusePlan, IncidentRule, RotaPlan, UnitPlan
from bot.config.notation import Entry, clock, days, file_name, filled, hours, recipients, span, steps, turns
from bot.config.plans import preset_texts
from bot.config.side_files import clock_text, plan_text
from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.incidents.ladder import LadderPlan
from bot.domain.muster import MusterPlan
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rota.post import Post, shown_name
from bot.domain.rota.rule import Rule

# Section, name, key: value. A section that has no names has one entry, under the empty name.
Layout = dict[str, dict[str, Entry]]
SINGLE = ("limits", "retention", "calendar")
LISTED = (
    *("units", "chats", "schedules", "excuses", "ladders"),
    *("duty_people", "rotas", "musters", "emergency_plans", "modes"),
)
ALL = (*SINGLE, *LISTED, "clocks", "incidents")


def lay_out(config: Config) -> Layout:
    """Everything but the machine's sections. Units keep their order.

    Raises `ValueError` where ladders of one name differ; see `bot.config.shared_ladders`.
    """
    plans = [rule.plan for rule in config.incidents]
    called = _clock_names(chain.from_iterable(plan.clocks for plan in plans))
    return {
        "limits": {"": config.limits.model_dump()},
        "retention": {"": config.retention.model_dump()},
        "calendar": {
            "": {"holidays": days(config.days.holidays), "workdays": days(config.days.workdays)},
        },
        "units": {one.name: _unit(one) for one in config.units},
        "chats": {one.name: one.model_dump() for one in config.chats},
        "schedules": {one.name: _schedule(one) for one in config.schedules},
        "excuses": {excuse_name(one): one.model_dump(mode="json") for one in config.excuses},
        "clocks": dict(_own(called)),
        "ladders": dict(_ladders(chain((plan.ladder for plan in plans), _of_modes(config)))),
        "incidents": {one.unit: _incident(one, called) for one in config.incidents},
        "duty_people": {one.name: filled(one.model_dump()) for one in config.duty_people},
        "rotas": {one.name: _rota(one) for one in config.rotas},
        "musters": {one.rota: _muster(one) for one in config.musters},
        "emergency_plans": {one.text.name: _plan(one) for one in config.emergency_plans},
        "modes": {one.name: mode_entry(one) for one in config.modes},
    }


def excuse_name(excuse: ExcusePlan) -> str:
    """An excuse has no name of its own: it is called by all that it says."""
    return f"{excuse.unit} {excuse.first} 至 {excuse.last} {excuse.reason}"


def _clock_names(found: Iterable[ClockPreset]) -> dict[ClockPreset, str]:
    """What each is called. Older versions took two of one name: those that come with the program keep theirs."""
    names: dict[ClockPreset, str] = {}
    for preset in sorted(dict.fromkeys(found), key=_is_own):
        numbered = (f"{preset.name}（{number}）" for number in count(2))
        names[preset] = next(name for name in chain([preset.name], numbered) if name not in names.values())
    return names


def _is_own(preset: ClockPreset) -> bool:
    """It does not come with the program: it is a file of this place's own."""
    return presets().get(preset.name) != preset


def _unit(unit: UnitPlan) -> Entry:
    return filled({"name": unit.name, "parent": unit.parent, "aliases": list(unit.aliases)})


def _schedule(plan: SchedulePlan) -> Entry:
    """Also where there are none it is said which units owe it: it may begin so."""
    said = filled(
        {
            "name": plan.name,
            "zone": plan.zone,
            "times": [clock(at) for at in plan.times],
            "days": plan.days,
            "start": plan.start and plan.start.isoformat(),
            "end": plan.end and plan.end.isoformat(),
            "opens": span(plan.opens),
            "early": span(plan.early),
            "grace": span(plan.grace),
            "lock": span(plan.lock),
            "lock_at_opening": plan.lock_at_opening,
            "only_in_modes": plan.only_in_modes,
            "quiet": plan.quiet and {"start": clock(plan.quiet.start), "end": clock(plan.quiet.end)},
            "summary_to": recipients(plan.summary_to),
            "steps": steps(plan.steps),
            "exceptions": [
                {"day": one.day.isoformat(), "times": [clock(at) for at in one.times]}
                for one in plan.exceptions
            ],
        }
    )
    return said | {"units": list(plan.units)}


def _own(called: Mapping[ClockPreset, str]) -> Iterator[tuple[str, Entry]]:
    """The time limits that do not come with the program."""
    for preset, name in called.items():
        if _is_own(preset):
            yield name, {"name": name, "text": clock_text(preset.model_copy(update={"name": name}))}


def _ladders(found: Iterator[LadderPlan]) -> Iterator[tuple[str, Entry]]:
    known: dict[str, LadderPlan] = {}
    for ladder in found:
        if known.setdefault(ladder.name, ladder) != ladder:
            raise ValueError(f"two ladders are called {ladder.name}")
        steps = [
            filled(
                {
                    "after": span(step.after),
                    "to": recipients(step.to),
                    "every": span(step.every) if step.every else None,
                }
            )
            for step in ladder.steps
        ]
        yield (
            ladder.name,
            {"name": ladder.name, "silent": [span(one) for one in ladder.silent], "steps": steps},
        )


def _of_modes(config: Config) -> Iterator[LadderPlan]:
    return (mode.ladder for mode in config.modes if mode.ladder is not None)


def _incident(rule: IncidentRule, called: Mapping[ClockPreset, str]) -> Entry:
    """Also where there are no chats it is said: what is not said of a unit is as above it."""
    return {
        "unit": rule.unit,
        "presets": [called[preset] + (OWN if _is_own(preset) else "") for preset in rule.plan.clocks],
        "ladder": rule.plan.ladder.name,
        "chats": list(rule.plan.chats),
    }


def _rota(plan: RotaPlan) -> Entry:
    rule = plan.rule
    return filled(
        {
            "name": plan.name,
            "unit": plan.unit,
            "zone": plan.zone,
            "changes_at": clock(plan.changes_at),
            "tells_at": clock(plan.tells_at),
            "confirms_within": span(plan.confirms_within),
            "days": rule.days,
            "skip": days(rule.skip),
            "needs": [shown_name(post) for post in rule.needs],
            "posts": [_post(post, rule) for post in rule.posts],
            "leaders": rule.leaders and turns(rule.leaders),
            "staff": rule.staff and turns(rule.staff),
        }
    )


def _post(post: Post, rule: Rule) -> Entry:
    own = rule.others.get(post.name)
    said = {
        "name": post.shown,
        "stands_for": post.stands_for and post.stands_for.value,
        "begins": post.begins and clock(post.begins),
        "ends": post.ends and clock(post.ends),
        "only_in_modes": post.only_in_modes,
    }
    return filled(said | (turns(own) if own else {}))


def _muster(plan: MusterPlan) -> Entry:
    said = {
        "rota": plan.rota,
        "zone": plan.zone,
        "windows": [hours(one) for one in plan.windows],
        "days": plan.days,
        "answer_within": span(plan.within),
        "per_day": plan.per_day,
        "per_week": plan.per_week,
        "only_in_modes": plan.only_in_modes,
    }
    return filled(said)


def _plan(plan: EmergencyPlanFile) -> Entry:
    known = next((name for name, text in preset_texts().items() if text == plan.text), None)
    return filled(
        {
            "name": plan.text.name,
            "preset": known,
            "text": None if known else plan_text(plan.text),
            "unit": plan.unit,
            "zone": plan.zone,
            "board_to": recipients(plan.board_to),
        }
    )


def as_file(layout: Layout) -> tuple[dict[str, Any], dict[str, str]]:
    """What stands in the file, as `tomllib` would have it but for dates, which are texts; and the files beside it."""
    given = {file_name(f"时限-{name}"): one["text"] for name, one in layout["clocks"].items()}
    called = {name + OWN: file_name(f"时限-{name}") for name in layout["clocks"]}
    data: dict[str, Any] = {section: dict(layout[section][""]) for section in SINGLE}
    for section in LISTED:
        data[section] = [dict(entry) for entry in layout[section].values()]
    rules = [
        rule | {"presets": [called.get(preset, preset) for preset in rule["presets"]]}
        for rule in layout["incidents"].values()
    ]
    if rules:
        top = next(iter(layout["units"]), "")
        first = next((rule for rule in rules if rule["unit"] == top), {})
        data["incidents"] = {key: value for key, value in first.items() if key != "unit"}
        data["incidents"]["units"] = [rule for rule in rules if rule is not first]
    for plan in data["emergency_plans"]:
        name = plan.pop("name")
        if "text" in plan:
            plan["file"] = file_name(f"预案-{name}")
            given[plan["file"]] = plan.pop("text")
    return data, given
