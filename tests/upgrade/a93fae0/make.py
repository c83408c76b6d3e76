"""Makes the fixture of these tests. It runs with the code of a93fae0, and with no other:

    git worktree add ../old a93fae0
    added=$(git log --format=%H --diff-filter=A -- tests/upgrade/a93fae0/make.py)
    git -C ../old checkout $added -- tests/upgrade
    cd ../old && make setup && .venv/bin/python -m tests.upgrade.a93fae0.make

What it leaves in `tests/upgrade/a93fae0` is the same whenever it runs, but for the order in which the schema of SQLite
names the constraints of a table:

- `sqlite.sql` and `postgresql.sql`: the database that the old program left, on either;
- `manifest.json`: what stands in it, what people do next, and what hung on their phones (on either, for buttons carry
  the numbers of rows, and those are not the same);
- `expectations.json`: what the old program makes of it.
"""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.demo.town import BRIDGE, EAST, HE, LEADER, MA, OFFICE, SCHOOL, SLOPES, WILLOW
from storage.schema import revisions
from tests.databases import Databases, PostgresqlServer, SqliteFiles
from tests.upgrade import dump, phones
from tests.upgrade.a93fae0.town import BOT_ID, EVERYBODY, LI, SUCCESSOR, WANG, ZHANG, Town, at, play
from tests.upgrade.play import Json
from tests.upgrade.program import Program

FOLDER = Path(__file__).parent
YES, AS_SHOWN = "✅ 确定", "✅ 就这样改|✅ 确定"  # the second is what later versions call it
# What people do with what was left: who, and what they press (buttons that begin so) or say. They press again where a
# later version asks again.
CASES = {
    "a change that was shown is made": (
        (LEADER, "presses", AS_SHOWN),
        (LEADER, "presses again", AS_SHOWN),
        (OFFICE, "says", "/log"),
    ),
    "a change that was shown is left": ((LEADER, "presses", "取消"),),
    "words that a form waited for": ((HE, "says", "45分钟"), (HE, "presses", AS_SHOWN)),
    "harm where a form waited for words": ((HE, "says", "东沟村后山着火了，有人被困"),),
    "another button of a form's screen": ((HE, "presses", "✏️ 封口"), (HE, "says", "3小时"), (HE, "presses", AS_SHOWN)),
    "units that were ticked": ((MA, "presses", "🔍"), (MA, "presses", AS_SHOWN)),
    "a list that waited is written": ((MA, "presses", "✅ 写入"),),
    "a list that was written is taken back": ((OFFICE, "presses", "↩️ 撤销"), (OFFICE, "says", "谁还没加入")),
    "the newest change is taken back": (
        (OFFICE, "says", "撤销修改"),
        (OFFICE, "presses", "10:0"),
        (OFFICE, "presses", AS_SHOWN),
    ),
    "a request is granted": (
        (OFFICE, "presses", "✅ 同意：李红"),
        (LI, "says", "柳湾村补报早上的，平安"),
        (OFFICE, "presses", "不是他"),
    ),
    "a request is refused": ((LEADER, "presses", "✖️ 不同意"), (WANG, "says", "东岭村后山着火了")),
    "a unit is chosen at last": ((ZHANG, "presses", "南坪村"), (OFFICE, "presses", "✅ 同意：张伟")),
    "a request is moved": ((LI, "says", "南坪村"), (WANG, "says", "撤回")),
    "the link for all is ended": ((OFFICE, "says", "/join"), (OFFICE, "presses", "✖️ 作废"), (OFFICE, "presses", "✖️ 确定"), (LI, "says", "平安")),
    "somebody comes by the link for all": ((SUCCESSOR, "says", "/start {all}"), (SUCCESSOR, "presses", "青石镇中心小学")),
    "a successor joins": ((SUCCESSOR, "says", "/start {successor}"), (SCHOOL, "says", "平安")),
    "a mode that runs is ended": (
        (OFFICE, "says", "/mode"),
        (OFFICE, "presses", "● 特护期"),
        (OFFICE, "presses", "⏹ 现在结束"),
        (OFFICE, "presses", YES),
        (EAST, "says", "特护期"),
    ),
    "a mode that runs is prolonged": (
        (OFFICE, "says", "/mode"),
        (OFFICE, "presses", "● 特护期"),
        (OFFICE, "presses", "延长3天"),
        (OFFICE, "presses", YES),
    ),
    "a mode that is planned begins at once": (
        (OFFICE, "presses", "▶️ 现在开始，3天"),
        (OFFICE, "presses again", "▶️ 现在开始，3天"),
        (OFFICE, "presses", YES),
    ),
    "a mode that is planned gets other days": (
        (OFFICE, "says", "/mode"),
        (OFFICE, "presses", "汛期"),
        (OFFICE, "presses", "🗓 定日期"),
        (OFFICE, "says", "11月27日到11月30日"),
        (OFFICE, "presses", YES),
    ),
    "a mode that is planned is struck": (
        (OFFICE, "says", "/mode"),
        (OFFICE, "presses", "汛期"),
        (OFFICE, "presses", "🗑"),
        (OFFICE, "presses", YES),
    ),
    "an excused unit owes again": (
        (OFFICE, "says", "管理"),
        (OFFICE, "presses", "🏘 单位"),
        (OFFICE, "presses", "· 石桥村"),
        (OFFICE, "presses", "取消免报"),
        (OFFICE, "presses", YES),
        (BRIDGE, "says", "平安"),
    ),
    "a unit by its former name": ((EAST, "says", "更正：东沟村三组停电，正在抢修"), (EAST, "says", "/urgent 东沟村后山着火了")),
    "a unit that was merged": ((SLOPES, "says", "无事坡村补报早上的，平安"), (SLOPES, "says", "我报了没有")),
    "who is away": ((WILLOW, "says", "我报了没有"), (OFFICE, "says", "/people 柳湾村")),
    "the record": ((OFFICE, "says", "/log 东沟村"), (OFFICE, "says", "/log"), (OFFICE, "presses", "更早的")),
    "what is arranged": ((OFFICE, "says", "/status"), (OFFICE, "says", "管理"), (OFFICE, "presses", "🕒")),
}
# Up to when, and how many minutes lie between the beats: by the deadlines of the mode, and into the next morning.
BEATS = (("13:00", 23, 60), ("16:00", 23, 5), ("23:00", 23, 60), ("06:00", 24, 60), ("07:10", 24, 10), ("10:00", 24, 5))


