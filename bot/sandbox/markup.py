"""`parse_mode`: from HTML to the plain text and the entities that people's clients are given.

After the official page, "HTML style" under https://core.telegram.org/bots/api#formatting-options, and tdlib's
`parse_html` (MessageEntity.cpp). Offsets and lengths are UTF-16 units, as everywhere in the Bot API.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.sandbox.contract.validate import visible
from bot.sandbox.errors import bad, broken

Entity = dict[str, object]

MOST_TEXT, MOST_CAPTION = 4096, 1024  # UTF-16 units after parsing (sendMessage.text, sendPhoto.caption)
MOST_ENTITIES = 100  # what is more the server leaves out (telegram.constants.MessageLimit.MESSAGE_ENTITIES)
TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}  # the only names the server knows
_REFERENCE = r"(?P<reference>&(?:#(?P<decimal>\d{1,7})|#x(?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[a-z]+));)"
_ATTRIBUTE = r"(?P<key>[a-z-]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[\w.-]+))?"
REFERENCE, ATTRIBUTE = re.compile(_REFERENCE), re.compile(_ATTRIBUTE, re.IGNORECASE)
_ATTRIBUTES = re.sub(r"\?P<\w+>", "?:", _ATTRIBUTE)
TOKEN = re.compile(
    rf"<(?P<end>/)?(?P<tag>[a-z0-9-]+)(?P<attributes>(?:\s+{_ATTRIBUTES})*)\s*>|{_REFERENCE}|[^<&]+|<|&",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Parsed:
    """What is seen of a text, without white space at its ends, and how it is set."""

    text: str
    entities: tuple[Entity, ...] = ()
    dropped: int = 0  # entities past the hundredth

    def content(self, name: str) -> dict[str, object]:
        """As a Message has it: `text` with `entities`, `caption` with `caption_entities`."""
        fitting = {"text": "entities"}.get(name, f"{name}_entities")
        return {name: self.text, **({fitting: list(self.entities)} if self.entities else {})}


def parse(text: str, mode: str | None, given: Sequence[Entity] = ()) -> Parsed:
    """Reads `text` in this `parse_mode`; without one, `given` are its entities.

    Raises `ApiError` (400) for markup that is broken and for a mode there is not.
    """
    if not mode:
        return _trimmed(text, given)
    if mode.lower() != "html":
        if mode.lower() not in ("markdown", "markdownv2"):
            raise bad("unsupported parse_mode")
        plain, wrong = visible(text, mode)  # type: ignore[no-untyped-call]
        if wrong:
            raise broken(wrong)
        return _trimmed(plain, ())
    reader = _Reader()
    reader.feed(text)
    return _trimmed(reader.text, reader.entities)


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _Open:
    tag: str
    offset: int
    more: Entity = field(default_factory=dict)


class _Reader:
    """Collects text and entities. An unclosed `<` or an unknown tag is refused, an unknown `&name;` stays."""

    def __init__(self) -> None:
        self.text, self.open, self.entities = "", list[_Open](), list[Entity]()

    def feed(self, text: str) -> None:
        for token in TOKEN.finditer(text):
            tag, words = token["tag"], token[0]
            if token["reference"]:
                self.text += _meant(token)
            elif tag is None and words == "<":
                raise broken("Unclosed start tag")
            elif tag is None:
                self.text += words
            elif token["end"]:
                self._close(tag.lower())
            else:
                self._begin(tag.lower(), _attributes(token["attributes"]))
        if self.open:
            raise broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if tag not in TYPES:
            raise broken(f'Unsupported start tag "{tag}"')
        if tag == "span" and given.get("class") != "tg-spoiler":
            raise broken('Tag "span" must have class "tg-spoiler"')
        self.open.append(_Open(tag, units(self.text), _more(tag, given)))

    def _close(self, tag: str) -> None:
        if not self.open or self.open[-1].tag != tag:
            raise broken(f'Unmatched end tag "{tag}"')
        begun = self.open.pop()
        if length := units(self.text) - begun.offset:
            self.entities.append({"type": TYPES[tag], "offset": begun.offset, "length": length, **begun.more})


def _meant(token: re.Match[str]) -> str:
    """The character of a reference; one that the server does not know stays as it was written."""
    words = token[0]
    if token["name"]:
        return NAMED.get(token["name"], words)
    code = int(token["hex"], 16) if token["hex"] else int(token["decimal"])
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else words


def _attributes(written: str) -> dict[str, str]:
    return {
        found["key"].lower(): REFERENCE.sub(_meant, (found["value"] or "").strip("\"'"))
        for found in ATTRIBUTE.finditer(written)
    }


def _more(tag: str, given: dict[str, str]) -> Entity:
    if tag == "a":
        return {"url": given.get("href", "")}
    if tag == "tg-emoji":
        return {"custom_emoji_id": given.get("emoji-id", "")}
    if tag == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    return {}


def _trimmed(text: str, entities: Sequence[Entity]) -> Parsed:
    """White space at both ends goes, and the entities move with it. The longest of two that begin together is first."""
    shift, kept = units(text) - units(text.lstrip()), text.strip()
    placed = [_moved(entity, -shift, units(kept)) for entity in entities]
    found = sorted(filter(None, placed), key=lambda one: (int(str(one["offset"])), -int(str(one["length"]))))
    return Parsed(kept, tuple(found[:MOST_ENTITIES]), max(0, len(found) - MOST_ENTITIES))


def _moved(entity: Entity, by: int, end: int) -> Entity | None:
    """The entity in the trimmed text, or None where nothing of it is left."""
    first = int(str(entity["offset"])) + by
    last = min(end, first + int(str(entity["length"])))
    first = max(0, first)
    return {**entity, "offset": first, "length": last - first} if last > first else None
