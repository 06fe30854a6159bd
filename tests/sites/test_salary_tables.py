"""Plain tables of a salary section, and levels with their years, on pages that no layout knows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor import Guide, all_pay
from tests.helpers.sound import sound

PAGE = """# How to Become a Bell Hanger

Bell hangers put bells where bells belong, and take them down again when they crack.

## What does a bell hanger do?

- hangs bells
- greases bearings

## Salary

What you earn depends on the tower and on you.

{}

## Career path

{}
"""
LEVELS = """| Experience level | Years | Median salary | Average salary |
|---|---|---|---|
| Entry-level | 0-2 | £19,000 | £19,500 |
| Mid-career | 3-7 | £24,600 | N/A |
| Senior | 8+ | £33,000 | £34,000 |
"""
RANKS = """| Percentile | Annual | Hourly |
|---|---|---|
| 10th | £17,000 | £8.17 |
| 50th (median) | £24,600 | £11.83 |
| 90th | £36,000 | £17.31 |
"""
INDUSTRIES = """| Industry | Average annual salary |
|---|---|
| Foundries | £26,000 |
| Churches | £23,500 |
"""
OTHERS = """| Town | Salary |
|---|---|
| Ely | £21,000 |
| Wells | £22,500 |
"""


def _page(tables: str = "", path: str = "You learn as you go.") -> Guide:
    return sound(PAGE.format(tables, path))


def test_a_table_by_level_fills_its_rows() -> None:
    """Columns of medians and means; what no field has stays in the table, beside the levels."""
    salary = _page(LEVELS).salary
    assert salary is not None
    assert [(row.level, row.median and row.median.min, row.average and row.average.min) for row in salary.by_level] == [
        ("Entry-level", 19000, 19500),
        ("Mid-career", 24600, None),
        ("Senior", 33000, 34000),
    ]
    assert [(table.header, [row.cells for row in table.rows]) for table in salary.tables] == [
        (("Experience level", "Years"), [("Entry-level", "0-2"), ("Mid-career", "3-7"), ("Senior", "8+")])
    ]
    assert not salary.pay


def test_a_table_by_percentile_and_one_by_industry() -> None:
    """Each column of percentiles is a row of statistics; industries have their own field."""
    salary = _page(RANKS + "\nBy industry:\n\n" + INDUSTRIES).salary
    assert salary is not None
    assert [(row.p10.min, row.median.min, row.p90.min, row.p90.period) for row in salary.wages if row.p10 and row.median and row.p90] == [
        (17000, 24600, 36000, "year"),
        (Decimal("8.17"), Decimal("11.83"), Decimal("17.31"), "hour"),
    ]
    assert [(row.industry, row.pay and (row.pay.min, row.pay.statistic)) for row in salary.by_industry] == [
        ("Foundries", (26000, "mean")),
        ("Churches", (23500, "mean")),
    ]
    assert not salary.tables


def test_what_no_head_says_stays_a_table() -> None:
    """A bare "Salary" is neither a median nor a mean, and no field has towns."""
    page = _page(OTHERS)
    assert page.salary is not None
    assert not page.salary.by_level
    assert [row.cells for row in page.salary.tables[0].rows] == [("Ely", "£21,000"), ("Wells", "£22,500")]
    assert [pay.min for _, pay in all_pay(page)] == [21000, 22500]
    bare = _page(LEVELS.replace("Median salary", "Salary").replace("Average salary", "Bonus")).salary
    assert bare is not None
    assert not bare.by_level
    assert len(bare.tables[0].header) == len(bare.tables[0].rows[0].cells) > 3


def test_tables_that_a_scraper_joined_are_parted() -> None:
    """A row of heads between rows of figures begins another table."""
    rows = "".join(LEVELS + RANKS + INDUSTRIES)
    salary = _page(rows).salary
    assert salary is not None
    assert (len(salary.by_level), len(salary.wages), len(salary.by_industry)) == (3, 2, 2)
    assert all(row.p10 is None or row.p10.statistic == "p10" for row in salary.wages)


@pytest.mark.parametrize(
    ("title", "name", "years"),
    [
        ("Trainee hanger (0–2 years)", "Trainee hanger", (0, 2)),
        ("Bell hanger: 3 to 7 years of experience", "Bell hanger", (3, 7)),
        ("Master hanger – 8+ years", "Master hanger", (8, None)),
        ("Tower keeper", "Tower keeper", None),
        ("Hanger after 5 years", "Hanger after 5 years", None),
        ("Your first 2 years", "Your first 2 years", None),
    ],
)
def test_years_in_the_title_of_a_level(title: str, name: str, years: tuple[float, float | None] | None) -> None:
    """Years behind a level's title are its experience; words that lead in to them keep them."""
    path = _page(path=f"### {title}\n\nYou carry ropes and grease, and now and then a bell.\n\n### Owner\n\nYou own the ropes.").career_path
    assert path is not None
    assert [level.title for level in path.levels] == [name, "Owner"]
    found = path.levels[0].experience
    assert (None if found is None else (found.min_years, found.max_years)) == years


