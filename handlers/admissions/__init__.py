"""The conversations of the one link for all: with newcomers, and with the admin who decides."""
