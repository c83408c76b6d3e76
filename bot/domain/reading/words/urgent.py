"""Among the matters, those that cannot wait for the round; see `bot.domain.incidents.urgency`."""

from bot.domain.reading.words.table import table

# Fire, collapse, death, the trapped and missing, poison, floods, crowds.
URGENT = table(
    """
中毒 伤亡 侧翻 倒塌 冲垮 冲走 决口 危房倒 受困 围堵 地震 坍塌 坠井 坠楼 坠落 垮了 垮塌 堵路 塌了 塌方
塌陷 失火 失联 失踪 山洪 山火 找不到 持刀 捅 掉水 掉河 救命 昏迷 死了 死亡 泄漏 泥石流 洪水 浓烟 溃坝
溺亡 溺水 滑坡 漏气 漫堤 火情 火灾 烧起来 燃气泄漏 爆炸 爆燃 猝死 着火 管涌 翻车 聚集 落水 被冲走 被困
触电 走失 起火 跳楼 跳河 身亡 车祸 轻生 追尾 遇难 重伤
"""
)
