"""The situations people were in, one of each kind and its siblings; they are played in the town of the scenarios."""

from tests.scenarios.conftest import founded, morning, town

__all__ = ["founded", "morning", "town"]
