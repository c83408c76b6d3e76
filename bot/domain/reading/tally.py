"""How many units a sentence says it speaks of: 「东风、西岗、石桥三村均平安」, 「以上四个村都平安」."""

import re

from bot.domain.reading.vocabulary import HOLE
from bot.domain.time.time_of_day import number

KINDS = r"村|社区|单位|学校|居委会|小学|幼儿园|镇|乡|街道|地方|家"
COUNT = re.compile(
    rf"(?:^|(?<=[{HOLE}\s:：,，。以上这述前]))(?:等|共|合计|一共|总共)*"
    rf"(?P<count>\d{{1,3}}|[两二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九])个?(?:行政)?(?:{KINDS})"
    r"(?=[\s:：,，]*(?:今[天日])?(?:目前)?(?:均|都|全|皆|一切|平安|无|没|未|正常|安全|零))"
)


def disagrees(words: str, units: int) -> bool:
    """Whether `words`, said of so many `units`, speak of another number of them."""
    found = COUNT.search(words)
    return found is not None and number(found["count"]) != units
