"""Those who stand duty, and who is meant by a name: 「张伟」 where there is one, else 「张伟（派出所）」."""

import re
from collections.abc import Iterable, Sequence

from bot.config import values
from bot.config.model import PersonPlan
from bot.config.problems import Place, listed, nearest
from bot.config.table_reader import Table
from bot.domain.person_name import means, with_unit
from bot.domain.recipients import Recipient, Word

TOGETHER = re.compile(r"[、，,/\s]+")  # 「何主任、马干事」 stand together


def read_people(root: Table) -> tuple[PersonPlan, ...]:
    """`[[duty_people]]` in file order, one person a section."""
    found: dict[str, PersonPlan] = {}
    for table in root.tables("duty_people"):
        name = table.take("name", values.text, required=True)
        phone = table.take("phone", values.phone, "")
        table.done()
        if name is None or not _single(table, name):
            continue
        if name in found:
            advice = f"请删去一个；同名的人请写上单位，例如 {with_unit(name, '派出所')}"
            table.add("name", f'值班人员 "{name}" 写了两次', advice, name)
        found.setdefault(name, PersonPlan(name=name, phone=phone or ""))
    return tuple(found.values())


def _single(table: Table, name: str) -> bool:
    if not TOGETHER.search(name):
        return True
    table.add("name", f'"{name}" 像是几个人', "请一人写一节 [[duty_people]]，名字里不要有空格和顿号", name)
    return False


def known_person(table: Table, name: str, known: list[str], place: Place) -> str | None:
    """Whom is meant, as [[duty_people]] names them: 「张伟」 where there is one, else 「张伟（派出所）」."""
    meant = [name] if name in known else [one for one in known if means(name, one)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        table.findings.add(place, f'值班人员 "{name}" 有几个', f"请写清楚是哪一位：{listed(meant)}", name)
        return None
    advice = nearest(name, known, "请先在 [[duty_people]] 里写上这个人")
    table.findings.add(place, f'值班人员 "{name}" 不存在', advice, name)
    return None


def check_people(table: Table, section: str, named: Iterable[Recipient], people: Sequence[str]) -> None:
    """`person:…` of a section is one of [[duty_people]], or whoever reads the check is told what becomes of it.

    A sheet or an invitation may have brought somebody whom the file does not know, so that is no mistake.
    """
    for name in dict.fromkeys(one.name for one in named if one.word is Word.PERSON):
        meant = [name] if name in people else [one for one in people if means(name, one)]
        if len(meant) > 1:
            advice = f"请写清楚是哪一位：{listed([f'person:{one}' for one in meant])}"
            table.findings.add((section,), f'"person:{name}" 有几个人', advice, name)
        elif not meant:
            advice = (
                "请在 [[duty_people]] 里写上这个人，再发带姓名的邀请；账号自己起的名字不算数，只会请人打电话"
            )
            table.findings.advise((section,), f'"person:{name}" 不在 [[duty_people]] 里', advice)
