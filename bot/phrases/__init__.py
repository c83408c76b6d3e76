"""Every sentence the bot says, by key, with the values it takes; one module a conversation."""

from collections.abc import Mapping

from bot.phrases import (
    buttons,
    incidents,
    itself,
    joining,
    leave,
    musters,
    plans,
    refusing,
    reporting,
    rota,
)

MODULES = (reporting, buttons, refusing, incidents, joining, musters, leave, plans, rota, itself)
PHRASES: Mapping[str, str] = {key: words for module in MODULES for key, words in module.PHRASES.items()}


def say(key: str, /, **values: object) -> str:
    """The sentence for `key`. Raises `KeyError` for an unknown key or a missing value."""
    return PHRASES[key].format_map(values)
