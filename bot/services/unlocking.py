"""After lock only a reasoned unlock lets a report in: the reporter gives a reason, a leader agrees."""

from bot.domain.flooding import Purpose, Verdict
from bot.domain.messages import Lane, Send
from bot.domain.messaging.buttons import DecideUnlock
from bot.domain.plain import one_line
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import asking, patience, receipts
from bot.services.asking import Do, Option
from bot.services.recording import Entry, Said, entry, record
from storage.queries import people, post
from storage.tables import Account, Unlock
from storage.work import Work

# Characters of a report and of a reason: both fit into one message even where each character counts twice.
MOST_SHOWN = 900


def ask_reason(work: Work, said: Said, target: Entry, label: Label) -> None:
    """Waits for the reporter's next words as the reason."""
    text = say("ask.reason", unit=target.unit.name, round=target.round.label)
    asking.ask(work, said, text, [Option(do=Do.AWAIT_REASON, label=label, occurrences=(target.id,))])


def request(work: Work, said: Said, target: Entry, label: Label, reason: str) -> None:
    """Puts the report before everybody who may unlock the unit's round."""
    judges = people.holders(work, target.unit.id, Right.UNLOCK)
    if not judges:
        _answer(work, said.chat_id, "unlock.nobody", target)
        return
    if patience.verdict(work, said.account.user_id, Purpose.NOTICE) is not Verdict.SAY:
        _answer(work, said.chat_id, "unlock.many", target)
        return
    unlock = Unlock(
        occurrence_id=target.id,
        account_id=said.account.id,
        label=label,
        text=said.text,
        reason=reason,
        chat_id=said.chat_id,
        message_id=said.message_id,
        asked_at=work.now,
        sent_at=said.sent_at,
    )
    work.session.add(unlock)
    work.session.flush()
    for judge in judges:
        _put_before(work, judge, unlock, target, said)
    _answer(
        work,
        said.chat_id,
        "unlock.asked",
        target,
        label=receipts.LABEL_NAMES[label],
        reason=receipts.short(reason),
    )


def decide(work: Work, unlock: Unlock, judge: Account, scope: Scope, granted: bool) -> str | None:
    """Grants or refuses; returns the key of a refusal if `judge` may not, or came second."""
    target = entry(work, unlock.occurrence_id)
    if target is None or not scope.may(Right.UNLOCK, target.occurrence.unit_id):
        return "refuse.right"
    if unlock.decided_at is not None:
        return "unlock.decided"
    unlock.decided_by, unlock.decided_at, unlock.granted = judge.id, work.now, granted
    if granted:
        _let_in(work, unlock, target)
    key = "unlock.granted" if granted else "unlock.refused"
    label = receipts.LABEL_NAMES[unlock.label]
    for chat_id in dict.fromkeys((unlock.chat_id, judge.user_id)):
        _answer(work, chat_id, key, target, name=judge.name, label=label)
    return None


def _let_in(work: Work, unlock: Unlock, target: Entry) -> None:
    reporter = work.session.get_one(Account, unlock.account_id)
    said = Said(
        account=reporter,
        chat_id=unlock.chat_id,
        thread_id=None,
        message_id=unlock.message_id,
        sent_at=unlock.sent_at,
        text=unlock.text,
    )
    record(work, said, target, unlock.label, reason=unlock.reason, replace=True)


def _put_before(work: Work, judge: Account, unlock: Unlock, target: Entry, said: Said) -> None:
    text = say(
        "unlock.request",
        unit=target.unit.name,
        round=target.round.label,
        text=one_line(said.text, MOST_SHOWN),
        reason=one_line(unlock.reason, MOST_SHOWN),
        name=said.account.name,
    )
    buttons = (
        (
            DecideUnlock(unlock=unlock.id, granted=True).button(say("button.grant")),
            DecideUnlock(unlock=unlock.id, granted=False).button(say("button.refuse")),
        ),
    )
    post.queue(
        work,
        Send(text=text, buttons=buttons),
        kind="unlock",
        lane=Lane.SUMMARY,
        chat_id=judge.user_id,
        dedup_key=f"unlock:{unlock.id}:{judge.id}",
    )


def _answer(work: Work, chat_id: int, key: str, target: Entry, **values: str) -> None:
    text = say(key, unit=target.unit.name, round=target.round.label, **values)
    post.queue(work, Send(text=text), kind="answer", lane=Lane.RECEIPT, chat_id=chat_id)
