"""Urgent matters (突发事件), from the first words to the closing; each module one part of their life.

`opening` begins one (drills too), `ladder` is what a beat does, `calls` finds and calls people, `response` is
「我来处理」 and the closing, `reports` 续报 and 终报, `details` the questions afterwards, `deadlines` the time limits,
`severity` the level, `timeline` who hears of what, `messages` what messages say, `views` the timeline and the bulletin
as people read them, `contradictions` a 平安 beside an incident, `access` who may do what. What people say of them is
taken in by `handlers.incident_reports`.
"""

from bot.services.incidents.opening import Opening, open_incident

__all__ = ["Opening", "open_incident"]
