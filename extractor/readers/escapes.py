"""Backslashes that markdown puts before its marks, left in a page that is none: taken off, each written down as a repair."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from extractor.blocks import Block
from extractor.limits import Limits
from extractor.readers.marks import Marks, Repair, escapes_of

__all__ = ["Unescaped", "unescaped"]


class Unescaped(NamedTuple):
    """The blocks without them, what was taken off, and the habit's name."""

    blocks: list[Block]
    repairs: list[Repair]
    habits: set[str]


def unescaped(text: str, blocks: list[Block], limits: Limits) -> Unescaped:
    """The blocks of a laid-out page without the backslashes before its marks, where that is the page's habit."""
    marks = escapes_of(text)
    marks.check(text, limits.max_signs)
    repairs: list[Repair] = []
    if marks.pattern is not None:
        blocks = [_without(block, marks, repairs) if "\\" in block.words else block for block in blocks]
    # What was taken off inside a cell was taken off inside its row too.
    return Unescaped(blocks, list(dict.fromkeys(repairs)), marks.habits)


def _without(block: Block, marks: Marks, repairs: list[Repair]) -> Block:
    assert marks.pattern is not None
    cuts = [match.start() for match in marks.pattern.finditer(block.words)]
    if not cuts:
        return block
    return block._replace(
        words=marks.off(block.words, repairs, []),
        cells=tuple(marks.off(cell, repairs, []) for cell in block.cells),
        seams=tuple(at - bisect_left(cuts, at) for at in block.seams),
        joints=tuple(at - bisect_left(cuts, at) for at in block.joints),
        strong=block.strong - bisect_left(cuts, block.strong),
    )
