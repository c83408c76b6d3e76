"""Where the learnt reader is asked: only in doubt, only for what is owed, and only past what the rules can exclude.

It makes 平安 of doubt where one clause is a plain zero by the grammar and the rest of the message tells of no trouble,
need, number, exception, question, other day, part, other unit, order or thanks, and is made of turns that zero reports
have. It makes a matter of doubt where it is sure. It never overrules a rule.
"""

import re

from bot.domain.reading.clauses import understood
from bot.domain.reading.events import mentions, stated
from bot.domain.reading.fillers import unsigned
from bot.domain.reading.grammar import NARROW, Plainness
from bot.domain.reading.lexicon import KINDS, WORDS
from bot.domain.reading.mentions import UnitIndex
from bot.domain.reading.model import LONGEST, Model, form_of
from bot.domain.reading.negation import without_denials
from bot.domain.reading.normalise import normalise
from bot.domain.reading.predicates import marked
from bot.domain.reading.rules import clauses
from bot.domain.reading.small_talk import without_small_talk
from bot.domain.reading.vetoes import asks_of_others
from bot.domain.reading.vocabulary import HOLE
from bot.domain.terms import Label

# Chosen by cross-validation on the lines it learns from (`tests.domain.reading.train --check`).
SURE_OF_ZERO = 0.9
SURE_OF_MATTER = 0.85

# What must not stand in the part of a message that the grammar does not understand, by kind.
FORBIDDEN = re.compile(
    # numbers and measures
    r"[0-9０-９]|[一二两三四五六七八九十几半多数][个人名位户起处件例头只辆间棵条次根台亩米岁组队社片班家栋]"
    # trouble, and what hurts
    r"|"
    r"[死伤病亡血火烟烧炸爆毒漏渗塌垮裂滑堵断停坏倒撞翻砸打骂闹吵争抢偷盗骗丢险急救警案痛疼晕昏摔跌淹溺困埋压咬刺砍捅刀枪尸葬吐泻烫冻救灾祸乱"
    r"误假虚拦围挡访告诉怨哭怕慌逃跑追抓查封扣罚欠债赔被强抽扯快]"
    # needs, exceptions, doubt
    r"|[缺少差除但却只仅唯别另余其先等待再才未不否疑似像约概许估猜该应需求要盼望祝愿托帮]"
    r"|部分|个别|有的|有些|多数|基本|大致|差不多|可能|好像|听说|据|恐|万一|如果|如有|及时|假如|要是|的话|"
    r"一旦|若|"
    r"虽|尽管|以外|之外|例外"
    # questions, orders, quotations, other days and units
    r"|[?？吗吧嘛么呢谁哪怎何请让叫令勿莫催转“”\"「」『』《》#@]|通知|要求|注意|务必|必须|测试|演练|模板|"
    r"昨|前天|明|后天|上周|下周|去年|隔壁|他们|邻|外村|对面"
    # what was mended, settled or is over tells that there was something
    r"|[已了过完修复解除消治调劝送找换补整转通退终控办喜丧婚]|问题|小事|处[理置]|已经|现在|刚才|后来|总算|没事了|好了"
    # people and parts
    r"|[人老孩娃童婴妇爹妈爷奶哥姐弟妹儿女他她它东西南北左右]|学生|病人|司机|工人|路|桥|车|船|井|河|坝|"
    r"库|电|气|网|药|粮"
)
DENIALS = re.compile(r"[没無无冇莫呒]")


def with_marks(plain: str, known: UnitIndex) -> str:
    """`plain` (normalised) with a mark for each unit named."""
    made, end = "", 0
    for mention in known.mentions(plain):
        made += plain[end : mention.start] + HOLE
        end = mention.end
    return made + plain[end:]


def marked_form(text: str, known: UnitIndex) -> str:
    """`text` as it is learnt and judged."""
    return form_of(with_marks(normalise(text), known))


def second(words: str, model: Model) -> Label:
    """What the learnt reader makes of `words` (normalised, units marked) that the rules are in doubt about."""
    if len(words) > LONGEST:
        return Label.UNCLEAR
    zero, matter = model.chances(form_of(words))
    if zero >= SURE_OF_ZERO and may_be_zero(words, model):
        return Label.ZERO
    is_matter = matter >= SURE_OF_MATTER and without_denials(words) == words
    return Label.MATTER if is_matter else Label.UNCLEAR


def may_be_zero(words: str, model: Model) -> bool:
    """Whether a clause says 平安 by itself, and nothing before it forbids to hear that as talk."""
    said = [clause.strip(" \n\t") for clause in clauses(marked(without_small_talk(unsigned(words))))]
    found = [(clause, understood(clause, last=True)) for clause in said]
    plain = [
        at for at, (_, sense) in enumerate(found) if sense is not None and sense.level >= Plainness.LIGHT
    ]
    if not plain or any(sense is None for _, sense in found[plain[-1] :]):
        return False  # what stands behind the last 平安 may be a matter broken off
    if any(asks_of_others(clause) for clause, _ in found):
        return False
    return all(sense is not None or _is_talk(clause, model) for clause, sense in found)


def _is_talk(clause: str, model: Model) -> bool:
    left = stated(clause)
    return (
        not mentions(clause)
        and HOLE not in clause
        and FORBIDDEN.search(clause) is None
        and DENIALS.search(left) is None
        and not _names_anything(clause)
        and model.has_heard(clause)
    )


def _names_anything(clause: str) -> bool:
    """我在医院: who or what is named is more than talk."""
    named = {kind for start in range(len(clause)) for word in WORDS.at(clause, start) for kind in KINDS[word]}
    return not named.isdisjoint(NARROW)
