"""How grave it is: suggested from what is known, confirmed by whoever may close it."""

from bot.domain.incidents.severity import ORDER, SOURCE, graver, suggested
from bot.domain.messaging.buttons import SetLevel
from bot.domain.messaging.messages import Keyboard
from bot.domain.rights import Scope
from bot.domain.terms import LEVEL_NAMES, Due, Level
from bot.phrases import say
from bot.services.incidents import access, deadlines, ladder, timeline
from bot.services.refusals import Refused
from storage.queries import incidents as stored_incidents
from storage.tables import Account, Incident
from storage.work import Work

LEVELS = tuple(Level)


def regrade(work: Work, incident: Incident) -> None:
    """Graver figures change the clock at once; the level itself waits for a person."""
    now = suggested(stored_incidents.figures(incident))
    before, incident.suggested = incident.suggested, now
    if now is None or now == before:
        return
    deadlines.reset(work, incident, stored_incidents.plan_of(incident))
    if before is None or ORDER.index(now) > ORDER.index(before):
        timeline.note(work, incident, say("level.suggested", level=LEVEL_NAMES[now]))
    offer_level(work, incident)


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
        unit=stored_incidents.unit_of(work, incident).name,
        level=LEVEL_NAMES[suggested],
        source=SOURCE,
    )
    for account in deadlines.responsible(work, incident, Due.FIRST):
        key = f"level:{incident.id}:{suggested}:{incident.taken}:{account.id}"
        timeline.send(work, account, timeline.marked(incident, text), level_buttons(incident), key=key)


def level_buttons(incident: Incident) -> Keyboard:
    return tuple(
        (SetLevel(incident=incident.id, level=number).button(say("button.level", level=LEVEL_NAMES[level])),)
        for number, level in enumerate(LEVELS)
    )


def grade(work: Work, incident: Incident, account: Account, scope: Scope, number: int) -> Level:
    """A person says the level; the clock follows."""
    if number >= len(LEVELS):
        raise Refused("refuse.stale")
    if not access.may_close(work, incident, account, scope):
        raise Refused("refuse.right")
    level, before = LEVELS[number], incident.level
    if level == before:
        raise Refused("level.same", level=LEVEL_NAMES[level])
    incident.level = level
    key = "level.changed" if before else "level.set"
    old = LEVEL_NAMES[before] if before else ""
    text = say(key, level=LEVEL_NAMES[level], before=old)
    timeline.news(work, incident, text, by=account, but=account.user_id)
    deadlines.reset(work, incident, stored_incidents.plan_of(incident))
    if incident.closed_at is None:
        ladder.heard(work, incident)
    return level
