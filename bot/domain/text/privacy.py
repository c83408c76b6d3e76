"""Free text is checked for identity-card and phone numbers before it goes to a group.

The product knows units, duties and matters; a citizen's number has no business in a group chat. The stored report
keeps the officer's words, only what is shown to a group is masked.
"""

import re

from bot.domain.text.display import harmless

# 18 digits with a check character, not part of a longer number (GB 11643).
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d{2}[01]\d[0-3]\d{4}[0-9Xx](?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<!\d)(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)")

SHOWABLE = 10  # characters; of fewer too much would show


def masked(text: str) -> str:
    """`text` with such numbers blotted out: 138****5678, 身份证号已隐去."""
    return _MOBILE.sub(r"\1****\3", _IDENTITY.sub("（身份证号已隐去）", harmless(text)))


def masked_phone(phone: str) -> str:
    """A telephone number of which only both ends show: 139****0001; of a short one nothing."""
    if not phone:
        return ""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= SHOWABLE else "****"
