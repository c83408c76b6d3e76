"""/leave 何时 – 何时 事由: leave of somebody on a rota, and the buttons that decide it and find cover."""

from bot.domain.messaging.buttons import AnswerCover, ConfirmPick, DecideLeave, PickCover, WithdrawLeave
from bot.domain.time.local_time import shown_span
from bot.phrases import say
from bot.services import outbox
from bot.services.leave import cover, requests
from bot.services.rota.swaps import Deal
from handlers.context import Talk


def leave(talk: Talk) -> None:
    """Everything behind the command is the request."""
    _, _, wanted = talk.incoming.text.partition(" ")
    requested = requests.request(talk.work, talk.account, wanted.strip())
    row = requested.leave
    text = say(
        "leave.asked",
        span=shown_span(row),
        reason=requests.reason_text(row),
        names=outbox.listed(judge.name for judge in requested.judges),
    )
    off = WithdrawLeave(leave=row.id).button(say("button.leave_off"))
    outbox.answer(talk.work, talk.incoming, text, ((off,),), chatter=False)


def decided(talk: Talk, pressed: DecideLeave) -> None:
    row = requests.decide(talk.work, talk.speaker, pressed.leave, pressed.granted)
    key = "leave.note_granted" if row.granted else "leave.note_refused"
    _settle(talk, say(key, name=talk.account.name))
    requests.tell_decision(talk.work, row, talk.account)


def withdrawn(talk: Talk, pressed: WithdrawLeave) -> None:
    row = requests.withdraw(talk.work, talk.account, pressed.leave)
    _settle(talk, say("leave.withdrawn", span=shown_span(row)))


def picked(talk: Talk, pressed: PickCover) -> None:
    found = cover.pick(talk.work, talk.speaker, pressed.leave, pressed.part, pressed.person)
    if not found.doubled:
        _asked(talk, found.deal)
        return
    sure = ConfirmPick(leave=pressed.leave, part=pressed.part, person=pressed.person)
    button = sure.button(say("button.cover_sure", other=found.deal.other.name))
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    outbox.answer(talk.work, talk.incoming, say("cover.sure", doubled=found.doubled), ((button,),))


def pick_confirmed(talk: Talk, pressed: ConfirmPick) -> None:
    found = cover.pick(talk.work, talk.speaker, pressed.leave, pressed.part, pressed.person, sure=True)
    _asked(talk, found.deal)


def _asked(talk: Talk, deal: Deal) -> None:
    asked = say("cover.asked", **deal.words(talk.work.now))
    outbox.toast(talk.work, talk.incoming, asked)
    outbox.settle_buttons(talk.work, talk.incoming, asked)


def answered(talk: Talk, pressed: AnswerCover) -> None:
    reply = cover.answer(talk.work, talk.account, pressed.request, pressed.agreed)
    if reply.done:
        _settle(talk, say("leave.cover.note_agreed"))
        outbox.answer(talk.work, talk.incoming, reply.done)
        return
    if pressed.agreed:  # they would have, but it cannot be any more
        text = say(reply.why, **reply.deal.words(talk.work.now))
        outbox.toast(talk.work, talk.incoming, text, alert=True)
    else:
        _settle(talk, say("leave.cover.note_declined"))
        outbox.answer(talk.work, talk.incoming, say("swap.declined_done"))
    cover.offer_again(talk.work, pressed.request, reply)


def _settle(talk: Talk, note: str) -> None:
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    outbox.settle_buttons(talk.work, talk.incoming, note)
