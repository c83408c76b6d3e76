"""`python -m tests.upgrade.record`: writes down in `changed*.json` what today's program does otherwise than older ones.

Run it after a change that is meant to be seen by people, and read the difference in git before it is committed: what
stands there that nobody meant is a fault. What an old program itself made, the `expectations.json` in its folder, never
changes.
"""

import sys
from contextlib import closing
from typing import Any

from tests.databases import SqliteFiles
from tests.upgrade import phones, play, program
from tests.upgrade.fixture import EXPECTED, MANIFEST, OFFICE, TOWN
from tests.upgrade.program import Program

Json = dict[str, Any]
CASES = {case["name"]: case for case in (*MANIFEST["presses"], *MANIFEST["answers"])}


def main() -> int:
    for left, changed in (
        (TOWN, _differing(_played(SqliteFiles()), EXPECTED)),
        (OFFICE, _differing_office(SqliteFiles())),
    ):
        left.write_changed(changed)
        print(left.commit, {part: len(found) for part, found in changed.items()})
    return 0


def _played(databases: SqliteFiles) -> Json:
    """The same courses of events as the old program went through, in its words."""
    url = TOWN.load(databases)
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


def _differing_office(databases: SqliteFiles) -> Json:
    url, expected = OFFICE.load(databases), OFFICE.expected
    program.upgrade(url)
    manifest = phones.of(OFFICE.manifest, databases)
    with closing(Program(databases.copy(url), manifest["bot"])) as made:
        found = {case["name"]: _by_phones(made, manifest, case) for case in manifest["cases"]}
        with made.undone():
            told = phones.go_on(made, manifest)
    return {
        "cases": {name: steps for name, steps in found.items() if steps != expected["cases"][name]},
        "goes_on": {} if told == expected["goes_on"] else {"all": told},
    }


def _by_phones(made: Program, manifest: Json, case: Json) -> list[Json]:
    with made.undone():
        return phones.act(made, manifest, case)


if __name__ == "__main__":
    sys.exit(main())
