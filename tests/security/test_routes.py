"""Every route × every kind of person: allowed or refused, and what is refused changes nothing.

A command, a button, a kind of update or a role without a line here fails the suite.
"""

from typing import NamedTuple

import pytest
from sqlmodel import select

from bot.domain.messaging.messages import Event, Incoming
from bot.domain.terms import Role
from handlers.buttons import ACTIONS
from handlers.routing import COMMANDS
from storage.tables import Assignment, Handover, Incident, IncidentReport, Matter, Person, Shift
from storage.work import Work
from tests.security.admission_routes import ADMISSION_ROUTES
from tests.security.duty_routes import DUTY_ROUTES
from tests.security.ways import Route, Update, button, event, nobody, photo, words
from tests.security.world import GROUP, PEOPLE, TOLD, Named, World, in_group, private, rows, said, sender

# What the bot says no in, and the tables a refusal may touch: its own words, and the count of them.
NO = {"answer", "toast"}
ALLOWED, REFUSED, OTHERWISE = "+-~"
# The columns of the table below.
ORDER = (
    "stranger",
    "foreigner",
    "reporter",
    "neighbour",
    "head",
    "duty_leader",
    "duty_officer",
    "admin",
    "elsewhere",
    "viewer",
    "watch",
)


def hidden(named: Named, who: str) -> Incoming:
    """A report under the group's own name: nobody who could be held to it."""
    return in_group(who, text="东沟村平安", sender=sender(who).model_copy(update={"anonymous": True}))


ZERO, SLIDE, HELLO = "东沟村平安", "东沟村后山塌方", "不太好说啊"
LEFT = event(Event.MEMBERSHIP, present=False)
MOVED = event(Event.MIGRATION, in_group, new_chat_id=-1002)
EDITED = event(Event.EDITED, text=SLIDE)
HELP, HI = "平安报怎么用", "您好！我是平安报"

