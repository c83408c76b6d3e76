"""The bot called by its name: 「@town_bot 几点截止」, 「平安报，今天谁值班」. The name is no word of what is said."""

import re
from functools import lru_cache

# Its Chinese name only at the beginning and set apart: 「平安报送」 and 「平安报告」 are words of reports.
SPOKEN_TO = re.compile(r"^\s*平安报(?:机器人)?(?:[,，:：!！、\s]+|(?=你|您|请|在吗|在不在|今天谁|几点))")


def called(text: str, username: str) -> str | None:
    """The words without the name; None where the bot is not called. The name alone asks whether it is there."""
    at, words = _at(username.lower()), text
    if at is not None and at.search(text):
        words = at.sub(" ", text).strip()
    elif SPOKEN_TO.match(text):
        words = SPOKEN_TO.sub("", text, count=1).strip()
    else:
        return None
    return words or "在吗"


@lru_cache(maxsize=64)  # of each bot one
def _at(username: str) -> re.Pattern[str] | None:
    return re.compile(rf"@{re.escape(username)}(?![A-Za-z0-9_])", re.IGNORECASE) if username else None
