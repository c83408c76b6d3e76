"""The same empty database as for the configuration's own tests."""

from tests.config.conftest import database

__all__ = ["database"]
