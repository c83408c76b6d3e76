"""Pressed buttons. `data` may be old or forged, so each is parsed strictly and checked against rights."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from bot.domain.messaging import buttons as actions
from bot.domain.messaging.buttons import Action
from bot.services.incidents import acknowledgement
from bot.services.refusals import Refused
from handlers import (
    audit,
    belongings,
    burden,
    duty,
    false_alarms,
    follow_ups,
    holidays,
    incidents,
    leave,
    lessons,
    listings,
    members,
    muster,
    people,
    plans,
    questions,
    rota,
    settings,
    swaps,
    transfers,
)
from handlers.admin import frame
from handlers.admissions import decisions, links, newcomers
from handlers.context import Talk
from handlers.reports import buttons as reports
from handlers.reports import namesakes

A = TypeVar("A", bound=Action)


class On(NamedTuple):
    action: type[Action]
    handler: Callable[[Talk, Any], None]


def on(action: type[A], handler: Callable[[Talk, A], None]) -> On:
    """A line of the table; made here so that the type checker holds the handler to its action."""
    return On(action, handler)


def pressed(talk: Talk) -> None:
    """Hands the press to what its data names; anything that does not parse is a stale button."""
    name, *numbers = talk.incoming.data.split(":")
    found = BY_WIRE.get((name, len(numbers)))
    action = found.action.read(numbers) if found is not None else None
    if found is None or action is None:
        raise Refused("refuse.stale")
    found.handler(talk, action)
    if "incident" in found.action.fields:
        acknowledgement.heard_of(talk.work, talk.account)


# What is pressed, and who acts on it; the order is that of bot.domain.messaging.buttons.
ACTIONS = (
    on(actions.ReportZero, reports.zero),
    on(actions.ReportAllZero, reports.all_zero),
    on(actions.TellMatter, reports.tell_matter),
    on(actions.UndoReport, reports.undo),
    on(actions.CorrectReport, reports.correct),
    on(actions.WithdrawMatter, reports.withdraw_matter),
    on(actions.CorrectMatter, reports.correct_matter),
    on(actions.ChaseUnits, reports.chase),
    on(actions.AnswerQuestion, questions.choose),
    on(actions.DecideUnlock, reports.decide_unlock),
    # lessons
    on(actions.StrikeLesson, lessons.strike),
    on(actions.ForgetLessons, lessons.forget),
    on(actions.ShowLessons, lessons.older),
    # incidents
    on(actions.RaiseUrgent, incidents.urgent),
    on(actions.TakeIncident, incidents.take),
    on(actions.StillOnIt, incidents.still),
    on(actions.AskLater, transfers.later),
    on(actions.ChooseTransfer, transfers.show_candidates),
    on(actions.TransferIncident, transfers.offer_to),
    on(actions.ReportMore, incidents.more),
    on(actions.CloseIncident, incidents.close),
    on(actions.ShowStory, incidents.story),
    on(actions.ShowSources, incidents.sources),
    on(actions.ShowBulletin, incidents.bulletin),
    on(actions.ChooseLevel, incidents.grade),
    on(actions.SetLevel, incidents.level),
    on(actions.MeetDeadline, incidents.met),
    on(actions.CorrectOmission, incidents.omit),
    on(actions.CallFalse, false_alarms.pressed),
    on(actions.ReopenIncident, false_alarms.reopened),
    on(actions.WithdrawFollowUp, follow_ups.take_back),
    on(actions.MoveFollowUp, namesakes.move_follow_up),
    on(actions.WithdrawInstruction, follow_ups.take_back_instruction),
    # the rota
    on(actions.ConfirmDuty, duty.confirmed),
    on(actions.NoteNothing, duty.nothing_special),
    on(actions.ChooseSwap, swaps.choose_theirs),
    on(actions.ProposeSwap, swaps.propose_swap),
    on(actions.ChooseCover, swaps.choose_person),
    on(actions.ProposeCover, swaps.propose_cover),
    on(actions.ConfirmSwap, swaps.swap_confirmed),
    on(actions.ConfirmCover, swaps.cover_confirmed),
    on(actions.DecideSwap, swaps.decide),
    on(actions.WithdrawSwap, swaps.withdraw),
    on(actions.TakeOverDuty, swaps.take),
    on(actions.DecideNotice, holidays.decide_notice),
    on(actions.RevokeNotice, holidays.revoke),
    on(actions.DecideDraft, rota.decide),
    on(actions.ReplaceByDraft, rota.replace),
    on(actions.TakeBackSheet, rota.take_back_sheet),
    # the office's list
    on(actions.AnswerListing, listings.settle_doubt),
    on(actions.SuggestListing, listings.suggested),
    on(actions.WriteListing, listings.write),
    on(actions.DropListing, listings.drop),
    on(actions.TakeBackListing, listings.take_list_back),
    # leave
    on(actions.DecideLeave, leave.decided),
    on(actions.WithdrawLeave, leave.withdrawn),
    on(actions.PickCover, leave.picked),
    on(actions.ConfirmPick, leave.pick_confirmed),
    on(actions.AnswerCover, leave.answered),
    # musters and plans
    on(actions.OrderMuster, muster.ordered),
    on(actions.AnswerMuster, muster.here),
    on(actions.OfferPlan, plans.offered),
    on(actions.StartPlan, plans.started),
    on(actions.TickStep, plans.ticked),
    on(actions.EndPlan, plans.ended),
    on(actions.ShowPlanRecord, plans.recorded),
    # settings
    on(actions.ChooseOffDuty, settings.off_duty_chosen),
    on(actions.ReadGroup, settings.group_read),
    # people
    on(actions.ShowGrants, people.shown),
    on(actions.AskRevoke, people.asked),
    on(actions.Revoke, people.revoked),
    on(actions.TakeOwnInvite, members.take_own),
    on(actions.NotThem, people.not_them),
    on(actions.ConfirmLink, people.named_alike),
    on(actions.SettleLink, people.settled),
    on(actions.ShowBelongings, belongings.open_list),
    on(actions.GiveBelonging, belongings.given),
    on(actions.HandBelonging, belongings.handed),
    on(actions.Resign, people.resigned),
    # admin
    on(actions.OpenScreen, frame.opened),
    on(actions.UseScreen, frame.used),
    # the burden
    on(actions.ShowBurden, burden.next_page),
    # the record
    on(actions.ShowLog, audit.older),
    on(actions.ExportLog, audit.export),
    # the one link for all
    on(actions.ShowJoinLink, links.link_shown),
    on(actions.MakeJoinLink, links.made),
    on(actions.EndJoinLink, links.ended),
    on(actions.ShowJoinText, links.text_shown),
    on(actions.ShowAbsent, links.absent_shown),
    on(actions.ShowJoinRequests, decisions.requests_shown),
    on(actions.AdmitMatching, decisions.all_admitted),
    on(actions.Admit, decisions.admitted),
    on(actions.ChooseJoinRole, decisions.role_asked),
    on(actions.RefuseJoin, decisions.refused),
    on(actions.NotThatPerson, decisions.person_denied),
    on(actions.UndoAdmission, decisions.undone),
    on(actions.ChooseUnit, newcomers.unit_chosen),
    on(actions.ShowUnits, newcomers.turned),
    on(actions.WithdrawJoin, newcomers.withdrawn),
)

# Found by what stands on the wire: the name, and how many numbers follow it.
BY_WIRE = {(one.action.name, len(one.action.fields)): one for one in ACTIONS}
