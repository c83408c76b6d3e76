"""What the platform, or what stands between it and us, does to a bot."""

import threading
from datetime import timedelta
from typing import Any

import httpx
from sqlmodel import col, select

from bot.clock import stopwatch
from bot.demo.town import BRIDGE, EAST, GROUP, LEADER, OFFICE, SLOPES, TOKEN
from bot.domain.terms import Punctuality
from bot.services.delivery.settle import RETRY_STEPS
from storage.database import Database
from storage.tables import Occurrence, Unit
from tests.faults.audit import Allowance, audit
from tests.faults.ground import Act, Ground, Means, ground, morning
from tests.faults.tally import Tally

WRITING = "sendMessage"
HALF_A_MINUTE = 30
HOURS = 3 * 3600
# Refusals that are not quite as the contract has them; none of these calls is carried out.
REFUSALS: tuple[dict[str, Any], ...] = (
    *(
        {"status": status, "body": {"ok": False, "error_code": 429, "description": "x", "parameters": said}}
        for status, said in (
            (429, {"retry_after": 1.5}),
            (429, {"retry_after": -5}),
            (200, {"retry_after": "2"}),
        )
    ),
    {"status": 400, "body": {"ok": False}},
    {"status": 307, "body": ""},
)
TOKEN_REFUSED = tuple(
    {"status": status, "body": {"ok": False, "error_code": status, "description": "x"}}
    for status in (401, 404)
)
LONGEST = sum(
    RETRY_STEPS, timedelta()
)  # a message that meets four bad answers in a row waits so long between tries


def limit_per_chat(means: Means) -> Tally:
    """A 429 to one chat after another, each once, half a minute long."""
    with ground(means) as made:
        for person in (EAST, BRIDGE, LEADER):
            made.fault("429", method=WRITING, chat=person.id, retry_after=HALF_A_MINUTE, times=2)
        made.fault("429", method=WRITING, chat=made.town.stage.group_id, retry_after=HALF_A_MINUTE, times=2)
        morning(made)
        return audit(made, Allowance(wait=LONGEST))


def limit_for_the_bot(means: Means) -> Tally:
    """Nothing at all may be sent for ten minutes, while people report."""
    with ground(means) as made:
        calls = made.sandbox.get("state")["next"]

        def flood(on: Ground, act: Act) -> None:
            if act.who is BRIDGE:
                on.fault("429", lasting=600)

        morning(made, before=flood)
        assert made.sandbox.get("state")["next"] > calls
        return audit(made, Allowance(wait=timedelta(seconds=600)))


def limit_of_hours(means: Means) -> Tally:
    """One chat is refused for three hours; nobody else waits for it."""
    with ground(means) as made:
        made.fault("429", method=WRITING, chat=OFFICE.id, retry_after=HOURS, times=1)
        made.town.stage.says(OFFICE, "/status")
        morning(made)
        return audit(made)


def lost_answer(means: Means) -> Tally:
    """Messages arrive, the answers that say so do not."""
    with ground(means) as made:
        for chat in (EAST.id, LEADER.id, made.town.stage.group_id):
            made.fault("lost_answer", method=WRITING, chat=chat)
        morning(made)
        return audit(made, Allowance(wait=LONGEST, again=True))


def slow(means: Means) -> Tally:
    """Five seconds for every answer."""
    with ground(means) as made:
        made.fault("slow", seconds=1.0 if means.light else 5.0, times=10_000)
        morning(made)
        return audit(made)


def strange_answers(means: Means) -> Tally:
    """A proxy's pages, empty bodies, half answers, resets; some after the call was carried out."""
    kinds = (
        "502_html",
        "404_html",
        "403_html",
        "empty",
        "garbage",
        "no_result",
        "reset",
        "odd_result",
        "500",
    )
    with ground(means) as made:

        def strange(on: Ground, _: Act) -> None:
            for _n in range(3):
                kind = means.chance.choice(kinds)
                on.fault(kind, method=WRITING, served=means.chance.random() < 0.5)
            on.fault("answer", method=WRITING, **means.chance.choice(REFUSALS))
            on.fault(means.chance.choice(kinds), method="getUpdates")
            on.fault("answer", method="getUpdates", **means.chance.choice((*REFUSALS, *TOKEN_REFUSED)))

        morning(made, before=strange)
        made.sandbox.clear_faults()
        return audit(made, Allowance(wait=LONGEST, again=True))


def doubled_updates(means: Means) -> Tally:
    """Every update comes twice, and once more after it was confirmed."""
    with ground(means) as made:

        def double(on: Ground, _: Act) -> None:
            on.fault("duplicate_update", times=2)
            on.sandbox.post("repeat_updates", times=1)

        morning(made, before=double)
        return audit(made)


def late_updates(means: Means) -> Tally:
    """What was written before the deadline comes after the summary: it counts as on time, and leaders hear of it."""
    with ground(means) as made:

        def hold(on: Ground, act: Act) -> None:
            if act.who is SLOPES:
                on.sandbox.post("hold_updates")

        def release(on: Ground, act: Act) -> None:
            if act.who is SLOPES:
                on.town.at("09:25")
                on.sandbox.post("release_updates")

        morning(made, hold, release)
        tally = audit(made, Allowance(wait=timedelta(minutes=65)))
    if late := _late_reports(made.database):
        tally.count("late", f"taken for late: {late}")
    return tally


