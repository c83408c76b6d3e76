"""The demonstration day, undisturbed and with the program killed in the midst of it."""

import json
import random
import re
import threading
from pathlib import Path
from typing import Any

import pytest

from bot.demo import transcript
from bot.demo.rehearsal import Rehearsal, rehearsal
from bot.demo.town import (
    EAST,
    GROUP,
    HE,
    HONG,
    LANE,
    LEADER,
    LIN,
    MA,
    OFFICE,
    OWN_WORDS,
    SCHOOL,
    SLOPES,
    WILLOW,
    Player,
)
from tests.databases import Databases
from tests.program import ForkedProgram

KILLS = 20
SEED = 20261123


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, databases: Databases) -> list[dict[str, Any]]:
    with rehearsal(tmp_path_factory.mktemp("day"), databases.new(), ForkedProgram) as play:
        play.play()
        assert play.program.stop() == 0
        assert play.violations() == []
        assert play.sandbox.get("state")["flood_refusals"] == 0
        return play.records()


def texts(records: list[dict[str, Any]], kind: str = "message") -> list[str]:
    return [record["text"] for record in records if record["kind"] == kind]


def summaries(records: list[dict[str, Any]]) -> list[str]:
    return list(transcript.summaries(records, GROUP))


def test_the_day_holds_what_it_must(undisturbed: list[dict[str, Any]]) -> None:
    said = texts(undisturbed)
    assert any("提前报" in text for text in said)
    assert any(text.startswith("✅ 已收到：柳湾村 11月23日 09:00 平安") for text in said)
    assert any("[照片] 🟠 有事报告　石桥村" in text for text in said)
    assert any("这句话我没有把握：「平安里社区」" in text for text in said)
    assert any(text.startswith("⏰ 已过截止时间") and "小学" in text for text in said)
    assert any(text.startswith("📣 还没有报送：青石镇中心小学") for text in said)
    assert any(text.count("✅ 已收到") == 3 for text in said)
    assert any(text.startswith("✅ 已更正：柳湾村") for text in said)
    assert any("上一班留言：\n何主任：石桥民房起火已办结" in text for text in said)
    assert any("🤝 镇值班：马干事 已接班" in text for text in said)
    assert any(text.startswith("✅ 已换班：镇值班 11月24日 周二 值班 改为 马干事") for text in said)
    assert any("🔔 明天您值班" in text for text in said)
    assert any(text.startswith("📮") for text in texts(undisturbed, "edit"))
    assert any("🚨 紧急情况　事件1　石桥村" in text and "已 20 分钟没有人接收" in text for text in said)
    assert any("周镇长（带班领导）：✋ 已接收，正在处理" in text for text in said)
    assert any(text.startswith("✅ 已收到终报：事件1（值班快报第 3 期）") for text in said)
    assert any(text.startswith("值班快报\n第 3 期\n青石镇　2026年11月23日") for text in said)
    assert [text.splitlines()[0] for text in summaries(undisturbed)] == [
        "📋 平安报告汇总　11月23日 09:00",
        "📋 平安报告汇总　11月23日 09:00",
        "📋 平安报告汇总　11月23日 09:00",
        "📋 平安报告汇总　11月23日 17:00",
    ]
    assert [text.splitlines()[1] for text in summaries(undisturbed)[1:3]] == [
        "第2版（更正版）",
        "第3版（更正版）",
    ]
    assert sum(text.startswith("📝 11月23日 09:00 汇总已更新") for text in said) >= 1


def test_only_those_who_owe_are_reminded(undisturbed: list[dict[str, Any]]) -> None:
    reminded = [r["chat"] for r in undisturbed if r["text"].startswith("⏰") and r["time"] < "2026-11-23T12"]
    assert "王会计（东沟）" not in reminded
    assert reminded.count(SCHOOL.name) == 3


def heard(records: list[dict[str, Any]], chat: str, clock: str) -> list[str]:
    """What the bot wrote into a chat in the minute `clock`."""
    wanted = ("平安报", chat, "message", clock)
    return [r["text"] for r in records if (r["from"], r["chat"], r["kind"], r["time"][11:16]) == wanted]


def edited(records: list[dict[str, Any]], chat: str, clock: str) -> list[str]:
    """What the bot's messages in a chat became in the minute `clock`."""
    wanted = (chat, "edit", clock)
    return [r["text"] for r in records if (r["chat"], r["kind"], r["time"][11:16]) == wanted]


