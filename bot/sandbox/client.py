"""The control plane for scripts and tests: plain blocking calls."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import httpx

SETTLE_SECONDS = 30


class NotSettledError(Exception):
    """The bot had not finished in time; carries what was still open."""


class Sandbox:
    """One sandbox at `url`. `patience`: real seconds that it waits for the bot to finish with an instant."""

    patience: float = SETTLE_SECONDS

    def __init__(self, url: str) -> None:
        self.url = url
        # It speaks plain HTTP. To read this machine's certificates would take as long as thirty requests.
        self._http = httpx.Client(base_url=url, timeout=90, trust_env=False, verify=False)

    def close(self) -> None:
        self._http.close()

    def post(self, action: str, **body: Any) -> Any:
        """Raises `httpx.HTTPStatusError` with what the sandbox said."""
        answer = self._http.post(f"/sandbox/{action}", json=body)
        if answer.is_error:
            raise httpx.HTTPStatusError(answer.text, request=answer.request, response=answer)
        return answer.json()

    def get(self, what: str, **query: Any) -> Any:
        return self._http.get(f"/sandbox/{what}", params=query).raise_for_status().json()

    def clear_faults(self) -> None:
        self._http.delete("/sandbox/faults").raise_for_status()

    def now(self) -> datetime:
        return datetime.fromisoformat(self.get("clock")["now"])

    def settle(self, timeout: float | None = None) -> None:
        """Waits until the bot has nothing left to do at this instant, at most so many seconds (`patience`).

        Raises `NotSettledError`.
        """
        self._settle(timeout=timeout or self.patience)

    def go_to(self, at: datetime) -> None:
        """Lets time pass until `at`, stopping at everything the bot has to do on the way."""
        self._settle(timeout=self.patience, until=at.isoformat())

    def _settle(self, **body: Any) -> None:
        answer = self._http.post("/sandbox/settle", json=body, timeout=None)  # it answers in time by itself
        if answer.status_code == 408:
            raise NotSettledError(answer.text)
        answer.raise_for_status()

    def jump(self, to: datetime) -> None:
        self.post("clock", now=to.isoformat())

    def events(
        self, after: int = 0, kinds: Sequence[str] = ("message", "edit", "press", "toast")
    ) -> list[Any]:
        return [event for event in self.get("log", after=after)["events"] if event["kind"] in kinds]
