"""Who changed what, newest first; two queries whatever is asked for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from bot.domain.unit_names import folded, name_said
from storage.queries.in_list import among
from storage.tables import Account, Audit, AuditUnit, Member, Person, Unit
from storage.work import Work


@dataclass(frozen=True)
class Looked:
    """What is looked for.

    `seen`: ids of the units whose rows may be shown; None: all rows, those of no unit included. `unit_ids` with the
    name `unit`, and `person_ids` with the name `person`: only rows about one of these. The names find rows of older
    versions, which have no ids. `since`: the first instant (UTC).
    """

    seen: Collection[int] | None
    unit_ids: Collection[int] = ()
    unit: str = ""
    person_ids: Collection[int] = ()
    person: str = ""
    since: datetime | None = None


@dataclass(frozen=True)
class Logged:
    """A row with the present names of its person and of its unit, or of several units in the order of the office."""

    row: Audit
    unit: str
    person: str


def newest(work: Work, looked: Looked, before: int, most: int) -> Sequence[Logged]:
    """At most `most` rows with a smaller number than `before`, the newest first."""
    concerned = aliased(Person)
    query = (
        select(Audit, Unit.name, concerned.name)
        .outerjoin(Unit, col(Unit.id) == Audit.unit_id)
        .outerjoin(concerned, col(concerned.id) == Audit.person_id)
        .where(Audit.bot_id == work.bot_id, col(Audit.id) < before, *_which(looked))
        .order_by(col(Audit.id).desc())
        .limit(most)
    )
    found = work.session.exec(query).all()
    several = _units_of(work, [row.id for row, _, _ in found])
    return [
        Logged(row, "、".join(several.get(row.id, [unit or ""])), person or "") for row, unit, person in found
    ]


def _units_of(work: Work, audit_ids: Collection[int]) -> dict[int, list[str]]:
    """The names of the units of each row that concerns several. Ordered here: an aggregate in SQL has no order."""
    query = (
        select(AuditUnit.audit_id, Unit.name)
        .join(Unit, col(Unit.id) == AuditUnit.unit_id)
        .where(among(AuditUnit.audit_id))
        .order_by(col(Unit.position), col(Unit.id))
    )
    names: dict[int, list[str]] = {}
    for audit_id, name in work.session.exec(query, params={"ids": audit_ids}):
        names.setdefault(audit_id, []).append(name)
    return names


def _which(looked: Looked) -> list[ColumnElement[bool]]:
    which = list[ColumnElement[bool]]()
    if looked.seen is not None:
        which.append(_of(looked.seen))
    if looked.unit_ids:
        textual = and_(col(Audit.unit_id).is_(None), _says(looked.unit))
        which.append(or_(_of(looked.unit_ids), textual))
    if looked.person_ids:
        ids = looked.person_ids
        theirs = col(Audit.person_id).in_(ids) | col(Audit.by_person_id).in_(ids)
        which.append(or_(theirs, col(Audit.actor) == looked.person, _says(looked.person)))
    if looked.since is not None:
        which.append(col(Audit.at) >= looked.since)
    return which


def _of(unit_ids: Collection[int]) -> ColumnElement[bool]:
    """Rows about one of these units, alone or among several."""
    several = select(AuditUnit.audit_id).where(col(AuditUnit.unit_id).in_(unit_ids))
    return or_(col(Audit.unit_id).in_(unit_ids), col(Audit.id).in_(several))


def _says(name: str) -> ColumnElement[bool]:
    texts = (col(Audit.before), col(Audit.after))
    return or_(*(text.contains(name, autoescape=True) for text in texts))


def people_called(work: Work, name: str) -> Sequence[Person]:
    """Everybody who is called so, or was when they did something; those who have left come last."""
    accounts = select(Account.id).where(Account.bot_id == work.bot_id, Account.name == name)
    members = select(Member.person_id).where(col(Member.account_id).in_(accounts))
    did = select(Audit.by_person_id).where(Audit.bot_id == work.bot_id, Audit.actor == name)
    called = or_(
        col(Person.name) == name,
        col(Person.name).startswith(f"{name}（", autoescape=True),
        col(Person.account_id).in_(accounts),
        col(Person.id).in_(members),
        col(Person.id).in_(did),
    )
    query = select(Person).where(Person.bot_id == work.bot_id, called).order_by(col(Person.id))
    return sorted(work.session.exec(query), key=lambda one: one.closed_at is not None)


def units_within(work: Work, unit_ids: Collection[int]) -> frozenset[int]:
    """The ids of the units and of all below them, closed ones included; one query."""
    rows = work.session.exec(select(Unit.id, Unit.parent_id).where(Unit.bot_id == work.bot_id)).all()
    within, found = set[int](), set(unit_ids)
    while found:
        within |= found
        found = {unit_id for unit_id, parent in rows if parent in found} - within
    return frozenset(within)


def closed_units(work: Work, name: str) -> list[Unit]:
    """Those that were closed and bore this designation, else this name or alias; in the order of the configuration."""
    query = select(Unit).where(Unit.bot_id == work.bot_id, col(Unit.closed_at).is_not(None))
    found, wanted = [], folded(name)
    for unit in work.session.exec(query.order_by(col(Unit.position))):
        above = work.session.get(Unit, unit.parent_id or 0)
        if folded(unit.name) == wanted:
            return [unit]
        if wanted in (*map(folded, unit.aliases), name_said(unit.name, above.name if above else None)):
            found.append(unit)
    return found
