"""/leave 何时 – 何时 事由: leave of somebody on a rota, and the buttons that decide it and find cover."""

from bot.domain.messaging.buttons import AnswerCover, DecideLeave, PickCover, WithdrawLeave
from bot.services.leave import cover, requests
from handlers.context import Talk


def leave(talk: Talk) -> None:
    """Everything behind the command is the request."""
    _, _, wanted = talk.incoming.text.partition(" ")
    requests.request(talk.work, talk.account, talk.incoming, wanted.strip())


def decided(talk: Talk, pressed: DecideLeave) -> None:
    requests.decide(talk.work, talk.account, talk.scope, talk.incoming, pressed.leave, pressed.granted)


def withdrawn(talk: Talk, pressed: WithdrawLeave) -> None:
    requests.withdraw(talk.work, talk.account, talk.incoming, pressed.leave)


def picked(talk: Talk, pressed: PickCover) -> None:
    cover.pick(
        talk.work,
        talk.account,
        talk.scope,
        talk.incoming,
        pressed.leave,
        pressed.part,
        pressed.person,
    )


def answered(talk: Talk, pressed: AnswerCover) -> None:
    cover.answer(talk.work, talk.account, talk.incoming, pressed.request, pressed.agreed)
