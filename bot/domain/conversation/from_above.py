"""What came down from above, told by whoever is on duty: an instruction, a weather warning. Nothing that happened here.

A closed form: who says it, and that they say it. 「上级通知：…」, 「县气象局发布大风蓝色预警」.
"""

import re

from bot.domain.reading.normalise import normalise

_WHO = (
    r"(?:上级|上面|(?:国家|中央|省|市|县|区|州|旗)(?:里|委|政府|[一-鿿]{0,10}?(?:局|台|办|委|厅|部|中心|站|指|所))?"
    r"|气象[局台]|应急(?:管理)?局|防汛?[办指]|防指|森防[办指]|指挥部)"
)
_SAYS = r"(?:发布|发出|下发|印发|通知|要求|指示|部署|强调|提醒|来电|来文|来函|转发|启动|解除|升级|发来)"
FROM_ABOVE = re.compile(
    rf"(?:【[^】]*】|转发?|接到?|收到|刚?接|报告|大家好|各位|[\s:,，])*{_WHO}[^,，。;；]{{0,12}}?{_SAYS}"
    rf"|(?:接|收到|转发?)\s*{_WHO}.{{0,12}}?(?:通知|电话|要求|预警)"
    r"|[^,，。;；]{0,10}[蓝黄橙红]色预警(?:信号)?(?:发布|生效|[。!！]?$)"
)


def is_from_above(text: str) -> bool:
    """Does somebody above say it?"""
    return FROM_ABOVE.match(normalise(text).strip()) is not None
