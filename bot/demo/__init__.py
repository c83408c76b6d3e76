"""The demonstration: a made-up town on the sandbox, played by the real program in its own process."""
