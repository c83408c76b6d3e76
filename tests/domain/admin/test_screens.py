"""Numbers of screens stand on buttons for years."""

from bot.domain.admin.screens import ScreenNumber

# As they stand on buttons that were sent: none of these lines ever changes.
SENT = {
    "MENU": 1,
    "UNITS": 2,
    "UNIT": 3,
    "PEOPLE": 4,
    "PERSON": 5,
    "SCHEDULES": 6,
    "SCHEDULE": 7,
    "REMINDERS": 8,
    "STEPS": 9,
    "CHATS": 10,
    "CHAT": 11,
    "ROTAS": 12,
    "ROTA": 13,
    "LADDERS": 14,
    "LADDER": 15,
    "MUSTERS": 16,
    "MUSTER": 17,
    "PLANS": 18,
    "PLAN": 19,
    "CALENDAR": 20,
    "LESSONS": 21,
    "LIMITS": 22,
    "PREVIEW": 23,
    "UNDO": 24,
    "STEP": 25,
    "SCHEDULE_UNITS": 26,
    "RUNG": 27,
    "CLOCKS": 28,
    "SCHEDULE_SUMMARY": 29,
    "CHANGE": 30,
    "MODES": 40,
    "MODE": 41,
    "MODE_SCHEDULE": 42,
    "MODE_ROTA": 43,
    "STAFF": 50,
}


def test_a_screen_keeps_its_number() -> None:
    found = {screen.name: screen.value for screen in ScreenNumber}
    assert found == SENT, "a new screen: its number here, never to be changed"
