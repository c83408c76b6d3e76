"""What a press asks for: every action is declared here, once, with the numbers it carries.

An action makes its buttons (`TakeIncident(incident=12, taking=0).button("接手")`) and is the key of `ACTIONS` in
`handlers/buttons.py`, so the type checker sees both ends. On the wire it is `name:number:number`, the numbers in the
order of the fields. Buttons hang in chats for years: a name, and the count and order of its fields, never change.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from inspect import get_annotations
from typing import Annotated, ClassVar, Self, dataclass_transform, get_args

from bot.domain.messaging.messages import Button

# More digits than any row's number has; a database takes no longer one (64 bits).
MOST_DIGITS = 18
# Of a field that is no row's number there are fewer, so that six fields have room.
Short = Annotated[int, 3]
Version = Annotated[int, 7]


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Action:
    """Base of the actions: frozen, made by keyword. A field is a row's number (`int`) or a yes or no (`bool`)."""

    name: ClassVar[str]
    fields: ClassVar[Mapping[str, type[int]]]
    digits: ClassVar[Mapping[str, int]]  # of each, at most

    def __init_subclass__(cls, *, name: str) -> None:
        cls.name = name
        known = {
            field: (get_args(kind) or (kind, MOST_DIGITS)) for field, kind in get_annotations(cls).items()
        }
        cls.fields = {field: kind for field, (kind, _) in known.items()}
        cls.digits = {field: digits for field, (_, digits) in known.items()}
        dataclass(frozen=True, kw_only=True)(cls)

    @property
    def data(self) -> str:
        return ":".join([self.name, *(str(int(getattr(self, field))) for field in self.fields)])

    def button(self, text: str) -> Button:
        return Button(text=text, data=self.data)

    @classmethod
    def read(cls, numbers: Sequence[str]) -> Self | None:
        """The action that these numbers were written from; None if this bot never wrote them."""
        if len(numbers) != len(cls.fields) or not all(map(_plausible, numbers, cls.digits.values())):
            return None
        values = dict(zip(cls.fields, map(int, numbers), strict=True))
        # A forged 2 is no answer, least of all a no.
        if any(values[field] > 1 for field, kind in cls.fields.items() if kind is bool):
            return None
        make: Callable[..., Self] = cls
        return make(**{field: kind(values[field]) for field, kind in cls.fields.items()})


def _plausible(number: str, digits: int) -> bool:
    return number.isascii() and number.isdigit() and len(number) <= digits


def link_button(text: str, url: str) -> Button:
    """A button that opens an address; nobody hears that it was pressed."""
    return Button(text=text, url=url)


# -- reports -------------------------------------------------------------------------------------------------------


class ReportZero(Action, name="zero"):
    occurrence: int


class ReportAllZero(Action, name="all"):
    """For the units of the reminder the button hangs under."""

    reminder: int


class TellMatter(Action, name="matter"):
    occurrence: int


class UndoReport(Action, name="undo"):
    occurrence: int
    version: int


class CorrectReport(Action, name="fix"):
    occurrence: int


class WithdrawMatter(Action, name="unmatter"):
    """Of a matter between rounds."""

    matter: int


class CorrectMatter(Action, name="fixmatter"):
    """Of a matter between rounds."""

    matter: int


class ChaseUnits(Action, name="chase"):
    """「我来催」, for the units of the reminder the button hangs under."""

    reminder: int


class AnswerQuestion(Action, name="q"):
    question: int
    option: int


class DecideUnlock(Action, name="unlock"):
    unlock: int
    granted: bool


# -- lessons -------------------------------------------------------------------------------------------------------


class StrikeLesson(Action, name="strike"):
    lesson: int


class ForgetLessons(Action, name="forget"):
    """All of one's own; it is asked first."""

    sure: bool


class ShowLessons(Action, name="lessons"):
    """Those before one, the newest first."""

    before: int


# -- incidents -----------------------------------------------------------------------------------------------------


class RaiseUrgent(Action, name="urgent"):
    matter: int


class TakeIncident(Action, name="take"):
    """`taking`: how often it had been taken when this was offered, so that an old button takes it from nobody."""

    incident: int
    taking: int


class StillOnIt(Action, name="still"):
    incident: int


class AskLater(Action, name="later"):
    """「1小时后再问」"""

    incident: int


class ChooseTransfer(Action, name="transfer"):
    """移交: shows to whom."""

    incident: int


class TransferIncident(Action, name="transfer"):
    """`account`: of somebody who is on duty."""

    incident: int
    account: int


class ReportMore(Action, name="more"):
    incident: int
    final: bool


class CloseIncident(Action, name="close"):
    incident: int


