"""Figures that more than one kind of section states: growth, openings, jobs, and what each rests on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from extractor.sections.base import Figure, Record

__all__ = ["Basis", "Change", "Growth", "Number", "Openings", "Year"]

Year = Annotated[int, Field(ge=1800, le=2200)]


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
