"""Is it a reason why a report comes late? Whatever says more than that one has heard, or that all is well."""

import re

from bot.domain.reading.events import tells
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import clauses

# Calm words, acknowledgements, courtesy and what stands around them; the longest first.
_EMPTY = re.compile(
    "各项工作|谢谢领导|我知道了|没有情况|没有问题|一切正常|零报告|辛苦了|知道了|知道啦|没问题|不客气|没情况|没什么|无异常"
    "|麻烦了|打扰了|一切|平安|无事|没事|正常|全村|收到|好的|好嘞|好滴|明白|谢谢|感谢|多谢|领导|可以|同意|知道|补报|报告"
    "|你好|您好|在吗|情况|今天|昨天|安全|稳定|okay|ok|yes|我村|本村|我们|没有|一下"
    "|[好嗯恩哦噢喔行是对的了啊呀吧呢哈嘛啦都已要我村报无您你请和也很]",
    re.IGNORECASE,
)
_SAYS_SOMETHING = re.compile(r"[^\W\d_]", re.UNICODE)
_SHORT = re.compile(r"[忘漏忙病错晚]")  # 「忘了」
_QUESTION = re.compile(r"[?？]|吗[。!！]?$|^怎么|什么原因")
# 停电没信号, 手机坏了, 家里有事: of whoever is late, unless it befell somebody else.
_EXCUSES = re.compile(
    r"停电|断电|没电|来电|停网|断网|没网|网络|信号|手机|电话|电脑|系统|欠费|[有急私]事|生病|病了|感冒|发烧|住院|看病|堵车|车坏|抛锚|忙|开会|睡"
)
_OTHERS = re.compile(
    r"有人|[一两二三四五六七八九十几多\d][个名位户]|老人|老乡|村民|居民|群众|住户|学生|孩子|小孩|娃|工人"
)
LEAVING = frozenset(["取消", "算了", "不补了", "不报了", "不用了", "先不补了", "退出", "放弃"])


def is_reason(text: str) -> bool:
    """「停电没信号」 and 「水管修好了忘了改」 are; 「平安」, 「知道了」, 「好的，谢谢」, 「怎么补报？」 are not."""
    if _QUESTION.search(text.strip()):
        return False
    left = _EMPTY.sub("", text)
    return len(_SAYS_SOMETHING.findall(left)) >= 2 or _SHORT.search(left) is not None


def leaves(text: str) -> bool:
    """Does whoever says this want nothing let in any more?"""
    return text.strip(" 。.!！~～") in LEAVING


def behind_backfill(text: str) -> str:
    """What follows 「补报」 in a message that asks for it."""
    return re.sub(r"^.*?补报(?:一下)?[\s:：,，。.、!！]*", "", text, count=1, flags=re.DOTALL).strip()


def tells_more(text: str) -> bool:
    """「昨天忘了报，有人摔伤住院」: do words that come late tell of something that is not why they do?"""
    return any(
        tells(clause) and (_EXCUSES.search(clause) is None or _OTHERS.search(clause) is not None)
        for clause in clauses(normalise(text))
    )