class ShowStory(Action, name="story"):
    incident: int


class ShowSources(Action, name="sources"):
    """The rules behind an incident's limits (依据)."""

    incident: int


class ShowBulletin(Action, name="bulletin"):
    incident: int


class ChooseLevel(Action, name="grade"):
    incident: int


class SetLevel(Action, name="level"):
    """`level`: which of the levels that are offered."""

    incident: int
    level: int


class MeetDeadline(Action, name="met"):
    deadline: int


class CorrectOmission(Action, name="omit"):
    incident: int
    occurrence: int


class CallFalse(Action, name="false"):
    """⚪ 误报: asks for the reason."""

    incident: int


class ReopenIncident(Action, name="notfalse"):
    """「不是误报」"""

    incident: int


class WithdrawFollowUp(Action, name="unfollow"):
    """`report`: the 续报 that was taken without asking."""

    report: int


class MoveFollowUp(Action, name="refollow"):
    """The same where a name that several units bear was said: it was not of that one, but of `unit`."""

    report: int
    unit: int


class WithdrawInstruction(Action, name="uninstruct"):
    """`event`: the line of the timeline that it is."""

    event: int


# -- rota ----------------------------------------------------------------------------------------------------------


class ConfirmDuty(Action, name="duty"):
    part: int


class NoteNothing(Action, name="note"):
    shift: int


class ChooseSwap(Action, name="swap"):
    mine: int


class ProposeSwap(Action, name="swap"):
    mine: int
    theirs: int


class ChooseCover(Action, name="cover"):
    mine: int


class ProposeCover(Action, name="cover"):
    mine: int
    person: int


class ConfirmSwap(Action, name="swap_sure"):
    """Ask them, although somebody would stand two posts at one time."""

    mine: int
    theirs: int


class ConfirmCover(Action, name="cover_sure"):
    """The same for a cover."""

    mine: int
    person: int


class DecideSwap(Action, name="deal"):
    swap: int
    agreed: bool


class WithdrawSwap(Action, name="undeal"):
    swap: int


class TakeOverDuty(Action, name="take"):
    part: int


class DecideDraft(Action, name="draft"):
    """`rota`: which one it is written into; 0 for none, which is to cancel it."""

    draft: int
    rota: int


class ReplaceByDraft(Action, name="draft_for"):
    """The same, in the place of what stands there so far: 白班 and 夜班 for 值班."""

    draft: int
    rota: int


# -- days off ------------------------------------------------------------------------------------------------------


class DecideNotice(Action, name="daysoff"):
    """Shall the notice on a year's days off hold?"""

    notice: int
    held: bool


class RevokeNotice(Action, name="undaysoff"):
    notice: int


class TakeBackSheet(Action, name="unsheet"):
    """What this draft has written is taken back."""

    draft: int


# -- the office's list -----------------------------------------------------------------------------------------------


class AnswerListing(Action, name="list"):
    """The first doubt of a list that waits, answered by the number of its option. `stamp`: of what was shown."""

    draft: int
    stamp: int
    choice: int


class SuggestListing(Action, name="listall"):
    """All its doubts as they are suggested."""

    draft: int
    stamp: int


class WriteListing(Action, name="listput"):
    draft: int
    stamp: int


class DropListing(Action, name="listdrop"):
    draft: int


class TakeBackListing(Action, name="unlist"):
    """What this list has written is taken back."""

    draft: int


# -- leave ---------------------------------------------------------------------------------------------------------


class DecideLeave(Action, name="leave"):
    leave: int
    granted: bool


class WithdrawLeave(Action, name="leave_off"):
    leave: int


class PickCover(Action, name="cover"):
    leave: int
    part: int
    person: int


class ConfirmPick(Action, name="sure"):
    """Ask them to stand in for somebody on leave, although they stand another post then."""

    leave: int
    part: int
    person: int


class AnswerCover(Action, name="cover_answer"):
    request: int
    agreed: bool


# -- muster --------------------------------------------------------------------------------------------------------


class OrderMuster(Action, name="muster"):
    rule: int


class AnswerMuster(Action, name="here"):
    call: int


# -- plans ---------------------------------------------------------------------------------------------------------


class OfferPlan(Action, name="plan"):
    plan: int
    drill: bool


class StartPlan(Action, name="plan_start"):
    """`asked_at`: minutes of the epoch; a confirmation found again days later must not start anything."""

    plan: int
    drill: bool
    asked_at: int


class TickStep(Action, name="tick"):
    step: int


class EndPlan(Action, name="plan_end"):
    run: int
    sure: bool


class ShowPlanRecord(Action, name="plan_record"):
    run: int


# -- settings ------------------------------------------------------------------------------------------------------


