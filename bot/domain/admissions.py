"""Coming in by the one link for all: it grants nothing, an admin decides on each request.

What may be known without the database: how long things are kept, whether two written telephones are one, and whether
words are a name.
"""

import re
import unicodedata
from collections.abc import Collection
from datetime import timedelta
from enum import StrEnum

from bot.domain.conversation.courtesies import courtesy
from bot.domain.listings import telephone
from bot.domain.person_name import parted
from bot.domain.reading.words.names import NOT_IN_NAMES, NOT_NAMES, SURNAMES
from bot.domain.terms import Role

LINK_LIFE = timedelta(days=7)
VISIT_LIFE = (
    LINK_LIFE  # of somebody who has opened the link and has chosen no unit: their buttons go on as long
)
REQUEST_LIFE = timedelta(days=7)
DECIDED_LIFE = timedelta(days=30)  # in which an admin can still say that it was somebody else
MOST_OPEN = 50  # requests of one link
MOST_OF_A_NAME = 20  # characters, with the unit that may stand behind it


class AdmissionOutcome(StrEnum):
    """What became of a request."""

    ADMITTED = "admitted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ENDED = "ended"  # the link was ended while it waited
    UNDONE = "undone"  # admitted, and then found to be somebody else


class PhoneMatch(StrEnum):
    """What a shared telephone says of a row of the list."""

    SAME = "same"
    OTHER = "other"
    UNSHARED = "unshared"
    UNLISTED = "unlisted"  # the list has none to compare it with


SEPARATORS = re.compile(r"[、，,;；/|\n]+")
MOST_DIGITS = 15  # 0086 and a mobile number; more are two numbers with a blank between them
LEAST_DIGITS = 7


def telephones(written: str) -> frozenset[str]:
    """The numbers of a field as people fill it, as `bot.domain.listings.telephone.bare` has them."""
    found: set[str] = set()
    for part in SEPARATORS.split(unicodedata.normalize("NFKC", written)):
        whole = telephone.bare(part)
        pieces = [whole] if len(whole) <= MOST_DIGITS else map(telephone.bare, part.split())
        found |= {piece for piece in pieces if len(piece) >= LEAST_DIGITS}
    return frozenset(found)


def compare(shared: str, listed: str) -> PhoneMatch:
    """`shared`: as the platform gives it, empty where nothing was shared; `listed`: as the office wrote it."""
    if not shared:
        return PhoneMatch.UNSHARED
    known = telephones(listed)
    if not known:
        return PhoneMatch.UNLISTED
    return PhoneMatch.SAME if telephones(shared) & known else PhoneMatch.OTHER


# -- what a button says of a request ---------------------------------------------------------------------------------

ROLES = tuple(Role)  # by their places here; the order of the words never changes
EACH = 16  # more than there are roles


def terms(version: int, role: Role) -> int:
    """The state of a request and the role to be given as one number: a button has room for three."""
    return version * EACH + ROLES.index(role)


def role_of(terms: int) -> Role | None:
    """None for what this bot never wrote."""
    place = terms % EACH
    return ROLES[place] if place < len(ROLES) else None


def version_of(terms: int) -> int:
    return terms // EACH


# -- names -----------------------------------------------------------------------------------------------------------

SAYS_NAME = re.compile(
    r"(?:我的?(?:真?名字?|姓名)?(?:叫做?|是)|(?:真实)?(?:姓名|名字)(?:是|叫)?|本人|叫)[\s:：]*"
)
# 「我是不是加入了？」 and 「我叫的车还没来」 give no name.
NAME = re.compile(r"(?![不的谁哪有在])(?:(?!吗|呢$|没有?)[^\W\d_]|·){1,8}")
OF_A_UNIT = re.compile(
    r".+(?:村|社区|街道|镇|乡|学校|小学|中学|幼儿园|卫生院|派出所|办|站)的(?=.)"
)  # 我是东沟村的王芳
HAN = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+")


def bare_name(written: str) -> str:
    """A name to compare by: without the unit in brackets, without blanks, in half-width letters."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", parted(written)[0]))


def told_name(text: str) -> str | None:
    """The name that somebody gives who was asked for it; None for other words.

    「我叫小王」 is one whatever follows; 「李红」 alone where it looks like one and is no courtesy.
    """
    said = text.strip().rstrip("。.！!")
    if (found := SAYS_NAME.match(said)) is not None:
        name = OF_A_UNIT.sub("", said[found.end() :].strip(), count=1)
        short = len(name) <= MOST_OF_A_NAME and "\n" not in name
        return name if short and NAME.fullmatch(bare_name(name)) else None
    bare = bare_name(said)
    if not HAN.fullmatch(bare) or bare[0] not in SURNAMES or bare in NOT_NAMES:
        return None
    if courtesy(bare) is not None or set(bare[1:]) & NOT_IN_NAMES:
        return None
    return said


def named_alike(typed: str, listed: Collection[str]) -> frozenset[str]:
    """Those of the listed names that are the typed one."""
    wanted = bare_name(typed)
    return frozenset(name for name in listed if bare_name(name) == wanted)
