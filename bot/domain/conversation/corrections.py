"""Words that correct what was said before, or take it back."""

import re
from enum import StrEnum

_EARLIER = (
    r"(?:刚才|刚刚|方才|刚|上一条|上条|上一个|前一条|前面|之前|上面|那条|那个|先前|头先|上午|早上|今天|前头)"
)
_SORRY = r"(?:不好意思|对不起|抱歉|哎呀|唉|哎|啊|sorry|领导|那个)*[,，。!！\s]*"
_WRONG = r"(?:报|说|写|发|打|填|记|弄|搞|输|讲|点|统计|写|数)错"

# 更正：三组停电; 刚才报错了，是两户. A word in front may only be an excuse: 「有人说错话打起来了」 is none.
CORRECTED = re.compile(
    rf"^{_SORRY}(?:[【\[(（]?(?:更正|改正|订正|纠正|修正|勘误)(?:一下|如下|为|说明)?[】\])）:：,，\s])"
    rf"|^{_SORRY}(?:我|俺)?{_EARLIER}?(?:的|那条|我|报的|发的|说的|信息|数据|数字|情况|内容)*(?:给|有|是)?{_WRONG}了"
    rf"|^{_SORRY}(?:我|俺)?{_EARLIER}(?:的|那条|我|报的|发的|说的|信息|数据|数字|报送|报告|情况)*(?:不对|有误|不准|写漏)[了的]?[,，。:：\s]"
    rf"|^{_SORRY}(?:把|将)?{_EARLIER}.{{0,8}}(?:改成|改为|更正为|更正成|改一下|更正一下|应该是|应为|应当是)"
    rf"|^{_SORRY}(?:更正|订正|纠正){_EARLIER}"
)
WITHDRAWN = re.compile(
    rf"^{_SORRY}(?:我|俺|请|麻烦|把|将)*{_EARLIER}(?:的|那条|那个|我|报的|发的|说的|平安|信息|报告|消息|情况|报送|报错了?|发错了?|说错了?|[,，\s])*"
    r"(?:都|就|请|先|给我|帮我|也|麻烦|是)*(?:不算|不作数|不算数|作废|撤回|撤销|撤了|撤掉|撤下|收回|删掉|删了|删除|取消|无效|别算|去掉|不要了|不要|别当真|是误发|误发|不是真的|当没报|当我没)"
    rf"|^{_SORRY}(?:请|帮我|我要|麻烦|我想|给我)*(?:撤回|撤销|收回|作废|删掉|删除|撤掉|取消)(?:一下)?(?:我|掉)?的?{_EARLIER}"
    rf"|^{_SORRY}(?:当我没(?:报|说|发)过?|就当我没)"
    rf"|^{_SORRY}(?:我)?{_WRONG}了?[,，。\s]*(?:请|帮我|麻烦)?(?:撤回|撤销|作废|不算|取消|删掉|删了|撤了|收回)"
)
PREFIX = re.compile(r"^[【\[(（]?(?:更正|改正|订正|纠正|修正|勘误)(?:一下|如下|为|说明)?[】\])）:：,，\s]+")


class Amendment(StrEnum):
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"


def amendment(plain: str) -> Amendment | None:
    """Whether words (normalised) say that they correct or take back what their speaker said before."""
    if WITHDRAWN.search(plain):
        return Amendment.WITHDRAWAL
    return Amendment.CORRECTION if CORRECTED.search(plain) else None


def corrected(text: str) -> str:
    """What is to stand instead: the words behind 「更正：」."""
    return PREFIX.sub("", text.strip())
