"""The file of a SQLite database: for its owner alone, and never touched behind SQLite's back."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from storage.database import Database

ASKED = """
import sys
from sqlalchemy import make_url
from storage.transfer import in_use
print(in_use(make_url(sys.argv[1])))
"""


def used(database: Database) -> None:
    with database.transaction() as session:
        session.execute(text("CREATE TABLE IF NOT EXISTS one (id INTEGER)"))


def test_it_and_its_log_are_for_their_owner_alone(tmp_path: Path) -> None:
    with closing(Database(f"sqlite:///{tmp_path / 'new' / 'a.db'}")) as database:
        used(database)
        rights = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "new").iterdir()}
    assert rights == {"a.db": 0o600, "a.db-wal": 0o600, "a.db-shm": 0o600}


def test_the_rights_of_one_that_is_there_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.touch(mode=0o644)
    with closing(Database(f"sqlite:///{file}")) as database:
        used(database)
    assert file.stat().st_mode & 0o777 == 0o644


def test_whoever_opens_it_again_leaves_the_locks_of_others_in_this_process(tmp_path: Path) -> None:
    """Without them another process may take the file for its own, log and all, and what is written here is lost."""
    url = f"sqlite:///{tmp_path / 'a.db'}"
    with closing(Database(url)) as first, closing(Database(url)) as second:
        used(first)
        used(second)
        command = [sys.executable, "-c", ASKED, url]
        asked = subprocess.run(command, capture_output=True, text=True, check=True)
    assert asked.stdout == "True\n"
