"""What a key is called is said once: in the documentation, in /admin and in written files it is the same word."""

import re
from pathlib import Path

from bot.config import load
from bot.config.layout import lay_out
from bot.config.words import SECTIONS, WORDS, word_of
from bot.phrases import say
from bot.services.admin.change_lines import TOLD
from tests.config.example import EXAMPLE, RICH

DOCUMENT = Path(__file__).parents[2] / "docs" / "config.md"
CHAPTERS = re.split(r"^## ", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
# Files of their own: the sections that name them say what stands in them.
OWN_FILES = {("clocks", "name"), ("clocks", "text"), ("emergency_plans", "name"), ("emergency_plans", "text")}
SINGLE = ("limits", "retention", "calendar")
SCREENS = {
    **{name: name for name in ("units", "schedules", "chats", "rotas", "ladders", "musters")},
    "emergency_plans": "plans",
}
BUTTONS = {
    ("schedules", "opens"): "opens",
    ("schedules", "quiet"): "quiet",
    ("schedules", "lock"): "lock",
    ("musters", "windows"): "windows",
    ("musters", "answer_within"): "within",
    ("retention", "messages"): "kept_messages",
}


def described(section: str, key: str) -> str:
    """The lines of the documentation in which this key of this section stands, as a value or as a part of its own."""
    written = (f"`{section}.{key}`",) if section in SINGLE else (f"`{key}`", f"[{section}.{key}]")
    header = re.compile(rf"\[{section}\]")
    chapters = [chapter for chapter in CHAPTERS if header.search(chapter.partition("\n")[0])]
    return "\n".join(
        line for chapter in chapters for line in chapter.splitlines() if any(one in line for one in written)
    )


def test_the_documentation_says_the_words() -> None:
    assert [place for place in WORDS.keys() - OWN_FILES if WORDS[place] not in described(*place)] == []


def test_every_key_that_a_file_can_have_has_a_word() -> None:
    for path in (EXAMPLE, RICH):
        for section, entries in lay_out(load(path)).items():
            assert section in SECTIONS
            for entry in entries.values():
                assert [key for key in entry if word_of(section, key) == key] == []
    assert word_of("units", "colour") == "colour"


def test_the_menus_say_the_word() -> None:
    for section, screen in SCREENS.items():
        assert SECTIONS[section] in say(f"button.screen_{screen}")
    for place, button in BUTTONS.items():
        assert say(f"button.ask_{button}").split()[-1].strip() in WORDS[place]
    assert [
        (section, key) for section, keys in TOLD.items() for key in keys if (section, key) not in WORDS
    ] == []
