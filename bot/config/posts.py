"""The posts of a rota in the file: `[[rotas.posts]]`, each with its hours and its rotation, and `needs`."""

from collections.abc import Callable
from datetime import time

from bot.config import values
from bot.config.problems import listed, nearest
from bot.config.table_reader import Table
from bot.domain.rota.post import USUAL, Post, meant_by, shown_name, stored_name
from bot.domain.rota.rule import Rule, Turns

Posts = tuple[tuple[Post, ...], dict[str, Turns]]


def read_posts(rota: Table, changes_at: time | None, turns: Callable[[Table], Turns | None]) -> Posts:
    """The posts in order, and the rotations of those that have one here. None written: none, which is the usual two.

    带班 comes first where it is not written.
    """
    found: dict[str, Post] = {}
    rotations: dict[str, Turns] = {}
    for table in rota.tables("posts"):
        post = _post(table, changes_at)
        own = turns(table) if table.has("people") else None
        table.done()
        if post is None:
            continue
        if post.name in found:
            table.add("name", f'岗位 "{post.shown}" 写了两次', "请删去一个", post.shown)
        found.setdefault(post.name, post)
        if own is not None:
            rotations[post.name] = own
    leader, staff = USUAL
    first = () if not found or leader.name in found else (leader,)
    last = (staff,) if found and rota.has("staff") and staff.name not in found else ()
    return (*first, *found.values(), *last), rotations


def _post(table: Table, changes_at: time | None) -> Post | None:
    name = table.take("name", values.post_name, required=True)
    said = table.take("stands_for", values.stands_for)
    begins, ends = table.take("begins", values.clock), table.take("ends", values.clock)
    only_in_modes = bool(table.take("only_in_modes", values.flag, False))
    if name is None:
        return None
    if (begins is None) != (ends is None) and table.has("begins") != table.has("ends"):
        key = "ends" if begins is None else "begins"
        table.add(key, "begins 和 ends 要一起写", "请补上另一个，或者两个都删去（整班）", shown_name(name))
        return None
    post = Post(
        name=name,
        stands_for=said or meant_by(name),
        begins=begins,
        ends=ends,
        only_in_modes=only_in_modes,
    )
    if changes_at is not None and post.crosses(changes_at):
        told = f"{begins:%H:%M}–{ends:%H:%M}"
        message = f'岗位 "{post.shown}" 的时间 {told} 跨过了交接时间 {changes_at:%H:%M}'
        table.add("begins", message, "请把它分成两个岗位，或者改 changes_at", told)
        return None
    return post


def read_needs(rota: Table, posts: tuple[Post, ...]) -> tuple[str, ...]:
    """The posts that must be held, by stored name; as it is, those that stand for 带班 or 值班."""
    usual = tuple(post.name for post in posts if post.stands_for) or Rule().needs
    known = [post.name for post in posts or USUAL]
    found: list[str] = []
    for word, place in rota.take_all("needs", values.text):
        if stored_name(word) in known:
            found.append(stored_name(word))
            continue
        advice = nearest(word, known, f"请写 {listed(known)} 里的岗位")
        rota.findings.add(place, f'岗位 "{word}" 不存在', advice, word)
    return tuple(dict.fromkeys(found)) or usual
