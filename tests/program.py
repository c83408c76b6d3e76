"""The program of a rehearsal, started by the fork server."""

import subprocess
from collections.abc import Sequence
from typing import IO

from bot.demo.program import Program
from tests import fork_server


class ForkedProgram(Program):
    """Is started in a fraction of the time, and ended as any other."""

    def _complete(self, words: Sequence[str]) -> subprocess.CompletedProcess[str]:
        return fork_server.run(self.module, *words, env=self._environment, cwd=self._folder)

    def _begin(self, words: Sequence[str], log: IO[str]) -> subprocess.Popen[str]:
        return fork_server.start(
            *(self.module, *words),
            env=self._environment,
            cwd=self._folder,
            stdout=subprocess.PIPE,
            stderr=log,
        )
