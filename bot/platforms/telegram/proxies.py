"""Which proxy leads to a server, as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say.

aiohttp itself would ask them, and the home directory's `.netrc`, anew for every request and in other threads, which
took more than half of what a message costs.
"""

from collections.abc import Mapping
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from yarl import URL


class Proxies:
    """Asks the environment once for each server."""

    def __init__(self) -> None:
        self._known: dict[URL, Mapping[str, Any]] = {}  # by origin

    def towards(self, url: URL) -> Mapping[str, Any]:
        """Arguments for aiohttp's request to this address; none where no proxy is to be used."""
        origin = url.origin()
        if origin not in self._known:
            self._known[origin] = _arguments(origin)
        return self._known[origin]


def _arguments(origin: URL) -> Mapping[str, Any]:
    found = None if proxy_bypass(origin.host or "") else getproxies().get(origin.scheme)
    if not found:
        return {}
    proxy = URL(found if "://" in found else f"http://{found}")
    if proxy.user is None:
        return {"proxy": proxy}
    entry = {"Proxy-Authorization": aiohttp.encode_basic_auth(proxy.user, proxy.password or "")}
    # Through a tunnel the server must not see them; without one they go with the request itself.
    return {"proxy": proxy.with_user(None), "proxy_headers" if origin.scheme == "https" else "headers": entry}
