"""The closed tables of plain words: commands, courtesies, requests, changes, what counts in a group, the bot's name."""

import pytest

from bot.domain.conversation.all_units import all_meant, are_meant
from bot.domain.conversation.bot_name import called
from bot.domain.conversation.commands import COMMANDS, STARTS, PlainCommand, command, dated, starts
from bot.domain.conversation.corrections import Amendment, amendment, corrected
from bot.domain.conversation.courtesies import MOST, Courtesy, courtesy
from bot.domain.conversation.heard import bare, hear
from bot.domain.conversation.requests import PlainRequest, later_too, request
from bot.domain.conversation.retreat import retreats
from bot.domain.reading import KnownUnit, Occasion, read
from bot.domain.reading.vocabulary import HOLE
from bot.domain.rota import handover_note
from bot.domain.terms import Label


@pytest.mark.parametrize("word", sorted(COMMANDS))
def test_every_plain_word_is_its_command_however_it_is_wrapped(word: str) -> None:
    assert command(word) is COMMANDS[word]
    assert command(f"我要{word}") is not None
    assert command(f"{word}一下") is not None


@pytest.mark.parametrize(
    "text", ["撤回刚才的", "值班表排好了", "紧急救助一户", "帮助老人", "三组请假两人", ""]
)
def test_in_a_sentence_they_are_words_like_others(text: str) -> None:
    assert command(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("你好", Courtesy.GREETING),
        ("各位领导早上好！", Courtesy.GREETING),
        ("在吗？", Courtesy.GREETING),
        ("各位领导平安", Courtesy.GREETING),
        ("祝各位领导平安健康", Courtesy.GREETING),
        ("平安报你好", Courtesy.GREETING),
        ("你好，谢谢", Courtesy.THANKS),
        ("谢谢领导👌", Courtesy.THANKS),
        ("🙏🙏", Courtesy.THANKS),
        ("收到，谢谢", Courtesy.ACKNOWLEDGEMENT),
        ("收到 👌", Courtesy.ACKNOWLEDGEMENT),
        ("好的，妥妥的", Courtesy.ACKNOWLEDGEMENT),
        ("[OK]", Courtesy.ACKNOWLEDGEMENT),
        ("1", Courtesy.ACKNOWLEDGEMENT),
        ("算了没事", Courtesy.LEAVING),
        ("点错了，不好意思", Courtesy.LEAVING),
        ("好的，平安", None),
        ("谢谢，三组停电", None),
        ("领导", None),
        ("大家平安", None),
        ("谢谢大家，我先走了", Courtesy.THANKS),
        ("老人走了", None),
        ("平安", None),
        ("", None),
        ("好" * (MOST + 1), None),
    ],
)
def test_courtesies_are_made_of_nothing_else(text: str, found: Courtesy | None) -> None:
    assert courtesy(bare(text)) is found


ASKED = {
    PlainRequest.OWN: "报过了|刚才不是说了吗|前天我报了没|我昨天几点报的|咱村啥时候报的平安|"
    "我今天报了没有|我报上了吗|刚才那条收到没有|俺村的平安报上了吗|我还用报吗|系统里有我的吗"
    "|报成功了吗|我是不是还没报",
    PlainRequest.DEADLINE: "几点截止|最晚啥时候报|今天几点之前要报啊|还来得及报吗|截止时间是几点|今天报几次",
    PlainRequest.DUTY: "今晚哪个领导带班|我哪天值班|值班的是哪位",
    PlainRequest.PHONE: "值班电话多少|镇里值班室电话发我一下|有急事找谁|怎么联系值班的人",
    PlainRequest.OTHER_UNIT: f"{HOLE}有什么情况|{HOLE}昨天几点报的|"
    f"{HOLE}报了没有|{HOLE}报了吗|{HOLE}咋样|{HOLE}是不是报过了",
    PlainRequest.MISSING: "怎么回事|今天有几起情况|催一下没报的|还有谁没报|都报齐了吗|哪几个村没报|还差几家",
    PlainRequest.HOW: "什么意思|我点哪里|怎么用|咋用啊|你是干什么的|不会用啊|平安怎么报|怎么撤回|要报些什么",
    PlainRequest.PHOTOS: "怎么发照片|照片咋个发|能发视频吗|位置在哪发",
    PlainRequest.QUIT: "我不干了|别再催我了|怎么退出|我下个月调走了找谁换人",
}


