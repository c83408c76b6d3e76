"""Who a cell names: 「张三、李四」, 「李 明」, 「支书 王大山」, 「张伟（派出所）」, 「刘洋（一（1）班）」."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.reading.words.names import NOT_NAMES, SURNAMES
from bot.domain.rota.sheet.entries import LEADER, STAFF, Hours
from bot.domain.rota.sheet.hours import SHIFTS, hours_in

APART = "、，,;；/|\n\r＋+&"
PHONE = re.compile(
    r"(?<!\d)(?:\+?86[- ]?)?(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\d{7,8}|\d{6})(?!\d)"
)
SAID_PHONE = re.compile(
    rf"[-—:：=\s]*(?:(?:联系)?(?:电话|手机)(?:号码?)?|[Tt][Ee][Ll]\.?|☎|📞)?[-—:：=\s]*{PHONE.pattern}"
)
SPACES = re.compile(r"[\s\u3000]+")
NOBODY = frozenset({"", "无", "/", "-", "—", "——", "--", "×", "x", "X", "空", "暂无", "\\", "*"})
OFF = frozenset({"休", "轮空", "空班", "不排"})  # so of a whole cell; beside a name it is asked what is meant
DITTO = frozenset({"同上", "〃", "″", "”", '"', "“", "同前", "同左上"})
COMPOUND = frozenset(
    [
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "司徒",
        "令狐",
        "夏侯",
        "端木",
        "南宫",
        "独孤",
        "宇文",
        "长孙",
        "西门",
        "闻人",
        "呼延",
        "申屠",
        "太史",
    ]
)
BEFORE_OFFICE = (
    r"(?:村|镇|乡|县|区|街道|社区|学校|党委|党组|党支部|党总支|支部|总支|妇女|妇联|治保|民兵|人大|政协|纪委|纪检|工会|团委|办公室|"
    r"综治|综治办|党政办|组织|宣传|统战|武装部|两委|常务|第一|副|总|政府|行政|值班|带班|教导|教务|总务|政教|德育|车间|调度)*"
)
OFFICE = (
    r"(?:书记|支书|主任|主席|镇长|乡长|村长|县长|区长|局长|所长|站长|院长|校长|园长|科长|股长|部长|队长|组长|班长|厂长|处长|经理|"
    r"会计|出纳|文书|报账员|委员|干事|科员|办事员|工作人员|民警|辅警|医生|医师|护士长|护士|老师|教师|班主任|网格员|网格长|信息员|"
    r"专干|村官|司机|驾驶员|党员|值班员|值班人|值班领导|带班领导|带班|值班|领导|人员|联络员|保安|电工|师傅|总监|总值班|成员|总|调研员|秘书)"
)
OFFICES = re.compile(BEFORE_OFFICE + OFFICE)
# A cell that says who of several, or that nobody is settled yet, or no person at all.
NO_NAME = re.compile(
    r"值班|带班|备班|休息|轮休|轮流|放假|请假|待定|未定|全体|全员|各村|各科|人员|领导|干部|机关|同上|另行|自行|或|办公室|应急|大队|中队|"
    r"部门|单位|村委|社区|街道|学校|春节|元旦|国庆|中秋|清明|端午|劳动节|除夕|星期|礼拜|周[一二三四五六日末]|上午|下午|夜间|白天|调班|换班|"
    r"替班|代班|顶班|出差|外出|学习|培训|开会|会议|值守|巡查|安排|通知|名单|负责|电话|备注|说明|审核|制表|日期|姓名|职务|农历|[正腊]月|初[一二三四五六七八九十]"
)
PLACES = (
    "队",
    "组",
    "所",
    "院",
    "站",
    "科",
    "局",
    "办",
    "室",
    "村",
    "镇",
    "乡",
    "校",
    "委",
    "厂",
    "店",
    "处",
)
UNITS = re.compile(
    r".*(?:所|院|办|站|中心|局|科|室|村|社区|队|组|校|小学|中学|委|股|公司|车间|镇|乡|街道|厂|部|处|会|园|店|银行|支行|居|庄|屯|岗)"
)
CLASSES = re.compile(r"[（(\d一二三四五六七八九十年级高初小大中班）)、.\-]*班(?:主任|班主任)?|.*年级.*")
MEANS_NOTHING = re.compile(r"[男女]|汉族|回族|党员|新|实习|挂职|兼|主|副|正")
GROUP = re.compile(r"第?([一二三四五六七八九十\d]+|[甲乙丙丁ABCDabcd])[组班]")
LABEL = re.compile(r"[:：]")
HAN = re.compile(r"[\u3400-\u9fff]+")
FOREIGN = re.compile(r"[\u3400-\u9fff]{1,8}[·•．][\u3400-\u9fff·•．]{1,12}")
POSTS_SAID = {
    "带班": LEADER,
    "带班领导": LEADER,
    "领导": LEADER,
    "值班领导": LEADER,
    "值班": STAFF,
    "值班员": STAFF,
}
POSTS_SAID |= {
    "值班人员": STAFF,
    "司机": "司机",
    "驾驶员": "驾驶员",
    "备班": "备班",
    "白": "白班",
    "夜": "夜班",
    "主班": "主班",
}
POSTS_SAID |= {"副班": "副班", "值班长": "值班长", "备勤": "备勤"}


@dataclass(frozen=True)
class Named:
    """One name of a cell. `post` and `hours` only where the cell itself says so; `doubt` are words not understood."""

    name: str
    post: str | None = None
    phone: str = ""
    unit: str = ""
    hours: Hours | None = None
    doubt: str = ""


@dataclass(frozen=True)
class Words:
    """What cells may hold besides names of strangers."""

    names: Collection[str] = ()
    groups: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)


def names_in(text: str, words: Words = Words()) -> list[Named]:
    """Everybody a cell names, each once, in order; what is no name is there with its `doubt`."""
    found: dict[tuple[str, str, str], Named] = {}
    for piece in _pieces(text.strip()):
        last = next(reversed(found.values()), None)
        if last is not None and last.name and not last.phone and _only_phone(piece):
            found[next(reversed(found))] = _replaced(last, phone=phones_in(piece)[0])
            continue
        for named in _piece(piece, words):
            found.setdefault((named.name, named.unit, named.doubt), named)
    return list(found.values())


def nobody(text: str) -> bool:
    """Does a cell say that nobody stands there?"""
    return SPACES.sub("", text) in NOBODY | OFF


def _only_phone(piece: str) -> bool:
    """「13853400002」 on a line of its own, or behind a stroke, is of whoever stands before it."""
    return bool(phones_in(piece)) and not SAID_PHONE.sub("", piece).strip(" \u3000.。")


def phones_in(text: str) -> list[str]:
    """As they are kept: mobile numbers bare, others as they stand."""
    return [_mobile(found) or found for found in PHONE.findall(text)]


def _mobile(phone: str) -> str | None:
    digits = re.sub(r"\D", "", phone)
    return digits[-11:] if len(digits) >= 11 and digits[-11] == "1" else None


def group_key(text: str) -> str | None:
    """「一」 of 「第一组」 and of 「1组」."""
    found = GROUP.fullmatch(text.strip())
    if found is None:
        return None
    return (
        str("一二三四五六七八九".index(found[1]) + 1)
        if found[1] in "一二三四五六七八九"
        else found[1].upper()
    )


def plausible(word: str, known: Collection[str] = ()) -> bool:
    """May this be what a person is called?"""
    if word in known:
        return True
    if FOREIGN.fullmatch(word):
        return True
    if not HAN.fullmatch(word) or not 2 <= len(word) <= 4 or word in NOT_NAMES or NO_NAME.search(word):
        return False
    if _addressed(word):
        return True
    if word[:2] in COMPOUND:
        return len(word) >= 3
    if word[0] in "老小阿" and word[1] in SURNAMES:
        return len(word) <= 3
    return len(word) <= 3 and word[0] in SURNAMES and not (len(word) == 3 and word.endswith(PLACES))


def _addressed(word: str) -> bool:
    """「周镇长」, 「欧阳主任」, 「王所」"""
    rest = word[2:] if word[:2] in COMPOUND else word[1:] if word[0] in SURNAMES else ""
    return bool(rest) and OFFICES.fullmatch(rest) is not None


def _pieces(text: str) -> Iterator[str]:
    """Parted where nothing is open in brackets."""
    depth, start = 0, 0
    for at, mark in enumerate(text):
        depth += (mark in "（(【[") - (mark in "）)】]")
        if mark in APART and depth <= 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _bracketed(piece: str) -> Iterator[tuple[str, str]]:
    """Words, and what stands in brackets behind them."""
    depth, said, inside = 0, "", ""
    for mark in piece:
        if mark in "（(【[":
            depth += 1
            if depth == 1:
                continue
        elif mark in "）)】]" and depth:
            depth -= 1
            if not depth:
                yield said.strip(), inside.strip()
                said = inside = ""
                continue
        if depth:
            inside += mark
        else:
            said += mark
    if said.strip() or inside.strip():
        yield said.strip(), inside.strip()


def _piece(piece: str, words: Words) -> list[Named]:
    """What is said in brackets is about the name before it, and so is a telephone behind them."""
    found: list[Named] = []
    for said, inside in _bracketed(piece):
        phones = phones_in(said)
        if found and phones and not PHONE.sub("", said).strip():
            found[-1] = _replaced(found[-1], phone=phones[0])
            continue
        found += _said(said, words)
        if inside and said and found and not found[-1].doubt:
            found[-1] = _with_bracket(found[-1], inside)
        elif inside and not _empty(inside):
            if said and found:
                found.pop()
            found.append(Named("", doubt=f"{said}（{inside}）"))
    return found


def _empty(inside: str) -> bool:
    return bool(phones_in(inside)) or MEANS_NOTHING.fullmatch(inside) is not None


def _with_bracket(named: Named, inside: str) -> Named:
    """The person with what brackets say: a telephone, an office, a class, a post, hours, a unit."""
    squeezed = SPACES.sub("", inside)
    phones = phones_in(inside)
    post, hours = POSTS_SAID.get(squeezed), hours_in(squeezed)
    if phones and not PHONE.sub("", inside).strip("：: 电话手机"):
        return _replaced(named, phone=phones[0])
    if post is not None:
        return _replaced(named, post=post)
    if squeezed in SHIFTS:
        return _replaced(named, post=squeezed)
    if hours is not None and hours.alone:
        return _replaced(named, hours=hours.hours)
    if OFFICES.fullmatch(squeezed) or CLASSES.fullmatch(squeezed) or MEANS_NOTHING.fullmatch(squeezed):
        return named
    if _unit(squeezed):
        return _replaced(named, unit=squeezed)
    if (office := _office_of_unit(squeezed)) is not None:
        return _replaced(named, unit=office)
    return Named("", doubt=f"{named.name}（{inside}）")


def _unit(text: str) -> bool:
    """Is it what a unit is called, and no words about who stands?"""
    plain = re.sub("办公室|社区|街道|学校|村委|应急|大队|中队|单位|部门|机关", "", text)
    return UNITS.fullmatch(text) is not None and NO_NAME.search(plain) is None


def _office_of_unit(text: str) -> str | None:
    """「派出所」 of 「派出所所长」; None where it is no unit with an office."""
    for start in range(1, len(text)):
        if OFFICES.fullmatch(text[start:]) and UNITS.fullmatch(text[:start]):
            return text[:start]
    return None


def _replaced(named: Named, **changed: object) -> Named:
    return Named(**{**named.__dict__, **changed})


def _said(said: str, words: Words) -> Iterator[Named]:
    """Names apart by spaces only, perhaps behind a label."""
    post = None
    if LABEL.search(SAID_PHONE.sub(" ", said)):
        label, rest = (part.strip() for part in LABEL.split(said, maxsplit=1))
        squeezed = SPACES.sub("", label)
        if squeezed in POSTS_SAID:
            post, said = POSTS_SAID[squeezed], rest
        elif OFFICES.fullmatch(squeezed) or squeezed == "姓名":
            said = rest
        elif PHONE.fullmatch(rest) or not rest:
            said = f"{label} {rest}"
    phones = phones_in(said)
    bare = SAID_PHONE.sub(" ", said).strip()
    if SPACES.sub("", bare) in NOBODY:
        if phones:
            yield Named("", doubt=said)
        return
    found = list(_words(bare, post, words))
    for number, named in enumerate(found):
        yield _replaced(named, phone=phones[number]) if len(phones) == len(found) else named


def _words(bare: str, post: str | None, words: Words) -> Iterator[Named]:
    """「派出所 陈所长」 is one person, with the unit that tells them apart."""
    unit = ""
    for word in _joined(SPACES.split(bare)):
        if not _stands_alone(word, words) and _unit(word):
            if unit:
                yield Named("", doubt=unit)
            unit = word
            continue
        for named in _word(word, post, words):
            yield _replaced(named, unit=unit) if unit and named.name else named
            unit = ""
        post = POSTS_SAID.get(word, post)
    if unit:
        yield Named("", doubt=unit)


def _stands_alone(word: str, words: Words) -> bool:
    """Is it a name, an office or a group, and no unit of whoever is named behind it?"""
    return plausible(word, words.names) or bool(OFFICES.fullmatch(word)) or group_key(word) is not None


def _word(word: str, post: str | None, words: Words) -> Iterator[Named]:
    group = group_key(word)
    if group is not None and group in words.groups:
        yield from words.groups[group]
    elif word in words.names:
        yield Named(word, post)
    elif word not in POSTS_SAID and not OFFICES.fullmatch(word):
        yield _person(word, post, words.names)


def _person(word: str, post: str | None, known: Collection[str]) -> Named:
    """A name, perhaps with an office grown to it."""
    if plausible(word, known):
        return Named(_without_office(word, known), post)
    for end in range(len(word) - 2, 0, -1):
        if OFFICES.fullmatch(word[:end]) and plausible(word[end:], known) and not _addressed(word[end:]):
            return Named(word[end:], POSTS_SAID.get(word[:end], post))
    return Named(bare, post) if (bare := _without_office(word, known)) != word else Named("", doubt=word)


def _without_office(word: str, known: Collection[str]) -> str:
    """「王大山」 of 「王大山书记」; 「王书记」 stays."""
    for end in range(2, len(word)):
        if OFFICES.fullmatch(word[end:]) and plausible(word[:end], known) and not _addressed(word):
            return word[:end]
    return word


def _joined(words: list[str]) -> list[str]:
    """「李 明」 is one name, padded so that it is as wide as three characters; 「欧 阳 锋」 too."""
    names: list[str] = []
    open_ = False
    for word in words:
        if len(word) == 1 and open_:
            names[-1] += word
            # A third single character goes on with the name unless it could begin the next.
            open_ = False
        else:
            names.append(word)
            open_ = len(word) == 1
    return [name for name in names if name and name not in NOBODY]
