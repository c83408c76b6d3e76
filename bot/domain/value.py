"""What every small value of the rules is made from."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Base of the frozen values in this module."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Frozen(BaseModel):
    """Base of values that are both configuration (stored as JSON) and input of rules."""

    model_config = ConfigDict(frozen=True, extra="forbid")
