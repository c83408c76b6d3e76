"""To whom: who a recipient of the configuration is at this instant, and whether they can be written to.

`lookup` answers for every word of the grammar (`bot.domain.recipients`), `reached` is what it answers with, `targets`
where what leaders read goes to, `plan_roles` who has a part of an emergency plan, `leaders` who leads the duty,
`audiences` the people of many units at once, for reminders.
"""
