"""What words have to do with the open incidents of whoever said them: row by row."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.incidents.follow_up import (
    SOON,
    IncidentConcern,
    Involvement,
    Way,
    concern_of,
    is_order,
    tells_only_what_to_do,
)
from bot.domain.incidents.settlement import is_over
from bot.domain.incidents.urgency import alarmed
from bot.domain.reading import KnownUnit, index, read

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
NAMES = index([KnownUnit("东沟村"), KnownUnit("柳湾村")])
ALIKE = ("希望小学（东沟村）", "希望小学（柳湾村）")
NAMESAKES = index([KnownUnit(ALIKE[0], (), "希望小学"), KnownUnit(ALIKE[1], (), "希望小学")])
SHARED = {"、".join(ALIKE): frozenset(ALIKE)}
EAST = frozenset({"东沟村"})


def of(number: int = 1, ago: timedelta = timedelta(), **how: bool) -> Involvement:
    return Involvement(number, EAST, NOW - ago, **how)


def found(
    text: str, *involved: Involvement, replied: tuple[int, ...] = (), group: bool = False
) -> IncidentConcern | None:
    return concern_of(involved, read(text, NAMES), replied, NOW, group=group)


def way(text: str, *involved: Involvement, replied: tuple[int, ...] = (), group: bool = False) -> Way | None:
    concern = found(text, *involved, replied=replied, group=group)
    return concern.way if concern is not None else None


REPORTER, LATER = of(reporter=True), of(reporter=True, ago=SOON)
LEADER = of(leads=True, ago=timedelta(hours=1))


@pytest.mark.parametrize("text", ["平安", "东沟村平安，柳湾村停电", "补报昨天：平安"])
def test_a_zero_or_a_list_is_none(text: str) -> None:
    assert way(text, REPORTER, replied=(1,)) is None


def test_an_answer_to_its_card_is_taken() -> None:
    assert way("水位又涨了20公分", LATER, replied=(1,)) is Way.FOLLOW_UP
    assert way("柳湾村也停电了", LATER, replied=(1,)) is Way.FOLLOW_UP
    assert way("水位又涨了20公分", LATER, replied=(1,), group=True) is Way.FOLLOW_UP
    assert way("水位又涨了20公分", REPORTER, group=True) is None
    assert way("水位又涨了20公分", of(1), of(2), replied=(1, 2)) is Way.ASK


def test_soon_after_it_is_taken_later_it_is_asked() -> None:
    assert way("水位又涨了20公分", REPORTER) is Way.FOLLOW_UP
    assert way("水位又涨了20公分", LATER) is Way.ASK
    assert way("水位又涨了20公分") is None


def test_another_unit_is_not_its() -> None:
    assert way("柳湾村停电", REPORTER) is None
    assert way("东沟村停电", REPORTER) is Way.FOLLOW_UP


def test_with_two_it_is_asked_which() -> None:
    concern = found("水位又涨了20公分", of(2, reporter=True), of(1, reporter=True))
    assert concern == IncidentConcern(Way.ASK, (2, 1))


def test_a_leader_instructs() -> None:
    assert way("注意人员安全", LEADER, replied=(1,)) is Way.INSTRUCTION
    assert found("注意人员安全", LEADER) == IncidentConcern(Way.ASK, (1,), leads=True)
    assert way("又有两人受伤", LEADER, replied=(1,)) is Way.FOLLOW_UP
    in_hand = of(leads=True, taker=True)
    assert way("注意安全，先救人", LEADER, replied=(1,)) is Way.INSTRUCTION
    assert way("我到现场了", in_hand) is Way.FOLLOW_UP
    assert way("请马上转移群众", in_hand) is Way.INSTRUCTION
    assert is_order("注意安全")
    assert not is_order("火灭了")


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("注意人员安全，先救人", True),
        ("要注意安全，赶紧疏散群众", True),
        ("派车去接被困群众！", True),
        ("先别动他，等120", True),
        ("请注意，河堤又决口了", False),
        ("注意安全，请派人，有2人受伤", False),
        ("火又烧起来了", False),
    ],
)
def test_a_leaders_order_is_one_though_it_names_an_emergency(words: str, order: bool) -> None:
    assert tells_only_what_to_do(words) is order


CALLED = of(may_take=True, waits=True, ago=timedelta(hours=1))
TAKEN = of(may_take=True, ago=timedelta(hours=1))


def test_words_take_the_one_that_waits() -> None:
    second = of(2, may_take=True, waits=True)
    assert found("我来处理", CALLED) == IncidentConcern(Way.TAKE, (1,))
    assert found("我来处理", CALLED, replied=(1,), group=True) == IncidentConcern(Way.TAKE, (1,))
    assert found("我来处理", CALLED, second) == IncidentConcern(Way.ASK_TAKE, (1, 2))
    assert found("我来处理", TAKEN, second) == IncidentConcern(Way.TAKE, (2,))
    assert found("我来处理", TAKEN) == IncidentConcern(Way.TAKE, (1,)), "told who has it"
    assert found("我来处理", CALLED, group=True) == IncidentConcern(Way.ASK_TAKE, (1,))
    assert way("我来处理", REPORTER) is Way.FOLLOW_UP, "who may not take it tells of it"


def test_whoever_comes_is_asked_whether_they_take_it() -> None:
    assert found("我马上到", CALLED) == IncidentConcern(Way.ASK_TAKE, (1,))
    assert way("我马上到", CALLED, group=True) is None
    assert way("我马上到", of(taker=True, may_take=True)) is Way.FOLLOW_UP


def test_a_question_how_it_stands_shows_the_story() -> None:
    assert found("情况怎么样了", LEADER) == IncidentConcern(Way.STORY, (1,), leads=True)
    assert found("情况怎么样了", REPORTER, of(2)) == IncidentConcern(Way.STORY, (1, 2))
    assert way("情况怎么样了", LEADER, replied=(1,)) is Way.INSTRUCTION
    assert way("情况怎么样了", LEADER, group=True) is None


def test_that_there_is_nothing_new_is_said_of_what_is_open() -> None:
    assert way("无新情况", REPORTER) is way("水位又涨了", REPORTER)
    assert way("没有其他情况", CALLED) is Way.ASK
    assert way("没有情况", REPORTER) is None, "a 平安"


def test_a_denial_is_asked_about() -> None:
    assert found("弄错了，是隔壁乡的", REPORTER, of(2)) == IncidentConcern(Way.ASK_FALSE, (1,))
    assert found("可以办结了", REPORTER, of(2)) == IncidentConcern(Way.CLOSE, (1, 2))
    assert way("可以办结了", REPORTER, group=True) is None
    assert way("弄错了，是隔壁乡的", LEADER) is Way.ASK


def test_an_order_of_a_leader_is_one_also_where_it_speaks_of_harm() -> None:
    now = of(leads=True)
    assert way("先别动他，等120", now) is Way.INSTRUCTION
    assert way("把路口封了", now) is Way.INSTRUCTION
    assert way("房子着火了，请马上增援", now) is Way.FOLLOW_UP
    assert way("火又大了，房子也着火了", now) is Way.FOLLOW_UP
    assert way("请马上增援，两人重伤", now) is Way.FOLLOW_UP


CALLER, TAKER = of(may_take=True, waits=True), of(taker=True, may_take=True)


@pytest.mark.parametrize("text", ["接不了", "我今天不在镇里，找别人吧", "今天不是我值班"])
def test_whoever_declines_tells_nothing_of_it(text: str) -> None:
    assert found(text, CALLER) == IncidentConcern(Way.DECLINE, (1,))
    assert found(text, TAKER) == IncidentConcern(Way.HAND_ON, (1,))
    assert way(text, REPORTER) is Way.FOLLOW_UP, "that nobody can get there is news of whoever reported it"
    assert way(text, CALLER, group=True) is None


@pytest.mark.parametrize("text", ["随便吧", "吃饭去了", "中午食堂见"])
def test_of_the_called_only_news_is_taken_unasked(text: str) -> None:
    assert way(text, CALLER) is way(text, TAKER) is Way.ASK
    assert way(text, CALLER, replied=(1,)) is Way.FOLLOW_UP
    assert way(text, of(leads=True)) is Way.ASK


@pytest.mark.parametrize("text", ["消防车到了", "正在疏散群众", "两人受伤"])
def test_and_news_is(text: str) -> None:
    assert way(text, CALLER) is way(text, TAKER) is Way.FOLLOW_UP


# -- a name that several units bear ----------------------------------------------------------------------------------


def at(unit: str, number: int = 1, ago: timedelta = SOON, **how: bool) -> Involvement:
    return Involvement(number, frozenset({unit}), NOW - ago, **how)


def of_alike(text: str, *involved: Involvement, replied: tuple[int, ...] = ()) -> IncidentConcern | None:
    return concern_of(involved, alarmed(read(text, NAMESAKES)), replied, NOW, shared=SHARED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is known, and its end: of the one that has it open
        ("希望小学火势已控制", Way.FOLLOW_UP),
        ("希望小学明火已经扑灭，没有人员伤亡", Way.FOLLOW_UP),
        ("希望小学消防车到了", Way.FOLLOW_UP),
        ("希望小学的险情已解除", Way.FOLLOW_UP),
        ("希望小学现场已经拉了警戒线", Way.FOLLOW_UP),
        # may be new harm, at the other
        ("希望小学着火了", Way.HARM),
        ("希望小学有5名学生食物中毒", Way.HARM),
        ("希望小学停电了", Way.HARM),
        ("希望小学火势蔓延，2人被困", Way.HARM),
        ("希望小学又有2人受伤", Way.HARM),
        # neither
        ("希望小学老师都在操场上", Way.ASK),
        ("希望小学平安", None),
        ("情况怎么样了", Way.STORY),
        ("希望小学火势控制住了没有", Way.STORY),
        ("希望小学的火灭了吗？", Way.STORY),
    ],
)
def test_a_bare_name_is_that_of_the_one_that_has_an_incident_open(text: str, expected: Way | None) -> None:
    found = of_alike(text, at(ALIKE[0]))
    assert (found.way if found is not None else None) is expected
    assert of_alike(text) is None


def test_where_both_have_one_open_it_is_asked_which() -> None:
    both = at(ALIKE[0]), at(ALIKE[1], 2)
    assert of_alike("希望小学火势已控制", *both) == IncidentConcern(Way.ASK, (1, 2))
    assert of_alike("希望小学着火了", *both) == IncidentConcern(Way.HARM, (1, 2))
    assert of_alike("希望小学着火了", *both, replied=(2,)) == IncidentConcern(Way.FOLLOW_UP, (2,))


def test_soon_after_ones_own_report_what_is_no_harm_is_of_it() -> None:
    own = at(ALIKE[0], ago=timedelta(), reporter=True)
    assert of_alike("希望小学老师都在操场上", own) == IncidentConcern(Way.FOLLOW_UP, (1,))


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("火势已控制", True),
        ("火已扑灭，无人员伤亡", True),
        ("老人已找到", True),
        ("水退了", True),
        ("火势还没控制住", False),
        ("火势已控制，又发现一处起火", False),
        ("火势已控制，2人受伤送医", False),
        ("着火了", False),
    ],
)
def test_what_has_come_to_its_end(text: str, over: bool) -> None:
    assert is_over(text) is over
