"""The outbox where something in it, or on the way, is not as it must be."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.demo.town import EAST, LEADER, OFFICE, WILLOW
from bot.domain.messaging.messages import Lane
from storage.tables import Outbox, OutboxState
from tests.scenarios.conftest import BOT_ID, Town


def put(town: Town, payload: str, chat_id: int = EAST.id) -> None:
    """Something that no version of the program wrote."""
    with town.work() as work:
        work.session.add(
            Outbox(
                bot_id=BOT_ID,
                lane=Lane.URGENT,
                kind="answer",
                chat_id=chat_id,
                payload=payload,
                created_at=work.now,
                not_before=work.now,
            )
        )


@pytest.mark.postgresql
def test_a_message_that_cannot_be_composed_blocks_no_other(town: Town) -> None:
    hopeless = ("{}", "no JSON at all")
    for payload in hopeless:
        put(town, payload)
    town.stage.says(WILLOW, "平安")
    assert "✅ 已收到：柳湾村" in town.stage.hears(WILLOW)
    assert any("发不出去" in text for text in town.heard(OFFICE))
    with town.work() as work:
        rows = work.session.exec(select(Outbox).where(col(Outbox.payload).in_(hopeless))).all()
        assert [row.state for row in rows] == [OutboxState.FAILED] * 2


def test_a_limit_on_the_whole_bot_is_not_tried_chat_by_chat(town: Town) -> None:
    """After three chats were refused, nothing is sent until the time named; then everything is."""
    before = town.sandbox.get("state")["refusals"]
    town.sandbox.post("faults", fault="429", lasting=300)
    begun = town.sandbox.now()
    for person in (EAST, WILLOW, OFFICE, LEADER):
        town.stage.says(person, "/help")
    town.at("08:10")
    for person in (EAST, WILLOW, OFFICE, LEADER):
        assert "平安" in town.stage.hears(person)
    refused = town.sandbox.get("state")["refusals"] - before
    assert 3 <= refused <= 6, refused
    last = max(message["date"] for message in town.stage.messages(LEADER) if message["from"]["is_bot"])
    assert last >= (begun + timedelta(seconds=300)).timestamp()


def test_a_start_through_a_bad_proxy_is_patient(town: Town) -> None:
    town.play.program.kill()
    for method in ("getMe", "deleteWebhook"):
        for fault in ("502_html", "404_html", "empty"):
            town.sandbox.post("faults", method=method, fault=fault)
    town.play.program.start()
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)
