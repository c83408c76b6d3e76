"""Words about today are for no earlier day; words that come late for no round to come."""

import pytest

from bot.domain.reading.dates import says_late, says_today


@pytest.mark.parametrize(
    "words",
    ["今天一切平安", "今日无事", "今早平安", "本日零报告", "今晚正常", "11月30日今天平安"],
)
def test_words_about_today(words: str) -> None:
    assert says_today(words)


@pytest.mark.parametrize(
    "words", ["平安", "昨天平安", "昨晚至今天平安", "昨日15时至今日15时平安", "当天平安"]
)
def test_others(words: str) -> None:
    assert not says_today(words)


@pytest.mark.parametrize(
    "words",
    [
        "早上忙忘了，平安",
        "忘报了不好意思，平安",
        "上午没来得及报，平安",
        "才想起来，平安",
        "今天漏报了，无事",
        "早上没报，平安",
    ],
)
def test_words_that_come_late(words: str) -> None:
    assert says_late(words)


@pytest.mark.parametrize("words", ["平安", "别忘了巡查，平安", "今天没忘记巡查，平安", "刚巡查完，平安"])
def test_words_that_do_not(words: str) -> None:
    assert not says_late(words)
