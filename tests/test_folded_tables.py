"""Tables whose cells a scraper wrapped: each row is one row, and what is no table is left alone."""

from __future__ import annotations

import pytest

from extractor import read
from tests.helpers.cases import case
from tests.helpers.sound import sound

PAGE = case("tidal-surveyor.txt").read().decode()
START, END = PAGE.index("Level | US Median"), PAGE.index("Market Commentary")
ROWS = [
    ("Assistant Keeper of the Outer Pier and its Lamps", "$41k USD", "$44k USD"),
    ("Keeper", "$52k USD", "$55k USD"),
    ("Senior Keeper of the Outer Pier and all Boats", "$163k USD", "$171k USD"),
]
COLUMNS = """
                 Level            US Median US Average
   Assistant Keeper of the Outer  $41k USD  $44k USD
   Pier and its Lamps
   Keeper                         $52k USD  $55k USD
   Senior Keeper of the Outer     $163k     $171k
   Pier and all Boats             USD       USD

"""
GRID = """
+-------------------------------+-----------+------------+
| Level                         | US Median | US Average |
+===============================+===========+============+
| Assistant Keeper of the Outer | $41k USD  | $44k USD   |
| Pier and its Lamps            |           |            |
+-------------------------------+-----------+------------+
| Keeper                        | $52k USD  | $55k USD   |
+-------------------------------+-----------+------------+
| Senior Keeper of the Outer    | $163k     | $171k      |
| Pier and all Boats            | USD       | USD        |
+-------------------------------+-----------+------------+

"""
DRAWN_ABOUT = """
+-------------------------------+-----------+------------+
|             LEVEL             | US MEDIAN | US AVERAGE |
+-------------------------------+-----------+------------+
| Assistant Keeper of the Outer | $41k USD  | $44k USD   |
| Pier and its Lamps            |           |            |
| Keeper                        | $52k USD  | $55k USD   |
| Senior Keeper of the Outer    | $163k USD | $171k USD  |
| Pier and all Boats            |           |            |
+-------------------------------+-----------+------------+

"""
RULE = "+-----------------------------+---------+\n"
BARS = """
Level| US Median| US Average
---|---|---
Assistant Keeper of the Outer Pier and its Lamps| $41k
USD| $44k USD
Keeper| $52k USD| $55k USD
Senior Keeper of the Outer Pier and all Boats| $163k
USD| $171k USD

"""


@pytest.mark.parametrize("table", [COLUMNS, GRID, DRAWN_ABOUT, BARS], ids=["columns", "grid", "drawn about", "bars"])
@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_a_row_whose_cells_were_wrapped_is_one_row(table: str, media_type: str) -> None:
    """Its level and both figures, whichever line holds them; all spans and the ledger hold."""
    rows = [tuple(map(str, block.cells)) for block in read(table, media_type=media_type).blocks if block.kind == "row"]
    assert [tuple(cell.casefold() for cell in rows[0]), *rows[1:]] == [("level", "us median", "us average"), *ROWS]
    salary = sound(PAGE[:START] + table + PAGE[END:], media_type=media_type).salary
    assert salary is not None
    assert [(row.level, row.median and row.median.min, row.average and row.average.max) for row in salary.by_level] == [
        (ROWS[0][0], 41_000, 44_000),
        (ROWS[1][0], 52_000, 55_000),
        (ROWS[2][0], 163_000, 171_000),
    ]


@pytest.mark.parametrize(
    ("table", "second"),
    [
        ("Level    Pay      Bonus\nEntry    $40,000  $1,000\nSenior   $60,000\nLead     $80,000  $5,000\n", ("Senior", "$60,000", "")),
        ("Level    Pay      Bonus\nEntry    $40,000  $1,000\nSenior            $6,000\nLead     $80,000  $5,000\n", ("Senior", "", "$6,000")),
        ("Level    Duties       Reports to\nEntry    Cuts rope    Keeper\nSenior   Orders\nLead     Runs shop    Owner\n", ("Senior", "Orders", "")),
        (
            "Level          Training    Licence\nSea keeper     A course    First\nKeeper         None\nLead keeper    A course    Third\n",
            ("Keeper", "None", ""),
        ),
        ("Level | Low | High\n--- | --- | ---\nEntry | $30,000\nSenior | $50,000\nLead | $60,000 | $70,000\n", ("Senior", "$50,000")),
        (
            "+--------+---------+\n| Level  | Pay     |\n+--------+---------+\n| Senior | $50,000 |\n| Lead   |         |\n| Head   | $70,000 |\n+--------+---------+\n",
            ("Lead", ""),
        ),
        (
            RULE
            + "| Level                       | Pay     |\n"
            + RULE
            + "| Assistant keeper            | $50,000 |\n| Keeper                      |         |\n"
            "| Lead keeper of the pier     | $70,000 |\n" + RULE,
            ("Keeper", ""),
        ),
    ],
    ids=["two figures", "a gap in the middle", "names of one word", "room above", "bars", "narrow grid", "room above in a grid"],
)
def test_a_row_with_an_empty_cell_is_a_row(table: str, second: tuple[str, ...]) -> None:
    """It is no rest of the row above, and what it says stands in its own columns."""
    rows = [tuple(map(str, block.cells)) for block in read(table, media_type="text/plain").blocks if block.kind == "row"]
    assert len(rows) == 4
    assert rows[2] == second


