"""The smallest configuration there is: one place, one report a day. Units and people come later, in the chat."""

from dataclasses import dataclass
from datetime import time

import tomlkit

from bot.config import values
from bot.config.problems import BadValueError
from bot.config.schedule_amendments import at_night

LONGEST = 30  # characters of a place's name
TEXT = """\
# 平安报的配置。单位、人员和以后的改动都在聊天里做，不用再改这个文件。
# 想在文件里写的，每一项的说明见 docs/config.md；写好后 pinganbao check 检查，pinganbao apply 写入。

[bot]
token_file = "{token_file}" # 机器人令牌，只有自己能读
{api_url}
[database]
path = "pinganbao.db" # 相对于本文件所在的目录

[[units]]
name = {place}

[[schedules]]
name = "平安报告"
zone = "{zone}"
times = ["{at:%H:%M}"] # 每天的截止时间
days = "daily"
units = [{below}] # 下面的全部单位；管理员发来单位名单以后自动算上
grace = "20m" # 截止后多久发汇总
{quiet}summary_to = ["admins", "role:duty_leader"] # 汇总发给管理员和带班领导

[[schedules.steps]]
at = "-60m"
to = ["role:reporter"]

[[schedules.steps]]
at = "-15m"
to = ["role:reporter"]

[[schedules.steps]]
at = "5m"
to = ["role:reporter", "role:head"]

[[schedules.steps]]
at = "15m"
to = ["unit_above"]
"""
QUIET = 'quiet = { start = "22:00", end = "06:00" } # 这段时间不催报\n'


@dataclass(frozen=True)
class Beginning:
    """What has to be known. `at` is wall clock in `zone`; `api_url` None: Telegram's own server."""

    place: str
    zone: str
    at: time
    api_url: str | None = None


def text(beginning: Beginning, token_file: str) -> str:
    """The file as it is written."""
    quiet = "" if at_night((beginning.at,)) else QUIET
    api_url = f"api_url = {_quoted(beginning.api_url)}\n" if beginning.api_url else ""
    return TEXT.format(
        token_file=token_file,
        api_url=api_url,
        quiet=quiet,
        place=_quoted(beginning.place),
        zone=beginning.zone,
        at=beginning.at,
        below=_quoted(f"{beginning.place}/*"),
    )


def _quoted(written: str) -> str:
    return tomlkit.string(written).as_string()


def place(raw: object) -> str:
    """The name of the town. Raises `BadValueError`."""
    name = values.text(raw)
    if "/" in name or "*" in name or not name.isprintable():
        raise BadValueError(f"名称 {name!r} 里有不能用的符号", '请只写名称，如 "青石镇"')
    if len(name) > LONGEST:
        raise BadValueError("名称太长", f"请写不超过 {LONGEST} 个字，如 青石镇")
    return name
