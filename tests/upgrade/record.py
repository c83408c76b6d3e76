"""`python -m tests.upgrade.record`: writes down in `changed.json` what today's program does otherwise than the old one.

Run it after a change that is meant to be seen by people, and read the difference in git before it is committed: what
stands there that nobody meant is a fault. What the old program itself made, `a485868/expectations.json`, never changes.
"""

import json
import sys
from contextlib import closing
from typing import Any

from tests.databases import SqliteFiles
from tests.upgrade import play, program
from tests.upgrade.fixture import EXPECTED, HERE, MANIFEST, load
from tests.upgrade.program import Program

Json = dict[str, Any]
CASES = {case["name"]: case for case in (*MANIFEST["presses"], *MANIFEST["answers"])}


def main() -> int:
    changed = _differing(_played(SqliteFiles()), EXPECTED)
    words = json.dumps(changed, ensure_ascii=False, indent=1)
    (HERE.parent / "changed.json").write_text(f"{words}\n", encoding="utf-8")
    print({part: len(found) for part, found in changed.items()})
    return 0


def _played(databases: SqliteFiles) -> Json:
    """The same courses of events as the old program went through, in its words."""
    url = load(databases)
    program.upgrade(url)
    with closing(Program(databases.copy(url), MANIFEST["bot"], play.sheet())) as made:
        queued = play.send_queued(made, MANIFEST)
        with made.undone():
            undisturbed = play.act(made, MANIFEST, {})
        cases = {name: play.difference(_acted(made, case), undisturbed) for name, case in CASES.items()}
        walks = {name: _walked(made, EXPECTED["walks"][name]["from"]) for name in EXPECTED["walks"]}
    return {"queued": queued, "undisturbed": undisturbed, "cases": cases, "walks": walks}


def _acted(made: Program, case: Json) -> Json:
    with made.undone():
        return play.act(made, MANIFEST, case)


def _walked(made: Program, case: Json) -> list[Json]:
    with made.undone():
        return play.walk(made, MANIFEST, case)


def _differing(now: Json, then: Json) -> Json:
    sent = {n: one for n, one in now["queued"]["sent"].items() if one != then["queued"]["sent"][n]}
    followed = now["queued"]["followed"]
    return {
        "sent": sent,
        "followed": {} if followed == then["queued"]["followed"] else {"all": followed},
        "undisturbed": {
            part: found for part, found in now["undisturbed"].items() if found != then["undisturbed"][part]
        },
        "cases": {name: found for name, found in now["cases"].items() if found != then["cases"][name]},
        "walks": {name: told for name, told in now["walks"].items() if told != then["walks"][name]["told"]},
    }


if __name__ == "__main__":
    sys.exit(main())
