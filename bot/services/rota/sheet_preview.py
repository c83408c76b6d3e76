"""What a sheet was read as, in words: what changes who stands first, then the rest, then the days themselves."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from bot.domain.rota.post import Post, post_known, posts_of
from bot.domain.rota.sheet import Doubt, SheetDay, SheetPost, SheetReading
from bot.domain.rota.sheet.entries import LEADER, NAMED_POSTS, STAFF
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services.modes.labels import standing_text
from bot.services.rota import labels, views
from bot.services.rota.duty_posts import dropped_on
from bot.services.rota.sheet_replacement import brought_post, replacement
from storage.queries import modes as stored_modes
from storage.queries import shifts as stored_shifts
from storage.tables import Rota
from storage.work import Work

MOST_LIGHT = 15  # doubts that change nothing of who stands; those that do are all shown
MOST_TEXT = 60  # characters of a row that is quoted
PREVIEW = timedelta(days=7)


def shown(work: Work, reading: SheetReading, rotas: Sequence[Rota], title: str = "") -> list[str]:
    """Every doubt, then who is new, then the next seven days as they would be."""
    first, last = reading.days[0].day, reading.days[-1].day
    span = {"count": len(reading.days), "first": dated(first), "last": dated(last)}
    head = say("sheet.read_other", title=title, **span) if title else say("sheet.read", **span)
    soon = [day for day in reading.days if day.day - first < PREVIEW]
    before = rotas[0] if len(rotas) == 1 else None
    gone = replacement(work, before, reading.days).posts if before is not None else {}
    return [
        head,
        *_cut_lines(reading.days, rotas),
        *_dropped_lines(work, reading.days, rotas),
        *_replaced_lines(work, reading.days, rotas),
        *doubt_lines(reading.doubts),
        *_new_people(reading.new),
        say("sheet.preview"),
        *(_preview_line(work, day, before, gone.get(day.day, ())) for day in soon),
        say("sheet.ask"),
    ]


def doubt_lines(doubts: Sequence[Doubt]) -> list[str]:
    """One line a doubt, its cell first; those of one kind that change nothing together."""
    if not doubts:
        return [say("sheet.no_doubt")]
    grave = [_line(doubt) for doubt in doubts if doubt.grave]
    light = list(_light_lines([doubt for doubt in doubts if not doubt.grave]))
    rest = len(light) - MOST_LIGHT
    return [
        *([say("sheet.grave", count=len(grave)), *grave] if grave else []),
        *([say("sheet.light"), *light[:MOST_LIGHT]] if light else []),
        *([say("open.more", count=rest)] if rest > 0 else []),
    ]


def _cut_lines(days: Sequence[SheetDay], rotas: Sequence[Rota]) -> Iterable[str]:
    """Hours that go on behind the change of shift can be written up to it alone, and nobody would stand the rest."""
    hours = dict.fromkeys((one.post, one.hours) for day in days for one in day.posts if one.hours)
    for rota in rotas:
        for name, own in hours:
            post = Post(name=name, begins=own.begins, ends=own.ends)
            if post.crosses(rota.changes_at):
                change = f"{rota.changes_at:%H:%M}"
                yield say("sheet.cut", post=_value("post", name), hours=own, rota=rota.name, change=change)


def _dropped_lines(work: Work, days: Sequence[SheetDay], rotas: Sequence[Rota]) -> Iterable[str]:
    """A warning about posts on the sheet that a mode does not have on duty, with their days."""
    modes = stored_modes.in_force(work)
    for rota in rotas:
        found: dict[str, list[date]] = {}
        for day in days:
            for post in dropped_on(rota, day.day, [one.post for one in day.posts if one.people], modes):
                found.setdefault(post, []).append(day.day)
        for post, on in found.items():
            yield say(
                "sheet.dropped",
                rota=rota.name,
                post=_value("post", post),
                why=standing_text(modes, on[0]) or say("sheet.dropped_usual"),
                days=_days_text(on),
            )


def _replaced_lines(work: Work, days: Sequence[SheetDay], rotas: Sequence[Rota]) -> Iterable[str]:
    """Posts whose place the sheet takes, with their days and what it has instead."""
    brought = {day.day: [one.post for one in day.posts if one.people] for day in days}
    for rota in rotas:
        found: dict[tuple[str, ...], list[date]] = {}
        for day, names in replacement(work, rota, days).posts.items():
            found.setdefault(tuple(names), []).append(day)
        for gone, on in found.items():
            posts = posts_of(rota.posts)
            meant = {post_known(posts, name).stands_for for name in gone}
            instead = (
                post for day in on for post in brought[day] if brought_post(posts, post).stands_for in meant
            )
            yield say(
                "sheet.replaces",
                rota=rota.name,
                days=_days_text(on),
                gone=post_names(gone),
                posts=post_names(instead),
            )


def post_names(names: Iterable[str]) -> str:
    """「白班、夜班」, of stored names; each once."""
    return "、".join(dict.fromkeys(str(_value("post", name)) for name in names))


def _days_text(days: Sequence[date]) -> str:
    """「12月1日 周二」, 「12月1日 周二 至 12月7日 周一（7天）」"""
    if len(days) == 1:
        return labels.day_label(days[0])
    first, last = labels.day_label(days[0]), labels.day_label(days[-1])
    return say("sheet.dropped_days", first=first, last=last, count=len(days))


def dated(day: date) -> str:
    """「2026年12月1日 周二」"""
    return f"{day.year}年{labels.day_label(day)}"


def _new_people(names: Sequence[str]) -> list[str]:
    return [say("sheet.new", count=len(names), names="、".join(map(one_line, names)))] if names else []


def _light_lines(doubts: Sequence[Doubt]) -> Iterable[str]:
    """Days that have passed are one line, however many they are."""
    past = [doubt for doubt in doubts if doubt.key == "past"]
    for doubt in doubts:
        if doubt.key != "past":
            yield _line(doubt)
    if past:
        days = [day for doubt in past for day in doubt.days]
        yield say("sheet.past", count=len(days), first=dated(min(days)), last=dated(max(days)))


def _line(doubt: Doubt) -> str:
    return f"· {doubt.cell + '：' if doubt.cell else ''}{_sentence(doubt)}"


def _sentence(doubt: Doubt) -> str:
    values = {key: _value(key, value) for key, value in doubt.values.items()}
    return say(f"doubt.{doubt.key}", **values)


def _value(key: str, value: object) -> object:
    if isinstance(value, date):
        return labels.day_label(value)
    if key == "post":
        return NAMED_POSTS.get(str(value), one_line(str(value)))
    if not isinstance(value, str):
        return value
    plain = one_line(value)
    return plain if len(plain) <= MOST_TEXT else f"{plain[:MOST_TEXT]}…"


def _preview_line(work: Work, day: SheetDay, rota: Rota | None, gone: Collection[str]) -> str:
    """「11月25日 周三　带班 周镇长　值班 马干事」, and what stood there before if that is known."""
    year = f"{day.day.year}年" if rota is None or day.day.year != local_day(work.now, rota.zone).year else ""
    if rota is None:
        return f"{year}{labels.day_label(day.day)}　{people_line(day, {})}"
    there = labels.names_by_post(stored_shifts.on_days(work, rota.id, day.day, day.day))
    line = f"{labels.day_label(day.day)}　{people_line(day, there, gone)}"
    before = views.day_line(work, rota, day.day)
    return year + (line if before == line else f"{line}（原来：{before.partition('　')[2]}）")


def people_line(day: SheetDay, there: Mapping[str, Sequence[str]], gone: Collection[str] = ()) -> str:
    """「带班 周镇长　值班 何主任、马干事　备班 （空）」, posts with hours of their own with those.

    `there`: who stands each post so far. Of the two that every rota has, one that the sheet leaves out stays as it is,
    unless it is `gone`.
    """
    known = {one.post for one in day.posts}
    left = {
        post: _left(post, there.get(post, ()), gone=post in gone)
        for post in (LEADER, STAFF)
        if post not in known
    }
    lines = [(one.post, _post(one)) for one in day.posts] + list(left.items())
    return "　".join(line for _, line in sorted(lines, key=lambda one: (one[0] != LEADER, one[0] != STAFF)))


def _left(post: str, names: Sequence[str], *, gone: bool) -> str:
    key = "sheet.replaced_post" if gone else "sheet.kept"
    kept = say(key, names="、".join(map(one_line, names))) if names else "（空）"
    return f"{NAMED_POSTS[post]} {kept}"


def _post(post: SheetPost) -> str:
    people = "、".join(one_line(person.label) for person in post.people) or "（空）"
    hours = f"（{post.hours}）" if post.hours else ""
    return f"{NAMED_POSTS.get(post.post, one_line(post.post))}{hours} {people}"
