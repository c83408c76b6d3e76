"""One number for what a screen is about, and over which mode."""

from bot.domain.admin.layer import Layer, layer_of, row_over


def test_over_none_it_is_the_row_itself() -> None:
    assert layer_of(17) == Layer(0, 17)
    assert row_over(0, 17) == 17


def test_over_a_mode_it_holds_both() -> None:
    assert layer_of(row_over(3, 17)) == Layer(3, 17)
    assert row_over(3, 17) == 30000000017
