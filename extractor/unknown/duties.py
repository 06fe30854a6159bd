"""Headings of the duties, on a page that no layout knows: how many there are, and which of them stand over an overview."""

from __future__ import annotations

from collections.abc import Container, Sequence

import regex

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.unknown.titles import Lines
from extractor.unknown.under import listed

__all__ = ["duties", "tells_of"]

_DESCRIBED = lazy(r"\b(?:descri\w+|profile|summary)\b|^(?:the|about)\b", regex.IGNORECASE)


def duties(lines: Lines, heads: Sequence[int]) -> int:
    """How many headings begin the duties by a usual wording."""
    found = (lines.sure(lines.blocks[index].words) for index in heads)
    return sum(any(row.field == "responsibilities" and row.kind == "section" for row in rows) for rows in found)


def tells_of(blocks: Sequence[Block], index: int, ends: Container[int]) -> bool:
    """Whether under a heading that reads as the duties' running text tells of the role: where the duties stand elsewhere, it is an overview."""
    return _DESCRIBED.search(blocks[index].words) is not None and not listed(blocks, index, ends)
