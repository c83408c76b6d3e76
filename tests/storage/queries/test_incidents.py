"""What is asked of incidents: whose they are, who was called, which were none."""

from datetime import timedelta

from benchmarks.town import NOW
from bot.domain.messaging.messages import Sender
from bot.services.incidents import Opening, open_incident
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import prefetch as stored_prefetch
from storage.queries import units as stored_units
from storage.tables import Account, Incident, IncidentCall
from storage.work import Work

CONFIG = '[[units]]\nname = "甲镇"\n'
CONFIG += '[[units]]\nname = "甲村"\nparent = "甲镇"\n[[units]]\nname = "乙村"\nparent = "甲镇"\n'
CONFIG += '[[schedules]]\nname = "日报"\ntimes = ["09:00"]\nunits = ["甲村", "乙村"]\n'
CONFIG += '[incidents]\npresets = ["30分钟"]\n'
HOUR = timedelta(hours=1)


def person(work: Work, number: int) -> Account:
    return stored_members.account_of(work, Sender(id=number, name=f"第{number}人"))


def unit(work: Work, name: str) -> int:
    found = stored_units.unit_named(work, name)
    assert found is not None
    return found.id


def raised(work: Work, by: int, name: str = "甲村") -> Incident:
    opening = Opening(unit_id=unit(work, name), what="后山着火", chat_id=by, sent_at=work.now, message_id=by)
    return open_incident(work, person(work, by), opening)


def called(work: Work, incident: Incident, who: int, **more: int) -> None:
    account = person(work, who)
    row = IncidentCall(
        incident_id=incident.id,
        step=0,
        via="post:staff",
        name=account.name,
        account_id=account.id,
        chat_id=who,
        at=NOW,
        **more,
    )
    work.session.add(row)
    work.session.flush()


def test_whose_they_are(work: Work) -> None:
    first, second = raised(work, 1), raised(work, 2, "乙村")
    called(work, first, 3, outbox_id=7)
    called(work, second, 3, outbox_id=7)
    assert stored_incidents.involving(work, person(work, 1).id) == [first]
    assert stored_incidents.involving(work, person(work, 3).id) == [second, first]
    assert stored_incidents.carried_by(work, 7) == [first.id, second.id]
    assert stored_incidents.claim(work, second, person(work, 4).id)
    assert stored_incidents.of_person(work, person(work, 4).id) == [second]
    found = stored_incidents.report_from_message(work, 1, 1)
    assert found is not None
    assert found[1] == first
    assert stored_incidents.heard_in(work, first.id, person(work, 1).id) == NOW
    assert stored_incidents.heard_in(work, first.id, person(work, 3).id) is None


def test_what_stands_beside_a_report(work: Work) -> None:
    assert stored_incidents.beside(work, person(work, 1).id, [unit(work, "甲村")]) == []
    first, second = raised(work, 1), raised(work, 2, "乙村")
    assert stored_incidents.beside(work, person(work, 1).id, [unit(work, "乙村")]) == [first, second]
    assert stored_incidents.beside(work, person(work, 5).id, [unit(work, "乙村")]) == [second]
    assert stored_incidents.beside(work, person(work, 5).id, []) == []


def test_a_batch_knows_whether_any_is_open(work: Work) -> None:
    for number in (1, 2):
        person(work, number)
    stored_prefetch.read_ahead(work, [1, 2], [], [])
    assert work.ahead.emergency is False
    incident = raised(work, 1)
    assert stored_incidents.beside(work, incident.opened_by, []) == [], "not looked for in this batch"
    after = stored_prefetch.cleared(work)
    stored_prefetch.read_ahead(after, [1, 2], [], [])
    assert after.ahead.emergency
    assert stored_incidents.beside(after, incident.opened_by, []) == [incident]


def test_those_that_were_none(work: Work) -> None:
    first, second = raised(work, 1), raised(work, 2, "乙村")
    first.false_at, second.false_at = NOW, NOW - 2 * HOUR
    work.session.flush()
    units = [unit(work, "甲村"), unit(work, "乙村")]
    assert stored_incidents.false_lately(work, units, NOW - HOUR) == [first]
    assert stored_incidents.false_lately(work, units[1:], NOW - HOUR) == []
    assert stored_incidents.false_lately(work, units, NOW - 3 * HOUR) == [first, second]
