"""What is shown of a list before it is written: one question at a time, then all that writing it would do."""

from collections import Counter
from collections.abc import Iterable

from bot.domain.listings.doubts import NO_TITLE, ListDoubt
from bot.domain.listings.entries import ListRemark
from bot.domain.listings.identity import FIRST, SECOND
from bot.domain.listings.settlement import ListedPerson, Settled
from bot.domain.messaging.buttons import (
    AnswerListing,
    DropListing,
    MakeJoinLink,
    SuggestListing,
    TakeBackListing,
    WriteListing,
)
from bot.domain.messaging.messages import Button, Keyboard
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import one_line
from bot.phrases import PHRASES, say
from bot.services import outbox
from bot.services.apply import in_force
from bot.services.apply.preview import preview
from bot.services.listings.drafts import ListDraft
from bot.services.listings.writer import ListedNow, arranged
from storage.work import Work

MOST_NAMES = 12
MOST_REMARKS = 15
MOST_ABOUT = 60  # characters
ROW = 2  # buttons beside each other


def draw_draft(work: Work, draft: ListDraft) -> tuple[str, Keyboard]:
    """The draft as it waits: its worst doubt, or what writing it would do."""
    return _question(draft) if draft.settled.doubts else _summary(work, draft)


def _question(draft: ListDraft) -> tuple[str, Keyboard]:
    doubt, *rest = draft.settled.doubts
    lines = [
        say("listing.read", name=one_line(draft.row.name, MOST_ABOUT), **_counts(draft.settled)),
        say("listing.doubts", count=len(rest) + 1),
        "",
        _asked(doubt),
    ]
    answers = [
        AnswerListing(draft=draft.row.id, stamp=draft.stamp, choice=number).button(_option(doubt, option))
        for number, option in enumerate(doubt.options)
    ]
    rows = [tuple(answers[at : at + ROW]) for at in range(0, len(answers), ROW)]
    if rest:
        suggest = SuggestListing(draft=draft.row.id, stamp=draft.stamp).button(say("button.list_suggested"))
        rows.append((suggest,))
    return "\n".join(lines), (*rows, (_drop(draft),))


def option_labels(doubt: ListDoubt) -> list[str]:
    """What stands on the buttons of a doubt, in the order of its options."""
    return [_option(doubt, option) for option in doubt.options]


def _asked(doubt: ListDoubt) -> str:
    about = one_line(doubt.about, MOST_ABOUT)
    if doubt.key == "title" and doubt.about == NO_TITLE:
        return say("listing.ask.no_title", who=_names(doubt.told))
    return say(f"listing.ask.{doubt.key}", about=about, who=_names(doubt.told))


def _option(doubt: ListDoubt, option: str) -> str:
    """What stands on a button; the suggested one is marked."""
    if doubt.key == "title" and option in set(Role):
        said = ROLE_NAMES[Role(option)]
    elif option in (FIRST, SECOND):
        said = say("button.list_phone", phone=doubt.told[option == SECOND])
    else:
        own = f"button.list_{doubt.key}_{option}"
        said = say(own if own in PHRASES else f"button.list_{option}")
    return say("button.list_first", said=said) if option == doubt.options[0] else said


def _summary(work: Work, draft: ListDraft) -> tuple[str, Keyboard]:
    settled = draft.settled
    if not (settled.new_units or settled.people or settled.ended):
        return "\n".join([say("listing.nothing"), *_remarks(draft)]), ()
    lines = [
        say("listing.ready", name=one_line(draft.row.name, MOST_ABOUT)),
        *_units(settled),
        *_apart(work, settled),
        *_people(settled),
        *_owing(work, draft),
        *_remarks(draft),
    ]
    if settled.untouched:
        lines.append(say("listing.untouched", names=_names(settled.untouched)))
    lines.append(say("listing.ask_write"))
    write = WriteListing(draft=draft.row.id, stamp=draft.stamp).button(say("button.write_list"))
    return "\n".join(lines), ((write, _drop(draft)),)


def _drop(draft: ListDraft) -> Button:
    return DropListing(draft=draft.row.id).button(say("button.cancel"))


def _counts(settled: Settled) -> dict[str, int]:
    return {"units": len(settled.new_units) + len(settled.known_units), "people": len(settled.people)}


def _units(settled: Settled) -> Iterable[str]:
    names = [unit.name for unit in settled.new_units]
    known = len(settled.known_units)
    yield say("listing.units", new=len(names), known=known) + (f"：{_names(names)}" if names else "")


def _apart(work: Work, settled: Settled) -> Iterable[str]:
    """Known units that are told apart from new ones of their name."""
    for unit, name in arranged(in_force(work), settled.new_units).apart.items():
        yield say("listing.apart", unit=unit, name=name)


def _people(settled: Settled) -> Iterable[str]:
    roles = Counter(post.role for one in settled.people for post in one.posts)
    told = "、".join(f"{ROLE_NAMES[role]} {roles[role]}" for role in Role if roles[role])
    new = [one for one in settled.people if one.known is None]
    counted = {"new": len(new), "known": len(settled.people) - len(new)}
    yield say("listing.people", **counted, roles=f"（{told}）" if told else "")
    if several := [one for one in settled.people if len(_units_of(one)) > 1]:
        yield say(
            "listing.several", names=_names(f"{one.name}（{'、'.join(_units_of(one))}）" for one in several)
        )
    if silent := [one for one in settled.people if not one.phone]:
        yield say("listing.no_phone", count=len(silent), names=_names(one.name for one in silent))
    if settled.ended:
        yield say("listing.ended", count=len(settled.ended))


def _units_of(one: ListedPerson) -> list[str]:
    return list(dict.fromkeys(post.unit for post in one.posts))


def _owing(work: Work, draft: ListDraft) -> Iterable[str]:
    """Which reports the new units will owe, and when first: a round that others are reporting for stays as it is."""
    now = in_force(work)
    after = arranged(now, draft.settled.new_units).config
    before = {plan.name: len(plan.units) for plan in now.schedules}
    first: dict[str, str] = {}
    for times, name, _ in preview(after, work.now):
        if times.opens_at > work.now or not before[name]:
            first.setdefault(name, times.label)
    for plan in after.schedules:
        if len(plan.units) > before[plan.name]:
            yield say("listing.owes", name=plan.name, count=len(plan.units), at=first.get(plan.name, ""))


def _remarks(draft: ListDraft) -> list[str]:
    """What was not taken as it stands, row by row."""
    remarks, unused = draft.settled.remarks, draft.content.raw.unused
    lines = [_remark(one) for one in remarks[:MOST_REMARKS]]
    if len(remarks) > MOST_REMARKS:
        lines.append(say("listing.more_remarks", count=len(remarks) - MOST_REMARKS))
    if unused:
        lines.append(say("listing.unused_columns", names=_names(unused)))
    return [say("listing.remarks", count=len(remarks)), *lines] if remarks else lines


def _remark(one: ListRemark) -> str:
    return say(f"listing.remark.{one.key}", sheet=one.sheet, row=one.row, text=one.text)


def tell_written(draft: ListDraft, done: ListedNow) -> tuple[str, Keyboard]:
    """What came of it, and how to take it back."""
    back = TakeBackListing(draft=draft.row.id).button(say("button.take_back_list"))
    link = MakeJoinLink(unit=draft.top.id).button(say("button.join_make"))
    return say("listing.written", units=done.units, people=done.people), ((link,), (back,))


def _names(names: Iterable[str]) -> str:
    return outbox.listed(names, MOST_NAMES)
