"""Starts `python -m bot` and the like in a fraction of the time: by a fork of a process that has loaded them.

Most of a start is loading code. Here one process loads it once for all tests of a worker, opens nothing, and forks
itself for each start. What comes of it is a process like any other, with a number, a folder, an environment and
standard streams of its own, which runs a module as `__main__` and is ended by a signal.

Whether a command loads by itself cannot be seen so. Tests of that, of the demonstration, of an idle bot and of the
wheel start Python in earnest.
"""

import atexit
import gc
import json
import os
import pkgutil
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, NamedTuple

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "storage")
# What those load only when they need it.
LATER = (
    "aiohttp",
    "alembic.command",
    "alembic.config",
    "alembic.runtime.migration",
    "anyio._backends._asyncio",
    "apscheduler.executors.asyncio",
    "apscheduler.triggers.interval",
    "httpcore",
    "icalendar",
    "openpyxl",
    "psycopg",
    "rich._emoji_codes",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "uvicorn.lifespan.off",
    "uvicorn.lifespan.on",
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.auto",
    "uvicorn.protocols.http.httptools_impl",
)
# Variables that Python, the loader and the C library read when a process starts; a fork comes too late for them.
READ_AT_START = ("PYTHON", "LD_", "DYLD_", "LC_", "LANG", "TZ")
UTF8 = {"PYTHONUTF8": "1"}
REQUEST = 1 << 17  # bytes; an environment is the most of it
NUMBER = 4  # bytes


# -- in a test -----------------------------------------------------------------------------------------------------


def start(
    *words: str,
    env: Mapping[str, str],
    cwd: Path,
    stdin: int | IO[str] = subprocess.DEVNULL,
    stdout: int | IO[str] = subprocess.DEVNULL,
    stderr: int | IO[str] = subprocess.DEVNULL,
) -> subprocess.Popen[str]:
    """`python -m` these words. Of the streams only `stdout` may be a pipe."""
    if not _may_fork(env):
        command, streams = (
            [sys.executable, "-m", *words],
            {"stdin": stdin, "stdout": stdout, "stderr": stderr},
        )
        return subprocess.Popen(command, env=env, cwd=cwd, text=True, **streams)  # type: ignore[call-overload,no-any-return]
    return Forked(_Request(words, dict(env), str(cwd)), stdin, stdout, stderr)


def run(*words: str, env: Mapping[str, str], cwd: Path, answer: str = "") -> subprocess.CompletedProcess[str]:
    """The same to its end, with this on its standard input."""
    with ExitStack() as opened:
        given, out, err = (
            opened.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8")) for _ in range(3)
        )
        given.write(answer)
        given.seek(0)
        status = start(*words, env=env, cwd=cwd, stdin=given, stdout=out, stderr=err).wait()
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(words, status, out.read(), err.read())


def _may_fork(env: Mapping[str, str]) -> bool:
    """Not where it would start in another way than the server did."""
    return sys.platform == "linux" and _at_start(env) == _server().at_start


def _at_start(env: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in env.items() if name.startswith(READ_AT_START)}


class _Request(NamedTuple):
    """What the server is told, together with four descriptors: the streams, and where to tell of the process."""

    words: Sequence[str]
    env: Mapping[str, str]
    cwd: str


class Forked(subprocess.Popen[str]):
    """A process that the server has forked, as a test deals with any other. The server tells how it has ended."""

    def __init__(
        self, request: _Request, stdin: int | IO[str], stdout: int | IO[str], stderr: int | IO[str]
    ) -> None:
        self._child_created = False  # what Popen looks at when this object goes: there is no child of ours
        self.args, self.returncode = request.words, None
        self.stdin = self.stdout = self.stderr = None
        self._told, theirs = socket.socketpair()
        self._waiting = threading.Lock()
        with open(os.devnull, "r+b", buffering=0) as nothing, theirs:
            ends = None
            if stdout == subprocess.PIPE:
                ends = os.pipe()
                self.stdout, stdout = os.fdopen(ends[0], encoding="utf-8"), ends[1]
            given = [_descriptor(stream, nothing.fileno()) for stream in (stdin, stdout, stderr)]
            if stderr == subprocess.STDOUT:
                given[2] = given[1]
            _server().fork(request, [*given, theirs.fileno()])
            if ends:
                os.close(ends[1])
        self.pid = self._number()

    def _number(self) -> int:
        told = self._told.recv(NUMBER, socket.MSG_WAITALL)
        if len(told) < NUMBER:
            raise RuntimeError("the server that forks is gone")
        return int.from_bytes(told, "big", signed=True)

    def wait(self, timeout: float | None = None) -> int:
        with self._waiting:
            if self.returncode is None:
                self._told.settimeout(timeout)
                try:
                    self.returncode = self._number()
                except (TimeoutError, BlockingIOError):
                    raise subprocess.TimeoutExpired(self.args, timeout or 0) from None
                self._told.close()
            return self.returncode

    def poll(self) -> int | None:
        try:
            return self.wait(1e-6)
        except subprocess.TimeoutExpired:
            return None

    def send_signal(self, sig: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sig)


