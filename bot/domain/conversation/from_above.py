"""What came down from above, told by whoever is on duty: an instruction, a meeting, a warning. Nothing that happened.

Closed forms: who says it, and that they say it (「县里来电话，说上游水库要泄洪」), or a paper that says itself what it
is (「关于……的通知」, 「暴雨红色预警信号」). What tells of harm in our own place is none, whoever told it first:
in doubt it stays a matter.
"""

import re

from bot.domain.incidents.false_alarm import tells_of_casualties
from bot.domain.reading.normalise import normalise

_BODY = r"(?:局|台|办|委|厅|部|中心|站|指|所|院|司|队|公司|部门|值班室|领导|书记|总指挥部?)"
_HIGHER = (
    rf"(?:(?:国家|国务院|中央|全国|省|市|县|区|州|旗)(?:里|上|[一-鿿]{{0,10}}?政府|[一-鿿]{{0,10}}?{_BODY})"
    r"|上级|上面|上头|国家防总|国务院"
    r"|[省市县区]?(?:气象[局台]|应急(?:管理)?局|防汛?[办指]|防指|森防[办指]|水利局|林草局|林业局|疾控|公安局|教育局|卫健[局委]|指挥部))"
)
# A town's own offices say such things, too, in the words of an office only.
_WHO = rf"(?:{_HIGHER}|(?:镇|乡|街道)(?:党委|党政办|政府|办公室|党工委|办事处|领导))"
_SAYS = (
    r"(?:发布|发出|下发|印发|通知|要求|指示|部署|强调|提醒|来电|来文|来函|转发|启动|解除|升级|发来|通报|传达)"
)
# What may be said of anybody: only of those above, and at once behind them.
_TELLS = (
    r"(?:刚刚?|刚才|又|也|已经?|还|今天|昨天|早上|下午|晚上|那边|值班室|同志|气象服务|发)*"
    r"(?:打了?个?电话|来了?个?电话|来信|电话|短信|消息|说|讲|让|叫|要(?=我|各|大家)|请|预计|预报|催|[:：])"
)
_LEAD = r"(?:【[^】]*】|\[[^\]]*\]|转发?|接到?|收到|刚?接|报告|大家好|各位|领导|书记|[\s:,，])*"
FROM_ABOVE = re.compile(
    rf"{_LEAD}(?:{_WHO}[^,，。;；]{{0,12}}?{_SAYS}|{_HIGHER}{_TELLS})"
    rf"|(?:刚?刚?才?(?:接到?|收到)|转发?)\s*{_WHO}.{{0,12}}?(?:通知|电话|要求|预警|文件|短信|指示)"
    rf"|[【\[](?:[^】\]]{{0,12}}(?:通知|预警|提醒|转发|指令|要求)|{_WHO}[^】\]]{{0,8}})[】\]]"
    r"|(?:[^,，。;；\n]{0,16})?关于[^,，。;；\n]{2,40}的(?:紧急|补充)?(?:通知|通报|意见|函|提示|预警)"
    r"|(?:[^,，。;；]{0,16}[蓝黄橙红]色)预警(?:信号)?(?:发布|生效|[。!！]?$)"
)
# Above a village the town is above, too; of the town's own desk it is not.
_TOWN = (
    r"(?:镇|乡|街道)(?:里|上|办事处)?"
    r"(?:党委|党政办|政府|办公室|党工委|应急办|领导|[一-鿿]{0,3}(?:书记|镇长|乡长|主任|所长|站长))?"
)
FROM_TOWN = re.compile(
    rf"{_LEAD}{_TOWN}(?:{_SAYS}|{_TELLS})"
    rf"|(?:刚?刚?才?(?:接到?|收到)|转发?)\s*{_TOWN}.{{0,12}}?(?:通知|电话|要求|预警|文件|短信|指示)"
)
CLAUSES = re.compile(r"[,，、。;；!！?？\n:：]+")
HARM = re.compile(
    r"决[堤口]|溃|塌|滑坡|泥石流|起火|着火|失火|爆炸|失踪|失联|走失|溺|落水|跳[河楼江桥]|(?:困|埋|撞|淹|砸|冲走|电)(?:了|着|住|伤)|被(?:困|埋|撞|淹|砸|冲)"
    r"|死|骨折|摔[伤倒下]|昏|晕|抢救|[受重轻]伤|中毒|车祸|打架|打人|砍|捅|自杀|进水|淹|(?:有人|村民|群众|居民|学生).{0,8}(?:烧|闹|堵|打|偷|抢|哭|跑)|停[水电]了"
)
# Told of what may come, of what shall be done, or asked.
AHEAD = re.compile(
    r"预警|预计|预报|可能|即将|将|要(?!求.{0,6}(?:救|派))|会(?![计场员])|防|避免|注意|如|若|询问|问|火险|排查|隐患|禁止|严禁|不得"
    r"|演练|准备|做好|加强|检查|提醒|警惕|案例|教训"
)
# Somebody else's place.
ELSEWHERE = re.compile(
    r"外[地省县市国]|[邻隔]壁?[村镇乡县省市]|其他[村镇乡县]|某[地县市省村]|全国|近期|去年|下游|上游"
)
OURS = re.compile(
    r"(?:我|咱|本|俺)们?(?:村|镇|乡|社区|街道|校|园|单位|辖区|这|[一二三四五六七八九十\d]+组)|辖区内?(?:有|发生)"
)
HAPPENS = re.compile(r"有人|有[一-鿿]{0,4}(?:户|家|处|起|名|个)|发生|出现|了$|已经?|着[火了]")


def is_from_above(text: str) -> bool:
    """Does somebody above say it, and nothing in it tells of harm in our own place?"""
    plain = normalise(text).strip()
    return FROM_ABOVE.match(plain) is not None and not _harms_here(plain)


def is_from_town(text: str) -> bool:
    """Does the town say it? For somebody who speaks for a village the town is above: 「接镇里通知，今晚有雨」."""
    plain = normalise(text).strip()
    return FROM_TOWN.match(plain) is not None and not _harms_here(plain)


def _harms_here(plain: str) -> bool:
    return tells_of_casualties(plain) or any(_tells(clause) for clause in CLAUSES.split(plain))


def _tells(clause: str) -> bool:
    if AHEAD.search(clause):
        return False
    if OURS.search(clause) and (HAPPENS.search(clause) or HARM.search(clause)):
        return True
    return HARM.search(clause) is not None and ELSEWHERE.search(clause) is None
