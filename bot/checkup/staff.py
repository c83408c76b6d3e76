"""The people: units without a reporter, units without anybody, people who cannot be reached, no admin."""

from collections.abc import Iterable, Iterator, Sequence

from bot.checkup.finding import Finding, doubt, good
from bot.config import Config
from bot.domain.terms import Role
from bot.services.outbox import listed
from storage.queries.members import StaffedRole, staffed_roles
from storage.work import Work

MOST = 10  # names in a line


def staff(work: Work, config: Config) -> Iterator[Finding]:
    """Everything is fine in one line, or a line for each thing that is not."""
    found = staffed_roles(work)
    owing = list(dict.fromkeys(unit for plan in config.schedules for unit in plan.units))
    wrong = [*_admins(found), *_units(found, owing), *_unreachable(found)]
    if wrong:
        yield from wrong
    else:
        people = len({post.name for post in found})
        yield good("人员", f"{len(owing)} 个应报单位都有信息员，共 {people} 人")


def _admins(found: Sequence[StaffedRole]) -> Iterator[Finding]:
    admins = [post for post in found if post.role is Role.ADMIN]
    if not admins:
        yield doubt("管理员", "还没有。请打开 pinganbao run 启动时打印的首位管理员链接。")
    elif not any(post.reachable for post in admins):
        yield doubt(
            "管理员",
            "消息一位也发不到。请他们重新打开与机器人的对话；或者 pinganbao invite 单位 --role admin 换人。",
        )


def _units(found: Sequence[StaffedRole], owing: Sequence[str]) -> Iterator[Finding]:
    staffed = {post.unit for post in found}
    reported = {post.unit for post in found if post.role is Role.REPORTER}
    nobody = [unit for unit in owing if unit not in staffed]
    without = [unit for unit in owing if unit in staffed and unit not in reported]
    if not owing:
        yield doubt("单位", "还没有单位要报。请管理员把单位名单（.xlsx）私聊发给机器人。")
    elif len(nobody) == len(owing):
        yield doubt("单位", f"{len(owing)} 个应报单位都还没有人。{_invite(owing)}")
    elif nobody:
        yield doubt("单位", f"{_named(nobody)} 一个人也没有，收不到提醒。{_invite(nobody)}")
    if without:
        yield doubt("信息员", f"{_named(without)} 没有信息员。{_invite(without)}")


def _unreachable(found: Sequence[StaffedRole]) -> Iterator[Finding]:
    lost = list(dict.fromkeys(f"{post.name}（{post.unit}）" for post in found if not post.reachable))
    if lost:
        yield doubt("人员", f"消息发不到 {_named(lost)}。请他们重新打开与机器人的对话，发一句话。")


def _named(names: Iterable[str]) -> str:
    return listed(names, MOST)


def _invite(names: Sequence[str]) -> str:
    return f"请邀请：/invite {names[0]} 信息员"