# The columns are those of ORDER: stranger, foreigner, reporter, neighbour, head, leader, officer, admin, elsewhere,
# viewer, watch. `+` allowed, `-` refused in words, `.` passed over in silence; both of the latter change nothing.
# `~` taken for something else that they may do, and not for this.
ROUTES = (
    Route("start", "/start", "- - + + + + + + + + -", HI, words("/start")),
    Route("join", "/start", "+ + - + + + + + + + +", "member", words("/start {invite}")),
    nobody("join in a group", "/start", words("/start {invite}", in_group)),
    nobody("guess a code", "/start", words("/start AAAAAAAAAAAAAAAAAAAAAAAA")),
    Route("help", "/help", "- - + + + + + + + + +", HELP, words("/help")),
    Route("help in a group", "/help", ". . + + + + + + + + +", HELP, words("/help", in_group)),
    Route("status", "/status", "- - + + + + + + + + -", "📊", words("/status")),
    Route("status in a group", "/status", ". . + + + + + + + + -", "📊", words("/status", in_group)),
    Route("invite", "/invite", "- - - - - - - + - - -", "invite", words("/invite 东沟村 信息员")),
    Route("invite an admin", "/invite", "- - - - - - - + - - -", "invite", words("/invite 青石镇 管理员")),
    nobody("invite above", "/invite", words("/invite 县 查看者")),
    Route("invite next door", "/invite", "- - - - - - - - + - -", "invite", words("/invite 南坪村")),
    Route("invite in a group", "/invite", ". . - - - - - - - - -", "", words("/invite 东沟村", in_group)),
    Route("bind", "/bind", ". . - - - - - + - - -", "binding", words("/bind 值班群", in_group)),
    nobody("bind in private", "/bind", words("/bind 值班群")),
    nobody("no command", "message", words("/rm -rf")),
    Route("no command in a group", "message", ". . . . . . . . . . .", "", words("/rm -rf", in_group)),
    Route("lessons", "/lessons", "- - + + + + + + + + +", "学到", words("/lessons")),
    Route("lessons in a group", "/lessons", ". . - - - - - - - - -", "", words("/lessons", in_group)),
    Route("older lessons", "lessons/1", "- - + + + + + + + + +", "学到", button("lessons:9")),
    Route("strike a lesson", "strike/1", "- - + - - - - + - - -", "lesson", button("strike:{lesson}")),
    Route("forget lessons", "forget/1", "- - + + + + + + + + +", "忘掉", button("forget:0")),
    Route("forget them indeed", "forget/1", "- - + + + + + + + + +", "已忘掉", button("forget:1")),
    nobody("forget what way", "forget/1", button("forget:2")),
    nobody("strike nothing", "strike/1", button("strike:99999")),
    Route("zero", "message", "- - + - + - + - - - -", "report", words(ZERO)),
    Route("zero in a group", "message", ". . + . + . + . . . .", "report", words(ZERO, in_group)),
    Route("zero next door", "message", "- - - + - - + - - - -", "report", words("柳湾村平安")),
    nobody("zero elsewhere", "message", words("南坪村平安")),
    Route("matter", "message", "- - + + + + + + + + +", "matter", words(SLIDE)),
    Route("matter in a group", "message", ". . + . + . + . . . .", "matter", words(SLIDE, in_group)),
    Route(
        "unclear", "message", "- - + + + + + - - - +", "question", words(HELLO)
    ),  # of an open incident, too
    Route("unclear in a group", "message", ". . . . . . . . . . .", "", words(HELLO, in_group)),
    Route("backfill", "message", "- - + + + - + - - - -", "question", words("补报昨天：平安")),
    Route("photo", "message", "- - + + + - + - - - -", "attachment", photo(private)),
    Route("photo in a group", "message", ". . + . . . . . . . .", "attachment", photo(in_group)),
    Route("nobody visible", "message", ". . . . . . . . . . .", "", hidden),
    Route("edit", "edited", "- - + + + + + + + + +", "matter", EDITED),
    Route("press zero", "zero/1", "- - + - + - + - - - -", "report", button("zero:{owed}")),
    Route("in a group", "zero/1", "- - + - + - + - - - -", "report", button("zero:{owed}", in_group)),
    Route("press all", "all/1", "- - + - - - - - - - -", "report", button("all:{reminder}")),
    Route("in a group", "all/1", "- - + - + - + - - - -", "report", button("all:{group_reminder}", in_group)),
    nobody("of another chat", "all/1", button("all:{reminder}", in_group)),
    nobody("of no reminder", "all/1", button("all:{asked}")),
    Route("press matter", "matter/1", "- - + - + - + - - - -", "question", button("matter:{owed}")),
    Route("chase", "chase/1", "- - - - - + - - - - -", "chase", button("chase:{chase}")),
    Route(
        "in a group", "chase/1", "- - - - - + + - - - -", "chase", button("chase:{group_reminder}", in_group)
    ),
    nobody("of no reminder", "chase/1", button("chase:{asked}")),
    Route("settings", "/settings", "- - + + + + + + + + +", "消息设置", words("/settings")),
    Route("settings in a group", "/settings", ". . - - - - - - - - -", "", words("/settings", in_group)),
    Route("off duty", "hear/1", "- - + + + + + + + + +", "setting", button("hear:2")),
    nobody("no such choice", "hear/1", button("hear:9")),
    nobody("for all to see", "hear/1", button("hear:2", in_group)),
    Route("reads a group", "reads/2", "- - - - - - - - + - -", "groupreader", button("reads:{binding}:1")),
    nobody("of nobody", "reads/2", button("reads:99999:1")),
    Route(
        "what a reporter has in hand", "owned/1", "- - - - - - - + - - -", "名下", button("owned:{member}")
    ),
    Route("in a group", "owned/1", "- - - - - - - - - - -", "", button("owned:{member}", in_group)),
    nobody("of a forged role", "owned/1", button("owned:99999")),
    nobody("give what they have not", "give/4", button("give:{member}:1:99999:0")),
    nobody("give a forged kind", "give/4", button("give:{member}:99:1:0")),
    nobody("hand over what they have not", "own/4", button("own:{member}:0:0:{member}")),
    Route("mode", "/mode", "- - + + + + + + + + +", "📅", words("/mode")),
    Route("mode in a group", "/mode", ". . + + + + + + + + +", "现在是平时", words("/mode", in_group)),
    Route("burden", "/burden", "- - - - - - - + + - -", "不排名次", words("/burden")),
    Route("burden in a group", "/burden", ". . - - - - - - - - -", "", words("/burden", in_group)),
    Route("burden next door", "/burden", "- - - - - - - - + - -", "南坪村", words("/burden 南坪村")),
    Route("burden, a page", "burden/1", "- - - - - - - + + - -", "outbox", button("burden:0")),
    Route("burden, a page for all", "burden/1", "- - - - - - - - - - -", "", button("burden:0", in_group)),
    Route("log", "/log", "- - - - - - - + + - -", "谁改了什么", words("/log")),
    Route("log in a group", "/log", ". . - - - - - - - - -", "", words("/log", in_group)),
    Route("log of a unit", "/log", "- - - - - - - + + - -", "东沟村", words("/log 东沟村")),
    nobody("log of nothing", "/log", words("/log 不存在村")),
    Route("older log", "log/3", "- - - - - - - + + - -", "谁改了什么", button("log:9:0:0")),
    nobody("log of a forged unit", "log/3", button("log:0:99999:0")),
    Route("log in a group", "log/3", "- - - - - - - - - - -", "", button("log:0:0:0", in_group)),
    Route("log as a file", "log_file/2", "- - - - - - - + + - -", "outbox", button("log_file:0:0")),
    nobody("a file of a forged person", "log_file/2", button("log_file:0:99999")),
    Route("press undo", "undo/2", "- - + - + - + - - - -", "report", button("undo:{told}:1")),
    nobody("an old undo", "undo/2", button("undo:{told}:0")),
    nobody("undo of nothing", "undo/2", button("undo:{owed}:0")),
    Route("press fix", "fix/1", "- - + - + - + - - - -", "question", button("fix:{told}")),
    nobody("fix after lock", "fix/1", button("fix:{locked}")),
    Route("take a matter back", "unmatter/1", "- - + - + - + - - - -", "matter", button("unmatter:{loose}")),
    nobody("one of a round", "unmatter/1", button("unmatter:{matter}")),
    Route(
        "correct a matter", "fixmatter/1", "- - + - + - + - - - -", "question", button("fixmatter:{loose}")
    ),
    nobody("one of a round", "fixmatter/1", button("fixmatter:{matter}")),
    Route("answer", "q/2", "- - + - - - - - - - -", "matter", button("q:{question}:0")),
    Route("answer in a group", "q/2", "- - + - - - - - - - -", "matter", button("q:{question}:0", in_group)),
    nobody("no such answer", "q/2", button("q:{question}:9")),
    Route("people", "/people", "- - - - - - - + + - -", "👥", words("/people")),
    Route("people of a unit", "/people", "- - - - - - - + - - -", "👥", words("/people 东沟村")),
    Route("people in a group", "/people", ". . - - - - - - - - -", "", words("/people", in_group)),
    Route("list people", "people/2", "- - - - - - - + + - -", "👥", button("people:0:0")),
    Route("list invitations", "people/2", "- - - - - - - + + - -", "✉️", button("people:1:0")),
    Route("list links", "people/2", "- - - - - - - + + - -", "🔗", button("people:2:0")),
    Route("list calendars", "people/2", "- - - - - - - + + - -", "📅", button("people:3:0")),
    Route("list groups", "people/2", "- - - - - - - + + - -", "💬", button("people:4:0")),
    nobody("list nothing", "people/2", button("people:9:0")),
    nobody("list people for all to see", "people/2", button("people:0:0", in_group)),
    Route("ask to remove", "revoke/2", "- - - - - - - + - - -", "要移除", button("revoke:0:{member}")),
    nobody("ask to remove nobody", "revoke/2", button("revoke:0:99999")),
    Route("remove", "revoked/3", "- - - - - - - + - - -", "member", button("revoked:0:{member}:1")),
    Route("cancel", "revoked/3", "- - - - - - - + - - -", "invite", button("revoked:1:{open_invite}:1")),
    Route("unbind", "revoked/3", "- - - - - - - - + - -", "binding", button("revoked:4:{binding}:1")),
    Route("cut a link", "revoked/3", "- - - - - - - + - - -", "person", button("revoked:2:{doubted}:1")),
    nobody("cancel what was opened", "revoked/3", button("revoked:1:{used_invite}:1")),
    nobody("remove for all to see", "revoked/3", button("revoked:0:{member}:1", in_group)),
    Route("own link", "own_link/1", "- - - - - - - + - - -", "member", button("own_link:{open_invite}")),
    nobody("one that was opened", "own_link/1", button("own_link:{used_invite}")),
    Route("not them", "not_them/1", "- - - - - - - + - - -", "member", button("not_them:{used_invite}")),
    nobody("nobody came", "not_them/1", button("not_them:{open_invite}")),
    Route("the same", "same/3", "- - - - - - - + - - -", "person", button("same:{namesake}:{reporter}:1")),
    nobody("somebody else", "same/3", button("same:{doubted}:{reporter}:1")),
    Route("end a link", "link/2", "- - - - - - - + - - -", "person", button("link:{doubted}:0")),
    nobody("end no link", "link/2", button("link:{namesake}:0")),
    Route("resign", "resign/1", "- - + + + + + + + + +", "audit", button("resign:1")),
    Route("stay", "resign/1", "- - + + + + + + + + +", "没有退出", button("resign:0")),
    nobody("resign in a group", "resign/1", button("resign:1", in_group)),
    Route("admin", "/admin", "- - - - - - - + + - -", "🛠 管理", words("/admin")),
    Route("admin in a group", "/admin", ". . + + + + + + + + +", "私聊", words("/admin", in_group)),
    Route("undo", "/undo", "- - - - - - - + + - -", "撤销修改", words("/undo")),
    Route("undo in a group", "/undo", ". . + + + + + + + + +", "私聊", words("/undo", in_group)),
    Route("admin in words", "message", "- - - - - - - + + - -", "🛠 管理", words("管理")),
    # Which screen is whose: test_screens.
    Route("open a screen", "scr/3", "- - - - - - - + + - -", "🏘 单位", button("scr:2:0:0")),
    nobody("no such screen", "scr/3", button("scr:999:0:0")),
    nobody("for all to see", "scr/3", button("scr:2:0:0", in_group)),
    Route("an old press", "use/6", "- - - - - - - + + - -", "没有照您按的办", button("use:2:0:0:1:0:1")),
    nobody("no such screen", "use/6", button("use:999:0:0:1:0:1")),
    nobody("for all to see", "use/6", button("use:2:0:0:1:0:1", in_group)),
    Route("grant", "unlock/2", "- - - - - + - + - - -", "report", button("unlock:{unlock}:1")),
    Route("decline", "unlock/2", "- - - - - + - + - - -", "unlock", button("unlock:{unlock}:0")),
    nobody("neither", "unlock/2", button("unlock:{unlock}:2")),
    nobody("nonsense", "press", button("zero:1:2:3:-1")),
    nobody("a number too long", "press", button("zero:" + "9" * 40)),
    nobody("foreign rows", "press", button("zero:{foreign}")),
    nobody("foreign unlock", "press", button("unlock:{foreign_unlock}:1")),
    Route("block the bot", "membership", "+ + + + + + + + + + +", "chat", LEFT),
    Route("let the bot in", "membership", ". . . . . . . . . . .", "", event(Event.MEMBERSHIP)),
    Route("a new number", "migration", "+ + + + + + + + + + +", "chat", MOVED),
    Route("anything else", "other", ". . . . . . . . . . .", "", event(Event.OTHER, text=ZERO)),
)


