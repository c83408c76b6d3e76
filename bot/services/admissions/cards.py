"""The card on which an admin decides a request; each admin who may decide has one, and all are updated together."""

from datetime import timedelta

from bot.domain.admissions import AdmissionOutcome, PhoneMatch, terms
from bot.domain.messaging.buttons import (
    Admit,
    ChooseJoinRole,
    NotThatPerson,
    RefuseJoin,
    UndoAdmission,
)
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Button, JoinCard, Keyboard, Send, Subject
from bot.domain.messaging.place import Place
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.domain.text.privacy import masked_phone
from bot.domain.time.daytime import when_awake
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services import live_messages
from bot.services.admissions.applicants import Applicant, PossiblePerson, look
from storage.queries import live_messages as stored_live_messages
from storage.queries import members as stored_members
from storage.tables import Account, JoinLink, JoinRequest, LiveMessage, Member, Unit
from storage.work import Work

AT_ONCE = timedelta(0)
MOST_OFFERED = 4  # rows of the list under one request


def open_for(work: Work, request: JoinRequest) -> None:
    """Sends the card to every admin who may decide and has none; at night it waits for the morning."""
    link = work.session.get_one(JoinLink, request.link_id)
    for admin in stored_members.admins_for(work, [request.unit_id or 0]):
        live_messages.open_in(
            work,
            Place(admin.user_id),
            JoinCard(request_id=request.id),
            Kind.JOIN,
            not_before=when_awake(work.now, link.zone),
        )


def refresh(work: Work, request: JoinRequest) -> None:
    """Updates all cards of the request."""
    link = work.session.get_one(JoinLink, request.link_id)
    for live in stored_live_messages.following(work, Subject.JOIN_REQUEST, request.id):
        seen = live.message_id is not None
        live_messages.redraw(
            work,
            live,
            JoinCard(request_id=request.id),
            Kind.JOIN,
            AT_ONCE,
            not_before=None if seen else when_awake(work.now, link.zone),
        )


def draw(work: Work, live: LiveMessage) -> Send | None:
    """The card as it is now; None where the request is forgotten, or ended before the card was sent."""
    request = work.session.get(JoinRequest, live.subject_id)
    if request is None or request.unit_id is None:
        return None
    if request.decided_at is not None:
        return None if live.message_id is None else _settled(work, request, live)
    if not _decides(work, live, request.unit_id):
        return None if live.message_id is None else Send(text=say("join.not_yours"))
    found = look(work, request)
    return Send(text=described(work, found), buttons=_buttons(found))


def _decides(work: Work, live: LiveMessage, unit_id: int) -> bool:
    return live.chat_id in {one.user_id for one in stored_members.admins_for(work, [unit_id])}


# -- what is said ----------------------------------------------------------------------------------------------------


def described(work: Work, found: Applicant) -> str:
    """The text of the card: all that is known of the request."""
    lines = [
        say("join.card", unit=found.unit.name, name=name(found.request.name)),
        _account(found),
        say("join.list", who=_on_list(found)),
        "" if found.serving else say("join.phone", phone=_phone(found)),
        *_serving(found),
        *_former(work, found),
    ]
    return "\n".join(line for line in lines if line)


def _account(found: Applicant) -> str:
    shown = name(found.account.name)
    return say("join.account", name=shown) if shown != found.request.name else ""


def _on_list(found: Applicant) -> str:
    if found.denied and not found.alike:
        return say("join.denied")
    if found.taken:
        return say("join.taken", name=name(found.taken[0].name))
    if not found.alike:
        return say("join.unlisted")
    if len(found.alike) > 1:
        return say("join.several", count=len(found.alike), name=name(found.request.name))
    one = found.alike[0]
    more = "".join(
        say("join.listed_more", unit=line.unit.name, role=ROLE_NAMES[line.listing.role]) for line in one.more
    )
    return say("join.listed", name=name(one.person.name), role=_role(one)) + more


def _role(one: PossiblePerson) -> str:
    return ROLE_NAMES[one.role] if one.role is not None else say("join.no_role")


