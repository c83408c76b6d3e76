"""Old messages and notes go by themselves, a week after admins were first told. `pinganbao prune` does it at once."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.retention import NOTICE, Terms, announced, goes_before
from bot.domain.time.local_time import local, local_day
from bot.phrases import say
from bot.services import due, outbox
from storage import retention as stored
from storage.queries import retention as stored_retention
from storage.tables import Retention
from storage.work import Work

AT = time(13, 10)  # local: nobody's deadline, and an hour at which admins may be written to
AT_ONCE = 500  # rows of a table in one beat
SOON = timedelta(seconds=1)


def begin(work: Work, zone: str) -> None:
    """To be called when a process starts: the bot looks once a day from now on."""
    row = stored_retention.of_bot(work)
    if row is None:
        row = Retention(bot_id=work.bot_id, zone=zone)
        work.session.add(row)
    row.zone = zone
    row.next_action_at = row.next_action_at or _next_look(work.now, zone)


def let_go_due(work: Work, terms: Terms) -> None:
    """Tells admins of what will go, and lets go of what may, bit by bit."""
    due.act_on_each(work, Retention, lambda own, row: _act(own, row, terms))


def _act(work: Work, row: Retention, terms: Terms) -> None:
    row.next_action_at = _next_look(work.now, row.zone)
    if not announced(row.told_at, row.told_days, terms):
        _announce(work, row, terms)
    elif row.told_at is not None and work.now >= row.told_at + NOTICE and _let_go(work, terms):
        row.next_action_at = work.now + SOON


def _announce(work: Work, row: Retention, terms: Terms) -> None:
    """Only where something will go: a new bot keeps quiet for a year."""
    first = work.now + NOTICE
    counts = {"messages": 0, "notes": 0}
    if before := goes_before(terms.messages, first):
        counts["messages"] = sum(stored.old_rows(work, before).values())
    if before := goes_before(terms.notes, first):
        counts["notes"] = sum(stored.old_notes(work, before).values())
    if not any(counts.values()):
        return
    day = local(first, row.zone)
    lines = [say("retention.first", day=f"{day.month}月{day.day}日")]
    lines += [say(f"retention.{what}", days=getattr(terms, what), count=n) for what, n in counts.items() if n]
    key = f"retention:{work.bot_id}:{terms.shortest}:{local_day(work.now, row.zone)}"
    outbox.tell_admins(work, "\n".join([*lines, say("retention.how")]), key=key)
    row.told_at, row.told_days = work.now, terms.shortest


def _let_go(work: Work, terms: Terms) -> int:
    """How many rows went; 0: there are no more."""
    messages, notes = goes_before(terms.messages, work.now), goes_before(terms.notes, work.now)
    gone = stored.prune(work, messages, AT_ONCE) if messages else 0
    return gone + (stored.blank_notes(work, notes, AT_ONCE) if notes else 0)


def _next_look(now: datetime, zone: str) -> datetime:
    here = ZoneInfo(zone)
    look = datetime.combine(local_day(now, zone), AT, here)
    return look if look > now else datetime.combine(look.date() + timedelta(days=1), AT, here)
