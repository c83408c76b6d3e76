"""Words of harm from people who are not let in, or no longer: the desk gets them as words of a stranger.

They open no incident: whoever is on duty is asked to find out. Both one account and all together are limited in number,
since a flood costs a stranger nothing, and a real emergency is told by several.
"""

from collections.abc import Collection, Sequence

from bot.domain.admissions import AdmissionOutcome
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Media, Send
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.text.display import name, quoted
from bot.domain.text.pages import CAPTION, utf16
from bot.phrases import say
from bot.services import outbox, throttle
from bot.services.admissions.applicants import look
from bot.services.recipients import desk
from storage.queries import people as stored_people
from storage.queries.directory import directory
from storage.tables import Account, JoinLink, JoinRequest
from storage.work import Work

MOST_UNITS = 3  # named in the words, whose desks are told besides that of the unit asked for
CAPTIONED = ("photo", "video")  # files that can have a caption


def tell_desk(
    work: Work,
    account: Account,
    request: JoinRequest,
    text: str,
    media: Sequence[Media],
    named: Collection[int],
    *,
    urgent: bool,
) -> bool:
    """Tells the desk of the unit they asked for, else of the link's, and of units `named` in their words (ids).

    Returns False where the limit is reached or there is nobody to tell.
    """
    link = work.session.get_one(JoinLink, request.link_id)
    home = request.unit_id or link.unit_id
    hearing = desk.desks(work, [home, *list(named)[:MOST_UNITS]])
    own = throttle.verdict(work, account.user_id, Purpose.UNADMITTED)
    if not hearing or own is not ThrottleVerdict.SAY:
        return False
    found = throttle.verdict(work, outbox.EVERYBODY, Purpose.HARM)
    if found is ThrottleVerdict.LAST:
        _tell_flood(work, hearing)
    if found is not ThrottleVerdict.SAY:
        return False
    told = _told(work, account, request, home, text)
    for one in hearing:
        _tell(work, one, told, media, Kind.INCIDENT if urgent else Kind.MATTER)
    work.did.kept = True
    return True


def tell_number(work: Work, account: Account, request: JoinRequest, phone: str) -> None:
    """Whoever heard of the harm hears how to call back."""
    link = work.session.get_one(JoinLink, request.link_id)
    text = say("join.number", who=name(request.name or account.name), phone=phone)
    for one in desk.desks(work, [request.unit_id or link.unit_id]):
        outbox.tell(work, one, text, Kind.MATTER)


def told_lately(work: Work, account: Account) -> bool:
    """Have they told of harm within the hour? Pictures without words then belong to it."""
    return throttle.counted(work, account.user_id, Purpose.UNADMITTED)


def _told(work: Work, account: Account, request: JoinRequest, home: int, text: str) -> str:
    who, unit = name(request.name or account.name), directory(work).name(home)
    stands, call = say(f"join.stands_{_standing(request)}", who=who, unit=unit), _call(work, account, request)
    key = "join.harm" if text else "join.harm_files"
    return say(key, who=stands, text=quoted(text), call=call)


def _call(work: Work, account: Account, request: JoinRequest) -> str:
    """How whoever is on duty reaches them: the number that they have shared, else that of the list."""
    if request.phone:
        return say("join.call_shared", phone=request.phone)
    known = stored_people.person_of(work, account)
    if known is not None and known.phone:
        return say("join.call_listed", name=name(known.name), phone=known.phone)
    alike = look(work, request).alike if request.unit_id is not None else []
    if len(alike) == 1 and alike[0].person.phone:
        return say("join.call_listed", name=name(alike[0].person.name), phone=alike[0].person.phone)
    return say("join.call_none")


def can_be_called(work: Work, account: Account, request: JoinRequest) -> bool:
    """Has the desk a number of theirs?"""
    return _call(work, account, request) != say("join.call_none")


def _standing(request: JoinRequest) -> str:
    if request.outcome in (AdmissionOutcome.ADMITTED, AdmissionOutcome.UNDONE):
        return "removed"
    if request.asked_at is None:
        return "visited"
    return request.outcome.value if request.outcome is not None else "waiting"


def _tell(work: Work, to: Account, told: str, media: Sequence[Media], kind: Kind) -> None:
    """Sends the words as a caption where the files can have one, and all other files one by one."""
    place, under = Place(to.user_id), tuple(one for one in media if one.kind in CAPTIONED)
    under = under if utf16(told) <= CAPTION else ()
    outbox.queue(work, place, Send(text=told, media=under), kind)
    files = Kind.INCIDENT_FILE if kind is Kind.INCIDENT else Kind.MATTER_FILE
    for one in media:
        if one not in under:
            outbox.queue(work, place, Send(text="", media=(one,)), files)


def _tell_flood(work: Work, hearing: Sequence[Account]) -> None:
    """Tells those on duty that the limit is reached and more is left out."""
    for one in hearing:
        outbox.tell(work, one, say("join.harm_flood"), Kind.MATTER)
