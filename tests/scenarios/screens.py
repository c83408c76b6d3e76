"""How scenario tests go through /admin: they press what hangs there, and read what is shown."""

from typing import Any

from bot.demo.town import OFFICE, Player

from .conftest import Town


def screen(town: Town, person: Player = OFFICE) -> dict[str, Any]:
    """The newest message of the bot in the person's chat."""
    return next(one for one in reversed(town.stage.messages(person)) if one["from"]["is_bot"])


def text(town: Town, person: Player = OFFICE) -> str:
    return str(screen(town, person)["text"])


def buttons(message: dict[str, Any]) -> dict[str, str]:
    """What each button carries, by its words; links carry nothing."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}


def says(town: Town, words: str, person: Player = OFFICE) -> str:
    town.stage.waits_for(2)
    town.stage.says(person, words)
    return text(town, person)


def presses(town: Town, words: str, person: Player = OFFICE) -> str:
    """Presses the button that begins so, and lets the answers through."""
    town.stage.presses(person, words)
    town.stage.waits_for(2)
    return text(town, person)


def sends_press(town: Town, message: dict[str, Any], data: str, person: Player = OFFICE) -> None:
    """A press of a button that no longer hangs there, as a slow phone or a forger sends it."""
    where = {"chat": person.id, "message_id": message["message_id"]}
    town.sandbox.post("press", person=person.id, data=data, forge=True, **where)
    town.sandbox.settle()
    town.stage.waits_for(2)


def reads(town: Town, message_id: int, person: Player = OFFICE) -> str:
    """What a message says now; it may have been edited since, and others may stand below it."""
    return next(str(one["text"]) for one in town.stage.messages(person) if one["message_id"] == message_id)


def goes(town: Town, *labels: str, person: Player = OFFICE) -> str:
    """From 「管理」 through buttons that begin so; what is shown in the end."""
    says(town, "管理", person)
    for label in labels:
        presses(town, label, person)
    return text(town, person)