def test_levels_with_years_in_text() -> None:
    """Without markup, lines that end with years are levels, whatever the level is called."""
    text = PAGE.format(
        "Most earn £24,600 a year.", "Novice (0-2 years)\n\nYou carry ropes.\n\nSenior (3+ years)\n\nYou say where the bell goes, and it goes there."
    )
    path = sound(text.replace("#", "").replace("\n ", "\n")).career_path
    assert path is not None
    assert [(level.title, level.experience and level.experience.min_years) for level in path.levels] == [("Novice", 0), ("Senior", 3)]


def test_a_last_heading_without_text() -> None:
    """A usual heading that ends a text is a heading with nothing under it, and no sentence of the section before."""
    page = sound(PAGE.format("Most earn £24,600 a year.", "You learn as you go.").replace("## ", "").replace("# ", "") + "\nRelated careers\n")
    assert page.career_path is not None
    assert "Related careers" not in page.career_path.paragraphs
    assert [one.status for one in page.outline if one.heading == "Related careers"] == ["heading_only"]


@pytest.mark.parametrize(("head", "levels"), [("Company", 0), ("Job title", 3), ("", 3)])
def test_companies_called_as_levels_are_are_none(head: str, levels: int) -> None:
    """What the head of the names says goes before what the names look like."""
    table = f"| {head} | Average salary |\n|---|---|\n| Lead Works Inc | $60,000 |\n| Head Ships | $70,000 |\n| Senior Yards | $65,000 |\n"
    guide = sound(PAGE.format(table, "Helpers become hangers."))
    assert guide.salary is not None
    assert len(guide.salary.by_level) == levels


def test_percentiles_that_fill_their_fields_are_not_missed() -> None:
    table = "| Percentile | Annual |\n|---|---|\n| 10th | $30,000 |\n| 90th | $65,000 |\n"
    guide = sound(PAGE.format(table, "Helpers become hangers."))
    assert guide.salary is not None
    assert [(wage.p10.min, wage.p90.min) for wage in guide.salary.wages if wage.p10 and wage.p90] == [(30000, 65000)]
    assert "unclassified.run" not in [finding.code for finding in guide.findings]


@pytest.mark.parametrize(
    ("head", "row", "place", "currency"),
    [
        ("Country", "Australia | $95,000", "AU", "AUD"),
        ("Country", "United Kingdom | £35,000", "GB", "GBP"),
        ("Top-paying states", "Texas | $61,000", "US", "USD"),
        ("City", "Mobile, AL | $61,000", "US", "USD"),
        ("State or region", "Ontario | $61,000", "CA", "CAD"),
        ("City", "Birmingham | $61,000", None, "USD"),
        ("Industry", "Turkey farms | €61,000", None, "EUR"),
        ("Company", "London Bells | €61,000", None, "EUR"),
        ("Country", "Georgia | €61,000", None, "EUR"),
    ],
)
def test_a_row_whose_label_is_a_place_is_about_that_place(head: str, row: str, place: str | None, currency: str) -> None:
    """The head of the labels says that each is one; other labels only have names of places in them."""
    table = f"| {head} | Average pay |\n|---|---|\n| {row} |\n| Elsewhere | CHF 60,000 |\n"
    first, other = [pay for _, pay in all_pay(sound(PAGE.format(table, "")))]
    assert (first.places, first.currency, first.statistic) == ((place,) if place else (), currency, "mean")
    assert other.places == ()


@pytest.mark.parametrize("cell", ["th", "td"])
def test_a_row_of_ranks_is_the_head_of_the_figures_below_it(cell: str) -> None:
    head = "".join(f"<{cell}>{rank}" for rank in ("10%", "25%", "Median", "75%", "90%"))
    table = f"<table><tr>{head}<tr><td>£17,000<td>£20,000<td>£24,600<td>£29,000<td>£33,000</table>"
    page = f"<h1>Bell Hanger</h1><h2>What does a bell hanger do?</h2><ul><li>hangs bells<li>greases bearings</ul><h2>Salary</h2>{table}"
    assert [pay.statistic for _, pay in all_pay(sound(page))] == ["p10", "p25", "median", "p75", "p90"]
