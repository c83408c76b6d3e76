"""The table of kinds, row by row: what is known, what is said, what it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.conversation.decision import ROWS, kind_of
from bot.domain.conversation.heard import Heard, hear
from bot.domain.conversation.known import Known, OpenQuestion, RepliedTo, Wants
from bot.domain.reading import KnownUnit, Occasion, doubted, index, read
from bot.domain.reading.gone_units import followed
from bot.domain.terms import Label

UNITS = index([KnownUnit(name) for name in ("东沟村", "柳湾村", "平安村", "上河村")])
ALONE = Known()
SETTLED = Known(owed=0)
GROUP = Known(private=False, addressed=False)
REPLY = Known(private=False, replied=RepliedTo.REMINDER)
TO_OTHERS = Known(private=False, addressed=False, replied=RepliedTo.PERSON)
LEAVES = Known(hands_over=True, owed=0)
ENDED = Known(ended=True)
INVOLVED = Known(incidents=1, since=timedelta(minutes=3))
TOLD = Known(matter=timedelta(minutes=5))
TOLD_LONG_AGO = Known(matter=timedelta(minutes=50))


def asked(wants: Wants, unit: str = "东沟村") -> Known:
    return Known(waiting=OpenQuestion(wants, unit))


def rule(known: Known, text: str, *, own: bool = True, files: bool = False, damaged: bool = False) -> str:
    reading = read(text, UNITS, Occasion(group=known.aside))
    return kind_and_rule(known, hear(reading, UNITS, own=own, files=files, damaged=damaged))


def kind_and_rule(known: Known, heard: Heard) -> str:
    found = kind_of(known, heard)
    return f"silence: {found.rule}" if found.silent else f"{found.kind}: {found.rule}"


PROSE = Known(waiting=OpenQuestion(Wants.SETTING, prose=True))
DATED = Known(waiting=OpenQuestion(Wants.SETTING, dated=True))
ON_DUTY = Known(on_duty=True, serves=0, owed=0)
SAID = [
    (ON_DUTY, "县气象局发布大风蓝色预警", "talk: from above"),
    (ON_DUTY, "上级通知：今晚有暴雨", "talk: from above"),
    (ALONE, "接镇里通知，今晚有大雨，请大家注意", "talk: passed on"),
    (SETTLED, "上级通知：今晚有暴雨", "talk: passed on"),
    (GROUP, "接镇里通知，今晚有大雨，请大家注意", "silence: talk"),
    (ALONE, "接镇里通知，三组停电", "report: matter"),
    (INVOLVED, "移交给李小河", "follow_up: open incident"),
    (INVOLVED, "1小时后再问", "follow_up: open incident"),
    (asked(Wants.DETAIL), "终报：已处置完毕，无伤亡", "follow_up: stage"),
    # 1
    (ALONE, "/status", "command: command"),
    (ALONE, "撤回", "command: command"),
    (ALONE, "帮我撤回一下。", "command: command"),
    (GROUP, "撤回", "command: takes back in a group"),
    (GROUP, "误报", "command: takes back in a group"),
    (TO_OTHERS, "撤回", "silence: command"),
    (GROUP, "刚才那条不算", "withdrawal: withdrawal"),
    (TO_OTHERS, "刚才那条不算", "silence: talk"),
    (replace(GROUP, waiting=OpenQuestion(Wants.MATTER)), "取消", "answer: words of leaving"),
    (ALONE, "有事", "command: something to tell"),
    (ALONE, "东沟村有情况", "command: something to tell"),
    (INVOLVED, "有事要报", "command: something to tell"),
    (asked(Wants.MATTER), "有事", "command: something to tell"),
    (asked(Wants.URGENT), "有事", "answer: answer"),
    (GROUP, "东沟村有事", "report: matter"),
    # what is typed into a screen of /admin
    (asked(Wants.SETTING), "柳湾", "answer: typed into a screen"),
    (asked(Wants.SETTING), "8点半", "answer: typed into a screen"),
    (asked(Wants.SETTING), "柳湾村", "answer: typed into a screen"),
    (asked(Wants.SETTING), "平安", "report: zero"),
    (asked(Wants.SETTING), "东沟村后山塌方", "report: matter"),
    (asked(Wants.SETTING), "取消", "answer: words of leaving"),
    (asked(Wants.SETTING), "状态", "command: command"),
    (asked(Wants.SETTING), "谢谢", "thanks: thanks"),
    (
        replace(asked(Wants.SETTING), replied=RepliedTo.INCIDENT, incidents=1),
        "车到了",
        "follow_up: open incident",
    ),
    (asked(Wants.SETTING), "9点半、15点半", "answer: typed into a screen"),
    (asked(Wants.SETTING), "8点半 十一点 下午三点半 晚上8点", "answer: typed into a screen"),
    (PROSE, "停电检修", "answer: typed into a screen"),
    (DATED, "明天 停电检修", "answer: typed into a screen"),
    (DATED, "12.1-12.3 王会计受伤了", "answer: typed into a screen"),
    (DATED, "王会计受伤了在医院", "report: matter"),
    (DATED, "今天东沟村房子着火了", "report: matter"),
    (PROSE, "东沟村房子着火了", "report: matter"),
    (PROSE, "东沟村停电了", "report: matter"),
    (PROSE, "东沟村二组", "answer: typed into a screen"),
    # 2
    (asked(Wants.MATTER), "算了", "answer: words of leaving"),
    (asked(Wants.URGENT), "取消", "answer: words of leaving"),
    (asked(Wants.URGENT), "算了没事", "answer: words of leaving"),
    (asked(Wants.URGENT), "平安", "answer: urgent, then 平安"),
    (asked(Wants.MATTER), "平安", "report: 平安 ends the question"),
    (asked(Wants.MATTER), "算了，没啥事，平安", "report: 平安 ends the question"),
    (asked(Wants.URGENT), "弄错了，村里平安", "answer: urgent, then 平安"),
    (asked(Wants.MATTER), "谢谢", "thanks: thanks"),
    (asked(Wants.MATTER), "收到", "acknowledgement: acknowledgement"),
    (asked(Wants.LABEL), "平安", "answer: answer"),
    (asked(Wants.LABEL), "停电了没有网", "report: matter"),
    (asked(Wants.REASON), "知道了", "answer: answer"),
    (asked(Wants.REASON), "停电了没有网", "answer: answer"),
    (asked(Wants.MATTER), "几点截止", "request: request"),
    (asked(Wants.MATTER), "状态", "command: command"),
    (asked(Wants.MATTER), "还说不清楚", "answer: answer"),
    (asked(Wants.MATTER), "柳湾村停电", "report: matter"),
    (asked(Wants.FIX), "平安", "answer: answer"),
    (asked(Wants.FOLLOW_UP, ""), "水位又涨了", "answer: answer"),
    (asked(Wants.DETAIL, ""), "平安", "report: zero"),
    (asked(Wants.DETAIL, ""), "后山坡上", "answer: answer"),
    (LEAVES, "交班：钥匙在抽屉里", "answer: note"),
    (LEAVES, "没有异常情况", "answer: note"),
    (Known(hands_over=True), "没有异常情况", "report: zero"),
    (Known(hands_over=True, replied=RepliedTo.HANDOVER), "路要盯着", "answer: note"),
    (ON_DUTY, "交班：门卫换人了", "answer: note"),  # long before the shift ends
    (LEAVES, "平安", "report: zero"),
    (LEAVES, "桥头塌方", "report: matter"),
    # 7
    (ALONE, "撤回刚才的", "withdrawal: withdrawal"),
    (ALONE, "更正：三组停电，不是二组", "correction: correction"),
    # 3
    (ALONE, "续报：火已扑灭", "follow_up: stage"),
    (ALONE, "平安", "report: zero"),
    (INVOLVED, "平安", "report: zero"),
    (INVOLVED, "无新情况", "follow_up: open incident"),
    (INVOLVED, "没有情况", "report: zero"),
    (ALONE, "无新情况", "report: zero"),
    (GROUP, "东沟村平安", "report: zero"),
    (GROUP, "没事，我来", "silence: talk"),
    (TO_OTHERS, "平安", "silence: talk"),
    (Known(private=False, addressed=False, owed=0), "平安", "silence: talk"),
    (Known(private=False, addressed=False, owed=0, early=True), "平安", "report: zero"),
    (REPLY, "没事", "report: zero"),
    (INVOLVED, "东沟村平安，柳湾村停电", "report: list"),
    (GROUP, "东沟村平安，柳湾村停电", "report: list"),
    # 4, 5
    (INVOLVED, "水位又涨了20公分", "follow_up: open incident"),
    (INVOLVED, "算了不用了", "talk: talk"),
    (INVOLVED, "我来处理", "follow_up: open incident"),
    (INVOLVED, "弄错了，是隔壁乡的", "correction: correction"),
    (replace(GROUP, incidents=1), "我来处理", "follow_up: takes an incident"),
    (replace(TO_OTHERS, incidents=1), "我来处理", "silence: talk"),
    (replace(GROUP, incidents=1), "我马上到", "silence: talk"),
    (replace(asked(Wants.MATTER), incidents=1), "我来处理", "follow_up: open incident"),
    (asked(Wants.FOLLOW_UP, ""), "我来处理", "talk: talk"),
    (INVOLVED, "谢谢", "thanks: thanks"),
    (INVOLVED, "几点截止", "request: request"),
    (INVOLVED, "误报", "command: command"),
    (ENDED, "又复燃了", "report: begins again"),
    (replace(ENDED, matter=timedelta(minutes=5)), "水又涨上来了", "report: begins again"),
    (replace(GROUP, ended=True), "又复燃了", "report: begins again"),
    (replace(TO_OTHERS, ended=True), "又复燃了", "silence: talk"),
    (ENDED, "没有复燃，平安", "talk: talk"),
    (replace(INVOLVED, ended=True), "又复燃了", "follow_up: open incident"),
    (ALONE, "又复燃了", "talk: talk"),
    (TOLD, "补充：两户进水", "addition: own matter"),
    (TOLD, "平安", "report: zero"),
    (TOLD_LONG_AGO, "补充：两户进水", "report: matter"),
    # 6
    (ALONE, "三组停电", "report: matter"),
    (GROUP, "东沟村三组停电", "report: matter"),
    (GROUP, "三组停电", "silence: talk"),
    (GROUP, "三组房子塌了", "report: matter"),
    (GROUP, "隔壁乡着火了", "silence: talk"),
    (Known(private=False, addressed=False, serves=0), "三组房子塌了", "silence: talk"),
    # 8
    (ALONE, "我今天报了没有", "request: request"),
    (ALONE, "上河村报了没有", "request: request"),
    (ALONE, "今天谁值班", "request: who is on duty"),
    (GROUP, "今天谁值班", "request: who is on duty"),
    (GROUP, "几点截止", "silence: request"),
    # 9
    (ALONE, "你好", "greeting: greeting"),
    (ALONE, "谢谢领导", "thanks: thanks"),
    (ALONE, "好的，妥妥的", "acknowledgement: acknowledgement"),
    (GROUP, "收到 👌", "silence: acknowledgement"),
    # 10
    (ALONE, "昨天平安", "talk: another day"),
    (ALONE, "领导到哪了", "talk: talk"),
    (GROUP, "今天天气不错", "silence: talk"),
]


@pytest.mark.parametrize(("known", "text", "found"), SAID)
def test_what_is_said_is_of_its_kind(known: Known, text: str, found: str) -> None:
    assert rule(known, text) == found


def test_files_go_where_they_belong() -> None:
    assert rule(INVOLVED, "", files=True) == "follow_up: files of an incident"
    assert rule(TOLD, "", files=True) == "addition: own matter"
    assert rule(ALONE, "", files=True) == "talk: talk"


@pytest.mark.parametrize("caption", ["现场", "收到", "看一下这个", "补充：两户"])
def test_what_stands_below_a_photo_goes_with_it_to_one_s_own_matter(caption: str) -> None:
    assert rule(TOLD, caption, files=True) == "addition: own matter"
    assert rule(TOLD_LONG_AGO, caption, files=True) != "addition: own matter"


def test_what_needs_no_look_at_what_is_open() -> None:
    for text in ("平安", "/status", "谢谢", "几点截止"):
        assert hear(read(text, UNITS), UNITS).follows_nothing, text
    for text in ("三组停电", "有事", "没有其他情况", "情况怎么样了"):
        assert not hear(read(text, UNITS), UNITS).follows_nothing, text
    assert not hear(read("谢谢", UNITS), UNITS, files=True).follows_nothing


def test_a_photo_is_not_passed_over_for_a_courtesy_below_it() -> None:
    assert rule(TOLD_LONG_AGO, "谢谢", files=True) == "talk: talk"
    assert rule(SETTLED, "收到", files=True) == "talk: talk"


def test_a_photo_with_a_report_of_its_own_joins_nothing() -> None:
    assert rule(TOLD, "平安", files=True) == "report: zero"
    assert rule(TOLD, "二组着火了", files=True) == "report: matter"
    assert rule(TOLD, "有事", files=True) == "report: matter"
    told_in_group = Known(private=False, addressed=False, matter=timedelta(minutes=5))
    assert rule(told_in_group, "几点截止", files=True) == "silence: request"


def test_a_note_is_words_that_came_whole() -> None:
    assert rule(LEAVES, "交班：桥头积水", files=True) == "report: matter"
    assert rule(LEAVES, "没有异常情况", damaged=True) == "report: zero"


def test_a_stranger_s_unit_is_not_heard_in_a_group() -> None:
    assert rule(GROUP, "柳湾村停电", own=False) == "silence: talk"
    assert rule(GROUP, "柳湾村平安", own=False) == "silence: talk"


@pytest.mark.parametrize(
    ("known", "text", "found"),
    [
        (GROUP, "东沟村平安", "report: torn zero"),
        (GROUP, "东沟村、柳湾村正常", "report: torn zero"),
        (GROUP, "天气不错", "silence: talk"),
        (TO_OTHERS, "平安", "silence: talk"),
        (Known(private=False, addressed=False, owed=0), "平安", "silence: talk"),
        (ALONE, "平安", "talk: talk"),
    ],
)
def test_a_zero_of_which_a_part_is_lost_is_asked_about_where_it_would_have_counted(
    known: Known, text: str, found: str
) -> None:
    plain = read(text, UNITS, Occasion(group=known.aside))
    heard = hear(doubted(plain), UNITS, damaged=True, torn_zero=plain.label is Label.ZERO)
    assert kind_and_rule(known, heard) == found


def test_every_row_decides_something() -> None:
    decided = {found.rpartition(": ")[2] for _, _, found in SAID} | {
        "files of an incident",
        "torn zero",
        "unit that is no more",
    }
    assert {row.rule for row in ROWS} == decided


def test_words_of_a_unit_that_is_no_more_answer_no_question() -> None:
    reading = followed(read("上河村平安", UNITS), {"上河村": "东沟村"})
    heard = hear(reading, UNITS)
    assert kind_and_rule(asked(Wants.MATTER), heard) == "report: unit that is no more"
    assert kind_and_rule(GROUP, heard) == "silence: talk"
    fire = hear(followed(read("上河村着火了", UNITS), {"上河村": "东沟村"}), UNITS, own=False)
    assert kind_and_rule(GROUP, fire) == "report: matter"
    shut = hear(followed(read("上河村停水了", UNITS), {"上河村": "东沟村"}), UNITS, own=False)
    assert kind_and_rule(GROUP, shut).startswith("silence")
    assert kind_and_rule(TOLD, heard) == "report: unit that is no more"
    assert hear(followed(read("上河村报了没有", UNITS), {"上河村": "东沟村"}), UNITS).request is not None
