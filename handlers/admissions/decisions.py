"""What an admin sees of those who ask to be let in, and decides."""

from bot.domain.admissions import role_of, terms, version_of
from bot.domain.messaging.buttons import (
    Admit,
    AdmitMatching,
    ChooseJoinRole,
    NotThatPerson,
    RefuseJoin,
    ShowJoinRequests,
    UndoAdmission,
)
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import JoinCard, Menu
from bot.domain.messaging.place import Place
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import live_messages, outbox
from bot.services.admissions import applicants, decisions, reminders
from bot.services.admissions.applicants import Applicant
from bot.services.admissions.decisions import Admitted
from bot.services.people import identity, replacement
from bot.services.refusals import Refused
from handlers.admissions.links import administered
from handlers.context import Talk
from handlers.help import commands_for, how_it_goes
from storage.queries import members as stored_members

PAGE = 5  # requests on one page, each a message of its own with its buttons


def requests_shown(talk: Talk, action: ShowJoinRequests) -> None:
    """Those who match the list in one message, with one button for all; the others each anew below it."""
    found = applicants.waiting(talk.work, administered(talk))
    outbox.toast(talk.work, talk.incoming, "" if found else say("join.nobody"))
    matching = decisions.matching(talk.work, talk.scope, found)
    if matching and not action.page:
        _show_matching(talk, matching)
    alike = {one.request.id for one in matching}
    others = [one for one in found if one.request.id not in alike]
    here = others[action.page * PAGE : (action.page + 1) * PAGE]
    for one in here:
        card = JoinCard(request_id=one.request.id)
        live_messages.open_in(talk.work, talk.incoming.place, card, Kind.JOIN, again=True)
    if len(others) > (action.page + 1) * PAGE:
        on = ShowJoinRequests(page=action.page + 1).button(say("button.next_page"))
        rest = len(others) - (action.page + 1) * PAGE
        outbox.answer(talk.work, talk.incoming, say("join.more", count=rest), ((on,),))


def _show_matching(talk: Talk, matching: list[Applicant]) -> None:
    lines = [_line(one) for one in matching]
    all_ = AdmitMatching(seen=applicants.seen(matching)).button(say("button.join_all", count=len(matching)))
    text = "\n".join([say("join.matching", count=len(matching)), *lines])
    outbox.answer(talk.work, talk.incoming, text, ((all_,),))


def _line(one: Applicant) -> str:
    assert one.match is not None
    assert one.match.role is not None
    return say(
        "join.matching_line",
        unit=one.unit.name,
        name=name(one.match.person.name),
        role=ROLE_NAMES[one.match.role],
        phone=say(f"join.short_{one.match.phone}"),
    )


# -- letting in ------------------------------------------------------------------------------------------------------


def admitted(talk: Talk, action: Admit) -> None:
    administered(talk)
    role = role_of(action.terms)
    if role is None:
        raise Refused("refuse.stale")
    found = decisions.meant(talk.work, talk.scope, action.request, version_of(action.terms))
    done = decisions.admit(talk.work, talk.account, talk.scope, found, action.person, role)
    _welcome(talk, done)
    said = say("join.admitted", name=name(done.account.name), unit=done.unit.name)
    outbox.toast(talk.work, talk.incoming, said)


def all_admitted(talk: Talk, action: AdmitMatching) -> None:
    administered(talk)
    done = decisions.admit_matching(talk.work, talk.account, talk.scope, action.seen)
    for one in done:
        _welcome(talk, one)
    said = say("join.all_admitted", count=len(done))
    outbox.toast(talk.work, talk.incoming, said)
    outbox.settle_buttons(talk.work, talk.incoming, said)


def _welcome(talk: Talk, done: Admitted) -> None:
    """What they may do from now on; their menu shows it, too."""
    how = how_it_goes(done.role)
    on_duty = done.person is not None and identity.is_duty_person(talk.work, done.person)
    if done.person is not None and on_duty:
        how += say("start.on_rota", person=identity.full_name(talk.work, done.person))
    more = [say("join.also", unit=one.unit.name, role=ROLE_NAMES[one.listing.role]) for one in done.more]
    how = "".join([how, *more])
    said = say("start.joined", unit=done.unit.name, role=ROLE_NAMES[done.role], how=how)
    at = reminders.told_at(talk.work, done.request)
    if at is not None and replacement.is_pressing(talk.work, done.account, at):
        at = None
    reminders.tell_newcomer(talk.work, done.request, said, at=at)
    replacement.complete(talk.work, done.account, at)
    scope = stored_members.scope_of(talk.work, done.account)
    menu = Menu(commands=commands_for(scope, on_rota=on_duty))
    outbox.queue(talk.work, Place(done.account.user_id), menu, Kind.MENU)


def role_asked(talk: Talk, action: ChooseJoinRole) -> None:
    administered(talk)
    found = decisions.meant(talk.work, talk.scope, action.request, action.version)
    rows = [
        (
            Admit(request=action.request, terms=terms(action.version, role), person=action.person).button(
                ROLE_NAMES[role]
            ),
        )
        for role in Role
    ]
    text = say("join.which_role", name=name(found.request.name), unit=found.unit.name)
    outbox.answer(talk.work, talk.incoming, text, tuple(rows))
    outbox.toast(talk.work, talk.incoming, "")


# -- saying no -------------------------------------------------------------------------------------------------------


def refused(talk: Talk, action: RefuseJoin) -> None:
    administered(talk)
    found = decisions.meant(talk.work, talk.scope, action.request, action.version)
    decisions.refuse(talk.work, talk.account, found)
    text, at = say("join.you_refused", unit=found.unit.name), reminders.told_at(talk.work, found.request)
    reminders.tell_newcomer(talk.work, found.request, text, at=at)
    outbox.toast(talk.work, talk.incoming, say("join.refused"))


def person_denied(talk: Talk, action: NotThatPerson) -> None:
    administered(talk)
    found = decisions.meant(talk.work, talk.scope, action.request, action.version)
    decisions.deny_person(talk.work, talk.account, found, action.person)
    outbox.toast(talk.work, talk.incoming, say("toast.done"))


def undone(talk: Talk, action: UndoAdmission) -> None:
    administered(talk)
    decisions.undo_admission(talk.work, talk.account, talk.scope, action.request)
    outbox.toast(talk.work, talk.incoming, say("people.done"))
