"""Words of the tables in a place where they do not say what they seem to."""

import re

from bot.domain.reading.negation import without_answers, without_denials
from bot.domain.reading.vocabulary import HAN, HOLE, Vocabulary, any_of
from bot.domain.reading.words.names import PLACES, TITLES
from bot.domain.reading.words.silent import SILENT
from bot.domain.reading.words.subjects import SUBJECTS
from bot.domain.reading.words.zero import ZERO

CALM = r"(?:平安|安全|无事|没事|正常|平稳|稳定|安好|都好|无恙)"

# 平安工作, 安全检查: the title of something, and no word of how it is.
TITLE = re.compile(
    r"(?:食品|用电|用火|用气|用水|消防|交通|饮水|饮食|网络|信息|防溺水|防火|防汛|生产|施工|燃气|出行|校车)安全|"
    r"(?:平安|安全|稳定|正常)(?:情况|工作|检查|排查|巡查|走访|值班|值守|生产经营|日报|早报|晚报|报告|汇报|报送|管理|宣传|责任|接龙|信息)"
)
MISLEADING = re.compile(
    # 平安村, 平安校园: names and slogans
    r"(?:平安|安全|无事|太平)(?:村|社区|校园|学校|幼儿园|单位|家庭|工地|企业|医院|乡|镇|县|里|坡|路|街|小区|大道)"
    # Christmas Eve
    r"|平安夜(?!间|里|晚|班|值)"
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
    rf"^[\s{HOLE}]*(?:今[天日]|目前|现在|现|暂时)?(?:所有|全部|全体|全村|我们?|咱们?|[村园校厂]里)?的?"
    r"(?:我们?|咱们?|俺们?|人员?|群众|村民|居民|住户|大家|家人|伤者|司机|乘客|驾驶员|司乘人员|老人|孩子|工人|员工|"
    r"游客|旅客|病人|患者|家属|船员|渔民)们?"
    rf"(?:今[天日]|目前|现在|暂时|都|均|全部|全|很|也|一切|挺)*{CALM}[^{HAN}]*$"
)
# 现场秩序稳定, 病人情况稳定: there is a scene, or somebody ill.
AT_THE_SCENE = re.compile(r"(?<!施工)(?<!作业)现场|病人|患者|家属|伤者|伤员")
# 一组平安: and the others?
ONE_PLACE = re.compile(
    rf"^[\s{HOLE}]*(?:今[天日])?(?:我们?|咱们?)?第?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})号?"
    rf"(?:村民|居民)?(?:小?组|队|社|楼|栋|单元|车间|门|岗|班)的?(?:都|全|均|一切)*{CALM}[^{HAN}]*$"
)
# 其他村呢: asked in the middle of a report
ASKED_OF_OTHERS = re.compile(r"其[他它余](?!.*[:：])|呢[\s。,，]*$")
# 其他平安: and what is not?
OTHERS = re.compile(rf"^[^{HAN}]*(?:其[他它余])(?![:：])")
# 平安，学校 … / 平安，另外 … / 情况： … : broken off before it was said
BROKEN_OFF = re.compile(
    r"(?<![:：])(?:[和及与并且还仍都均为是在于各经今已]|以及|还有|一切|全部|所有|一直|今[天日]|目前|现在|截[至止])[^一-鿿\w]*$"
    r"|(?:^|[^一-鿿\w])(?:另外|同时|其中|而且|并且|其次|然后)(?:$|[^一-鿿\w])"
    r"|[:：][ \n]*$"
)
NUMBERED = re.compile(rf"(?:\d|[一二三四五六七八九十])[个号]?(?:{any_of(PLACES)}|[趟遍轮圈])$")
PUNCTUATION = " \n\t,，。;；、~～!！"
CALM_WORD = re.compile(any_of(ZERO))
# 安全生产, 社会稳定情况: names of what is watched.
COMPOUND = re.compile(any_of(word for word in (*SUBJECTS, *SILENT) if re.search(f"{CALM}.", word)))
# Who is spoken to may stand last: 平安，谢谢领导.
SPOKEN_TO = ("领导", "书记", "主任", "镇长", "站长", "所长", "老师", "支书", "大家", "们")
BARE = frozenset(SUBJECTS) - frozenset(SPOKEN_TO) - frozenset(ZERO)
WHOLE = frozenset((*SILENT, *ZERO))
NAMES = Vocabulary(BARE - frozenset(TITLES))
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
    """人员平安, 现场正常, 一组平安: explained, but it may follow an accident or leave out the others."""
    if OF_PEOPLE.search(clause) or ONE_PLACE.search(clause):
        return True
    return (
        AT_THE_SCENE.search(clause) is not None and AT_THE_SCENE.search(without_denials(clause)) is not None
    )


def asks_of_others(clause: str) -> bool:
    """Whether `clause`, in which nobody says 平安, is about others: 其他村呢."""
    return ASKED_OF_OTHERS.search(clause) is not None


def is_unfinished(text: str) -> bool:
    """Whether the words break off, or begin with what is left when something is taken out."""
    return BROKEN_OFF.search(text) is not None or OTHERS.match(text) is not None


def ends_in_a_subject(clause: str) -> bool:
    """平安，学校: the last clause names what it is about, and says nothing of it."""
    bare = clause.rstrip(PUNCTUATION).removesuffix("的")
    if bare.endswith(SPOKEN_TO):
        return False
    ends = (bare[-length:] for length in range(min(LONGEST_SUBJECT, len(bare)), 0, -1))
    last = next((word for word in ends if word in BARE or word in WHOLE), "")
    return last in BARE or NUMBERED.search(bare) is not None


def _is_named_so(clause: str) -> bool:
    """平安志愿者, 太平间: what is called so, and not how it is. 安全生产无事故 says more behind it."""
    if not any(NAMES.at(clause, found.end()) for found in CALM_WORD.finditer(clause)):
        return False
    left = COMPOUND.sub(" ", without_denials(clause))
    ends = [found.end() for found in CALM_WORD.finditer(left)]
    return bool(ends) and bool(NAMES.at(left, ends[-1]))


def is_in_doubt(text: str) -> bool:
    """Whether the whole message is a test, an example, on condition or taken back."""
    return IN_DOUBT.search(text) is not None
