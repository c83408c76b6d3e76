"""Whoever has opened the link for all: chooses a unit, says a name, may share the telephone, waits.

What they say meanwhile is no report, and they are told so; words of harm reach the desk all the same.
"""

from collections.abc import Callable, Sequence
from typing import Any

from bot.domain.admissions import AdmissionOutcome, told_name
from bot.domain.conversation.commands import PlainCommand, command
from bot.domain.conversation.courtesies import Courtesy, courtesy
from bot.domain.conversation.heard import bare
from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.buttons import Action, ChooseUnit, ShowUnits, WithdrawJoin
from bot.domain.messaging.messages import Button, Event, Keyboard, ReplyKey, Send
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name, one_line
from bot.domain.text.privacy import masked_phone
from bot.domain.unit_names import folded
from bot.phrases import say
from bot.services import outbox
from bot.services.admissions import harm as desk_harm
from bot.services.admissions import links, requests
from bot.services.refusals import Refused
from handlers.admissions import harm
from handlers.context import Talk
from storage.queries import admissions as stored_admissions
from storage.queries.directory import directory
from storage.tables import JoinLink, JoinRequest, Unit

PAGE = 20  # units on one page of buttons
IN_A_ROW, MOST_BESIDE = 2, 9  # buttons side by side, and how many characters of one a phone then shows
MOST_REPEATED = 20  # characters of what was typed
LEAVING = frozenset({PlainCommand.WITHDRAW, PlainCommand.CANCEL, PlainCommand.RESIGN})


def come_in(talk: Talk, code: str) -> bool:
    """The link for all was opened; False where the code is none of those. Raises `Refused` where it is over."""
    link = links.of_code(talk.work, code)
    if link is None:
        return False
    if not links.is_open(talk.work, link):
        requests.note_late(talk.work, talk.account, link)
        links.refuse_ended(talk.work, link)
    request = requests.visit(talk.work, talk.account, link)
    if request.asked_at is None:
        _show_units(talk, request, requests.units_of(talk.work, request), 0)
    else:
        _tell_standing(talk, request)
    return True


def hear_unknown(talk: Talk) -> None:
    """Somebody without duties: whoever has opened the link goes on with it, in private. Anybody else is told how to
    join; a group full of strangers is left in peace. Raises `Refused`."""
    begun, pressed = _begun(talk), talk.incoming.event is Event.PRESS
    if pressed and talk.incoming.private:
        _press(talk, begun)
    elif pressed:
        raise Refused("refuse.stranger")
    elif begun is not None:
        take_words(talk, begun)
    elif talk.incoming.private:
        _hear_once_more(talk)


def _hear_once_more(talk: Talk) -> None:
    """Answers somebody whose request has ended, or who came too late: passes on harm, else says how it ended.

    Raises `Refused` for anybody else.
    """
    over = stored_admissions.latest_of(talk.work, talk.account.id)
    told = talk.incoming.event is Event.MESSAGE
    if over is not None and told and harm.heard(talk, over):
        return
    # Nobody reads what a stranger writes: whoever tells of danger must be told to call for help elsewhere.
    if told and urgent(talk.incoming.text):
        raise Refused("refuse.stranger_danger")
    if over is not None and over.outcome in SAID_AGAIN:
        raise _ended(talk, over)
    raise Refused("refuse.stranger")


def _ended(talk: Talk, request: JoinRequest) -> Refused:
    """How the request ended, and whom to ask."""
    if request.outcome not in SAID_AGAIN:
        return Refused("join.withdrawn" if request.outcome is AdmissionOutcome.WITHDRAWN else "refuse.stale")
    link = talk.work.session.get_one(JoinLink, request.link_id)
    unit = directory(talk.work).name(request.unit_id or link.unit_id)
    return Refused(f"join.over_{request.outcome}", unit=unit)


def _begun(talk: Talk) -> JoinRequest | None:
    return stored_admissions.open_of(talk.work, talk.account.id) if talk.incoming.private else None


def way_to_refuse(talk: Talk) -> Callable[..., None]:
    """How no is said to somebody without duties: those who came by the link for all are counted apart."""
    return outbox.refuse_newcomer if _begun(talk) is not None else outbox.refuse_stranger


