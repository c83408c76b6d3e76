"""What a sentence tells of and has already come to its end: 昨天走失的老人已经找回，送回家了.

It stays a matter; only nobody has to be woken for it. The words of what ended are taken away, and only those that
stand before its end; what the sentence tells besides is judged as ever. One sign that it goes on, or that somebody was
hurt, and nothing is taken away: an alarm too many is asked about, one too few is not.
"""

import re
from dataclasses import dataclass

from bot.domain.reading.normalise import normalise

GOES_ON = re.compile(
    r"还|仍|又|再|继续|正在|尚|另|其[他余它]|部分|复发|加重|恶化|准备|反弹|反悔|未|没|不(?!大|影响)"
    r"|(?<!不)重|伤|死|亡|血|医院|送医|抢救|刀|械|棍|锄|铁|斧|困|埋|压|炸|爆|毒|聚众|多人|群"
)
# Nobody is in danger: said so.
UNHARMED = re.compile(
    r"(?:人|大人|司机|双方|都|人员|全家|工人|住户|乘客).{0,4}(?:没事|没伤|平安|安全|无恙|无碍|无大碍|没受伤|没有受伤|都好|没啥事|不在)"
    r"|(?:无|没有?|未造成|未发生)(?:人员?)?(?:受?伤|伤亡|人受伤|人员伤亡)|没人受?伤|没伤(?:到|着)?人|无人受?伤|无人员|没砸到|没压到|没人"
)
NO_MORE = re.compile(r"(?:无|没有?|未造成|未发生)(?:什么|任何)?(?:损失|复燃)|没啥?事")
SEVERAL = re.compile(r"(?:[二两俩三四五六七八九十几多\d])(?:个|名|人|位|口)|俩|一半|大部")
ALL = re.compile(r"都|全部|均|双方")


@dataclass(frozen=True)
class OverAndDone:
    """`told`: the words of what happened; `ended`: how it is said that it is over; never where `spoils` stands."""

    told: re.Pattern[str]
    ended: re.Pattern[str]
    spoils: re.Pattern[str] | None = None


ENDS = (
    # Only who is home again: 「找到了」 alone may be found in the river.
    OverAndDone(
        re.compile(r"走失|走丢|失踪|失联|离家出走|下落不明|迷路|走散|跑丢|联系不上|不见|找不[到着]"),
        re.compile(
            r"找回|找到.{0,10}(?:[送接领带]回|没事|平安|安全|无恙)|(?:已|平安|安全|自己|自行)(?:自己|自行)?回(?:到)?家"
            r"|已.{0,8}(?:[接领]走|[送接领带]回|交给?.{0,4}(?:家长|家属|家人|亲属|监护人))"
        ),
        re.compile(
            r"河|江|湖|库|塘|渠|井|沟|崖|坑|水|手机|衣|鞋|包|车|监控|线索|定位|寻|搜|帮|一起|[在去来]找"
            r"|(?:家属|家人|家里人|民警|干部|我们|他们|大家|群众)(?:都)?(?:已|先)"
        ),
    ),
    OverAndDone(
        re.compile(r"打架|斗殴|互殴|打起来|打捶|干仗|打人"),
        re.compile(
            r"已.{0,4}(?:调解|劝开|和解|化解|平息)|调解(?:好|成功|完)|握手言和|达成(?:和解|谅解|协议)"
        ),
    ),
    # A fire that was small from the first, is out, and did no harm: all three are said.
    OverAndDone(
        re.compile(
            r"(?:垃圾|油锅|锅|灶台?|秸秆|枯叶|枯草|杂草|草皮|落叶|纸箱|烟头|插座|插排).{0,6}(?:起火|着火|失火|着了|烧着|烧起来|冒烟|冒火|起了火|着了火)"
        ),
        re.compile(
            r"(?<!没)(?<!未)(?<!没有)(?:扑|浇|盖|压|踩|打|熄)灭.{0,8}(?:无|没有?|未造成|未发生)(?:人员?)?(?:受?伤|伤亡|损失)"
        ),
        re.compile(r"山|林|房|厂|楼|仓|车|站|校|蔓延|引燃|窜|连"),
    ),
    OverAndDone(
        re.compile(r"追尾|相撞|撞上|交通事故|车祸"),
        re.compile(r"走(?:了)?保险|报(?:了)?保险|自行协商|协商(?:解决|好|处理)|私了|快处"),
        re.compile(r"校车|客车|大巴|罐车|摩托|人(?!没|员)"),
    ),
    # Of another day, and done with.
    OverAndDone(
        re.compile(
            r"(?:昨[天日晚夜]|前[天日晚几]|上次|上回|之前|此前|早前).{0,8}?"
            r"(?:火情|火灾|起火|着火|塌方|滑坡|塌陷|坍塌|泄漏|漏气|落石|滚石|洪水|倒灌|大面积停电)"
        ),
        re.compile(r"(?:抢通|修好|修复|处置完|处理完|处置结束|处置完毕|恢复通[行车]|清理完|治理完|加固完)"),
    ),
)
# 群众报称有煤气味，核实是隔壁炒菜: what it was taken for was not there. Only what is known to be harmless.
CHECKED = re.compile(
    r"(?:核实|核查|查看|原来|查明|证实)(?:后|了)?,?(?:是|为|系|属).{0,8}"
    r"(?:炒菜|做饭|放炮|放鞭炮|放烟花|烧纸|烧香|祭祀|熏(?:腊)?肉|油烟|打雷|开玩笑|恶作剧|闹着玩|施工|走亲戚|睡着了?|手机没电|打错电话)(?!.*(?:伤|死|着|烧起|炸|塌))"
)


# What was open has come under control: 「火势已控制」, 「伤员已救出」.
OVER = re.compile(
    r"(?:已|已经|基本|全部|完全|得到|初步|成功|都|均|被)(?:经|基本|全部|完全|得到|成功|都|被|有效)*"
    r"(?:控制|扑灭|扑熄|熄灭|灭|平息|稳定|处置|处理|排除|解除|疏散|转移|恢复|抢通|修复|修好|堵住|堵上|封堵|救出|救上|找到|找回|退去|消退|回落|结束)"
    r"|(?:火|明火|火势|烟)(?:灭|扑灭|熄灭|小|下去)了|水(?:退|降)(?:了|下去)|(?:险情|警报|警戒)(?:已?经?)(?:解除|排除)"
    r"|(?:处置|处理|扑救|救援|抢修|抢险)(?:完毕|结束|完成|完了|好了)"
)


NO_VICTIM = re.compile(r"(?:无|没有?|未造成|未发生)(?:任何)?(?:人员)?伤亡(?:情况)?")


def is_over(text: str) -> bool:
    """Do the words say that something known has come to its end, and of nothing else?"""
    said = NO_MORE.sub(" ", UNHARMED.sub(" ", NO_VICTIM.sub(" ", normalise(text))))
    return OVER.search(said) is not None and GOES_ON.search(said) is None


def without_settled(sentence: str) -> str:
    """`sentence` (normalised) without the words of what has ended in it; the same where anything goes on."""
    checked = CHECKED.search(sentence)
    if checked:
        return sentence[checked.start() :]
    said = NO_MORE.sub(" ", UNHARMED.sub(" ", sentence))
    if GOES_ON.search(said) or (SEVERAL.search(sentence) and not ALL.search(sentence)):
        return sentence
    for one in ENDS:
        ended = one.ended.search(sentence)
        if ended and not (one.spoils and one.spoils.search(sentence)):
            sentence = one.told.sub(" ", sentence[: ended.start()]) + sentence[ended.start() :]
    return sentence
