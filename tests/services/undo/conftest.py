"""The office of the units' tests: a town, villages, people; nothing that is done in it is kept."""

from tests.services.units.conftest import founded, office

__all__ = ["founded", "office"]
