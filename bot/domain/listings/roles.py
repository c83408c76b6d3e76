"""What the titles of a list (职务, 身份) mean here. A title that is no role is asked about, never guessed."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.terms import Role

APART = re.compile(r"[、,，;；/／+＋和及\s]+|兼任?")
BRACKETS = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
HALF_BRACKETS = "（()）【[]】"  # of 「（兼）」, which is parted within them
REPORTER = re.compile(
    r"[^副]*(?:信息(?:报告|报送|联络)?员|联络员|网格员|报送员|报告员|报送人|填报人|经办人)(?:姓名)?"
)
# Whoever answers for the unit; 副书记, 第一书记, 妇女主任 and the like are others.
HEAD = re.compile(
    r"(?:村|社区|党委|党组|党支部|党总支|总支部?|支部|村委会?|村民委员会|居委会|居民委员会|村两委|两委|学校|单位|部门|企业)*"
    r"(?:书记|支书|主任|村长|校长|园长|院长|所长|站长|局长|厂长|场长|经理|总经理|董事长|(?:主要)?负责人|(?:第一)?责任人|法人(?:代表)?|法定代表人)"
)
LEADER = re.compile(r"(?:分管|带班|值班|包片|包村|联片|联村|主管)领导|带班(?:人员|负责人)?")
OFFICER = re.compile(r"值班(?:员|人员|人|干部)?|值守(?:员|人员)")
# Who leads a town or sits in its party committee: for these 带班领导 is suggested, and asked about like any other.
AT_THE_TOP = re.compile(
    r"(?:常务)?副?(?:镇|乡|县|区|市)长|党(?:工)?委(?:副书记|(?:组织|宣传|政法|统战)?委员)"
    r"|(?:人大|政协)(?:工委|联络)?(?:副?主席|主任)|纪(?:工)?委书记|(?:组织|宣传|政法|统战)委员|(?:人民)?武装部长"
)
VIEWER = re.compile(r"查看(?:者|员|人员)")
MEANING: Mapping[Role, re.Pattern[str]] = {
    Role.REPORTER: REPORTER,
    Role.HEAD: HEAD,
    Role.DUTY_LEADER: LEADER,
    Role.DUTY_OFFICER: OFFICER,
    Role.VIEWER: VIEWER,
}
# What an admin may choose for a title that is none of these. Who administers is invited by name, never by a list.
CHOICES = (Role.REPORTER, Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER, Role.VIEWER)


def roles_of(title: str) -> frozenset[Role]:
    """The roles that a title names, of 「主任、信息员」 both, also of 「信 息 员」; empty where it names none."""
    return _named(_words(title)) or _named(_words(squeezed(title)))


def _named(words: Sequence[str]) -> frozenset[Role]:
    return frozenset(role for word in words for role, meaning in MEANING.items() if meaning.fullmatch(word))


def choices_for(title: str) -> tuple[Role, ...]:
    """What may be chosen for a title that names no role, the likeliest first."""
    likely = Role.DUTY_LEADER if any(map(AT_THE_TOP.fullmatch, _words(title))) else CHOICES[0]
    return (likely, *(role for role in CHOICES if role is not likely))


def _words(title: str) -> list[str]:
    """Of 「会计（兼信息员）」 both; what else stands in brackets is left out."""
    return [BRACKETS.sub("", word).strip(HALF_BRACKETS) for word in APART.split(title)]


def squeezed(title: str) -> str:
    """A title as it is asked about once for everybody who bears it."""
    return re.sub(r"\s+", "", title)
