"""How the code itself is built."""
