"""The ten lists: every unit, person and doubt, and nothing besides."""

from pathlib import Path

import pytest

from bot.domain.listings.doubts import NO_TITLE
from bot.domain.listings.known import KnownOffice, OfficeUnit
from bot.domain.listings.reading import is_list, read_list
from bot.domain.listings.roles import roles_of, squeezed
from bot.domain.listings.settlement import Settled, settle_list
from bot.inputs.workbook import read_workbook
from tests.inputs.lists.all import LISTS

EXPECTED = Path(__file__).with_name("lists")
TOWN = KnownOffice(top="青石镇", units=(OfficeUnit(name="青石镇"),))


def settled(name: str) -> Settled:
    grids = read_workbook(LISTS[name]())
    assert is_list(grids)
    return settle_list(read_list(grids), TOWN, {})


def said(found: Settled) -> list[str]:
    """As an expectation file says it."""
    open_titles = {doubt.about for doubt in found.doubts if doubt.key == "title"}
    lines = [f"unit {unit.name} < {unit.parent}" for unit in found.new_units]
    for one in found.people:
        for unit in dict.fromkeys(post.unit for post in one.posts):
            posts = [post for post in one.posts if post.unit == unit]
            doubtful = any(
                not roles_of(post.title) and (squeezed(post.title) or NO_TITLE) in open_titles
                for post in posts
            )
            own = [post.role.value for post in posts if roles_of(post.title) & {post.role}]
            roles = "?" if doubtful else ",".join(own)
            lines.append(f"person {one.name} | {unit} | {roles} | {one.phone or '-'}")
    lines += [f"ask {doubt.key} {doubt.about}" for doubt in found.doubts]
    lines += [f"unread {one.sheet}!{one.row} {one.key}" for one in found.remarks]
    return sorted(lines)


@pytest.mark.parametrize("name", LISTS)
def test_it_says_what_was_expected(name: str) -> None:
    expected = (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert said(settled(name)) == sorted(expected)
