"""/urgent: an urgent matter, at once. With words it is the first report; without, the next words are."""

from dataclasses import replace

from bot.domain.rights import Right
from bot.services import posting
from bot.services.incidents import conversing
from bot.services.reporting import said_by
from handlers.context import Talk


def urgent(talk: Talk) -> None:
    if not talk.scope.units(Right.RAISE):
        posting.refuse(talk.work, talk.incoming, "refuse.right")
        return
    said = said_by(talk.work, talk.speaker, talk.incoming)
    said = replace(said, text=said.text.partition(" ")[2].strip() or _below(said.text))
    if said.text or said.media:
        conversing.first_report(talk.work, said, talk.scope)
    else:
        conversing.ask_what(talk.work, said)


def _below(text: str) -> str:
    """The words may stand on the line below the command."""
    return text.partition("\n")[2].strip()
