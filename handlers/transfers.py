"""移交 and 「1小时后再问」, by button and in words: what whoever has an incident in hand says of having it."""

from collections.abc import Sequence

from bot.domain.incidents.transfer import Transfer, asks_later, later_about, transfer
from bot.domain.messaging.buttons import AskLater, ChooseTransfer, TakeIncident, TransferIncident
from bot.domain.messaging.messages import Keyboard
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import access, messages, response
from bot.services.incidents import transfer as transfers
from bot.services.utterance import Said
from handlers import follow_ups
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.tables import Incident
from storage.work import Work

MOST = 8  # people to choose from


def later(talk: Talk, pressed: AskLater) -> None:
    """「1小时后再问」"""
    found = access.must_see(talk.work, talk.speaker, pressed.incident)
    response.later(talk.work, found, talk.account)
    outbox.toast(talk.work, talk.incoming, say("later.receipt", numbers=found.id), alert=True)


def show_candidates(talk: Talk, pressed: ChooseTransfer) -> None:
    """「🤝 移交」: to whom?"""
    found = access.must_see(talk.work, talk.speaker, pressed.incident)
    transfers.must_have(found, talk.account)
    text, buttons = _asked(talk.work, found)
    outbox.answer(talk.work, talk.incoming, text, buttons)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))


def offer_to(talk: Talk, pressed: TransferIncident) -> None:
    found = access.must_see(talk.work, talk.speaker, pressed.incident)
    receiver = transfers.offer(talk.work, found, talk.account, pressed.account)
    told = say("transfer.receipt", number=found.id, name=receiver.name)
    outbox.settle_buttons(talk.work, talk.incoming, told)
    outbox.toast(talk.work, talk.incoming, told)


# -- in words --------------------------------------------------------------------------------------------------------


def take_up(talk: Talk, said: Said) -> bool:
    """Uses words of whoever has an incident in hand as what they are of having it; False where they are none."""
    own = stored_incidents.of_person(talk.work, said.account.id)
    own = [one for one in own if one.acknowledged_by == said.account.id and one.final_at is None]
    if not own:
        return told_who_has_it(talk, said)
    if asks_later(said.text):
        _ask_later(talk, said, own)
        return True
    wanted = transfer(said.text)
    return wanted is not None and _transfer(talk.work, said, own, wanted)


def told_who_has_it(talk: Talk, said: Said) -> bool:
    """「移交给何主任」 of somebody who has none of it in hand is told who has; False for anything else."""
    wanted = transfer(said.text)
    if wanted is None:
        return False
    mine = stored_incidents.involving(talk.work, said.account.id)
    known = {
        one.id: one for one in (*mine, *stored_incidents.still_open(talk.work, talk.scope.units(Right.TAKE)))
    }
    found = [one for one in known.values() if wanted.number in (None, one.id) and one.final_at is None]
    named = [one for one in found if transfers.meant_by(transfers.candidates(talk.work, one), wanted.to)]
    if not found or not (wanted.plain or named):
        return False
    told = [response.taken_by(talk.work, one) if one.acknowledged_by else None for one in found]
    lines = [
        say(no.key, **no.values) if no else say("transfer.nobody_has", number=one.id)
        for no, one in zip(told, found, strict=True)
    ]
    takes = tuple(
        (TakeIncident(incident=one.id, taking=one.taken).button(say("button.take_one", number=one.id)),)
        for one in found
        if access.may_take(talk.work, one, said.account, talk.scope)
    )
    follow_ups.chat(talk.work, said, "\n".join([*lines, say("transfer.only_taker")]), takes)
    return True


def ask_to_whom(work: Work, said: Said, rows: Sequence[Incident]) -> None:
    """「处理不了了」 of whoever has it: nothing changes before somebody is chosen."""
    if len(rows) == 1:
        text, buttons = _asked(work, rows[0])
        follow_ups.chat(work, said, text, buttons)
    else:
        which = tuple((messages.transfer_button(one, many=True),) for one in rows)
        follow_ups.chat(work, said, say("transfer.which"), which)


def _ask_later(talk: Talk, said: Said, own: Sequence[Incident]) -> None:
    """Of all that they have in hand, unless the words name one of it."""
    own = [one for one in own if one.id == later_about(said.text)] or own
    for incident in own:
        response.later(talk.work, incident, said.account)
    numbers = "、".join(str(one.id) for one in own)
    follow_ups.respond(talk.work, said, say("later.receipt", numbers=numbers))


def _transfer(work: Work, said: Said, own: Sequence[Incident], wanted: Transfer) -> bool:
    meant = [one for one in own if wanted.number in (None, one.id)]
    if len(meant) != 1:
        if wanted.plain:
            which = tuple((messages.transfer_button(one, many=True),) for one in own)
            follow_ups.chat(work, said, say("transfer.which"), which)
        return wanted.plain
    (incident,) = meant
    named = transfers.meant_by(transfers.candidates(work, incident), wanted.to)
    if len(named) == 1:
        receiver = transfers.offer(work, incident, said.account, named[0].account.id)
        told = say("transfer.receipt", number=incident.id, name=receiver.name)
        follow_ups.respond(work, said, told)
        return True
    if wanted.plain or named:
        text, buttons = _asked(work, incident)
        unknown = wanted.to and not named and buttons
        text = say("transfer.unknown", name=wanted.to[:10], ask=text) if unknown else text
        follow_ups.chat(work, said, text, buttons)
    return wanted.plain or bool(named)


def _asked(work: Work, incident: Incident) -> tuple[str, Keyboard]:
    found = transfers.candidates(work, incident)[:MOST]
    if not found:
        return say("transfer.nobody", number=incident.id), ()
    buttons: Keyboard = tuple(
        (
            TransferIncident(incident=incident.id, account=one.account.id).button(
                say("button.transfer_to", name=one.name, post=one.post)
            ),
        )
        for one in found
    )
    unit = messages.unit_name(work, incident)
    return say("transfer.ask", number=incident.id, unit=unit), buttons
