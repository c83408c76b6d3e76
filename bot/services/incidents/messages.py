"""What messages about incidents say, composed when they are sent: only who is still needed is called."""

from datetime import timedelta

from bot.domain.incidents.extraction import toll_text
from bot.domain.messaging.buttons import (
    AskLater,
    CallFalse,
    ChooseLevel,
    ChooseTransfer,
    CloseIncident,
    ReopenIncident,
    ReportMore,
    ShowBulletin,
    ShowSources,
    ShowStory,
    StillOnIt,
    TakeIncident,
)
from bot.domain.messaging.messages import Button, Call, Keyboard, News, Send
from bot.domain.terms import LEVEL_NAMES
from bot.domain.text.display import one_line, quoted
from bot.domain.text.markup import bold
from bot.domain.text.pages import pages
from bot.domain.time.local_time import hhmm, lasting, local_day, moment
from bot.phrases import say
from bot.services.incidents import deadlines, timeline
from bot.services.reports import receipts
from storage.queries import incidents as stored_incidents
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Account, Incident, IncidentCall, Outbox
from storage.work import Work

TOLD = 2400  # UTF-16 units of what happened: limits and buttons stay in sight; the reports have it whole
TOLD_OF_NEWS = 400  # characters of one piece of news; the timeline has it whole
MOST = 10  # incidents told in full in one message
SHORT = 80
MOST_NAMED = 3
HALF_A_MINUTE = timedelta(seconds=30)


def call(work: Work, row: Outbox, _: Call) -> Send | None:
    """All that this chat is called to and nobody has taken yet; None if there is nothing left to take."""
    row.dedup_key = None  # what comes from now on is another message
    found: dict[int, tuple[IncidentCall, Incident]] = {}
    for one, incident in stored_incidents.waiting_calls(work, row.chat_id, row.thread_id, row.id):
        one.outbox_id = row.id
        if incident.acknowledged_by is None and incident.closed_at is None and incident.final_at is None:
            found[incident.id] = (one, incident)
    if not found:
        return None
    if len(found) == 1:
        ((one, incident),) = found.values()
        text = "\n".join([card(work, incident), *_waiting(work, one, incident)])
        buttons = called_buttons(incident)
    else:
        lines = [
            line
            for one, incident in list(found.values())[:MOST]
            for line in (_line(work, incident), *_waiting(work, one, incident))
        ]
        text = "\n".join([say("incident.several", count=len(found)), *lines])
        buttons = tuple(
            row for _, incident in list(found.values())[:MOST] for row in _take(incident, many=True)
        )
    return Send(text=pages(text)[0], buttons=buttons)


def news(work: Work, row: Outbox, message: News) -> Send | None:
    """All that happened since, in one message."""
    row.dedup_key = None
    incident = work.session.get(Incident, message.incident_id)
    if incident is None:
        return None
    events = [
        event
        for event in stored_incidents.events_of(work, message.incident_id, message.after)
        if event.kind == timeline.TOLD
    ]
    head = say("incident.head", number=incident.id, unit=unit_name(work, incident))
    zone = stored_incidents.plan_of(incident).zone
    lines = [
        say(
            "incident.news", time=hhmm(event.at, zone), who=event.who, what=one_line(event.what, TOLD_OF_NEWS)
        )
        for event in events
    ]
    text = timeline.marked(incident, "\n".join([head, *lines]))
    buttons = (*_object(incident), (story_button(incident),))
    return Send(text=pages(text)[0], buttons=buttons) if events else None


def card(work: Work, incident: Incident) -> str:
    """The incident as it stands, for whoever is called to it or has taken it."""
    plan = stored_incidents.plan_of(incident)
    today = local_day(work.now, plan.zone)
    opener = work.session.get_one(Account, incident.opened_by)
    level = incident.level or incident.suggested
    toll = toll_text(stored_incidents.figures(incident))
    lines = [
        say("incident.title", number=incident.id, unit=unit_name(work, incident)),
        *map(bold, pages(quoted(incident.what), TOLD)[0].split("\n")),
        say(
            "incident.when_where",
            time=moment(incident.occurred_at, plan.zone, today)
            if incident.occurred_at
            else say("incident.unknown"),
            place=one_line(incident.place) or say("incident.in_words"),
        ),
        _reporter(work, opener, hhmm(incident.reported_at, plan.zone)),
        *([say("incident.toll", toll=toll)] if toll else []),
        *([_level(incident, LEVEL_NAMES[level])] if level else []),
        *deadlines.lines(work, incident, plan, rules=False),
    ]
    return timeline.marked(incident, "\n".join(lines))


def _reporter(work: Work, opener: Account, time: str) -> str:
    """Whom to call, with the telephone where the rota knows it."""
    phone = stored_people.phones_of(work, [opener.id]).get(opener.id)
    if phone is None:
        return say("incident.reporter", name=opener.name, time=time)
    return say("incident.reporter_phone", name=opener.name, phone=phone, time=time)


