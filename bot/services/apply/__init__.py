"""From a configuration to rows and back.

`in_force` is what the rows say, `changes` what a configuration says otherwise, `apply` writes exactly that;
`propose` and `carry_out` are the same for somebody who is asked in between.
"""

from bot.services.apply.change import Change
from bot.services.apply.filed import filed, remember
from bot.services.apply.in_force import in_force, version_of
from bot.services.apply.limits import store_first
from bot.services.apply.preview import modes_of, preview, preview_duty
from bot.services.apply.proposal import Proposal, carry_out, must_make_sense, propose
from bot.services.apply.sections import apply, changes
from bot.services.apply.warnings import doubts

__all__ = [
    "Change",
    "Proposal",
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
    "propose",
    "remember",
    "store_first",
    "version_of",
]