def _phone(found: Applicant) -> str:
    shared = found.request.phone
    if not shared:
        return say("join.unshared")
    same = next((one for one in found.candidates if one.phone is PhoneMatch.SAME), None)
    number = masked_phone(shared)
    if same is not None:
        return say("join.same", phone=number, name=name(same.person.name))
    if any(one.phone is PhoneMatch.OTHER for one in found.alike):
        return say("join.other", phone=number)
    return say("join.uncompared", phone=number)


def _serving(found: Applicant) -> list[str]:
    roles = [f"{one.unit.name} {ROLE_NAMES[one.member.role]}" for one in found.serving]
    return [say("join.serving", roles="、".join(roles))] if roles else []


def _former(work: Work, found: Applicant) -> list[str]:
    if not found.former:
        return []
    link = work.session.get_one(JoinLink, found.request.link_id)
    last = found.former[0]
    at = local(last.member.ended_at or work.now, link.zone)
    day = f"{at.month}月{at.day}日"
    return [say("join.former", unit=last.unit, role=ROLE_NAMES[last.member.role], day=day)]


# -- what can be pressed ---------------------------------------------------------------------------------------------


def _buttons(found: Applicant) -> Keyboard:
    request = found.request
    last = (
        ChooseJoinRole(request=request.id, version=request.version, person=_meant(found)).button(
            say("button.join_role")
        ),
        RefuseJoin(request=request.id, version=request.version).button(say("button.join_no")),
    )
    offered = found.alike or list(found.candidates[:MOST_OFFERED])
    rows = [(_admit(found, one),) for one in offered[:MOST_OFFERED]]
    others = [(_not_them(found, one),) for one in found.alike[:MOST_OFFERED]]
    return (*rows, *others, last)


def _meant(found: Applicant) -> int:
    """The person (id) for whom another role may be chosen: the only one of the name, else 0."""
    return found.alike[0].person.id if len(found.alike) == 1 else 0


def _admit(found: Applicant, one: PossiblePerson) -> Button:
    """The button that lets them in with the role of the list; where it gives none, the role is asked for."""
    key = "button.join_yes" if one.alike else "button.join_is"
    told = masked_phone(one.person.phone) if len(found.alike) > 1 else ""
    text = say(key, name=name(one.person.name), role=told or _role(one))
    request, person = found.request, one.person.id
    if one.role is None:
        return ChooseJoinRole(request=request.id, version=request.version, person=person).button(text)
    return Admit(request=request.id, terms=terms(request.version, one.role), person=person).button(text)


def _not_them(found: Applicant, one: PossiblePerson) -> Button:
    told = f"{name(one.person.name)}{masked_phone(one.person.phone)}" if len(found.alike) > 1 else ""
    return NotThatPerson(
        request=found.request.id, version=found.request.version, person=one.person.id
    ).button(say("button.join_other", name=told))


# -- once it is decided ----------------------------------------------------------------------------------------------

SETTLED = {
    AdmissionOutcome.ADMITTED: "join.was_admitted",
    AdmissionOutcome.REFUSED: "join.was_refused",
    AdmissionOutcome.WITHDRAWN: "join.was_withdrawn",
    AdmissionOutcome.EXPIRED: "join.was_expired",
    AdmissionOutcome.ENDED: "join.was_ended",
    AdmissionOutcome.UNDONE: "join.was_undone",
}


def _settled(work: Work, request: JoinRequest, live: LiveMessage) -> Send | None:
    outcome = request.outcome
    if outcome is None:
        return None
    unit = work.session.get_one(Unit, request.unit_id)
    by = work.session.get(Account, request.decided_by) if request.decided_by else None
    member = work.session.get(Member, request.member_id) if request.member_id else None
    text = say(
        SETTLED[outcome],
        name=name(request.name),
        unit=unit.name,
        by=name(by.name) if by else "",
        role=ROLE_NAMES[member.role] if member else "",
    )
    undo = UndoAdmission(request=request.id).button(say("button.not_them"))
    takes_back = outcome is AdmissionOutcome.ADMITTED and _decides(work, live, unit.id)
    return Send(text=text, buttons=((undo,),) if takes_back else ())
