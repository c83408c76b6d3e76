"""Where the summary of a schedule goes: roles and groups tapped on and off, or typed; then previewed."""

from collections.abc import Sequence

from bot.config.schedule_amendments import with_schedule
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, ScreenButton, ScreenView, Spot
from bot.domain.recipients import Recipient, Word, parse
from bot.domain.reports.schedule import SchedulePlan
from bot.phrases import say
from bot.services import apply
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import concerned, preview, recipients, summary_places
from handlers.admin.lists import asked_for
from handlers.admin.screen import NextScreen, Screen, must_be_there
from handlers.admin.typed import asks
from handlers.context import Talk
from storage.tables import Draft

TOGGLE, PREVIEW, TYPE = 10, 11, 12  # acts
TYPED = "summary_to"  # what it awaits


def _plan(talk: Talk, at: Spot) -> SchedulePlan:
    return must_be_there(concerned.schedule(talk, at.row))


def _chosen(draft: Draft | None, plan: SchedulePlan) -> list[str]:
    """The recipients as tapped so far, else those of now, as the file writes them."""
    given = draft.given if draft is not None else {}
    return [str(one) for one in given.get(recipients.TO, plan.summary_to)]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = concerned.schedule(talk, at.row)
    if plan is None:
        return None
    draft = drafts.kept(talk.work, talk.account, at)
    chosen = _chosen(draft, plan)
    rows: list[tuple[ScreenButton, ...]] = recipients.picks(
        summary_places.offered(talk, plan.summary_to), chosen, TOGGLE
    )
    rows.append((ActButton(say("button.type_places"), TYPE),))
    if set(chosen) != set(map(str, plan.summary_to)):
        rows.append((ActButton(say("button.preview"), PREVIEW),))
    lines = [say("screen.choose_places", name=plan.name), *_unbound(talk, chosen), *asked_for(draft)]
    back = Spot(ScreenNumber.SCHEDULE, at.row)
    return ScreenView(tuple(lines), tuple(rows), back, facts=(tuple(chosen),))


def _unbound(talk: Talk, chosen: Sequence[str]) -> list[str]:
    """A warning for each chosen name that is bound to no group yet: nobody would read the summary there."""
    found = [one.name for one in concerned.chats(talk) if one.chat_id is None and one.name in chosen]
    return [say("screen.places_unbound", name=name) for name in found]


def _toggle(talk: Talk, at: Spot, place: int) -> NextScreen:
    plan = _plan(talk, at)
    chosen = _chosen(drafts.kept(talk.work, talk.account, at), plan)
    chosen = recipients.picked(summary_places.offered(talk, plan.summary_to), chosen, place)
    drafts.begin_draft(talk.work, talk.account, at, {recipients.TO: chosen})
    return NextScreen(at)


def _typed(talk: Talk, draft: Draft, text: str) -> NextScreen:
    at = Spot(ScreenNumber.SCHEDULE_SUMMARY, draft.row)
    plan = _plan(talk, at)
    return _changed(talk, at, plan, list(map(parse, summary_places.read_places(talk, text))))


def _preview(talk: Talk, at: Spot, _: int) -> NextScreen:
    plan = _plan(talk, at)
    chosen = _chosen(drafts.kept(talk.work, talk.account, at), plan)
    return _changed(talk, at, plan, list(map(parse, chosen)))


def _changed(talk: Talk, at: Spot, plan: SchedulePlan, to: list[Recipient]) -> NextScreen:
    """Raises `Refused` where nobody is chosen, or a group of other units is added."""
    if not to:
        raise Refused("typed.no_places")
    known = {one.name for one in concerned.chats(talk)}
    others = [one for one in to if one.word is Word.CHAT and one.name not in known]
    if any(one not in plan.summary_to for one in others):
        raise Refused("screen.gone")
    back = Spot(ScreenNumber.SCHEDULE, at.row)
    after = with_schedule(apply.in_force(talk.work), plan.name, summary_to=tuple(to))
    return preview.preview_change(talk, back, after)


SCREENS = (
    Screen(
        ScreenNumber.SCHEDULE_SUMMARY,
        _draw,
        {TOGGLE: _toggle, PREVIEW: _preview, TYPE: asks([TYPED])},
        {TYPED: _typed},
        frozenset([TYPED]),
    ),
)
