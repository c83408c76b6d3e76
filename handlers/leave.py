"""/leave 何时 – 何时 事由: leave of somebody on a rota, and the buttons that decide it and find cover."""

from bot.services import finding_cover, leaving
from handlers.context import Talk


def leave(talk: Talk) -> None:
    """Everything behind the command is the request."""
    _, _, wanted = talk.incoming.text.partition(" ")
    leaving.ask(talk.work, talk.account, talk.incoming, wanted.strip())


def decided(talk: Talk, leave_id: int, granted: int) -> None:
    leaving.decide(talk.work, talk.account, talk.scope, talk.incoming, leave_id, granted == 1)


def withdrawn(talk: Talk, leave_id: int) -> None:
    leaving.withdraw(talk.work, talk.account, talk.incoming, leave_id)


def picked(talk: Talk, leave_id: int, assignment_id: int, person_id: int) -> None:
    finding_cover.pick(talk.work, talk.account, talk.scope, talk.incoming, leave_id, assignment_id, person_id)


def answered(talk: Talk, cover_id: int, agreed: int) -> None:
    finding_cover.answer(talk.work, talk.account, talk.incoming, cover_id, agreed == 1)
