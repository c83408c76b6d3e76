"""What stands between the two ends of a span (12月1日到7日), and before the reason that follows it (因为停电)."""

import re

TO = re.compile(r"\s*(?:到|至|[-–—~～])+\s*")
LEAD = re.compile(r"^[\s,，。:：;；、]*(?:事由|原因|因为|因)?[\s:：]*")


def reason_in(rest: str) -> str:
    """What was written behind the span, without marks and 原因 before it; empty where nothing was."""
    return LEAD.sub("", rest).strip()
