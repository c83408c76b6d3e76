"""The preview of a changed configuration, as the screens of /admin make it."""

from bot.config import Config
from bot.services.apply import apply, in_force, must_make_sense
from bot.services.apply.trial import Trial, try_out
from storage.work import Work


def propose(work: Work, after: Config) -> Trial:
    """`said`: a line for each setting that would change. Raises `Refused` where `after` is not valid."""
    after = must_make_sense(in_force(work), after)
    return try_out(work, lambda trial: "\n".join(one.text for one in apply(trial, after)))
