"""Greetings, thanks, acknowledgements and words of leaving: closed tables, of which a message must be made wholly."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from bot.domain.reading.vocabulary import Vocabulary

MOST = 40  # characters: nobody greets at greater length, and reading stays linear


class Courtesy(StrEnum):
    GREETING = "greeting"
    THANKS = "thanks"
    ACKNOWLEDGEMENT = "acknowledgement"
    LEAVING = "leaving"  # 算了: whoever says so wants out of a question
    FILLER = "filler"  # beside the others


SAID: Mapping[Courtesy, str] = {
    Courtesy.GREETING: """
你好 您好 你们好 嗨 哈喽 哈罗 喂 hello hi hey 在吗 在么 在不在 在没在 在不 有人吗 有人么 有人没 有人在吗 在线吗
早 早啊 早安 早上好 早晨好 上午好 中午好 下午好 晚上好 晚安 大家好 各位好 领导好 书记好 主任好 镇长好 老师好
校长好 同志们好 新年好 过年好 新年快乐 春节快乐 节日快乐 中秋快乐 国庆快乐 元旦快乐 元宵快乐 五一快乐 端午安康
周末愉快 周末快乐 平安吉祥 吉祥如意 吉祥 平安喜乐 平安健康 平安顺遂 平安如意 出入平安 一路平安 一生平安 岁岁平安
万事如意 身体健康 阖家幸福 阖家欢乐 合家欢乐 恭喜发财 工作顺利 心想事成 天天开心 幸福安康 祝好 再见 拜拜 回见
明天见 哈啰 吃了吗 吃了没 好久不见 👋 [挥手] 您早 你早 早呀 早哇 安好 冒昧打扰 打扰了
""",
    Courtesy.THANKS: """
谢谢 谢了 谢啦 谢谢啦 谢谢了 谢过 多谢 多谢了 感谢 感谢了 非常感谢 十分感谢 太感谢了 感激 感恩 有劳 有劳了 劳驾
辛苦 辛苦了 辛苦啦 您辛苦 受累 受累了 费心 费心了 麻烦了 麻烦您了 麻烦你了 给您添麻烦了 添麻烦了 thx thanks 3q
3ku 谢谢提醒 感谢提醒 多谢提醒 谢谢关心 感谢关心 多谢关心 谢谢通知 谢谢告知 感谢支持 谢谢支持 谢谢配合 感谢配合
感谢镇里关心 谢谢镇里关心 感谢领导关心 谢谢领导关心
谢谢您 谢谢你 唔该 唔该晒 多谢晒 谢谢侬 谢天谢地 🙏 🌹 💐 [抱拳] [合十] [玫瑰] [鲜花] 点赞
""",
    Courtesy.ACKNOWLEDGEMENT: """
收到 收到了 已收到 收悉 知悉 已知悉 知道 知道了 知道啦 晓得 晓得了 晓得咯 明白 明白了 清楚 清楚了 了解 了解了 好
好的 好嘞 好滴 好哒 好吧 好咧 好勒 好呀 好啊 好哦 好喔 好说 行 行吧 行嘞 中 可以 嗯 嗯嗯 嗯呐 嗯好 恩 恩恩 哦 噢
喔 哦哦 哦了 欧了 ok okay okk 1 11 111 +1 是 是的 对 对的 对对 妥 妥了 妥妥的 妥妥滴 遵命 照办 马上办 这就办
立即落实 坚决执行 坚决落实 已阅 阅 已读 看到 看到了 听到了 得令 要得 得 得嘞 成 没毛病 roger 懂了 懂 记住了
我看看 我看一下 我问问 我问一下
我查查 我查一下 等一下 等下 等会 等会儿 等等 等一等 稍等 稍等一下 稍等片刻 稍候 等我一下 等我看看
等我问问 马上说 马上报 这就说 这就报
记下了 好的收到 收到收到 中中 使得 好得 好的呢 好的好的 照做 照办了 一定 一定一定 👌 👍 👏 💪 🫡 ✅ ☑ ✔ 🆗 [ok]
[强] [敬礼] [鼓掌] [胜利] [好的] 😀 😃 😄 😁 😆 😊 ☺ 🙂 😂 🤣 😅 😎 🥰 ❤ ♥ 🤝 ☕ 🌞 🎉 ✌ ✊ 💯 🌸 🌺 [微笑]
[呲牙] [握手] [咖啡] [太阳] [爱心] [偷笑] [愉快] [笑脸] [拥抱] [庆祝]
""",
    Courtesy.LEAVING: """
