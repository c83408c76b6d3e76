"""Files in the play: what people send, what bots send, and made-up pictures."""

import hashlib
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

SIDE = 320  # pixels
DOWNLOAD_LIMIT = 20 << 20


@dataclass(frozen=True)
class Stored:
    """One file as the server keeps it."""

    file_id: str
    name: str
    content: bytes

    def described(self) -> dict[str, Any]:
        return {"file_id": self.file_id, "file_unique_id": f"u{self.file_id}", "file_size": len(self.content)}


class Files:
    """All files by id."""

    def __init__(self) -> None:
        self._files: dict[str, Stored] = {}

    def add(self, name: str, content: bytes) -> Stored:
        digest = hashlib.sha256(content).hexdigest()[:12]
        stored = Stored(f"F{len(self._files) + 1}-{digest}", name, content)
        self._files[stored.file_id] = stored
        return stored

    def get(self, file_id: str) -> Stored | None:
        return self._files.get(file_id)

    def photo(self, stored: Stored) -> list[dict[str, Any]]:
        """The sizes of a photo, smallest first."""
        return [{**stored.described(), "width": SIDE, "height": SIDE}]

    def made_up_photo(self) -> Stored:
        number = len(self._files) + 1
        return self.add(f"photo{number}.png", picture(number))


@lru_cache(maxsize=64)  # drawn point by point: it takes longer than all else that comes of a photo
def picture(seed: int) -> bytes:
    """A PNG of hills under a sky; its colours depend on `seed`."""
    sky, near, far = _shade(seed, 150), _shade(seed + 3, 70), _shade(seed + 7, 110)
    rows = bytearray()
    for y in range(SIDE):
        rows.append(0)
        for x in range(SIDE):
            ridge = 130 + (x * 7 + seed * 40) % 160 // 4
            valley = 210 - (x * 3 + seed * 25) % 200 // 4
            rows += near if y > valley else far if y > ridge else sky
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(bytes(rows)))
        + _chunk(b"IEND", b"")
    )


def _shade(seed: int, base: int) -> bytes:
    return bytes((base + (seed * step) % 60) % 256 for step in (17, 29, 41))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
