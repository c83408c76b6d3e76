"""Which proxy leads to a server, as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say.

aiohttp itself would ask them, and the home directory's `.netrc`, anew for every request and in other threads, which
took more than half of what a message costs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.request import getproxies, proxy_bypass

import aiohttp
from yarl import URL


@dataclass(frozen=True)
class Proxy:
    """`address`: without name and password; None where there is no proxy. `headers` go with a request to the server,
    `tunnel` only with that for a tunnel to it."""

    address: URL | None = None
    headers: dict[str, str] = field(default_factory=dict)
    tunnel: Mapping[str, str] | None = None


class Proxies:
    """Asks the environment once for each server."""

    def __init__(self) -> None:
        self._known: dict[URL, Proxy] = {}  # by origin

    def towards(self, url: URL) -> Proxy:
        origin = url.origin()
        if origin not in self._known:
            self._known[origin] = _found(origin)
        return self._known[origin]


def _found(origin: URL) -> Proxy:
    given = None if proxy_bypass(origin.host or "") else getproxies().get(origin.scheme)
    if not given:
        return Proxy()
    address = URL(given if "://" in given else f"http://{given}")
    if address.user is None:
        return Proxy(address)
    entry = {"Proxy-Authorization": aiohttp.encode_basic_auth(address.user, address.password or "")}
    # Through a tunnel the server must not see them; without one they go with the request itself.
    if origin.scheme == "https":
        return Proxy(address.with_user(None), tunnel=entry)
    return Proxy(address.with_user(None), headers=entry)
