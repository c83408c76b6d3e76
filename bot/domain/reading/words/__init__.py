"""The words, as data, one table a module. A new way to say something is a new word in one of these tables.

The law: a message is zero only if every character of it is explained by `zero` words and words that say
nothing (`silent`, `subjects`) or by something denied (`absence`). A word missing from these tables can
therefore cause a question, never a wrong 平安. The open list of `matter` words works the other way round.
"""
