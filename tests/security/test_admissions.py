"""The link for all against whoever would come in by it unasked, and against those who press too late."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.domain.admissions import LINK_LIFE, MOST_OPEN, REQUEST_LIFE, AdmissionOutcome
from bot.domain.messaging.messages import ChatKind, Contact, Event, Incoming, Sender
from bot.domain.messaging.throttle import LIMITS, Purpose
from bot.domain.time.days import Calendar
from bot.phrases import say
from bot.services import beat
from bot.services.people import revocations
from handlers.routing import route
from storage.queries import grants as stored_grants
from storage.tables import (
    Account,
    Audit,
    Inbox,
    JoinLink,
    JoinRequest,
    LiveMessage,
    Member,
    Outbox,
    Person,
)
from storage.work import Work
from tests.security.admissions import NEWCOMER
from tests.security.world import BOT, NOW, PEOPLE, SETTINGS, World, dismiss, private, said

ADMIN, FIRST = PEOPLE["admin"][0], 5000


def new(number: int, **what: object) -> Incoming:
    """Something that a phone nobody knows sends."""
    sender = Sender(id=FIRST + number, name=f"来人{number}")
    usual = {"update_id": 9, "event": Event.PRESS if "data" in what else Event.MESSAGE, "message_id": 900}
    place = {"chat_id": sender.id, "chat_kind": ChatKind.PRIVATE, "sent_at": NOW, "sender": sender}
    return Incoming.model_validate({**usual, **place, "query_id": "q" if "data" in what else "", **what})


def known(**what: object) -> Incoming:
    """The newcomer of the world, who waits for 东沟村."""
    return new(0, **what).model_copy(update={"sender": NEWCOMER, "chat_id": NEWCOMER.id})


def opens(world: World, number: int) -> Incoming:
    return new(number, text=f"/start {world.named.join.code}")


def heard(world: World, work: Work, chat: int) -> list[str]:
    return [text for to, _, text in said(work, world.before) if to == chat]


def waits(work: Work) -> list[JoinRequest]:
    query = select(JoinRequest).where(
        JoinRequest.bot_id == BOT,
        col(JoinRequest.asked_at).is_not(None),
        col(JoinRequest.decided_at).is_(None),
    )
    return list(work.session.exec(query.order_by(col(JoinRequest.id))))


def request(work: Work, world: World) -> JoinRequest:
    return work.session.get_one(JoinRequest, world.named.join.request)


@pytest.fixture
def joined(world: World) -> int:
    """How many roles there are before."""
    return len(world.before["member"])


def members(work: Work) -> int:
    return len(work.session.exec(select(Member.id)).all())


def test_nobody_is_let_in_by_opening_choosing_and_sharing(world: World, joined: int) -> None:
    choice = [new(1, text="东沟村"), new(1, text="我叫李红"), new(1, text="平安")]
    own = new(1, contact=Contact(phone="13800000012", user_id=FIRST + 1))
    with world.after(opens(world, 1), *choice, own) as work:
        assert members(work) == joined
        asked = waits(work)[-1]
        assert (asked.name, asked.phone) == ("李红", "13800000012")
        assert (
            work.session.exec(
                select(Person).where(Person.name == "李红", col(Person.account_id).is_not(None))
            ).all()
            == []
        )
        assert say("join.no_report") in heard(world, work, FIRST + 1)


@pytest.mark.parametrize("code", ["all_", "all_AAAAAAAAAAAAAAAAAAAAAAAA", "ALL_x"])
def test_a_forged_link_opens_nothing_and_is_counted(world: World, code: str) -> None:
    tries = [new(1, text=f"/start {code}")] * (LIMITS[Purpose.CODE].count + 1)
    with world.after(*tries) as work:
        texts = heard(world, work, FIRST + 1)
        assert texts == [say("start.bad_code")] * LIMITS[Purpose.CODE].count + [say("start.too_many_codes")]


def test_an_expired_link_opens_nothing_and_finishes_nothing(world: World) -> None:
    with world.after(opens(world, 1)) as work:
        link = work.session.get_one(JoinLink, world.named.join.link)
        link.expires_at = NOW
        work.session.flush()
        world.handle(work, new(1, text="东沟村"), opens(world, 2))
        assert (
            heard(world, work, FIRST + 1)[-1]
            == heard(world, work, FIRST + 2)[-1]
            == say("join.link_expired", unit="青石镇")
        )
        assert [one.account_id for one in waits(work)] == [world.named.join.account]


def test_an_ended_link_ends_what_came_by_it(world: World) -> None:
    end = private("admin", data=f"join_end:{world.named.join.link}:1")
    with world.after(opens(world, 1), end, opens(world, 2), new(1, text="东沟村")) as work:
        assert waits(work) == []
        assert request(work, world).outcome is AdmissionOutcome.ENDED
        assert say("join.you_ended", unit="青石镇") in heard(world, work, NEWCOMER.id)
        assert heard(world, work, FIRST + 2) == [say("join.link_ended", unit="青石镇")]
        assert heard(world, work, FIRST + 1)[-1] == say("join.over_ended", unit="青石镇")
        visit = work.session.exec(select(JoinRequest).order_by(col(JoinRequest.id).desc())).all()[1]
        world.handle(work, new(1, data=f"join_unit:{visit.id}:{world.named.join.unit}"))
        assert heard(world, work, FIRST + 1)[-1] == say("join.over_ended", unit="青石镇")
        world.handle(work, new(1, data=f"join_unit:99999:{world.named.join.unit}"), new(1, data="take:1:0"))
        assert heard(world, work, FIRST + 1)[-2:] == [say("join.forgotten"), say("refuse.stranger")]


def test_the_fifty_first_request_is_told_so_and_harms_nobody(world: World) -> None:
    for_all = [
        update for number in range(MOST_OPEN) for update in (opens(world, number), new(number, text="东沟村"))
    ]
    with world.after(*for_all) as work:
        assert len(waits(work)) == MOST_OPEN
        assert heard(world, work, FIRST + MOST_OPEN - 1)[-1] == say("join.full")
        world.handle(work, private("reporter", text="平安"), private("stranger", text="在吗"))
        assert any(text.startswith("✅") for text in heard(world, work, PEOPLE["reporter"][0]))
        assert heard(world, work, PEOPLE["stranger"][0]) == [say("refuse.stranger")]
        world.handle(work, known(text="撤回"), new(MOST_OPEN - 1, text="东沟村"))
        assert len(waits(work)) == MOST_OPEN


def test_newcomers_are_no_strangers_and_strangers_keep_none_of_them_out(world: World) -> None:
    many = LIMITS[Purpose.STRANGERS].count + 1
    strangers = [new(number, text="在吗") for number in range(many)]
    with world.after(*strangers, opens(world, many), new(many, text="东沟村"), known(text="急不急")) as work:
        assert "申请已交" in heard(world, work, FIRST + many)[-1]
        assert heard(world, work, NEWCOMER.id)


def test_one_account_asks_so_often_and_no_more(world: World) -> None:
    again = [opens(world, 1), new(1, text="东沟村"), new(1, text="撤回")]
    with world.after(*again * (LIMITS[Purpose.REQUEST].count + 1)) as work:
        cards = work.session.exec(select(JoinRequest.id).where(col(JoinRequest.asked_at).is_not(None))).all()
        before = len(world.before["joinrequest"])
        assert len(cards) <= before + LIMITS[Purpose.REQUEST].count
        assert say("join.often") in heard(world, work, FIRST + 1)


@pytest.mark.parametrize("user_id", [None, ADMIN])
def test_a_telephone_of_somebody_else_counts_nothing(world: World, user_id: int | None) -> None:
    with world.after(known(contact=Contact(phone="13800000012", user_id=user_id))) as work:
        assert request(work, world).phone == ""
        assert heard(world, work, NEWCOMER.id) == [say("join.not_own")]


def test_a_forwarded_card_counts_nothing(world: World) -> None:
    card = Contact(phone="13800000012", user_id=NEWCOMER.id)
    with world.after(known(contact=card, forwarded=True)) as work:
        assert request(work, world).phone == ""


def test_what_changed_after_it_was_shown_is_not_granted(world: World, joined: int) -> None:
    named = world.named.join
    press = private("admin", data=f"let_in:{named.request}:{named.terms}:{named.listed}")
    all_ = private("admin", data=f"join_all:{named.seen}")
    with world.after(known(text="柳湾村"), press, all_) as work:
        assert members(work) == joined
        assert heard(world, work, ADMIN)[-2:] == [say("join.changed"), say("join.list_changed")]


def test_of_two_admins_one_decides_and_the_other_is_told_who(world: World, joined: int) -> None:
    named = world.named.join
    press = f"let_in:{named.request}:{named.terms}:{named.listed}"
    with world.after() as work:
        other = work.session.exec(
            select(Member).where(Member.account_id == _account(work, "elsewhere"))
        ).one()
        admin = work.session.exec(select(Member).where(Member.account_id == _account(work, "admin"))).all()[0]
        other.unit_id = admin.unit_id
        work.session.flush()
        world.handle(
            work, private("admin", data=press), private("elsewhere", data=f"join_no:{named.request}:3")
        )
        assert members(work) == joined + 1
        assert heard(world, work, PEOPLE["elsewhere"][0])[-1] == say("join.decided", by="admin")
        world.handle(work, private("admin", data=press))
        assert members(work) == joined + 1


def _account(work: Work, name: str) -> int:
    return work.session.exec(
        select(Account.id).where(Account.bot_id == BOT, Account.user_id == PEOPLE[name][0])
    ).one()


def test_a_right_that_has_ended_decides_nothing(world: World, joined: int) -> None:
    named = world.named.join
    with world.after() as work:
        dismiss(work, "admin")
        press = f"let_in:{named.request}:{named.terms}:{named.listed}"
        world.handle(work, private("admin", data=press), private("admin", data=f"join_end:{named.link}:1"))
        assert members(work) == joined
        assert work.session.get_one(JoinLink, named.link).ended_at is None


def test_the_link_ends_with_its_makers_right_and_what_was_asked_waits_on(world: World) -> None:
    with world.after(opens(world, 1), new(1, text="东沟村"), opens(world, 3)) as work:
        held = stored_grants.roles_of(work, _account(work, "admin"))
        for one in held:
            revocations.end_quietly(work, one, None)
        world.handle(work, opens(world, 2), new(3, text="东沟村"), new(1, text="我叫李红"))
        ended = say("join.link_ended", unit="青石镇")
        assert heard(world, work, FIRST + 2) == [ended]
        assert heard(world, work, FIRST + 3)[-1] == ended
        assert heard(world, work, FIRST + 1)[-1] == say("join.renamed", name="李红")
        assert len(waits(work)) == 2


def test_the_telephone_goes_with_the_decision_and_the_request_after_a_while(world: World) -> None:
    named = world.named.join
    own = known(contact=Contact(phone="13800000012", user_id=NEWCOMER.id))
    with world.after(own, private("admin", data=f"join_no:{named.request}:{named.version + 1}")) as work:
        assert request(work, world).phone == ""
        audits = work.session.exec(select(Audit.after, Audit.before)).all()
        assert "13800000012" not in repr(audits)
        later = Work(work.session, BOT, NOW + timedelta(days=31))
        beat.tick(later, Calendar(), 6)
        assert work.session.get(JoinRequest, named.request) is None
        shown = select(LiveMessage).where(LiveMessage.subject_id == named.request)
        assert not [one for one in work.session.exec(shown) if one.subject == "join_request"]


def test_nobody_decides_and_both_hear_of_it(world: World) -> None:
    with world.after() as work:
        beat.tick(Work(work.session, BOT, NOW + REQUEST_LIFE), Calendar(), 6)
        assert request(work, world).outcome is AdmissionOutcome.EXPIRED
        assert any("七天没有人处理" in text for text in heard(world, work, NEWCOMER.id))


def test_who_only_looks_is_forgotten_with_the_link(world: World) -> None:
    with world.after(opens(world, 1)) as work:
        before = len(work.session.exec(select(JoinRequest)).all())
        beat.tick(Work(work.session, BOT, NOW + LINK_LIFE), Calendar(), 6)
        assert len(work.session.exec(select(JoinRequest)).all()) == before - 1


def test_harm_told_by_a_newcomer_reaches_the_desk_and_no_flood_of_it_does(world: World) -> None:
    with world.after(known(text="东沟村后山着火了，有人被困")) as work:
        assert say("join.passed_on") in heard(world, work, NEWCOMER.id)
        texts = [text for _, _, text in said(work, world.before) if "身份没有核实" in text]
        assert texts
        flood = [known(text=f"东沟村{n}组着火了") for n in range(60)]
        world.handle(work, *flood)
        told = [text for _, _, text in said(work, world.before) if "身份没有核实" in text]
        assert len(told) <= len(texts) * LIMITS[Purpose.NOTICE].count


def test_all_of_them_together_are_heard_so_often_and_the_desk_is_told(world: World) -> None:
    each, most = LIMITS[Purpose.UNADMITTED].count, LIMITS[Purpose.HARM].count
    crowd = range(most // each + 1)
    flood = [new(n, text=f"柳湾村{k}组着火了") for k in range(each + 2) for n in crowd]
    with world.after(*(opens(world, n) for n in crowd), *flood) as work:
        told = [(to, text) for to, _, text in said(work, world.before) if "身份没有核实" in text]
        assert len(told) == most * len({to for to, _ in told})
        assert {text for to, _, text in said(work, world.before) if text == say("join.harm_flood")}
        assert heard(world, work, FIRST)[-1] == say("join.not_passed_on")
        assert not any("着火" in text for text in heard(world, work, PEOPLE["reporter"][0]))


def test_an_invitation_settles_what_was_asked_for(world: World) -> None:
    with world.after(known(text=f"/start {world.named.invite}")) as work:
        assert request(work, world).outcome is AdmissionOutcome.WITHDRAWN


def test_words_of_newcomers_are_not_kept(world: World) -> None:
    update = known(contact=Contact(phone="13800000012", user_id=NEWCOMER.id))
    with world.after() as work:
        route(work, update, SETTINGS)
        assert not work.did.kept
        assert work.session.exec(select(Inbox)).all() == []


def test_a_link_lives_a_week_and_there_is_one(world: World) -> None:
    unit = world.named.join.unit
    press = private("admin", data=f"join_make:{unit}")
    with world.after(press, press) as work:
        made = work.session.exec(select(JoinLink).where(JoinLink.unit_id == unit)).all()
        assert [one.expires_at for one in made] == [NOW + LINK_LIFE]


def test_two_who_say_that_they_are_one_person_are_a_question(world: World, joined: int) -> None:
    press = private("admin", data=f"join_all:{world.named.join.seen}")
    with world.after(opens(world, 1), new(1, text="东沟村"), new(1, text="我叫李红"), press) as work:
        assert members(work) == joined
        assert heard(world, work, ADMIN)[-1] == say("join.list_changed")
        world.handle(work, private("admin", data="join_list:0"))
        assert not any("对上的" in text for text in heard(world, work, ADMIN))


def test_nobody_is_woken_for_a_request(world: World) -> None:
    night = NOW.replace(hour=15, minute=0)  # eleven in the evening
    with world.after(opens(world, 1)) as work:
        late = Work(work.session, BOT, night)
        route(late, new(1, text="东沟村"), SETTINGS)
        (card,) = work.session.exec(
            select(Outbox).where(Outbox.kind == "join", Outbox.chat_id == ADMIN, Outbox.bot_id == BOT)
        )
        assert card.not_before == night.replace(hour=23)  # seven in the morning
        named = world.named.join  # who has asked fifteen hours ago sleeps, too
        route(late, private("admin", data=f"join_no:{named.request}:{named.version}"), SETTINGS)
        (told,) = work.session.exec(select(Outbox).where(Outbox.chat_id == NEWCOMER.id, Outbox.bot_id == BOT))
        assert told.not_before == night.replace(hour=23)
