"""The part of a list that is about the sender's units, where they do not administer the whole place."""

from collections.abc import Collection

from bot.domain.listings.entries import ListLine, ListRemark, RawList
from bot.domain.listings.known import KnownOffice
from bot.domain.listings.unit_names import unit_meant


def own_part(raw: RawList, place: KnownOffice, mine: Collection[str], above: Collection[str]) -> RawList:
    """The list without rows of units that are not `mine`; each is named in a remark. New units go below one's own.

    `place`: the whole place; `above`: names of the units above one's own, which a column of the list may hold.
    """
    names, kept, refused = place.names(), list[ListLine](), list[ListRemark]()
    for line in raw.lines:
        unit = unit_meant(line.unit, names, place.top) if line.unit else None
        parent = unit_meant(line.parent, names, place.top) if line.parent else None
        others = (unit is not None and unit not in mine and parent not in mine) or (
            unit is None and parent is not None and parent not in mine and parent not in above
        )
        if others:
            text = " ".join(filter(None, (line.unit, line.name)))
            refused.append(ListRemark(sheet=line.sheet, row=line.row, key="not_yours", text=text))
        else:
            kept.append(line.model_copy(update={"area": "", "parent": line.parent if parent in mine else ""}))
    return raw.model_copy(update={"lines": tuple(kept), "remarks": (*raw.remarks, *refused)})
