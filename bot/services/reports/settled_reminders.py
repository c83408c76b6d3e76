"""A reminder whose rounds are settled keeps no buttons: the newest of each person is edited, last of all lanes.

Costs one call for each reminder with buttons that was really sent, however many of its units report; where a round has
no reminders or units report before them, none.
"""

from datetime import timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Edit, Remind, ReminderSettled, outgoing
from bot.domain.reports.round_match import OWED
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import reminders
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import Entry
from storage.tables import Outbox
from storage.work import Work

PACE = timedelta(minutes=1)  # who reports several units does so within it


def settle(work: Work, target: Entry) -> None:
    """Has the buttons taken away from the newest reminder of everybody who may report the unit, if there was one.

    Worth asking for where a step of its reminders has been taken.
    """
    chats = [account.user_id for account in stored_members.holders(work, target.unit.id, Right.REPORT)]
    seen: set[int] = set()
    for row in stored_outbox.reminders_sent(work, chats, target.round.opens_at):
        message = outgoing.validate_json(row.payload)
        if not isinstance(message, Remind) or message.escalated or row.chat_id in seen:
            continue
        if target.id in message.occurrences:
            seen.add(row.chat_id)
            _queue(work, row)


def _queue(work: Work, row: Outbox) -> None:
    key = f"settled:{row.id}"
    outbox.queue(
        work, row.place, ReminderSettled(reminder=row.id), Kind.SETTLED, key=key, not_before=work.now + PACE
    )


def compose(work: Work, row: Outbox, message: ReminderSettled) -> Edit | None:
    """The reminder as it stands now: what is reported is said to be, and only what is still owed has buttons."""
    row.dedup_key = None
    reminder = work.session.get(Outbox, message.reminder)
    asked = outgoing.validate_json(reminder.payload) if reminder else None
    if reminder is None or reminder.message_id is None or not isinstance(asked, Remind):
        return None
    found = stored_rounds.occurrences(work, asked.occurrences)
    reported = [unit.name for occurrence, _, unit in found if occurrence.state not in OWED]
    if not reported:
        return None
    settled = say("remind.settled", units=outbox.listed(reported))
    rest = reminders.compose(work, reminder, asked)
    if rest is None:
        return Edit(message_id=reminder.message_id, text=settled)
    return Edit(message_id=reminder.message_id, text=f"{rest.marked}\n{settled}", buttons=rest.buttons)
