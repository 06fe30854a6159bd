"""Figures that more than one kind of section states: growth, openings, jobs, and what each rests on."""

from __future__ import annotations

from typing import Annotated

import regex
from pydantic import Field

from extractor.sections.base import Figure, Record
from extractor.text import Derived, Words

__all__ = ["Basis", "Change", "Growth", "Number", "Openings", "Year", "dated", "year_in"]

Year = Annotated[int, Field(ge=1800, le=2200)]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def year_in(words: Words) -> Derived | None:
    """The first year that words name."""
    match = _YEAR.search(words)
    return Derived(int(match[0]), words.cut(*match.span()).span) if match else None


def dated(words: Words, match: regex.Match[str]) -> Derived:
    """The year that a match names, and its month where it does: `2023`, `2023-05`."""
    month = f"-{_MONTHS.index(match['month'][:3].lower()) + 1:02}" if match["month"] else ""
    return Derived(match["year"] + month, words.cut(*match.span()).span)


class Growth(Record):
    """How employment is expected to change."""

    text: str
    """The figure's words."""
    percent: Figure | None
    """Percent over the whole period; below zero for a decline; null for a bound or a range, with a finding `growth.bound`, and for
    a rate by the year, with `growth.yearly`."""
    descriptor: str | None = None
    """What the page compares it with, such as "much faster than average"."""
    start_year: Year | None = None
    """First year of the period."""
    end_year: Year | None = None
    """Last year of the period."""


class Openings(Record):
    """Openings a year."""

    text: str
    """The figure's words."""
    count: int | None
    """Openings a year, growth and replacement together unless the basis says otherwise."""
    approximate: bool = False
    """Whether the words hedge the figure."""


class Number(Record):
    """How many jobs there are."""

    text: str
    """The figure's words."""
    count: int | None
    """Jobs."""
    year: Year | None = None
    """The year of the figure."""


class Change(Record):
    """By how many jobs employment is expected to change."""

    text: str
    """The figure's words."""
    count: int | None
    """Jobs; below zero for a decline."""
    start_year: Year | None = None
    """First year of the period."""
    end_year: Year | None = None
    """Last year of the period."""


class Basis(Record):
    """What a fact rests on, by its caption."""

    field: str
    """The field of `key_facts` that the caption belongs to."""
    text: str
    """The caption, word for word."""
    occupation: str | None = None
    """Whose figure it is; often a wider occupation's."""
    source: str | None = None
    """Who published it, such as `BLS`."""
    as_of: str | None = None
    """When it was: a year (`2023`) or a month (`2023-05`)."""
