"""The words between the two ends of a span (12月1日到7日), and before a reason behind it (因为停电)."""

import re

TO = re.compile(r"\s*(?:到|至|[-–—~～])+\s*")
LEAD = re.compile(r"^[\s,，。:：;；、]*(?:事由|原因|因为|因)?[\s:：]*")


def reason_in(rest: str) -> str:
    """The reason written behind a span, without marks and 「原因」; empty where there is none."""
    return LEAD.sub("", rest).strip()
