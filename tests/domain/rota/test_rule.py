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


def test_another_stands_in_every_turn_of_somebody() -> None:
    turns = Turns(people=(("王强", "李梅"), ("李梅",)), start=date(2026, 11, 1), rest=(("王强",),))
    rule = Rule(staff=turns, others={"备班": turns})
    renamed = rule.with_names({"王强": "李梅"})
    assert renamed.names() == {"李梅"}
    assert renamed.staff is not None
    assert renamed.staff.people == (("李梅",), ("李梅",))
    assert renamed.leaders is None
    assert Rule(leaders=turns).with_names({"王强": "何主任"}).names() == {"何主任", "李梅"}
