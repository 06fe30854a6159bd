"""The duties of the occupation."""

from __future__ import annotations

from extractor.outline import Part
from extractor.sections.base import Desk, Section, Tree, bullets_of, plain_section

__all__ = ["Responsibilities", "read"]


class Responsibilities(Section):
    """What people in the occupation do."""

    items: tuple[str, ...] = ()
    """One duty each, in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the duties."""
    items, rest = bullets_of(part, desk)
    return {**plain_section(part, rest), "items": items}
