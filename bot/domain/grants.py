"""What can be given, and so can be taken back."""

from enum import Enum


class Grant(Enum):
    """In the order of the buttons' numbers, which never changes."""

    ROLE = 0
    INVITE = 1  # one that nobody has opened
    LINK = 2  # that an account is somebody on the rota
    CALENDAR = 3  # the address of a rota's calendar
    GROUP = 4  # that a place of the configuration is this chat


def numbered(number: int) -> Grant | None:
    """The grant of a button; None where it was never written by this bot."""
    return next((grant for grant in Grant if grant.value == number), None)