EVERY_ROUTE = (*ROUTES, *DUTY_ROUTES, *ADMISSION_ROUTES)

# Who may read what 东沟村 told: its own people, and those above it.
READERS = {"reporter", "head", "duty_leader", "duty_officer", "admin", "viewer"}
ON_DUTY = {"watch"}  # an urgent matter is theirs, too


class Outcome(NamedTuple):
    """What came of one person's taking one route."""

    route: Route
    person: str
    changed: set[str]  # tables
    heard: list[tuple[int, str, str]]


def taken(world: World, route: Route, person: str) -> Outcome:
    with world.after(route.update(world.named, person)) as work:
        after, heard = rows(work.session), said(work, world.before)
    changed = {table for table, found in after.items() if found != world.before[table]}
    return Outcome(route, person, changed, heard)


def as_it_should_be(found: Outcome, verdict: str) -> bool:
    route, person, changed, heard = found
    kinds = {kind for _, kind, _ in heard}
    told = any(route.proof in text for _, _, text in heard)
    if verdict == ALLOWED:
        return told or route.proof in changed | kinds - NO
    if verdict == REFUSED:
        own = {chat for chat, _, _ in heard} <= {PEOPLE[person][0], GROUP}
        return changed - {"spell"} == {"outbox"} and kinds <= NO and own
    if verdict == OTHERWISE:
        return bool(changed) and not told and route.proof not in changed | kinds
    return not changed


