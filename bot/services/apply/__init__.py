"""From a configuration to rows and back.

`in_force` reads the rows, `changes` finds what a configuration has otherwise, `apply` writes exactly that, and
`carry_out` does so for an admin in chat, once they have seen a preview.
"""

from bot.services.apply.applied_file import filed, remember
from bot.services.apply.change import Change
from bot.services.apply.in_force import in_force, version_of
from bot.services.apply.limits import store_first
from bot.services.apply.preview import modes_of, preview, preview_duty
from bot.services.apply.proposal import carry_out, must_make_sense
from bot.services.apply.sections import apply, changes
from bot.services.apply.warnings import doubts

__all__ = [
    "Change",
    "apply",
    "carry_out",
    "changes",
    "doubts",
    "filed",
    "in_force",
    "modes_of",
    "must_make_sense",
    "preview",
    "preview_duty",
    "remember",
    "store_first",
    "version_of",
]
