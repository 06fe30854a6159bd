"""Lines in bold of which nothing is known, on a page whose headings are lines in bold: headings as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from extractor.blocks import Block
from extractor.layouts.match import Row, key_of
from extractor.unknown.pictures import is_picture
from extractor.unknown.shapes import may_be

__all__ = ["in_bold_too", "usual_in_bold"]

_HABIT = 4
"""So many headings in bold, and two in three of all, are a page's way to write them."""
_TITLED = frozenset(
    {"how_to_become", "career_path", "faq", "qualifications", "responsibilities", "pros_and_cons", "related_careers", "specializations"}
)
"""Sections whose entries may have titles in bold: several such lines under their heading are these."""


_ATTENTION = frozenset("note notes important tip tips warning update disclaimer example remember source sources caution".split())


class _Lines(Protocol):
    """What is asked about a page's lines."""

    blocks: Sequence[Block]
    facts: frozenset[int]

    def says(self, words: str) -> str | None: ...
    def sure(self, words: str) -> list[Row]: ...
    def has_shape(self, block: Block) -> bool: ...
    def is_none(self, index: int) -> bool: ...


def in_bold_too(lines: _Lines, found: set[int]) -> set[int]:
    """The places of more headings: whole lines in bold over text that is none, as nearly all `found` headings are written."""
    blocks = lines.blocks
    if sum(_is_bold(blocks[index]) for index in found) * 3 < max(_HABIT * 3, len(found) * 2):
        return set()
    runs: dict[int, list[int]] = {}
    last = -1
    for index in range(min(found), len(blocks) - 1):
        if index in found:
            last = index
        elif _is_bold(blocks[index]) and index - 1 not in found and _heads(blocks, found, index) and _may_be(lines, index):
            runs.setdefault(last, []).append(index)
    return {at for last, run in runs.items() if len(run) == 1 or lines.says(blocks[last].words) not in _TITLED for at in run}


def usual_in_bold(lines: _Lines, heads: Collection[int], level: int | None, field: Callable[[str], str | None]) -> set[int]:
    """The places of lines in bold that are, word for word, the usual headings of sections for which no heading of the page's own speaks.

    Each stands once, under a heading of the sections' own `level` whose section, as `field` tells it, has no entries: such a line under a level, a
    kind or a related career is about that one.
    """
    blocks, marked = lines.blocks, set(heads)
    told = {lines.says(blocks[index].words) for index in marked}
    bold = {index: key_of(blocks[index].words) for index in range(min(marked, default=len(blocks)), len(blocks) - 1) if _is_bold(blocks[index])}
    once = Counter(bold.values())
    found: set[int] = set()
    last = -1
    for index in sorted({*bold, *marked}):
        if index in marked:
            last = index
        elif once[bold[index]] == 1 and blocks[last].level == level and _heads(blocks, marked, index) and _may_be(lines, index):
            rows = lines.sure(blocks[index].words)
            usual = bool(rows) and rows[0].kind == "section" and rows[0].field not in told
            found |= {index} if usual and field(blocks[last].words) not in {None, *_TITLED} else set()
    return found


def _may_be(lines: _Lines, index: int) -> bool:
    """Whether a line has a heading's shape, and is no label, picture, contents, somebody's words or a call for attention."""
    block = lines.blocks[index]
    if key_of(block.words) in _ATTENTION:
        return False
    return may_be(block.words) and lines.has_shape(block) and index not in lines.facts and not is_picture(block.words) and not lines.is_none(index)


def _is_bold(block: Block) -> bool:
    return block.kind == "paragraph" and 0 < len(block.words) <= block.strong


def _heads(blocks: Sequence[Block], found: set[int], index: int) -> bool:
    """Whether text stands below a line: a list, or running text that is longer than the line."""
    below = blocks[index + 1]
    return index + 1 not in found and not _is_bold(below) and (below.kind in {"item", "row"} or len(below.words) > len(blocks[index].words))
