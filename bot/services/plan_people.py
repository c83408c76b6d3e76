"""Who a plan means at this instant: posts of the rota, roles, named people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.emergency import PlanText, Who, WhoKind
from bot.domain.terms import POST_NAMES, ROLE_NAMES, DutyPost, Role
from storage.queries import duty, leave, people, units
from storage.tables import Account
from storage.work import Work


@dataclass(frozen=True)
class Named:
    """Somebody a plan calls. Without an account, or where the bot is blocked, they have to be telephoned."""

    name: str
    phone: str
    account: Account | None


def called(work: Work, unit_id: int, whos: Iterable[Who]) -> list[Named]:
    """Everybody these words mean now, each once."""
    found: dict[object, Named] = {}
    for who in whos:
        for one in _meant(work, unit_id, who):
            found.setdefault(one.account.id if one.account else one.name, one)
    return list(found.values())


def vacant(work: Work, unit_id: int, text: PlanText) -> list[str]:
    """Roles that have something to do and nobody to do it, as of now."""
    return [role for role in text.used_roles() if not called(work, unit_id, text.who(role))]


def who_text(whos: Iterable[Who]) -> str:
    """「镇值班的带班、单位负责人、王强」: the words of the plan, for whoever has to find people."""
    return "、".join(_said(who) for who in whos)


def _said(who: Who) -> str:
    if who.kind is WhoKind.POST:
        return f"{who.rota}{POST_NAMES[DutyPost(who.name)]}"
    return ROLE_NAMES[Role(who.name)] if who.kind is WhoKind.ROLE else who.name


def _meant(work: Work, unit_id: int, who: Who) -> Iterator[Named]:
    if who.kind is WhoKind.POST:
        for one in duty.on_duty(work, unit_id, work.now):
            if one.post == who.name and who.rota in ("", one.rota):
                yield _named(work, one.name, one.phone, one.account)
    elif who.kind is WhoKind.ROLE:
        for account in people.everybody(work, units.above(work, unit_id), Role(who.name)):
            yield _named(work, account.name, "", account)
    elif person := duty.person_named(work, who.name):
        yield _named(work, person.name, person.phone, leave.account_of(work, person))


def _named(work: Work, name: str, phone: str, account: Account | None) -> Named:
    return Named(name, phone, account if leave.reachable(work, account) else None)
