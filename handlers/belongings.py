"""What somebody has in hand when they leave: each thing by name, handed over with a tap to somebody, or all to one."""

from bot.domain.belongings import BelongingKind, InHand, numbered
from bot.domain.grants import Grant
from bot.domain.messaging.buttons import AskRevoke, GiveBelonging, HandBelonging, ShowBelongings
from bot.domain.messaging.messages import Button
from bot.domain.text.display import name, one_line
from bot.phrases import say
from bot.services import outbox
from bot.services.people import belongings
from bot.services.people.belongings import Leaver
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import grants as stored_grants

MOST_HEIRS = 8  # people on one page
MOST_OF_A_BUTTON = 40  # characters


def _leaver(talk: Talk, member_id: int) -> Leaver:
    if not talk.incoming.private:
        raise Refused("people.private")
    return belongings.leaver(talk.work, talk.speaker, member_id)


def button(talk: Talk, member_id: int) -> Button | None:
    """Leads there; None where they have nothing in hand, or nothing that the speaker could hand over."""
    who = belongings.leaver(talk.work, talk.speaker, member_id)
    found = belongings.owned(talk.work, who, talk.speaker)
    return (
        ShowBelongings(member=member_id).button(say("button.hand_over", count=len(found))) if found else None
    )


def open_list(talk: Talk, action: ShowBelongings) -> None:
    who = _leaver(talk, action.member)
    _show(talk, action.member, who)
    outbox.toast(talk.work, talk.incoming, "")


def _show(talk: Talk, member_id: int, who: Leaver, done: str = "") -> None:
    found = belongings.owned(talk.work, who, talk.speaker)
    before = [done] if done else []
    if not found:
        outbox.answer(
            talk.work,
            talk.incoming,
            "\n".join([*before, say("people.owned_nothing", who=name(who.account.name))]),
            _last(talk, member_id, who),
            chatter=False,
        )
        return
    head = say("people.owned", who=name(who.account.name), count=len(found))
    ends = belongings.ending(talk.work, who.account)
    lines = [*before, head, *belongings.lines(found), *([ends] if ends else [])]
    rows = [
        (_give(member_id, one).button(one_line(one.text, MOST_OF_A_BUTTON)),)
        for one in found[: belongings.MOST_NAMED]
    ]
    everything = GiveBelonging(member=member_id, kind=BelongingKind.ALL, number=0, page=0)
    rows.append((everything.button(say("button.hand_all")),))
    outbox.answer(talk.work, talk.incoming, "\n".join(lines), tuple(rows), chatter=False)


def _last(talk: Talk, member_id: int, who: Leaver) -> tuple[tuple[Button, ...], ...]:
    """Now they can go, where they have not gone."""
    if stored_grants.role(talk.work, member_id) is None:
        return ()
    remove = AskRevoke(kind=Grant.ROLE.value, grant=member_id)
    return ((remove.button(say("button.remove", who=name(who.account.name))),),)


def _give(member_id: int, one: InHand, page: int = 0) -> GiveBelonging:
    return GiveBelonging(member=member_id, kind=one.kind, number=one.number, page=page)


def given(talk: Talk, action: GiveBelonging) -> None:
    """To whom? Those who have a role at the units that the speaker administers."""
    who = _leaver(talk, action.member)
    what = _what(talk, who, action.kind, action.number)
    people = belongings.heirs(talk.work, talk.speaker, who)
    if not people:
        raise Refused("people.no_heir", who=name(who.account.name))
    start = action.page * MOST_HEIRS
    rows = [
        (
            HandBelonging(
                member=action.member, kind=action.kind, number=action.number, heir=one.member.id
            ).button(say("button.heir", who=name(one.account.name), unit=one.unit.name)),
        )
        for one in people[start : start + MOST_HEIRS]
    ]
    if len(people) > start + MOST_HEIRS:
        following = GiveBelonging(
            member=action.member, kind=action.kind, number=action.number, page=action.page + 1
        )
        rows.append((following.button(say("button.next_page")),))
    rows.append((ShowBelongings(member=action.member).button(say("button.back")),))
    outbox.answer(talk.work, talk.incoming, say("people.to_whom", what=what), tuple(rows), chatter=False)
    outbox.toast(talk.work, talk.incoming, "")


def _what(talk: Talk, who: Leaver, kind: int, number: int) -> str:
    """Raises `Refused` for what is theirs no more."""
    found = belongings.owned(talk.work, who, talk.speaker)
    if numbered(kind) is BelongingKind.ALL and found:
        return say("people.owned_all", count=len(found))
    one = next((one for one in found if (one.kind, one.number) == (kind, number)), None)
    if one is None:
        raise Refused("people.owned_no_more")
    return one.text


def handed(talk: Talk, action: HandBelonging) -> None:
    who, kind = _leaver(talk, action.member), numbered(action.kind)
    if kind is None:
        raise Refused("refuse.stale")
    went, heir = belongings.hand(talk.work, talk.speaker, who, kind, action.number, action.heir)
    done = say("people.handed", heir=heir.name, what=belongings.in_short(went))
    outbox.toast(talk.work, talk.incoming, say("people.done"))
    outbox.settle_buttons(talk.work, talk.incoming, say("people.done"))
    _show(talk, action.member, who, done)
