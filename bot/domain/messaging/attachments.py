"""Which files go on to leaders. The bot keeps only the platform's handle of a file and never its content.

Nothing that runs when it is opened is passed on, judged by name and by type: a leader who taps on what came from
their own village must come to no harm. What is too big for a bot to hand on is not promised either.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from bot.domain.messaging.messages import Media
from bot.domain.text.display import harmless

MOST_BYTES = 20 * 1024 * 1024  # the most that a bot can fetch (Bot API, getFile)

# What Windows, Android, macOS or Linux runs at a tap; pages and pictures with scripts; links to programs.
_PROGRAMS = re.compile(
    "apk|app|appimage|appx|bash|bat|bin|chm|cmd|com|command|cpl|csh|deb|desktop|dll|dmg|dylib|elf|exe|gadget|hta|html?"
    "|inf|ipa|iso|jar|jse?|jsp|ksh|lnk|mht|mhtml|msc|msi|msix|msp|mst|osx|out|pif|pkg|php|pl|ps1|psm1|py|pyc|pyw|rb|reg"
    "|rpm|run|scf|scr|sct|sh|shb|shs|so|svg|sys|url|vb|vbe|vbs|vhd|wsc|wsf|wsh|xbap|xhtml|xll|zsh"
)
_PROGRAM_TYPES = re.compile(
    "x-(ms-?dos|msdownload|dosexec|executable|elf|sh|bash|csh|shellscript|bat|msi|ms-shortcut|java|mach|php|perl|python"
    "|ruby|httpd-php|apple-diskimage|iso9660|rpm|debian|sharedlib|pie-executable)"
    "|portable-executable|android.package|java-archive|java-vm|(java|ecma|vb|j)script|hta|x?html|svg|powershell"
)


class Refusal(StrEnum):
    """Why a file is not passed on."""

    PROGRAM = "program"
    TOO_BIG = "too_big"


def refusal(media: Media) -> Refusal | None:
    """Why `media` is not taken; None if it is. A size or a type that the platform did not tell is no reason."""
    if media.kind == "document" and (
        _PROGRAMS.fullmatch(_ending(media.name)) or _PROGRAM_TYPES.search(_kind(media.mime))
    ):
        return Refusal.PROGRAM
    return Refusal.TOO_BIG if media.size > MOST_BYTES else None


def taken(files: Sequence[Media]) -> tuple[Media, ...]:
    return tuple(media for media in files if refusal(media) is None)


def _ending(name: str) -> str:
    """The ending by which a machine chooses what to do: the last one, however it is dressed up."""
    plain = unicodedata.normalize("NFKC", harmless(name)).lower()
    return plain.rstrip(". \t\n").rpartition(".")[2].strip()


def _kind(mime: str) -> str:
    """The type without its parameters."""
    return mime.partition(";")[0].strip().lower()
