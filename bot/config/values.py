"""Readers of one value each: what stands in the file becomes what the program uses, or `BadValueError`."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TypeVar
from urllib.parse import SplitResult, parse_qsl, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from bot.config.problems import BadValueError, listed, nearest
from bot.config.zones import meant_zone
from bot.domain.modes.plan import KIND_NAMES, ModeKind
from bot.domain.muster import MusterWindow
from bot.domain.rota.post import LONGEST_NAME, shown_name, stored_name
from bot.domain.rota.rule import Every
from bot.domain.terms import POST_NAMES, DutyPost
from bot.domain.time.days import ANCHOR, NAMED_RULES, Calendar, days_in
from bot.domain.time.recurrence import is_recurrence

T = TypeVar("T")
Reader = Callable[[object], T]

MINUTE = timedelta(minutes=1)
MOST_DAYS = timedelta(days=31)
FAR = timedelta(days=5 * 366)
UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}
DURATION = re.compile(r"([+-]?)((?:\d{1,6}[dhms])+|0)")
SECRETS = ("password", "sslpassword")
BEFORE_HOST = re.compile(r"^.*@", re.DOTALL)
PHONE = re.compile(r"\+?[0-9][0-9 -]{1,18}[0-9](?:转[0-9]{1,6})?")
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::([0-5]\d))?")
KINDS: dict[type, str] = {
    str: "文字",
    bool: "是非（true/false）",
    int: "整数",
    float: "小数",
    list: "数组",
    dict: "表",
    datetime: "日期和时刻",
    date: "日期",
    time: "时刻",
}


def kind_of(raw: object) -> str:
    """What a value of the file is called in Chinese: 「整数」."""
    return KINDS.get(type(raw), type(raw).__name__)


def wrong_type(raw: object, wanted: str, example: str) -> BadValueError:
    """The error for a value of another type than `wanted`, with an `example` as it is to be written in the file."""
    return BadValueError(f"这里要写{wanted}，现在是{kind_of(raw)}", f"请写成 {example}")


def text(raw: object) -> str:
    """Words without the blanks around them; none are a mistake. Raises `BadValueError`, as every reader here does."""
    if not isinstance(raw, str):
        raise wrong_type(raw, "文字", '"…"')
    if not raw.strip():
        raise BadValueError("文字是空的", "请填上内容，或删去这一行")
    return raw.strip()


def postgresql(raw: object) -> str:
    """The address of a PostgreSQL database. Its password is a secret and has no place in this file."""
    address = text(raw)
    parts = _split(address)
    if (parts is not None and parts.password is not None) or _holds_secret(address):
        raise BadValueError(
            "数据库的密码不能写在配置里", "请写进 ~/.pgpass，或者用环境变量 PGPASSWORD，地址里只留用户名"
        )
    if parts is None or parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        # What stands before the @ may hold a password, even where the rest cannot be read.
        shown = BEFORE_HOST.sub("…@", address)
        raise BadValueError(f'"{shown}" 不是 PostgreSQL 的地址', '请写成 "postgresql://用户@主机:5432/库名"')
    return f"postgresql{address[len(parts.scheme) :]}"


def _holds_secret(address: str) -> bool:
    """Behind the question mark the database library takes a password as well."""
    return any(key in SECRETS for key, _ in parse_qsl(address.partition("?")[2], keep_blank_values=True))


def _split(url: str) -> SplitResult | None:
    """None where its brackets do not close or its port is no number."""
    try:
        parts = urlsplit(url)
        _port = parts.port  # read only when it is asked for
    except ValueError:
        return None
    return parts


def flag(raw: object) -> bool:
    """true or false; nothing else stands for one of them."""
    if not isinstance(raw, bool):
        raise wrong_type(raw, "是非（true/false）", "true 或 false")
    return raw


def whole(least: int, most: int) -> Reader[int]:
    """Reads an integer from `least` to `most`, both included."""

    def read(raw: object) -> int:
        if not isinstance(raw, int) or isinstance(raw, bool):
            raise wrong_type(raw, "整数", str(least))
        if not least <= raw <= most:
            raise BadValueError(f"数目 {raw} 超出范围", f"请写 {least} 到 {most} 之间的整数")
        return raw

    return read


def clock(raw: object) -> time:
    """A local time, to the second: "09:00", "9:00", "09：00", "09:00:30", or a time as TOML writes it."""
    if isinstance(raw, time) and raw.tzinfo is None and not raw.microsecond:
        return raw
    if not isinstance(raw, str):
        raise wrong_type(raw, "时刻", '"09:00"')
    found = CLOCK.fullmatch(raw.strip().replace("：", ":"))
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise BadValueError(f'时刻 "{raw}" 不存在', '请写 "00:00" 到 "23:59" 之间的时刻，如 "09:00"')
    return time(int(found[1]), int(found[2]), int(found[3] or 0))


def window(raw: object) -> MusterWindow:
    """Reads "09:00-11:30"; "22:00-02:00" goes past midnight."""
    said = text(raw).replace("：", ":").replace("–", "-").replace("—", "-")
    start, dash, end = said.partition("-")
    if not dash:
        raise BadValueError(f'时段 "{raw}" 看不懂', '请写成 "09:00-11:30"')
    found = MusterWindow(start=clock(start), end=clock(end))
    if found.start == found.end:
        raise BadValueError(f'时段 "{raw}" 的开始和结束是同一时刻', '请写成 "09:00-11:30"')
    return found


def duration(least: timedelta, most: timedelta = MOST_DAYS) -> Reader[timedelta]:
    """Reads "90m", "1h30m", "-15m", "2d", from `least` to `most`, both included. A bare "0" is none at all."""

    def read(raw: object) -> timedelta:
        if not isinstance(raw, str):
            raise wrong_type(raw, "时长", '"30m" 或 "2h"')
        span = _span(raw)
        if not least <= span <= most:
            raise BadValueError(
                f'时长 "{raw}" 超出范围', f"请写 {spoken(least)} 到 {spoken(most)} 之间的时长"
            )
        return span

    return read


def _span(raw: str) -> timedelta:
    found = DURATION.fullmatch(raw.replace(" ", ""))
    if found is None:
        raise BadValueError(
            f'时长 "{raw}" 看不懂', '请用 d（天）、h（时）、m（分）写，如 "30m"、"2h"、"1h30m"'
        )
    parts = re.findall(r"(\d+)([dhms])", found[2])
    span = sum((timedelta(**{UNITS[unit]: int(number)}) for number, unit in parts), timedelta())
    return -span if found[1] == "-" else span


def spoken(span: timedelta) -> str:
    """A time span as it is written in the file: "1h30m"."""
    sign = "-" if span < timedelta() else ""
    seconds = abs(int(span.total_seconds()))
    text = ""
    for letter, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        count, seconds = divmod(seconds, size)
        text += f"{count}{letter}" if count else ""
    return f'"{sign}{text or "0m"}"'


def day(raw: object) -> date:
    """A local day: 2026-10-01, with or without quotation marks."""
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    if not isinstance(raw, str):
        raise wrong_type(raw, "日期", "2026-10-01")
    try:
        return date.fromisoformat(raw.strip())
    except ValueError:
        raise BadValueError(f'日期 "{raw}" 不存在', "请写成 2026-10-01 这样的日期") from None


@cache  # it walks through the system's whole folder of them, which took most of the time that reading a file takes
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def zone(raw: object) -> str:
    """The name of an IANA time zone."""
    name = text(raw)
    known = _zones()
    if name not in known:
        raise BadValueError(f'时区 "{name}" 不存在', f'请改为 "{meant_zone(name, known)}"')
    return ZoneInfo(name).key


def day_rule(raw: object) -> str:
    """On which days: one of `NAMED_RULES`, or a recurrence rule (RFC 5545) that has a day within five years."""
    rule = text(raw)
    if rule in NAMED_RULES:
        return rule
    if not is_recurrence(rule):
        advice = f'请写 {listed(NAMED_RULES)} 之一，或 "FREQ=MONTHLY;BYMONTHDAY=20" 这样的规则'
        raise BadValueError(f'日子 "{rule}" 看不懂', nearest(rule, NAMED_RULES, advice))
    try:
        found = next(iter(days_in(rule, ANCHOR, ANCHOR + FAR, Calendar())), None)
    except (ValueError, TypeError, OverflowError) as error:
        advice = '请改成 RFC 5545 的写法，如 "FREQ=WEEKLY;BYDAY=MO,FR"；一天中的时刻写在 times 里'
        raise BadValueError(f'重复规则 "{rule}" 有误（{error}）', advice) from None
    if found is None:
        raise BadValueError(f'重复规则 "{rule}" 五年里一天也没有', "请检查月份和日期的数目")
    return rule


def every(raw: object) -> Every:
    """How often a rotation passes on: "day" or "week"."""
    word = text(raw)
    words = [one.value for one in Every]
    if word not in words:
        advice = nearest(word, words, f"请写 {listed(words)} 之一：每天轮换或每周轮换")
        raise BadValueError(f'轮换周期 "{word}" 不存在', advice)
    return Every(word)


def stands_for(raw: object) -> DutyPost:
    """Which of the two usual posts it is: "leader" or 带班, "staff" or 值班."""
    word = text(raw)
    found = next((one for one in DutyPost if word in (one.value, shown_name(one.value))), None)
    if found is None:
        words = [one.value for one in DutyPost]
        advice = nearest(word, words, f"请写 {listed(words)} 之一：带班或值班；都不是（如备班）就不写这一项")
        raise BadValueError(f'stands_for 里不能写 "{word}"', advice)
    return found


def mode_kind(raw: object) -> ModeKind:
    """The kind of a mode, by its word in the file or in Chinese."""
    word = text(raw)
    found = next((kind for kind, said in KIND_NAMES.items() if word in (kind.value, said)), None)
    if found is None:
        words = list(KIND_NAMES.values())
        advice = nearest(word, [*words, *KIND_NAMES], f"请写 {listed(words)} 之一")
        raise BadValueError(f'时期的类别 "{word}" 不存在', advice)
    return found


def post_name(raw: object) -> str:
    """The stored name of a post: 带班 and 值班 are "leader" and "staff", any other is as it is written."""
    word = text(raw)
    if len(word) > LONGEST_NAME or (word.isascii() and word not in POST_NAMES):
        raise BadValueError(f'岗位名称 "{word}" 不能用', f"请写中文名称，不超过 {LONGEST_NAME} 个字，如 备班")
    return stored_name(word)


def phone(raw: object) -> str:
    """A telephone number as people write it, with blanks, hyphens or an extension (转); it stays as it is written."""
    number = text(raw)
    if not PHONE.fullmatch(number):
        raise BadValueError(f'电话 "{number}" 不对', '请写成 "13800000000" 或 "0379-6123456"')
    return number


def address(*schemes: str) -> Reader[str]:
    """Reads the URL of a server, of one of these schemes, without the slashes at its end."""

    def read(raw: object) -> str:
        url = text(raw)
        parts = _split(url)
        if parts is None or parts.scheme not in schemes or not parts.hostname:
            starts = " 或 ".join(f"{scheme}://" for scheme in schemes)
            raise BadValueError(f'网址 "{url}" 不能用', f"请写以 {starts} 开头的完整网址")
        return url.rstrip("/")

    return read


def listening(raw: object) -> str:
    """ "127.0.0.1:8080": an address of this machine and a port."""
    value = text(raw)
    host, colon, port = value.rpartition(":")
    if not (colon and host and port.isdecimal() and 0 < int(port) < 65536):
        raise BadValueError(f'监听地址 "{value}" 不能用', '请写成 "127.0.0.1:8080" 这样的地址')
    return value
