"""Each row of the table holds: what must come of it comes, within its bounds; and no family grows faster than its size."""

from __future__ import annotations

import pytest

from extractor import extract
from extractor.layouts import keys
from extractor.unknown import fact_labels, telling
from tests.helpers import untraced
from tests.invalid import blown
from tests.invalid.measure import MIB, SECONDS, alone, holds, slope
from tests.invalid.row import Row
from tests.invalid.table import TABLE

_STEEP = 1.2
"""Twice the size may take 2.3 times the time; a quadratic family takes four times."""
_MOST = 40_000
"""Characters of a page that grows; `python -m tests.invalid` runs every row at its full size."""

TOLD = (keys._short_key, fact_labels._named, telling._told)

_ONCE_STEEP = ("a title of thousands of names", "headings in a row, each over a figure", "words that change nothing of a heading")
"""Rows that were, and are no part of the sample."""
_STEEP_WHERE_LARGE = ("names without marks, each with a sentence under it", "a list of names with a dash and a colon behind it")
"""Rows that were on large pages only."""


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
def test_a_bad_page_ends_as_told_and_within_bounds(row: Row) -> None:
    found = alone(row, _MOST)
    assert not isinstance(found, str), found
    assert holds(row, found)
    assert found.mib < MIB
    assert found.seconds < SECONDS
    assert not found.empty or "input.empty" in found.codes


# A sample that is quick; `python -m tests.invalid slopes` measures every family, over larger sizes.
@pytest.mark.parametrize("row", [*[row for row in TABLE.values() if row.grows][::8], *map(TABLE.get, _ONCE_STEEP)], ids=lambda row: row.name)
def test_time_grows_with_the_size_and_no_faster(row: Row) -> None:
    # Small pages are faster than their size where memory decides, or where most of a page is a whole guide; what is steep is so among larger ones too.
    assert any(slope(row, small) < _STEEP for small in (3000, 24_000, 96_000))


@pytest.mark.parametrize("name", [*_STEEP_WHERE_LARGE, *(row.name for row in blown.LARGE)])
def test_time_grows_no_faster_where_pages_are_large(name: str) -> None:
    assert slope(TABLE[name], 48_000) < _STEEP


def test_what_a_short_line_says_is_told_once() -> None:
    """However many lines a page has: what is pushed out before it is asked for again is told anew each time."""
    for told in TOLD:
        told.cache_clear()
    page = TABLE["numbered paragraphs"].make(250_000)
    untraced.seconds(lambda: extract(page))
    for kept in (told.cache_info() for told in TOLD):
        assert kept.misses == kept.currsize > 7000


def test_the_table_is_large_enough() -> None:
    assert len(TABLE) >= 150
