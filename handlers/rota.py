"""/rota for admins: the next seven days; a pasted table or one day after it; and a spreadsheet sent in private."""

import re

from bot.domain.conversation.own_duty import days_apart, is_roster
from bot.domain.messaging.buttons import DecideDraft, ReplaceByDraft, TakeBackSheet
from bot.domain.messaging.messages import Keyboard, Media
from bot.domain.rights import Right
from bot.domain.rota.sheet import one_day, pasted
from bot.domain.text.pages import pages
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services import outbox
from bot.services.listings import office
from bot.services.refusals import Refused
from bot.services.rota import gaps, sheet, sheet_file, sheet_withdrawal, views
from handlers import swaps
from handlers.context import Talk
from storage.queries import rota as stored_rota
from storage.tables import Rota

# 「11月25日 带班 周镇长 值班 马干事」
BY_POST = re.compile(r"(?P<day>\S+)\s+(?:带班\s*(?P<leaders>.+?))?\s*(?:值班\s*(?P<staff>.+))?")
HEADS = ("日期", "带班", "值班")
ABOUT_DUTY = re.compile(r"值班|排班|带班|轮值")
CALLED_A_ROSTER = re.compile(
    r".{0,15}(?:值班|排班|带班|轮值)(?:值守|人员|一览|公示|安排|排班)*(?:表|安排)(?:[（(].{0,8}[）)])?"
)
ABOUT_PEOPLE = re.compile(r"名单|名册|通讯录|联系|人员|单位|信息员")


def rota(talk: Talk) -> None:
    rotas = sheet_file.writable(talk.work, talk.scope)
    if not rotas:
        raise Refused("refuse.right")
    head, _, rest = talk.incoming.text.partition("\n")
    words = head.split()[1:]
    if words and (named := next((one for one in rotas if one.name == words[0]), None)):
        rotas, words = [named], words[1:]
    days = [_posts_apart(" ".join(words))] if words else []
    table = _named_alone("\n".join([*days, *map(_unfolded, rest.split("\n"))]).strip("\n"))
    if not table.strip():
        _show(talk, rotas)
        return
    if not talk.incoming.private:
        raise Refused("sheet.private")
    _draft(talk, rotas, table)


def pasted_in_words(talk: Talk) -> bool:
    """A roster that was pasted without /rota, or 「写入值班表」 alone; False of whoever keeps no rota."""
    rotas = sheet_file.writable(talk.work, talk.scope)
    if not rotas:
        return False
    if not talk.incoming.private:
        raise Refused("sheet.private")
    text = talk.incoming.text.strip()
    if is_roster(text):
        _draft(talk, rotas, _posts_apart(text))
    else:
        _show(talk, rotas)
    return True


def sheet_sent(talk: Talk) -> bool:
    """Takes a spreadsheet from an admin; False for anything else, which then goes its ordinary way.

    Whether it is a roster or the office's list of units and people is seen when it has been read.
    """
    media = talk.incoming.media
    if not talk.incoming.private or len(media) != 1 or media[0].kind not in ("document", "photo"):
        return False
    writes = sheet_file.writable(talk.work, talk.scope) or office.may_list(talk.scope)
    if writes and _pictured(talk, media[0]):
        raise Refused("sheet.picture")
    if not writes or media[0].kind == "photo" or not _meant(talk, media[0]):
        return False
    sheet_file.fetch(talk.work, talk.incoming.chat_id, media[0], talk.calendar)
    return True


def decide(talk: Talk, pressed: DecideDraft) -> None:
    """「写入」 names a rota, 「取消」 none."""
    if pressed.rota:
        _write(talk, pressed, replaces=False)
        return
    with swaps.refused_at_length(talk):
        sheet.decide(talk.work, talk.account, pressed.draft, None)
        swaps.show(talk, say("sheet.cancelled"))


def replace(talk: Talk, pressed: ReplaceByDraft) -> None:
    _write(talk, pressed, replaces=True)


def _write(talk: Talk, pressed: DecideDraft | ReplaceByDraft, *, replaces: bool) -> None:
    found = next((one for one in stored_rota.open_rotas(talk.work) if one.id == pressed.rota), None)
    if found is None or not talk.scope.may(Right.ADMINISTER, found.unit_id):
        raise Refused("refuse.right")
    with swaps.refused_at_length(talk):
        changed = sheet.decide(talk.work, talk.account, pressed.draft, found, replaces=replaces)
        _show_written(talk, pressed.draft, found, changed)


