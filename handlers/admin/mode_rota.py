"""One rota in a mode: which of its posts are on duty, and which of them must not be left empty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from bot.config import Config
from bot.config.amendments import with_posts
from bot.domain.admin.layer import layer_of, row_over
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, ScreenButton, ScreenView, Spot
from bot.domain.modes import effect
from bot.domain.modes.plan import ModePlan, MusterChange, RotaChange
from bot.domain.muster import MusterPlan, MusterWindow
from bot.domain.rota.post import LONGEST_NAME, Post, post_named, posts_of, shown_name
from bot.domain.rota.post import USUAL as USUAL_POSTS
from bot.domain.rota.rule import Rule
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import concerned, layers, preview
from handlers.admin.lists import asked_for
from handlers.admin.screen import NextScreen, Screen, must_be_there
from handlers.admin.typed import asks, read_name
from handlers.context import Talk
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.tables import Draft, Rota

ON_DUTY, HELD, PREVIEW, REST, USUAL, ADD, MUSTER = range(10, 17)  # acts
WINDOWS = (
    MusterWindow(start=time(8, 30), end=time(11, 30)),
    MusterWindow(start=time(14, 30), end=time(17, 30)),
)
POSTS, NEEDS, POST = "posts", "needs", "post"  # in the draft


@dataclass(frozen=True)
class ModeRota:
    """A rota in a mode. `posts`: all it has, also those known from duty sheets only."""

    mode: ModePlan
    rota: Rota
    rule: Rule
    posts: tuple[Post, ...]

    @property
    def own(self) -> RotaChange | None:
        return next((one for one in self.mode.rotas if one.rota == self.rota.name), None)

    @property
    def names(self) -> list[str]:
        return [post.name for post in self.posts]

    def on_duty(self, change: RotaChange | None) -> list[str]:
        return list(effect.posts_under(self.rule, change, self.names))

    def needed(self, change: RotaChange | None) -> list[str]:
        return list(effect.needs_under(self.rule, change))


def spot_of(mode: int, rota: int) -> Spot:
    return Spot(ScreenNumber.MODE_ROTA, row_over(mode, rota))


def back_of(at: Spot) -> Spot:
    return Spot(ScreenNumber.MODE, layer_of(at.row).mode)


def _found(talk: Talk, at: Spot) -> ModeRota | None:
    mode = layers.mode_over(talk, at.row)
    rota = next((one for one in concerned.rotas(talk) if one.id == layer_of(at.row).row), None)
    if mode is None or rota is None:
        return None
    return ModeRota(mode, rota, stored_rota.rule_of(rota), posts_of(rota.posts))


def _of(talk: Talk, at: Spot) -> ModeRota:
    return must_be_there(_found(talk, at))


# -- shown -----------------------------------------------------------------------------------------------------------


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    found = _found(talk, at)
    if found is None:
        return None
    back = back_of(at)
    head = say("screen.mode_rota", mode=found.mode.name, rota=found.rota.name)
    if found.own is not None and found.own.rests:
        usual = ActButton(say("button.mode_usual"), USUAL)
        return ScreenView((head, say("screen.mode_rota_rests")), ((usual,),), back)
    draft = drafts.kept(talk.work, talk.account, at)
    posts, needs = _chosen(found, draft)
    rows = [_post(place, name, posts, needs) for place, name in enumerate(found.names)]
    if draft is not None and POSTS in draft.given:
        rows.append((ActButton(say("button.preview"), PREVIEW),))
    rows.append((ActButton(say("button.mode_add_post"), ADD), ActButton(say("button.mode_rota_rests"), REST)))
    if not _mustered(talk, found):
        rows.append((ActButton(say("button.mode_muster_new"), MUSTER),))
    if found.own is not None:
        rows.append((ActButton(say("button.mode_usual"), USUAL),))
    own = say("screen.mode_own" if found.own else "screen.mode_usual")
    lines = (head, say("screen.mode_posts"), own, *asked_for(draft))
    return ScreenView(lines, tuple(rows), back, (tuple(posts), tuple(needs)))


def _post(place: int, name: str, posts: Sequence[str], needs: Sequence[str]) -> tuple[ScreenButton, ...]:
    """The buttons of one post: whether it is on duty and, if so, whether it must not be left empty."""
    on_duty = ActButton(_mark(shown_name(name), on=name in posts), ON_DUTY, place)
    if name not in posts:
        return (on_duty,)
    return on_duty, ActButton(_mark(say("button.mode_held"), on=name in needs), HELD, place)


def _mustered(talk: Talk, found: ModeRota) -> bool:
    return any(rule.rota == found.rota.name for rule in stored_muster.open_rules(talk.work))


def _mark(name: str, *, on: bool) -> str:
    return say("screen.on" if on else "screen.off", name=name)


def _chosen(found: ModeRota, draft: Draft | None) -> tuple[list[str], list[str]]:
    """The posts on duty and those that must be held: as tapped so far, else as they are now."""
    if draft is None or POSTS not in draft.given:
        return found.on_duty(found.own), found.needed(found.own)
    return draft.given[POSTS], draft.given[NEEDS]


# -- changed ---------------------------------------------------------------------------------------------------------


def _turn(talk: Talk, at: Spot, place: int, key: str) -> NextScreen:
    """Switches the post at this place in the list under `key` (`POSTS` or `NEEDS`) of the draft."""
    found = _of(talk, at)
    if place >= len(found.names):
        raise Refused("refuse.stale")
    name, chosen = found.names[place], dict(zip((POSTS, NEEDS), _chosen(found, _kept(talk, at)), strict=True))
    on = {*chosen[key]} ^ {name}
    chosen[key] = [one for one in found.names if one in on]
    chosen[NEEDS] = [one for one in chosen[NEEDS] if one in chosen[POSTS]]
    drafts.begin_draft(talk.work, talk.account, at, chosen)
    return NextScreen(at)


def _kept(talk: Talk, at: Spot) -> Draft | None:
    return drafts.kept(talk.work, talk.account, at)


def _preview(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Raises `Refused` where no post is left; another button lets the whole rota rest."""
    found = _of(talk, at)
    posts, needs = _chosen(found, _kept(talk, at))
    if not posts:
        raise Refused("typed.no_posts")
    return _changed(talk, at, found, _change(found, posts, needs))


