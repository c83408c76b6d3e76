"""What a migration adds to rows that were there before."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, MetaData, insert, select, text

from storage.database import Database
from storage.schema import alembic_config, migrate
from tests.databases import Databases

BOTS = (1001, 1002)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


@pytest.fixture
def before(databases: Databases) -> Iterator[Database]:
    """A database as it was before what is due named its bot."""
    made = Database(databases.new())
    migrate(made, "0008")
    yield made
    made.close()


def put(connection: Connection, table: str, **values: Any) -> int:
    """A row of the old shape."""
    known = MetaData()
    known.reflect(connection, only=[table])
    row = connection.execute(insert(known.tables[table]).values(**values).returning(known.tables[table].c.id))
    return int(row.scalar_one())


def town(connection: Connection, bot: int) -> None:
    """One round with one unit that owes, and one shift."""
    times = dict.fromkeys(("early_from", "opens_at", "due_at", "missing_at", "lock_at"), NOW)
    unit = put(connection, "unit", bot_id=bot, name="村", aliases=[], position=1)
    schedule = put(connection, "schedule", bot_id=bot, name="早报", plan="{}")
    round_ = put(
        connection,
        "round",
        bot_id=bot,
        schedule_id=schedule,
        day=date(2026, 11, 23),
        label="",
        zone="UTC",
        issue=0,
        **times,
    )
    put(
        connection,
        "occurrence",
        round_id=round_,
        unit_id=unit,
        due_at=NOW,
        state="awaited",
        version=0,
        step=0,
        note="",
    )
    rota = put(
        connection,
        "rota",
        bot_id=bot,
        name="值班",
        unit_id=unit,
        zone="UTC",
        plan="{}",
        changes_at=time(8),
        tells_at=time(18),
        secret=f"s{bot}",
        warned=[],
    )
    put(connection, "shift", rota_id=rota, day=date(2026, 11, 23), starts_at=NOW, ends_at=NOW, note="")


def test_rows_that_were_there_name_their_bot(before: Database) -> None:
    with before.engine.begin() as connection:
        for bot in BOTS:
            town(connection, bot)
    migrate(before)
    with before.engine.begin() as connection:
        known = MetaData()
        known.reflect(connection, only=["occurrence", "shift"])
        for table in known.tables.values():
            if table.name in ("occurrence", "shift"):
                named = connection.execute(select(table.c.bot_id).order_by(table.c.id)).scalars().all()
                assert tuple(named) == BOTS


# -- cards and boards become live messages ---------------------------------------------------------------------------

DRAWN: dict[str, Any] = {"message_id": 40, "text": "1/3", "drawn_at": NOW}


@pytest.fixture
def with_cards(databases: Databases) -> Iterator[Database]:
    """A database as it was when cards and boards had a table each, with both under the same numbers."""
    made = Database(databases.new())
    migrate(made, "0009")
    with made.engine.begin() as connection:
        for bot in BOTS:
            leaders_of(connection, bot)
    yield made
    made.close()


def leaders_of(connection: Connection, bot: int) -> None:
    """A round with its card, a run with its board and a list, and a drawing of each that waits."""
    times = dict.fromkeys(("early_from", "opens_at", "due_at", "missing_at", "lock_at"), NOW)
    unit = put(connection, "unit", bot_id=bot, name="镇", aliases=[], position=1)
    schedule = put(connection, "schedule", bot_id=bot, name="早报", plan="{}")
    named = {"bot_id": bot, "zone": "UTC"}
    round_ = put(
        connection, "round", schedule_id=schedule, day=NOW.date(), label="", issue=0, **named, **times
    )
    starter = put(connection, "account", bot_id=bot, user_id=5, name="周镇长", first_seen_at=NOW)
    of_unit = {"unit_id": unit, "plan": "{}", **named}
    plan = put(connection, "emergencyplan", name="防汛", board_to="[]", **of_unit)
    started = {"started_by": starter, "started_at": NOW}
    run = put(connection, "planrun", plan_id=plan, drill=False, record="", **started, **of_unit)
    card = put(connection, "livecard", round_id=round_, chat_id=-100 - bot, thread_id=7, **DRAWN)
    waits(connection, bot, "card", card, f'{{"action":"card","round_id":{round_}}}')
    for role in ("", "值班员"):
        board = put(connection, "plancard", run_id=run, role=role, chat_id=bot, thread_id=0, **DRAWN)
        waits(connection, bot, "board", board, f'{{"action":"board","run_id":{run},"role":"{role}"}}')


def waits(connection: Connection, bot: int, kind: str, number: int, payload: str) -> None:
    put(
        connection,
        "outbox",
        bot_id=bot,
        lane=4,
        kind=kind,
        dedup_key=f"{kind}:{number}",
        chat_id=5,
        payload=payload,
        created_at=NOW,
        not_before=NOW,
        state="queued",
        attempts=0,
        error="",
    )


def all_of(connection: Connection, table: str) -> list[dict[str, Any]]:
    found = connection.execute(text(f"SELECT * FROM {table} ORDER BY id")).mappings()
    return [dict(row) for row in found]


def keys(connection: Connection) -> list[str | None]:
    return [row["dedup_key"] for row in all_of(connection, "outbox")]


def test_cards_and_boards_become_live_messages(with_cards: Database) -> None:
    migrate(with_cards)
    with with_cards.engine.begin() as connection:
        rows = all_of(connection, "livemessage")
    assert [tuple(row.values())[:7] for row in rows] == [
        (1, 1001, "round", 1, "", -1101, 7),
        (2, 1002, "round", 2, "", -1102, 7),
        (3, 1001, "plan_run", 1, "", 1001, 0),
        (4, 1001, "plan_run", 1, "值班员", 1001, 0),
        (5, 1002, "plan_run", 2, "", 1002, 0),
        (6, 1002, "plan_run", 2, "值班员", 1002, 0),
    ]
    assert {(row["message_id"], row["text"], str(row["drawn_at"])[:16]) for row in rows} == {
        (40, "1/3", f"{NOW:%Y-%m-%d %H:%M}")
    }


def test_what_waits_to_be_drawn_waits_on(with_cards: Database) -> None:
    migrate(with_cards)
    with with_cards.engine.begin() as connection:
        assert keys(connection) == [f"live:{number}" for number in (1, 3, 4, 2, 5, 6)]


def test_a_drawing_of_what_is_there_no_more_takes_no_key_of_another(with_cards: Database) -> None:
    """Its old number may be the new one of something else."""
    with with_cards.engine.begin() as connection:
        waits(connection, 1001, "card", 3, '{"action":"card","round_id":99}')
    migrate(with_cards)
    with with_cards.engine.begin() as connection:
        assert keys(connection)[-1] is None


def test_the_next_live_message_gets_a_number_of_its_own(with_cards: Database) -> None:
    migrate(with_cards)
    followed = {"subject": "round", "subject_id": 9, "part": ""}
    with with_cards.engine.begin() as connection:
        assert put(connection, "livemessage", bot_id=1001, chat_id=1, thread_id=0, text="", **followed) == 7


def test_the_way_back_loses_no_card(with_cards: Database) -> None:
    tables = ("livecard", "plancard")
    with with_cards.engine.begin() as connection:
        cards, boards = (all_of(connection, table) for table in tables)
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0010")
        command.downgrade(config, "0009")
        assert all_of(connection, "livecard") == cards
        numbered = [{**row, "id": row["id"] + len(cards)} for row in boards]  # boards keep their new numbers
        assert all_of(connection, "plancard") == numbered
        assert keys(connection) == ["card:1", "board:3", "board:4", "card:2", "board:5", "board:6"]


# -- who stands duty becomes a person --------------------------------------------------------------------------------


@pytest.fixture
def with_duty(databases: Databases) -> Iterator[Database]:
    """A database as it was when names of duty people were unique: linked by invitation, by name, and a member only."""
    made = Database(databases.new())
    migrate(made, "0014")
    with made.engine.begin() as connection:
        for bot in BOTS:
            staff_of(connection, bot)
    yield made
    made.close()


def staff_of(connection: Connection, bot: int) -> None:
    unit = put(connection, "unit", bot_id=bot, name="镇", aliases=[], position=1)
    rota = put(
        connection,
        "rota",
        bot_id=bot,
        name="值班",
        unit_id=unit,
        zone="UTC",
        plan="{}",
        changes_at=time(8),
        tells_at=time(18),
        secret=f"s{bot}",
        warned=[],
    )
    span = {"day": NOW.date(), "starts_at": NOW, "ends_at": NOW, "note": ""}
    shift = put(connection, "shift", bot_id=bot, rota_id=rota, **span)
    stands = {"post": "staff", "since": NOW, "origin": "sheet"}
    for number, (name, configured) in enumerate((("邀请", True), ("同名", False), ("没有", True))):
        account = put(connection, "account", bot_id=bot, user_id=number, name=name, first_seen_at=NOW)
        put(connection, "member", account_id=account, unit_id=unit, role="reporter", since=NOW)
        linked = None if name == "没有" else account
        who = put(
            connection,
            "dutyperson",
            bot_id=bot,
            name=name,
            phone="1",
            account_id=linked,
            configured=configured,
        )
        put(connection, "assignment", shift_id=shift, person_id=who, **stands)
        if name == "邀请":
            code = {"code_hash": f"h{bot}", "unit_id": unit, "role": "reporter", "created_at": NOW}
            put(connection, "invite", bot_id=bot, person_id=who, used_by=account, expires_at=NOW, **code)


def test_members_and_duty_people_become_people(with_duty: Database) -> None:
    migrate(with_duty)
    with with_duty.engine.begin() as connection:
        people = {row["id"]: row for row in all_of(connection, "person")}
        members = all_of(connection, "member")
    assert [
        (one["name"], one["source"], bool(one["link_doubted"]))
        for one in people.values()
        if one["bot_id"] == BOTS[0]
    ] == [
        ("邀请", "configured", False),
        ("同名", "sheet", True),  # nobody but the name ever said that it is they
        ("没有", "configured", False),
        ("没有", "joined", False),  # whoever calls themselves so is not taken for them
    ]
    assert all(people[row["person_id"]]["account_id"] == row["account_id"] for row in members)


def test_two_people_may_bear_one_name(with_duty: Database) -> None:
    migrate(with_duty)
    with with_duty.engine.begin() as connection:
        new = {"bot_id": 1001, "phone": "", "source": "sheet", "link_doubted": False}
        assert put(connection, "person", name="邀请", **new) == max(
            row["id"] for row in all_of(connection, "person")
        )


def test_the_way_back_keeps_who_stands_duty(with_duty: Database) -> None:
    with with_duty.engine.begin() as connection:
        before, stood = all_of(connection, "dutyperson"), all_of(connection, "assignment")
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0015")
        command.downgrade(config, "0014")
        assert (all_of(connection, "dutyperson"), all_of(connection, "assignment")) == (before, stood)


def test_no_number_of_a_question_is_given_again(databases: Databases) -> None:
    """Not that of the last row, nor that of one whose row went before and which the outbox still names."""
    made = Database(databases.new())
    migrate(made, "0018")
    with made.engine.begin() as connection:
        account = put(connection, "account", bot_id=1001, user_id=7, name="王", first_seen_at=NOW)
        numbers = [_question(connection, account) for _ in range(3)]
        connection.execute(text("DELETE FROM question WHERE id = :id"), {"id": numbers[-1]})
        put(
            connection,
            "outbox",
            bot_id=1001,
            chat_id=7,
            kind="question",
            lane=1,
            payload="{}",
            state="sent",
            dedup_key=f"question:{numbers[-1]}",
            created_at=NOW,
            not_before=NOW,
            attempts=0,
            error="",
        )
    migrate(made, "0019")
    with made.engine.begin() as connection:
        assert connection.scalar(text("SELECT count(*) FROM question")) == 2
        fourth = _question(connection, account)
        assert fourth > numbers[-1]
        connection.execute(text("DELETE FROM question WHERE id = :id"), {"id": fourth})
        assert _question(connection, account) > fourth
        before = all_of(connection, "question")
        config = alembic_config()
        config.attributes["connection"] = connection
        command.downgrade(config, "0018")
        assert all_of(connection, "question") == before
        command.upgrade(config, "0019")
        assert all_of(connection, "question") == before
    made.close()


def _question(connection: Connection, account: int) -> int:
    values = {"chat_id": 7, "text": "", "options": [], "sent_at": NOW, "expires_at": NOW}
    return put(connection, "question", bot_id=1001, account_id=account, **values)
