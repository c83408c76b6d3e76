"""Calling whomever a step of the ladder names at this instant. Who is skipped stands on the timeline."""

from collections.abc import Iterable, Sequence

from bot.domain.incidents.ladder import BURST, LadderStep, held_until
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Call, Media, Send
from bot.domain.messaging.place import Place
from bot.domain.recipients import Word, parse
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import timeline
from bot.services.recipients import lookup
from bot.services.recipients.lookup import CALLED, CALLED_AGAIN, Standpoint
from bot.services.recipients.reached import Reached, is_open
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import Incident, IncidentCall, IncidentFile
from storage.work import Work


def call(work: Work, incident: Incident, plan: IncidentPlan, steps: Iterable[int]) -> None:
    """Calls everybody whom these steps name now, each once; the last calls whoever is on duty by those before, too.

    The unreachable are noted on the timeline; a call that is only repeated is no line of it.
    """
    seen: set[int] = set()
    called = stored_incidents.those_called(work, incident.id, incident.climbs_from)
    begun = {one.step for one in called}
    for number in steps:
        step = plan.ladder.steps[number]
        found = named(work, incident, plan, step, again=number in begun)
        _watch_duty(work, incident, step, found)
        names = _call_each(work, incident, number, found, seen)
        last = number == len(plan.ladder.steps) - 1
        for before in range(number if last else 0):
            names += _call_each(work, incident, before, at_their_posts(work, incident, plan, before), seen)
        _note(work, incident, number, names)
    incident.called_at = work.now


def call_newcomers(work: Work, incident: Incident, plan: IncidentPlan) -> None:
    """Calls whoever has come on duty since the last call: the steps are old, those who stand on the posts are not."""
    seen = {one.chat_id for one in stored_incidents.those_called(work, incident.id, incident.climbs_from)}
    for number in range(incident.step):
        found = [
            one
            for one in at_their_posts(work, incident, plan, number)
            if one.place is not None and is_open(work, one.place.chat)
        ]
        _note(work, incident, number, _call_each(work, incident, number, found, seen))


def at_their_posts(work: Work, incident: Incident, plan: IncidentPlan, number: int) -> list[Reached]:
    """Whoever stands now on the posts that a step names."""
    step = plan.ladder.steps[number]
    posts = step.model_copy(update={"to": tuple(one for one in step.to if one.word is Word.POST)})
    return named(work, incident, plan, posts)


def _call_each(
    work: Work, incident: Incident, number: int, found: Iterable[Reached], seen: set[int]
) -> list[str]:
    """Calls those who were not called yet by `seen`; returns their names."""
    names = []
    for one in found:
        if one.place is None or not is_open(work, one.place.chat):
            _skip(work, incident, one)
        elif one.place.chat not in seen:
            seen.add(one.place.chat)
            names.append(one.name)
            _call(work, incident, number, one, one.place)
    return names


def _note(work: Work, incident: Incident, number: int, names: Sequence[str]) -> None:
    if names:
        told = say("incident.called", names="、".join(names), step=number + 1)
        timeline.note_once(work, incident, told, since=incident.climbs_from)


def reachable(work: Work, incident: Incident, plan: IncidentPlan) -> bool:
    """Can any person called at the current step still be written to? A step that names only chats is content."""
    if incident.step == 0:
        return True
    step = plan.ladder.steps[incident.step - 1]
    if all(one.word in (Word.CHAT, Word.CHATS) for one in step.to):
        return True
    since = stored_incidents.those_called(work, incident.id, incident.climbs_from)
    calls = [one for one in since if one.step == incident.step - 1]
    return any(one.account_id is not None and is_open(work, one.chat_id) for one in calls)


def named(
    work: Work, incident: Incident, plan: IncidentPlan, step: LadderStep, *, again: bool = False
) -> list[Reached]:
    """Everybody whom the step names at this instant, in its order; `again`: also of all levels above, not the next."""
    policy = CALLED_AGAIN if again and step == plan.ladder.steps[-1] else CALLED
    here = Standpoint(stored_units.above(work, incident.unit_id), policy, chats=plan.chats)
    return lookup.find(work, step.to, here)


# -- calling -------------------------------------------------------------------------------------------------------


def _call(work: Work, incident: Incident, step: int, one: Reached, place: Place) -> None:
    first = place not in timeline.told(work, incident)
    recent = stored_incidents.called_lately(work, place.chat, work.now - BURST, incident.id)
    work.session.add(
        IncidentCall(
            incident_id=incident.id,
            step=step,
            via=one.via,
            name=one.name,
            account_id=one.account.id if one.account else None,
            chat_id=place.chat,
            thread_id=place.thread,
            at=work.now,
        )
    )
    work.session.flush()
    key = f"calls:{work.bot_id}:{place.key}"
    outbox.queue(work, place, Call(), Kind.CALL, key=key, not_before=held_until(recent, work.now))
    if first:
        forward(work, stored_incidents.files_of(work, incident.id), [place])


def forward(work: Work, files: Iterable[IncidentFile], places: Iterable[Place]) -> None:
    """Queues files of an incident for each place; the words never wait for them."""
    places = list(places)
    for file in files:
        message = Send(text="", media=(Media.model_validate(file.media),))
        for place in places:
            outbox.queue(work, place, message, Kind.INCIDENT_FILE, key=f"incidentfile:{file.id}:{place.key}")


# -- who cannot be called ------------------------------------------------------------------------------------------


def _skip(work: Work, incident: Incident, one: Reached) -> None:
    key = "incident.no_account" if one.place is None else "incident.blocked"
    phone = say("incident.phone", phone=one.phone) if one.phone else ""
    skipped(work, incident, say(key, name=one.name, phone=phone))


def skipped(work: Work, incident: Incident, what: str) -> None:
    """Notes once that somebody was passed over; the next who are called read it."""
    timeline.note_once(work, incident, what, kind=timeline.SKIPPED)


def _watch_duty(work: Work, incident: Incident, step: LadderStep, found: Sequence[Reached]) -> None:
    """Nobody on duty: the admins hear of it at once. Somebody who went off duty meanwhile is not called again."""
    posts = [one for one in step.to if one.word is Word.POST]
    if not posts:
        return
    on = {one.name for one in found if parse(one.via) in posts}
    if not on:
        skipped(work, incident, say("incident.nobody_on_duty"))
        _tell_admins(work, incident)
    earlier = stored_incidents.those_called(work, incident.id, incident.climbs_from)
    for name in dict.fromkeys(one.name for one in earlier if parse(one.via) in posts and one.name not in on):
        skipped(work, incident, say("incident.off_duty", name=name))


def _tell_admins(work: Work, incident: Incident) -> None:
    text = say(
        "incident.nobody_for_admins", number=incident.id, unit=stored_incidents.unit_of(work, incident).name
    )
    for account in stored_members.admins_for(work, [incident.unit_id]):
        timeline.send(
            work, account, timeline.marked(incident, text), key=f"noduty:{incident.id}:{account.id}"
        )
