"""「我来处理」: the first wins and everybody who was called hears who it is; then keeping at it, and closing."""

from bot.domain.grading import SOURCE, graver
from bot.domain.local_time import hhmm
from bot.domain.messages import Keyboard
from bot.domain.messaging.buttons import SetLevel
from bot.domain.rights import Scope
from bot.domain.terms import LEVEL_NAMES, Due, Level
from bot.phrases import say
from bot.services.incidents import calling, clocking, rights, telling, walking, wording
from storage.queries import incidents
from storage.tables import Account, Incident, IncidentDeadline
from storage.work import Work

LEVELS = tuple(Level)


def take(work: Work, incident: Incident, account: Account, scope: Scope, taking: int) -> str | None:
    """Takes it; returns why not, as a sentence. `taking` is the one the button was shown for: a later one is stale."""
    if incident.closed_at is not None:
        return say("incident.closed", number=incident.id)
    if not rights.may_take(work, incident, account, scope):
        return say("refuse.right")
    if incident.acknowledged_by == account.id:
        return say("incident.yours", number=incident.id)
    if incident.taken != taking or not incidents.claim(work, incident, account.id):
        return _taken_by(work, incident)
    telling.news(work, incident, say("incident.taken"), by=account, but=account.user_id)
    telling.send(work, account, wording.card(work, incident, group=False), wording.working_buttons(incident))
    offer_level(work, incident)
    walking.advance(work, incident)
    return None


def _taken_by(work: Work, incident: Incident) -> str:
    zone = incidents.plan_of(incident).zone
    taker = work.session.get_one(Account, incident.acknowledged_by)
    at = incident.acknowledged_at or work.now
    return say("incident.taken_already", name=taker.name, time=hhmm(at, zone))


def still(work: Work, incident: Incident, account: Account) -> str:
    """「还在处理」; returns the answer."""
    if incident.closed_at is not None:
        return say("incident.closed", number=incident.id)
    if incident.acknowledged_by != account.id:
        return _taken_by(work, incident) if incident.acknowledged_by else say("refuse.stale")
    heard(work, incident)
    telling.note(work, incident, say("incident.still"), by=account)
    return say("toast.recorded")


def heard(work: Work, incident: Incident) -> None:
    """Something was heard of a taken incident: the silence begins anew."""
    if incident.acknowledged_by is not None:
        incident.heard_at, incident.asked = work.now, 0
    walking.advance(work, incident)


def close(work: Work, incident: Incident, account: Account, scope: Scope) -> str | None:
    """Ends it; returns why not, as a sentence."""
    if incident.closed_at is not None:
        return say("incident.closed", number=incident.id)
    if not rights.may_close(work, incident, account, scope):
        return say("refuse.right")
    if incident.final_at is None:
        return say("incident.final_first", number=incident.id)
    if incident.acknowledged_by is None:
        incidents.claim(work, incident, account.id)
    incident.closed_by, incident.closed_at = account.id, work.now
    telling.news(work, incident, say("incident.ended"), by=account, but=account.user_id)
    walking.advance(work, incident)
    return None


def meet(work: Work, incident: Incident, row: IncidentDeadline, account: Account, scope: Scope) -> str:
    """「已电话上报」; returns the answer."""
    if not rights.may_take(work, incident, account, scope):
        return say("refuse.right")
    if row.met_at is not None:
        return say("clock.met_already")
    clocking.meet(work, incident, row, account)
    if incident.closed_at is None:
        heard(work, incident)
    return say("toast.recorded")


# -- level ---------------------------------------------------------------------------------------------------------


def offer_level(work: Work, incident: Incident) -> None:
    """The figures suggest a level that nobody has confirmed: whoever sees to it is asked to.

    Until somebody has taken it, only a grave one is worth a message more.
    """
    suggested = incident.suggested
    if suggested is None or incident.level == graver(incident.level, suggested):
        return
    if suggested is Level.GENERAL and incident.acknowledged_by is None:
        return
    text = say(
        "level.ask",
        number=incident.id,
        unit=incidents.unit_of(work, incident).name,
        level=LEVEL_NAMES[suggested],
        source=SOURCE,
    )
    for account in clocking.responsible(work, incident, Due.FIRST):
        key = f"level:{incident.id}:{suggested}:{incident.taken}:{account.id}"
        telling.send(work, account, calling.marked(incident, text), level_buttons(incident), key=key)


def level_buttons(incident: Incident) -> Keyboard:
    return tuple(
        (SetLevel(incident=incident.id, level=number).button(say("button.level", level=LEVEL_NAMES[level])),)
        for number, level in enumerate(LEVELS)
    )


def grade(work: Work, incident: Incident, account: Account, scope: Scope, number: int) -> str:
    """A person says the level; the clock follows. Returns the answer."""
    if number >= len(LEVELS):
        return say("refuse.stale")
    if not rights.may_close(work, incident, account, scope):
        return say("refuse.right")
    level, before = LEVELS[number], incident.level
    if level == before:
        return say("level.same", level=LEVEL_NAMES[level])
    incident.level = level
    key = "level.changed" if before else "level.set"
    old = LEVEL_NAMES[before] if before else ""
    text = say(key, level=LEVEL_NAMES[level], before=old)
    telling.news(work, incident, text, by=account, but=account.user_id)
    clocking.reset(work, incident, incidents.plan_of(incident))
    if incident.closed_at is None:
        heard(work, incident)
    return say("level.done", level=LEVEL_NAMES[level])
