"""What people say of their own duty: 「头疼，今天值不了班了」, 「我想和何主任换班」, 「明天何主任替我值班」, a roster.

Each is a command in a sentence. Whatever else is open, such words are no news of an incident, and no report; but where
a clause beside them tells of something that happened, that comes first.
"""

import re

from bot.domain.conversation.commands import PlainCommand
from bot.domain.incidents.urgency import urgent
from bot.domain.reading.normalise import normalise
from bot.domain.terms import Label

MOST = 60  # characters; whoever says more tells of something
MOST_PASTED = 2000
CLAUSES = re.compile(r"[\s,，、。;；.!！?？~～…]+")

_I = r"(?:我们?|俺|咱|本人)"
_WHEN = (
    r"(?:今[天日晚夜早]?|明[天日晚早]?|后天|这[周天两几]*|本周|下周|周[一二三四五六日天末]|星期[一二三四五六日天]"
    r"|\d{1,2}[月日号点:]?|[上下中]午|夜里|晚上|白天|的)"
)
_SHIFT = r"(?:值班|带班|夜班|白班|晚班|这?个?班|值守)"
_DO = r"(?:值(?:班|守|夜)?|带班|上班|顶班?|代班?|坐班|到岗|当班)"
_NOT = r"不(?:了|成|下去|动)"
CANNOT = re.compile(
    rf"(?:值|带班|值班|顶班?){_NOT}|上{_NOT}(?:这?个?{_SHIFT})"
    rf"|(?:不能|没法|没办法|无法|不想|来不及)(?:去|来|再|继续|按时|参加|{_WHEN})*{_DO}(?![一-鿿]{{0,2}}(?:报|学|山|门|楼))"
    rf"|(?:班|{_SHIFT}){_WHEN}{{0,4}}{_I}?{_WHEN}{{0,4}}(?:去|来|上|值|顶)不(?:了|成)"
    rf"|^(?:{_WHEN}{{0,4}}{_I}|{_I}{_WHEN}{{1,4}})(?:先)?请(?:个|半天|[一两\d]天|几天)*假(?:[一两半\d]天)?$"
    rf"|^{_I}?{_WHEN}{{0,4}}{_I}?(?:想|要|得|需要|能不能|可以|申请)+(?:先)?(?:请(?:个|半天|[一两\d]天|几天)*假|休(?:个|半天|[一两\d]天|几天)?假|调休|休息(?:半天|[一两\d]天)?)"
)
_SOMEBODY = r"(?![我俺咱])[一-鿿（）()]{1,8}?"
SWAP = re.compile(
    rf"(?:和|跟|与|找|同|想){_SOMEBODY}(?:把)?{_WHEN}{{0,4}}(?:换|调|对调|倒|串)(?:一?下|个|一?换)?{_WHEN}{{0,4}}(?:的)?{_SHIFT}"
    rf"|^{_I}?(?:想|要|需要|能不能|能|可以|可不可以|申请|给我|帮我)*(?:换|调|串|倒)(?:一?下|个|一?换)?{_WHEN}{{0,4}}的?{_SHIFT}(?!车|机|次|组|子|级|干|委)"
    rf"|(?:把|将)?(?:我|俺)?(?:的)?{_WHEN}{{1,4}}(?:的)?(?:班|{_SHIFT})(?:和|跟|与|同){_SOMEBODY}(?:的)?{_WHEN}{{0,4}}(?:的)?(?:班)?(?:换|调|对调|倒)"
    rf"|(?:和|跟|与|同){_SOMEBODY}(?:对调|对换|互换)(?:一?下)?$"
)
_FOR = r"(?:帮|替|代|顶)"
COVER = re.compile(
    rf"{_FOR}(?:一下)?{_I}的?{_WHEN}{{0,4}}(?:{_DO}|{_SHIFT}|一[天下晚夜]|半天|一会儿?)?{_WHEN}{{0,4}}(?:的?(?:班|{_SHIFT}))?(?:一下|吧|了|啊|呗|行吗|可以吗|好吗|吗|值)*$"
    rf"|(?:让|请|叫|找|由|麻烦|安排){_SOMEBODY}{_WHEN}{{0,4}}{_FOR}(?:一下|{_I})?{_WHEN}{{0,4}}(?:{_DO}|{_SHIFT}|一[天下晚])"
    rf"|(?:让|请|叫|找|由|麻烦|安排){_SOMEBODY}{_WHEN}{{0,4}}{_FOR}{_I}(?:值|顶|代|班)?到[\d一二两三四五六七八九十点时半夜早晚上明天:]{{1,8}}$"
    rf"|(?:我|俺)?(?:的)?{_WHEN}{{0,4}}(?:的)?(?:班|{_SHIFT})(?:由|让|请|找|交给){_SOMEBODY}(?:来)?(?:{_FOR}|值|顶|上)"
    rf"|^(?:代班|替班)(?!费|人员名单)"
    rf"|(?:{_SHIFT})(?:谁|哪位)(?:能|可以|来|去)*{_DO}"
    rf"|(?:谁|哪位|有人|有没有人)(?:能|可以)*{_FOR}(?:一下)?{_I}?{_WHEN}{{0,4}}(?:{_DO}|{_SHIFT}|班)"
)
# Why: said beside it, and no report.
EXCUSE = re.compile(
    rf"(?:{_I}|家里|家中|孩子|小孩|娃|老人|父亲|母亲|爸妈?|妈|爱人|老婆|丈夫|媳妇|身体|今天|明天|今晚|突然|临时|有点|因为|由于|的|在|要|得|不|很|又|还|也){{0,6}}"
    r"(?:头[疼痛晕]|发[烧热]|感冒|咳嗽|拉肚子|肚子[疼痛]|胃[疼痛]|腰[疼痛]|牙[疼痛]|不?舒服|生病|病了|住院|看病|看牙|陪护|手术|复查|难受|有(?:点|急|私|个)?事"
    r"|急事|私事|出差|开会|学习|培训|外地|外面|不在[镇乡县村家]*里?上?|走不开|结婚|喜事|丧事|奔丧|回老家|没人(?:带|照顾))(?:了|要[一-鿿]{0,6}|得[一-鿿]{0,6})*"
)
PAPER = re.compile(r"值班表|排班表|轮值表|值班安排|值班名单|值班人员名单|带班安排")
DAY = re.compile(
    r"(?<!\d)\d{1,2}\s*[月/.-]\s*\d{1,2}(?!\d)\s*[日号]?|(?<!\d)\d{1,2}[日号]|(?:周|星期|礼拜)[一二三四五六日天]"
)
POST = re.compile(r"带班|值班|备班|值守")
# 「12月1日 带班 周镇长 值班 马干事」
ONE_DAY = re.compile(rf"(?:{DAY.pattern})\S*\s+带班[\s:：]*\S+\s+值班[\s:：]*\S+")
DAY_ALONE = re.compile(rf"(?:{DAY.pattern})(?:[（(][^）)]*[）)])?")
LEAST_DAYS = 2
BETWEEN = " 　,，、;；。:：|"  # of two days, and of a title and the first
SPANNING = ("-", "—", "至", "到", "~", "～", "、", "和", "（", "(")  # 12月1日-12月3日 is one entry


