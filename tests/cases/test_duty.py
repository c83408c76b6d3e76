"""Who stands now is one answer: told on the eve, at the start, at the end; and whoever is taken off hears of it."""

from pathlib import Path

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from bot.services.rota import feed
from storage.queries import rota as stored_rota
from tests.cases.grants import joins
from tests.cases.test_planned import applied
from tests.scenarios.conftest import Town


def said(town: Town, person: Player, text: str) -> str:
    town.stage.waits_for(3)
    town.stage.says(person, text)
    return town.stage.hears(person)


def pressed(town: Town, person: Player, button: str) -> None:
    town.stage.presses(person, button)
    town.stage.waits_for(3)


def set_by_hand(town: Town, day: str, posts: str) -> None:
    said(town, OFFICE, f"/rota 镇值班 {day} {posts}")
    pressed(town, OFFICE, "✅ 写入")


def covered(town: Town, who: Player, by: str, hours: str) -> None:
    """Leave of some hours, granted, and somebody who stands in."""
    said(town, who, f"/leave {hours} 去银行")
    pressed(town, LEADER, "✅ 同意")
    pressed(town, LEADER, by)


def test_leave_from_twelve_to_two_covered_by_b(town: Town) -> None:
    """A part of tomorrow's shift: on the eve, at the start, at the end, and in every list."""
    covered(town, HE, "马干事", "11月24日12:00 到 11月24日14:00")
    pressed(town, MA, "✅ 同意")
    hours = "值班 何主任（08:00–12:00、14:00–次日08:00）、马干事（12:00–14:00）"
    for question in ("/duty 明天", "11月24日谁值班", "/duty 本周"):
        assert hours in said(town, EAST, question)
    before = town.last_id(MA)
    town.at("18:01")
    assert any(
        "🔔 明天您值班" in text and "11月24日 12:00 至 11月24日 14:00" in text
        for text in town.heard(MA, before)
    )
    town.at("11:00", 24)
    assert "何主任" in said(town, EAST, "今天谁值班")
    before, his = town.last_id(MA), town.last_id(HE)
    town.at("12:01", 24)
    assert "值班　马干事（代班）" in said(town, EAST, "今天谁值班")
    assert any("🟢 您现在值班" in text for text in town.heard(MA, before))
    assert any(
        "您这一段值班到点了" in text and "14:00–次日08:00 您再接回" in text for text in town.heard(HE, his)
    )
    before, his = town.last_id(MA), town.last_id(HE)
    town.at("14:01", 24)
    assert "值班　何主任" in said(town, EAST, "谁在值班")
    assert any("您这一段值班到点了：镇值班\n现在在岗：何主任" in text for text in town.heard(MA, before))
    assert any("🟢 您现在值班" in text for text in town.heard(HE, his))
    counts = said(town, OFFICE, "/duty 统计")
    assert "值班 马干事：平日 1，周末 0，节假日 0，另有 2 小时" in counts


def calendar(town: Town) -> str:
    with town.work() as work:
        rota = stored_rota.rota_named(work, "镇值班")
        assert rota is not None
        return feed.feed(work, rota).decode().replace("\r\n ", "")


SETTINGS = (
    ('tells_at = "18:00"', 'tells_at = "17:00"'),
    ('phone = "13900000004"', 'phone = "13900000014"'),
    ("holidays = []", "holidays = [2026-11-27]"),
)


