"""Pages whose lines a tool wrapped, without a blank line between their blocks."""

from __future__ import annotations

import re
import textwrap

import pytest

from extractor.readers.edges import wrap_edge
from extractor.readers.lines import lines_of, wrap_width
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


def test_a_sentence_that_stands_twice_parts_no_paragraph() -> None:
    """It may be a writer's habit; a text that is longer stands twice because the page has it twice."""
    said = "Plain numbers win the arguments of a port."
    page = changed(
        PAGE, "Work Environment\n", f"Work Environment\n{said}\nThe pilots of the harbour say so, at all times and in all weathers. {said}\n"
    )
    wrapped = "\n\n".join(textwrap.fill(line, WIDTH) for line in page.split("\n"))
    assert record(wrapped)["work_environment"] == record(page)["work_environment"]


def test_captions_that_end_in_a_bracket_do_not_hide_a_wide_wrap() -> None:
    """Half of the long lines are whole blocks; the lines that go on keep to the edge, but for two captions."""
    text = "The gauges of the outer harbour were read at six and at noon, and when the wind had turned they were read again by the pilot."
    caption = "(The mean of all the harbours that sent in their figures, as of May 2023)"
    blocks = [f"{caption}\nRange: 3 to 4"] * 2 + [textwrap.fill(text, 96)] * 20 + [f"{text[:91]}."] * 30
    assert wrap_width(lines_of("\n".join(blocks), 1000)) is not None
