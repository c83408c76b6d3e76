"""Rows of the tables that the configuration describes, closed ones included."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import delete, update
from sqlmodel import col, select

from bot.config.model import Limits
from bot.domain.retention import Terms
from storage.answers import asked_once
from storage.tables import (
    Audit,
    Binding,
    EmergencyPlan,
    IncidentSetting,
    Mode,
    Occurrence,
    Office,
    Person,
    Retention,
    Rota,
    Schedule,
    SettingsEdit,
    Unit,
)
from storage.work import Work

ARRANGED = ("apply", "person.phone", "person.replace", "person.succeed", "list.write", "list.taken_back")

Row = TypeVar("Row", Unit, Binding, Schedule, Person, Rota, EmergencyPlan, Mode)


@asked_once
def office(work: Work) -> Office | None:
    """None where nothing was ever stored, as in a database of an older version."""
    return work.session.exec(select(Office).where(Office.bot_id == work.bot_id)).one_or_none()


def people_in_file(work: Work) -> frozenset[str]:
    """Who stands in the file as it was last applied; whoever applies it again brings them back."""
    row = office(work)
    return frozenset(json.loads(row.filed)["duty_people"]) if row and row.filed else frozenset()


def edits_since(work: Work, at: datetime) -> Sequence[SettingsEdit]:
    """Changes made in the chat from an instant (UTC) on, newest first."""
    query = select(SettingsEdit).where(SettingsEdit.bot_id == work.bot_id, col(SettingsEdit.at) >= at)
    return work.session.exec(query.order_by(col(SettingsEdit.id).desc())).all()


def edit(work: Work, edit_id: int) -> SettingsEdit | None:
    found = work.session.get(SettingsEdit, edit_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def forget_edits(work: Work, before: datetime) -> None:
    """They can be taken back no more; the record has what was changed."""
    old = (col(SettingsEdit.bot_id) == work.bot_id) & (col(SettingsEdit.at) < before)
    numbers = select(SettingsEdit.id).where(old)
    work.session.execute(
        update(SettingsEdit).where(col(SettingsEdit.undoes).in_(numbers)).values(undoes=None)
    )
    work.session.execute(delete(SettingsEdit).where(old))


def limits(work: Work) -> Limits | None:
    """As they are in force; None where none were ever stored."""
    row = office(work)
    return Limits.model_validate(row.limits) if row else None


def retention(work: Work) -> Terms | None:
    """As it is in force; None where none was ever stored."""
    row = office(work)
    return Terms.model_validate(row.retention) if row else None


def limits_if_due(work: Work) -> Limits | None:
    """Every beat asks: looked up only where somebody may be reminded."""
    return None if Occurrence in work.ahead.idle else limits(work)


def retention_if_due(work: Work) -> Terms | None:
    """Every beat asks: looked up once a day, when there may be something to let go of."""
    return None if Retention in work.ahead.idle else retention(work)


@asked_once
def in_use(work: Work, table: type[Row]) -> list[Row]:
    """Those that are not closed, in the order in which they came."""
    query = select(table).where(table.bot_id == work.bot_id, col(table.closed_at).is_(None))
    return list(work.session.exec(query.order_by(col(table.id))).all())


def rows(work: Work, table: type[Row]) -> list[Row]:
    return list(work.session.exec(select(table).where(table.bot_id == work.bot_id)).all())


def named(work: Work, table: type[Row], name: str) -> Row | None:
    query = select(table).where(table.bot_id == work.bot_id, table.name == name)
    return work.session.exec(query).one_or_none()


def incident_settings(work: Work) -> dict[str, IncidentSetting]:
    """Those in force, by the names of their units."""
    query = (
        select(Unit.name, IncidentSetting)
        .join(Unit, col(Unit.id) == IncidentSetting.unit_id)
        .where(IncidentSetting.bot_id == work.bot_id, col(IncidentSetting.closed_at).is_(None))
    )
    return dict(work.session.exec(query).all())


def incident_setting(work: Work, unit_id: int) -> IncidentSetting | None:
    query = select(IncidentSetting).where(IncidentSetting.unit_id == unit_id)
    return work.session.exec(query).one_or_none()


def last_change(work: Work) -> Audit | None:
    """The newest row of the record that tells of what is arranged, and not of somebody who came or went."""
    told = col(Audit.action).in_(ARRANGED) | col(Audit.action).startswith("unit.")
    query = select(Audit).where(Audit.bot_id == work.bot_id, told).order_by(col(Audit.id).desc())
    return work.session.exec(query.limit(1)).first()
