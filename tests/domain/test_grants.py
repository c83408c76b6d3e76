"""What can be taken back, as buttons number it."""

import pytest

from bot.domain.grants import Grant, numbered


@pytest.mark.parametrize(
    ("number", "grant"),
    [
        (0, Grant.ROLE),
        (1, Grant.INVITE),
        (2, Grant.LINK),
        (3, Grant.CALENDAR),
        (4, Grant.GROUP),
        (5, None),
    ],
)
def test_numbers_of_buttons_never_change(number: int, grant: Grant | None) -> None:
    assert numbered(number) is grant
