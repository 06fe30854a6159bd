"""Blocks that say again what those after them say, as a scraper writes them that asks for elements inside of each other."""

from __future__ import annotations

import pytest

from extractor import extract
from tests.helpers.cases import case
from tests.helpers.sound import sound
from tests.test_scrapers import _sections


@pytest.mark.parametrize("name", ["tidal-surveyor", "qa-engineer-sdet-cpp"])
@pytest.mark.parametrize("joint", [" ", ""])
def test_lists_and_tables_are_dropped_where_their_items_and_cells_follow(name: str, joint: str) -> None:
    """Each is a duplicate of what stands inside of it, kept as evidence."""
    soup = pytest.importorskip("bs4").BeautifulSoup(case(f"{name}.html").read(), "lxml")
    inner = ["h1", "h2", "h3", "h4", "p", "li", "td", "th"]
    plain = "\n".join(part.get_text(joint, strip=True) for part in soup.find_all(inner))
    nested = "\n".join(part.get_text(joint, strip=True) for part in soup.find_all([*inner, "ul", "table", "tr"]))
    assert len(nested) > len(plain)
    guide = sound(nested)
    assert _sections(nested) == _sections(plain)
    assert guide.ledger.duplicate - extract(plain).ledger.duplicate >= len(nested) - len(plain) - nested.count("\n")


def test_what_holds_one_block_only_stays() -> None:
    """A line that stands twice is no list of one item, and rules between do not make it one."""
    text = "Oak\n\n---\n\nOak\n\nRope and oak\n\nRope\n\nand oak\n"
    guide = sound(text)
    assert [one.dropped.start for one in guide.duplicates] == [text.index("Rope and")]


def test_figures_are_held_by_no_others() -> None:
    """What their digits make together is a figure of its own."""
    assert not sound("Oak\n\n11\n\n1\n\n1\n\nRope\n").duplicates
