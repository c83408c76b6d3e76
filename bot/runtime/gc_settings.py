"""How often Python looks for objects that hold on to each other."""

import gc

# A hundred reports make some thirty thousand objects that live for one transaction. Looked through every 700 of them,
# as is the default, that alone took a sixth of the time a report costs.
NEW_OBJECTS = 20_000
ROUNDS_BEFORE_OLD = (10, 20)


def collect_seldom() -> None:
    """To be called once all modules are loaded: what they made stays for good and is not looked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS, *ROUNDS_BEFORE_OLD)
