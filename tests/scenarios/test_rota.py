"""The rota as people live with it: told, asked about, exchanged, taken over, handed over, brought as a sheet."""

import io
from base64 import b64encode
from datetime import date, time

import pytest
from openpyxl import Workbook

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, WILLOW, Player
from bot.services import apply
from storage.tables import Person

from .conftest import Town


def said(town: Town, person: Player, text: str) -> str:
    town.stage.waits_for(3)
    town.stage.says(person, text)
    return town.stage.hears(person)


def pressed(town: Town, person: Player, button: str) -> None:
    """Presses and lets the answers through: a chat is written to once a second."""
    town.stage.presses(person, button)
    town.stage.waits_for(3)


def sheet(*rows: list[object], merges: tuple[str, ...] = ()) -> dict[str, str]:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    for area in merges:
        page.merge_cells(area)
    content = io.BytesIO()
    book.save(content)
    return {"name": "11月值班表.xlsx", "content_base64": b64encode(content.getvalue()).decode()}


def buttons(town: Town, person: Player) -> list[str]:
    message = town.stage.messages(person)[-1]
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


# -- who is on duty ----------------------------------------------------------------------------------------------


def test_who_is_on_duty_is_answered_in_many_words(town: Town) -> None:
    for words in ("/duty", "今天谁值班", "今天谁值班？", "请问现在是谁在值班啊"):
        answer = said(town, EAST, words)
        assert "📟 镇值班" in answer
        assert "带班　周镇长　13900000001" in answer
        assert "值班　马干事　13900000004" in answer
    assert "11月24日 周二　带班 周镇长　值班 何主任" in said(town, EAST, "明天谁带班")
    week = said(town, EAST, "这周值班表")
    assert week.count("周镇长") == 7
    assert "11月29日 周日" in week
    assert "用法：/duty" in said(town, EAST, "/duty 什么")


def test_a_report_is_never_taken_for_a_question(town: Town) -> None:
    assert "✅ 已收到：东沟村" in said(town, EAST, "今天值班平安")
    assert "✅ 已收到：柳湾村 11月23日 09:00 有事" in said(
        town, WILLOW, "柳湾村今天值班的人发现河堤渗水，谁来看看"
    )


def test_in_a_group_telephones_are_masked(town: Town) -> None:
    town.stage.says(LEADER, "今天谁值班", chat=town.stage.group_id)
    heard = town.stage.hears(LEADER, town.stage.group_id)
    assert "马干事　139****0004" in heard
    assert "13900000004" not in heard


def test_counts_are_for_admins_and_are_no_ranking(town: Town) -> None:
    town.at("08:30", 26)
    counts = said(town, OFFICE, "/duty 统计")
    assert "不排名次" in counts
    assert "值班 马干事：平日 2，周末 0，节假日 0" in counts
    assert "值班 何主任：平日 2，周末 1，节假日 0" in counts
    assert "没有这个权限" in said(town, EAST, "/duty 统计")


# -- told and confirmed ------------------------------------------------------------------------------------------


def test_people_are_told_the_evening_before_and_at_the_start(town: Town) -> None:
    joined = town.last_id(LEADER)
    town.at("18:01")
    assert "🔔 明天您值班：镇值班\n11月24日 08:00 至 11月25日 08:00" in town.stage.hears(HE)
    assert not any("明天您" in text for text in town.heard(LEADER, joined))  # the leader only goes on
    pressed(town, HE, "✅ 知道了")
    assert "✅ 已确认" in town.sandbox.events(kinds=("toast",))[-1]["text"]
    pressed(town, HE, "✅ 知道了")
    assert "已经确认过了" in town.sandbox.events(kinds=("toast",))[-1]["text"]
    before = town.last_id(LEADER)
    town.at("08:00", 24)
    assert any("🟢 您现在值班" in text for text in town.heard(HE))
    assert not any("还没有确认到岗" in text for text in town.heard(LEADER, before))


def test_who_does_not_confirm_is_named_to_the_leader(town: Town) -> None:
    town.at("08:14", 24)
    assert not any("还没有确认到岗" in text for text in town.heard(LEADER))  # some minutes to press a button
    town.at("08:16", 24)
    (told,) = [text for text in town.heard(LEADER) if "还没有确认到岗：何主任" in text]
    assert "镇值班 11月24日 周二" in told
    town.at("08:25", 24)
    assert len([text for text in town.heard(LEADER) if "还没有确认到岗：何主任" in text]) == 1


