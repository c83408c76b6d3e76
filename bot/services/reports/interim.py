"""Matters between rounds: what happened after a round's summary has gone, and what neighbours tell of each other.

They are told at once, stand in the next summary and the handover, and change no round's state: the next stays owed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import outbox
from bot.services.recipients import desk
from bot.services.reports import matters, namesakes
from bot.services.reports.matters import Belonging
from bot.services.utterance import Said
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, Matter
from storage.work import Work

SHOWN = 200  # characters of a matter that is taken back


@dataclass(frozen=True)
class Claim:
    """One unit and what was said of it.

    `among`: the units of which it may be one, where several bear the name that was said; `unit_id` is then the nearest
    above them all.
    """

    unit_id: int
    label: Label
    text: str
    among: tuple[int, ...] = ()


@dataclass(frozen=True)
class Noted:
    """A matter between rounds was written down; a receipt is written from this.

    `desk` are the names of those who were told where it is a neighbour's word; `again`: it had been told before.
    """

    matter: Matter
    unit: str  # its name
    files: int = 0
    desk: tuple[str, ...] = ()
    again: bool = False

    @property
    def text(self) -> str:
        return self.matter.text


def record(work: Work, said: Said, unit_id: int) -> Noted:
    """Writes down what happened to a unit between its rounds, and tells whoever reads the summary of its rounds."""
    if (known := _told_before(work, said, unit_id)) is not None:
        return Noted(known, _name(work, unit_id), again=True)
    matter, files = matters.add(work, said, Belonging(unit_id), _readers(work, said, unit_id))
    return Noted(matter, _name(work, unit_id), files)


def pass_on(
    work: Work, said: Said, claim: Claim, from_unit_id: int, but: Collection[Place] = ()
) -> Noted | None:
    """What somebody of one unit tells of another goes to the desk of both, in private, with who said it.

    Of several units that it may be the desks of all hear it. None where all of the desk has read the very words already
    (`but`).
    """
    own = replace(said, text=claim.text + namesakes.remark(work, claim.among))
    found = [
        one
        for one in desk.desks(work, (*(claim.among or (claim.unit_id,)), from_unit_id), said.account)
        if Place(one.user_id) not in but
    ]
    if but and not found:
        return None
    names, unit = tuple(one.name for one in found), _name(work, claim.unit_id)
    if (known := _told_before(work, own, claim.unit_id)) is not None:
        return Noted(known, unit, desk=names, again=True)
    belonging = Belonging(claim.unit_id, from_unit_id=from_unit_id)
    matter, files = matters.add(work, own, belonging, _private(found))
    return Noted(matter, unit, files, names)


def replace_told(work: Work, chat_id: int, message_id: int | None) -> None:
    """The same message has been filed for a round since: what was told of it at once is that, with its files; nobody is
    told that it is taken back."""
    found = stored_reports.matters_from_message(work, chat_id, message_id or 0)
    for kept in [one for one in found if one.occurrence_id is not None][-1:]:
        for old in found:
            if old.occurrence_id is None and old.unit_id == kept.unit_id:
                matters.take_over(work, old, kept)
                old.withdrawn_at = work.now


def may_change(account: Account, scope: Scope, matter: Matter) -> bool:
    """Whoever told of it, as long as they report for anybody, and whoever reports for its unit."""
    if scope.may(Right.REPORT, matter.unit_id):
        return True
    return matter.account_id == account.id and bool(scope.duties) and matter.from_unit_id is not None


def withdraw(work: Work, matter: Matter) -> None:
    """Takes the matter back; whoever was told of it hears so."""
    for one in (matter, *stored_reports.parts_of(work, matter.id)):
        one.withdrawn_at = work.now
    teller = work.session.get_one(Account, matter.account_id)
    text = say(
        "matter.withdrawn",
        unit=_name(work, matter.unit_id),
        name=teller.name,
        text=one_line(matter.text, SHOWN),
    )
    for place in matters.told_at(matter):
        key = f"{matters.notice_key(matter, place)}:back"
        outbox.queue(work, place, Send(text=text), Kind.MATTER, key=key)


def revise(work: Work, said: Said, matter: Matter) -> Noted:
    """The matter's words are corrected: it keeps its files and its time, and whoever was told reads the new words."""
    places = matters.told_at(matter) or _readers(work, said, matter.unit_id)
    belonging = Belonging(matter.unit_id, from_unit_id=matter.from_unit_id, part_of=matter.part_of)
    matter.withdrawn_at = work.now
    made, _ = matters.add(work, replace(said, sent_at=matter.sent_at), belonging, places)
    files = matters.take_over(work, matter, made)
    return Noted(made, _name(work, matter.unit_id), files)


def _told_before(work: Work, said: Said, unit_id: int) -> Matter | None:
    """The same message under another update's number, or the same words copied on by others."""
    found = stored_reports.same_matter(work, unit_id, said.text, said.sent_at - matters.SAME_WORDS)
    return found if said.text and not said.media else None


def _readers(work: Work, said: Said, unit_id: int) -> Sequence[Place]:
    """Whoever reads the summary of the unit's rounds."""
    return matters.readers(work, said, unit_id, stored_rounds.round_near(work, unit_id))


def _private(accounts: Sequence[Account]) -> list[Place]:
    return [Place(account.user_id) for account in accounts]


def _name(work: Work, unit_id: int) -> str:
    return stored_units.unit_names(work, [unit_id]).get(unit_id, "")
