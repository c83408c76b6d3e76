"""For all tests."""

import bot.platforms.telegram  # noqa: F401  (sets how the client library speaks of time)
