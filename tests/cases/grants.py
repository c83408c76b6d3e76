"""What the cases of people and grants do: invite, join, and look at what an admin is shown."""

from bot.demo.stage import LINK
from bot.demo.town import OFFICE, Player
from tests.scenarios.conftest import Town


def newcomer(town: Town, number: int, name: str) -> Player:
    """Somebody with a phone whom the bot has never met."""
    town.sandbox.post("people", id=number, first_name=name, language_code="zh-hans")
    return Player(number, name, ())


def link(town: Town, words: str, admin: Player = OFFICE) -> str:
    """The code of an invitation that the admin has made in chat."""
    town.stage.says(admin, f"/invite {words}")
    found = LINK.search(town.stage.hears(admin))
    assert found is not None, town.stage.hears(admin)
    return found[1]


def opens(town: Town, person: Player, code: str) -> str:
    """What somebody reads who opens a link."""
    town.sandbox.post("start", person=person.id, payload=code)
    town.stage.waits_for(5)  # a chat takes a message a second
    return town.stage.hears(person)


def joins(town: Town, number: int, name: str, words: str, admin: Player = OFFICE) -> Player:
    """A newcomer with an invitation of their own."""
    found = newcomer(town, number, name)
    opens(town, found, link(town, words, admin))
    assert any("已加入" in text for text in town.heard(found)), town.heard(found)
    return found


def stands(town: Town, name: str, day: int = 28) -> None:
    """Somebody is written into the rota whom nobody has invited."""
    town.stage.says(OFFICE, f"/rota 镇值班 11月{day}日 带班 李主任 值班 {name}")
    town.stage.presses(OFFICE, "✅ 写入")
    town.stage.waits_for(5)


def has_button(town: Town, person: Player, words: str) -> bool:
    """Is there such a button in the person's chat?"""
    return any(
        found["text"].startswith(words)
        for message in town.stage.messages(person)
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for found in row
    )


def removes(town: Town, admin: Player, button: str) -> None:
    """Presses 移除 or its like in the newest list, and says that it is meant."""
    town.stage.waits_for(5)
    town.stage.presses(admin, button)
    town.stage.waits_for(5)
    town.stage.presses(admin, "确定")
    town.stage.waits_for(5)
