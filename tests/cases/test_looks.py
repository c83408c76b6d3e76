"""Wording and looks: what people read on a phone, each situation with two siblings in other words, units and roles."""

from typing import Any

import pytest

from bot.demo.town import BRIDGE, EAST, HEADTEACHER, LANE, LEADER, SCHOOL, SLOPES, WILLOW, Player
from tests.scenarios.conftest import Town

REPORTERS = ((EAST, "平安"), (WILLOW, "平安"), (BRIDGE, "平安"), (LANE, "平安里社区平安"), (SCHOOL, "平安"))
NOT_THERE = {"ok": False, "error_code": 400, "description": "Bad Request: message to edit not found"}
PHONE = 21  # characters of Chinese in a line of a bubble, 390 px wide


def report_all(town: Town, *but: Player) -> None:
    """Everybody says 平安 but those."""
    for person, words in REPORTERS:
        if person not in but:
            town.stage.says(person, words)
    if SLOPES not in but:
        town.stage.says(SLOPES, "南坪、无事坡、实验幼儿园均平安")


def group_messages(town: Town, head: str) -> list[dict[str, Any]]:
    """The bot's messages in the leaders' group that begin so, as they stand now."""
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    return [m for m in found if m["from"]["is_bot"] and str(m.get("text", "")).startswith(head)]


def bold(message: dict[str, Any]) -> str:
    """What people see bold in a message. Offsets are UTF-16 units."""
    coded = str(message.get("text") or message.get("caption")).encode("utf-16-le")
    spans = message.get("entities") or message.get("caption_entities") or []
    parts = [coded[2 * s["offset"] : 2 * (s["offset"] + s["length"])] for s in spans if s["type"] == "bold"]
    return "\n".join(part.decode("utf-16-le") for part in parts)


def width(line: str) -> float:
    """How wide a line is, in Chinese characters; figures and Latin letters take about half of one."""
    return sum(1 if ord(one) > 0x2E80 else 0.55 for one in line)


# -- 「各单位均未报告情况」 when all is well reads as "nobody reported" ------------------------------------------------


def test_all_well_is_said_as_all_well(town: Town) -> None:
    report_all(town)
    town.at("09:21")
    (summary,) = town.summaries()
    assert "各单位均平安。" in summary
    assert "未报告" not in summary


def test_all_well_is_not_said_while_one_is_silent(town: Town) -> None:
    report_all(town, LANE)
    town.at("09:21")
    (summary,) = town.summaries()
    assert "均平安" not in summary
    assert "未报：平安里社区" in summary


def test_all_well_beside_an_open_incident_is_what_they_said(town: Town) -> None:
    report_all(town)
    town.stage.says(BRIDGE, "/urgent 石桥一组民房起火")
    town.at("09:21")
    (summary,) = town.summaries()
    assert "均平安。" not in summary
    assert "均报平安。" in summary
    assert "🚨 突发事件进行中 1 件" in summary


# -- one re-issued summary per late report floods group and leaders ---------------------------------------------------


def test_late_reports_edit_one_summary_and_are_noted_together(town: Town) -> None:
    report_all(town, EAST, LANE, SCHOOL)
    town.at("09:21")
    for clock, person, words in (
        ("09:24", EAST, "平安"),
        ("09:26", LANE, "平安里社区平安"),
        ("09:28", SCHOOL, "停电两小时"),
    ):
        town.at(clock)
        town.stage.says(person, words)
    town.at("09:45")
    (summary,) = group_messages(town, "📋")
    assert summary["text"].splitlines()[1] == "第4版（更正版）"
    assert "停电两小时" in summary["text"]
    notes = group_messages(town, "📝")
    assert len(notes) == 2
    assert "· 东沟村：未报 → 平安（迟报）" in notes[0]["text"]
    assert "· 平安里社区：未报 → 平安（迟报）" in notes[1]["text"]
    assert "· 青石镇中心小学：未报 → 有事（迟报）" in notes[1]["text"]
    assert notes[1]["date"] - notes[0]["date"] >= 600
    assert all(note["reply_to_message"]["message_id"] == summary["message_id"] for note in notes)


