"""/join, 加入链接: the link for all, the text to forward, and who has not joined yet; in private, for admins."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.messaging.buttons import (
    EndJoinLink,
    MakeJoinLink,
    OpenScreen,
    ShowAbsent,
    ShowJoinLink,
    ShowJoinRequests,
    ShowJoinText,
)
from bot.domain.messaging.messages import Button
from bot.domain.rights import Right
from bot.domain.terms import Role
from bot.domain.text.display import name, one_line
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services import members, outbox
from bot.services.admissions import links
from bot.services.refusals import Refused
from bot.services.units.typed_name import unit_first
from handlers.context import Talk
from storage.queries import admissions as stored_admissions
from storage.queries.directory import directory
from storage.tables import JoinLink, Unit

MOST = 20  # lines of one page
MOST_REPEATED = 40  # characters of what was typed


def administered(talk: Talk) -> frozenset[int]:
    """The units for which the speaker lets people in. Raises `Refused`."""
    if not talk.incoming.private:
        raise Refused("join.private")
    found = talk.scope.units(Right.ADMINISTER)
    if not found:
        raise Refused("refuse.right")
    return found


def join(talk: Talk) -> None:
    """/join, /join 红岩镇."""
    allowed = administered(talk)
    if talk.words:
        typed = unit_first(talk.work, talk.words)
        if (unit := typed.unit) is None or unit.id not in allowed:
            raise Refused("refuse.unknown_unit", unit=one_line(typed.said, MOST_REPEATED))
    else:
        unit = _uppermost(talk)
    _show(talk, unit)


def link_shown(talk: Talk, action: ShowJoinLink) -> None:
    if action.unit not in (administered(talk) | {0}):
        raise Refused("refuse.right")
    unit = talk.work.session.get_one(Unit, action.unit) if action.unit else _uppermost(talk)
    _show(talk, unit)
    outbox.toast(talk.work, talk.incoming, "")


def _uppermost(talk: Talk) -> Unit:
    """The unit that the speaker administers with the most below it."""
    own = [duty for duty in talk.scope.duties if duty.role is Role.ADMIN]
    widest = max(own, key=lambda duty: len(duty.reach))
    return talk.work.session.get_one(Unit, widest.unit_id)


def _show(talk: Talk, unit: Unit) -> None:
    standing = stored_admissions.standing_links(talk.work, [unit.id])
    waiting = len(stored_admissions.waiting(talk.work, talk.scope.units(Right.ADMINISTER)))
    rows: list[tuple[Button, ...]] = []
    if standing:
        text = say("join.link", unit=unit.name, **_values(talk, standing[0]))
        rows.append((ShowJoinText(link=standing[0].id).button(say("button.join_text")),))
    else:
        text = say("join.no_link", unit=unit.name)
        rows.append((MakeJoinLink(unit=unit.id).button(say("button.join_make")),))
    absent = ShowAbsent(page=0).button(say("button.join_absent"))
    rows.append((ShowJoinRequests(page=0).button(say("button.join_list", count=waiting)), absent))
    if standing:
        rows.append((EndJoinLink(link=standing[0].id, sure=False).button(say("button.join_end")),))
    rows.append((OpenScreen(screen=ScreenNumber.MENU, row=0, page=0).button(say("button.menu")),))
    outbox.answer(talk.work, talk.incoming, text, tuple(rows))


def _values(talk: Talk, link: JoinLink) -> dict[str, str]:
    until = local(link.expires_at, link.zone)
    return {
        "link": members.deep_link(talk.settings.username, link.code),
        "until": f"{until.month}月{until.day}日 {until:%H:%M}",
    }


def made(talk: Talk, action: MakeJoinLink) -> None:
    if action.unit not in administered(talk):
        raise Refused("refuse.right")
    unit = talk.work.session.get_one(Unit, action.unit)
    links.make(talk.work, talk.account, unit, talk.settings.zone)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    _show(talk, unit)


def _open(talk: Talk, link_id: int) -> JoinLink:
    """A link of the speaker's units that can be opened. Raises `Refused`."""
    allowed = administered(talk)
    link = stored_admissions.link(talk.work, link_id)
    if link is None or not links.is_open(talk.work, link):
        raise Refused("refuse.stale")
    if link.unit_id not in allowed:
        raise Refused("refuse.right")
    return link


def text_shown(talk: Talk, action: ShowJoinText) -> None:
    """A message of its own, to be forwarded as it is."""
    link = _open(talk, action.link)
    unit = directory(talk.work).name(link.unit_id)
    outbox.toast(talk.work, talk.incoming, "")
    outbox.answer(talk.work, talk.incoming, say("join.text", unit=unit, **_values(talk, link)))


def ended(talk: Talk, action: EndJoinLink) -> None:
    """Asked first: what waits ends with it."""
    link = _open(talk, action.link)
    unit = directory(talk.work).name(link.unit_id)
    if not action.sure:
        count = stored_admissions.count_open(talk.work, link.id)
        sure = EndJoinLink(link=link.id, sure=True).button(say("button.join_end_sure"))
        outbox.answer(talk.work, talk.incoming, say("join.sure", unit=unit, count=count), ((sure,),))
        outbox.toast(talk.work, talk.incoming, "")
        return
    links.end_link_for_all(talk.work, talk.account, link)
    outbox.toast(talk.work, talk.incoming, say("join.ended"))
    outbox.settle_buttons(talk.work, talk.incoming, say("join.ended"))


# -- who has not joined ----------------------------------------------------------------------------------------------


def absent(talk: Talk) -> None:
    """「谁还没加入」."""
    _show_absent(talk, 0)


def absent_shown(talk: Talk, action: ShowAbsent) -> None:
    _show_absent(talk, action.page)
    outbox.toast(talk.work, talk.incoming, "")


def _show_absent(talk: Talk, page: int) -> None:
    lines = _absent_lines(talk, administered(talk))
    here = lines[page * MOST : (page + 1) * MOST]
    head = say("join.absent", count=len(lines)) if lines else say("join.all_there")
    more = [(_next(page),)] if len(lines) > (page + 1) * MOST else []
    standing = stored_admissions.standing_links(talk.work, [_uppermost(talk).id])[:1]
    forward = [(ShowJoinText(link=link.id).button(say("button.join_text")),) for link in standing]
    outbox.answer(talk.work, talk.incoming, "\n".join([head, *here]), (*more, *forward))


def _next(page: int) -> Button:
    return ShowAbsent(page=page + 1).button(say("button.next_page"))


def _absent_lines(talk: Talk, unit_ids: frozenset[int]) -> list[str]:
    """People of the list without an account, and units at which nobody at all has a role."""
    people = stored_admissions.absent(talk.work, unit_ids)
    lines = [say("join.absent_person", unit=unit.name, name=name(person.name)) for unit, person in people]
    named = {unit.id for unit, _ in people}
    known = directory(talk.work)
    empty = unit_ids - stored_admissions.manned(talk.work, unit_ids) - named
    return [
        *lines,
        *(say("join.absent_unit", unit=known.name(unit_id)) for unit_id in known.in_order(empty)),
    ]
