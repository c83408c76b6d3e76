"""Every sentence the bot says, by key, with the values it takes; one module a conversation."""

from collections.abc import Mapping

from bot.phrases import buttons, incidents, leave, members, muster, operation, plans, refusals, reports, rota

MODULES = (reports, buttons, refusals, incidents, members, muster, leave, plans, rota, operation)
PHRASES: Mapping[str, str] = {key: words for module in MODULES for key, words in module.PHRASES.items()}


def say(key: str, /, **values: object) -> str:
    """The sentence for `key`. Raises `KeyError` for an unknown key or a missing value."""
    return PHRASES[key].format_map(values)
