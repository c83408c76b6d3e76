"""The facts of a round, the live card, and the summary with its corrected issues."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.domain.reports.summary import BetweenFact, MatterFact, OutageFact, SummaryFacts, UnitFact, changed
from bot.domain.settings import Told
from bot.outputs.text import summary_text
from bot.phrases import say
from bot.services import due, outbox
from bot.services.incidents import contradictions, views
from bot.services.modes.labels import standing_names
from bot.services.recipients import targets
from bot.services.reports import card, editions, matters
from storage.queries import outages as stored_outages
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import summaries as stored_summaries
from storage.queries.directory import directory
from storage.queries.rounds import UnitStanding
from storage.tables import Account, Matter, Round, Schedule, SummaryIssue
from storage.work import Work

LONGEST_BETWEEN = timedelta(days=1)  # what the first round of a schedule looks back on


def rounds_due(work: Work) -> None:
    """Takes every round whose time has come a step on."""
    due.act_on_due(work, Round, _step_all)


def _step_all(work: Work, numbers: Sequence[int]) -> None:
    for round_, schedule in stored_rounds.rounds_with_schedules(work, numbers):
        _step(work, round_, schedule)


def _step(work: Work, round_: Round, schedule: Schedule) -> None:
    """One step in a round's life: it opens, its grace ends, its summary must be issued again."""
    if work.now < round_.missing_at:
        card.open_cards(work, round_)
        round_.next_action_at = round_.missing_at
        return
    issue(work, round_, schedule)
    round_.next_action_at = None


def issue(work: Work, round_: Round, schedule: Schedule) -> None:
    """Issues the summary, or the next edition if the facts have changed since the last."""
    facts = facts_of(work, round_, schedule.name)
    before = _last_facts(work, round_)
    if before and not changed(before, facts):
        return
    round_.issue += 1
    work.session.add(
        SummaryIssue(
            round_id=round_.id,
            number=round_.issue,
            issued_at=work.now,
            facts=facts.model_dump_json(),
            text=summary_text(facts, number=round_.issue),
        )
    )
    work.session.flush()
    card.redraw(work, round_)
    _show(work, round_)
    for incident, occurrence in contradictions.contradicted(work, round_):
        contradictions.show(work, incident, occurrence, round_)


def _show(work: Work, round_: Round) -> None:
    found = targets.of_round(work, round_, Told.SUMMARY)
    if not found:
        outbox.tell_admins(work, say("admin.no_target", round=round_.label), key=f"untold:{round_.id}")
    for place in dict.fromkeys([*found, *editions.places(work, round_)]):
        editions.bring(work, round_, place)


def _last_facts(work: Work, round_: Round) -> SummaryFacts | None:
    facts = stored_summaries.last_facts(work, round_.id)
    return SummaryFacts.model_validate_json(facts) if facts else None


def facts_of(work: Work, round_: Round, schedule: str, only: Collection[int] | None = None) -> SummaryFacts:
    """The facts as they stand; `only` cuts them to the units the asker may see."""
    found = stored_rounds.of_round(work, round_.id)
    rows = [row for row in found if only is None or row.unit_id in only]
    told = _matters(work, round_.id)
    corrected = _corrected(work, round_.id)
    contradicted: dict[int, tuple[str, ...]] = {}
    for incident, occurrence in contradictions.contradicted(work, round_, only):
        line = contradictions.line(incident, round_)
        contradicted[occurrence.unit_id] = (*contradicted.get(occurrence.unit_id, ()), line)
    seen = _with_those_above(work, {row.unit_id for row in rows}, only)
    return SummaryFacts(
        round=round_.label,
        schedule=schedule,
        zone=round_.zone,
        due_at=round_.due_at,
        final=round_.missing_at <= work.now,
        units=tuple(
            _unit_fact(row, told.get(row.occurrence_id, []), corrected, contradicted.get(row.unit_id, ()))
            for row in rows
        ),
        outages=_outages(work, round_),
        incidents=tuple(views.open_lines(work, seen)),
        between=_between(work, round_, seen),
        false_alarms=tuple(views.false_lines(work, seen)),
        modes=standing_names(work, round_.due_at),
    )


def _with_those_above(work: Work, unit_ids: Collection[int], only: Collection[int] | None) -> set[int]:
    """The units of a round and those above them, as far as the asker may see them."""
    parents = directory(work).parents
    found: set[int] = set()
    for unit_id in unit_ids:
        here: int | None = unit_id
        while here is not None and here not in found:
            found.add(here)
            here = parents.get(here)
    return found if only is None else found & set(only)


def _unit_fact(
    row: UnitStanding, matters: list[MatterFact], corrected: Collection[int], contradicted: tuple[str, ...]
) -> UnitFact:
    return UnitFact(
        unit=row.unit,
        state=row.state,
        punctuality=row.punctuality,
        reported_at=row.reported_at,
        corrected=row.occurrence_id in corrected,
        note=row.note,
        matters=tuple(matters),
        contradicted=contradicted,
    )


def _matters(work: Work, round_id: int) -> dict[int, list[MatterFact]]:
    found: dict[int, list[tuple[Matter, Account, int]]] = {}
    for matter, account, files in stored_reports.matters_of(work, round_id):
        found.setdefault(matter.occurrence_id or 0, []).append((matter, account, files))
    return {occurrence: [_matter_fact(work, *row) for row in rows] for occurrence, rows in found.items()}


def _between(work: Work, round_: Round, unit_ids: Collection[int]) -> tuple[BetweenFact, ...]:
    """What happened since the summary before; what neighbours tell of each other is left to the desk."""
    before = stored_rounds.round_before(work, round_)
    since = before.missing_at if before is not None else round_.missing_at - LONGEST_BETWEEN
    found = stored_reports.matters_between(work, unit_ids, since, round_.missing_at)
    return tuple(
        BetweenFact(unit=unit, matter=_matter_fact(work, matter, account, files))
        for matter, account, unit, files in found
        if matter.from_unit_id is None
    )


def _matter_fact(work: Work, matter: Matter, account: Account, files: int) -> MatterFact:
    text = matters.whole(matter, stored_reports.parts_of(work, matter.id))
    return MatterFact(text=text, reporter=account.name, at=matter.sent_at, files=files)


def _corrected(work: Work, round_id: int) -> frozenset[int]:
    """Occurrences whose state was changed by the unit after it had first reported."""
    states: dict[int, set[str]] = {}
    for occurrence_id, state in stored_summaries.reported_states(work, round_id):
        states.setdefault(occurrence_id, set()).add(state)
    return frozenset(occurrence_id for occurrence_id, seen in states.items() if len(seen) > 1)


def _outages(work: Work, round_: Round) -> tuple[OutageFact, ...]:
    """When the bot was down while this round could be reported."""
    rows = stored_outages.outages_between(work, round_.opens_at, round_.missing_at)
    return tuple(OutageFact(began_at=row.began_at, ended_at=row.ended_at) for row in rows)
