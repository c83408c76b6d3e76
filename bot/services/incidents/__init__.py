"""Urgent matters (突发事件), from the first words to the closing; each module one part of their life.

`opening` begins one (drills too), `walking` is what a beat does, `calling` finds and calls people, `taking` is
「我来处理」, `following` 续报 and 终报, `detailing` the questions afterwards, `conversing` what people say of them,
`clocking` the time limits, `wording` what messages say, `showing` the timeline and the bulletin, `omissions` a 平安
beside an incident, `rights` who may do what, `settings` the rules they open with.
"""

from bot.services.incidents.opening import Opening, open_incident

__all__ = ["Opening", "open_incident"]
