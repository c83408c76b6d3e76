"""误报: how long it can be objected to, and which words are a reason."""

import re
from datetime import timedelta

from bot.domain.incidents.extraction import toll
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import judge, says_nothing
from bot.domain.terms import Label

REOPENS_FOR = timedelta(hours=24)

# Words that leave no trace of why: acknowledgements, the command itself, a shrug.
_NO_REASON = re.compile(
    r"(?:是|这是|就是|属|属于|标为|标记|报)?(?:误报|报错|报错了|错报|错了|取消|撤回|撤销|撤)(?:了|的|吧|一下)?"
    r"|(?:不好意思|对不起|抱歉)?(?:我|刚才|刚刚)*(?:说|弄|搞|写|填)错了?"
    r"|(?:我)?(?:知道|收到|好|好的|嗯|哦|行|可以|是|是的|对|对的|没有|无|谢谢|不知道|不清楚|没什么|没啥|ok|1)(?:了|啦)?"
    r"|(?:原因|理由)?\W*"
    # out of the question: 「点错了」 is a reason, 「算了」 is none
    r"|(?:算|免|作罢|放弃|取消|退出|返回|停止?|结束)(?:了|吧|啦|掉)*|(?:先)?不(?:报|说|弄|填|写|发|改|用|要|搞|管|用管|用报|用说)(?:了|啦|吧)*"
    r"|(?:以后|回头|等会儿?|等下|待会|过会)?再说吧?|当我没说|别管了|没事[了啦]*"
)
# Said of what stands in the way of nobody: 「没有人受伤」 is none.
_HURT = re.compile(
    r"(?<!没)(?<!没有)(?<!无)(?:有|[一二两三四五六七八九十几多\d]+个?)(?:人|人员|群众|村民|居民|学生|孩子|老人|工人|司机).{0,4}"
    r"(?:受伤|重伤|轻伤|伤亡|死|遇难|身亡|失联|失踪|被埋|被困|昏迷)"
)
_MARKS = re.compile(r"[\W_]+")
SHORTEST = 2  # characters: 「猫」 says nothing to whoever drove out


def is_reason(text: str) -> bool:
    """Do the words say why it was a false alarm? A 平安, an acknowledgement or nothing does not; nor do casualties."""
    bare = _MARKS.sub("", normalise(text))
    if len(bare) < SHORTEST or bare.isdigit() or _NO_REASON.fullmatch(bare):
        return False
    if tells_of_casualties(text):
        return False
    plain = normalise(text)
    return judge(plain).label is not Label.ZERO and not says_nothing(plain)


def tells_of_casualties(text: str) -> bool:
    """Words that tell of the hurt are news of the incident, and no reason why there was none."""
    found = toll(text)
    if _HURT.search(normalise(text)):
        return True
    return bool(found.dead or found.badly or found.injured or found.missing)
