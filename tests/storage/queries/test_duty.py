"""Who stands duty at an instant is the same, asked for it alone or read for a stretch of time."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

from benchmarks.town import BOT_ID, NOW
from bot.domain.terms import Origin, PersonSource
from storage.answers import looking
from storage.queries import duty as stored_duty
from storage.queries import units as stored_units
from storage.session import Session
from storage.tables import Account, Assignment, Person, Rota, Shift
from storage.work import Work

CONFIG = """
[[units]]
name = "镇"

[[units]]
name = "东沟村"
parent = "镇"

[[schedules]]
name = "日报"
times = ["17:00"]
units = ["东沟村"]
"""
HOUR = timedelta(hours=1)


def test_read_for_a_stretch_it_is_what_each_instant_says(work: Work) -> None:
    units = [unit.id for unit in stored_units.open_units(work)]
    accounts = [_stood(work.session, unit) for unit in units]
    seen = looking(work, NOW + 10 * HOUR)
    for hours in range(-3, 14):
        for instant in (NOW + hours * HOUR, NOW + hours * HOUR - timedelta(seconds=1)):
            for narrowed in ({}, {"units": units[:1]}, {"accounts": accounts[:1]}):
                asked = stored_duty.standing_at(work, instant, **narrowed)
                assert stored_duty.standing_at(seen, instant, **narrowed) == asked
                assert asked or narrowed or not NOW <= instant < NOW + 8 * HOUR


def _stood(session: Session, unit: int) -> int:
    """Two shifts of four hours with a person each for every span of it, some over before they began."""
    account = Account(bot_id=BOT_ID, user_id=unit, name="王", first_seen_at=NOW)
    rota = Rota(bot_id=BOT_ID, name=f"值班{unit}", unit_id=unit, zone="UTC", plan="", secret=str(unit))
    session.add_all([account, rota])
    session.flush()
    for begins in (0, 4):
        start = NOW + begins * HOUR
        shift = Shift(
            bot_id=BOT_ID, rota_id=rota.id, day=_day(start), starts_at=start, ends_at=start + 4 * HOUR
        )
        session.add(shift)
        session.flush()
        for since, ended in product(range(-1, 6, 2), (None, -1, 1, 2, 5)):
            person = Person(bot_id=BOT_ID, name=f"{begins}{since}{ended}", source=PersonSource.CONFIGURED)
            person.account_id = account.id if since > 0 else None
            session.add(person)
            session.flush()
            part = Assignment(
                shift_id=shift.id,
                post="staff",
                person_id=person.id,
                origin=Origin.SHEET,
                since=start + since * HOUR,
                ended_at=None if ended is None else start + ended * HOUR,
            )
            session.add(part)
    session.flush()
    return account.id


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
