"""A duty sheet as offices keep it, read into days; every doubt is named with its cell and nothing is guessed away."""

from bot.domain.rota.sheet.entries import Doubt, KnownPeople, SheetDay, SheetReading
from bot.domain.rota.sheet.grid import Grid, Merge, Value, pasted
from bot.domain.rota.sheet.reading import read_sheet

__all__ = [
    "Doubt",
    "Grid",
    "KnownPeople",
    "Merge",
    "SheetDay",
    "SheetReading",
    "Value",
    "pasted",
    "read_sheet",
]
