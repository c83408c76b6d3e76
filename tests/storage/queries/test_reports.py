"""Matters that no round knows of, and what was added to matters."""

from datetime import timedelta
from typing import Any

from benchmarks.town import BOT_ID, NOW
from bot.domain.messaging.messages import Sender
from storage.queries import members as stored_members
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Attachment, Matter, Question
from storage.work import Work

CONFIG = '[[units]]\nname = "甲镇"\n[[units]]\nname = "甲村"\nparent = "甲镇"\n'
CONFIG += '[[schedules]]\nname = "日报"\ntimes = ["09:00", "17:00"]\nunits = ["甲村"]\n'
HOUR = timedelta(hours=1)


def unit(work: Work, name: str = "甲村") -> int:
    found = stored_units.unit_named(work, name)
    assert found is not None
    return found.id


def told(work: Work, text: str, **more: Any) -> Matter:
    account = stored_members.account_of(work, Sender(id=1, name="王会计"))
    row: dict[str, Any] = {
        "unit_id": unit(work),
        "account_id": account.id,
        "sent_at": NOW,
        "chat_id": 1,
        **more,
    }
    matter = Matter(text=text, **row)
    work.session.add(matter)
    work.session.flush()
    return matter


def between(work: Work, *unit_ids: int) -> list[str]:
    return [row[0].text for row in stored_reports.matters_between(work, unit_ids, NOW - HOUR, NOW + HOUR)]


def test_matters_between_rounds(work: Work) -> None:
    first = told(work, "渗水", message_id=5)
    told(work, "再说", part_of=first.id)
    told(work, "撤了的", withdrawn_at=NOW)
    told(work, "早先", sent_at=NOW - 2 * HOUR)
    told(work, "镇上", unit_id=unit(work, "甲镇"))
    assert between(work, unit(work)) == ["渗水"]
    assert between(work, unit(work), unit(work, "甲镇")) == ["渗水", "镇上"]
    assert [one.text for one in stored_reports.parts_of(work, first.id)] == ["再说"]
    assert stored_reports.same_matter(work, unit(work), "渗水", NOW - HOUR) is first
    assert stored_reports.same_matter(work, unit(work), "渗水", NOW + HOUR) is None
    assert stored_reports.matters_from_message(work, 1, 5) == [first]
    assert stored_reports.matter_of(work, first.id) is first
    first.withdrawn_at = NOW
    assert stored_reports.matter_of(work, first.id) is None
    assert stored_reports.matter_of(work, first.id, standing=False) is first


def test_files_by_their_message_and_album(work: Work) -> None:
    matter = told(work, "渗水")
    question = Question(
        bot_id=BOT_ID,
        account_id=matter.account_id,
        chat_id=1,
        text="",
        sent_at=NOW,
        options=[],
        expires_at=NOW,
    )
    work.session.add(question)
    work.session.flush()
    kept: tuple[dict[str, Any], ...] = (
        {"matter_id": matter.id},
        {"question_id": question.id},
        {"album": "a"},
    )
    for number, more in enumerate(kept):
        work.session.add(Attachment(chat_id=1, message_id=10 + number, media={}, **more))
    work.session.flush()
    assert len(stored_reports.message_files(work, 1, 10)) == 1
    assert len(stored_reports.message_files(work, 1, 11)) == 1
    assert stored_reports.message_files(work, 1, 12) == []  # nobody's yet
    assert [one.message_id for one in stored_reports.album_files(work, 1, "a")] == [12]


def test_the_round_that_is_near(work: Work) -> None:
    found = stored_rounds.round_near(work, unit(work))
    assert found is not None
    before = stored_rounds.round_before(work, found)
    assert before is None or before.due_at < found.due_at
    assert stored_rounds.round_near(work, unit(work, "甲镇")) is None
