"""Words of the tables in a place where they do not say what they seem to."""

import re

from bot.domain.reading.denying import without_answers
from bot.domain.reading.matching import HAN, HOLE
from bot.domain.reading.words.subjects import SUBJECTS

CALM = r"(?:平安|安全|无事|没事|正常|平稳|稳定|安好|都好|无恙)"

# 平安工作, 安全检查: the title of something, and no word of how it is.
TITLE = re.compile(
    r"(?:食品|用电|用火|用气|用水|消防|交通|饮水|饮食|网络|信息|防溺水|防火|防汛|生产|施工|燃气|出行|校车)安全|"
    r"(?:平安|安全|稳定|正常)(?:情况|工作|检查|排查|巡查|走访|值班|值守|生产经营|日报|早报|晚报|报告|汇报|报送|管理|宣传|责任|接龙|信息)"
)
MISLEADING = re.compile(
    # 平安村, 平安校园: names and slogans
    r"(?:平安|安全|无事|太平)(?:村|社区|校园|学校|幼儿园|单位|家庭|工地|企业|医院|乡|镇|县|里|坡|路|街|小区|大道)"
    # 没事了: there was something
    r"|(?:没事|无事|平安|正常|安全|平稳|稳定|畅通|通畅|平静|都好|情况)儿?了(?!解)|没事的"
    # 各村报平安: an order, not a report
    r"|(?:大家|各|所有|全体|全员|其他|其它|人员|你们|谁)[^,，。\n]{0,6}报(?:个|一声|一下)?(?:平安|无事)"
    # 有没有事: a question
    r"|有没有|有无|是否|是不是|会不会|能不能"
    # 先报平安, 情况还在核实: for the time being
    r"|先报个?(?:平安|无事|零报告|正常)|暂时?报|还在(?!岗)"
    # 哈哈平安: a joke
    r"|^\s*[哈嘻]"
)
# 正常上班, 照常营业: work goes on, which alone settles nothing.
AS_USUAL = re.compile(
    r"(?:正常|照常|有序)(?=上[班学课]|下班|放学|[营开作施办]业?[业放工公]|运营|生产|教学|通[行车]|接诊|作[业息]|值[班守]|开[馆课门展]|"
    r"进行|推进|午休|就餐|入[园校]|[离到][园校])"
)
REPORTED = re.compile(r"报(?:个|一声)?(?:平安|无事)了")
ANSWERED = re.compile(rf"是否{CALM}\s?[:：]\s?(?:是|{CALM})(?![{HAN}])")
# 人员平安 alone is said after an accident, too: it settles nothing.
OF_PEOPLE = re.compile(
    rf"^[\s{HOLE}]*(?:今[天日]|目前|现在|现|暂时)?(?:所有|全部|全体|全村|我们?|咱们?)?的?"
    rf"(?:人员?|群众|村民|居民|住户|大家|家人|伤者)们?(?:今[天日]|目前|现在|暂时|都|均|全部|全|很|也|一切|挺)*"
    rf"{CALM}[\s。!！,，]*$"
)
# 其他平安: and what is not?
OTHERS = re.compile(rf"^[^{HAN}]*(?:其[他它余])(?![:：])")
# 平安，学校 … / 平安，另外 … / 情况： … : broken off before it was said
BROKEN_OFF = re.compile(
    r"(?<![:：])(?:另外|同时|其中|而且|并且|以及|还有|[和及与并且还仍都均为是在于各经])[\s,，、:：。.~～]*$"
    r"|[:：][ \n]*$"
)
PUNCTUATION = " \n\t,，。;；、~～!！"
CALM_WORD = re.compile(CALM)
# Who is spoken to may stand last: 平安，谢谢领导.
SPOKEN_TO = frozenset(["领导", "各位领导", "书记", "主任", "镇长", "站长", "所长", "老师", "支书", "大家"])
BARE = frozenset(SUBJECTS) - SPOKEN_TO
LONGEST_SUBJECT = max(map(len, BARE))
# In doubt is every line of a message with one of these: 模板：东沟村平安，柳湾村平安
IN_DOUBT = re.compile(
    r"测试|模板|格式|例如|比如|示例|样例|草稿|范文|演练|如果|假如|要是|撤回|作废|误发|发错|报错|开玩笑|转发"
)


def misleads(clause: str) -> bool:
    """Whether `clause` holds words that only seem to say 平安."""
    left = ANSWERED.sub(" ", without_answers(REPORTED.sub("", clause)))
    return MISLEADING.search(left) is not None or _is_named_so(left)


def without_titles(clause: str) -> str:
    """`clause` without 安全检查, 正常上班 and the like, and with a form's 是否平安：是 as a statement."""
    return AS_USUAL.sub("", TITLE.sub(" ", ANSWERED.sub("平安", clause)))


def settles_nothing(clause: str) -> bool:
    """人员平安: explained, but it may follow an accident."""
    return OF_PEOPLE.match(clause) is not None


def is_unfinished(text: str) -> bool:
    """Whether the words break off, or begin with what is left when something is taken out."""
    return BROKEN_OFF.search(text) is not None or OTHERS.match(text) is not None


def ends_in_a_subject(clause: str) -> bool:
    """平安，学校: the last clause names what it is about, and says nothing of it."""
    bare = clause.rstrip(PUNCTUATION).removesuffix("的")
    return any(bare[-length:] in BARE for length in range(1, LONGEST_SUBJECT + 1))


def _is_named_so(clause: str) -> bool:
    """平安志愿者, 安全员: what is called so, and not how it is."""
    return any(clause[found.end() :].rstrip(PUNCTUATION) in BARE for found in CALM_WORD.finditer(clause))


def is_in_doubt(text: str) -> bool:
    """Whether the whole message is a test, an example, on condition or taken back."""
    return IN_DOUBT.search(text) is not None
