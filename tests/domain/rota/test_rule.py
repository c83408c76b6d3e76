"""What a rota's rotation hangs on."""

from datetime import date

from bot.domain.rota.rule import Rule, Turns

TURNS = Turns(people=(("何主任",), ("马干事",)), start=date(2026, 11, 1))


def test_which_rotations_hang_on_how_days_off_are_laid_out() -> None:
    alone = (("何主任",),)
    assert not Rule().asks_calendar()
    assert not Rule(staff=TURNS).asks_calendar()
    assert Rule(days="workdays", staff=TURNS).asks_calendar()
    assert Rule(staff=TURNS.model_copy(update={"festivals": alone})).asks_calendar()
    assert Rule(leaders=TURNS.model_copy(update={"rest": alone})).asks_calendar()
