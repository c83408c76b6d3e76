"""The kinds of what people say to the bot. `pinganbao read` prints these words: they never change."""

from enum import StrEnum


class UtteranceKind(StrEnum):
    """In the order in which `decision` asks for them, as far as one goes before the other."""

    COMMAND = "command"  # a command, or its plain word alone
    ANSWER = "answer"  # to the question that is open
    REPORT = "report"  # a 平安, a list, or something that happened
    FOLLOW_UP = "follow_up"  # more of an open incident
    ADDITION = "addition"  # more of one's own last matter
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    REQUEST = "request"  # a plain question to the bot
    GREETING = "greeting"
    THANKS = "thanks"
    ACKNOWLEDGEMENT = "acknowledgement"
    TALK = "talk"  # anything else
