"""What is said of a unit that was closed or became part of another: since when, and who answers for it now."""

from bot.domain.reading import Reading
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.domain.time.local_time import local
from bot.domain.unit_names import GoneUnit
from bot.phrases import say
from bot.services import outbox
from bot.services import questions as asked
from bot.services.utterance import Said
from handlers.context import Talk
from handlers.reports.questions import label_options
from storage.queries.directory import directory


def gone_lines(talk: Talk, reading: Reading) -> str:
    """A line for each such unit that is named; empty where there is none."""
    known = directory(talk.work).gone
    found = (known[part.unit] for part in reading.gone if part.unit in known)
    return "\n".join(dict.fromkeys(_line(talk, one) for one in found))


def _line(talk: Talk, gone: GoneUnit) -> str:
    at, today = (local(one, talk.settings.zone) for one in (gone.since, talk.work.now))
    year = "" if at.year == today.year else f"{at.year}年"
    key = "gone.closed" if not gone.into else "gone.merged" if gone.into == gone.now else "gone.merged_on"
    return say(key, unit=gone.name, day=f"{year}{at.month}月{at.day}日", into=gone.into, now=gone.now)


def answer_gone(talk: Talk, said: Said, reading: Reading) -> None:
    """No harm is told, and no unit is named that there is: nothing is filed.

    Whoever reports for the unit that it became part of is asked whether that was meant.
    """
    known = directory(talk.work)
    found = [known.gone[part.unit] for part in reading.gone]
    meant = {known.ids[one.now] for one in found if one.into}
    mine = known.in_order(meant & talk.scope.units(Right.REPORT))
    if not mine or all(part.label is not Label.ZERO for part in reading.gone):
        outbox.answer(talk.work, talk.incoming, f"{gone_lines(talk, reading)}\n{say('gone.nothing')}")
        return
    whole = say("gone.whole", units=outbox.listed(map(known.name, mine)))
    asked.ask(talk.work, said, f"{gone_lines(talk, reading)}\n{whole}", label_options(mine))