def _late_reports(url: str) -> list[str]:
    """Units whose report does not count as on time, but for the school, which was late."""
    database = Database(url)
    with database.transaction() as session:
        query = select(Unit.name).join(Occurrence, col(Occurrence.unit_id) == Unit.id)
        names = session.exec(query.where(Occurrence.punctuality == Punctuality.LATE)).all()
    database.close()
    return [name for name in names if name != "青石镇中心小学"]


def disordered_updates(means: Means) -> Tally:
    """Two people's updates come in the wrong order."""
    with ground(means) as made:

        def swap(on: Ground, act: Act) -> None:
            if act.who in (EAST, BRIDGE):
                on.fault("out_of_order", times=1)
                on.sandbox.post("say", person=OFFICE.id, text="/help")

        morning(made, before=swap)
        return audit(made)


def jumping_ids(means: Means) -> Tally:
    """Ids go on much higher, or much lower, as after a week of silence."""
    with ground(means) as made:

        def jump(on: Ground, _: Act) -> None:
            on.sandbox.post("jump_ids", by=means.chance.choice((-5000, 7, 10**6, -700, 2**31)))

        morning(made, before=jump)
        return audit(made)


def poisoned_update(means: Means) -> Tally:
    """Updates that end whatever reads them carelessly, also those that wait when the program starts anew."""
    with ground(means) as made:

        def poison(on: Ground, act: Act) -> None:
            chat = {"id": act.who.id, "type": "private", "first_name": act.who.name}
            raw = {"message_id": 10**6, "from": {**chat, "is_bot": False}, "chat": chat, "text": "平安"}
            deep: Any = 7
            for _ in range(means.chance.choice((100, 300, 700))):
                deep = {"reply_to_message": deep}
            for odd in (
                {"date": 10**18},
                {"date": -(10**17)},
                {"date": 1, "text": deep},
                {"date": [10**18], **deep},
                {"date": "never", "from": {"id": 2**70}},
            ):
                on.sandbox.post("bring", update={"message": {**raw, **odd}})

        def kill(on: Ground, act: Act) -> None:
            if act.who in (EAST, SLOPES):
                on.program.kill()
                poison(on, act)
                on.program.start()

        morning(made, poison, kill)
        return audit(made)


def odd_updates(means: Means) -> Tally:
    """Updates that are hardly any stand between those of people."""
    odd: tuple[dict[str, Any], ...] = (
        {"message": None},
        {"message": {"text": "平安"}},
        {"message": {"message_id": "x", "chat": 5, "date": "never", "text": "平安"}},
        {"edited_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "no such"}}},
        {"callback_query": {"id": "1", "data": "zero:1"}},
        {"message": {"message_id": 2**70, "date": 1, "chat": {"id": 2**70, "type": "private"}, "text": "x"}},
        {
            "channel_post": {
                "message_id": 1,
                "date": 1,
                "chat": {"id": -1001, "type": "channel", "title": "c"},
            }
        },
        {"my_chat_member": {}},
        {"something_new": {"of": ["next", "year"]}},
        {},
    )
    with ground(means) as made:

        def confuse(on: Ground, _: Act) -> None:
            for update in means.chance.sample(odd, 4):
                on.sandbox.post("bring", update=update)

        morning(made, before=confuse)
        return audit(made)


def supergroup_in_mid_conversation(means: Means) -> Tally:
    """The group gets a new id while it is written in."""
    with ground(means) as made:

        def move(on: Ground, act: Act) -> None:
            if act.who is SLOPES:
                moved = on.sandbox.post(f"chats/{on.town.stage.group_id}/upgrade", by=OFFICE.id)
                on.town.stage.group_id = moved["id"]
                on.sandbox.post(f"chats/{moved['id']}/promote_bot", by=OFFICE.id)

        morning(made, before=move)
        assert made.town.stage.messages(made.town.people_group(), made.town.stage.group_id), GROUP
        return audit(made)


def blocked_then_unblocked(means: Means) -> Tally:
    """A reporter blocks the bot, is not reminded, and comes back to report."""
    with ground(means) as made:
        made.sandbox.post("block", person=BRIDGE.id)

        def back(on: Ground, act: Act) -> None:
            if act.who is BRIDGE:
                on.sandbox.post("unblock", person=BRIDGE.id)

        morning(made, before=back)
        return audit(made)


HEARD_SECONDS = 60


class SecondPoller(threading.Thread):
    """Another program that asks for the bot's updates, again and again, until it is told to stop."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self._url = f"{url}/bot{TOKEN}/getUpdates"
        self.over = threading.Event()

    def run(self) -> None:
        with httpx.Client(timeout=30, trust_env=False) as client:
            while not self.over.wait(0.3):
                client.get(self._url, params={"timeout": 1})


def second_poller(means: Means) -> Tally:
    """Another program polls with the same token, so that each ends the other's requests; admins hear of it."""
    with ground(means) as made:
        other = SecondPoller(made.sandbox.url)
        other.start()
        morning(made)
        told = _admins_hear(made, other)
        other.over.set()
        other.join()
        tally = audit(made)
        if not told:
            tally.count("lost", "word to the admins")
    return tally


def _admins_hear(made: Ground, other: SecondPoller) -> bool:
    """The bot says so after some conflicts, with pauses between them; a morning may be over sooner."""
    until = stopwatch() + HEARD_SECONDS
    while stopwatch() < until:
        made.sandbox.settle()
        if any("同一个机器人令牌" in text for text in made.town.heard(OFFICE)):
            return True
        other.over.wait(0.3)
    return False
