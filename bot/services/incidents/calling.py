"""Whom a step of the ladder names at this instant, and calling them. Who is skipped stands on the timeline."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.incidents import IncidentPlan
from bot.domain.ladder import BURST, LadderStep, held_until
from bot.domain.messages import Call, Media, Send
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.place import Place
from bot.domain.terms import DutyPost, Role
from bot.phrases import say
from bot.services import posting
from bot.services.incidents import telling
from storage.queries import chats, duty, incidents, people, units
from storage.tables import Account, DutyPerson, Incident, IncidentCall, IncidentFile
from storage.work import Work

POSTS = {"duty:staff": DutyPost.STAFF, "duty:leader": DutyPost.LEADER}
# Where a place keeps no rota, these roles stand for the two posts.
STANDING = {DutyPost.STAFF: Role.DUTY_OFFICER, DutyPost.LEADER: Role.DUTY_LEADER}
ABOVE = (Role.HEAD, Role.DUTY_LEADER, Role.DUTY_OFFICER)
ROLE_PREFIX, PERSON_PREFIX = "role:", "person:"


@dataclass(frozen=True)
class Named:
    """Somebody, or a chat, that the ladder names. Without a chat they cannot be written to; `phone` may be known."""

    via: str
    name: str
    chat_id: int | None
    thread_id: int | None = None
    account: Account | None = None
    phone: str = ""


def call(work: Work, incident: Incident, plan: IncidentPlan, steps: Iterable[int]) -> None:
    """Calls everybody whom these steps name now, each once; the unreachable are noted on the timeline."""
    seen: set[int] = set()
    for number in steps:
        names = []
        step = plan.ladder.steps[number]
        found = list(named(work, incident, plan, step))
        _watch_duty(work, incident, step, found)
        for one in found:
            if _reachable(work, one):
                if one.chat_id not in seen:
                    seen.add(one.chat_id or 0)
                    names.append(one.name)
                    _call(work, incident, number, one)
            else:
                _skip(work, incident, one)
        if names:
            told = say("incident.called", names="、".join(names), step=number + 1)
            telling.note(work, incident, told)
    incident.called_at = work.now


def reachable(work: Work, incident: Incident, plan: IncidentPlan) -> bool:
    """Can any person called at the current step still be written to? A step that names only chats is content."""
    if incident.step == 0:
        return True
    step = plan.ladder.steps[incident.step - 1]
    if all(_is_chat(word) for word in step.to):
        return True
    calls = [one for one in incidents.calls_of(work, incident.id) if one.step == incident.step - 1]
    return any(one.account_id is not None and is_open(work, one.chat_id) for one in calls)


def _is_chat(word: str) -> bool:
    return word not in POSTS and word not in ("unit_above", "admins") and ":" not in word


def named(work: Work, incident: Incident, plan: IncidentPlan, step: LadderStep) -> Iterator[Named]:
    """Everybody whom the step names at this instant, in its order."""
    for word in step.to:
        yield from _named(work, incident, plan, word)


def _named(work: Work, incident: Incident, plan: IncidentPlan, word: str) -> Iterable[Named]:
    unit_id = incident.unit_id
    if word in POSTS:
        return _on_duty(work, unit_id, word)
    if word.startswith(ROLE_PREFIX):
        role = Role(word.removeprefix(ROLE_PREFIX))
        return _people(word, incidents.role_holders(work, units.above(work, unit_id), [role]))
    if word.startswith(PERSON_PREFIX):
        return [_person(work, word)]
    if word == "unit_above":
        return _people(word, incidents.role_holders(work, units.above(work, unit_id)[1:], ABOVE))
    if word == "admins":
        return _people(word, _admins(work, unit_id))
    return _chats(work, unit_id, plan, word)


def _admins(work: Work, unit_id: int) -> list[Account]:
    """Those of the unit and of all above it, blocked or not; where there is none, all there are."""
    return people.everybody(work, units.above(work, unit_id), Role.ADMIN) or people.admins(work)


def _on_duty(work: Work, unit_id: int, word: str) -> list[Named]:
    wanted = POSTS[word]
    if not incidents.has_rota(work, unit_id):
        return _people(word, incidents.role_holders(work, units.above(work, unit_id), [STANDING[wanted]]))
    return [
        Named(word, one.name, one.account.user_id if one.account else None, None, one.account, one.phone)
        for one in duty.on_duty(work, unit_id, work.now)
        if one.post is wanted
    ]


def _people(word: str, accounts: Iterable[Account]) -> list[Named]:
    return [Named(word, account.name, account.user_id, None, account) for account in accounts]


def _person(work: Work, word: str) -> Named:
    """By the name on the rota, or by that of the account."""
    name = word.removeprefix(PERSON_PREFIX).strip()
    person = duty.person_named(work, name)
    if person is None:
        account = incidents.account_named(work, name)
        return Named(word, name, account.user_id if account else None, None, account)
    account = _account(work, person)
    return Named(word, name, account.user_id if account else None, None, account, person.phone)


def _account(work: Work, person: DutyPerson) -> Account | None:
    return work.session.get(Account, person.account_id) if person.account_id else None


def _chats(work: Work, unit_id: int, plan: IncidentPlan, word: str) -> list[Named]:
    """The leaders' chats; in plain words those of the configuration, else all of the unit and above."""
    chain = units.above(work, unit_id)
    wanted = plan.chats if word == "chats" else (word,)
    return [
        Named(word, bound.name, bound.chat_id, bound.thread_id)
        for bound in chats.bindings(work)
        if bound.chat_id is not None and (bound.name in wanted if wanted else bound.unit_id in chain)
    ]


