"""A page's own figures against each other: the headline, the level table, the country's range, the answers.

Nothing is picked: where figures for the same thing disagree, a finding names them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from extractor.findings import Note, note
from extractor.layouts.match import key_of
from extractor.layouts.role import RoleWords
from extractor.sections.base import Evidence, Tree

__all__ = ["TOLERANCE", "conflicts"]

TOLERANCE = Decimal("0.10")
"""Figures within this share of each other say the same; pages round."""

# A figure for a year that is below this is an hourly or monthly one whose period the page does not state.
_PLAUSIBLE = 1000


class _Figure(NamedTuple):
    """One figure for the occupation's pay in a year."""

    name: str
    low: Decimal
    high: Decimal
    value: Evidence
    point: bool


def conflicts(sections: Tree, role: RoleWords | None) -> list[Note]:
    """Findings about figures that disagree."""
    figures = list(_figures(sections, role))
    if len(figures) < 2:
        return []
    first = figures[0]
    off = [figure for figure in figures[1:] if _same_money(first.value, figure.value) and not _agree(first, figure)]
    if not off:
        return []
    words = "; ".join(f"{figure.name} {figure.value['text']}" for figure in (first, *off))
    return [note("pay.conflict", first.value.span, _path(first), figures=words)]


def _figures(sections: Tree, role: RoleWords | None) -> Iterator[_Figure]:
    """What the page says the occupation pays, the headline first."""
    facts = sections.get("key_facts") or {}
    places: list[str] = []
    headline = facts.get("median_salary")
    if headline is not None:
        places = headline["places"]
        yield from _figure("headline", headline)
    salary = sections.get("salary") or {}
    own = key_of(role.role) if role is not None else None
    for row in salary.get("by_level") or ():
        if row["median"] is not None and key_of(row["level"]) == own:
            yield from _figure("level table", row["median"])
    abroad = (sections.get("global_opportunities") or {}).get("salaries") or {}
    for value in abroad.get("pay") or ():
        if value["kind"] == "pay" and places and set(value["places"]) == set(places):
            yield from _figure("regional range", value)
    answers = [value for value in (sections.get("faq") or {}).get("pay") or () if value["kind"] == "pay" and not value["places"]]
    yield from _span("answers", answers)


def _figure(name: str, value: Evidence) -> Iterator[_Figure]:
    low, high = value["min"], value["max"]
    low, high = (high if low is None else low), (low if high is None else high)
    if low is None:
        return
    # An hour's or a day's pay is often a freelancer's: another thing than a year's salary, whatever the hours in a year.
    if value["period"] in {None, "year"} and low >= _PLAUSIBLE:
        yield _Figure(name, Decimal(low), Decimal(high), value, low == high)


def _span(name: str, values: list[Evidence]) -> Iterator[_Figure]:
    """Answers speak of beginners and of the experienced in turn: together they span a range."""
    figures = [figure for value in values for figure in _figure(name, value)]
    if figures:
        low, high = min(figure.low for figure in figures), max(figure.high for figure in figures)
        yield _Figure(name, low, high, figures[0].value, point=False)


def _same_money(one: Evidence, other: Evidence) -> bool:
    return one["currency"] is not None and one["currency"] == other["currency"]


def _agree(one: _Figure, other: _Figure) -> bool:
    """Whether two figures, each a point or a range, meet within the tolerance."""
    return one.low <= other.high * (1 + TOLERANCE) and other.low <= one.high * (1 + TOLERANCE)


def _path(figure: _Figure) -> str | None:
    return "/key_facts/median_salary" if figure.name == "headline" else None