def test_the_villages_come_from_the_list_and_its_people_by_one_link(
    undisturbed: list[dict[str, Any]],
) -> None:
    [asked] = heard(undisturbed, OFFICE.name, "19:52")
    assert "读到 8 个单位、8 个人。还没有写入。" in asked
    assert "「会计」在机器人里算什么角色？\n王会计（东沟村）" in asked
    shown, written = edited(undisturbed, OFFICE.name, "19:53")
    assert "报送：「平安报告」以后有 8 个单位要报，下一次 11月23日 09:00" in shown
    assert written.startswith("✅ 已写入：新增 8 个单位、8 位人员。")
    [joined] = heard(undisturbed, EAST.name, "20:06")
    assert joined.startswith("✅ 已加入：东沟村　信息员")
    [joined] = heard(undisturbed, SLOPES.name, "20:06")
    assert "还有：无事坡村　信息员\n还有：实验幼儿园　信息员" in joined
    assert "应报 8　已报 8" in last_of(summaries(undisturbed), "17:00")


def test_a_newcomer_is_let_in_with_one_tap(undisturbed: list[dict[str, Any]]) -> None:
    compared, let_in = edited(undisturbed, OFFICE.name, "20:25")
    assert "和名单上李红的相符" in compared
    assert let_in == "✅ 李红 已加入石桥村（信息员），李主任（管理员）同意的。"
    assert heard(undisturbed, HONG.name, "20:25")[-1].startswith("✅ 已加入：石桥村　信息员")
    assert any(text.startswith("⏰ 今天 09:00 前") for text in heard(undisturbed, HONG.name, "08:00"))


def test_whoever_takes_a_place_is_asked_and_reports_and_the_other_no_more(
    undisturbed: list[dict[str, Any]],
) -> None:
    joined, taken, *_ = heard(undisturbed, LIN.name, "11:36")
    assert joined.startswith("✅ 已加入：青石镇中心小学　信息员")
    assert taken.startswith("👤 您接替 郑老师：青石镇中心小学 信息员")
    assert [text.splitlines()[0] for text in heard(undisturbed, SCHOOL.name, "11:36")] == [
        "👤 林老师 接替了您：青石镇中心小学 信息员（李主任（管理员））。"
    ]
    [asked] = heard(undisturbed, LIN.name, "16:00")
    assert asked.startswith("⏰ 今天 17:00 前请报送：青石镇中心小学")
    [receipt] = heard(undisturbed, LIN.name, "16:40")
    assert receipt.startswith("✅ 已收到：青石镇中心小学 11月23日 17:00 平安")
    later = [r["text"] for r in undisturbed if r["chat"] == SCHOOL.name and r["time"] > "2026-11-23T11:37"]
    assert not any("青石镇中心小学" in text for text in later)


def test_before_somebody_is_removed_what_they_have_goes_over(undisturbed: list[dict[str, Any]]) -> None:
    told = heard(undisturbed, HE.name, "17:50")
    [handed] = [text for text in told if text.startswith("📦 马干事 的事转给您了（李主任（管理员））：")]
    assert "镇值班 11月24日 周二 值班" in handed, "what came by the swap of the morning, too"
    on_duty = "🟢 您现在值班：镇值班\n11月23日 17:50 至 11月24日 08:00"
    assert any(text.startswith(on_duty) for text in told)
    assert any("马干事 名下没有要交接的了" in text for text in heard(undisturbed, OFFICE.name, "17:50"))
    [ended] = heard(undisturbed, MA.name, "17:52")
    assert "值班员身份已由 李主任（管理员） 结束" in ended


def test_an_alarm_by_mistake_is_taken_back_and_all_who_were_called_hear_why(
    undisturbed: list[dict[str, Any]],
) -> None:
    called = [
        r["chat"]
        for r in undisturbed
        if r["text"].startswith("🚨 紧急情况　事件2　东沟村") and r["time"][11:16] == "12:38"
    ]
    assert {LEADER.name, MA.name, GROUP} <= set(called)
    for chat in set(called):
        assert any(
            "王会计（东沟）：⚪ 误报，原因：是村民在地里烧秸秆" in text
            for text in heard(undisturbed, chat, "12:46")
        )
    shown, asked, receipt = heard(undisturbed, EAST.name, "12:46")
    assert "要标为误报吗？" in shown
    assert "请说明原因" in asked
    assert receipt.startswith("⚪ 事件2 已标为误报")
    assert "⚪ 误报 1 件：" in last_of(summaries(undisturbed), "17:00")


def test_a_special_period_begins_and_ends(undisturbed: list[dict[str, Any]]) -> None:
    told = [
        r["text"].splitlines()[0] for r in undisturbed if r["chat"] == EAST.name and "特护期" in r["text"]
    ]
    assert told == ["📅 今天00:00起进入特护期（11月23日至11月25日）。", "📅 特护期结束了，一共1天。"]
    assert all("📅 特护期第1天" in text.splitlines() for text in summaries(undisturbed))


