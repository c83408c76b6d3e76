"""The town of the scenarios, founded once."""

from tests.scenarios.conftest import founded

__all__ = ["founded"]