def take_back_sheet(talk: Talk, pressed: TakeBackSheet) -> None:
    """What a sheet has written is taken back, and what has been changed since is named."""
    with swaps.refused_at_length(talk):
        written_to = sheet_withdrawal.rota_of(talk.work, pressed.draft)
        if not talk.scope.may(Right.ADMINISTER, written_to.unit_id):
            raise Refused("refuse.right")
        done = sheet_withdrawal.put_back(talk.work, talk.account, pressed.draft)
        lines = [say("sheet.taken_back", rota=done.rota.name, count=done.count)]
        if done.changed:
            lines.append(say("sheet.changed_since", days=sheet_withdrawal.days(done.changed)))
        gaps.look_ahead(talk.work, talk.calendar)
        swaps.show(talk, "\n".join([*lines, *views.week_ahead(talk.work, done.rota)]))


def ask_to_take_back(talk: Talk) -> bool:
    """「撤销」 of whoever has written a sheet within a day; False where there is none."""
    draft = sheet_withdrawal.latest(talk.work, talk.account) if talk.incoming.private else None
    if draft is None or draft.rota_id is None or draft.decided_at is None:
        return False
    rota = talk.work.session.get_one(Rota, draft.rota_id)
    at = local(draft.decided_at, rota.zone)
    text = say("sheet.take_back_ask", at=f"{at.month}月{at.day}日 {at:%H:%M}", rota=rota.name)
    outbox.answer(talk.work, talk.incoming, text, _back(draft.id))
    return True


def _back(draft_id: int) -> Keyboard:
    return ((TakeBackSheet(draft=draft_id).button(say("button.take_back_sheet")),),)


def _show_written(talk: Talk, draft: int, found: Rota, changed: int) -> None:
    """The week as it is now; and what gaps it has, the admins hear at once."""
    lines = [say("sheet.written", rota=found.name, count=changed), *views.week_ahead(talk.work, found)]
    if changed:
        lines.append(say("sheet.take_back"))
    gaps.look_ahead(talk.work, talk.calendar)
    swaps.show(talk, "\n".join(lines), _back(draft) if changed else ())


def _pictured(talk: Talk, media: Media) -> bool:
    """A picture is meant as a roster only where it is called one and nothing else is said."""
    picture = media.kind == "photo" or media.name.lower().endswith(sheet_file.PICTURE_ENDINGS)
    words = [talk.incoming.text.strip(), media.name.rpartition(".")[0]]
    return picture and any(CALLED_A_ROSTER.fullmatch(one) for one in words)


def _meant(talk: Talk, media: Media) -> bool:
    """A file of somebody who also reports is a sheet only if it is called one; else it belongs to a matter."""
    words = f"{media.name} {talk.incoming.text}"
    named = ABOUT_DUTY.search(words) or ABOUT_PEOPLE.search(words)
    spreadsheet = media.name.lower().endswith(sheet_file.LOOKED_AT)
    return spreadsheet and (bool(named) or not talk.scope.own_units(Right.REPORT))


def _posts_apart(text: str) -> str:
    """A line for each day, with its posts where they are named."""
    return "\n".join(_one_day(line) for line in days_apart(text).split("\n"))


def _unfolded(line: str) -> str:
    """A line of a table; one that holds several days is cut into a line for each."""
    return line if days_apart(line) == line else _posts_apart(line)


def _named_alone(table: str) -> str:
    """Of a single day with one of its posts the other is left out."""
    cells = table.split("\t")
    return one_day(*cells) if len(cells) == len(HEADS) and "\n" not in table else table


def _one_day(text: str) -> str:
    found = BY_POST.fullmatch(text.strip())
    if found is None or not (found["leaders"] or found["staff"]):
        return text
    return "\t".join([found["day"], found["leaders"] or "", found["staff"] or ""])


def _draft(talk: Talk, rotas: list[Rota], table: str) -> None:
    reading = sheet.read_grids(talk.work, [pasted(table)], rotas[0].zone, talk.calendar)
    for message in sheet.keep(talk.work, talk.account, reading, rotas):
        outbox.answer(talk.work, talk.incoming, message.text, message.buttons)


def _usage(talk: Talk, rota: Rota) -> str:
    """How to write, with names of that very rota."""
    names = [person.name for person in stored_rota.people_on(talk.work, rota.id)]
    leader, staff = (*names, say("rota.somebody"), say("rota.somebody"))[:2]
    return say("rota.usage", rota=rota.name, leader=leader, staff=staff)


def _show(talk: Talk, rotas: list[Rota]) -> None:
    blocks = ["\n".join([one.name, *views.week_ahead(talk.work, one)]) for one in rotas]
    for page in pages("\n\n".join([*blocks, _usage(talk, rotas[0])])):
        outbox.answer(talk.work, talk.incoming, page)
