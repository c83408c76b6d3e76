"""How often one account is answered."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messaging.rate_limits import GROUP_LIMITS, RateLimit
from bot.domain.messaging.throttle import LIMITS, PROMPT, Purpose, Spent, ThrottleVerdict, exhausted, spend

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
LIMIT = RateLimit(3, timedelta(minutes=1))


@given(st.lists(st.integers(0, 90), max_size=40))
def test_a_spell_is_answered_so_often_told_once_then_silent(pauses: list[int]) -> None:
    count, now, said = None, NOW, list[tuple[datetime, ThrottleVerdict]]()
    for pause in pauses:
        now += timedelta(seconds=pause)
        before = exhausted(count, LIMIT, now)
        count, verdict = spend(count, LIMIT, now)
        assert before == (verdict is not ThrottleVerdict.SAY)
        said.append((count.began_at, verdict))
    for began in {began for began, _ in said}:
        spell = [verdict for at, verdict in said if at == began]
        assert spell[:3] == [ThrottleVerdict.SAY] * min(3, len(spell))
        assert spell[3:4] in ([], [ThrottleVerdict.LAST])
        assert set(spell[4:]) <= {ThrottleVerdict.SILENCE}


def test_only_the_first_few_of_a_spell_go_with_what_is_said_to_others() -> None:
    count, said = None, list[ThrottleVerdict]()
    for _ in range(5):
        count, verdict = spend(count, LIMIT, NOW, prompt=2)
        said.append(verdict)
    say, behind = ThrottleVerdict.SAY, ThrottleVerdict.BEHIND
    assert said == [say, say, behind, ThrottleVerdict.LAST, ThrottleVerdict.SILENCE]
    assert spend(count, LIMIT, NOW + LIMIT.span, prompt=2)[1] is say
    assert all(few < LIMITS[purpose].count for purpose, few in PROMPT.items())


def test_a_spell_ends_and_a_clock_set_back_ends_it_too() -> None:
    worn = Spent(NOW, 50)
    assert spend(worn, LIMIT, NOW + LIMIT.span) == (Spent(NOW + LIMIT.span, 1), ThrottleVerdict.SAY)
    earlier = NOW - timedelta(hours=2)
    assert spend(worn, LIMIT, earlier) == (Spent(earlier, 1), ThrottleVerdict.SAY)
    assert not exhausted(worn, LIMIT, earlier)


def test_every_purpose_has_a_limit_and_a_group_keeps_room() -> None:
    assert set(LIMITS) == set(Purpose)
    assert LIMITS[Purpose.GROUP].count * 3 <= min(limit.count for limit in GROUP_LIMITS if limit.count > 3)
