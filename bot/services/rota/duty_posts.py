"""Which posts of a rota are on duty on a day: those that modes leave or wake."""

from collections.abc import Collection
from datetime import date

from bot.domain.modes.effect import posts_under
from bot.domain.modes.in_force import Modes
from bot.domain.rota.post import Post, posts_of
from storage.queries import modes as stored_modes
from storage.queries import rota as stored_rota
from storage.tables import Rota
from storage.work import Work


def posts_on(work: Work, rota: Rota, day: date, modes: Modes | None = None) -> tuple[Post, ...]:
    """The posts on duty on a local day, in the order of the rota. `modes`: those in force, if read already."""
    posts = posts_of(rota.posts)
    change = (modes or stored_modes.in_force(work)).rota_change(rota.name, day)
    on_duty = posts_under(stored_rota.rule_of(rota), change, [post.name for post in posts])
    return tuple(post for post in posts if post.name in on_duty)


def dropped_on(rota: Rota, day: date, posts: Collection[str], modes: Modes) -> frozenset[str]:
    """Those of these posts (stored names) that are not on duty on a local day."""
    change = modes.rota_change(rota.name, day)
    return frozenset(posts) - set(posts_under(stored_rota.rule_of(rota), change, posts))
