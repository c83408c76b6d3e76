"""Questions with buttons. What a button does is stored with the question, so it can be neither forged nor guessed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.conversation.known import Wants
from bot.domain.messaging.buttons import AnswerQuestion
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Ask, Edit, Keyboard, Media, Send, outgoing
from bot.domain.terms import Label
from bot.domain.value import Value
from bot.phrases import say
from bot.services import outbox
from bot.services.utterance import Said, attach
from storage.queries import outbox as stored_outbox
from storage.queries import reports as stored_reports
from storage.tables import Outbox, Question
from storage.work import Work

QUESTION_LIFE = timedelta(hours=12)
AWAIT_LIFE = timedelta(minutes=30)
# Of one account in one chat. Every message looks at them, and nobody scrolls up to more; with the next the oldest ends.
MOST_OPEN = 5
QUESTION_KEY = "question:"


class Do(StrEnum):
    """What happens when an option is chosen, or (`AWAIT_*`) when the awaited words arrive."""

    REPORT = "report"  # file `label` for `units`, matched to rounds as of the original message
    RECORD = "record"  # record `label` for `occurrences`
    REPLACE = "replace"  # the same, as a correction
    CORRECT = "correct"  # the words, told already, stand instead of `matter`
    UNLOCK = "unlock"  # ask for the locked round of `occurrences`
    TELL = "tell"  # ask what happened to `units`
    PLACE = "place"  # `matter`, which the desk has heard of, happened to `units`
    DISMISS = "dismiss"
    NOTE = "note"  # the words are a note for the next shift
    PASS_ON = "pass_on"  # the words go to the desk of `units` and to one's own
    WITHDRAW_MATTER = "withdraw_matter"  # the matter between rounds is taken back
    ADD = "add"  # the words are more of `matter`
    AS_REPORT = "as_report"  # the words are a report after all
    UNLEARN = "unlearn"  # the same, and they were wrongly read as taught
    AWAIT_MATTER = "await_matter"
    AWAIT_FIX = "await_fix"
    AWAIT_REASON = "await_reason"
    AWAIT_MATTER_FIX = "await_matter_fix"  # of a matter between rounds
    # of incidents; see `bot.services.incidents.details` and `handlers.incident_reports`
    DETAIL = "detail"
    AWAIT_DETAIL = "await_detail"
    AWAIT_URGENT = "await_urgent"
    AWAIT_FOLLOW_UP = "await_follow_up"
    AWAIT_OMISSION = "await_omission"
    RAISE = "raise"  # the words are urgent after all
    ASK_URGENT = "ask_urgent"  # what happened is asked again
    FOLLOW_UP = "follow_up"  # the words are a follow-up of `incident`
    INSTRUCT = "instruct"  # and an instruction of a leader
    TAKE = "take"  # `incident` is taken
    NOTHING = "nothing"  # it has been seen
    FIX = "fix"  # what is to stand instead is asked for
    FALSE_ALARM = "false_alarm"  # `incident` is called a false alarm: the reason is asked for
    AWAIT_FALSE_ALARM = "await_false_alarm"


ON_INCIDENTS = frozenset(
    {Do.AWAIT_DETAIL, Do.AWAIT_URGENT, Do.AWAIT_FOLLOW_UP, Do.AWAIT_OMISSION, Do.AWAIT_FALSE_ALARM}
)
OF_HARM = frozenset({Do.RAISE, Do.FOLLOW_UP, Do.INSTRUCT, Do.TAKE})
# What each waits for, as `bot.domain.conversation` calls it.
AWAITING = {
    Do.AWAIT_MATTER: Wants.MATTER,
    Do.AWAIT_FIX: Wants.FIX,
    Do.AWAIT_MATTER_FIX: Wants.FIX,
    Do.AWAIT_REASON: Wants.REASON,
    Do.AWAIT_DETAIL: Wants.DETAIL,
    Do.AWAIT_URGENT: Wants.URGENT,
    Do.AWAIT_FOLLOW_UP: Wants.FOLLOW_UP,
    Do.AWAIT_OMISSION: Wants.OMISSION,
    Do.AWAIT_FALSE_ALARM: Wants.FALSE_ALARM,
}

# And of those with buttons, which of them words press.
WANTED = {**AWAITING, Do.UNLOCK: Wants.LABEL}


class Option(Value):
    """One button of a question; an `AWAIT_*` option has no button."""

    do: Do
    text: str = ""
    label: Label = Label.UNCLEAR
    units: tuple[int, ...] = ()
    occurrences: tuple[int, ...] = ()
    reason: str = ""
    shift: int = 0  # whose note it is
    teaches: bool = False  # the tap is a lesson; see `bot.services.lessons`
    incident: int = 0
    matter: int = 0
    detail: str = ""  # DETAIL: "field=value", or "field=" to skip it; AWAIT_*: the field or the stage


def ask(
    work: Work,
    said: Said,
    text: str,
    options: Sequence[Option],
    *,
    pause: timedelta = timedelta(0),
) -> Question | None:
    """Asks the account that said something; files it came with wait with the question.

    None: who says so much is asked no more for now, and what is not asked is not stored. Files then wait with the
    newest question that is still open; where there is none, they are asked about all the same.

    `pause` holds the question back, so that an album's caption can still make it needless.
    """
    earlier = stored_reports.unanswered(work, said.account.id, said.chat_id)
    still_open = [question for question in earlier if question.expires_at > work.now]
    kind = _kind(work, said, options, still_open)
    if kind is None:
        if said.media:
            attach(work, said, question_id=still_open[0].id)
        return None
    awaiting = any(option.do in AWAITING for option in options)
    if awaiting and all(option.do in AWAITING for option in options):  # every question can be left
        options = [*options, Option(do=Do.DISMISS, text=say("button.cancel"))]
    question = _keep(work, said, options, work.now + (AWAIT_LIFE if awaiting else QUESTION_LIFE))
    # After it has its number: SQLite gives the number of a last row that is gone to the next one, whose buttons and
    # outbox key would then be those of the old question, and it would not be asked.
    for old in [one for one in earlier if one not in still_open[: MOST_OPEN - 1]]:
        _end(work, old)
    attach(work, said, question_id=question.id)
    buttons = _keyboard(question.id, options)
    outbox.queue(
        work,
        said.place,
        Ask(question_id=question.id, text=text, buttons=buttons, reply_to=_reply_to(said)),
        kind,
        key=_key(question),
        not_before=work.now + pause,
        expires_at=question.expires_at,
    )
    return question


def _keep(work: Work, said: Said, options: Sequence[Option], expires_at: datetime) -> Question:
    question = Question(
        bot_id=work.bot_id,
        account_id=said.account.id,
        chat_id=said.chat_id,
        thread_id=said.thread_id,
        message_id=said.message_id,
        text=said.text,
        sent_at=said.sent_at,
        options=[option.model_dump(mode="json") for option in options],
        expires_at=expires_at,
    )
    work.session.add(question)
    work.session.flush()
    work.did.kept = True
    return question


def _kind(work: Work, said: Said, options: Sequence[Option], still_open: Sequence[Question]) -> Kind | None:
    """The kind in which it is asked; None: it is not asked. What must be asked is always an answer."""
    answered_as = outbox.answer_kind(work, said.account.user_id, said.place)
    if answered_as is Kind.ANSWER or _must_be_asked(said, options, still_open):
        return Kind.QUESTION
    return Kind.FURTHER_QUESTION if answered_as else None


def _must_be_asked(said: Said, options: Sequence[Option], still_open: Sequence[Question]) -> bool:
    """What somebody asked for by a button or a command waits for their words, once; files need a place to wait; what
    may be urgent is always asked about."""
    if any(option.do in OF_HARM for option in options):
        return True
    wanted = [option for option in options if option.do in AWAITING]
    if wanted:
        return not any(options_of(question) == list(options) for question in still_open)
    return bool(said.media) and not still_open


def _end(work: Work, question: Question) -> None:
    """Nobody answered: its buttons go, and so does its row unless files wait with it.

    A note of the desk was kept before it was asked about.
    """
    noted = any(option.do is Do.DISMISS and option.shift > 0 for option in options_of(question))
    close(work, question, note=say("ask.ended_noted" if noted else "ask.ended"))
    if not stored_reports.attachments_of_question(work, question.id):
        work.session.delete(question)


def compose(work: Work, _: Outbox, message: Ask) -> Send | None:
    """None where an album's caption has answered it while it was held back."""
    question = work.session.get(Question, message.question_id)
    if question is None or question.answered_at is not None:
        return None
    return Send(text=message.text, buttons=message.buttons, reply_to=message.reply_to)


