"""值班快报 as text, ready to forward; from `BulletinFacts` and nothing else."""

from datetime import date

from bot.domain.value import Value


class BulletinFacts(Value):
    """One issue: what stands in its head, its body and its foot. Names are those of people on duty, never citizens'."""

    name: str
    issue: int
    sender: str
    day: date
    title: str
    body: tuple[str, ...]
    leaders: tuple[str, ...]
    staff: tuple[str, ...]
    drill: bool = False
    void: bool = False  # of a false alarm; its number is not issued again


def bulletin_text(facts: BulletinFacts) -> str:
    """名称、第N期、报送单位、日期、标题、正文、带班领导、值班人员."""
    mark = "【演练】" if facts.drill else ""
    return "\n".join(
        [
            f"{mark}{facts.name}",
            f"第 {facts.issue} 期{'（误报，作废）' if facts.void else ''}",
            f"{facts.sender}　{facts.day.year}年{facts.day.month}月{facts.day.day}日",
            "",
            f"{mark}{facts.title}",
            "",
            *facts.body,
            "",
            f"带班领导：{'、'.join(facts.leaders) or '（待填）'}",
            f"值班人员：{'、'.join(facts.staff) or '（待填）'}",
        ]
    )
