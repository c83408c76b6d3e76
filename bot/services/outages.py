"""The bot watches itself: a gap between two beats is an outage, told to admins and shown in summaries."""

from datetime import timedelta

from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services import outbox
from storage.queries import outbox as stored_outbox
from storage.tables import Heartbeat, Outage
from storage.work import Work

GAP = timedelta(minutes=2)


def beat(work: Work, zone: str, *, leapt: bool = False) -> Outage | None:
    """Notes this beat; returns the outage that ended with it, if there was one.

    `leapt`: the clock was set on purpose since the last beat, so that a gap means nothing.
    """
    heart = work.session.get(Heartbeat, work.bot_id)
    if heart is None:
        work.session.add(Heartbeat(bot_id=work.bot_id, beat_at=work.now))
        return None
    began, heart.beat_at = heart.beat_at, work.now
    if began > work.now:
        stored_outbox.hurry(work)
    if leapt or work.now - began < GAP:
        return None
    outage = Outage(bot_id=work.bot_id, began_at=began, ended_at=work.now)
    work.session.add(outage)
    span = {"began": hhmm(began, zone), "ended": hhmm(work.now, zone)}
    outbox.tell_admins(work, say("outage.told", **span), key=f"outage:{began.isoformat()}")
    return outage


def shared(work: Work) -> None:
    """Somebody else takes updates with the bot's token, and what they take never reaches us: admins hear of it.

    Once a UTC day, for as long as it lasts.
    """
    outbox.tell_admins(work, say("admin.shared"), key=f"shared:{work.bot_id}:{work.now.date()}")
