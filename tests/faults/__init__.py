"""Faults put in on purpose, and what they cost: `make faults` prints a table, kept in docs/faults.md.

A package of the tests that can be run by itself (`python -m tests.faults`), because that is where somebody who wants to
see what is tested looks; pytest runs a light cut of the same faults with every `make test`.
"""