def read_only_by_whose_it_is(found: Outcome) -> bool:
    told = {chat for chat, _, text in found.heard if TOLD in text}
    readers = {PEOPLE[name][0] for name in READERS | ON_DUTY}
    return told <= readers | ({GROUP} if found.person in READERS | ON_DUTY else set())


# One test a route: a test a person would take as long again for what pytest does around each.
@pytest.mark.parametrize("route", [pytest.param(one, id=f"{one.covers} {one.name}") for one in EVERY_ROUTE])
def test_route(world: World, route: Route) -> None:
    verdicts = dict(zip(ORDER, route.grid.split(), strict=True))
    found = [taken(world, route, person) for person in ORDER]
    assert [one for one in found if not as_it_should_be(one, verdicts[one.person])] == []
    assert [one for one in found if not read_only_by_whose_it_is(one)] == []


@pytest.mark.parametrize(
    ("person", "seen"),
    [
        ("reporter", {"东沟村"}),
        ("neighbour", {"柳湾村"}),
        ("head", {"东沟村"}),
        ("duty_leader", {"东沟村", "柳湾村"}),
        ("duty_officer", {"东沟村", "柳湾村"}),
        ("admin", {"东沟村", "柳湾村"}),
        ("elsewhere", {"南坪村"}),
        ("viewer", {"东沟村", "柳湾村"}),
    ],
)
def test_status_shows_whose_it_is(world: World, person: str, seen: set[str]) -> None:
    with world.after(private(person, text="/status")) as work:
        text = "".join(text for _, _, text in said(work, world.before))
    assert {unit for unit in ("东沟村", "柳湾村", "南坪村") if unit in text} == seen


