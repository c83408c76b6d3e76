"""What buttons say of what somebody has in hand."""

from bot.domain.belongings import BelongingKind, numbered


def test_a_number_of_another_version_is_nothing() -> None:
    assert numbered(1) is BelongingKind.SHIFT
    assert numbered(99) is None