def _press(talk: Talk, begun: JoinRequest | None) -> None:
    """Of all buttons they have these alone."""
    name, *numbers = talk.incoming.data.split(":")
    for kind, handler in PRESSED:
        action = kind.read(numbers) if name == kind.name else None
        if action is not None:
            handler(talk, action)
            return
    raise Refused("refuse.stranger" if begun is None else "refuse.stale")


def joined_otherwise(talk: Talk) -> None:
    """An invitation has brought them in: nobody need decide any more."""
    begun = stored_admissions.open_of(talk.work, talk.account.id)
    if begun is not None:
        requests.withdraw(talk.work, talk.account, begun)


def take_words(talk: Talk, request: JoinRequest) -> None:
    """What a newcomer has said or sent."""
    text = talk.incoming.text.strip()
    if talk.incoming.contact is not None:
        _shared(talk, request)
    elif harm.heard(talk, request):
        return
    elif not text:
        _tell_standing(talk, request)
    elif not _leaves(talk, request, text):
        _answered(talk, request, text)


def _answered(talk: Talk, request: JoinRequest, text: str) -> None:
    """A unit, a name, or anything else."""
    meant = directory(talk.work).bearers(text)
    if len(meant) == 1:
        _choose(talk, request, meant[0])
    elif len(meant) > 1 or request.asked_at is None:
        _search(talk, request, text)
    elif (said := told_name(text)) is not None:
        requests.take_name(talk.work, request, said)
        _answer(talk, say("join.renamed", name=name(request.name)))
    else:
        _tell_standing(talk, request)


# -- the unit --------------------------------------------------------------------------------------------------------


def _show_units(
    talk: Talk, request: JoinRequest, unit_ids: Sequence[int], page: int, key: str = "join.choose"
) -> None:
    """Names of units alone: neither people nor numbers."""
    known, first = directory(talk.work), page * PAGE
    serves = bool(talk.scope.duties)
    buttons = [
        ChooseUnit(request=request.id, unit=unit_id).button(known.name(unit_id))
        for unit_id in unit_ids[first : first + PAGE]
    ]
    wide = any(len(button.text) > MOST_BESIDE for button in buttons)
    in_a_row = 1 if wide else IN_A_ROW
    rows = [tuple(buttons[at : at + in_a_row]) for at in range(0, len(buttons), in_a_row)]
    if turned := _turns(request, page, more=len(unit_ids) > first + PAGE):
        rows.append(turned)
    link = talk.work.session.get_one(JoinLink, request.link_id)
    key = "join.choose_more" if serves and key == "join.choose" else key
    _answer(talk, say(key, town=known.name(link.unit_id), own=_own_roles(talk)), tuple(rows))


def _own_roles(talk: Talk) -> str:
    known = directory(talk.work)
    return outbox.listed(f"{known.name(duty.unit_id)} {ROLE_NAMES[duty.role]}" for duty in talk.scope.duties)


def _turns(request: JoinRequest, page: int, *, more: bool) -> tuple[Button, ...]:
    back = [ShowUnits(request=request.id, page=page - 1).button(say("button.previous"))] if page else []
    on = [ShowUnits(request=request.id, page=page + 1).button(say("button.next_page"))] if more else []
    return (*back, *on)


def _search(talk: Talk, request: JoinRequest, text: str) -> None:
    known, units = directory(talk.work), requests.units_of(talk.work, request)
    found = [unit_id for unit_id in units if folded(text) in known.name(unit_id)]
    if len(found) == 1:
        _choose(talk, request, found[0])
    elif found:
        _show_units(talk, request, found[:PAGE], 0, "join.which")
    else:
        _show_units(talk, request, units, 0, "join.unknown_unit")


def turned(talk: Talk, action: ShowUnits) -> None:
    request = _own(talk, action.request)
    _show_units(talk, request, requests.units_of(talk.work, request), action.page)
    outbox.toast(talk.work, talk.incoming, "")


def unit_chosen(talk: Talk, action: ChooseUnit) -> None:
    request = _own(talk, action.request)
    _choose(talk, request, action.unit)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    outbox.settle_buttons(talk.work, talk.incoming, say("join.chosen", unit=_unit(talk, request)))


