"""Blocks that a page has twice in a row, for phones and for desktops, on pages that no layout knows."""

from __future__ import annotations

import pytest

from extractor import extract
from tests.helpers import untraced
from tests.helpers.same import record
from tests.helpers.sound import sound

PAGE = """<h1>Rigger Career Guide</h1><p>Riggers plan lifts with a crane crew and check slings before each of them.</p>
<h2>What does a rigger do?</h2>{duties}<h2>Rigger salary</h2>{pay}<h2>Career path</h2>{path}
<h2>Rigger job outlook</h2><p>Employment of riggers is projected to grow 6 percent from 2023 to 2033.</p>"""
PARTS = {
    "duties": "<ul><li>Inspect slings and shackles<li>Signal to the crane operator<li>Keep a log</ul>",
    "pay": "<table><tr><th>Level<th>Average salary<tr><td>Junior<td>$40,000<tr><td>Senior<td>$60,000</table>",
    "path": "<h3>Trainee rigger</h3><p>0-2 years</p><p>Trainees carry gear.</p><h3>Lead rigger</h3><p>6+ years</p><p>Leads sign off each plan.</p>",
}
SHORT = "<ul><li>Sling<li>Signal<li>Log</ul>"


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("copies", [2, 3])
def test_the_second_of_two_is_dropped(name: str, copies: int) -> None:
    page = PAGE.format(**PARTS | {name: "".join(f"<div>{PARTS[name]}</div>" for _ in range(copies))})
    assert record(page) == record(PAGE.format(**PARTS))
    guide = sound(page)
    assert len(guide.duplicates) == copies - 1
    assert len({one.kept.start for one in guide.duplicates}) == 1
    assert all(one.identical for one in guide.duplicates)


def test_a_short_list_is_one_as_a_whole() -> None:
    assert record(PAGE.format(**PARTS | {"duties": SHORT + SHORT})) == record(PAGE.format(**PARTS | {"duties": SHORT}))


@pytest.mark.parametrize(
    "duties",
    [
        "<ul><li>Sling<li>Signal<li>Sling<li>Signal<li>Log</ul>",
        "<p>Yes</p><p>No</p><p>Yes</p><p>No</p>",
        "<ul><li>Inspect slings and shackles<li>Signal</ul><p>Then:</p><ul><li>Inspect slings and shackles<li>Signal</ul>",
        "<p>Hourly</p><p>Hourly</p><p>Hourly</p><p>Hourly</p>",
    ],
)
def test_what_comes_again_by_chance_is_kept(duties: str) -> None:
    assert sound(PAGE.format(**PARTS | {"duties": duties})).duplicates == ()


def test_copies_that_differ_are_both_kept() -> None:
    other = PARTS["duties"].replace("Keep a log", "Keep two logs")
    guide = sound(PAGE.format(**PARTS | {"duties": PARTS["duties"] + other}))
    assert guide.responsibilities is not None
    assert len(guide.responsibilities.items) == 6


@pytest.mark.parametrize("unit", ["<p>abc def</p>", "<p>abc def</p><p>ghi jkl</p>", "".join(f"<li>item number {n} of a list" for n in range(50))])
def test_many_copies_cost_no_more_than_their_length(unit: str) -> None:
    def seconds(count: int) -> float:
        page = PAGE.format(**PARTS | {"duties": unit * (count // unit.count("<"))})
        return untraced.seconds(lambda: extract(page))

    seconds(500)
    assert min(seconds(8000) for _ in range(2)) < 40 * max(seconds(800), 0.02)
