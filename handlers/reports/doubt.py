"""Words that nobody understands: read as they were taught with a tap, else asked about."""

from collections.abc import Sequence

from bot.domain.lessons import Meaning
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import lessons
from bot.services import questions as asked
from bot.services.questions import Do, Option
from bot.services.reports import receipts
from bot.services.reports.interim import Claim
from bot.services.utterance import Said
from handlers.reports import filing, questions
from storage.queries.directory import directory
from storage.work import Work


def settle(work: Work, said: Said, unit_ids: Sequence[int], *, teachable: bool) -> None:
    """Files what was said, says that it is no report, or asks.

    `teachable`: no rule speaks against these words, and they are not forwarded; only then may a lesson speak, or be
    learned from the answer.
    """
    unit_id = unit_ids[0]
    words = lessons.teachable(work, said, unit_id) if teachable and len(unit_ids) == 1 else None
    found = lessons.recall(work, said.account, unit_id, words) if words is not None else None
    if found is None:
        questions.ask_label(work, said, unit_ids, teaches=words is not None)
    elif found.meaning is Meaning.ZERO:
        note = say("lesson.by_own" if found.own else "lesson.by_unit")
        filing.file(work, said, [Claim(unit_id, Label.ZERO, said.text)], note)
    else:
        _say_no_report(work, said, unit_id)


def _say_no_report(work: Work, said: Said, unit_id: int) -> None:
    """Silence would be taken for a ✅."""
    unit = directory(work).name(unit_id)
    text = say("lesson.no_report", text=receipts.short(said.text), unit=unit)
    option = Option(do=Do.UNLEARN, text=say("button.lesson_wrong"), units=(unit_id,))
    asked.ask(work, said, text, [option])
