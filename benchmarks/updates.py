"""Updates as the platform sends them, from the reporters of the made-up county."""

from typing import Any

from benchmarks.town import NOW


def said(number: int, text: str) -> dict[str, Any]:
    """Reporter `number` says `text` in private; the update's id is one more than the number."""
    person = {"id": 10_000 + number, "is_bot": False, "first_name": f"r{number}"}
    return {
        "update_id": number + 1,
        "message": {
            "message_id": 1,
            "date": int(NOW.timestamp()),
            "from": person,
            "chat": {"id": person["id"], "type": "private", "first_name": person["first_name"]},
            "text": text,
        },
    }
