"""Does a report read as urgent (即发即报)? Such a one is asked about at once; nothing is decided by it."""

import re

from bot.domain.reading.normalising import normalise
from bot.domain.reading.rules import clauses
from bot.domain.reading.telling import stated, tells

# Fire, collapse, death, the trapped and the missing, poison, floods, crowds: what must be told at once.
WORDS = """
着火 起火 失火 火灾 火情 山火 烧起来 浓烟 爆炸 爆燃 塌方 塌了 塌陷 坍塌 倒塌 垮塌 垮了 滑坡 泥石流 山洪 决口 溃坝 管涌 漫堤
死亡 死了 身亡 遇难 猝死 溺亡 溺水 落水 掉河 掉水 坠楼 坠井 坠落 被困 受困 失联 失踪 走失 找不到 重伤 伤亡 昏迷
触电 中毒 泄漏 漏气 燃气泄漏 车祸 翻车 侧翻 追尾 持刀 捅 砍 聚集 围堵 堵路 跳楼 跳河 轻生 洪水 被冲走 冲走 冲垮 地震 危房倒 救命
""".split()
URGENT = re.compile("|".join(re.escape(word) for word in sorted(WORDS, key=len, reverse=True)))


def urgent(text: str) -> bool:
    """True where a clause states, un-negated and of here and now, something that cannot wait for the round."""
    return any(tells(clause) and URGENT.search(stated(clause)) for clause in clauses(normalise(text)))
