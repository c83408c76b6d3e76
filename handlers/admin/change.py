"""A change made step by step: asks for each field, previews the next seven days, and makes it on confirmation.

Every `ChangeForm` of `handlers/admin` runs through here, so that no change is made without a preview.
"""

from collections.abc import Mapping
from typing import Any

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import MENU, ActButton, ScreenButton, ScreenView, Spot, page_of
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import edits
from bot.services.admin import drafts
from bot.services.admin.drafts import AGAIN
from bot.services.apply import undo
from bot.services.apply.trial import try_out
from bot.services.refusals import Refused
from handlers.admin import (
    chat_changes,
    mode_changes,
    new_schedule,
    person_changes,
    schedule_changes,
    staff_changes,
    undo_changes,
    unit_changes,
)
from handlers.admin.form import DONE, ChangeForm, FormField, Given, ticked_in
from handlers.admin.lists import MOST_LABEL, turning
from handlers.admin.preview_page import preview_page
from handlers.admin.screen import Act, NextScreen, Screen
from handlers.context import Talk
from storage.queries import edits as stored_edits
from storage.queries import outbox as stored_outbox
from storage.tables import Draft

HERE = Spot(ScreenNumber.CHANGE)
CONFIRM, CHOOSE = 10, 11
KIND = "kind"

FORMS: Mapping[str, ChangeForm] = {
    form.kind: form
    for form in (
        *unit_changes.FORMS,
        *person_changes.FORMS,
        *staff_changes.FORMS,
        *schedule_changes.FORMS,
        *new_schedule.FORMS,
        *chat_changes.FORMS,
        *mode_changes.FORMS,
        *undo_changes.FORMS,
    )
}


def begin_change(talk: Talk, kind: str, **given: Any) -> NextScreen:
    """Begins a change of this kind; `given`: values that are known already, by the key of their field."""
    form, start = FORMS[kind], {KIND: kind, **given}
    drafts.begin_draft(talk.work, talk.account, HERE, start, _awaited(form, start))
    return NextScreen(HERE)


def begins(kind: str, subject: str) -> Act:
    """The act of a button that begins a change of the row its screen shows, given to the form as `subject`."""
    return lambda talk, at, _: begin_change(talk, kind, **{subject: at.row})


def _awaited(form: ChangeForm, given: Given) -> str:
    """What the draft awaits: the field asked for, or, during the preview, a new value for one already typed."""
    field = form.next_field(given)
    if field is not None:
        return field.key if field.read is not None else ""
    return AGAIN if _typed_before(form, given) else ""