def test_a_bar_alone_under_a_rule() -> None:
    """It has no cell, and what follows may go on with it."""
    text = "|---|---|---|\n |\n| Keeper of the pier is what they call it.\nPay by level\n| Level | Median | Average |\n|---|---|---|\n"
    rows = [block for block in read(text, media_type="text/plain").blocks if block.kind == "row"]
    assert tuple(map(str, rows[-1].cells)) == ("Level", "Median", "Average")
    sound(text, media_type="text/plain")


@pytest.mark.parametrize(
    "text",
    [
        "The lamp is lit at dusk.  Nobody sleeps\nbefore it burns as it should.  Somebody\nwrites it down in the book by the door.\n",
        "Rope    40 metres\nOak     12 planks\nA lamp, and oil for all of the winter nights\n",
        "- Rope    40 metres\n- Oak     12 planks\n- Lamps\n",
    ],
    ids=["two spaces after a full stop", "a line across", "a list"],
)
def test_lines_with_gaps_are_not_all_tables(text: str) -> None:
    """A column has nothing but gaps before it in any line, and no line of a list is a row."""
    words = " ".join(block.words for block in read(text, media_type="text/plain").blocks)
    assert " ".join(words.split()) == " ".join(text.replace("- ", "").split())


@pytest.mark.parametrize("head", ["LevelUS MedianUS Average", "Level US Median US Average", "LevelUK MedianUK Average"])
def test_a_header_in_one_line_tells_the_columns_in_their_order(head: str) -> None:
    """Above cells of one line each, and above rows in one line."""
    for cells in ("{}\n{}\n{}\n", "{}{}{}\n"):
        table = head + "\n" + "".join(cells.format(*row) for row in ROWS)
        salary = sound(PAGE[:START] + table + PAGE[END:]).salary
        assert salary is not None
        assert [(row.level, row.median and row.median.statistic, row.median and row.median.min) for row in salary.by_level] == [
            (level, "median", int(median[1:].partition("k")[0]) * 1000) for level, median, _ in ROWS
        ]


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize(
    "head",
    [
        "LevelUK MedianUK Average",
        "LevelUK Median\nUK Average\n",
        "LevelIreland MedianIreland Average",
        "Level UK Median UK Average",
        "Level | UK Median | UK Average ",
    ],
)
def test_a_header_of_another_country_that_runs_into_the_rows(head: str, end: str) -> None:
    """The first level's name ends in no word of the header, and the figures are that country's."""
    sign = "\u00a3" if "UK" in head else "\u20ac"
    table = head + "".join(f"{level}{median}{average}{end}" for level, median, average in ROWS).replace("$", sign) + "\n"
    salary = sound(PAGE[:START] + table + PAGE[END:]).salary
    assert salary is not None
    assert [row.level for row in salary.by_level] == [level for level, _, _ in ROWS]
    assert {pay.places for row in salary.by_level for pay in (row.median, row.average) if pay} == {("GB",) if "UK" in head else ("IE",)}


@pytest.mark.parametrize(("sign", "code", "places"), [("$", " USD", ("US",)), ("\u00a3", "", ()), ("$", " CAD", ())])
def test_a_header_that_was_lost_says_nothing_of_other_money(sign: str, code: str, places: tuple[str, ...]) -> None:
    """The layout's own header names a country; money of another one is not paid there."""
    table = "".join(f"{level}\n{median}\n{average}\n" for level, median, average in ROWS)
    salary = sound(PAGE[:START] + table.replace("$", sign).replace(" USD", code) + PAGE[END:]).salary
    assert salary is not None
    assert {pay.places for row in salary.by_level for pay in (row.median, row.average) if pay} == {places}


def test_what_was_taken_off_between_the_lines_of_a_cell_is_written_down() -> None:
    """The last cell of a line ends where the line ends: what is taken off there is inside the cell, and inside nothing else."""
    linked = COLUMNS.replace("$171k", "$171k (/mean)").replace("and its Lamps", "and its Lamps (/lamp)").replace("Keeper       ", "Keeper (/kpr)")
    guide = sound(PAGE[:START] + linked + PAGE[END:], holes=True)
    assert guide.salary is not None
    assert [row.average and row.average.text for row in guide.salary.by_level] == [average for _, _, average in ROWS]
    assert "(/mean)" in {repair.before.strip() for repair in guide.repairs if repair.rule == "marks"}
