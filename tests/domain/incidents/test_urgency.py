"""What reads as urgent, and what the words of an incident already say."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.incidents.emergencies import EMERGENCIES, EmergencyClass
from bot.domain.incidents.extraction import (
    Toll,
    changed,
    merged,
    names_place,
    occurred_at,
    toll,
    toll_text,
    traffic_or_fire,
)
from bot.domain.incidents.severity import graver, suggested
from bot.domain.incidents.urgency import alarmed, states, urgent
from bot.domain.reading import KnownUnit, index, read
from bot.domain.reading.normalise import normalise
from bot.domain.terms import Label, Level

SENT = datetime(2026, 11, 22, 15, 40, tzinfo=UTC)  # 23:40 in Shanghai
ZONE = "Asia/Shanghai"


@pytest.mark.parametrize(
    "text",
    [
        "后山着火了",
        "三组房屋倒塌，有人被困",
        "一名老人落水，正在搜救",
        "大桥头发生车祸，两车相撞",
        "煤气泄漏，已疏散",
        "河堤决口",
        "今日平安。刚接报：小学旁边起火",
        "有人持刀闹事",
    ],
)
def test_urgent(text: str) -> None:
    assert urgent(text)


@pytest.mark.parametrize(
    "text",
    [
        "平安",
        "无火灾、无溺水、无人员伤亡",
        "今日巡查，未发现火情",
        "注意防火防溺水",
        "明天下午开展灭火演练",
        "停水，正在抢修",
        "二组水管漏水",
        "没有人员被困",
        "消防检查正常",
        "是不是着火了？",
    ],
)
def test_not_urgent(text: str) -> None:
    assert not urgent(text)


def lines(name: str) -> list[str]:
    return (Path(__file__).parent / name).read_text("utf-8").splitlines()


def test_emergencies_in_all_wordings() -> None:
    """Plain, dialect, officialese; written beside the table, so they say nothing of words that nobody wrote yet."""
    missed = [text for text in lines("emergencies.txt") if not urgent(text)]
    assert missed == []


def test_ordinary_matters() -> None:
    suggested = [text for text in lines("ordinary.txt") if urgent(text)]
    assert suggested == []


def test_what_officers_report_is_told_apart() -> None:
    """Labelled before it was read; no emergency may be missed."""
    rows = [line.split("\t") for line in lines("officers.tsv") if not line.startswith("#")]
    assert [text for label, text in rows if urgent(text) is not (label == "urgent")] == []


@pytest.mark.parametrize(
    "text",
    [
        "走失老人已找到，在水库里",
        "两名儿童走失，已找回一名",
        "昨天走失的老人找到送回家了，今早又不见了",
        "走失老人找到送回家，人已经不行了",
        "老人走失，儿子从城里接回来一起找",
        "老人走失，家属已回家等消息",
        "走失老人的手机已找回",
        "打架已调解，一人头破血流送医院",
        "垃圾堆起火已扑灭，无损失，又复燃了",
        "垃圾起火没扑灭，无人员伤亡",
        "有人落水，经核实是村民王某",
        "听到爆炸声，核实是放炮炸伤了人",
        "群众闻到煤气味，核实是隔壁施工挖断气管",
        "两车追尾，已报保险，一人受伤",
        "昨天滑坡路段已抢通，今天又塌了",
        "两箱雷管丢了，丢了两箱雷管",
        "走失老人已送回家。雷把放牛的劈了",
    ],
)
def test_what_only_seems_to_be_over_is_urgent(text: str) -> None:
    assert urgent(text)


def test_an_emergency_is_a_matter_and_never_a_zero() -> None:
    names = index([KnownUnit("东沟村")])
    for text in lines("emergencies.txt"):
        assert alarmed(read(text, names)).label is Label.MATTER, text
        assert alarmed(read(f"东沟村：{text}", names)).label is Label.MATTER, text
    assert alarmed(read("在吗", names)).label is Label.UNCLEAR
    assert alarmed(read("平安", names)).label is Label.ZERO


def test_every_kind_is_told() -> None:
    stated = [normalise(text) for text in lines("emergencies.txt") if states(text)]
    told = {kind.name for kind in EMERGENCIES if any(re.search(kind.pattern, text) for text in stated)}
    assert {one.name for one in EMERGENCIES} - told == set()
    assert {one.of for one in EMERGENCIES} == set(EmergencyClass)
    assert not states("平安")


def test_a_long_text_is_looked_at_where_it_begins_and_ends() -> None:
    assert urgent("后山着火。" + "正在看。" * 1000)
    assert urgent("正在看。" * 1000 + "后山着火")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23:30后山着火", "22 23:30"),
        ("23点半后山着火", "22 23:30"),
        ("今晚11点20分起火", "22 23:20"),
        ("11点20起火", "22 23:20"),
        ("下午3点塌方", "22 15:00"),
        ("凌晨2点塌方", "22 02:00"),
        ("十一点半着火", "22 23:30"),
        ("昨晚十点落水", "21 22:00"),
        ("昨夜2点落水", "22 02:00"),
        ("前天15:00发生", "20 15:00"),
        ("11月20日8:05发生", "20 08:05"),
        ("23:50着火", "21 23:50"),  # later than it was said: of the day before
        ("24点着火", "22 00:00"),
        ("中午12时停电", "22 12:00"),
        ("刚刚着火", "22 23:40"),
    ],
)
def test_when(text: str, expected: str) -> None:
    at = occurred_at(text, SENT, ZONE)
    assert at is not None
    assert f"{at.astimezone(ZoneInfo(ZONE)):%d %H:%M}" == expected


@pytest.mark.parametrize(
    "text", ["着火了", "24小时值班", "25点着火", "12:75着火", "2月30日8点着火", "着火3处"]
)
def test_no_time(text: str) -> None:
    assert occurred_at(text, SENT, ZONE) is None


def test_the_last_day_of_the_year_said_on_new_years_day() -> None:
    sent = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)  # 01:00 on 1 January
    at = occurred_at("12月31日23点着火", sent, ZONE)
    assert at == datetime(2026, 12, 31, 15, 0, tzinfo=UTC)
    leap = datetime(2028, 2, 28, 17, 0, tzinfo=UTC)  # 01:00 on 29 February
    assert occurred_at("2月29日8点着火", leap, ZONE) is None  # not yet, and 2027 had none


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有人员伤亡", Toll(dead=0, badly=0, injured=0)),
        ("死亡1人，受伤2人，失联3人", Toll(dead=1, injured=2, missing=3)),
        ("三人死亡，重伤两人，轻伤五人", Toll(dead=3, badly=2, injured=7)),
        ("重伤12人", Toll(badly=12, injured=12)),
        ("无人员死亡，伤1人", Toll(dead=0, injured=1)),
        ("没有人受伤", Toll(injured=0)),
        ("直接经济损失约1.5亿元", Toll(loss=150_000_000)),
        ("损失30万元，无伤亡", Toll(dead=0, badly=0, injured=0, loss=300_000)),
        ("损失800元", Toll(loss=800)),
        ("火已扑灭", Toll()),
    ],
)
def test_toll(text: str, expected: Toll) -> None:
    assert toll(text) == expected


def test_figures_are_told_and_compared() -> None:
    before, after = Toll(dead=0, injured=0), Toll(dead=1, injured=0, missing=2, loss=300_000)
    assert merged(before, Toll(dead=1, missing=2, loss=300_000)) == after
    assert changed(before, after) == ["死亡 0→1 人", "失联 2 人", "直接经济损失 30 万元"]
    assert changed(after, Toll(**(after.model_dump() | {"loss": 900}))) == ["直接经济损失 30 万元→900 元"]
    assert toll_text(before) == "无人员伤亡"
    assert toll_text(after) == "死亡 1 人、失联 2 人、直接经济损失 30 万元"
    assert toll_text(Toll()) == ""


def test_a_place_is_more_than_the_unit() -> None:
    assert not names_place("东沟村着火了", ["东沟村"])
    assert names_place("东沟村二组着火了", ["东沟村"])
    assert names_place("后山着火", ["东沟村"])


def test_fires_and_traffic() -> None:
    assert traffic_or_fire("两车追尾")
    assert not traffic_or_fire("河堤决口")


@pytest.mark.parametrize(
    ("toll", "level"),
    [
        (Toll(), None),
        (Toll(dead=0), Level.GENERAL),
        (Toll(dead=2, badly=9, loss=9_999_999), Level.GENERAL),
        (Toll(dead=3), Level.SERIOUS),  # 以上 includes the number
        (Toll(badly=10), Level.SERIOUS),
        (Toll(loss=10_000_000), Level.SERIOUS),
        (Toll(dead=10), Level.MAJOR),
        (Toll(badly=50), Level.MAJOR),
        (Toll(loss=50_000_000), Level.MAJOR),
        (Toll(dead=30), Level.EXTRAORDINARY),
        (Toll(badly=100), Level.EXTRAORDINARY),
        (Toll(loss=100_000_000), Level.EXTRAORDINARY),
        (Toll(dead=1, badly=60), Level.MAJOR),
    ],
)
def test_levels(toll: Toll, level: Level | None) -> None:
    assert suggested(toll) == level


def test_the_graver_level_counts() -> None:
    assert graver(None, None) is Level.GENERAL
    assert graver(Level.SERIOUS, Level.MAJOR) is Level.MAJOR
    assert graver(Level.MAJOR, None) is Level.MAJOR


def test_behind_a_late_report_it_is_a_matter_unless_it_is_only_why_it_comes_late() -> None:
    for text, label in (
        ("补报：老王家柴棚着了", Label.MATTER),
        ("补报昨天的，有人晕倒，因为没信号", Label.MATTER),
        ("补报：平安，因为去邻村救火", Label.UNCLEAR),
    ):
        assert alarmed(replace(read(text, ()), label=Label.UNCLEAR)).label is label, text
