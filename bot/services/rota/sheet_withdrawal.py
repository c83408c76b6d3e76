"""What a sheet has written, taken back within a day: every shift that nobody has changed since is as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from pydantic import TypeAdapter

from bot.domain.rota.sheet.written import PartKept, ShiftKept
from bot.domain.terms import Origin
from bot.services import audit, edits
from bot.services.refusals import Refused
from bot.services.rota import labels, news
from storage.queries import rota as stored_rota
from storage.tables import Account, Assignment, Rota, RotaDraft, Shift
from storage.work import Work

WITHIN = timedelta(days=1)
KEPT: TypeAdapter[tuple[ShiftKept, ...]] = TypeAdapter(tuple[ShiftKept, ...])


@dataclass(frozen=True)
class TakenBack:
    """How many shifts are as they were; `changed` are those that somebody has changed since, left as they are."""

    rota: Rota
    count: int
    changed: tuple[Shift, ...]


def parts_of(work: Work, shift: Shift) -> tuple[PartKept, ...]:
    """Everybody at their posts of a shift, as it is stored now."""
    work.session.flush()
    return tuple(
        PartKept(id=part.id, since=part.since, ended_at=part.ended_at, origin=part.origin)
        for part in stored_rota.all_parts(work, shift.id)
    )


def keep(draft: RotaDraft, written: Sequence[ShiftKept]) -> None:
    draft.written = KEPT.dump_json(tuple(written)).decode()


def latest(work: Work, account: Account) -> RotaDraft | None:
    """The sheet this person wrote last and may still take back."""
    return stored_rota.last_written(work, account.id, work.now - WITHIN)


def rota_of(work: Work, draft_id: int) -> Rota:
    """Into which rota a sheet was written. Raises `Refused`."""
    draft = work.session.get(RotaDraft, draft_id)
    if draft is None or draft.bot_id != work.bot_id or draft.rota_id is None:
        raise Refused("refuse.stale")
    return work.session.get_one(Rota, draft.rota_id)


def put_back(work: Work, account: Account, draft_id: int) -> TakenBack:
    """Puts things back as they were before a sheet was written; once. Raises `Refused`.

    What has passed stays; whoever was told of a shift and has it no more is told, and so is whoever has it again.
    """
    rota = rota_of(work, draft_id)
    draft = work.session.get_one(RotaDraft, draft_id)
    if draft.account_id != account.id:
        raise Refused("ask.not_yours")
    if draft.taken_back_at is not None:
        raise Refused("ask.answered")
    if draft.decided_at is None or draft.decided_at < work.now - WITHIN:
        raise Refused("sheet.too_late")
    draft.taken_back_at = work.now
    edits.settle_edit(work, ("duty.sheet", "duty.override"), draft.id)
    done, changed = 0, list[Shift]()
    for kept in KEPT.validate_json(draft.written or "[]"):
        shift = work.session.get_one(Shift, kept.shift_id)
        if shift.ends_at <= work.now:
            continue
        if parts_of(work, shift) != kept.after:
            changed.append(shift)
            continue
        _restore(work, shift, kept)
        news.bring(work, rota, shift)
        done += 1
    days = f"{rota.name}　{done}"
    audit.record(work, account, "duty.sheet_taken_back", unit=rota.unit_id, before=days)
    return TakenBack(rota, done, tuple(changed))


def _restore(work: Work, shift: Shift, kept: ShiftKept) -> None:
    before = {part.id: part for part in kept.before}
    for part in stored_rota.all_parts(work, shift.id):
        was = before.get(part.id)
        if was is None:
            part.ended_at = work.now
            if part.since >= work.now:
                part.origin = Origin.ROTATION  # nobody has a hand in it any more
        elif part.ended_at != was.ended_at:
            _stand_again(work, shift, part, was)
        if was is not None:
            part.origin = was.origin
    shift.note = kept.note
    shift.next_action_at = work.now
    work.session.flush()


def _stand_again(work: Work, shift: Shift, part: Assignment, was: PartKept) -> None:
    """Who stood there before; of a shift that runs only what is left of it, for the record stays as it was."""
    if part.since >= work.now:
        part.ended_at = was.ended_at
    elif was.ended_at is None or was.ended_at > work.now:
        work.session.add(
            Assignment(
                shift_id=shift.id,
                post=part.post,
                person_id=part.person_id,
                since=max(work.now, shift.starts_at),
                ended_at=was.ended_at,
                origin=was.origin,
            )
        )


def days(shifts: Sequence[Shift]) -> str:
    return "、".join(labels.day_label(shift.day) for shift in shifts)