def test_a_confirmation_is_ones_own(town: Town) -> None:
    town.at("18:01")
    message = town.stage.messages(HE)[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    town.sandbox.post(
        "press", person=MA.id, message_id=town.stage.messages(MA)[-1]["message_id"], data=data, forge=True
    )
    town.sandbox.settle()
    assert "给别人的" in town.sandbox.events(kinds=("toast",))[-1]["text"]


# -- swaps and covers --------------------------------------------------------------------------------------------


def test_a_swap_by_buttons(town: Town) -> None:
    assert "您要换哪一班" in said(town, HE, "/swap")
    pressed(town, HE, "11月24日")
    assert "换成谁的哪一班" in town.stage.hears(HE)
    assert all("何主任" not in text for text in buttons(town, HE))
    pressed(town, HE, "马干事　11月25日")
    assert "已问 马干事" in town.stage.hears(HE)
    assert "🔄 何主任 想和您换班" in town.stage.hears(MA)
    pressed(town, MA, "✅ 同意")
    done = "✅ 已换班：镇值班 11月24日 周二 值班 改为 马干事；镇值班 11月25日 周三 值班 改为 何主任。"
    for person in (HE, MA, LEADER):
        assert any(done in text for text in town.heard(person))
    week = said(town, EAST, "/duty 本周")
    assert "11月24日 周二　带班 周镇长　值班 马干事" in week
    assert "11月25日 周三　带班 周镇长　值班 何主任" in week
    pressed(town, MA, "✅ 同意")
    assert any("已经回答过了" in text for text in town.heard(MA))


def test_swaps_that_cannot_be(town: Town) -> None:
    assert "不能和自己换班" in said(town, MA, "/swap 11月25日 马干事 11月27日")
    assert "不能和自己换班" in said(town, MA, "/cover 11-25 马干事")
    assert "已经开始或过去" in said(town, MA, "/swap 11月23日 何主任 11月24日")
    assert "已经开始或过去" in said(town, HE, "/cover 11月22日 马干事")
    assert "没有找到您的那一班" in said(town, MA, "/swap 11月24日 何主任 11月26日")
    assert "没有找到您的那一班" in said(town, MA, "/swap 后天 张三")
    assert "不止一班" in said(town, MA, "/swap 11月25日 何主任")
    assert "已问 何主任" in said(town, MA, "/swap 11月25日 何主任 11月26日")
    assert "已经在等人回答" in said(town, MA, "/swap 11月25日 和 何主任 11月28日")
    assert "已经在等人回答" in said(town, HE, "/cover 11月26日 马干事")
    doubled = "⚠️ 马干事 会在同一时间值两处：\n· 镇值班 11月27日 周五 带班；镇值班 11月27日 周五 值班"
    assert doubled in said(town, LEADER, "/cover 11月27日 马干事")  # named, and nobody is asked yet
    assert not any("请您代班" in text for text in town.heard(MA))
    pressed(town, LEADER, "仍然请 马干事 代")
    assert "已问 马干事" in town.stage.hears(LEADER)
    assert doubled in town.stage.hears(MA)
    with town.work() as work:
        work.session.add(Person(bot_id=work.bot_id, name="孙外来"))
    assert "孙外来 不在 镇值班 的值班表上" in said(town, MA, "/cover 11月29日 孙外来")
    assert "不在值班人员里" in said(town, EAST, "/swap")


def test_a_swap_is_declined_or_withdrawn_and_may_be_asked_again(town: Town) -> None:
    assert "已问" in said(town, MA, "/cover 11月25日 何主任")
    assert "🙏 马干事 请您代班" in town.stage.hears(HE)
    pressed(town, HE, "不同意")
    assert "没有同意代班" in town.stage.hears(MA)
    assert "已问" in said(town, MA, "/cover 11月25日 何主任")
    pressed(town, MA, "↩️")
    assert "不换了" in town.stage.hears(HE)
    assert "已问" in said(town, MA, "/cover 11月25日 何主任")
    pressed(town, HE, "✅ 同意")
    assert any(
        "✅ 代班：镇值班 11月25日 周三 值班 由 何主任 代 马干事" in text for text in town.heard(LEADER)
    )
    assert "11月25日 周三　带班 周镇长　值班 何主任" in said(town, EAST, "/duty 本周")


def test_an_answer_that_comes_too_late_changes_nothing(town: Town) -> None:
    said(town, MA, "/swap 11月25日 何主任 11月26日")
    town.at("08:30", 25)
    pressed(town, HE, "✅ 同意")
    assert "已经开始或过去" in town.stage.hears(HE)
    assert any("已经开始或过去" in text for text in town.heard(MA))


def test_an_emergency_takeover(town: Town) -> None:
    assert "您要顶谁的班" in said(town, LEADER, "/takeover")  # who leads the unit may, too
    assert "您要顶谁的班" in said(town, HE, "我来顶")
    pressed(town, HE, "马干事")
    assert "🙋 何主任 顶班：镇值班 11月23日 周一 值班，原为 马干事" in town.stage.hears(HE)
    for person in (MA, LEADER):
        assert any("🙋 何主任 顶班" in text for text in town.heard(person))
    assert "值班　何主任（顶班）　13900000003" in said(town, EAST, "今天谁值班")
    assert "不在值班人员里" in said(town, EAST, "/takeover")


# -- handing over ------------------------------------------------------------------------------------------------


def test_a_handover_carries_the_note_and_what_is_open(town: Town) -> None:
    town.at("16:10")
    said(town, EAST, "东沟村二组停水，正在抢修")
    town.at("07:30", 24)
    assert "🔁 镇值班" in town.stage.hears(MA)
    assert "还没有" not in town.stage.hears(MA)
    asked = town.last_id(MA)
    town.stage.says(MA, "东沟的水管明早要回访", reply_to=asked)
    assert "✅ 已记下" in town.stage.hears(MA)
    town.at("08:00", 24)
    start = next(text for text in town.heard(HE) if "🟢 您现在值班" in text)
    assert "上一班留言：\n马干事：东沟的水管明早要回访" in start
    pressed(town, HE, "✅ 到岗")
    assert any("🤝 镇值班：何主任 已接班" in text for text in town.heard(MA))
    assert "✅ 已接班" in town.sandbox.events(kinds=("toast",))[-1]["text"]


def test_open_matters_and_missing_units_are_handed_over(town: Town) -> None:
    town.at("16:10")
    said(town, EAST, "东沟村二组停水，正在抢修")
    town.at("17:30")
    answer = said(town, OFFICE, "/rota 镇值班 11月23日 值班 何主任")
    assert "有" in answer
    pressed(town, OFFICE, "✅ 写入")
    start = next(text for text in town.heard(HE) if "🟢 您现在值班" in text)
    assert "· 东沟村 16:10　东沟村二组停水，正在抢修" in start
    assert "· 11月23日 17:00 还没报：柳湾村" in start


def test_nothing_special_is_one_tap(town: Town) -> None:
    town.at("07:31", 24)
    pressed(town, MA, "无特殊情况")
    town.at("08:00", 24)
    assert any("马干事：无特殊情况" in text for text in town.heard(HE))


@pytest.mark.postgresql
def test_words_at_a_handover_are_never_swallowed(town: Town) -> None:
    town.at("07:31", 24)
    assert "✅ 已收到：柳湾村 11月24日 09:00 有事" in said(town, MA, "柳湾村塌方，堵了路")
    assert "这句话是给下一班的留言，还是要报的情况" in said(town, MA, "柳湾村的路要盯着")
    pressed(town, MA, "交班留言")
    assert "✅ 已记下" in town.stage.hears(MA)
    asked = said(town, MA, "交接")  # no note: what is asked for, with what was noted so far
    assert "🔁 镇值班" in asked
    assert "已经记下的：\n马干事：柳湾村的路要盯着" in asked
    town.at("08:00", 24)
    assert "上一班留言：\n马干事：柳湾村的路要盯着\n未了事项：" in said(town, HE, "交接班")
    # Long before the end of their shift, and of somebody who goes on at their post for the whole week.
    assert "📌 已记入值班记事，交班时转给下一班" in said(town, HE, "交班：东门钥匙在门卫")
    assert "📌 已记入值班记事" in said(town, LEADER, "交班：明天有检查组")
    pressed(town, HE, "✅ 到岗，接班")
    assert "您现在没有班要交接" in said(town, EAST, "我要交班")
    assert "📟 镇值班" in said(town, MA, "现在谁值班")


def test_words_at_a_handover_with_a_photo_that_cannot_be_read_are_no_note(town: Town) -> None:
    town.at("07:31", 24)
    town.sends_damaged(MA, "没有异常情况")
    town.stage.waits_for(3)
    assert "是平安，还是有事？（没有记录）" in town.stage.hears(MA)


def test_a_note_after_the_change_reaches_the_next_shift(town: Town) -> None:
    town.at("08:20", 24)
    assert any("上一班还没有留言" in text for text in town.heard(HE))
    assert "✅ 已记下" in said(town, MA, "交班：钥匙在抽屉里")
    assert "📝 上一班补充留言：\n马干事：钥匙在抽屉里" in town.stage.hears(HE)


# -- sheets ------------------------------------------------------------------------------------------------------


@pytest.mark.postgresql
def test_a_sheet_is_read_shown_and_written_only_when_confirmed(town: Town) -> None:
    document = sheet(
        ["青石镇2026年11月值班表"],
        ["日期", "星期/节日", "日类型", "带班领导", "值班人员", "电话", "备注"],
        ["11月25日 星期三", "", "工作", "李主任", "何主任", "13900000003", ""],
        [date(2026, 11, 26), "星期四", "工作", None, "何主任、马干事", "", ""],
        [46353, "周六", "工作", "周镇长", "马干示", "", "防汛"],
        ["2026.11.29", "", "", "周镇长（带班）", "张三", "13800000000", ""],
        [None, "", "", "", "何主任", "", ""],
        merges=("A1:G1", "D3:D4"),
    )
    town.stage.sends(OFFICE, document=document)
    shown = town.stage.hears(OFFICE)
    assert "📥 读到 4 天：2026年11月25日 周三 至 2026年11月29日 周日。还没有写入。" in shown
    assert "· A5：11月27日 周五 是周五，表上写的是周六" in shown
    assert "· E5：「马干示」不在值班人员里，是不是「马干事」" in shown
    assert "· A7：没有日期，先算作上一行的 11月29日 周日：何主任" in shown
    assert "· A6：前面缺 11月28日 周六" in shown
    assert "11月26日 周四　带班 李主任　值班 何主任、马干事（原来：带班 周镇长　值班 何主任）" in shown
    assert "11月26日 周四　带班 周镇长　值班 何主任" in said(town, EAST, "/duty 本周")
    pressed(town, OFFICE, "✅ 写入 镇值班")
    assert "✅ 已写入 镇值班：4 个班有变化" in town.stage.hears(OFFICE)
    week = said(town, EAST, "/duty 本周")
    assert "11月26日 周四　带班 李主任　值班 何主任、马干事" in week
    assert "11月28日 周六　带班 周镇长　值班 何主任" in week
    assert "11月29日 周日　带班 周镇长　值班 张三、何主任" in week
    pressed(town, OFFICE, "✅ 写入 镇值班")
    assert "已经回答过了" in town.stage.hears(OFFICE)
    said(town, OFFICE, "撤销修改")
    pressed(town, OFFICE, "08:0")
    pressed(town, OFFICE, "✅ 确定")
    assert "要反悔" not in town.stage.hears(OFFICE)
    assert "11月26日 周四　带班 周镇长　值班 何主任" in said(town, EAST, "/duty 本周")


def test_a_sheet_that_is_cancelled_leaves_everything(town: Town) -> None:
    before = said(town, EAST, "/duty 本周")
    town.stage.sends(OFFICE, document=sheet(["日期", "值班人员"], ["11月25日", "何主任"]))
    pressed(town, OFFICE, "取消")
    assert "好的，没有写入" in town.stage.hears(OFFICE)
    assert said(town, EAST, "/duty 本周") == before


def test_a_sheet_of_day_and_night_takes_the_place_of_the_rotation(town: Town) -> None:
    """It is said and asked: in the place of 值班 on these days, or beside it; and it can be taken back."""
    document = sheet(
        ["日期", "带班领导", "白班（8:00-20:00）", "夜班（20:00-8:00）"],
        ["11月25日", "周镇长", "李主任", "马干事"],
        ["11月26日", "周镇长", "何主任", "李主任"],
    )
    town.stage.sends(OFFICE, document=document)
    shown = town.stage.hears(OFFICE)
    assert (
        "⚠️ 11月25日 周三 至 11月26日 周四（2天）　镇值班原来排的值班，和表上的白班、夜班是同一班人" in shown
    )
    assert "值班 马干事（替掉）" in shown
    assert buttons(town, OFFICE)[:2] == ["✅ 写入 镇值班，替掉值班", "写入 镇值班，值班照旧"]
    pressed(town, OFFICE, "✅ 写入 镇值班，替掉值班")
    replaced = "11月25日 周三　带班 周镇长　白班 李主任　夜班 马干事"
    assert said(town, EAST, "/duty 11月25日").endswith(replaced)
    assert said(town, EAST, "/duty 11月27日").endswith("11月27日 周五　带班 周镇长　值班 马干事")
    with town.work() as work:
        found = apply.in_force(work)
        (rota,) = found.rotas
        later = rota.model_copy(update={"tells_at": time(17, 30)})
        apply.apply(work, found.model_copy(update={"rotas": (later,)}))  # all is planned anew
    assert said(town, EAST, "/duty 11月25日").endswith(replaced)
    assert not any("没有人值" in text for text in town.heard(OFFICE))
    said(town, OFFICE, "撤销")
    pressed(town, OFFICE, "↩️ 撤销")
    assert said(town, EAST, "/duty 11月25日").endswith("11月25日 周三　带班 周镇长　值班 马干事")
    town.stage.sends(OFFICE, document=document)
    pressed(town, OFFICE, "写入 镇值班，值班照旧")
    assert said(town, EAST, "/duty 11月25日").endswith("带班 周镇长　值班 马干事　白班 李主任　夜班 马干事")


def test_files_that_are_no_sheets(town: Town) -> None:
    def sent(name: str, content: bytes) -> str:
        town.stage.waits_for(3)
        document = {"name": name, "content_base64": b64encode(content).decode()}
        town.stage.sends(OFFICE, document=document)
        return town.stage.hears(OFFICE)

    assert "不是完好的 .xlsx" in sent("值班表.xlsx", b"this is no zip")
    assert "请在表格软件里另存为 .xlsx" in sent("值班表.xls", b"\xd0\xcf\x11\xe0")
    empty = sheet(["今天天气很好"])
    town.stage.sends(OFFICE, document=empty)
    assert "没有找到值班表" in town.stage.hears(OFFICE)


def test_a_pasted_table(town: Town) -> None:
    answer = said(
        town, OFFICE, "/rota 镇值班\n日期\t带班\t值班\n11月25日 周三\t李主任\t何主任\n11.26\t\t马干事\n"
    )
    assert "读到 2 天" in answer
    assert "11月26日 周四 没有带班领导" in answer
    pressed(town, OFFICE, "✅ 写入")
    week = said(town, EAST, "/duty 本周")
    assert "11月25日 周三　带班 李主任　值班 何主任" in week
    assert "11月26日 周四　带班 周镇长　值班 马干事" in week
    assert "没有这个权限" in said(town, EAST, "/rota 镇值班\n11月25日\t张三\t李四")


def test_an_override_is_told_to_who_comes_in(town: Town) -> None:
    town.at("19:00")
    said(town, OFFICE, "/rota 镇值班 11月24日 带班 李主任 值班 马干事")
    pressed(town, OFFICE, "✅ 写入")
    assert "🔔 明天您值班" in town.stage.hears(MA)
    assert any("🔔 明天您带班" in text for text in town.heard(OFFICE))
    assert "没有疑问" in said(town, OFFICE, "/rota 镇值班 11月26日 值班 马干事")  # of 带班 nothing was said
    assert "11月24日 周二　带班 李主任　值班 马干事" in said(town, EAST, "/duty 明天")


def test_clashes_are_told_to_admins_once(town: Town) -> None:
    said(town, OFFICE, "/rota 镇值班 11月26日 带班 何主任 值班 何主任")
    pressed(town, OFFICE, "✅ 写入")
    town.at("09:00", 25)
    told = [text for text in town.heard(OFFICE) if "值班表有冲突：何主任" in text]
    assert len(told) == 1
    assert date(2026, 11, 26).strftime("%m月%d日") in told[0]


def test_stale_and_forged_buttons(town: Town) -> None:
    for data in (
        "duty:999",
        "swap:1",
        "swap:1:2",
        "cover:1:2",
        "deal:1:1",
        "undeal:1",
        "draft:1:1",
        "draft_for:1:1",
        "swap_sure:1:2",
        "cover_sure:1:2",
        "sure:1:2:3",
        "take:999",
        "note:1",
    ):
        message = town.stage.messages(EAST)[-1]["message_id"]
        town.stage.waits_for(3)
        town.sandbox.post("press", person=EAST.id, message_id=message, data=data, forge=True)
        town.sandbox.settle()
    toasts = town.sandbox.events(kinds=("toast",))
    assert len([toast for toast in toasts if toast["to"] == EAST.id and toast["text"]]) == 13
    assert "值班　马干事" in said(town, LEADER, "/duty")
