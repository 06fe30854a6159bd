"""Where and how the work is done."""

from __future__ import annotations

from extractor.parts import Part
from extractor.sections.base import Desk, Figure, Record, Section, Tree, plain_section, subsections
from extractor.sections.figures import figures_after, occupation_of
from extractor.text import Derived
from extractor.values.percent import find_percent

__all__ = ["Employer", "WorkEnvironment", "read"]


class Employer(Record):
    """An industry (or self-employment) and its share of the jobs."""

    industry: str
    """What the page calls it."""
    percent: Figure
    """Percent of the occupation's jobs."""
    occupation: str | None = None
    """Whose share it is, as the sentence above the figures names it; null where it does not."""


class WorkEnvironment(Section):
    """Where and how the work is done."""

    employers: tuple[Employer, ...] = ()
    """The largest employers, in the page's order."""
    schedules: Section | None = None
    """Hours and shifts."""
    injuries: Section | None = None
    """Injuries, illnesses and what guards against them."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the text, the shares of the employers, and the subsections."""
    tree, blocks = subsections(part, ("schedules", "injuries"))
    tabled, rest = figures_after(blocks, desk.leads("employers"))
    employers = []
    for lead, figures in tabled:
        whose = occupation_of(lead.words)
        for name, figure, marks in figures:
            share = find_percent(figure if figure.endswith("%") else f"{figure}%")
            if share is not None:
                employers.append({"industry": name, "percent": Derived(share.value, figure.span), "occupation": whose})
                for words in (figure, *marks):
                    desk.mark(words)
    return {**plain_section(part, rest), **tree, "employers": employers}
