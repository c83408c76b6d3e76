"""Makes the fixture of these tests. It runs with the code of a485868, and with no other:

    git worktree add ../old a485868
    added=$(git log --format=%H --diff-filter=A -- tests/upgrade/a485868/make.py)
    git -C ../old checkout $added -- tests/upgrade
    cd ../old && make setup && .venv/bin/python -m tests.upgrade.a485868.make

The third line takes this folder as it was when it was added, with the names that the program had then. What it leaves
in `tests/upgrade/a485868` is the same whenever it runs:

- `sqlite.sql` and `postgresql.sql`: the database that the old program left, on either;
- `manifest.json`: what stands in it;
- `expectations.json`: what the old program makes of it.
"""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url
from storage.schema import revisions
from tests.databases import Databases, PostgresqlServer, SqliteFiles
from tests.upgrade import play
from tests.upgrade.a485868.town import BOT_ID, END, EVERYBODY, LEADER, LEAVER, OFFICE, Town
from tests.upgrade.a485868.town import play as play_town
from tests.upgrade.play import GROUP, Json, sheet
from tests.upgrade.program import Program, actions, question_kinds

HERE = Path(__file__).parent
# The kinds of messages in the outbox, as the code of a485868 names them (`grep -rn 'kind=' bot handlers`).
KINDS = (
    "admin answer board call card cover duty fetch file incident leave matter matter_flood menu muster muster_result "
    "news plan plan_record question question_closed receipt reminder settled summary toast unlock"
).split()
# How a message is stored that is only composed when it is sent, or never is one.
PAYLOADS = "board call card edit fetch menu news notice remind send toast".split()
# Where the newest button of an action is not the one to press: it belongs to something that is over.
PREFERRED = {
    "leave/2": "leave:1:",
    "leave_off/1": "leave_off:1",
    "plan_end/2": "plan_end:2:",
    "tick/1": "tick:12",
}
MOST_BUTTONS = 2  # of one action
# What a question of each kind is answered with in words.
WORDS = {
    "await_matter": "二组停水，正在抢修",
    "await_fix": "无事坡村后山落石，堵了路",
    "await_reason": "学校停电，没有网",
    "await_urgent": "刚刚3号楼起火",
    "await_follow_up": "两名学生已经出院",
    "await_omission": "报平安时还不知道后山起火",
    "await_detail": "7点50分",
}


def main() -> None:
    made = {}
    for databases in (SqliteFiles(), PostgresqlServer()):
        try:
            made[type(databases)] = _made(databases)
        finally:
            databases.close()
    manifest, expected = made[SqliteFiles]
    assert made[PostgresqlServer] == (manifest, expected), "the two databases do not agree"
    _write("manifest.json", manifest)
    _write("expectations.json", expected)


def _write(name: str, what: Any) -> None:
    text = json.dumps(what, ensure_ascii=False, indent=1)
    (HERE / name).write_text(text + "\n", encoding="utf-8")


def _made(databases: Databases) -> tuple[Json, Json]:
    url = databases.new()
    town = play_town(url)
    manifest = _manifest(town)
    town.program.close()
    _check(manifest)
    (_dump_sqlite if isinstance(databases, SqliteFiles) else _dump_postgresql)(url)
    return manifest, _expected(url, manifest)


# -- the databases -------------------------------------------------------------------------------------------------


def _dump_sqlite(url: str) -> None:
    with closing(sqlite3.connect(make_url(url).database)) as database:
        text = "\n".join(database.iterdump())
    (HERE / "sqlite.sql").write_text(text + "\n", encoding="utf-8")


