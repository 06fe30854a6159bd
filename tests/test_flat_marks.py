"""Text without line ends in which a tool's marks survive: bullets, headings' signs and a table's rule part what they were put before."""

from __future__ import annotations

import pytest

from tests.helpers.cases import case
from tests.helpers.sound import sound

PAGE = case("tidal-surveyor.txt").read().decode()
PLAIN = sound(PAGE)
assert PLAIN.responsibilities is not None
assert PLAIN.pros_and_cons is not None
ITEMS = PLAIN.responsibilities.items


def _marked(bullet: str, head: str) -> str:
    """The guide with bullets before its lists' items and signs before its headings, all in one line."""
    lines = []
    listed = {*ITEMS, *PLAIN.pros_and_cons.pros, *PLAIN.pros_and_cons.cons}  # type: ignore[union-attr]
    heads = {PLAIN.responsibilities.heading, PLAIN.pros_and_cons.heading}  # type: ignore[union-attr]
    for line in PAGE.splitlines():
        words = line.strip()
        lines.append(f"{bullet} {words}" if words in listed else f"{head} {words}".strip() if words in heads else words)
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("head", ["", "##"])
@pytest.mark.parametrize("bullet", ["-", "*", "•"])
def test_lists_keep_their_items_where_bullets_are_all_that_parts_them(bullet: str, head: str) -> None:
    guide = sound(_marked(bullet, head))
    assert guide.responsibilities is not None
    assert guide.pros_and_cons is not None
    assert guide.responsibilities.items == ITEMS
    assert guide.pros_and_cons.pros == PLAIN.pros_and_cons.pros  # type: ignore[union-attr]
    assert guide.pros_and_cons.cons == PLAIN.pros_and_cons.cons  # type: ignore[union-attr]
    assert "text.joined" in {one.code for one in guide.findings}


def test_a_dash_in_a_sentence_begins_no_item() -> None:
    """Nor is a list begun by one that stands further on."""
    page = " ".join(PAGE.split()).replace(f"{ITEMS[0]} ", f"{ITEMS[0].replace(',', ' - or not -', 1)} ", 1)
    guide = sound(page)
    assert guide.responsibilities is not None
    assert len(guide.responsibilities.items) == len(ITEMS)