def relieve_everybody(work: Work) -> None:
    """Other people stand the shift that has begun; none of them has an account."""
    others = {}
    for part in work.session.exec(select(Assignment).join(Shift).where(Shift.ends_at > work.now)):
        if part.person_id not in others:
            others[part.person_id] = Person(bot_id=work.bot_id, name="接班的")
            work.session.add(others[part.person_id])
            work.session.flush()
        part.person_id = others[part.person_id].id
    work.session.flush()


def test_only_who_leaves_a_shift_leaves_a_note(world: World) -> None:
    """The last shift's note is in, so words count as words again; taken out, they may be one of who does not stay."""
    for person in ORDER:
        with world.after() as work:
            relieve_everybody(work)
            for handover in work.session.exec(select(Handover)):
                handover.note = ""
            work.session.flush()
            world.handle(work, private(person, text="交班：桥头积水"))
            noted = [row for row in work.session.exec(select(Handover)) if row.note]
        assert bool(noted) == (person == "watch")


NUMBER = "13812345678"


@pytest.mark.parametrize(
    "update",
    [
        words("/status", in_group),
        words("/incident", in_group),
        words("/incident {duty.incident}", in_group),
        words("/incident {duty.incident} 快报", in_group),
        button("story:{duty.incident}", in_group),
        button("bulletin:{duty.incident}", in_group),
        button("plan_record:{duty.ended}", in_group),
    ],
)
def test_a_group_reads_no_numbers(world: World, update: Update) -> None:
    with world.after() as work:
        incident = work.session.get_one(Incident, world.named.duty.incident)
        report = work.session.exec(
            select(IncidentReport).where(IncidentReport.incident_id == incident.id)
        ).one()
        incident.what = report.text = f"漏水，联系 {NUMBER}"
        matter = work.session.get_one(Matter, world.named.matter)
        matter.text = incident.what
        work.session.flush()
        world.handle(work, update(world.named, "admin"))
        shown = [text for chat, _, text in said(work, world.before) if chat == GROUP]
    assert any("138****5678" in text for text in shown)
    assert not any(NUMBER in text for text in shown)


@pytest.mark.parametrize(("person", "told"), [("elsewhere", "已经失效"), ("reporter", "没有这个权限")])
def test_a_deadline_of_an_incident_one_may_not_see_does_not_exist(
    world: World, person: str, told: str
) -> None:
    with world.after(button("met:{duty.deadline}")(world.named, person)) as work:
        (text,) = (text for _, _, text in said(work, world.before))
    assert told in text


def test_who_stands_on_no_rota_any_more_sees_and_raises_nothing(world: World) -> None:
    with world.after() as work:
        for part in work.session.exec(select(Assignment)):
            part.ended_at = work.now
        work.session.flush()
        world.handle(work, private("watch", text="/urgent 东沟村桥塌了"), private("watch", text="/duty"))
        texts = [text for _, _, text in said(work, world.before)]
    assert [text for text in texts if "没有这个权限" in text or "还没有管您这里的值班表" in text] == texts


def test_every_way_in_has_a_line() -> None:
    covered = {route.covers for route in EVERY_ROUTE}
    buttons = {f"{one.action.name}/{len(one.action.fields)}" for one in ACTIONS}
    ways = {f"/{name}" for name in COMMANDS} | buttons | {event.value for event in Event}
    assert not ways - covered, (
        f"{sorted(ways - covered)}: a row that says who may, who is refused, what changes"
    )
    assert not covered - ways, f"{sorted(covered - ways)}: there is no such command, button or event"


def test_every_role_has_a_column() -> None:
    assert set(ORDER) == set(PEOPLE)
    assert {role for _, duties in PEOPLE.values() for role, _ in duties} == set(Role)