def test_the_leader_reads_one_summary_too(town: Town) -> None:
    report_all(town, BRIDGE, WILLOW)
    town.at("09:21")
    for clock, person in (("09:22", BRIDGE), ("09:25", WILLOW)):
        town.at(clock)
        town.stage.says(person, "平安")
    town.at("09:36")
    found = [text for text in town.heard(LEADER) if text.startswith("📋")]
    assert len(found) == 1
    assert "各单位均平安。" in found[0]
    assert sum(text.startswith("📝") for text in town.heard(LEADER)) == 2


def test_a_summary_that_was_deleted_is_sent_anew(town: Town) -> None:
    report_all(town, HEADTEACHER, SCHOOL)
    town.at("09:21")
    town.sandbox.post(
        "faults", method="editMessageText", fault="answer", status=400, body=NOT_THERE, times=99
    )
    town.at("09:25")
    town.stage.says(HEADTEACHER, "全校平安")
    town.at("09:30")
    first, again = group_messages(town, "📋")
    assert first["message_id"] != again["message_id"]
    assert "第2版（更正版）" not in first["text"]
    assert "第2版（更正版）" in again["text"]


# -- no bold, no structure: the line of counts breaks, the missing do not stand out -----------------------------------


def test_counts_fit_a_phone_and_the_missing_stand_out(town: Town) -> None:
    report_all(town, WILLOW, LANE)
    town.at("09:21")
    (summary,) = group_messages(town, "📋")
    counts = summary["text"].splitlines()[1:3]
    assert counts == ["应报 8　已报 6　未报 2", "按时 6"]
    assert all(width(line) <= PHONE for line in summary["text"].splitlines()[:3])
    assert "未报 2" in bold(summary)
    assert "未报：柳湾村、平安里社区" in bold(summary)


def test_the_card_shows_who_is_missing_once_it_is_late(town: Town) -> None:
    report_all(town, EAST, SCHOOL)
    town.at("08:50")
    (card,) = group_messages(town, "📮")
    assert "待报 2：东沟村、青石镇中心小学" in card["text"]
    assert "待报" not in bold(card)
    assert all(width(line) <= PHONE for line in card["text"].splitlines()[:2])
    town.at("09:21")
    (card,) = group_messages(town, "📮")
    assert "未报 2：东沟村、青石镇中心小学" in bold(card)


def test_the_progress_that_a_leader_asks_for_is_set_alike(town: Town) -> None:
    report_all(town, BRIDGE)
    town.at("09:21")
    town.stage.says(LEADER, "/status")
    shown = [m for m in town.stage.messages(LEADER) if str(m.get("text", "")).startswith("📊")][-1]
    assert "未报：石桥村" in bold(shown)
    assert "应报 8　已报 7　未报 1" in shown["text"]


# -- what the server refuses as markup goes again as plain text, what people type is never markup ----------------------


def test_markup_that_is_refused_goes_again_as_plain_text(town: Town) -> None:
    body = {"ok": False, "error_code": 400, "description": "Bad Request: can't parse entities: odd"}
    town.sandbox.post("faults", method="sendMessage", fault="answer", status=400, body=body, times=1)
    report_all(town, WILLOW)
    town.at("09:20")
    town.at("09:21")
    plain = [m for m in group_messages(town, "📋") + group_messages(town, "📮") if not bold(m)]
    private = [m for m in town.stage.messages(LEADER) if m["from"]["is_bot"] and not bold(m)]
    assert plain or private
    assert all("<b>" not in str(m.get("text")) for m in plain + private)
    assert len(town.summaries()) == 1


@pytest.mark.parametrize("typed", ["水位 <b>超过</b> 3 & 米", "</b>塌方<i>两处", "&lt;script&gt; 漏水"])
def test_what_people_type_is_never_markup(town: Town, typed: str) -> None:
    town.stage.says(BRIDGE, f"石桥村有事：{typed}")
    town.at("09:21")
    (summary,) = group_messages(town, "📋")
    assert typed in summary["text"]
    assert typed not in bold(summary)
