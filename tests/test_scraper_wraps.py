"""Pages whose lines a tool wrapped, without a blank line between their blocks."""

from __future__ import annotations

import re
import textwrap

import pytest

from extractor.readers.edges import wrap_edge
from extractor.readers.lines import lines_of
from tests.helpers.cases import case
from tests.helpers.same import changed, record
from tests.helpers.soup import lines

PAGE = lines(case("tidal-surveyor.html").read().decode())
WIDTH = 72
FILLED = "Sort the tickets which a port and its crew of pilots would ask of you."
"""A line that has no room for another word."""


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, WIDTH) for line in text.split("\n"))


def _sentence(text: str, begin: str) -> str:
    """The whole line of a text that begins so."""
    found = re.search(rf"(?m)^{begin}.*$", text)
    assert found
    return found[0]


def test_a_label_and_a_copy_part_what_a_full_line_runs_into() -> None:
    """The step's last line is as wide as the page: the label below it stands alone, and in the copy without labels the next step is one elsewhere."""
    assert WIDTH - 3 < len(FILLED) <= WIDTH
    page = changed(PAGE, _sentence(PAGE, "Collect the safety tickets"), FILLED)
    got, wanted = record(_wrapped(page))["how_to_become"], record(page)["how_to_become"]
    assert [step["text"] for step in got["steps"]] == [step["text"] for step in wanted["steps"]]
    assert got["paragraphs"][-1] == wanted["paragraphs"][-1]


@pytest.mark.parametrize("text", ["they keep the old gauges of a port in order.", "iPads, sounders and a pencil for the fog."])
def test_a_line_that_ends_early_ends_its_block_however_the_next_begins(text: str) -> None:
    before, lead, rest = PAGE.partition("Uncrewed Vessel Survey Lead\n")
    names, after, rest = rest.partition("Pros & Cons of")
    pairs = "".join(f"{name}\n{text if at % 2 else 'Days of it, and of salt.'}\n" for at, name in enumerate([lead.strip(), *names.splitlines()]))
    page = before + pairs + after + rest
    # The first name stands behind a line that was filled, but is no sentence, and short.
    assert record(_wrapped(page))["specializations"]["items"] == record(page)["specializations"]["items"]


def test_names_that_begin_small_do_not_hide_where_lines_end() -> None:
    """Lines keep to an edge, though blocks begin with such a name behind shorter lines."""
    blocks = [
        f"The harbour pays for pier {at}.\niPads and charts lie side by side in every cabin, and crews move between the two without fuss."
        for at in range(30)
    ]
    lines_found = lines_of(_wrapped("\n".join(blocks)), 1000)
    assert wrap_edge(lines_found, 30) == max(len(line.text) for line in lines_found)
