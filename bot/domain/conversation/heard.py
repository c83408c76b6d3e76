"""What words are by themselves, whoever says them: what they read as, and which closed table they stand in."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.domain.conversation.commands import PlainCommand, command, dated, starts
from bot.domain.conversation.corrections import Amendment, amendment
from bot.domain.conversation.courtesies import Courtesy, courtesy
from bot.domain.conversation.from_above import is_from_above, is_from_town
from bot.domain.conversation.own_duty import own_duty
from bot.domain.conversation.requests import PlainRequest, request
from bot.domain.conversation.retreat import retreats
from bot.domain.incidents.plan import staged
from bot.domain.incidents.relapse import begins_again
from bot.domain.incidents.remark import Remark, remark
from bot.domain.incidents.transfer import asks_later, transfer
from bot.domain.incidents.urgency import urgent
from bot.domain.reading import KnownUnit, Reading, UnitIndex, index
from bot.domain.reading.normalise import normalise
from bot.domain.reading.vocabulary import HOLE
from bot.domain.reports.additions import goes_on
from bot.domain.rota.duty_question import asked, asks_own
from bot.domain.terms import Label

# What people put between words and behind them; a + or a bracket may be all of a message (+1, [OK]).
MARKS = re.compile(r"[\s,，.。;；:：!！?？、~～…—\-_*·\"“”'‘’()（）<>《》]+")
INSTRUCTED = re.compile(
    r"注意|务必|立即|马上|尽快|赶紧|全力|做好|确保|加强|组织|安排|先把|不要|不得|要求|请.{0,8}(?:到场|处置|处理|落实|报告|跟进|核实)"
    r"|及时|严防|疏散|转移|派|联系|随时|继续|密切"
)

SPOKEN = frozenset({Courtesy.GREETING, Courtesy.THANKS, Courtesy.ACKNOWLEDGEMENT})
NOT_READ = Reading("", Label.UNCLEAR, (), None, None, "empty", Label.UNCLEAR, None)


class Heard(NamedTuple):
    """`reading` is what the words read as; the rest says which table they stand in, None where in none.

    `own`: they name a unit that the speaker may report for, or none and the speaker has one only.
    """

    reading: Reading
    command: PlainCommand | None = None
    amendment: Amendment | None = None
    request: PlainRequest | None = None
    courtesy: Courtesy | None = None
    staged: bool = False  # 续报：…
    added: bool = False  # 补充：…, 送县医院了
    takes: bool = False  # 我来处理
    from_above: bool = False  # 县气象局发布大风蓝色预警
    from_town: bool = False  # 接镇里通知，今晚有雨: from above, where a village says so
    hands_on: bool = False  # 移交给李小河, 1小时后再问
    declines: bool = False  # 接不了
    asks_how: bool = False  # 情况怎么样了: of an open incident first, else how the reports stand
    no_news: bool = False  # 无新情况: of an open incident where there is one, else a 平安
    instructs: bool = False  # reads as an order
    own: bool = True
    slash: bool = False  # a command as the platform has them
    files: bool = False  # photos, voice, a place come with it
    damaged: bool = False  # a part of it could not be read, or others have said it
    torn_zero: bool = False  # its words read as a 平安, and a part of the message could not be read
    asks_duty: bool = False  # nothing but 今天谁值班
    starts: bool = False  # 「有事」, and not yet what
    retreats: bool = False  # 「算了，没啥事，平安」
    recurs: bool = False  # 又复燃了: of an incident that was closed, if they were in it

    @property
    def label(self) -> Label:
        """As far as a report goes: who greets or thanks reports nothing, whatever words it is made of."""
        spoken = self.courtesy in SPOKEN or self.command is not None or self.files_alone
        return Label.UNCLEAR if spoken else self.reading.label

    @property
    def files_alone(self) -> bool:
        return self.files and not self.reading.text.strip()

    @property
    def zero(self) -> bool:
        return self.label is Label.ZERO

    @property
    def matter(self) -> bool:
        return self.label is Label.MATTER

    @property
    def list(self) -> bool:
        return len(self.reading.units) > 1

    @property
    def bare_zero(self) -> bool:
        """平安 and no more than that."""
        return self.zero and len(bare(self.reading.text)) <= 4

    @property
    def follows_nothing(self) -> bool:
        """Needs no look at what is open: whatever it is, these words are nothing of it."""
        if self.slash or (self.zero and not self.no_news):
            return True
        if self.hands_on or self.declines:
            return False
        asks = self.request is not None and not self.asks_how
        return not self.files and (self.courtesy in SPOKEN or asks)


def hear(
    reading: Reading,
    names: UnitIndex | Sequence[KnownUnit],
    *,
    own: bool = True,
    files: bool = False,
    damaged: bool = False,
    torn_zero: bool = False,
) -> Heard:
    """What the words of a message (read already) are by themselves."""
    known = names if isinstance(names, UnitIndex) else index(names)
    plain = _holed(normalise(reading.text), reading, known)
    found = _looked_up(plain, reading.text, reading.label)
    return found._replace(reading=reading, own=own, files=files, damaged=damaged, torn_zero=torn_zero)


def bare(text: str) -> str:
    """Normalised, without marks and blanks: what the closed tables are looked up with."""
    return _without_marks(normalise(text))


@lru_cache(maxsize=1024)
def _without_marks(plain: str) -> str:
    return MARKS.sub("", plain.replace(HOLE, "\0")).replace("\0", HOLE)


def _holed(plain: str, reading: Reading, known: UnitIndex) -> str:
    """The words with a hole for each unit that is named."""
    if not (reading.units or reading.gone):
        return plain
    return known.holed(plain)


@lru_cache(maxsize=2048)  # most people write the same words every day
def _looked_up(plain: str, text: str, label: Label) -> Heard:
    words = _without_marks(plain)
    spoken = courtesy(words)
    wanted = _request(text, words, label) if label is not Label.MATTER and spoken is None else None
    remarked = remark(plain)
    return Heard(
        NOT_READ,
        command=command(words) or _dated(text) or own_duty(text, label),
        amendment=amendment(plain),
        request=wanted,
        courtesy=spoken,
        staged=staged(text) is not None,
        added=label is not Label.ZERO and goes_on(plain),
        takes=remarked is Remark.TAKES,
        no_news=remarked is Remark.NO_NEWS,
        from_above=is_from_above(text),
        from_town=is_from_town(text),
        hands_on=transfer(text) is not None or asks_later(text),
        declines=remarked is Remark.DECLINES,
        asks_how=wanted is PlainRequest.MISSING and remarked is Remark.ASKS,
        instructs=INSTRUCTED.search(plain) is not None,
        slash=text.startswith("/"),
        asks_duty=asked(text) is not None,
        starts=starts(words.replace(HOLE, "")),
        retreats=label is Label.UNCLEAR and retreats(text),
        recurs=label is not Label.ZERO and begins_again(text),
    )


def _dated(text: str) -> PlainCommand | None:
    found = dated(text)
    return found[0] if found is not None and not urgent(text) else None


def _request(text: str, words: str, label: Label) -> PlainRequest | None:
    if asked(text) is not None or asks_own(text):
        return PlainRequest.DUTY
    return None if label is Label.ZERO else request(words)