def _typed_before(form: ChangeForm, given: Given) -> list[FormField]:
    """Fields that may be typed again during the preview, last first. Not free text: any words could be meant for it."""
    return [
        one for one in reversed(form.fields) if one.read is not None and not one.prose and one.key in given
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    draft = drafts.kept(talk.work, talk.account, at)
    if draft is None or draft.given.get(KIND) not in FORMS:
        return None
    form, given = FORMS[draft.given[KIND]], draft.given
    field = form.next_field(given)
    try:
        return _preview(talk, at, form, given) if field is None else _question(talk, at, form, field, given)
    except Refused as no:  # what allowed the change when it was begun no longer does
        text = say(no.key, **no.values)
        return ScreenView((say("change.cannot", why=text),), (), form.back(given))


def _question(talk: Talk, at: Spot, form: ChangeForm, field: FormField, given: Given) -> ScreenView:
    choices = [
        ActButton(one_line(one.label, MOST_LABEL), CHOOSE, number)
        for number, one in enumerate(field.choices(talk, given))
    ]
    page = page_of(choices, at.page)
    rows: list[tuple[ScreenButton, ...]] = [(one,) for one in page.entries]
    rows += [turning(at, page.number, page.pages)] if page.pages > 1 else []
    return ScreenView((form.title(talk, given), say(field.ask)), tuple(rows), form.back(given))


def _preview(talk: Talk, at: Spot, form: ChangeForm, given: Given) -> ScreenView:
    trial = try_out(talk.work, lambda work: form.do(talk, work, given))
    head = (form.title(talk, given),)
    return preview_page(at, form.back(given), head, trial.said.split("\n"), trial, CONFIRM)


def _chosen(talk: Talk, at: Spot, number: int) -> NextScreen:
    draft, form, field = _open(talk, at)
    choices = field.choices(talk, draft.given) if field is not None else ()
    if field is None or number >= len(choices):
        raise Refused("refuse.stale")
    value = choices[number].value
    if field.many and value != DONE:
        ticked = {**draft.given, ticked_in(field.key): value}
        drafts.fill(talk.work, draft, ticked, _awaited(form, ticked))
        return NextScreen(at)
    _give(talk, draft, form, field, draft.given.get(ticked_in(field.key), []) if field.many else value)
    return NextScreen(HERE)


def _typed(talk: Talk, draft: Draft, text: str) -> NextScreen:
    form = FORMS.get(draft.given.get(KIND, ""))
    field = form.next_field(draft.given) if form is not None else None
    if form is None or field is None or field.read is None:
        raise Refused("refuse.stale")
    _give(talk, draft, form, field, field.read(talk, draft.given, text))
    return NextScreen(HERE)


def _give(talk: Talk, draft: Draft, form: ChangeForm, field: FormField, value: Any) -> None:
    """Keeps the value of a field. Raises `Refused`, keeping nothing, where the finished change would be refused."""
    given = {**draft.given, field.key: value}
    after = form.next_field(given)
    if after is None:
        try_out(talk.work, lambda work: form.do(talk, work, given))
    drafts.fill(talk.work, draft, given, _awaited(form, given))


def _typed_again(talk: Talk, draft: Draft, text: str) -> NextScreen:
    """Replaces the last typed field that can read the words. Raises `Refused` of the first field if none can."""
    form = FORMS.get(draft.given.get(KIND, ""))
    if form is None:
        raise Refused("refuse.stale")
    first: Refused | None = None
    for field in _typed_before(form, draft.given):
        assert field.read is not None  # `_typed_before` leaves out the others
        try:
            _give(talk, draft, form, field, field.read(talk, draft.given, text))
        except Refused as no:
            first = first or no
        else:
            return NextScreen(HERE)
    raise first or Refused("refuse.stale")


def _left(_: Talk, draft: Draft) -> Spot:
    form = FORMS.get(draft.given.get(KIND, ""))
    return form.back(draft.given) if form is not None else MENU


def _confirmed(talk: Talk, at: Spot, _: int) -> NextScreen:
    draft, form, field = _open(talk, at)
    if field is not None:
        raise Refused("refuse.stale")
    given, before = dict(draft.given), undo.newest(talk.work, talk.account)
    changed, heard = stored_edits.newest_edit(talk.work), stored_outbox.newest(talk.work)
    said = form.do(talk, talk.work, given)
    edits.note_told(talk.work, talk.account, changed, heard)
    note = form.note(talk, given)
    drafts.drop(talk.work, draft)
    told = "\n".join(filter(None, (say("change.done", what=said.removeprefix("✅ ")), note)))
    return NextScreen(form.back(given), told, undo=undo.newest(talk.work, talk.account) > before)


def _open(talk: Talk, at: Spot) -> tuple[Draft, ChangeForm, FormField | None]:
    draft = drafts.kept(talk.work, talk.account, at)
    form = FORMS.get(draft.given.get(KIND, "")) if draft is not None else None
    if draft is None or form is None:
        raise Refused("refuse.stale")
    return draft, form, form.next_field(draft.given)


KEYS = {field.key: field for form in FORMS.values() for field in form.fields if field.read is not None}

SCREENS = (
    Screen(
        ScreenNumber.CHANGE,
        _draw,
        acts={CONFIRM: _confirmed, CHOOSE: _chosen},
        words={**dict.fromkeys(KEYS, _typed), AGAIN: _typed_again},
        prose=frozenset(key for key, field in KEYS.items() if field.prose),
        dated=frozenset([AGAIN, *(key for key, field in KEYS.items() if field.dated)]),
        left=_left,
    ),
)
