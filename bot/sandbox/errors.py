"""The exact error bodies of the real server (`botapi/behaviours.md`, 11)."""

from typing import Any


class ApiError(Exception):
    """A refused call: HTTP status, description, and parameters such as `retry_after`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(words: str, **parameters: Any) -> ApiError:
    return ApiError(400, f"Bad Request: {words}", **parameters)


class BrokenMarkup(ApiError):
    """Text that does not fit its `parse_mode`: an error of the product, not of the play."""


def broken(words: str) -> ApiError:
    return BrokenMarkup(400, f"Bad Request: can't parse entities: {words}")


def too_many(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


METHOD_NOT_FOUND = ApiError(404, "Not Found: method not found")
UNAUTHORIZED = ApiError(401, "Unauthorized")
BLOCKED = ApiError(403, "Forbidden: bot was blocked by the user")
KICKED = ApiError(403, "Forbidden: bot was kicked from the group chat")
CONFLICT = ApiError(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)
WEBHOOK_SET = ApiError(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)
