"""What is no record goes after a term, and admins hear of it before."""

from datetime import UTC, datetime, timedelta

from bot.domain.retention import Terms, announced, goes_before

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_term_of_no_days_never_ends() -> None:
    assert goes_before(400, NOW) == NOW - timedelta(days=400)
    assert goes_before(0, NOW) is None


def test_the_shortest_term_is_what_admins_hear_of() -> None:
    assert Terms().shortest == 400
    assert Terms(messages=90, notes=0).shortest == 90
    assert Terms(messages=0, notes=0).shortest == 0


def test_shorter_terms_are_told_anew() -> None:
    assert not announced(None, 0, Terms())
    assert announced(NOW, 400, Terms())
    assert announced(NOW, 400, Terms(messages=500))
    assert not announced(NOW, 400, Terms(messages=90))
