"""What short words during an open incident are, and which are none of these."""

import pytest

from bot.domain.incidents.remark import Remark, remark

SAID = {
    Remark.TAKES: "我来处理 我来 我接收 已接收 我去处理 收到，我来处理 好的我来处理 交给我 由我负责"
    " 东沟村的事我来处理 事件1我来处理 我来处理，马上到 我已经在处理了 我来吧 我们来处置",
    Remark.COMES: "我去 我马上到 马上过去 我在路上了 正在赶往现场 十分钟到"
    " 我去看看 到了 我已到现场 收到，马上出发 我接手了，你们先疏散 大概20分钟后到",
    Remark.ASKS: "情况怎么样了 现在怎么样 处理得怎么样了？ 有进展吗 现场情况如何 什么情况 有没有新消息 那边怎么样了啊"
    " 怎么回事 到底咋回事啊",
    Remark.NO_NEWS: "无新情况 目前没有其他情况 现场暂无新增伤亡 东沟村没有新的险情 今天没有别的事情了 无次生灾害",
    Remark.DECLINES: "接不了 我接不了 我管不了 走不开 忙不过来了 我今天不在镇里，找别人吧 今天不是我值班"
    " 我下班了，不归我管"
    " 我已经交班了 在外地出差，来不了 我不去 没空 换个人来吧 处理不了了",
    Remark.CLOSES: "办结 可以办结了 可以结了 请结案吧 这件事可以结束了 事件1的可以办结",
    Remark.DENIES: "弄错了，是隔壁乡的 看错了，是烧秸秆 误报，是烧垃圾 不是我们村的 没有着火 刚才弄错了 虚惊一场",
}
NONE = (
    "我来处理不了 水位又涨了 火灭了 怎么救 谁来处理 他来处理"
    " 村里没人 我去县里开会 好的 收到 人送到医院了 我来晚了"
    " 三组的路走不通 学生下班车 火势大接不了水 我去，人手不够"
    " 没有情况 有情况 有什么情况 有没有着火 平安 继续处理 请他来处理 结束了 火情结束了 结冰了"
)


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, all_ in SAID.items() for text in all_.split()]
)
def test_a_remark(kind: Remark, text: str) -> None:
    assert remark(text) is kind


@pytest.mark.parametrize("text", ["", "。", "我来处理" * 11, "刚才说错了", *NONE.split()])
def test_none(text: str) -> None:
    assert remark(text) is None