def sources(work: Work, incident: Incident) -> str:
    """The limits that run for an incident, each with its rule and where that stands."""
    found = deadlines.lines(work, incident, stored_incidents.plan_of(incident))
    values = {"number": incident.id, "unit": unit_name(work, incident)}
    return "\n".join([say("clock.sources", **values), *found]) if found else say("clock.no_sources", **values)


def _level(incident: Incident, name: str) -> str:
    return say("level.line" if incident.level else "level.line_suggested", level=name)


def unit_name(work: Work, incident: Incident) -> str:
    """The unit, or those of which one is meant as long as the reporter has not said which."""
    name = stored_incidents.unit_of(work, incident).name
    if not incident.candidates:
        return name
    names = list(stored_units.unit_names(work, incident.candidates).values())
    some = "、".join(names[:MOST_NAMED]) if len(names) <= MOST_NAMED else name
    return say("incident.which_unit", units=some)


def _waiting(work: Work, one: IncidentCall, incident: Incident) -> list[str]:
    """For those who are called later: how long nobody has taken it, and who could not be called."""
    span = work.now - incident.climbs_from
    later = one.at > incident.climbs_from and span > HALF_A_MINUTE
    lines = [say("incident.waiting", span=lasting(span))] if later else []
    events = stored_incidents.events_of(work, incident.id)
    anew = [event.what for event in events if event.kind == timeline.ANEW][-1:]
    skipped = [event.what for event in events if event.kind == timeline.SKIPPED]
    return [*anew, *lines, *([say("incident.skipped", who="；".join(skipped))] if skipped else [])]


def _line(work: Work, incident: Incident) -> str:
    what = receipts.short(incident.what, SHORT)
    text = say("incident.line", number=incident.id, unit=unit_name(work, incident), what=what)
    return timeline.marked(incident, text)


def _take(incident: Incident, *, many: bool = False) -> Keyboard:
    text = say("button.take_one", number=incident.id) if many else say("button.take")
    return ((TakeIncident(incident=incident.id, taking=incident.taken).button(text),),)


def _object(incident: Incident) -> Keyboard:
    """「不是误报」, as long as it is one."""
    if incident.false_at is None:
        return ()
    return ((ReopenIncident(incident=incident.id).button(say("button.not_false")),),)


def false_button(incident: Incident) -> Button:
    return CallFalse(incident=incident.id).button(say("button.false"))


def _story(incident: Incident) -> Keyboard:
    return ((story_button(incident), sources_button(incident)),)


def story_button(incident: Incident) -> Button:
    return ShowStory(incident=incident.id).button(say("button.story"))


def sources_button(incident: Incident) -> Button:
    return ShowSources(incident=incident.id).button(say("button.sources"))


def working_buttons(incident: Incident) -> tuple[tuple[Button, ...], ...]:
    """What whoever has taken an incident can do next."""
    number = incident.id
    return (
        (
            StillOnIt(incident=number).button(say("button.still")),
            ReportMore(incident=number, final=False).button(say("button.follow_up")),
        ),
        (
            ReportMore(incident=number, final=True).button(say("button.final")),
            CloseIncident(incident=number).button(say("button.close")),
        ),
        (
            ShowStory(incident=number).button(say("button.story")),
            ShowBulletin(incident=number).button(say("button.bulletin")),
            ChooseLevel(incident=number).button(say("button.grade")),
        ),
        (transfer_button(incident), sources_button(incident), false_button(incident)),
    )


def asked_buttons(incident: Incident) -> Keyboard:
    """What whoever has it can answer to the question how it goes."""
    number = incident.id
    return (
        (
            StillOnIt(incident=number).button(say("button.still")),
            AskLater(incident=number).button(say("button.ask_later")),
        ),
        (
            ReportMore(incident=number, final=False).button(say("button.follow_up")),
            ReportMore(incident=number, final=True).button(say("button.final")),
        ),
        (transfer_button(incident),),
    )


def transfer_button(incident: Incident, *, many: bool = False) -> Button:
    text = say("button.transfer_one", number=incident.id) if many else say("button.transfer")
    return ChooseTransfer(incident=incident.id).button(text)


def called_buttons(incident: Incident) -> Keyboard:
    """What whoever is called can do."""
    return (*_take(incident), *_story(incident))


def reporter_buttons(incident: Incident) -> Keyboard:
    """What the reporter can do next."""
    number = incident.id
    story = ShowStory(incident=number).button(say("button.story"))
    if incident.closed_at is not None:
        return (*_object(incident), (story,))
    return (
        (
            ReportMore(incident=number, final=False).button(say("button.follow_up")),
            ReportMore(incident=number, final=True).button(say("button.final")),
        ),
        (story, false_button(incident)),
    )