# -- calling -------------------------------------------------------------------------------------------------------


def _reachable(work: Work, one: Named) -> bool:
    return one.chat_id is not None and is_open(work, one.chat_id)


def is_open(work: Work, chat_id: int) -> bool:
    """May the bot still write there, as far as is known?"""
    chat = chats.chat_of(work, chat_id)
    return chat is None or chat.disabled_at is None


def _call(work: Work, incident: Incident, step: int, one: Named) -> None:
    assert one.chat_id is not None
    place = Place(one.chat_id, one.thread_id)
    first = place not in telling.told(work, incident)
    recent = incidents.calls_lately(work, one.chat_id, work.now - BURST)
    work.session.add(
        IncidentCall(
            incident_id=incident.id,
            step=step,
            via=one.via,
            name=one.name,
            account_id=one.account.id if one.account else None,
            chat_id=one.chat_id,
            thread_id=one.thread_id,
            at=work.now,
        )
    )
    work.session.flush()
    key = f"calls:{work.bot_id}:{place.key}"
    posting.queue(work, place, Call(), Kind.CALL, key=key, not_before=held_until(recent, work.now))
    if first:
        forward(work, incident, incidents.files_of(work, incident.id), [place])


def forward(work: Work, incident: Incident, files: Iterable[IncidentFile], places: Iterable[Place]) -> None:
    """Passes files on; the words never wait for them."""
    places = list(places)
    for file in files:
        message = Send(text="", media=(Media.model_validate(file.media),))
        for place in places:
            posting.queue(work, place, message, Kind.INCIDENT_FILE, key=f"incidentfile:{file.id}:{place.key}")


# -- who cannot be called ------------------------------------------------------------------------------------------


def _skip(work: Work, incident: Incident, one: Named) -> None:
    key = "incident.no_account" if one.chat_id is None else "incident.blocked"
    phone = say("incident.phone", phone=one.phone) if one.phone else ""
    skipped(work, incident, say(key, name=one.name, phone=phone))


def skipped(work: Work, incident: Incident, what: str) -> None:
    """Notes once that somebody was passed over; the next who are called read it."""
    telling.note_once(work, incident, what, kind=telling.SKIPPED)


def _watch_duty(work: Work, incident: Incident, step: LadderStep, found: Sequence[Named]) -> None:
    """Nobody on duty: the admins hear of it at once. Somebody who went off duty meanwhile is not called again."""
    words = [word for word in step.to if word in POSTS]
    if not words:
        return
    on = {one.name for one in found if one.via in words}
    if not on:
        skipped(work, incident, say("incident.nobody_on_duty"))
        _tell_admins(work, incident)
    earlier = incidents.calls_of(work, incident.id)
    for name in dict.fromkeys(one.name for one in earlier if one.via in words and one.name not in on):
        skipped(work, incident, say("incident.off_duty", name=name))


def _tell_admins(work: Work, incident: Incident) -> None:
    text = say("incident.nobody_for_admins", number=incident.id, unit=incidents.unit_of(work, incident).name)
    for account in people.admins_for(work, [incident.unit_id]):
        telling.send(work, account, marked(incident, text), key=f"noduty:{incident.id}:{account.id}")


def marked(incident: Incident, text: str) -> str:
    """A drill says so wherever it is shown."""
    return say("incident.drill", text=text) if incident.drill else text
