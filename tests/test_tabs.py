"""Rows whose cells stand between tabs: an empty cell keeps its column, in text as in the page that it was laid out from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import extract, read
from extractor.readers.lines import lines_of
from extractor.readers.tabs import tab_rows
from tests.helpers.sound import sound

CELL = st.sampled_from(["", "", "Oars", "a", "$40,000", "12"])


def _rows(text: str) -> list[list[str]]:
    lines = lines_of(text, 1000)
    rows, last = tab_rows(lines, 0, text)
    assert last <= len(lines)
    return [[line.text[start:end] for start, end in cells] for line, cells in zip(lines, rows, strict=False)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Level\tMedian\tMean\nSenior\t\t$9\nJunior\t$8\t", [["Level", "Median", "Mean"], ["Senior", "", "$9"], ["Junior", "$8", ""]]),
        ("\tMedian\tMean\nSenior\t$7\t$9", [["", "Median", "Mean"], ["Senior", "$7", "$9"]]),
        ("\tLevel\tMedian\n\tSenior\t$9\n\tJunior\t$8", []),
        ("\tLevel\tMedian\tMean\n\tSenior\t\t$9\r\n\tJunior\t$8\t$7", [["Level", "Median", "Mean"], ["Senior", "", "$9"], ["Junior", "$8", "$7"]]),
        ("Level\tMedian\nSenior\t$9", []),
        ("Senior\t\t$9\nJunior\t\t$8", []),
        ("They row.\t\nThey rest.\t\nThey sing.\t", []),
        ("Level\tMedian\tMean\n\nSenior\t\t$9", []),
        ("Level\tMedian\tMean", []),
        ("Oars\n\tand\tsails", []),
    ],
)
def test_rows(text: str, rows: list[list[str]]) -> None:
    assert _rows(text) == rows


@given(st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=1, max_size=5))
def test_an_empty_cell_moves_nothing(cells: list[list[str]]) -> None:
    """Whatever a page's table holds, its laid-out text is read to the same money with the same statistic."""
    rows = [["Level", "Median pay", "Mean pay", "Bonus"], *(["Mate", *row[1:]] for row in cells if any(row[1:]))]
    tags = ["th", *["td"] * len(cells)]
    table = "".join("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>" for tag, row in zip(tags, rows, strict=False))
    page = f"<h1>Oar Carvers</h1><h2>Quick Facts: Oar Carvers</h2><h2>What Oar Carvers Do</h2><p>They carve.</p><h2>Pay</h2><p>Well.</p><table>{table}</table>"
    page += "<h2>Job Outlook</h2><p>Good.</p><h2>Work Environment</h2><p>By the sea.</p>"
    one, two = extract(page), extract(read(page).text)
    assert one.salary is not None
    assert two.salary is not None
    assert [(pay.text, pay.statistic, pay.kind) for pay in one.salary.pay] == [(pay.text, pay.statistic, pay.kind) for pay in two.salary.pay]


SIMILAR = """Oar Carvers

Quick Facts: Oar Carvers
Number of Jobs, 2024 8,390

What Oar Carvers Do

They carve.

Pay

Well.

Job Outlook

Good.

Similar Occupations

{table}
"""


@pytest.mark.parametrize(
    "table",
    [
        "\tOccupation\tJob Duties\tEntry-Level Education\t2024 Median Pay\n\tRope Makers\tRope makers twist.\t\t$40,000\n\tSail Sewers\t\tHigh school\t$41,000",
        "Occupation|Job Duties|Entry-Level Education|2024 Median Pay\nRope Makers|Rope makers twist.||$40,000\nSail Sewers||High school|$41,000",
        "Occupation | Job Duties | Entry-Level Education | 2024 Median Pay\nRope Makers | Rope makers twist. | | $40,000\nSail Sewers | | High school | $41,000",
    ],
)
def test_each_occupation_has_what_stands_in_its_own_row(table: str) -> None:
    related = sound(SIMILAR.format(table=table).encode()).related_careers
    assert [(one.title, one.description, one.education, one.pay.text) for one in related.items] == [
        ("Rope Makers", "Rope makers twist.", None, "$40,000"),
        ("Sail Sewers", None, "High school", "$41,000"),
    ]


def test_money_in_a_description_is_not_the_occupations() -> None:
    table = "Rope Makers\nRope makers twist fibers, which costs their firms $5 an hour.\nHigh school\n$40,000\nSail Sewers\nSail sewers sew.\nNone\n$41,000"
    related = sound(SIMILAR.format(table=table).encode()).related_careers
    assert [(one.title, one.description, one.education, one.pay.text) for one in related.items] == [
        ("Rope Makers", "Rope makers twist fibers, which costs their firms $5 an hour.", "High school", "$40,000"),
        ("Sail Sewers", "Sail sewers sew.", "None", "$41,000"),
    ]


def test_a_row_as_a_whole_has_lost_its_markdown_as_its_cells_have() -> None:
    text = 'Entry &amp; **first** <p class="a">years</p>\t\t**$30,000**\nLater\t\t$50,000\n'
    first, later = read(text, media_type="text/markdown").blocks
    assert (str(first.words), *map(str, first.cells)) == ("Entry & first years $30,000", "Entry & first years", "$30,000")
    assert str(later.words) == "Later $50,000"