def awaiting(work: Work, account_id: int, chat_id: int) -> tuple[Question, Option] | None:
    """The newest question that waits for this person's words in this chat.

    「平安」 presses the button of a backfill where that was asked last, and just now.
    """
    for number, question in enumerate(stored_reports.open_questions(work, account_id, chat_id)):
        newest = number == 0 and question.expires_at - work.now > QUESTION_LIFE - AWAIT_LIFE
        for option in options_of(question):
            if option.do in AWAITING or (newest and option.do is Do.UNLOCK and option.label is Label.ZERO):
                return question, option
    return None


def options_of(question: Question) -> list[Option]:
    return [Option.model_validate(option) for option in question.options]


def files(work: Work, question: Question) -> tuple[Media, ...]:
    """The files that wait with a question."""
    kept = stored_reports.attachments_of_question(work, question.id)
    return tuple(Media.model_validate(one.media) for one in kept)


def close(work: Work, question: Question, chosen: Option | None = None, note: str = "") -> None:
    """Answered: no second time. Its buttons go away, and `note` or what was chosen is shown in their place."""
    question.answered_at = work.now
    row = stored_outbox.queued_as(work, _key(question))
    message = outgoing.validate_json(row.payload) if row else None
    if row is None or row.message_id is None or not isinstance(message, Ask | Send) or not message.buttons:
        return  # `Send`: stored before there was `Ask`
    note = say("ask.chosen", option=chosen.text) if chosen else note or say("ask.settled")
    edit = Edit(message_id=row.message_id, text=f"{message.text}\n{note}")
    outbox.queue(work, row.place, edit, Kind.QUESTION_CLOSED)


def left(option: Option, unit: str = "") -> str:
    """What somebody is told who wants out of a question: what has been recorded, which is nothing."""
    return say(f"left.{WANTED[option.do]}", unit=unit)


def stored_before(row: Outbox, message: Send) -> Ask:
    """A question queued before there was `Ask`: its number stands in the row's key only.

    None of them is sent when `QUESTION_LIFE` is over, so this and what calls it can go with the version after the next.
    """
    number = (row.dedup_key or "").removeprefix(QUESTION_KEY)
    return Ask(question_id=int(number), text=message.text, buttons=message.buttons, reply_to=message.reply_to)


def _key(question: Question) -> str:
    return f"{QUESTION_KEY}{question.id}"


def _keyboard(question_id: int, options: Sequence[Option]) -> Keyboard:
    buttons = [
        AnswerQuestion(question=question_id, option=number).button(option.text)
        for number, option in enumerate(options)
        if option.text
    ]
    # 平安 and 有事 side by side; longer lists one below the other, easier for a thumb.
    return (tuple(buttons),) if len(buttons) == 2 else tuple((button,) for button in buttons)


def _reply_to(said: Said) -> int | None:
    return said.message_id if said.place.group else None
