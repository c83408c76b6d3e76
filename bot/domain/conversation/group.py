"""What counts in a group where nobody spoke to the bot: people talk there about anything.

The speaker of a 平安 must owe a round, and it answers nobody; that is for `decision`. How plain it must be is for the
reading (`Occasion`). Harm that names no unit must read as urgent, and be of here.
"""

import re

from bot.domain.incidents.urgency import urgent
from bot.domain.reading.normalise import normalise

# Somewhere else, or somebody who asks where.
ELSEWHERE = re.compile(
    r"隔壁|邻[村镇乡县近省]|外[地省县市国]|别[处的]|其他[村镇乡县]|哪[里儿个家]|谁家|什么地方|啥地方|(?:是不是|听说).{0,6}[县市省]"
)


def alarms(text: str) -> bool:
    """Does it tell, of no named unit, of something urgent that may be the speaker's own?"""
    return urgent(text) and ELSEWHERE.search(normalise(text)) is None
