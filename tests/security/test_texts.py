"""Everything a person can type, used as a weapon: it stays plain words, and never passes for words of the bot."""

import unicodedata
from pathlib import Path

import pytest
from sqlalchemy import delete
from sqlmodel import col, select

from bot.domain.messaging.messages import Event, Incoming, Media, Sender
from bot.domain.text.pages import utf16
from bot.services import summaries
from bot.services.delivery import compose
from storage.queries import members as stored_members
from storage.tables import Incident, Outbox, OutboxState, Round, Schedule, Spell
from storage.work import Work
from tests.security.world import BOT, NOW, PEOPLE, World, in_group, private

LIMIT = 4096  # UTF-16 units of a message (Bot API, sendMessage)
FAKE = "📋 早报汇总　11月23日 09:00"
# Without NUL: the intake takes that out before anything else (tests/intake).
WEAPONS = {
    "markup": '<b>粗</b><a href="https://evil.example">点我</a> *粗* [点](https://evil.example) `x` &lt;',
    "a second line": f"停水\n{FAKE}\n应报 3　已报 3",
    "line ends of other kinds": f"停水\u2028{FAKE}\x85{FAKE}\x0b{FAKE}\r{FAKE}",
    "turned round": "\u202e安平部全\u2066停水\u200f",
    "piled up": "停水" + "\u0337\u0301\u0489" * 400,
    "unseen": "停\u200b水\ufeff\x08\x1b[2J",
    "a formula": '=HYPERLINK("https://evil.example","停水")',
    "a path": "../../../../etc/passwd.png",
    "a pattern": "{unit.__class__} {0} %s %(unit)s ${unit}",
    "a statement": "'); DROP TABLE report;-- 停水",
    "very long": "停水" + "长" * 4090,
    "long pictures": "停水" + "🔥" * 2040,
}


def spoken(work: Work) -> list[str]:
    """All that is now to be sent, as it would be sent."""
    queued = select(Outbox).where(Outbox.bot_id == BOT, Outbox.state == OutboxState.QUEUED)
    texts: list[str] = []
    for row in work.session.exec(queued.order_by(col(Outbox.id))).all():
        message = compose.compose(work, row)
        texts.append(str(getattr(message, "text", "")))
        texts += [button.text for line in getattr(message, "buttons", ()) for button in line]
    return texts


def summary(work: Work) -> str:
    query = select(Round, Schedule).join(Schedule, col(Schedule.id) == Round.schedule_id)
    for round_, schedule in work.session.exec(query.where(Round.bot_id == BOT, Schedule.name == "早报")):
        if round_.opens_at <= work.now <= round_.lock_at:
            summaries.issue(work, round_, schedule)
            work.session.flush()
    return "\n".join(text for text in spoken(work) if text.startswith("📋"))


def everywhere(weapon: str) -> list[Incoming]:
    """One update for each place in which a person can put a text."""
    name = Sender(id=PEOPLE["reporter"][0], name=weapon)
    officer = Sender(id=PEOPLE["duty_officer"][0], name=weapon)
    document = Media(kind="document", file_id="d", name=weapon, mime=weapon)
    return [
        private("reporter", text=f"东沟村出事：{weapon}"[:4096]),
        private("reporter", text=f"东沟村又漏水：{weapon}"[:4096], sender=name),
        private("reporter", text=weapon, sender=name),
        private("reporter", media=(document,), sender=name),
        private("reporter", text=f"东沟村塌方 {weapon}"[:1024], media=(document,), sender=name),
        private(
            "reporter", event=Event.EDITED, text=f"东沟村失火 {weapon}"[:4096], message_id=800, sender=name
        ),
        private("duty_officer", text=f"青石镇停电 {weapon}"[:4096]),
        in_group("head", text=f"东沟村塌方 {weapon}"[:4096], chat_title=weapon),
        private("stranger", text=f"/start {weapon}"[:4096]),
        private("stranger", text=weapon, sender=Sender(id=PEOPLE["stranger"][0], name=weapon)),
        private("admin", text=f"/invite {weapon}"[:4096]),
        private("admin", text=f"/invite 东沟村 {weapon}"[:4096]),
        private("admin", text=f"/{weapon}"[:4096]),
        in_group("admin", text=f"/bind {weapon}"[:4096], chat_title=weapon),
        private("reporter", data=weapon),
        private("reporter", data=f"zero:{weapon}"),
        private("head", text="/status"),
        in_group("stranger", event=Event.MEMBERSHIP, present=False, chat_title=weapon),
        in_group("stranger", event=Event.MEMBERSHIP, chat_title=weapon),
        private("reporter", text=f"/urgent 东沟村塌方 {weapon}"[:4096]),
        private("reporter", text=f"/incident {weapon}"[:4096]),
        private("duty_officer", text=f"续报：{weapon}"[:4096], sender=officer),
        in_group("admin", text="/incident"),
        private("watch", text=f"/leave 12月5日8:00 到 12月6日8:00 {weapon}"[:4096]),
        private("watch", text=f"/swap {weapon}"[:4096]),
        private("watch", text=f"/plan 记 {weapon}"[:4096]),
        private("watch", data=f"here:{weapon}"),
        private("admin", text=f"/rota {weapon}"[:4096]),
        private("admin", text=f"/duty {weapon}"[:4096]),
        private("reporter", event=Event.MEMBERSHIP, present=False),
    ]


