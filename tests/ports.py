"""Ports for programs that tests start."""

import os
import random
import socket

# Below what systems give to outgoing connections (Linux from 32768, others from 49152): such a port is not taken by
# somebody else's connection between being found free and being listened on.
FIRST, LAST = 20000, 32000
# The tests themselves are the same on every run; which port they get must not be, for workers run side by side.
_chosen = random.Random(os.getpid())


def free_port() -> int:
    """A port on which nobody listens now, hardly ever the one that another worker is given meanwhile."""
    while True:
        port = _chosen.randint(FIRST, LAST)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
