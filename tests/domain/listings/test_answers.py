"""Answers in words to the doubts of a list."""

import pytest

from bot.domain.listings.answers import LONGEST, all_suggested, option_meant
from bot.domain.listings.doubts import ListDoubt

SAME = ListDoubt(key="known_person", about="张伟", options=("other", "same"))
TITLE = ListDoubt(key="title", about="网格员", options=("reporter", "head", "skip"))


@pytest.mark.parametrize(
    ("doubt", "text", "number"),
    [
        (SAME, "第2个", 1),
        (SAME, "第二个", 1),
        (SAME, "２", 1),
        (SAME, "第3个", None),
        (SAME, "是的。", 1),
        (SAME, "不是", 0),
        (SAME, "就是他", 1),
        (SAME, "村里平安", None),
        (SAME, "", None),
        (SAME, "是" * (LONGEST + 1), None),
        (TITLE, "单位负责人", 1),
        (TITLE, "信息员", 0),
        (TITLE, "是", None),
        (TITLE, "不加入名单", 2),
    ],
)
def test_chosen(doubt: ListDoubt, text: str, number: int | None) -> None:
    labels = {SAME.key: ("👉 是另一个人", "就是他"), TITLE.key: ("👉 信息员", "单位负责人", "不加入名单")}
    assert option_meant(doubt, text, labels[doubt.key]) == number


@pytest.mark.parametrize(
    ("text", "all_"),
    [("都按建议的", True), ("后面的都按 👉 建议的", True), ("建议", True), ("我建议开会", False)],
)
def test_all_suggested(text: str, all_: bool) -> None:
    assert all_suggested(text) is all_
