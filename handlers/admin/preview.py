"""The preview of a change of the configuration: its effect on the next seven days, and the button that makes it.

Screens hand over the whole configuration as it shall be (`preview_change`). The draft keeps only the differences, and
each drawing applies them to what is in force by then: what a second admin has changed meanwhile shows in the preview
and gives the screen another version.
"""

from bot.config import Config, ConfigError, namesakes
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
from handlers.admin.other_admins import tell_admins
from handlers.admin.preview_page import preview_page
from handlers.admin.screen import CANCEL, NextScreen, Screen, must_be_there
from handlers.context import Talk
from storage.queries import edits as stored_edits
from storage.queries import outbox as stored_outbox
from storage.tables import Draft
from storage.work import Work

HERE = Spot(ScreenNumber.PREVIEW)
MAKE = 1
OLD_CANCEL = 2  # 「取消」 as earlier versions sent it


def preview_change(talk: Talk, origin: Spot, after: Config, *, undoes: int = 0) -> NextScreen:
    """Begins the preview of `after`, the configuration as it shall be. Writes nothing but the draft.

    `origin`: the screen shown after it was made or left; `undoes`: the number of the edit that it takes back, or 0.
    Raises `Refused` where nothing changes, units of others are concerned, or `after` is no valid configuration.
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
        told = _told(now, patch(now, changed))
        trial = try_out(talk.work, lambda work: "\n".join(_write(talk, work, draft)))
    except ConfigError as error:
        why = "；".join(one.message for one in error.problems[:3])
        return ScreenView((*head, say("refuse.no_sense", why=why)), (), origin)
    except Refused as no:
        return ScreenView((*head, say(no.key, **no.values)), (), origin)
    if not trial.said:
        return ScreenView((*head, say("preview.is_so")), (), origin)
    return preview_page(at, origin, head, told or trial.said.split("\n"), trial, MAKE)


def _told(now: Config, after: Config) -> list[str]:
    """A line for each setting that is otherwise, and for each unit that is only told apart from one of its name."""
    was = namesakes.as_known_in(now, after)
    apart = [
        say("change.told_apart", unit=one.name, name=other.name)
        for one, other in zip(now.units, was.units, strict=True)
        if one.name != other.name
    ]
    return [*change_lines.said_differences(differences(was, after), lay_out(now)), *apart]


def _differences(draft: Draft) -> tuple[Difference, ...]:
    return tuple(Difference.model_validate(one) for one in draft.given["differences"])


def _origin(draft: Draft) -> Spot:
    screen, row = draft.given["origin"]
    return Spot(ScreenNumber(screen), row)


# -- made ------------------------------------------------------------------------------------------------------------


def _make(talk: Talk, _: Spot, __: int) -> NextScreen:
    """The frame has checked that the facts are still those that were previewed."""
    draft = must_be_there(drafts.kept(talk.work, talk.account, HERE))
    origin, undoes = _origin(draft), int(draft.given["undoes"])
    _write(talk, talk.work, draft)
    drafts.drop(talk.work, draft)
    return NextScreen(origin, say("preview.undone" if undoes else "preview.made"), undo=not undoes)


def _write(talk: Talk, work: Work, draft: Draft) -> list[str]:
    """Makes the change and tells the other admins. Returns a line for each setting that changed."""
    now = apply.in_force(work)
    after = patch(now, _differences(draft))
    concerned.must_be_own(talk, now, after)
    undoes, version = int(draft.given["undoes"]), apply.version_of(now)
    since = stored_outbox.newest(work)
    edit = undo.own_edit(work, talk.account, undoes) if undoes else None
    if edit is not None:
        written = undo.undo_edit(work, talk.account, undoes, version)
    else:
        written = apply.carry_out(work, after, version, talk.account)
    told = [one.text for one in written]
    if told:
        heard = tell_admins(
            talk, work, namesakes.as_known_in(now, after), apply.in_force(work), told, undone=edit is not None
        )
        if edit is not None:  # a mode that goes on until another day again tells that itself
            tell_undone(work, edit, but=[*heard, *stored_edits.told_since(work, since)])
    return told


SCREENS = (
    Screen(
        ScreenNumber.PREVIEW,
        _draw,
        {MAKE: _make},
        left=lambda _, draft: _origin(draft),
        cancels=frozenset([CANCEL, OLD_CANCEL]),
    ),
)
