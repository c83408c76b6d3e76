"""Plain questions to the bot (我报了没有, 几点截止, 值班电话多少), in the wordings people have for them.

A table of what is asked about, the first that fits. It is asked only of words that tell of nothing that happened.
"""

import re
from enum import StrEnum

from bot.domain.reading.vocabulary import HOLE

MOST = 40  # characters; whoever tells more than that asks for more than one of these


class PlainRequest(StrEnum):
    """What somebody wants to know."""

    QUIT = "quit"  # 我不干了: how to leave
    PHOTOS = "photos"  # how to send them
    PHONE = "phone"  # of the desk, of who is on duty
    DUTY = "duty"  # who is on duty
    OTHER_UNIT = "other_unit"  # whether another unit has reported
    MISSING = "missing"  # who has not reported
    DEADLINE = "deadline"
    OWN = "own"  # whether I have reported
    HOW = "how"  # what the bot is, and how it is used


_ASKED = r"(?:没有|没得|没|吗|(?<![什怎])么|不|否|冇|未|嘛|吧)"
_END = r"[了的啊呀呢哈嘞哦来着过]*"
_HOW = r"(?:怎么|咋|怎样|如何|怎的|点样|咋个|哪能)"
_WHEN = r"(?:几点|什么时候|什么时间|啥时候|啥时间|何时|多会儿|多会|几时|啥辰光|什么辰光|多久|多长时间|多晚|几多点)"
_WHO = r"(?:谁|哪个|哪位|哪些人|什么人|哪几个|哪边|边个|啥人)"
_DUTY = r"(?:值班|带班|值守|当班|在岗|值夜|坐班)"
_SHOWN = r"(?:照片|相片|图片|图|视频|录像|语音|录音|位置|定位|文件|附件|截图)"
_I = r"(?:(?:我|俺|咱|本|阿拉|侬)们?(?:村|社区|单位|校|学校|园|院|厂|组|屯|这边?|这里|镇)?|本人)"
_SENT = r"(?:报|上报|报送|填|交|提交|发|登记|记|录|收到|收|汇报)"
# What may stand before 报了没有 without making it somebody else's: 「老人收到补助没有」 asks nothing of the bot.
_OF_ONES_OWN = (
    rf"(?:{_I}|{HOLE}|今天|今日|今早|刚才|刚刚|昨天|昨日|早上|上午|中午|下午|晚上|这次|上次|那条|这条|这个|那个|的|平安|信息|消息|情况"
    r"|报告|内容|请问|问一?下|已经|到底|究竟|系统|里|后台|领导|主任|书记|你们?|您|都|是不是|有没有|看看|查查|帮我?|麻烦|一下|机器人"
    r"|平安报|我发的|发的|报的|还|要|有|在|喂|哎|老师|同志)*"
)

