"""Sections that are made of subsections: diversity, opportunities abroad, the state of the market."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from extractor.parts import Part
from extractor.sections.base import Desk, Section, Tree, plain_section, subsections
from extractor.sections.facts import year_in

__all__ = ["Diversity", "GlobalOpportunities", "MarketReality", "read_diversity", "read_global", "read_market"]


class Diversity(Section):
    """Diversity and inclusion."""

    inclusive_hiring: Section | None = None
    """How employers hire inclusively."""
    workplace_culture: Section | None = None
    """What the culture at work is like."""
    resources: Section | None = None
    """Associations and networks."""


class GlobalOpportunities(Section):
    """The occupation around the world."""

    salaries: Section | None = None
    """Pay in other countries; the figures stand in its `pay`."""
    remote_work: Section | None = None
    """Working from elsewhere."""
    visa_immigration: Section | None = None
    """Visas and permits."""


class MarketReality(Section):
    """The state of the market in one year."""

    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """The year that the heading names; null where it names none."""
    challenges: Section | None = None
    """What is hard at present."""
    opportunities: Section | None = None
    """Where there is room to grow."""
    trends: Section | None = None
    """Where the market is moving."""


def _read(part: Part, names: tuple[str, ...]) -> Tree:
    tree, rest = subsections(part, names)
    return {**plain_section(part, rest), **tree}


def read_diversity(part: Part, desk: Desk) -> Tree:
    """Read the section and its subsections."""
    del desk
    return _read(part, ("inclusive_hiring", "workplace_culture", "resources"))


def read_global(part: Part, desk: Desk) -> Tree:
    """Read the section and its subsections."""
    del desk
    return _read(part, ("salaries", "remote_work", "visa_immigration"))


def read_market(part: Part, desk: Desk) -> Tree:
    """Read the section, its subsections and the year in its heading."""
    del desk
    assert part.heading is not None
    tree = _read(part, ("challenges", "opportunities", "trends"))
    tree["year"] = year_in(part.heading.words)
    return tree