def _dump_postgresql(url: str) -> None:
    """The rows as COPY gives them. Their schema is what the migrations make, up to the newest of a485868."""
    lines = []
    with psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(False)) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").fetchall()
        for (table,) in names:
            if table != "alembic_version":
                lines += _rows(connection, table)
        numbers = "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE last_value > 0 ORDER BY 1"
        lines += [f"SELECT setval('{name}', {last});" for name, last in connection.execute(numbers)]
    (HERE / "postgresql.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rows(connection: psycopg.Connection, table: str) -> list[str]:
    cursor = connection.execute(f'SELECT * FROM "{table}" LIMIT 0')
    columns = ", ".join(f'"{column.name}"' for column in cursor.description)
    with connection.cursor().copy(f'COPY (SELECT {columns} FROM "{table}" ORDER BY 1, 2) TO STDOUT') as copy:
        found = b"".join(copy).decode().splitlines()
    return [f'COPY "{table}" ({columns}) FROM stdin;', *found, "\\."] if found else []


# -- what stands in them -------------------------------------------------------------------------------------------


def _manifest(town: Town) -> Json:
    questions = _questions(town)
    return {
        "bot": BOT_ID,
        "revision": revisions()[-1],
        "stopped_at": END.isoformat(),
        "people": {str(person.id): person.name for person in EVERYBODY},
        "overseer": OFFICE.id,
        "actions": actions(),
        "question_kinds": question_kinds(),
        "kinds": KINDS,
        "payloads": PAYLOADS,
        "presses": _presses(town),
        "questions": questions,
        "answers": [case for question in questions for case in _answers(town, question)],
        "queued": _queued(town, "kind"),
        "queued_payloads": _queued(town, "payload"),
    }


def _check(manifest: Json) -> None:
    pressed = {case["action"] for case in (*manifest["presses"], *manifest["answers"]) if "action" in case}
    asked = {kind for question in manifest["questions"] for kind in question["kinds"]}
    for wanted, there in (
        (manifest["actions"], pressed),
        (manifest["question_kinds"], asked),
        (KINDS, manifest["queued"]),
        (PAYLOADS, manifest["queued_payloads"]),
    ):
        assert set(wanted) == set(there), set(wanted) ^ set(there)


def _buttons(town: Town) -> Iterable[Json]:
    """Every button that stands somewhere, the newest last."""
    shown = [message for screen in town.screens.values() for message in screen.values()]
    for message in sorted(shown, key=lambda one: one["outbox"]):
        if message["chat"] == LEAVER.id:
            continue  # has left
        for row in message["buttons"]:
            for button in row:
                if button["data"]:
                    yield _case(message, button)


def _case(message: Json, button: Json) -> Json:
    name, *numbers = button["data"].split(":")
    chat = message["chat"]
    return {
        "action": f"{name}/{len(numbers)}",
        "person": LEADER.id if chat == GROUP else chat,
        "chat": chat,
        "message": message["message_id"],
        "data": button["data"],
        "button": button["text"],
    }


def _presses(town: Town) -> list[Json]:
    found: dict[str, dict[str, Json]] = {}
    for case in _buttons(town):
        action, data = case["action"], case["data"]
        if action != "q/2" and data.startswith(PREFERRED.get(action, "")):
            of_action = found.setdefault(action, {})
            of_action.pop(data, None)  # the newest counts
            of_action[data] = case
    return [
        {"name": f"{action} {case['data']}", **case}
        for action, cases in sorted(found.items())
        for case in list(cases.values())[-MOST_BUTTONS:]
    ]


def _questions(town: Town) -> list[Json]:
    """Those that are open a while after the stop, and have been asked."""
    rows = town.program.rows(
        "SELECT q.id, q.chat_id, q.options, o.message_id, a.user_id FROM question q JOIN account a ON a.id = q.account_id"
        " JOIN outbox o ON o.dedup_key = 'question:' || q.id"
        f" WHERE q.answered_at IS NULL AND q.expires_at > '{END:%Y-%m-%d} 01:00:00' AND o.state = 'sent' ORDER BY q.id"
    )
    return [
        {
            "id": number,
            "kinds": sorted({option["do"] for option in _json(options)}),
            "chat": chat,
            "person": person,
            "message": message,
            "options": [[option["do"], option["text"]] for option in _json(options)],
        }
        for number, chat, options, message, person in rows
    ]


def _json(stored: Any) -> Any:
    return json.loads(stored) if isinstance(stored, str) else stored


def _answers(town: Town, question: Json) -> Iterable[Json]:
    for number, (do, text) in enumerate(question["options"]):
        case = {key: question[key] for key in ("person", "chat")}
        name = f"{do} {question['id']}:{number}"
        if text:
            data = f"q:{question['id']}:{number}"
            pressed = {"action": "q/2", "message": question["message"], "data": data, "button": text}
            yield {"name": name, "kind": do, **case, **pressed}
        else:
            yield {"name": name, "kind": do, **case, "text": WORDS[do]}


def _queued(town: Town, column: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    rows = town.program.rows(f"SELECT id, {column} FROM outbox WHERE state = 'queued' ORDER BY id")
    for number, what in rows:
        name = json.loads(what)["action"] if column == "payload" else what
        found.setdefault(name, []).append(number)
    return dict(sorted(found.items()))


# -- what the old program makes of it ------------------------------------------------------------------------------


def _expected(url: str, manifest: Json) -> Json:
    cases = [*manifest["presses"], *manifest["answers"]]
    take = next(case for case in cases if case.get("data") == "take:4:0")
    with closing(Program(url, BOT_ID, sheet())) as program:

        def undone(job: Any, *given: Any) -> Any:
            with program.undone():
                return job(program, manifest, *given)

        queued = undone(play.send_queued)
        play.send_queued(program, manifest)
        nothing = undone(play.act, {})
        return {
            "queued": queued,
            "undisturbed": nothing,
            "cases": {
                case["name"]: play.difference(undone(play.act, case), nothing) for case in cases
            },
            "walks": {
                "nobody does anything": {"from": {}, "told": undone(play.walk, {})},
                "somebody takes it": {"from": take, "told": undone(play.walk, take)},
            },
        }


if __name__ == "__main__":
    main()
