"""The closed word lists of the product; each value is what is stored and what the glossary says."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What a member may do, for a unit and everything below it."""

    REPORTER = "reporter"
    HEAD = "head"
    DUTY_LEADER = "duty_leader"
    DUTY_OFFICER = "duty_officer"
    ADMIN = "admin"
    VIEWER = "viewer"


ROLE_NAMES: dict[Role, str] = {
    Role.REPORTER: "信息员",
    Role.HEAD: "单位负责人",
    Role.DUTY_LEADER: "带班领导",
    Role.DUTY_OFFICER: "值班员",
    Role.ADMIN: "管理员",
    Role.VIEWER: "查看者",
}


class PersonSource(StrEnum):
    """How the bot came to know a person.

    The name of a joined one is what their account shows: anybody can choose it, so nobody is ever looked up by it.
    """

    CONFIGURED = "configured"  # written in the file, which may close them
    SHEET = "sheet"  # brought by a duty sheet or a rota written in chat
    LISTED = "listed"  # brought by the office's list of units and people
    INVITED = "invited"  # named in an invitation
    JOINED = "joined"


class ReportState(StrEnum):
    """What is known of one occurrence. Silence is ``AWAITED`` or ``MISSING``, never ``ZERO``."""

    AWAITED = "awaited"
    ZERO = "zero"
    MATTER = "matter"
    MISSING = "missing"
    EXCUSED = "excused"


STATE_NAMES: dict[ReportState, str] = {
    ReportState.AWAITED: "待报",
    ReportState.ZERO: "平安",
    ReportState.MATTER: "有事",
    ReportState.MISSING: "未报",
    ReportState.EXCUSED: "免报",
}


class Punctuality(StrEnum):
    """When a report came: by due, by lock, or after lock with a granted unlock."""

    ON_TIME = "on_time"
    LATE = "late"
    BACKFILLED = "backfilled"


class Label(StrEnum):
    """How a message reads. In doubt: ``UNCLEAR``, and the bot asks."""

    ZERO = "zero"
    MATTER = "matter"
    UNCLEAR = "unclear"


class DutyPost(StrEnum):
    """What posts stand for; also the stored names of the two usual ones."""

    LEADER = "leader"
    STAFF = "staff"


POST_NAMES: Mapping[str, str] = {DutyPost.LEADER.value: "带班", DutyPost.STAFF.value: "值班"}


class Level(StrEnum):
    """How grave an incident is, the mildest first (国务院令493号 第三条)."""

    GENERAL = "general"
    SERIOUS = "serious"
    MAJOR = "major"
    EXTRAORDINARY = "extraordinary"


LEVEL_NAMES: dict[Level, str] = {
    Level.GENERAL: "一般",
    Level.SERIOUS: "较大",
    Level.MAJOR: "重大",
    Level.EXTRAORDINARY: "特别重大",
}


class Stage(StrEnum):
    """The reports of an incident, in their order."""

    FIRST = "first"
    FOLLOW_UP = "follow_up"
    FINAL = "final"


class Holding(StrEnum):
    """What somebody who has an incident in hand has it by; it is over when that is."""

    POST = "post"  # standing on the rota
    RIGHT = "right"  # a role, or a place on its ladder
    WORD = "word"  # they were called once, and said that they take it


class Due(StrEnum):
    """What the clock of an incident asks for."""

    FIRST = "first"
    PHONE = "phone"
    WRITTEN = "written"
    UPWARD = "upward"
    FOLLOW_UP = "follow_up"
    CHANGES = "changes"


DUE_NAMES: dict[Due, str] = {
    Due.FIRST: "首报",
    Due.PHONE: "电话上报",
    Due.WRITTEN: "书面上报",
    Due.UPWARD: "逐级上报",
    Due.FOLLOW_UP: "续报",
    Due.CHANGES: "伤亡变化补报",
}


class Origin(StrEnum):
    """How a person came to a post of a shift."""

    ROTATION = "rotation"
    SHEET = "sheet"
    OVERRIDE = "override"
    SWAP = "swap"
    COVER = "cover"
    TAKEOVER = "takeover"


ORIGIN_NAMES: dict[Origin, str] = {
    Origin.ROTATION: "轮值",
    Origin.SHEET: "值班表",
    Origin.OVERRIDE: "调整",
    Origin.SWAP: "换班",
    Origin.COVER: "代班",
    Origin.TAKEOVER: "顶班",
}


class DayKind(StrEnum):
    """What kind of day the state calendar and this place make of a day."""

    WORK = "work"
    REST = "rest"
    FESTIVAL = "festival"
    MAKEUP = "makeup"  # a weekend day on which one works (调休)


DAY_KIND_NAMES: dict[DayKind, str] = {
    DayKind.WORK: "工作",
    DayKind.REST: "休息",
    DayKind.FESTIVAL: "节假",
    DayKind.MAKEUP: "补班",
}
