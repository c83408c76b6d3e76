"""How a day is divided among posts that stand for the same: 值班 round the clock, or 白班 and 夜班 in its place."""

from collections.abc import Collection, Iterable, Sequence

from bot.domain.rota.post import Post, post_known
from bot.domain.rota.sheet.hours import shift_of


def replaced_by(brought: Iterable[Post], stood: Iterable[Post]) -> list[str]:
    """The posts stood so far on a day (stored names) in whose place others are brought.

    A post is replaced where what is brought for the same (带班, 值班) was not stood so far. Where some of it was, as
    值班 beside 值班长, they go together.
    """
    new, there = list(brought), list(stood)
    names = {post.name for post in there}
    return [
        post.name
        for post in there
        if post.stands_for is not None
        and (alike := [one.name for one in new if one.stands_for is post.stands_for])
        and not names.intersection(alike)
    ]


def needs_on(needs: Iterable[str], posts: Sequence[Post], stood: Collection[str]) -> list[str]:
    """The posts (stored names) without which a day has a gap: where it is divided, 白班 and 夜班 instead of 值班.

    `posts`: of the rota; `stood`: those that somebody stands that day.
    """
    found: list[str] = []
    for need in needs:
        parts = _parts_of(need, posts)
        divided = need not in stood and any(one in stood for one in parts)
        found += parts if divided else [need]
    return list(dict.fromkeys(found))


def _parts_of(name: str, posts: Sequence[Post]) -> list[str]:
    """The parts of the day that stand for the same as this post, which lasts the whole of it."""
    post = post_known(posts, name)
    if _is_part(post) or post.stands_for is None:
        return []
    return [one.name for one in posts if _is_part(one) and one.stands_for is post.stands_for]


def _is_part(post: Post) -> bool:
    """Is it a part of the day, by its hours or, where each day of a sheet has others, by its name?"""
    return post.begins is not None or bool(shift_of(post.name))


def is_otherwise_stood(name: str, posts: Sequence[Post], stood: Collection[str]) -> bool:
    """Is a post that nobody stands that day not wanted, since the day is divided the other way?"""
    post = post_known(posts, name)
    if name in stood or post.stands_for is None:
        return False
    alike = [one for one in posts if one.name in stood and one.stands_for is post.stands_for]
    return any(_is_part(one) != _is_part(post) for one in alike)
