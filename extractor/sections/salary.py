"""Pay by level, and what the page says about the market."""

from __future__ import annotations

from extractor.layouts.model import Table as TableData
from extractor.parts import Part
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.sections.figures import figures_after
from extractor.sections.level_table import Columns
from extractor.sections.stated import wages
from extractor.sections.wages import IndustryPay, Wages, by_occupation, charted, industries
from extractor.values.pay_model import Pay

__all__ = ["LevelPay", "Salary", "read"]


class LevelPay(Record):
    """Pay at one level."""

    level: str
    """What the level is called."""
    median: Pay | None = None
    """Median pay, as the column says."""
    average: Pay | None = None
    """Mean pay, as the column says."""


class Salary(Section):
    """Pay and its outlook."""

    by_level: tuple[LevelPay, ...] = ()
    """Pay by level of experience, in the table's order."""
    market_commentary: Section | None = None
    """What the page says about the market."""
    wages: tuple[Wages, ...] = ()
    """The median and the percentiles that the text states, one row an occupation."""
    by_industry: tuple[IndustryPay, ...] = ()
    """Pay by industry, in the page's order."""
    comparison: Section | None = None
    """A chart beside the text: the occupation among others; its figures stand in its `pay`."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the text, the table and the commentary."""
    rest = list(part.blocks)
    rows: list[Tree] = []
    commentary: Tree | None = None
    comparison: Tree | None = None
    for inner in part.parts:
        if inner.row.field == "by_level" and isinstance(inner.row.data, TableData):
            found, left = Columns(inner.row.data, desk).read(inner.blocks)
            rows.extend(found)
            rest.extend(left)
            if not found and inner.blocks:
                desk.unparsed.add(inner.index)
        elif inner.row.field == "market_commentary" and commentary is None:
            commentary = plain_section(inner)
        elif inner.row.field == "comparison" and comparison is None:
            comparison = charted(inner, desk)
        else:
            rest.extend(inner.blocks)
    for table in desk.tables("by_level"):
        if not rows and any(block.kind == "row" for block in rest):
            rows, rest = Columns(table, desk).read_rows(rest)
    leads = desk.leads("by_industry")
    tabled, rest = figures_after(rest, leads)
    named, rest = figures_after(rest, desk.leads("wages"))
    occupations = by_occupation(named, desk)
    stated = next((value["period"] for row in occupations for value in (row["median"], row["mean"]) if value is not None), None)
    return {
        **plain_section(part, rest), "by_level": rows, "market_commentary": commentary, "comparison": comparison,
        "wages": [*(wages(rest, desk, stated) if leads else []), *occupations], "by_industry": industries(tabled, desk),
    }  # fmt: skip