def _change(found: ModeRota, posts: Sequence[str], needs: Sequence[str]) -> RotaChange | None:
    """The mode's change that has these posts on duty and held; None where ordinary days have the same."""
    otherwise = list(posts) != found.on_duty(None)
    made = RotaChange(rota=found.rota.name, posts=tuple(posts) if otherwise else None)
    if list(needs) != found.needed(made):
        made = made.model_copy(update={"needs": tuple(needs)})
    return made if made != RotaChange(rota=found.rota.name) else None


def _changed(
    talk: Talk, at: Spot, found: ModeRota, made: RotaChange | None, posts: Sequence[Post] = ()
) -> NextScreen:
    """Previews the mode with this change of the rota (None: none). `posts`: the rota's own, if they change."""
    others = [one for one in found.mode.rotas if one.rota != found.rota.name]

    def change(_: ModePlan) -> Mapping[str, Any]:
        return {"rotas": (*others, made) if made is not None else tuple(others)}

    after = layers.with_mode_at(talk, at.row, change)
    known = posts or found.rule.posts or USUAL_POSTS
    after = _with_brought(with_posts(after, found.rota.name, posts) if posts else after, found, made, known)
    return preview.preview_change(talk, at, after)


def _with_brought(config: Config, found: ModeRota, made: RotaChange | None, known: Sequence[Post]) -> Config:
    """A post known from duty sheets only becomes one of the configuration when a mode names it."""
    named = made.posts or () if made is not None else ()
    have = {post.name for post in known}
    brought = [post for post in found.posts if post.name in named and post.name not in have]
    return with_posts(config, found.rota.name, (*known, *brought)) if brought else config


def _muster(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Musters a rota that has no musters, in this mode only: in working hours, as often as is usual."""
    found = _of(talk, at)
    if _mustered(talk, found):
        raise Refused("refuse.stale")
    rota = found.rota
    plan = MusterPlan(rota=rota.name, zone=rota.zone, windows=WINDOWS, only_in_modes=True)
    made = (*found.mode.musters, MusterChange(rota=rota.name))
    after = layers.with_mode_at(talk, at.row, lambda _: {"musters": made})
    after = after.model_copy(update={"musters": (*after.musters, plan)})
    return preview.preview_change(talk, back_of(at), after)


def _added(talk: Talk, draft: Draft, text: str) -> NextScreen:
    """Adds a post that exists only in modes that name it, and has it on duty in this one."""
    at = Spot(ScreenNumber.MODE_ROTA, draft.row)
    found, said = _of(talk, at), read_name(text, LONGEST_NAME)
    if not said or len(said) > LONGEST_NAME:
        raise Refused("typed.post", most=LONGEST_NAME)
    post = post_named(said).model_copy(update={"only_in_modes": True})
    if post.name in found.names:
        raise Refused("typed.post_known", name=post.shown)
    known = found.rule.posts or USUAL_POSTS
    own = found.own or RotaChange(rota=found.rota.name)
    made = own.model_copy(update={"posts": (*found.on_duty(own), post.name)})
    return _changed(talk, at, found, made, (*known, post))


def _rest(talk: Talk, at: Spot, _: int) -> NextScreen:
    found = _of(talk, at)
    return _changed(talk, at, found, RotaChange(rota=found.rota.name, rests=True))


def _usual(talk: Talk, at: Spot, _: int) -> NextScreen:
    return _changed(talk, at, _of(talk, at), None)


SCREENS = (
    Screen(
        ScreenNumber.MODE_ROTA,
        _draw,
        {
            ON_DUTY: lambda talk, at, place: _turn(talk, at, place, POSTS),
            HELD: lambda talk, at, place: _turn(talk, at, place, NEEDS),
            PREVIEW: _preview,
            REST: _rest,
            USUAL: _usual,
            ADD: asks([POST]),
            MUSTER: _muster,
        },
        {POST: _added},
    ),
)
