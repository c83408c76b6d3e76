"""What a message does to an occurrence that may already have a report.

| state now         | says zero          | says matter        |
|-------------------|--------------------|--------------------|
| awaited, missing  | record             | record             |
| zero              | repeat             | record (correction)|
| matter            | confirm downgrade  | add a matter       |
| excused           | record             | record             |

The one cell that is not obvious: 「平安」 after a matter may mean "it is over" or "it was a mistake" or simply
habit. A wrong 平安 is the worst error there is, so the person is asked.
"""

from enum import StrEnum

from bot.domain.terms import Label, ReportState


class Effect(StrEnum):
    RECORD = "record"
    REPEAT = "repeat"
    ADD = "add"
    CONFIRM = "confirm"


def effect(state: ReportState, label: Label) -> Effect:
    """Raises `ValueError` for an unclear label: what is unclear is asked about, never recorded."""
    if label is Label.UNCLEAR:
        raise ValueError("an unclear message has no effect")
    if state is ReportState.ZERO and label is Label.ZERO:
        return Effect.REPEAT
    if state is ReportState.MATTER:
        return Effect.CONFIRM if label is Label.ZERO else Effect.ADD
    return Effect.RECORD


def state_for(label: Label) -> ReportState:
    """The state that a clear label gives."""
    return {Label.ZERO: ReportState.ZERO, Label.MATTER: ReportState.MATTER}[label]
