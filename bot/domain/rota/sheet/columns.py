"""What a heading says stands below it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.rota.sheet.entries import LEADER, STAFF, Hours
from bot.domain.rota.sheet.hours import SHIFTS, hours_in, shift_of, without_hours
from bot.domain.rota.sheet.people import SPACES

LONGEST_POST = 16
LONGEST = 24  # characters; a longer text is no heading


class Column(StrEnum):
    DATE = "date"
    WEEKDAY = "weekday"
    KIND = "kind"
    SLOT = "slot"  # 班次: which part of the day a row is
    POST = "post"  # 岗位: which post a row is
    PERSON = "person"  # 姓名: whoever stands the post of the row
    STAND = "stand"  # whoever stands one post
    PHONE = "phone"
    NOTE = "note"
    OTHER = "other"  # said of people, and nothing to do with who stands
    MARKS = "marks"  # one person's own days, each with a mark
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ColumnHeading:
    """A column: of `STAND` which post, and its hours where it says them; `sure` where the words are known."""

    column: Column
    post: str = ""
    hours: Hours | None = None
    sure: bool = True


BLANK = ColumnHeading(Column.OTHER)
# The first that fits; 「带班领导电话」 is a telephone, 「值班日期」 a day.
HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.PHONE, re.compile(r".*(?:电话|手机|联系方式|号码|短号)(?:号码)?")),
    (Column.NOTE, re.compile(r"备注|说明|备注说明|附注|注")),
    (
        Column.OTHER,
        re.compile(
            r"职务|职称|序号|编号|单位|所在单位|部门|科室|签[字名到].*|性别|政治面貌|车牌.*|周次|农历|天气|审核|地点|房间|次序|工号|职务职称|带班签字"
        ),
    ),
    (Column.KIND, re.compile(r"日类型|类型|性质|日期类型|工作性质")),
    (Column.WEEKDAY, re.compile(r"星期.*|周|周几|礼拜|节日|节假日|节气|星期节日")),
    (
        Column.DATE,
        re.compile(r"日期|值班日期|带班日期|日|日子|值班日|月日|日期时间|时间日期|公历|阳历|具体日期"),
    ),
    (
        Column.SLOT,
        re.compile(r"班次|时段|时间段|班别|值班时段|值班时间段|起止时间|值班班次|值班时间|时间|具体时间"),
    ),
    (Column.POST, re.compile(r"岗位|值班岗位|职责|分工|值班职务|类别|值班类别|角色|值班类型|值班形式")),
    (Column.PERSON, re.compile(r"姓名|名字|人员姓名|值班人姓名|值班人员姓名|值班姓名|带班人员姓名")),
)
# Also days, where no other column is.
DATES_TOO = re.compile(r"时间|值班时间")
LEADERS = re.compile(
    r"(?:带班|值周|值班|当班|在岗|轮值|分管|包保|当日|今日)?(?:领导|校长|校级领导|院长|院领导|所领导|局领导|班子成员|领导干部|校领导|领导班子)(?:姓名|成员)?"
    r"|带班|带班[人员]|带班(?:干部|人员|负责人|科长|主任|同志|组长|领导[人员])"
)
STAFF_WORDS = re.compile(
    r"(?:值班|值守|值周|在岗|当班|值日|值勤)?(?:人员|人|员|干部|教师|老师|职工|工作人员|干警|同志|组|成员|民警|组员|机关人员)(?:姓名|名单)?"
    r"|值班|值守|值周|值日|人员名单"
)
# Posts of their own.
OWN = re.compile(
    r"(?:防汛|防火|应急|行政|机动|学校|夜间|专职|值班|带班|后备|备班|备勤|第[一二三])?"
    r"(?:备班|备勤|备值|备岗|候补|替补|副班|主班|正班|值班长|值长|班长|组长|队长|司机|驾驶员|驾驶|保安|门卫|安保|电工|水电工?|安全员|巡查|巡逻|巡堤|巡河|巡库|"
    r"巡护|联络|联络员|信息|信息员|信息报送|调度|调度员|一线|二线|三线|一线班|二线班|三线班|听班|总值班|总带班|总值|医生|医师|护士|医护|护林|护林员|消防|监控|后勤|食堂|"
    r"宿管|技术|技术保障|协调|协调调度|综合|综合信息|综合协调|保障|应急|救援|值机|替班|轮值|车辆|厨师|炊事员|卫生员|操作工|维修|维修工|检验|药房|收费|放射|急诊|住院|门诊|"
    r"主任|副主任|总负责|总指挥|负责)(?:人员|人|组|队|岗|班|班人员|值班|值班人员)?"
)
PLACE = re.compile(
    r".{1,8}(?:车间|分厂|工段|班组|片区|站点|点位|卡口|路口|水库|泵站|闸口?|大门|门岗|岗亭|教学楼|宿舍楼|宿舍|楼)"
)
DUTY_TAIL = re.compile(r"人员$|人$")
# 「带班领导及电话」: whoever stands there, with a telephone in the same cell.
WITH_PHONE = re.compile(
    r"(.+?)(?:姓名)?(?:及|和|与|、|＋|\+)(?:其)?(?:联系)?(?:电话|手机(?:号码?)?|联系方式|号码)(?:号码)?"
)
BRACKETS = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")


def read_heading(text: str, hours: Mapping[str, Hours]) -> ColumnHeading:
    """What a heading says; `hours` are those of shifts by name."""
    squeezed = SPACES.sub("", text)
    if not squeezed or len(squeezed) > LONGEST:
        return ColumnHeading(Column.UNKNOWN, squeezed[:LONGEST_POST], sure=False) if squeezed else BLANK
    told = hours_in(squeezed)
    bare = BRACKETS.sub("", without_hours(squeezed)).strip("：:／/") or squeezed
    if (both := WITH_PHONE.fullmatch(bare)) is not None and post_named(both[1]) is not None:
        bare = both[1]
    plain = bare.replace("/", "").replace("／", "")
    for column, words in HEADINGS:
        if words.fullmatch(plain):
            return ColumnHeading(column)
    post = post_named(bare)
    if post is None:
        return ColumnHeading(Column.UNKNOWN, bare[:LONGEST_POST], told.hours if told else None, sure=False)
    return ColumnHeading(Column.STAND, post, told.hours if told else hours.get(post))


def post_named(text: str) -> str | None:
    """The post that some words mean, as it is stored; None for words that are not known to be one."""
    if LEADERS.fullmatch(text):
        return LEADER
    if STAFF_WORDS.fullmatch(text):
        return STAFF
    if OWN.fullmatch(text) or PLACE.fullmatch(text):
        return DUTY_TAIL.sub("", text)
    if shift_of(text) not in ("", text):
        return text
    shift = re.sub(r"(?:值班)?(?:人员|人|员)?$", "", text)
    return next((name for name in (text, shift, f"{shift}班") if name in SHIFTS), None)
