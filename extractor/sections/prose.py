"""Sections of running text: overview, work environment, tools, education."""

from __future__ import annotations

from extractor.outline import Part
from extractor.sections.base import Desk, Section, Tree, plain_section

__all__ = ["Education", "Outlook", "Overview", "Tools", "WorkEnvironment", "read"]


class Overview(Section):
    """What the occupation is."""


class WorkEnvironment(Section):
    """Where and how the work is done."""


class Tools(Section):
    """What the work is done with."""


class Education(Section):
    """Degrees, courses and certificates; tuition and fees stand in `pay` with kind `cost`."""


class Outlook(Section):
    """How the number of jobs is expected to change."""


def read(part: Part, desk: Desk) -> Tree:
    """Read a section of running text."""
    del desk
    return plain_section(part)
