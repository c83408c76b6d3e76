"""Reading an update without those of its fields that can be done without, where they cannot be read.

Nobody's report may be lost for the sake of a photo's size. Never done without are the words, and who wrote them where
and when; nor the name and the type of a file, which tell programs from pictures.
"""

import copy
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from bot.domain.messaging.messages import Part
from bot.platforms.telegram.update_model import Update

# By their fields. Their loss must be said; of what else may be done without nobody misses anything.
PARTS: Mapping[str, Part] = {
    "photo": "photo",
    "video": "video",
    "voice": "voice",
    "document": "document",
    "location": "location",
    "reply_to_message": "reply",
}
# Nobody misses these, wherever they stand.
TRIFLES = frozenset(
    {
        "title",
        "last_name",
        "file_size",
        "media_group_id",
        "message_thread_id",
        "is_topic_message",
        "edit_date",
    }
)
# By the names that lead there from the kind of the update on. The message under a button is one of ours, and the
# button says all.
SPARE = frozenset(
    {
        *((part,) for part in PARTS),
        ("contact",),  # only newcomers share one, and may again
        ("reply_to_message", "message_id"),
        ("chat", "first_name"),
        ("message",),
        ("message", "chat", "first_name"),
    }
)
Place = tuple[int | str, ...]  # where something stands in an update: keys, and numbers in lists


def read(raw: Mapping[str, Any]) -> tuple[Update, frozenset[str]]:
    """The update, and the fields of its message that were left out. Raises `ValueError` where that is not enough."""
    try:
        return Update.model_validate(raw), frozenset()
    except ValidationError as error:
        odd = error.errors(include_url=False, include_context=False, include_input=False)
        places = {_spared(one["loc"]) for one in odd}
        if () in places:
            raise
    left_out = frozenset(str(place[1]) for place in places if len(place) == 2)
    return Update.model_validate(_without(raw, places)), left_out


def _spared(place: Place) -> Place:
    """The least that has to be left out for what cannot be read at `place`; empty if that is too much."""
    for end in range(len(place), 1, -1):
        names = tuple(name for name in place[1:end] if isinstance(name, str))
        if isinstance(place[end - 1], str) and (names[-1] in TRIFLES or names in SPARE):
            return place[:end]
    return ()


def _without(raw: Mapping[str, Any], places: Iterable[Sequence[int | str]]) -> Any:
    kept = copy.deepcopy(raw)
    for *way, last in sorted(
        places, key=len, reverse=True
    ):  # what stands within goes before what it stands in
        holder: Any = kept
        for key in way:
            holder = holder[key]
        del holder[last]
    return kept