class ChooseOffDuty(Action, name="hear"):
    """`choice`: which of `OffDuty`, in its order."""

    choice: int


class ReadGroup(Action, name="reads"):
    """Whether the person reads the group that is bound to this place."""

    binding: int
    does: bool


# -- people --------------------------------------------------------------------------------------------------------


class ShowGrants(Action, name="people"):
    """`kind`: which of `Grant`; those after one, in the order in which they came."""

    kind: int
    after: int


class AskRevoke(Action, name="revoke"):
    """Asks whether it is to be taken back."""

    kind: int
    grant: int


class Revoke(Action, name="revoked"):
    kind: int
    grant: int
    sure: bool


class TakeOwnInvite(Action, name="own_link"):
    """Whoever made an invitation for somebody takes the role it gives themselves; it was asked."""

    invite: int


class NotThem(Action, name="not_them"):
    """「不是他」: whoever came by this invitation is not who was meant."""

    invite: int


class ConfirmLink(Action, name="same"):
    """Whether an account that joined is the person on the rota who bears its name."""

    person: int
    account: int
    same: bool


class SettleLink(Action, name="link"):
    """A link that only a name had made: to be kept or ended."""

    person: int
    keep: bool


class ShowBelongings(Action, name="owned"):
    """What somebody who leaves, by a role that they hold or held, has in hand."""

    member: int


class GiveBelonging(Action, name="give"):
    """One thing of it, or all: to whom? `kind`: of `BelongingKind`; `page`: of people, from 0."""

    member: int
    kind: Short
    number: int
    page: Short


class HandBelonging(Action, name="own"):
    """Hands it over. `heir`: a role of whoever has it from now on."""

    member: int
    kind: Short
    number: int
    heir: int


class Resign(Action, name="resign"):
    """退出, of oneself; it was asked."""

    sure: bool


# -- admin ---------------------------------------------------------------------------------------------------------


class OpenScreen(Action, name="scr"):
    """Shows a screen of /admin as it is now. `screen`: its `ScreenNumber`; `row`: what it is about, 0 for nothing."""

    screen: Short
    row: int
    page: Short


class UseScreen(Action, name="use"):
    """Does something on a screen of /admin: `act` of its table, with `value`.

    `version`: of the facts that were shown (`bot.domain.admin.view`); where they are others now nothing is done.
    """

    screen: Short
    row: int
    page: Short
    act: Short
    value: int
    version: Version


# -- the burden ----------------------------------------------------------------------------------------------------


class ShowBurden(Action, name="burden"):
    """A page of what was asked of the units that whoever presses administers, from 0."""

    page: Short


# -- the record ----------------------------------------------------------------------------------------------------


class ShowLog(Action, name="log"):
    """A page of who changed what, older than this entry; 0: the newest, not of one unit, not of one person."""

    before: int
    unit: int
    person: int


class ExportLog(Action, name="log_file"):
    unit: int
    person: int


# -- the one link for all --------------------------------------------------------------------------------------------


class ShowJoinLink(Action, name="join_show"):
    """`unit`: whose link; 0: that of the uppermost unit of whoever presses."""

    unit: int


class MakeJoinLink(Action, name="join_make"):
    unit: int


class EndJoinLink(Action, name="join_end"):
    """`sure`: it was asked."""

    link: int
    sure: bool


class ShowJoinText(Action, name="join_text"):
    """The text to forward."""

    link: int


class ShowAbsent(Action, name="join_absent"):
    """Who has not joined yet; `page` from 0."""

    page: int


class ShowJoinRequests(Action, name="join_list"):
    page: int


class AdmitMatching(Action, name="join_all"):
    """All those who match the list. `seen`: of what was shown, so that nobody is let in who was not."""

    seen: int


class Admit(Action, name="let_in"):
    """`terms`: the request as it was shown and the role to be given, see `bot.domain.admissions.terms`. `person`: which
    row of the list they are, 0 for none."""

    request: int
    terms: int
    person: int


class ChooseJoinRole(Action, name="let_as"):
    request: int
    version: int
    person: int


class RefuseJoin(Action, name="join_no"):
    request: int
    version: int


class NotThatPerson(Action, name="not_it"):
    """「不是他」: they are not this row of the list, whatever their name is."""

    request: int
    version: int
    person: int


class UndoAdmission(Action, name="join_undo"):
    """「不是他」, once they have been let in: it ends what that gave."""

    request: int


class ChooseUnit(Action, name="join_unit"):
    """Pressed by a newcomer, like the two below."""

    request: int
    unit: int


class ShowUnits(Action, name="join_page"):
    request: int
    page: int


class WithdrawJoin(Action, name="join_off"):
    request: int