@pytest.mark.parametrize(
    ("asked", "words"), [(one, text) for one, all_ in ASKED.items() for text in all_.split("|")]
)
def test_plain_questions(asked: PlainRequest, words: str) -> None:
    assert request(words) is asked


@pytest.mark.parametrize(
    "text",
    [
        "老人收到补助没有",
        "谁把井盖偷走了怎么办",
        "孩子找不到了",
        "会计辞职了",
        "请各村务必报，几点截止另行通知",
        "水" * 41,
    ],
)
def test_what_asks_nothing_of_the_bot(text: str) -> None:
    assert request(bare(text)) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("更正：三组停电", Amendment.CORRECTION),
        ("不好意思，刚才报错了，是两户", Amendment.CORRECTION),
        ("刚才报的数不对，应该是两户", Amendment.CORRECTION),
        ("上午那条应该是二组", Amendment.CORRECTION),
        ("撤回刚才的", Amendment.WITHDRAWAL),
        ("刚才那条不算", Amendment.WITHDRAWAL),
        ("当我没说", Amendment.WITHDRAWAL),
        ("发错了，撤回", Amendment.WITHDRAWAL),
        ("有人说错话打起来了", None),
        ("刚才水位不对劲", None),
        ("更正", None),
    ],
)
def test_words_that_change_what_was_said(text: str, found: Amendment | None) -> None:
    assert amendment(text) is found


def test_what_is_to_stand_instead() -> None:
    assert corrected("更正：三组停电") == "三组停电"
    assert corrected("【更正】 平安") == "平安"
    assert corrected("三组停电") == "三组停电"


@pytest.mark.parametrize(
    "text", ["平安", "无事", "零报告", "今天没有情况", "全村一切正常", "东沟村正常", "未发现火情"]
)
def test_what_counts_in_a_group(text: str) -> None:
    assert read(text, [KnownUnit("东沟村")], Occasion(group=True)).label is Label.ZERO


@pytest.mark.parametrize("text", ["没事，我来", "正常", "不错", "没问题", "还好"])
def test_what_counts_nowhere_in_a_group(text: str) -> None:
    assert read(text, [KnownUnit("东沟村")], Occasion(group=True)).label is not Label.ZERO


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@town_bot 几点截止", "几点截止"),
        ("几点截止 @Town_Bot", "几点截止"),
        ("平安报，今天谁值班", "今天谁值班"),
        ("平安报你好", "你好"),
        ("@town_bot", "在吗"),
        ("@town_bot2 几点截止", None),
        ("平安报送：一切正常", None),
        ("平安", None),
    ],
)
def test_the_bot_is_called_by_its_name(text: str, words: str | None) -> None:
    assert called(text, "town_bot") == words


def test_a_bot_without_a_name_is_called_by_nobody() -> None:
    assert called("@ 平安", "") is None


def test_units_given_as_they_come() -> None:
    units = [KnownUnit("东沟村")]
    assert hear(read("东沟村报了没有", units), units).request is PlainRequest.OTHER_UNIT
    assert hear(read("平安", units), units).bare_zero


def test_a_note_for_the_next_shift() -> None:
    assert handover_note.is_marked("交班：钥匙在抽屉里")
    assert handover_note.is_nothing("无特殊情况。")
    assert handover_note.note("交班：钥匙在抽屉里") == "钥匙在抽屉里"
    assert handover_note.note("交班：") == "交班："


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("钥匙在抽屉里", True),
        ("后山的路要盯着", True),
        ("谢谢大家，我先走了", False),
        ("何主任到了吗", False),
        ("明天几点开会", False),
    ],
)
def test_what_may_be_one(text: str, may: bool) -> None:
    assert handover_note.may_be_note(text) is may


