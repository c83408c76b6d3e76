"""What somebody tells of a unit that is not theirs: never refused, it goes to the desk of both."""

from collections.abc import Sequence

from bot.domain.messaging.place import Place
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services import questions as asked
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports import claims, interim, receipts
from bot.services.reports.interim import Claim, Noted
from bot.services.utterance import Said
from handlers.context import Talk
from storage.queries import units as stored_units


def pass_on(talk: Talk, said: Said, harm: Sequence[Claim], but: Sequence[Place] = ()) -> list[Noted]:
    """Each claim goes to the desk of its unit and of the speaker's; `but`: they have read the very words already."""
    home = claims.home(talk.work, talk.scope)
    if home is None:
        raise Refused("refuse.right")
    found = (interim.pass_on(talk.work, said, claim, home, but) for claim in harm)
    return [one for one in found if one is not None]


def tell(talk: Talk, said: Said, harm: Sequence[Claim]) -> None:
    """The message tells of nothing else."""
    receipts.send(talk.work, said, pass_on(talk, said, harm))


def tell_without_round(talk: Talk, said: Said) -> None:
    """Harm told by somebody who reports for nobody: the desk of their unit hears of it."""
    home = claims.home(talk.work, talk.scope)
    if home is None:
        raise Refused("refuse.no_units")
    tell(talk, said, [Claim(home, Label.MATTER, said.text)])


def ask(talk: Talk, said: Said, unit_ids: Sequence[int]) -> None:
    """It is not plain whether harm is told of others: shall the desk hear of it?"""
    names = stored_units.unit_names(talk.work, unit_ids).values()
    text = say("ask.pass_on", text=receipts.short(said.text), unit=outbox.listed(names))
    options = [
        Option(do=Do.PASS_ON, text=say("button.pass_on"), units=tuple(unit_ids)),
        Option(do=Do.DISMISS, text=say("button.not_passed_on")),
    ]
    asked.ask(talk.work, said, text, options)
