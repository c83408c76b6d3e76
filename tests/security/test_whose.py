"""Who is told what without having asked: never people of other units."""

from datetime import timedelta

from sqlmodel import select

from bot.domain.messaging.messages import Event
from bot.domain.time.days import Calendar
from bot.services import beat, outages
from storage.queries import chats as stored_chats
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Outbox
from storage.work import Work
from tests.security.world import BOT, NOW, OTHER_BOT, PEOPLE, World, dismiss, in_group, private, said

ADMIN, ELSEWHERE = PEOPLE["admin"][0], PEOPLE["elsewhere"][0]


def admins_told(world: World, work: Work) -> set[int]:
    return {chat for chat, kind, _ in said(work, world.before) if kind == "admin"}


def desk_told(world: World, work: Work) -> set[int]:
    return {chat for chat, kind, _ in said(work, world.before) if kind == "matter"}


def test_a_matter_of_a_unit_without_rounds_goes_to_the_desk(world: World) -> None:
    with world.after(private("duty_officer", text="青石镇停电了，正在抢修")) as work:
        assert desk_told(world, work) == {PEOPLE[name][0] for name in ("duty_leader", "watch")}
        assert admins_told(world, work) == set()


def test_where_nobody_of_the_desk_can_be_written_to_it_still_reaches_somebody(world: World) -> None:
    with world.after() as work:
        for name in set(PEOPLE) - {"admin", "elsewhere"}:
            stored_chats.disable_chat(work, PEOPLE[name][0], "blocked")
        dismiss(work, "admin")
        world.handle(work, private("duty_officer", text="青石镇停电了，正在抢修"))
        assert desk_told(world, work) == {ELSEWHERE}


def test_who_blocks_the_bot_is_told_to_their_own_admins(world: World) -> None:
    for who, told in (("reporter", {ADMIN}), ("stranger", set()), ("foreigner", set())):
        with world.after(private(who, event=Event.MEMBERSHIP, present=False)) as work:
            assert admins_told(world, work) == told


def test_a_group_is_of_interest_once_it_is_bound(world: World) -> None:
    thrown_out = in_group("stranger", event=Event.MEMBERSHIP, present=False)
    with world.after(thrown_out) as work:
        assert admins_told(world, work) == set()
    with world.after(in_group("admin", text="/bind 值班群"), thrown_out) as work:
        assert admins_told(world, work) == {ADMIN}


def test_what_is_shown_to_a_group_holds_no_numbers_of_citizens(world: World) -> None:
    told = private("reporter", text="东沟村有人受伤，联系 13812345678")
    with world.after(told, private("viewer", text="/status"), in_group("viewer", text="/status")) as work:
        shown = {chat: text for chat, _, text in said(work, world.before) if "📊" in text}
    assert "13812345678" in shown[PEOPLE["viewer"][0]]
    assert [text for chat, text in shown.items() if chat < 0 and "138****5678" in text]


def test_numbers_of_another_county_name_nothing_here(world: World) -> None:
    with world.after() as work:
        elsewhere = Work(work.session, OTHER_BOT, NOW)
        foreign = stored_units.unit_named(elsewhere, "东沟村")
        assert foreign is not None
        number = foreign.id
        assert stored_units.unit_names(elsewhere, [number]) == {number: "东沟村"}
        assert stored_units.unit_names(work, [number]) == {}
        assert len(stored_units.above(elsewhere, number)) == 3
        assert stored_units.above(work, number) == []
        assert stored_rounds.zone_of(elsewhere, number) == "Asia/Shanghai"
        assert stored_rounds.zone_of(work, number) == stored_rounds.zone_of(work, 0), (
            "as of a number that nobody has"
        )
        assert stored_rounds.entry(work, world.named.foreign) is None
        assert stored_reports.unlock_of(work, world.named.foreign_unlock) is None
        assert stored_reports.unlock_of(elsewhere, world.named.foreign_unlock) is not None


def test_what_is_queued_for_one_county_never_counts_as_queued_for_the_other(world: World) -> None:
    """Keys are unique over the whole database; each must therefore name a row of its own county."""
    with world.after() as work:
        keys: dict[int, set[str]] = {}
        for bot_id in (BOT, OTHER_BOT):
            at = Work(work.session, bot_id, NOW + timedelta(hours=1))
            outages.beat(Work(work.session, bot_id, NOW), "Asia/Shanghai")
            outages.beat(at, "Asia/Shanghai")
            beat.tick(at, Calendar(), 6)
            work.session.flush()
            found = work.session.exec(select(Outbox.dedup_key).where(Outbox.bot_id == bot_id))
            keys[bot_id] = {key.partition(":")[0] for key in found if key}
        assert {"outage", "untold", "question"} <= keys[BOT] & keys[OTHER_BOT]
