"""Pressed buttons. `data` may be old or forged, so each is parsed strictly and checked against rights."""

from collections.abc import Callable, Mapping

from bot.domain.messages import Remind, outgoing
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import choosing, correcting, filing, posting, unlocking
from bot.services.recording import Entry, entry
from bot.services.reporting import said_by
from bot.services.rota import confirming, handing_over
from handlers import exchange, incident, leave, muster, plan, rota
from handlers.context import Talk
from storage.queries import reports
from storage.tables import Outbox

# More digits than any row's number has; a database takes no longer one (64 bits).
MOST_DIGITS = 18


def pressed(talk: Talk) -> None:
    """Hands the press to what its data names; anything that does not parse is a stale button."""
    name, *numbers = talk.incoming.data.split(":")
    action = ACTIONS.get((name, len(numbers)))
    if action is None or not all(map(_plausible, numbers)):
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
    else:
        action(talk, *(int(number) for number in numbers))


def _plausible(number: str) -> bool:
    return number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS


def _zero(talk: Talk, occurrence_id: int) -> None:
    target = entry(talk.work, occurrence_id)
    if target is None:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
    elif not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        posting.refuse(talk.work, talk.incoming, "refuse.unit", unit=target.unit.name)
    else:
        _file_zero(talk, [target])


def _all(talk: Talk, outbox_id: int) -> None:
    """「以上全部平安」: the units of that reminder that still owe, as far as this person may report them."""
    row = talk.work.session.get(Outbox, outbox_id)
    if row is None or row.bot_id != talk.work.bot_id or row.chat_id != talk.incoming.chat_id:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
        return
    message = outgoing.validate_json(row.payload)
    ids = message.occurrences if isinstance(message, Remind) else ()
    found = [target for number in ids if (target := entry(talk.work, number))]
    targets = [target for target in found if talk.scope.may(Right.REPORT, target.occurrence.unit_id)]
    if targets:
        _file_zero(talk, targets)
    else:
        posting.refuse(talk.work, talk.incoming, "refuse.stale")


def _file_zero(talk: Talk, targets: list[Entry]) -> None:
    said = said_by(talk.work, talk.speaker, talk.incoming.model_copy(update={"text": "平安"}))
    recorded = filing.file_to(talk.work, said, targets, Label.ZERO)
    posting.toast(talk.work, talk.incoming, say("toast.recorded" if recorded else "toast.done"))


def _matter(talk: Talk, occurrence_id: int) -> None:
    correcting.tell_matter(talk.work, talk.speaker, talk.incoming, occurrence_id)


def _undo(talk: Talk, occurrence_id: int, version: int) -> None:
    correcting.undo(talk.work, talk.speaker, talk.incoming, occurrence_id, version)


def _fix(talk: Talk, occurrence_id: int) -> None:
    correcting.fix(talk.work, talk.speaker, talk.incoming, occurrence_id)


def _choose(talk: Talk, question_id: int, number: int) -> None:
    choosing.choose(talk.work, talk.speaker, talk.incoming, question_id, number)


def _unlock(talk: Talk, unlock_id: int, granted: int) -> None:
    unlock = reports.unlock_of(talk.work, unlock_id)
    refusal: str | None = "refuse.stale"
    if unlock is not None and granted in (0, 1):
        refusal = unlocking.decide(talk.work, unlock, talk.account, talk.scope, granted == 1)
    if refusal:
        posting.refuse(talk.work, talk.incoming, refusal)
    else:
        posting.toast(talk.work, talk.incoming, say("toast.done"))


def _confirm(talk: Talk, part_id: int) -> None:
    text, news = confirming.confirm(talk.work, talk.account, part_id)
    posting.toast(talk.work, talk.incoming, text, alert=not news)


def _nothing_special(talk: Talk, shift_id: int) -> None:
    held = handing_over.may_note(talk.work, talk.account, shift_id)
    if held is None or handing_over.too_late(talk.work, held):
        posting.refuse(talk.work, talk.incoming, "refuse.stale")
    else:
        text = handing_over.note(talk.work, held, say("button.nothing_special"))
        posting.toast(talk.work, talk.incoming, text)


def _yes_or_no(action: Callable[..., None]) -> Callable[..., None]:
    """For buttons that end in 1 or 0: a forged 2 is no answer, least of all a no."""

    def checked(talk: Talk, *numbers: int) -> None:
        if numbers[-1] in (0, 1):
            action(talk, *numbers)
        else:
            posting.refuse(talk.work, talk.incoming, "refuse.stale")

    return checked


# The name and the number of numbers that follow it.
ACTIONS: Mapping[tuple[str, int], Callable[..., None]] = {
    ("zero", 1): _zero,
    ("all", 1): _all,
    ("matter", 1): _matter,
    ("undo", 2): _undo,
    ("fix", 1): _fix,
    ("q", 2): _choose,
    ("unlock", 2): _unlock,
    ("here", 1): muster.here,
    ("muster", 1): muster.ordered,
    ("leave", 2): _yes_or_no(leave.decided),
    ("leave_off", 1): leave.withdrawn,
    ("cover", 3): leave.picked,
    ("cover_answer", 2): _yes_or_no(leave.answered),
    ("plan", 2): _yes_or_no(plan.offered),
    ("plan_start", 3): plan.started,
    ("tick", 1): plan.ticked,
    ("plan_end", 2): _yes_or_no(plan.ended),
    ("plan_record", 1): plan.recorded,
    # the rota
    ("duty", 1): _confirm,
    ("note", 1): _nothing_special,
    ("swap", 1): exchange.choose_theirs,
    ("swap", 2): exchange.propose_swap,
    ("cover", 1): exchange.choose_person,
    ("cover", 2): exchange.propose_cover,
    ("deal", 2): _yes_or_no(exchange.decide),
    ("undeal", 1): exchange.withdraw,
    ("take", 1): exchange.take,
    ("draft", 2): rota.decide,
    # of incidents
    ("urgent", 1): incident.urgent,
    ("take", 2): incident.take,
    ("still", 1): incident.still,
    ("more", 2): _yes_or_no(incident.more),
    ("close", 1): incident.close,
    ("story", 1): incident.story,
    ("bulletin", 1): incident.bulletin,
    ("grade", 1): incident.grade,
    ("level", 2): incident.level,
    ("met", 1): incident.met,
    ("omit", 2): incident.omit,
}
