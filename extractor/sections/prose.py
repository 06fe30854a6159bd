"""Sections of running text: overview, tools, education, outlook abroad and at home, where to read on."""

from __future__ import annotations

from extractor.layouts.model import Part as PartData
from extractor.parts import Part
from extractor.sections.base import Desk, Section, Tree, plain_section

__all__ = ["Education", "MoreInformation", "Overview", "RegionalData", "Tools", "read", "read_more"]


class Overview(Section):
    """What the occupation is."""


class Tools(Section):
    """What the work is done with."""


class Education(Section):
    """Degrees, courses and certificates; tuition and fees stand in `pay` with kind `cost`."""


class RegionalData(Section):
    """Where figures for states and areas are found."""


class MoreInformation(Section):
    """Whom to ask and where to read on."""

    onet: tuple[str, ...] = ()
    """Occupations of the O*NET database that the page links to."""


def read(part: Part, desk: Desk) -> Tree:
    """Read a section of running text; what stands under headings inside it belongs to it."""
    del desk
    return plain_section(part, [*part.blocks, *(block for inner in part.parts for block in inner.blocks)])


def read_more(part: Part, desk: Desk) -> Tree:
    """Read the text, and the lists that the layout names."""
    del desk
    names = [block.words for inner in part.parts if inner.row.field == "onet" for block in inner.blocks if block.kind != "row"]
    rest = [*part.blocks]
    for inner in part.parts:
        taken = inner.row.field == "onet" and isinstance(inner.row.data, PartData)
        rest.extend(block for block in inner.blocks if not taken or block.kind == "row")
    return {**plain_section(part, rest), "onet": names}
