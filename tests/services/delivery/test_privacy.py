"""The one outlet: what goes to a group is masked there, and a file whose name tells a number stays out."""

import ast
from pathlib import Path

import pytest

import bot
import handlers
from bot.domain.messaging.messages import Button, Composed, Edit, Media, Menu, Send, Toast
from bot.domain.text.markup import bold
from bot.services.delivery.privacy import shown

GROUP, PERSON = -100, 7
NUMBER, MASK = "13812345678", "138****5678"
BUTTONS = ((Button(text=f"找 {NUMBER}", data="take:1:0"),),)
NOTE = "附件 1 个（名称含号码，请私聊查看）"
# Who else may mask: what leaves for no chat, and one telephone that only some may see.
MASKING = {
    "bot.services.delivery.privacy",
    # In private the outlet lets numbers pass; here somebody is told only which of two people is meant, or what changed.
    "bot.domain.listings.identity",
    "bot.services.admissions.cards",
    "handlers.admissions.newcomers",
    "bot.services.audit.log",
    "bot.services.people.changes",  # and what is kept of it for good
    "bot.services.reports.matters",  # whom to send in private what no group is shown
    "bot.services.rota.feed",
    "bot.services.rota.views",
}


def file(name: str, kind: str = "document") -> Media:
    return Media.model_validate({"kind": kind, "file_id": name, "name": name})


@pytest.mark.parametrize(
    "message",
    [
        Send(text=f"{bold('找')}{NUMBER}", buttons=BUTTONS),
        Edit(message_id=1, text=f"找{NUMBER}", buttons=BUTTONS),
        Toast(query_id="q", text=f"找{NUMBER}"),
    ],
)
def test_words_and_buttons_are_masked_in_groups_only(message: Composed) -> None:
    left = shown(message, GROUP).model_dump_json()
    assert NUMBER not in left
    assert MASK in left
    assert shown(message, PERSON) == message


def test_emphasis_stands_where_it_stood() -> None:
    left = shown(Send(text=f"找{NUMBER}，{bold('快')}"), GROUP)
    assert isinstance(left, Send)
    assert [left.text[one.start : one.end] for one in left.marks] == ["快"]


def test_a_menu_is_left_as_it_is() -> None:
    menu = Menu(commands=(("duty", "今天谁值班"),))
    assert shown(menu, GROUP) == menu


@pytest.mark.parametrize("name", [f"名单{NUMBER}.docx", "138_1234_5678.pdf", "证11010519491231002X.jpg"])
def test_a_file_whose_name_tells_a_number_stays_out(name: str) -> None:
    message = Send(text="（东沟村）", media=(file(name), file("现场.pdf")))
    left = shown(message, GROUP)
    assert isinstance(left, Send)
    assert (left.text, left.media) == (f"（东沟村）\n{NOTE}", (file("现场.pdf"),))
    assert shown(message, PERSON) == message
    alone = shown(Send(text="", media=(file(name),)), GROUP)
    assert isinstance(alone, Send)
    assert (alone.text, alone.media) == (NOTE, ())


def test_any_other_file_goes_on() -> None:
    message = Send(text="", media=(file("2026-11-28值班表.xlsx"), Media(kind="photo", file_id="p")))
    assert shown(message, GROUP) == message


def test_nobody_else_masks() -> None:
    found = set()
    for package in (bot, handlers):
        root = Path(str(package.__file__)).parent
        for path in root.rglob("*.py"):
            module = ".".join(path.relative_to(root.parent).with_suffix("").parts)
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module == "bot.domain.text.privacy":
                    found.add(module)
    assert found == MASKING