def test_covers_of_a_part_stay_whatever_is_set(town: Town, tmp_path: Path) -> None:
    """A part of a day, of a night, and up to the change of shift; then settings are changed, one after the other."""
    covered(town, HE, "马干事", "11月24日12:00 到 11月24日14:00")
    pressed(town, MA, "✅ 同意")
    covered(town, MA, "何主任", "11月25日20:00 到 11月26日02:00")
    pressed(town, HE, "✅ 同意")
    covered(town, HE, "马干事", "11月27日05:00 到 11月27日08:00")
    pressed(town, MA, "✅ 同意")
    stand = (
        ("11月24日谁值班", "值班 何主任（08:00–12:00、14:00–次日08:00）、马干事（12:00–14:00）"),
        ("/duty 11月25日", "值班 马干事（08:00–20:00、次日02:00–次日08:00）、何主任（20:00–次日02:00）"),
        ("/duty 11月26日", "值班 何主任（08:00–次日05:00）、马干事（次日05:00–次日08:00）"),
    )
    shown = calendar(town)
    for question, hours in stand:
        assert hours in said(town, EAST, question)
    for number in range(len(SETTINGS)):
        applied(town, tmp_path, *SETTINGS[: number + 1])
        for question, hours in stand:
            assert hours in said(town, LEADER, question), SETTINGS[number]
    assert [line for line in calendar(town).splitlines() if line.startswith("DTSTART")] == [
        line for line in shown.splitlines() if line.startswith("DTSTART")
    ]
    town.at("21:00", 25)
    assert "值班　何主任（代班）" in said(town, EAST, "现在谁值班")
    town.at("06:00", 27)
    assert "值班　马干事（代班）" in said(town, EAST, "现在谁值班")


def test_b_was_told_and_confirmed_then_rota_takes_b_off(town: Town) -> None:
    town.at("18:01")
    pressed(town, HE, "✅ 知道了")
    before, new = town.last_id(HE), town.last_id(MA)
    set_by_hand(town, "11月24日", "值班 马干事")
    assert any(
        "ℹ️ 这一班不用您值班了：镇值班" in text and "现在排的是：马干事" in text
        for text in town.heard(HE, before)
    )
    assert any("🔔 明天您值班" in text for text in town.heard(MA, new))


def test_a_swap_that_was_agreed_and_is_set_aside_days_ahead(town: Town) -> None:
    """The one who stood in was told by agreeing; both hear at once, not on the eve."""
    said(town, HE, "/cover 11月26日 马干事")
    pressed(town, MA, "✅ 同意")
    before, new = town.last_id(MA), town.last_id(HE)
    set_by_hand(town, "11月26日", "值班 何主任")
    assert any("ℹ️ 这一班不用您值班了" in text for text in town.heard(MA, before))
    assert any("🔔 值班表有调整，11月26日您值班" in text for text in town.heard(HE, new))


def test_a_running_shift_given_to_somebody_else(town: Town) -> None:
    before = town.last_id(MA)
    set_by_hand(town, "11月23日", "值班 何主任")
    assert any("ℹ️ 这一班不用您值班了" in text for text in town.heard(MA, before))
    assert not any("到点了" in text for text in town.heard(MA, before)), "nobody is told twice"
    assert any("🟢 您现在值班" in text for text in town.heard(HE))


def test_week_duty_goes_on(town: Town) -> None:
    """The leader of the week is not asked at eight whether words are a note for the next shift."""
    for day, clock, words in (
        (24, "08:30", "无特殊情况"),
        (25, "07:45", "东沟村路灯坏了"),
        (26, "09:30", "一切正常"),
    ):
        town.at(clock, day)
        before = town.last_id(LEADER)
        said(town, LEADER, words)
        assert not any("正在交班" in text or "交给下一班" in text for text in town.heard(LEADER, before))


def test_eight_o_clock(town: Town) -> None:
    """Named to the leader after some minutes, and not at all once they have confirmed."""
    before = town.last_id(LEADER)
    town.at("08:00", 24)
    town.at("08:14", 24)
    assert not any("还没有确认到岗" in text for text in town.heard(LEADER, before))
    pressed(town, HE, "✅ 到岗，接班")
    town.at("08:20", 24)
    assert not any("还没有确认到岗" in text for text in town.heard(LEADER, before))
    town.at("08:14", 25)
    assert not any("还没有确认到岗" in text for text in town.heard(LEADER, before))
    town.at("08:16", 25)
    assert any("还没有确认到岗：马干事" in text for text in town.heard(LEADER, before))


def test_set_on_at_seven_for_eight_the_same_day(town: Town) -> None:
    """As whoever joins at seven: it is 今天."""
    town.at("07:00", 24)
    set_by_hand(town, "11月24日", "值班 马干事")
    assert any("🔔 今天您值班" in text for text in town.heard(MA))
    assert not any("🔔 明天您值班：镇值班\n11月24日" in text for text in town.heard(MA))