def test_a_late_photo_joins_its_matter(undisturbed: list[dict[str, Any]]) -> None:
    [receipt] = heard(undisturbed, WILLOW.name, "16:24")
    assert receipt.startswith("✅ 已附到 柳湾村")
    assert "也转给了领导" in receipt
    [passed_on] = heard(undisturbed, GROUP, "16:24")
    assert passed_on.startswith("[照片] 🟠 补充附件　柳湾村")


def test_what_a_tap_taught_is_read_the_next_time(undisturbed: list[dict[str, Any]]) -> None:
    asked, learned = heard(undisturbed, LANE.name, "08:12")
    assert asked.startswith(f"这句话我没有把握：「{OWN_WORDS}」")
    assert "记住了" in learned
    [receipt] = heard(undisturbed, LANE.name, "16:06")
    assert receipt.startswith("✅ 已收到：平安里社区")
    assert "按您上次的说法" in receipt


def test_thanks_get_none(undisturbed: list[dict[str, Any]]) -> None:
    assert said_at(undisturbed, LANE, "08:14") == ["好的，谢谢"]
    assert heard(undisturbed, LANE.name, "08:14") == heard(undisturbed, LANE.name, "08:15") == []


def said_at(records: list[dict[str, Any]], person: Player, clock: str) -> list[str]:
    return [r["text"] for r in records if r["from"] == person.name and r["time"][11:16] == clock]


def test_every_record_is_one_line_of_json(undisturbed: list[dict[str, Any]], tmp_path: Path) -> None:
    transcript.write(tmp_path / "t.jsonl", undisturbed)
    lines = (tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(undisturbed)
    assert {"time", "chat", "from", "text", "buttons"} <= set(json.loads(lines[0]))


class Killer(threading.Thread):
    """Kills the program after random real delays and starts it again, `KILLS` times at the most."""

    def __init__(self, play: Rehearsal, chance: random.Random) -> None:
        super().__init__(daemon=True)
        self._play, self._chance = play, chance
        self.kills = 0
        self.over = threading.Event()
        self.error: Exception | None = None

    def run(self) -> None:
        while self.kills < KILLS and not self.over.wait(self._chance.uniform(0.05, 0.9)):
            try:
                self._play.program.kill()
                self._play.program.start()
            except Exception as error:
                self.error = error
                return
            self.kills += 1


def test_killed_twenty_times_the_day_ends_the_same(
    undisturbed: list[dict[str, Any]], tmp_path: Path, databases: Databases
) -> None:
    with rehearsal(tmp_path, databases.new(), ForkedProgram) as play:
        killer = Killer(play, random.Random(SEED))
        killer.start()
        play.play()
        killer.over.set()
        killer.join()
        assert killer.error is None
        assert killer.kills >= KILLS
        records = play.records()
        assert play.violations() == []
    final, wanted = summaries(records), summaries(undisturbed)
    for clock in ("09:00", "17:00"):
        assert bare(last_of(final, clock)) == bare(last_of(wanted, clock))
    assert receipts(records) == receipts(undisturbed)


def receipts(records: list[dict[str, Any]]) -> set[str]:
    """All of them, whatever number an incident has: PostgreSQL gives one that was rolled back to nobody else."""
    found = [text for text in texts(records) if text.startswith("✅ 已收到")]
    return {re.sub(r"事件\d+", "事件", text) for text in found}


def last_of(found: list[str], clock: str) -> str:
    return [text for text in found if text.splitlines()[0].endswith(clock)][-1]


def bare(text: str) -> str:
    """Without what killing rightly adds: a span in which nobody was there, and one more issue for it."""
    plain = re.sub(r"\n第\d+版（更正版）", "", text)
    return re.sub(r"\n⚠️ [\d:]+–[\d:]+ 系统中断", "", plain)


def test_told_to_end_in_the_midst_of_a_call_it_ends(tmp_path: Path, databases: Databases) -> None:
    """A signal may strike while the client of the sandbox holds its own lock."""
    held: list[Any] = []

    def interrupted() -> None:
        with rehearsal(tmp_path, databases.new(), ForkedProgram) as play:
            pool = play.sandbox._http._transport._pool  # type: ignore[attr-defined]
            pool._optional_thread_lock._lock.acquire()
            held.append(pool)
            raise SystemExit

    with pytest.raises(SystemExit):
        interrupted()
    held[0]._optional_thread_lock._lock.release()
    held[0].close()