def own_duty(text: str, label: Label) -> PlainCommand | None:
    """The command that words about one's own duty are; None for anything else, and where harm is told beside it.

    `label`: what the words read as.
    """
    plain = normalise(text).strip()
    found = PlainCommand.WRITE_ROTA if is_roster(plain) else _wish(plain, label)
    return None if found is None or label is Label.ZERO or urgent(plain) else found


def _wish(plain: str, label: Label) -> PlainCommand | None:
    clauses = [one for one in CLAUSES.split(plain) if one] if len(plain) <= MOST else []
    found = next((command for command, pattern in WISHES if any(map(pattern.search, clauses))), None)
    return found if label is not Label.MATTER or _only_excused(clauses) else None


WISHES = (
    (PlainCommand.SWAP, SWAP),
    (PlainCommand.COVER, COVER),
    (PlainCommand.CANNOT_STAND, CANNOT),
)
BESIDE = (EXCUSE.fullmatch, *(pattern.search for _, pattern in WISHES))


def _only_excused(clauses: list[str]) -> bool:
    """Does nothing stand beside it but why?"""
    return all(any(fits(clause) for fits in BESIDE) for clause in clauses)


def days_apart(text: str) -> str:
    """A roster that was pasted into one line, a line for each of its days: 「12月1日 带班… 12月2日 带班…」."""
    return "\n".join(_days_apart(line) for line in text.splitlines())


def _days_apart(line: str) -> str:
    """Dates with nothing behind them are the head of a table, and stay together."""
    starts = [found.start() for found in DAY.finditer(line) if not line[: found.start()].endswith(SPANNING)]
    if len(starts) < LEAST_DAYS or "\t" in line:
        return line
    pieces = [line[a:b].strip(BETWEEN) for a, b in zip(starts, [*starts[1:], len(line)], strict=True)]
    if any(DAY_ALONE.fullmatch(piece) for piece in pieces):
        return line
    title = line[: starts[0]].strip(BETWEEN)
    return "\n".join(
        [*([title] if title else []), *(DAY_ALONE.sub(r"\g<0> ", piece, count=1) for piece in pieces)]
    )


def is_roster(text: str) -> bool:
    """Is it a table of who is on duty when: days one below the other, under a title, or one day with both posts?"""
    if len(text) > MOST_PASTED or POST.search(text) is None:
        return False
    if ONE_DAY.fullmatch(text.strip()) is not None:
        return True
    below = sum(DAY.match(line.strip()) is not None for line in text.splitlines())
    return below >= LEAST_DAYS or (PAPER.search(text) is not None and len(DAY.findall(text)) >= LEAST_DAYS)
