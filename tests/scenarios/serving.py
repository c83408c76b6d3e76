"""The real program in a thread of the test, which starts in no time; rehearsals run it as a process of its own."""

import asyncio
import threading
from pathlib import Path

from bot.app import App, ProcessSettings
from bot.config import load
from bot.demo.program import CONNECTED, START_SECONDS, Program
from bot.demo.stage import LINK
from bot.demo.town import TOKEN
from bot.platforms.telegram import TelegramBot
from bot.platforms.telegram.connection import PATIENCE
from bot.runtime.clock_follower import first_reading
from storage.database import Database


class ThreadedProgram(Program):
    """Serves the demonstration's bot on the sandbox at `url` from a database of its own.

    `patience`: seconds it waits for an answer; holds from the next start on.
    """

    patience = PATIENCE

    def __init__(self, folder: Path, url: str, database: str) -> None:
        super().__init__(folder, url, database)
        self._database_url = database
        self._connected = threading.Event()
        self._thread: threading.Thread | None = None
        self._error: BaseException | None = None

    def start(self) -> None:
        self._connected.clear()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._connected.wait(START_SECONDS), "not connected in time"
        self._raise_error()

    def stop(self) -> int:
        if self._thread is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()
            self._thread = None
        self._raise_error()
        return 0

    def kill(self) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            self._error = error
        finally:
            self._connected.set()

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        config, follow = load(self._config), f"{self._url}/sandbox/clock"
        plan = ProcessSettings(
            calendar=config.calendar,
            budget=config.limits.messages_per_person_per_day,
            terms=config.retention,
            invite_hours=config.limits.invite_hours,
            zone=config.zone,
            clock_url=follow,
        )
        database = Database(self._database_url, int(TOKEN.partition(":")[0]))
        try:
            app = App(
                database, await first_reading(follow), TelegramBot(TOKEN, self._url, self.patience), plan
            )
            await app.run(self._stop, self._announced)
        finally:
            database.close()

    def _announced(self, line: str) -> None:
        if found := LINK.search(line):
            self.first_code = found[1]
        if CONNECTED in line:
            self._connected.set()