def test_joined_at_seven_for_eight_the_same_day(town: Town) -> None:
    """Whoever joins at seven read 「🔔 明天您带班」 of the shift of eight."""
    for day, name, posts, told in (
        (24, "高峰", "值班 高峰", "🔔 今天您值班"),
        (25, "高远", "带班 高远 值班 马干事", "🔔 今天您带班"),
        (26, "高山", "值班 高山", "🔔 今天您值班"),
    ):
        set_by_hand(town, f"11月{day}日", posts)
        town.at("07:00", day)
        guest = joins(town, 3000 + day, name, f"青石镇 值班员 {name}")
        town.at("07:05", day)
        heard = "\n".join(town.heard(guest))
        assert told in heard, heard
        assert "明天您" not in heard


def test_duty_on_a_date_and_next_week(town: Town) -> None:
    assert "12月1日 周二　带班" in said(town, EAST, "/duty 12月1日")
    assert "11月25日 周三　带班" in said(town, EAST, "后天谁值班")
    assert "11月27日 周五　带班" in said(town, EAST, "/duty 周五")
    week = said(town, EAST, "/duty 下周")
    assert "11月30日 周一" in week
    assert "12月6日 周日" in week
    assert "11月29日" not in week
    assert "没有 2月30日 这一天" in said(town, EAST, "/duty 2月30日")
    assert "没有看懂是哪一天" in said(town, EAST, "/duty 那天")


def test_leave_in_plain_words_with_its_day(town: Town) -> None:
    assert "✅ 已报给 周镇长（带班领导）" in said(town, MA, "请假 今天12:00到14:00 看牙")
    assert "📝 请假申请：马干事\n11月23日 12:00 – 14:00" in town.stage.hears(LEADER)
    assert "✅ 已报给" in said(town, HE, "我想请个假，11月26日上午，去县里开会")
    assert "您不在值班表上" in said(town, EAST, "请假 明天下午 走亲戚")
    assert "像是紧急情况" in said(town, EAST, "请假 今天村里着火了")


def test_a_day_that_is_not_understood_is_not_today(town: Town) -> None:
    assert "没有看懂是哪一天" in said(town, MA, "过几天谁带班")
    assert "12月31日 周四　（还没有排到这一天）" in said(town, MA, "下个月谁值班")
    assert "现在值班" in said(town, MA, "值班电话")


def test_days_by_their_names(town: Town) -> None:
    """「下下周三谁值班」, 「月底谁带班」, 「元旦谁值班」, 「我哪天值班」: not understood."""
    for question, answer in (
        ("下下周三谁值班", "12月9日 周三　带班"),
        ("月底谁带班", "11月30日 周一　带班"),
        ("周末谁值班", "11月28日 周六　带班"),
        ("昨晚谁值班", "11月22日 周日"),
        ("元旦谁值班", "2027年1月1日 周五　（还没有排到这一天）"),
        ("/duty 1月1日", "2027年1月1日 周五"),
        ("/duty 12.1", "12月1日 周二　带班"),
        ("12月1号到3号谁值班", "12月3日 周四　带班"),
        ("我哪天值班", "· 镇值班 11月25日 周三 值班"),
        ("哪天轮到我", "您接下来的班"),
    ):
        assert answer in said(town, MA, question), question
    assert "您不在值班表上" in said(town, EAST, "我什么时候值班")


def test_what_was_reported_on_another_day(town: Town) -> None:
    """「上周日谁没报」 was told that it is more than a day; 「我昨天报了没有」 was answered of today."""
    town.at("14:00", 24)
    assert "东沟村 11月23日 09:00 没有报，已经封口" in said(town, EAST, "我昨天报了没有").replace(
        "昨天", "11月23日"
    )
    town.stage.says(EAST, "平安")
    assert "一次只能查一天" not in said(town, LEADER, "上周日谁没报")
    assert "11月22日" in town.stage.hears(LEADER)
    assert "11月20日" in said(town, LEADER, "/status 上周五")
    assert "09:00" in said(town, LEADER, "今天上午谁没报")
    assert "11月24日 09:00" in town.stage.hears(LEADER), "though nothing is open any more"
    assert (
        said(town, LEADER, "今天中午谁没报") == "今天中午没有要报的。\n\n现在没有要报的。下一次：今天 17:00"
    )
    assert "11月23日中午没有要报的。\n\n" in said(town, LEADER, "昨天中午谁没报")
    assert "一次只能查一天" in said(town, LEADER, "上周谁没报")


