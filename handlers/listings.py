"""The office's list, which came as a spreadsheet: its doubts answered one by one, written, taken back."""

from bot.domain.listings import answers
from bot.domain.messaging.buttons import (
    AnswerListing,
    DropListing,
    SuggestListing,
    TakeBackListing,
    WriteListing,
)
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Edit, Event, Keyboard
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.listings import drafts, office, preview, withdrawal, writer
from bot.services.listings.drafts import ListDraft
from bot.services.refusals import Refused
from bot.services.rota import sheet_withdrawal
from handlers.context import Talk

MOST_NAME = 60  # characters of a file's name


def settle_doubt(talk: Talk, pressed: AnswerListing) -> None:
    draft = _own(talk, pressed.draft)
    if draft.stamp != pressed.stamp:
        _redraw(talk, draft, say("listing.changed"))
    else:
        _redraw(talk, drafts.settle_doubt(talk.work, draft, pressed.choice))


def answered_in_words(talk: Talk) -> bool:
    """Takes 「第2个」, 「是」 or a button's words as the answer to a doubt of their list; else False."""
    work, incoming = talk.work, talk.incoming
    if not incoming.private or incoming.media or incoming.event is not Event.MESSAGE:
        return False
    draft = drafts.latest(work, talk.account)
    if (
        draft is None
        or not draft.settled.doubts
        or questions.awaiting(work, talk.account.id, incoming.chat_id)
    ):
        return False
    doubt = draft.settled.doubts[0]
    if answers.all_suggested(incoming.text):
        after = drafts.take_suggested(work, draft)
    elif (choice := answers.option_meant(doubt, incoming.text, preview.option_labels(doubt))) is not None:
        after = drafts.settle_doubt(work, draft, choice)
    else:
        return False
    text, buttons = preview.draw_draft(work, after)
    outbox.answer(work, incoming, text, buttons, chatter=False)
    return True


def suggested(talk: Talk, pressed: SuggestListing) -> None:
    draft = _own(talk, pressed.draft)
    if draft.stamp != pressed.stamp:
        _redraw(talk, draft, say("listing.changed"))
    else:
        _redraw(talk, drafts.take_suggested(talk.work, draft))


def write(talk: Talk, pressed: WriteListing) -> None:
    """Only what was shown is written."""
    draft = _own(talk, pressed.draft)
    if draft.stamp != pressed.stamp or draft.settled.doubts:
        _redraw(talk, draft, say("listing.changed"))
        return
    done = writer.write(talk.work, draft, talk.account)
    _edit(talk, *preview.tell_written(draft, done))


def drop(talk: Talk, pressed: DropListing) -> None:
    draft = _own(talk, pressed.draft)
    drafts.throw_away(talk.work, draft.row)
    _edit(talk, say("listing.cancelled"))


def take_list_back(talk: Talk, pressed: TakeBackListing) -> None:
    if not office.may_list(talk.scope):
        raise Refused("listing.top_admin")
    done = withdrawal.withdraw_list(talk.work, talk.account, pressed.draft)
    text = say("listing.taken_back", units=done.units, people=done.people)
    if done.kept:
        text += "\n" + say("listing.kept", names=outbox.listed(done.kept))
    _edit(talk, text)


def ask_to_take_back(talk: Talk) -> bool:
    """「撤销」 of whoever has written a list within a day; False where there is none."""
    row = withdrawal.latest(talk.work, talk.account) if talk.incoming.private else None
    if row is None or row.decided_at is None:
        return False
    at = local(row.decided_at, talk.settings.zone)
    text = say(
        "listing.take_back_ask",
        at=f"{at.month}月{at.day}日 {at:%H:%M}",
        name=one_line(row.name, MOST_NAME),
    )
    back = TakeBackListing(draft=row.id).button(say("button.take_back_list"))
    outbox.answer(talk.work, talk.incoming, text, ((back,),))
    return True


def is_later(talk: Talk) -> bool:
    """Was a list written after the last roster?"""
    row, sheet = withdrawal.latest(talk.work, talk.account), sheet_withdrawal.latest(talk.work, talk.account)
    written, other = row and row.decided_at, sheet and sheet.decided_at
    return bool(written and other and written > other)


def _own(talk: Talk, draft_id: int) -> ListDraft:
    """One's own draft, as long as one may write it. Raises `Refused`."""
    if not office.may_list(talk.scope):
        raise Refused("listing.top_admin")
    return drafts.find(talk.work, talk.account, draft_id)


def _redraw(talk: Talk, draft: ListDraft, note: str = "") -> None:
    text, buttons = preview.draw_draft(talk.work, draft)
    _edit(talk, f"{note}\n{text}" if note else text, buttons)


def _edit(talk: Talk, text: str, buttons: Keyboard = ()) -> None:
    """In the place of what was pressed, so that only one question stands there."""
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    if talk.incoming.message_id is None:
        outbox.answer(talk.work, talk.incoming, text, buttons, chatter=False)
        return
    edit = Edit(message_id=talk.incoming.message_id, text=text, buttons=buttons)
    outbox.queue(talk.work, talk.incoming.place, edit, Kind.OUTCOME)
