"""Recipients: the one grammar for whom a message goes to, wherever the configuration names somebody.

A recipient is a word (`admins`), a word with a name (`post:staff`), or else the name of a chat. Who that is at an
instant, `bot.services.recipients` says; what may be written at which place of the file, `bot.config.recipients`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic_core import CoreSchema, core_schema

from bot.domain.rota.post import stored_name
from bot.domain.terms import POST_NAMES, ROLE_NAMES, DutyPost, Role


class Word(StrEnum):
    """The ways of naming somebody; each value but the last is the word in the file."""

    POST = "post"  # whoever stands the post on the rota now, or one that stands for it
    ROLE = "role"  # whoever holds the role
    PERSON = "person"  # one person, by name
    UNIT_ABOVE = "unit_above"  # those who answer for the unit above
    ADMINS = "admins"
    CHATS = "chats"  # the leaders' chats
    CHAT = "chat"  # one chat; it is written by its name alone


@dataclass(frozen=True)
class Form:
    """How a word is written, as people are told, and how it is said in Chinese.

    `names`: what may stand behind its colon, and how that is said; or any name may. Else it is a word by itself.
    """

    written: str
    said: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    any_name: bool = False


FORMS: dict[Word, Form] = {
    Word.POST: Form("post:岗位", names=POST_NAMES),
    Word.ROLE: Form("role:身份", names={role.value: said for role, said in ROLE_NAMES.items()}),
    Word.PERSON: Form("person:姓名", any_name=True),
    Word.UNIT_ABOVE: Form("unit_above", "上一级单位"),
    Word.ADMINS: Form("admins", "管理员"),
    Word.CHATS: Form("chats", "领导群"),
    Word.CHAT: Form("群名", any_name=True),
}


@dataclass(frozen=True)
class Recipient:
    """`post:leader`, `role:head`, `person:王强`, `unit_above`, or a chat's name; `str` writes it."""

    word: Word
    name: str = ""

    def __str__(self) -> str:
        if self.word is Word.CHAT:
            return self.name
        return f"{self.word.value}:{self.name}" if self.name else self.word.value

    @property
    def said(self) -> str:
        """「带班」, 「单位负责人」, 「王强」, 「管理员」: for whoever has to find people."""
        form = FORMS[self.word]
        return form.names.get(self.name, self.name) or form.said

    @classmethod
    def read(cls, written: object) -> "Recipient":
        """A recipient as it is, or from its text."""
        if isinstance(written, cls):
            return written
        if not isinstance(written, str):
            raise ValueError("a recipient is written as a text")
        return parse(written)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> CoreSchema:
        """Stored as its text: rows of any age are read, whichever spelling they have."""
        writing = core_schema.to_string_ser_schema(when_used="json")
        return core_schema.no_info_plain_validator_function(cls.read, serialization=writing)


STAFF = Recipient(Word.POST, DutyPost.STAFF.value)
LEADER = Recipient(Word.POST, DutyPost.LEADER.value)
REPORTERS = Recipient(Word.ROLE, Role.REPORTER.value)
HEAD = Recipient(Word.ROLE, Role.HEAD.value)
DUTY_LEADERS = Recipient(Word.ROLE, Role.DUTY_LEADER.value)
UNIT_ABOVE = Recipient(Word.UNIT_ABOVE)
ADMINS = Recipient(Word.ADMINS)
CHATS = Recipient(Word.CHATS)

PERSON = f"{Word.PERSON.value}:"

# How some were written before there was one grammar. Files and rows have them still.
OLD: dict[str, Recipient] = {
    "duty:staff": STAFF,
    "duty:leader": LEADER,
    "reporters": REPORTERS,
    "head": HEAD,
}


def parse(text: str) -> Recipient:
    """What is no word of the grammar is the name of a chat; whether there is such a chat, the file knows."""
    if text in OLD:
        return OLD[text]
    head, colon, name = text.partition(":")
    word = next((word for word in Word if word is not Word.CHAT and word.value == head), Word.CHAT)
    if _fits(word, bool(colon), name.strip()):
        return Recipient(word, stored_name(name.strip()) if word is Word.POST else name.strip())
    return Recipient(Word.CHAT, text)


def _fits(word: Word, colon: bool, name: str) -> bool:
    form = FORMS[word]
    if word is Word.CHAT:
        return False
    if form.any_name:
        return bool(name)
    if word is Word.POST and not name.isascii():
        return True  # 备班: what posts there are, rosters say
    return name in form.names if form.names else not colon


def people_in(stored: Any) -> frozenset[str]:
    """The names behind every `person:` in a stored value (as JSON has it)."""
    if isinstance(stored, dict):
        return people_in(list(stored.values()))
    if isinstance(stored, list):
        return frozenset(name for one in stored for name in people_in(one))
    if isinstance(stored, str) and stored.startswith(PERSON):
        return frozenset({parse(stored).name})
    return frozenset()


def with_people(stored: Any, names: Mapping[str, str]) -> Any:
    """A stored value (as JSON has it) in which whoever is named `person:` is another; `names` are old and new."""
    if isinstance(stored, dict):
        return {key: with_people(value, names) for key, value in stored.items()}
    if isinstance(stored, list):
        return [with_people(one, names) for one in stored]
    if isinstance(stored, str) and stored.startswith(PERSON):
        name = parse(stored).name
        return PERSON + names.get(name, name)
    return stored


def is_reserved(name: str) -> bool:
    """Would a chat of this name be taken for something else, now or with the next word of the grammar?"""
    head, colon, _ = name.partition(":")
    prefixes = {word.value for word, form in FORMS.items() if form.names or form.any_name}
    return parse(name).word is not Word.CHAT or (bool(colon) and head in prefixes)


def listed(word: Word) -> tuple[str, ...]:
    """All that can be written for a word, as far as it is known: `post:leader`, `post:staff`."""
    form = FORMS[word]
    if form.names:
        return tuple(str(Recipient(word, name)) for name in form.names)
    return () if form.any_name else (form.written,)
