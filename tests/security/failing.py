"""A server that fails in every way a server can, and each time says the address it was asked at: the token."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import dumps

Fail = Callable[[BaseHTTPRequestHandler], None]


def _error(code: int, why: str = "no luck", **parameters: int) -> Fail:
    def fail(handler: BaseHTTPRequestHandler) -> None:
        told = {"ok": False, "error_code": code, "description": f"{why} at {handler.path}"}
        _answer(handler, code, dumps({**told, "parameters": parameters}))

    return fail


def _text(code: int, text: str) -> Fail:
    return lambda handler: _answer(handler, code, text.replace("PATH", handler.path))


def _answer(handler: BaseHTTPRequestHandler, code: int, text: str, **headers: str) -> None:
    handler.send_response(code)
    for name, value in {"Content-Length": str(len(text.encode())), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(text.encode())


def _hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def _break_off(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + handler.path.encode())
    _hang_up(handler)


def _no_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(handler.path.encode() + b"\r\n\r\n")
    _hang_up(handler)


def _elsewhere(handler: BaseHTTPRequestHandler) -> None:
    _answer(handler, 302, "", Location=f"http://other.example{handler.path}")


FAILURES: Mapping[str, Fail] = {
    "400": _error(400),
    "400 as the real one begins": _error(400, "Bad Request: no luck"),  # the library then makes letters small
    "401": _error(401),
    "403": _error(403),
    "404": _error(404),
    "409": _error(409),
    "429": _error(429, retry_after=1),
    "500": _error(500),
    "502 page": _text(502, "<h1>502 PATH</h1>"),
    "no json": _text(200, "not json PATH"),
    "odd json": _text(200, '"PATH"'),
    "hang up": _hang_up,
    "break off": _break_off,
    "no http": _no_http,
    "redirect": _elsewhere,
}


@contextmanager
def failing(fail: Callable[[str, str], Fail]) -> Iterator[str]:
    """The address of a server; `fail(method, body)` says how it answers a call."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            fail(self.path.rpartition("/")[2], body)(self)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing: only the bot's own words are of interest."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False  # so that closing waits for what is being answered
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


def answered(result: object) -> Fail:
    """No failure."""
    return lambda handler: _answer(handler, 200, dumps({"ok": True, "result": result}))
