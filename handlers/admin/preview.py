"""A change before it is made: what it would do in the next seven days, and the button that makes it.

Every screen that changes what is arranged comes here with what is to be in force (`preview_change`). The draft keeps
the differences; each time the screen is drawn they are put to what is in force at that moment, so that what somebody
else has done meanwhile is in the preview, and the version of the screen is another.
"""

from bot.config import Config, ConfigError
from bot.config.differences import Difference, differences, patch
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, ScreenView, Spot
from bot.phrases import say
from bot.services import apply
from bot.services.admin import change_lines, drafts
from bot.services.apply import Proposal, undo
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.colleagues import tell_admins
from handlers.admin.screen import NextScreen, Screen
from handlers.context import Talk
from storage.tables import Draft

HERE = Spot(ScreenNumber.PREVIEW)
MAKE, LEAVE = 1, 2
MOST = 10  # lines of each part of the preview


def preview_change(talk: Talk, origin: Spot, after: Config, *, undoes: int = 0) -> NextScreen:
    """Shows what would come of `after`, to be confirmed; nothing is written. `origin`: where they come back to.

    Raises `Refused` where it changes nothing, concerns units of others, or makes no sense as a whole.
    """
    now = apply.in_force(talk.work)
    found = differences(now, after)
    if not found:
        raise Refused("preview.nothing")
    concerned.must_be_own(talk, now, after)
    apply.propose(talk.work, after)
    given = {
        "differences": [one.model_dump(mode="json") for one in found],
        "origin": [origin.screen, origin.row],
        "undoes": undoes,
    }
    drafts.begin_draft(talk.work, talk.account, HERE, given)
    return NextScreen(HERE)


# -- shown -----------------------------------------------------------------------------------------------------------


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    draft = drafts.kept(talk.work, talk.account, HERE)
    if draft is None:
        return None
    origin = _origin(draft)
    now = apply.in_force(talk.work)
    try:
        after = patch(now, _differences(draft))
        proposal = apply.propose(talk.work, after)
    except ConfigError as error:
        why = "；".join(one.message for one in error.problems[:3])
        return ScreenView((say("preview.head"), say("refuse.no_sense", why=why)), _leave(), origin)
    except Refused as no:
        return ScreenView((say("preview.head"), say(no.key, **no.values)), _leave(), origin)
    if not proposal.changes:
        return ScreenView((say("preview.head"), say("preview.is_so")), _leave(), origin)
    buttons = ((ActButton(say("button.make_change"), MAKE), *_leave()[0]),)
    return ScreenView(
        tuple(_lines(proposal, differences(now, after))), buttons, origin, facts=(proposal.version,)
    )


def _lines(proposal: Proposal, found: tuple[Difference, ...]) -> list[str]:
    told = change_lines.said_differences(found) or list(proposal.changes)
    parts = [
        (say("preview.head"), told),
        (say("preview.planned"), proposal.planned),
        ("", proposal.reminders),
        (say("preview.messages"), proposal.messages),
    ]
    lines: list[str] = []
    for head, part in parts:
        if part:
            lines += [head] if head else []
            lines += part[:MOST]
            lines += [say("screen.and_more", count=len(part) - MOST)] if len(part) > MOST else []
    if not proposal.planned and not proposal.messages:
        lines.append(say("preview.no_effect"))
    return [*lines, say("preview.who_hears")]


def _leave() -> tuple[tuple[ActButton, ...], ...]:
    return ((ActButton(say("button.cancel"), LEAVE),),)


def _differences(draft: Draft) -> tuple[Difference, ...]:
    return tuple(Difference.model_validate(one) for one in draft.given["differences"])


def _origin(draft: Draft) -> Spot:
    screen, row = draft.given["origin"]
    return Spot(ScreenNumber(screen), row)


# -- made ------------------------------------------------------------------------------------------------------------


def _make(talk: Talk, _: Spot, __: int) -> NextScreen:
    """What was previewed: the frame has seen that the facts are the same."""
    draft = drafts.kept(talk.work, talk.account, HERE)
    if draft is None:
        raise Refused("screen.gone")
    now = apply.in_force(talk.work)
    after = patch(now, _differences(draft))
    concerned.must_be_own(talk, now, after)
    undoes, origin, version = int(draft.given["undoes"]), _origin(draft), apply.version_of(now)
    if undoes:
        written = undo.undo_edit(talk.work, talk.account, undoes, version)
    else:
        written = apply.carry_out(talk.work, after, version, talk.account)
    drafts.drop(talk.work, draft)
    told = [one.text for one in written]
    tell_admins(talk, talk.work, now, apply.in_force(talk.work), told, undone=bool(undoes))
    return NextScreen(origin, say("preview.undone" if undoes else "preview.made"))


def _left(talk: Talk, _: Spot, __: int) -> NextScreen:
    draft = drafts.kept(talk.work, talk.account, HERE)
    if draft is None:
        raise Refused("screen.gone")
    origin = _origin(draft)
    drafts.drop(talk.work, draft)
    return NextScreen(origin, say("screen.cancelled"))


SCREENS = (Screen(ScreenNumber.PREVIEW, _draw, {MAKE: _make, LEAVE: _left}),)
