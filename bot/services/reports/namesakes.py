"""Harm of one of several units of one name: told at once as the unit's above all, until it is said of which it is."""

from collections.abc import Collection, Sequence

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.reports import matters
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.tables import Matter, Question
from storage.work import Work

SHOWN = 200  # characters of a matter whose unit is known now


def remark(work: Work, among: Sequence[int]) -> str:
    """What stands behind the words: of which units they may be; empty where that is known."""
    if not among:
        return ""
    return say("matter.one_of", units=outbox.listed(stored_units.unit_names(work, among).values()))


def bare_words(work: Work, matter: Matter, among: Sequence[int]) -> str:
    """What was said, without the remark."""
    return matter.text.removesuffix(remark(work, among))


def asked_among(work: Work, matter: Matter) -> tuple[int, ...]:
    """The units of which it may be one, as whoever told of it was asked; empty where that was never asked."""
    found = (
        unit_id
        for question in _asked(work, matter)
        for option in questions.options_of(question)
        if option.matter == matter.id
        for unit_id in option.units
    )
    return tuple(dict.fromkeys(found))


def is_one_of(work: Work, matter: Matter, among: Sequence[int]) -> bool:
    """Does it stand as one of several of a name, and not as harm of one of the speaker's units?"""
    return bool(among) and matter.text.endswith(remark(work, among))


def ask_no_more(work: Work, matter: Matter) -> None:
    """It is asked, or has been said, in another way: the question which of them it is ends."""
    for question in _asked(work, matter):
        if question.answered_at is None and any(
            option.matter == matter.id for option in questions.options_of(question)
        ):
            questions.close(work, question)


def _asked(work: Work, matter: Matter) -> Sequence[Question]:
    if matter.chat_id is None or matter.message_id is None:
        return ()
    return stored_reports.questions_from(work, matter.chat_id, matter.message_id)


def as_it_stands(work: Work, matter: Matter) -> Matter:
    """The matter, or what the same words became once it was said of which unit they are."""
    if matter.withdrawn_at is None or matter.chat_id is None or matter.message_id is None:
        return matter
    standing = stored_reports.matters_from_message(work, matter.chat_id, matter.message_id)
    return next((one for one in reversed(standing) if matter.text.startswith(one.text)), matter)


def settle_which(work: Work, matter: Matter, unit: str, but: Collection[Place] = ()) -> None:
    """It has been said which unit (its name) is meant, and told anew: whoever has heard of it as one of several is told
    so, unless they have read that (`but`)."""
    matter.withdrawn_at = work.now
    text = say("matter.was_of", text=one_line(matter.text.partition("\n")[0], SHOWN), unit=unit)
    for place in matters.told_at(matter):
        if place not in but:
            key = f"{matters.notice_key(matter, place)}:of"
            outbox.queue(work, place, Send(text=text), Kind.MATTER, key=key)


def assign_unit(work: Work, matter: Matter, unit_id: int, among: Sequence[int]) -> Matter:
    """The same words as that unit's. Nobody is told: they hear of it by what it has become meanwhile."""
    own = unit_id == matter.from_unit_id
    made = Matter(
        unit_id=unit_id,
        from_unit_id=None if own else matter.from_unit_id,
        text=bare_words(work, matter, among),
        account_id=matter.account_id,
        chat_id=matter.chat_id,
        message_id=matter.message_id,
        sent_at=matter.sent_at,
        told=matter.told,
    )
    matter.withdrawn_at = work.now
    work.session.add(made)
    work.session.flush()
    matters.take_over(work, matter, made)
    return made
