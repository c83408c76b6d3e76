"""Every sentence the bot says, by key, with the values it takes; one module a conversation."""

from collections.abc import Mapping

from bot.phrases import (
    admin,
    admissions,
    agenda,
    audit,
    burden,
    buttons,
    conversation,
    holidays,
    incidents,
    leave,
    lessons,
    listings,
    members,
    modes,
    muster,
    operation,
    people,
    plans,
    refusals,
    reports,
    rota,
    settings,
    units,
)

MODULES = (
    burden,
    admin,
    admissions,
    agenda,
    audit,
    holidays,
    reports,
    buttons,
    refusals,
    incidents,
    members,
    people,
    muster,
    modes,
    leave,
    lessons,
    listings,
    plans,
    rota,
    settings,
    operation,
    conversation,
    units,
)
# What a sentence calls bold, in the characters of `bot.domain.text.markup`; this floor knows no other.
EMPHASIS = {"<b>": "\ue0f1", "</b>": "\ue0f2"}


def _marked(words: str) -> str:
    for tag, character in EMPHASIS.items():
        words = words.replace(tag, character)
    return words


PHRASES: Mapping[str, str] = {
    key: _marked(words) for module in MODULES for key, words in module.PHRASES.items()
}


def say(key: str, /, **values: object) -> str:
    """The sentence for `key`, with emphasis where it says `<b>…</b>`.

    Raises `KeyError` for an unknown key or a missing value. Only the sentence says what is bold: the same in
    a value is text that somebody typed, and stays text.
    """
    return PHRASES[key].format_map(values)