def _descriptor(stream: int | IO[str], nothing: int) -> int:
    if not isinstance(stream, int):
        return stream.fileno()
    return nothing if stream < 0 else stream


class _Server:
    """Lives as long as this process, and ends when its standard input does."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control, self._turn = ours, threading.Lock()
        with theirs:
            command, env = [sys.executable, "-m", "tests.fork_server"], {**os.environ, **UTF8}
            self._process = subprocess.Popen(command, env=env, cwd=ROOT, stdin=theirs.fileno())
        self.at_start = _at_start(env)
        atexit.register(self._end)

    def _end(self) -> None:
        self._control.close()
        self._process.wait()

    def fork(self, request: _Request, descriptors: Sequence[int]) -> None:
        with self._turn:
            socket.send_fds(self._control, [json.dumps(request).encode()], descriptors)


@cache
def _server() -> _Server:
    return _Server()


# -- in the server -------------------------------------------------------------------------------------------------


def load() -> None:
    """Everything that a command may need, but for what runs as it is loaded."""
    for package in PACKAGES:
        for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith("__main__") and ".migrations." not in module.name:
                import_module(module.name)
    for name in LATER:
        import_module(name)
    gc.collect()
    gc.freeze()


class _Job(NamedTuple):
    request: _Request
    streams: Sequence[int]


def serve(control: socket.socket) -> _Job | None:
    """Forks for each request; returns what to do in each process that is forked, and nothing once nobody asks."""
    with selectors.DefaultSelector() as selector:
        selector.register(control, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is not control:
                    _ended(selector, key)
                    continue
                message, descriptors, _, _ = socket.recv_fds(control, REQUEST, 4)
                if not message:
                    return None
                pid = os.fork()
                if pid == 0:
                    _forget(selector, control)
                    os.close(descriptors[3])
                    return _Job(_Request(*json.loads(message)), descriptors[:3])
                for descriptor in descriptors[:3]:
                    os.close(descriptor)
                told = socket.socket(fileno=descriptors[3])
                told.sendall(pid.to_bytes(NUMBER, "big", signed=True))
                selector.register(os.pidfd_open(pid), selectors.EVENT_READ, (pid, told))


def _ended(selector: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
    pid, told = key.data
    _, status = os.waitpid(pid, 0)
    selector.unregister(key.fileobj)
    os.close(key.fd)
    with told, suppress(BrokenPipeError):  # where the test has not waited for it
        told.sendall(os.waitstatus_to_exitcode(status).to_bytes(NUMBER, "big", signed=True))


def _forget(selector: selectors.BaseSelector, control: socket.socket) -> None:
    """What is the server's own, in a process that has been forked."""
    for key in list(selector.get_map().values()):
        if key.fileobj is not control:
            os.close(key.fd)
            key.data[1].close()
    control.close()


def become(job: _Job) -> None:
    """Makes this process what it was started as, but for running it."""
    for number, descriptor in enumerate(job.streams):
        os.dup2(descriptor, number)
    for descriptor in job.streams:
        os.close(descriptor)
    # As Python opens them where PYTHONUTF8 is set.
    sys.stdin = os.fdopen(0, errors="surrogateescape", closefd=False)
    sys.stdout = os.fdopen(1, "w", errors="surrogateescape", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, errors="backslashreplace", closefd=False)
    os.environ.clear()
    os.environ.update(job.request.env)
    os.chdir(job.request.cwd)
    sys.path[0] = job.request.cwd
    sys.argv = list(job.request.words)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the tests; with them this ends, too
    load()
    made = serve(socket.socket(fileno=os.dup(0)))
    if made is not None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        become(made)
        runpy.run_module(made.request.words[0], run_name="__main__", alter_sys=True)
