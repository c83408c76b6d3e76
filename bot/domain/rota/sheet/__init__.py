"""A duty sheet as offices keep it, read into days; every doubt is named with its cell and nothing is guessed away."""

from bot.domain.rota.sheet.entries import (
    Doubt,
    Hours,
    KnownPeople,
    OtherTable,
    SheetDay,
    SheetPerson,
    SheetPost,
    SheetReading,
)
from bot.domain.rota.sheet.grid import Grid, Merge, Value, one_day, pasted
from bot.domain.rota.sheet.reading import read_sheets

__all__ = [
    "Doubt",
    "Grid",
    "Hours",
    "KnownPeople",
    "Merge",
    "OtherTable",
    "SheetDay",
    "SheetPerson",
    "SheetPost",
    "SheetReading",
    "Value",
    "one_day",
    "pasted",
    "read_sheets",
]