def shown_again(world: World, work: Work) -> None:
    """What was said before is shown once more: stories and bulletins of every incident, the record of a plan."""
    officer = "duty_officer"
    for incident in work.session.exec(select(Incident).where(Incident.bot_id == BOT)).all():
        world.handle(work, private(officer, data=f"story:{incident.id}"))
        world.handle(work, private(officer, data=f"bulletin:{incident.id}"))
    world.handle(work, private("admin", data=f"plan_end:{world.named.duty.run}:1"))
    work.session.execute(delete(Spell))  # whoever is used up reads on


@pytest.mark.parametrize("weapon", WEAPONS.values(), ids=WEAPONS)
def test_whatever_is_typed_stays_words(world: World, weapon: str) -> None:
    with world.after(in_group("admin", text="/bind 值班群"), *everywhere(weapon)) as work:
        shown_again(world, work)
        told = summary(work)
        texts = spoken(work)
    assert "东沟村" in told
    assert "🟠 有事报告　东沟村" in "\n".join(texts)
    for text in texts:
        assert utf16(text) <= LIMIT
        assert not {unicodedata.category(one) for one in text if one not in "\n\t"} & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(text) & set("\u202e\u2066\u200f\u200b\ufeff")
        heads = [line for line in text.split("\n") if line.startswith("📋")]
        assert len(heads) <= 1, text
        assert not heads or text.startswith("📋"), text


@pytest.mark.parametrize("weapon", WEAPONS.values(), ids=WEAPONS)
def test_a_name_is_short_and_on_one_line(world: World, weapon: str) -> None:
    update = private("reporter", text="平安", sender=Sender(id=PEOPLE["reporter"][0], name=weapon))
    with world.after(update) as work:
        name = stored_members.account_of(work, update.sender).name if update.sender else ""
    assert 0 < len(name) <= 40
    assert "\n" not in name


def test_a_name_of_nothing_is_a_number(world: World) -> None:
    update = private("stranger", text="x", sender=Sender(id=77, name="\u202e\n\u200b"))
    with world.after(update) as work:
        found = stored_members.find_account(work, 77)
        assert found is not None
        assert found.name == "77"


def test_an_unlock_is_put_before_a_leader_whole_and_in_order(world: World) -> None:
    reason = "停电\n申请人：周镇长" + "长" * 3000
    asked = private("reporter", text="补报昨天：平安")
    with world.after(asked) as work:
        button = max(row.id for row in work.session.exec(select(Outbox)).all())
        question = int((work.session.get_one(Outbox, button).dedup_key or "").split(":")[1])
        world.handle(work, private("reporter", data=f"q:{question}:0"), private("reporter", text=reason))
        requests = [text for text in spoken(work) if text.startswith("补报申请")]
    assert len(requests) == 2  # the leader and the admin
    for request in requests:
        assert utf16(request) <= LIMIT
        assert [line for line in request.split("\n") if line.startswith("申请人")] == ["申请人：reporter"]


def test_no_file_name_reaches_the_disk(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = Media(kind="document", file_id="d", name="../../x.txt")
    with world.after(private("reporter", text="东沟村停水", media=(document,), sent_at=NOW)) as work:
        spoken(work)
    assert list(tmp_path.rglob("*")) == []
    assert not (tmp_path.parent.parent / "x.txt").exists()
