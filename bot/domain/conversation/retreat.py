"""「算了，没啥事，平安」: whoever wants out of what they began to tell, and says that all is well.

By themselves such words are doubtful. They are taken back only what stands or waits: the question what happened ends
with them, and of a matter that stands it is asked whether it shall be a 平安.
"""

import re

from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import judge
from bot.domain.terms import Label

MOST = 30  # characters; whoever says more tells of something
BACK = re.compile(
    r"^(?:(?:哦|噢|哎呀?|唉|啊|嗯|不好意思|对不起|抱歉|领导)[,，。!！\s]*)*"
    r"(?:(?:我|俺|刚才|刚刚|是)*(?:算了吧?|算啦|没事[了啦]|没啥[事了]*|没什么[事了]*|不用[报管]?[了啦]|[弄搞看听发点按报说]错了?|误[会点触发报]了?|手滑了?|虚惊一场|先不报了|不报了|当我没说)"
    r"[,，。.!！~～、;；\s]*)+"
)
STRONG = re.compile(r"平安|零报告|一切正常|一切都?好|无事|没有?(?:任何|什么)?(?:情况|异常)")


def retreats(text: str) -> bool:
    """Do the words take back what their speaker began to tell, and say that all is well?"""
    plain = normalise(text).strip()
    found = BACK.match(plain) if len(plain) <= MOST else None
    if found is None:
        return False
    rest = plain[found.end() :]
    return STRONG.search(rest) is not None and judge(rest).label is Label.ZERO
