"""Recipients in the file: one reader for every place that names somebody, with what each of them takes."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.config import values
from bot.config.problems import Place, closest, listed
from bot.config.table_reader import Table
from bot.domain import recipients
from bot.domain.recipients import FORMS, HEAD, OLD, REPORTERS, UNIT_ABOVE, Recipient, Word, parse


@dataclass(frozen=True)
class Accepted:
    """Where recipients are named: what they are called there, which words may be, and which of them (empty: all)."""

    what: str
    words: tuple[Word, ...]
    only: tuple[Recipient, ...] = ()

    def takes(self, one: Recipient) -> bool:
        """May it stand there?"""
        return one.word in self.words and (not self.only or one in self.only)


CALLED = Accepted("提醒对象", tuple(Word))  # `to` of a ladder's step
READERS = Accepted("去处", tuple(Word))  # `summary_to`, `board_to`
# Reminders are read for many thousands of units at once: of them only these.
REMINDED = Accepted("提醒对象", (Word.ROLE, Word.UNIT_ABOVE), (REPORTERS, HEAD, UNIT_ABOVE))
# `who` of a plan's role: a chat ticks no steps.
ACTORS = Accepted("人员", (Word.POST, Word.ROLE, Word.PERSON, Word.UNIT_ABOVE, Word.ADMINS))
CHATS_ONLY = Accepted("群", (Word.CHAT,))  # `chats` of incidents


def read_recipients(
    table: Table, key: str, accepted: Accepted, chats: Iterable[str] = (), *, required: bool = False
) -> tuple[Recipient, ...]:
    """The recipients at `key`, each once. `chats`: the names of those that the file has."""
    known = tuple(chats)
    told = table.take_all(key, values.text, required=required)
    found = [_known(table, key, accepted, known, written, place) for written, place in told]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _known(
    table: Table, key: str, accepted: Accepted, chats: tuple[str, ...], written: str, place: Place
) -> Recipient | None:
    one = parse(written)
    exists = one.word is not Word.CHAT or one.name in chats
    if not (exists and accepted.takes(one)):
        message = f'{key} 里不能写 "{written}"' if exists else f'{accepted.what} "{written}" 不存在'
        table.findings.add(place, message, _advice(accepted, chats, written), written)
        return None
    if written in OLD:
        table.findings.hint(place, written, str(one))
    return one


def _advice(accepted: Accepted, chats: tuple[str, ...], written: str) -> str:
    """The word nearest to what was written, in its new spelling; else all that may stand there."""
    near = closest(written, _all(accepted, chats))
    if near is not None:
        return f'请改为 "{parse(near)}"'
    if accepted.words == (Word.CHAT,):
        return "请先在 [[chats]] 里写上"
    more = "；群要先在 [[chats]] 里写上" if Word.CHAT in accepted.words else ""
    return f"可以写 {'、'.join(_forms(accepted))}{more}"


def _all(accepted: Accepted, chats: tuple[str, ...]) -> list[str]:
    spelled = [text for word in accepted.words for text in recipients.listed(word)]
    fitting = [text for text in [*spelled, *OLD] if accepted.takes(parse(text))]
    return [*fitting, *(chats if Word.CHAT in accepted.words else ())]


def _forms(accepted: Accepted) -> list[str]:
    if accepted.only:
        return [listed([str(one)]) for one in accepted.only]
    return [
        FORMS[word].written if word is Word.CHAT else listed([FORMS[word].written]) for word in accepted.words
    ]