def _own(talk: Talk, request_id: int) -> JoinRequest:
    """Raises `Refused` for what is not the presser's, or is over."""
    request = stored_admissions.request(talk.work, request_id)
    if request is None:
        raise Refused("join.forgotten")
    if request.account_id != talk.account.id:
        raise Refused("refuse.stale")
    if request.decided_at is not None:
        raise _ended(talk, request)
    return request


def _choose(talk: Talk, request: JoinRequest, unit_id: int) -> None:
    links.refuse_ended(talk.work, talk.work.session.get_one(JoinLink, request.link_id))
    first = request.asked_at is None
    for duty in talk.scope.duties:
        if duty.unit_id == unit_id:
            raise Refused("join.member", unit=directory(talk.work).name(unit_id), role=ROLE_NAMES[duty.role])
    if not requests.choose_unit(talk.work, talk.account, request, unit_id):
        _tell_standing(talk, request)
        return
    values = {"unit": _unit(talk, request), "name": name(request.name)}
    if talk.scope.duties:
        off = WithdrawJoin(request=request.id).button(say("button.join_off"))
        _answer(talk, say("join.asked_more", **values), ((off,),))
        return
    _answer(talk, say("join.asked" if first else "join.moved", **values), keys=_keys(request))


def _unit(talk: Talk, request: JoinRequest) -> str:
    return talk.work.session.get_one(Unit, request.unit_id).name


def _keys(request: JoinRequest) -> tuple[ReplyKey, ...]:
    share = [] if request.phone else [ReplyKey(text=say("button.join_share"), contact=True)]
    return (*share, ReplyKey(text=say("button.join_off")))


# -- who they are ----------------------------------------------------------------------------------------------------


def _shared(talk: Talk, request: JoinRequest) -> None:
    """Only the sender's own telephone counts: anybody may send somebody else's card."""
    contact = talk.incoming.contact
    if contact is None or contact.user_id != talk.account.user_id or talk.incoming.forwarded:
        _answer(talk, say("join.not_own"))
    elif request.asked_at is None:
        _show_units(talk, request, requests.units_of(talk.work, request), 0)
    else:
        requests.share(talk.work, request, contact.phone)
        if desk_harm.told_lately(talk.work, talk.account):
            desk_harm.tell_number(talk.work, talk.account, request, request.phone)
        _answer(talk, say("join.shared", phone=masked_phone(request.phone)), keys=_keys(request))


# -- what else they say ----------------------------------------------------------------------------------------------


def _leaves(talk: Talk, request: JoinRequest, text: str) -> bool:
    words = bare(text)
    leaving = command(words) in LEAVING or courtesy(words) is Courtesy.LEAVING
    if not leaving and text != say("button.join_off"):
        return False
    _withdraw(talk, request)
    return True


def withdrawn(talk: Talk, action: WithdrawJoin) -> None:
    _withdraw(talk, _own(talk, action.request))
    outbox.toast(talk.work, talk.incoming, say("toast.done"))


def _withdraw(talk: Talk, request: JoinRequest) -> None:
    requests.withdraw(talk.work, talk.account, request)
    _answer(talk, say("join.withdrawn"), keys=())


def _tell_standing(talk: Talk, request: JoinRequest) -> None:
    """What they have asked for, or what they have yet to choose."""
    if request.asked_at is None:
        _show_units(talk, request, requests.units_of(talk.work, request), 0)
        return
    off = WithdrawJoin(request=request.id).button(say("button.join_off"))
    key = "join.standing_more" if talk.scope.duties else "join.standing"
    text = say(key, unit=_unit(talk, request), name=one_line(request.name, MOST_REPEATED))
    _answer(talk, text, ((off,),))


def _answer(talk: Talk, text: str, buttons: Keyboard = (), keys: tuple[ReplyKey, ...] | None = None) -> None:
    outbox.answer_newcomer(talk.work, talk.incoming, Send(text=text, buttons=buttons, keys=keys))


# How the request ended is said again to those who still try, except to those who withdrew or were removed later.
SAID_AGAIN = frozenset({AdmissionOutcome.REFUSED, AdmissionOutcome.EXPIRED, AdmissionOutcome.ENDED})

PRESSED: tuple[tuple[type[Action], Callable[[Talk, Any], None]], ...] = (
    (ChooseUnit, unit_chosen),
    (ShowUnits, turned),
    (WithdrawJoin, withdrawn),
)