def test_day_and_night_hand_over_to_each_other(town: Town) -> None:
    """白班 is asked in the evening; 夜班 reads it as it comes, and what is said a little later, too."""
    said(town, OFFICE, "/rota 镇值班\n日期\t带班\t白班\t夜班\n11月24日\t周镇长\t李主任\t马干事")
    pressed(town, OFFICE, "✅ 写入 镇值班，替掉值班")
    town.at("12:00", 24)
    assert "📌 已记入值班记事" in said(town, OFFICE, "交班：门卫换人了")
    before = town.last_id(OFFICE)
    town.at("19:29", 24)
    assert not any("快交班了" in text for text in town.heard(OFFICE, before))
    town.at("19:31", 24)
    assert "（11月24日 08:00 至 11月24日 20:00）快交班了" in town.stage.hears(OFFICE)
    assert "✅ 已记下" in said(town, OFFICE, "交班：钥匙在桌上")
    town.at("20:01", 24)
    (begun,) = [text for text in town.heard(MA) if "🟢 您现在值夜班" in text]
    assert "带班 周镇长　夜班 马干事\n" in begun  # whose hours are over is no gap
    assert "本班记事：\n李主任：门卫换人了\n李主任：钥匙在桌上" in begun
    assert "✅ 已记下" in said(town, OFFICE, "交班：灯没关")
    assert "📝 上一班补充留言：\n李主任：灯没关" in town.stage.hears(MA)
    town.at("07:31", 25)
    assert "快交班了" in town.stage.hears(MA)


def test_where_one_would_stand_twice_it_is_named_and_asked_once_more(town: Town) -> None:
    """By /cover, in words, by /swap: nobody is asked before the yes, and all read which two posts it is."""
    set_by_hand(town, "11月28日", "带班 何主任 值班 马干事")
    doubled = "⚠️ 马干事 会在同一时间值两处：\n· 镇值班 11月28日 周六 带班；镇值班 11月28日 周六 值班"
    before = town.last_id(MA)
    assert doubled in said(town, HE, "/cover 11月28日 马干事")
    assert doubled in said(town, HE, "11月28日马干事替我值班")
    assert town.heard(MA, before) == []
    pressed(town, HE, "仍然请 马干事 代")
    assert doubled in town.stage.hears(MA)
    pressed(town, MA, "✅ 同意")
    for person in (HE, MA):
        assert any("✅ 代班" in text and doubled in text for text in town.heard(person))
    assert "带班 马干事　值班 马干事" in said(town, EAST, "/duty 11月28日")
    town.at("09:00", 25)
    assert not any("值班表有冲突" in text for text in town.heard(OFFICE))  # it has been said


def test_a_day_set_by_hand_and_the_rotation_of_the_others(town: Town) -> None:
    """One post named leaves the other; 白班 beside 值班 is asked for, and what is taken back is as it was."""
    usual = "11月25日 周三　带班 周镇长　值班 马干事"
    assert "没有疑问" in said(town, OFFICE, "/rota 镇值班 11月25日 带班 李主任")
    pressed(town, OFFICE, "✅ 写入")
    assert said(town, EAST, "/duty 11月25日").endswith("带班 李主任　值班 马干事")
    said(town, OFFICE, "撤销")
    pressed(town, OFFICE, "↩️ 撤销")
    assert said(town, EAST, "/duty 11月25日").endswith(usual)
    said(town, OFFICE, "/rota 镇值班\n日期\t白班\t夜班\n11月25日\t何主任\t李主任")
    pressed(town, OFFICE, "写入 镇值班，值班照旧")
    assert said(town, EAST, "/duty 11月25日").endswith(f"{usual}　白班 何主任　夜班 李主任")
    shown = said(town, OFFICE, "/rota 镇值班\n日期\t白班\t夜班\n11月25日\t李主任\t何主任")
    assert "替掉" not in shown  # both were wanted, and both stay