TABLE: tuple[tuple[PlainRequest, str], ...] = (
    (
        PlainRequest.QUIT,
        rf"{_I}.{{0,6}}(?:不干|不想干|不当|不做|不再|辞职|离职|退休|调走|调离|不负责|不管|退出|卸任|换人)"
        rf"|^(?:不干了|不想干了|不当了|退出|注销|辞职|离职|解绑|怎么解绑|换人报|换别人报|别再?(?:催|发|提醒|找)我).*$"
        rf"|(?:{_HOW}|想|要|申请).{{0,4}}(?:退出|退群|注销|解绑|离开|取消关注|不当|换人报|移除)"
        r"|^(?:我|俺|咱|本人|领导|书记|主任)*(?:真的?|实在|都|也|可|是|已经)*(?:不想|不愿意?|不打算|不能|没法|没办法|不再|没空|没精力|没时间)"
        r"(?:再|继续|接着|来)*(?:干|当|做|兼|担任|负责|管)(?!.{0,4}[活饭事]).{0,10}(?:了|啦|哒|嘞|下去)?$"
        r"|(?:干|当|做)不(?:了|下去|动)(?:这个?|咱?信息员|网格员|报送|差事|活)*[了啦]*$|(?:辞|卸)(?:去|掉|了|任).{0,4}(?:信息员|网格员|报送)"
        r"|(?:信息员|网格员|报送员).{0,6}(?:我|俺)?(?:不当|不干|不做|不想|换人|换别人|换个人|另找|找别人)|把(?:我|俺).{0,4}(?:撤|换|删|移|去)(?:下|掉|了|出|除|换)"
        r"|^(?:我|俺|能不能|可不可以|可以|请|麻烦|帮我|给我|想|要|领导)*(?:另外?|换)(?:找|个|别)?(?:个|别)?人(?:来)?(?:当|干|做|报|负责|顶)"
        rf"|不归我(?:管|报|负责)|不是我(?:管|报|负责)了|(?:交|移交|转)给.{{1,6}}(?:报|负责|来报|来管)了?$"
        rf"|(?:别|不要|不用)再?(?:催|发给|提醒|烦|找|通知)我",
    ),
    (
        PlainRequest.PHOTOS,
        rf"{_SHOWN}.{{0,8}}(?:{_HOW}|能|可以|可不可以|往哪|发哪|发到哪|发给谁|传不上|发不出|发不了|传不了|哪里|在哪)"
        rf"|(?:{_HOW}|能不能|可不可以|可以|能|要不要|需要|需不需要|用不用|哪里|在哪|不会).{{0,6}}"
        rf"(?:发|传|上传|加|附|拍|交|弄|带|配).{{0,4}}{_SHOWN}",
    ),
    (
        PlainRequest.PHONE,
        rf"(?:{_DUTY}|值班室|镇里|镇上|村里|办公室|领导|书记|应急|指挥部|你们|管理员|负责人).{{0,8}}"
        r"(?:电话|手机|号码|联系方式|座机|热线).{0,10}$"
        r"|(?:电话|手机号?码?|号码|联系方式|座机|热线).{0,8}(?:多少|几号|是啥|是什么|哪个|有没有|有吗|给我|发我|告诉|给一下|发一下|查)"
        r"|(?:给我|发我|查一?下?|告诉我|要|有没有|求).{0,8}(?:电话|号码|联系方式)"
        rf"|(?:有急事|有事|出事了?|急事).{{0,4}}(?:找谁|打给谁|联系谁|打哪|打什么电话|跟谁说|找哪个)"
        rf"|^(?:{_HOW}联系|联系谁|打给谁|找谁).{{0,8}}$",
    ),
    (
        PlainRequest.DUTY,
        rf"{_WHO}.{{0,6}}(?:{_DUTY}|轮到)|(?:{_DUTY}|轮到|班上).{{0,6}}(?:是|有|到|由|都)?{_WHO}"
        rf"|(?:我|俺).{{0,6}}(?:哪天|几号|什么时候|啥时候|星期几|周几|是不是|几点).{{0,4}}(?:值班|带班|班)"
        rf"|(?:哪天|几号|什么时候|啥时候|周几).{{0,4}}(?:轮到|该)我",
    ),
    (
        PlainRequest.OTHER_UNIT,
        rf"{HOLE}.{{0,10}}(?:{_SENT}.{{0,6}}{_ASKED}{_END}$|{_SENT}没{_SENT}|情况(?:怎么样|如何|咋样)|{_HOW}样)"
        rf"|(?:是不是|有没有|看看|查一?下?|查查).{{0,6}}{HOLE}.{{0,6}}{_SENT}"
        rf"|{HOLE}.{{0,4}}(?:是不是|有没有|到底).{{0,4}}{_SENT}|{HOLE}[今昨天日的]*(?:呢|咋没{_SENT}|什么情况)$",
    ),
    (
        PlainRequest.MISSING,
        rf"(?:{_WHO}|哪些|哪几|还有|几个|多少|差).{{0,8}}(?:没有?|未|漏|欠|差)(?:{_SENT}|到)"
        rf"|(?:都|全|全部|齐).{{0,3}}{_SENT}?(?:了|齐|完|全|到).{{0,2}}{_ASKED}{_END}$"
        rf"|(?:多少|几)(?:个|家)?(?:村|单位|社区|学校|家).{{0,4}}{_SENT}|还?差(?:几|哪|谁|多少)|{_SENT}了(?:几|多少)(?:个|家)",
    ),
    (
        PlainRequest.DEADLINE,
        rf"{_WHEN}.{{0,8}}(?:{_SENT}|截止|截至|封口|结束|之前|以前|前|为止|收|关|要)"
        rf"|(?:{_SENT}|截止|截至|最晚|最迟|封口|下一?次|下一?轮|平安|材料).{{0,8}}{_WHEN}"
        rf"|(?:截止|截至|报送|上报|报平安|报告)的?(?:时间|期限)(?:是|到|呢|多少|几|$)|还有多久|{_WHEN}.{{0,3}}算(?:迟|晚)"
        rf"|(?:来得及|赶得上|还能{_SENT}|过点|过时间|超时|算迟报|算晚|迟了|晚了).{{0,4}}(?:吗|么|没有?|不|嘛){_END}$"
        rf"|(?:一天|每天|今天|今日).{{0,3}}(?:{_SENT}|要{_SENT})几(?:次|回|遍|趟)",
    ),
    (
        PlainRequest.OWN,
        rf"^{_OF_ONES_OWN}{_SENT}.{{0,6}}(?:{_ASKED}){_END}$|{_SENT}没{_SENT}|{_SENT}(?:上|成功|过|到)?(?:没|不)(?:上|成功|过|到)"
        rf"|(?:是不是|是否|有没有|算不算|看看|查一?下?|查查|帮我看).{{0,8}}(?:{_SENT}|成功|欠)"
        rf"|(?:还|今天|需|用|要)(?:不)?(?:用|要|需要)(?:再)?{_SENT}.{{0,4}}(?:{_ASKED}|$)"
        rf"|{_I}.{{0,8}}(?:欠|差|漏).{{0,4}}(?:{_ASKED}|哪|几|什么|啥)|{_I}.{{0,4}}(?:的)?(?:状态|进度|报送情况)"
        rf"|(?:有|在)(?:{_I}|我)的.{{0,6}}{_ASKED}$|(?:报送|提交|发送|上报)成功{_ASKED}",
    ),
    (
        PlainRequest.HOW,
        rf"{_HOW}.{{0,4}}(?:用|使|弄|搞|操作|报|填|写|发|改|撤|更正|撤回|请假|换班|补|回|说|登记|加入|整|玩|查|看|做|开始)"
        rf"|(?:不会|不懂|不知道{_HOW}|搞不懂|看不懂|弄不来|不晓得{_HOW}).{{0,3}}(?:用|使|弄|操作|报|搞|填|$)|教(?:教|一下|下)?我|{_HOW}个?{_SENT}"
        rf"|(?:你|这|这个|机器人|平安报).{{0,4}}(?:是谁|是什么|是啥|是干|干什么|干啥|干嘛|做什么|能做|能干|会什么|会啥|有什么用|有啥用|哪些功能)"
        rf"|(?:什么|啥|哪些)(?:功能|命令|用处|用途)|(?:使用|操作|报送|上报)(?:方法|步骤|流程|格式|模板|要求|办法)"
        rf"|(?:要|该|应该|需要)?{_SENT}(?:些)?(?:什么|啥|哪些|什么内容)$|(?:格式|模板).{{0,4}}(?:什么|啥|怎|有|发)|你能.{{0,4}}(?:什么|啥|吗)",
    ),
)
ASKED = tuple((request, re.compile(pattern)) for request, pattern in TABLE)
# Whoever wants something to be done, or says what somebody else shall do, asks nothing.
NOT_ASKED = re.compile(r"记得|务必|一律|必须|请及时|请各|按时报|尽快报|抓紧|不要忘|别忘|[，,]?不得")


LATER = re.compile(r"下午|傍晚|晚上|今晚|夜里|明[天早晚日]|下一?[次轮回]|后面|接下来|几[次回遍趟]|都是")


def later_too(text: str) -> bool:
    """Does whoever asks for a deadline ask for more than the next?"""
    return LATER.search(text) is not None


def request(bare: str) -> PlainRequest | None:
    """What is asked in a message without marks (`heard.bare`), the names of units in it being holes; None for no
    question."""
    if len(bare) > MOST or NOT_ASKED.search(bare):
        return None
    return next((one for one, pattern in ASKED if pattern.search(bare)), None)
