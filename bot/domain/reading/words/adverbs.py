"""Words between a subject and what is said of it."""

from bot.domain.reading.words.table import table

# Something must follow.
ADVERBS = table(
    """
# how and how often
三次 两次 两遍 严格 严格落实 仅供 例行 多次 已开展 开展 按制度 按时 按点 按要求 按规定 早晚 每小时 照例
组织开展 经 经过 进行 逐一
# how
下辖 也 仍 仍旧 仍然 仍都 依旧 依然 依然是 倒是 全程 全面 共 共辖 十分 又 又是 反正 各 各个 各处 同样 在
均已 处于 处在 安然 属 属于 很 总体上 总的 情况是 所辖 持续 挺 整体上 方面 是 有关 横竖 照样 特别 现时 相关
着实 硬是 确实 算是 继续 综上 综上所述 蛮 辖 还 还是 还都 非常
"""
)

# Said of a subject; without one they give an order: 保持道路畅通.
KEEPING = table(
    """
# goes on
保持
"""
)

# Nothing needs to follow.
PARTICLES = table(
    """
# particles
一下 一声 了 吖 吶 呀 呃 呐 呗 呢 呢嘛 咧 咧哈 咯 咯哈 哇 哈 哈哈 哉 哒 哝 哟 哦 哦哦 哩 啊 啊哈 啦 喂 喔 喽
嗨 嗯 嗷 嘎 嘛 嘞 嘻嘻 嘿 噻 地 得很 得很呢 得很哪 您嘞 把您家 捏 撒 欸 滴 的 着俩 着呢 着咧 着哩 着嘞 等等
诶 这个 那个 额
"""
)

# Between two of whom the same is said.
JOINTS = table(
    """
# and
与 且 以及 及 同时 和 并 而且 跟 还有
"""
)