算了 算了吧 算啦 不报了 先不报了 先不报 不用了 不用啦 不要了 不说了 先不说了 不弄了 不填了 不写了 不发了 不改了
不更正了 不补了 不补报了 不续报了 没事了 没事啦 取消 取消吧 取消掉 取消了 取消操作 作罢 当我没说 别管了 不用管了
不用管 没啥了 按错了 按错 点错了 点错 误点 误触 手滑 手滑了 不小心点的 不小心点到了 不小心按到了 点到了 按到了
弄错了 搞错了 发错了 不是紧急 不紧急 没那么急 不急 不用报了 不用报 不需要了 退出 返回 停 停止 结束 放弃 以后再说
回头再说 等会再说 等下再说 等会儿再说 待会再说 过会再说 再说吧 不搞了 撤了吧 免了 不麻烦了 没什么了 没有了
""",
    Courtesy.FILLER: """
各位领导 各位 诸位 领导 领导们 书记 主任 镇长 乡长 县长 局长 所长 村长 老师 老师们 校长 园长 站长 队长 组长 师傅
大家 同志 同志们 同事们 朋友们 亲 兄弟 哥 姐 您 你 您们 你们 我 我们 咱 啊 呀 哈 哈哈 哈哈哈 嘿嘿 呵呵 嘻嘻 啦
了 哦 哟 哇 呢 的 吧 们 那 就 这 先 也 都 很 太 真 真是 老是 是我 机器人 平安报 小助手 小平安 平安报机器人

先走了 我走了 走了 先走一步 下班了 先撤了 同事 同仁
不好意思 对不起 抱歉 没事 没关系 不客气 拜托 请 刚才 刚刚 一下 祝 祝您 祝大家 祝各位 愿 没啥事 没什么事
""",
}
MEANING: Mapping[str, Courtesy] = {word: kind for kind, words in SAID.items() for word in words.split()}
WORDS = Vocabulary(MEANING)
# 各位领导平安 wishes them well; 大家平安 may be the report.
WISHED = re.compile(
    r"(?:(?:祝|愿|祝愿|恭祝|希望)(?:各位|大家|领导|您|你们?|全家|好人)*.{0,6}"
    r"|(?:各位|尊敬的|亲爱的)?(?:领导|书记|主任|镇长|老师|同志|朋友)们?(?:早上|晚上|上午|下午)?好?)"
    r"(?:都|永远|天天|一切|健康|身体健康)?平安(?:吉祥|健康|喜乐|快乐|幸福)?"
)


def courtesy(bare: str) -> Courtesy | None:
    """What a message without marks (`heard.bare`) is, if it is made of such words only; None for anything else.

    The first word says it, a greeting being the politeness before it: 「你好，谢谢」 are thanks.
    """
    if len(bare) > MOST or not bare:
        return None
    if WISHED.fullmatch(bare):
        return Courtesy.GREETING
    said = [kind for kind in _cover(bare) if kind is not Courtesy.FILLER]
    if Courtesy.LEAVING in said:
        return Courtesy.LEAVING
    return next((kind for kind in said if kind is not Courtesy.GREETING), next(iter(said), None))


@lru_cache(maxsize=1024)
def _cover(bare: str) -> tuple[Courtesy, ...]:
    """The words it is made of, longest first; empty where something is left over."""
    ways: dict[int, tuple[Courtesy, ...]] = {len(bare): ()}
    for start in range(len(bare) - 1, -1, -1):
        found = next(_ways_on(bare, start, ways), None)
        if found is not None:
            ways[start] = found
    return ways.get(0, ())


def _ways_on(
    bare: str, start: int, ways: Mapping[int, tuple[Courtesy, ...]]
) -> Iterator[tuple[Courtesy, ...]]:
    for word in WORDS.at(bare, start):
        if (rest := ways.get(start + len(word))) is not None:
            yield (MEANING[word], *rest)
