"""For all tests."""

import warnings

import hypothesis
import zhconv  # type: ignore[import-untyped]

import bot.platforms.telegram  # noqa: F401  (sets how the client library speaks of time)

# The library leaves its dictionary file open when it first reads it; that is its business, once.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", ResourceWarning)
    zhconv.convert("中", "zh-cn")

# The same examples on every machine and no limit by the wall clock: a red run means a changed program.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.load_profile("steady")
