"""Saying no: what a service raises where something may not or cannot be done."""


class Refused(Exception):
    """`key`: the sentence in `bot.phrases`; `values`: what it takes.

    Raised before anything is written: first all checks, then all writes. Whoever asked is answered in one place,
    `handlers.routing`; a beat lets nothing be refused.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values