def main() -> None:
    made = {}
    for databases in (SqliteFiles(), PostgresqlServer()):
        try:
            made[type(databases)] = _made(databases)
        finally:
            databases.close()
    manifest, expected = made[SqliteFiles]
    hang = {"sqlite": manifest.pop("hang"), "postgresql": made[PostgresqlServer][0].pop("hang")}
    assert made[PostgresqlServer] == (manifest, expected), "the two databases do not agree"
    _write("manifest.json", {**manifest, "hang": hang})
    _write("expectations.json", expected)


def _write(name: str, what: Any) -> None:
    (FOLDER / name).write_text(json.dumps(what, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _made(databases: Databases) -> tuple[Json, Json]:
    url = databases.new()
    town = play(url)
    manifest = json.loads(json.dumps(_manifest(town)))  # as it is read
    town.program.close()
    dump.write(databases, url, FOLDER)
    return manifest, _expected(url, manifest)


def _manifest(town: Town) -> Json:
    cases = [
        {"name": name, "steps": [[person.id, what, words.format(**town.codes)] for person, what, words in steps]}
        for name, steps in CASES.items()
    ]
    return {
        "bot": BOT_ID,
        "revision": revisions()[-1],
        "stopped_at": town.phones.play.now.isoformat(),
        "people": {str(person.id): person.name for person in EVERYBODY},
        "hang": {chat: {n: keys for n, keys in found.items() if keys} for chat, found in town.phones.hang.items()},
        "cases": cases,
        "beats": [[at(clock, day).isoformat(), minutes] for clock, day, minutes in BEATS],
    }


def _expected(url: str, manifest: Json) -> Json:
    with closing(Program(url, BOT_ID)) as program:

        def undone(job: Any, *given: Any) -> Any:
            with program.undone():
                return job(program, manifest, *given)

        cases = {case["name"]: undone(phones.act, case) for case in manifest["cases"]}
        return {"cases": cases, "goes_on": undone(phones.go_on)}


if __name__ == "__main__":
    main()
