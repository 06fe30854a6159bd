"""Fields to specialize in."""

from __future__ import annotations

from extractor.parts import Part
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.sections.named import named_pairs

__all__ = ["Specialization", "Specializations", "read"]

_NAME = 120


class Specialization(Record):
    """One field to specialize in."""

    name: str
    """What it is called."""
    description: str | None = None
    """What it is about; null where the page only names it."""


class Specializations(Section):
    """Fields to specialize in."""

    items: tuple[Specialization, ...] = ()
    """The fields in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the lead text, then names with or without descriptions: the first short line that is no sentence begins them."""
    blocks = part.blocks
    first = next(
        (
            number
            for number, block in enumerate(blocks)
            if block.kind in {"item", "heading"} or block.strong or (len(block.words) <= _NAME and not ends_sentence(block.words))
        ),
        len(blocks),
    )
    rows = [block for block in blocks[first:] if block.kind == "row"]
    return {**plain_section(part, [*blocks[:first], *rows]), "items": named_pairs(blocks[first:], desk)}