@pytest.mark.parametrize("word", sorted(STARTS))
def test_who_says_no_more_than_that_has_yet_to_tell(word: str) -> None:
    assert starts(word)
    assert starts(f"领导{word}")
    assert starts(f"报告领导{word}")
    assert not starts(f"{word}吗三组停电")
    assert not starts(f"没{word}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("算了，没啥事，平安", True),
        ("弄错了，村里平安", True),
        ("不好意思，没事了，一切正常", True),
        ("算了", False),
        ("算了没事", False),  # words of leaving, and no more
        ("看错了，是猫，平安", False),  # tells of something
        ("算了，三组着火了", False),
        ("平安", False),
        ("算了，" + "今天" * 20 + "平安", False),
    ],
)
def test_words_that_take_back_what_was_begun(text: str, found: bool) -> None:
    assert retreats(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三个单位都平安", True),
        ("3家均平安", True),
        ("仨单位平安", True),
        ("所有单位平安", True),
        ("全部平安", True),
        ("两个单位平安", False),
        ("十三个单位平安", False),
        ("三个村都平安", False),  # one of them is none
        ("各村平安", False),
        ("全部三组平安", False),
        ("除幼儿园外三个单位平安", False),
        ("平安", False),
    ],
)
def test_words_about_all_units_of_a_speaker(text: str, found: bool) -> None:
    assert all_meant(text, ["南坪村", "无事坡村", "实验幼儿园"]) is found


def test_villages_are_all_where_all_are_villages() -> None:
    assert all_meant("两个村都平安", ["南坪村", "无事坡村"])
    assert all_meant("各村平安", ["南坪村", "无事坡村"])
    assert not all_meant("一个单位平安", ["南坪村"])


def test_words_without_a_name_are_about_the_only_unit_or_say_all() -> None:
    assert are_meant("平安", ["南坪村"])
    assert are_meant("各村平安", ["南坪村", "无事坡村"])
    assert not are_meant("平安", ["南坪村", "无事坡村"])


@pytest.mark.parametrize("text", ["不想干这个信息员了", "领导，把我撤下来吧", "信息员这活我不干了"])
def test_whoever_wants_out_is_understood(text: str) -> None:
    assert request(bare(text)) is PlainRequest.QUIT


@pytest.mark.parametrize("text", ["不想干活", "不想做饭", "村里换人了"])
def test_and_nobody_else(text: str) -> None:
    assert request(bare(text)) is None


def test_a_deadline_after_the_next() -> None:
    assert later_too("下午几点之前要交？")
    assert not later_too("几点截止")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请假 今天12:00到14:00 看牙", (PlainCommand.LEAVE, "今天12:00到14:00 看牙")),
        ("我想请个假，11月25日上午", (PlainCommand.LEAVE, "11月25日上午")),
        ("外出报备：下周三 去县里", (PlainCommand.LEAVE, "下周三 去县里")),
        ("换班 12月1日 何主任", (PlainCommand.SWAP, "12月1日 何主任")),
        ("请假3人，其余在校", None),
        ("学生请假，明天上课", None),
        ("请假", None),
    ],
)
def test_a_command_of_the_rota_with_its_day(text: str, found: tuple[PlainCommand, str] | None) -> None:
    assert dated(text) == found
    heard = hear(read(text, []), [])
    assert heard.command is (found[0] if found else heard.command)


def test_a_day_behind_leave_hides_no_harm() -> None:
    assert hear(read("请假 今天村里着火了", []), []).command is None


@pytest.mark.parametrize("text", ["移交给李小河", "1小时后再问"])
def test_what_is_said_of_an_open_incident_waits_for_a_look_at_it(text: str) -> None:
    heard = hear(read(text, []), [])
    assert heard.hands_on
    assert not heard.follows_nothing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加入链接", PlainCommand.JOIN),
        ("交接", PlainCommand.HANDOVER),
        ("我要交班", PlainCommand.HANDOVER),
        ("交接完毕", None),
        ("看加入链接", PlainCommand.JOIN),
        ("谁还没加入？", PlainCommand.ABSENT),
        ("还有谁没加入", PlainCommand.ABSENT),
        ("谁还没加入微信群", None),
    ],
)
def test_the_words_of_the_link_for_all(text: str, found: PlainCommand | None) -> None:
    assert hear(read(text, []), []).command is found
