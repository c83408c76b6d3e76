"""Words about today are for no earlier day."""

import pytest

from bot.domain.reading.dates import says_today


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
