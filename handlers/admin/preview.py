"""A change before it is made: what it would do in the next seven days, and the button that makes it.

Every screen that changes what is arranged comes here with what is to be in force (`preview_change`). The draft keeps
the differences; each time the screen is drawn they are put to what is in force at that moment, so that what somebody
else has done meanwhile is in the preview, and the version of the screen is another.
"""

from bot.config import Config, ConfigError
from bot.config.differences import Difference, differences, patch
from bot.config.layout import lay_out
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ScreenView, Spot
from bot.phrases import say
from bot.services import apply
from bot.services.admin import change_lines, drafts
from bot.services.apply import undo
from bot.services.apply.trial import try_out
from bot.services.refusals import Refused
from bot.services.undo.changes import tell_undone
from handlers.admin import concerned
from handlers.admin.colleagues import tell_admins
from handlers.admin.screen import NextScreen, Screen
from handlers.admin.trial import trial_view
from handlers.context import Talk
from storage.tables import Draft
from storage.work import Work

HERE = Spot(ScreenNumber.PREVIEW)
MAKE, LEAVE = 1, 2


def preview_change(talk: Talk, origin: Spot, after: Config, *, undoes: int = 0) -> NextScreen:
    """Shows what would come of `after`, to be confirmed; nothing is written. `origin`: where they come back to.

    Raises `Refused` where it changes nothing, concerns units of others, or makes no sense as a whole.
    """
    now = apply.in_force(talk.work)
    found = differences(now, after)
    if not found:
        raise Refused("preview.nothing")
    concerned.must_be_own(talk, now, after)
    apply.must_make_sense(now, after)
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
    head, origin, changed = (say("preview.head"),), _origin(draft), _differences(draft)
    try:
        now = apply.in_force(talk.work)
        told = change_lines.said_differences(differences(now, patch(now, changed)), lay_out(now))
        trial = try_out(talk.work, lambda work: "\n".join(_write(talk, work, draft)))
    except ConfigError as error:
        why = "；".join(one.message for one in error.problems[:3])
        return ScreenView((*head, say("refuse.no_sense", why=why)), (), origin)
    except Refused as no:
        return ScreenView((*head, say(no.key, **no.values)), (), origin)
    if not trial.said:
        return ScreenView((*head, say("preview.is_so")), (), origin)
    return trial_view(at, origin, head, told or trial.said.split("\n"), trial, MAKE)


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
    origin, undoes = _origin(draft), int(draft.given["undoes"])
    _write(talk, talk.work, draft)
    drafts.drop(talk.work, draft)
    return NextScreen(origin, say("preview.undone" if undoes else "preview.made"), undo=not undoes)


def _write(talk: Talk, work: Work, draft: Draft) -> list[str]:
    """Makes it, and tells the other admins; a line for each setting that is otherwise."""
    now = apply.in_force(work)
    after = patch(now, _differences(draft))
    concerned.must_be_own(talk, now, after)
    undoes, version = int(draft.given["undoes"]), apply.version_of(now)
    edit = undo.own_edit(work, talk.account, undoes) if undoes else None
    if edit is not None:
        written = undo.undo_edit(work, talk.account, undoes, version)
    else:
        written = apply.carry_out(work, after, version, talk.account)
    told = [one.text for one in written]
    if told:
        heard = tell_admins(talk, work, now, apply.in_force(work), told, undone=edit is not None)
        if edit is not None:
            tell_undone(work, edit, but=heard)
    return told


def _left(talk: Talk, _: Spot, __: int) -> NextScreen:
    """「取消」 of a message that an earlier version has sent."""
    draft = drafts.kept(talk.work, talk.account, HERE)
    if draft is None:
        raise Refused("screen.gone")
    origin = _origin(draft)
    drafts.drop(talk.work, draft)
    return NextScreen(origin, say("screen.cancelled"))


SCREENS = (
    Screen(ScreenNumber.PREVIEW, _draw, {MAKE: _make, LEAVE: _left}, left=lambda _, draft: _origin(draft)),
)
