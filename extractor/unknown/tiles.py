"""Headings that are labels of facts: a row of them at one level, each with nothing but a few words under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from extractor.blocks import Block
from extractor.unknown.cells import is_cell, is_figure, is_rating
from extractor.unknown.people import ends_as_somebody
from extractor.unknown.wordings import Wording

__all__ = ["lowered", "tiles"]

_ENOUGH, _FIGURES = 3, 2
"""So many headings in a row, and so many figures among what stands under them."""


def tiles(blocks: Sequence[Block], heads: Iterable[int], strength: Callable[[int], tuple[int, Wording]], enough: int) -> set[int]:
    """The headings in a row of facts: of one with several figures all, else those for which another heading of the page speaks as well.

    It speaks at least as far as `enough` says ("Future growth": "Strong", and further down "Job outlook").
    """
    # Names over what each of them earns are careers.
    rows = [row for row in _rows(blocks, 1) if len(row) >= _ENOUGH and not all(ends_as_somebody(blocks[one].words) for one in row)]
    found = {index for row in rows if sum(_is_figure(blocks, one + 1) for one in row) >= _FIGURES for index in row}
    inside = {index for row in rows for index in row}
    if inside == found:
        return found
    said = {field for index in heads if index not in inside for field in _fields(strength(index), enough)}
    return found.union(index for index in inside - found if _is_alone(blocks, index) and not said.isdisjoint(_fields(strength(index), 1)))


def _rows(blocks: Sequence[Block], beside: int) -> Iterator[list[int]]:
    """Headings of one level, every second block, each with a value so many blocks behind it."""
    row: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind != "heading" or not _is_value(blocks, at + beside):
            continue
        if row and (at != row[-1] + 2 or block.level != blocks[at - 2].level):
            yield row
            row = []
        row.append(at)
    yield row


def lowered(blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks with headings that are labels of the values right over them as lines, as large figures have them; None without any."""
    found = {index for row in _rows(blocks, -1) if _are_labels(blocks, row) for index in row}
    return [block._replace(kind="paragraph", level=None) if at in found else block for at, block in enumerate(blocks)] if found else None


def _are_labels(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    """Whether all values of a row, several of them figures, have their heading behind them: none stands before the first or over the last."""
    if len(row) < _ENOUGH or sum(_is_figure(blocks, one - 1) for one in row) < _FIGURES or _is_value(blocks, row[-1] + 1):
        return False
    before = blocks[row[0] - 2] if row[0] > 1 else None
    return before is None or before.kind != "heading" or before.level != blocks[row[0]].level


def _is_value(blocks: Sequence[Block], at: int) -> bool:
    return 0 <= at < len(blocks) and blocks[at].kind == "paragraph" and is_cell(blocks[at])


def _is_figure(blocks: Sequence[Block], at: int) -> bool:
    return is_figure(blocks, at) or is_rating(blocks[at].words)


def _is_alone(blocks: Sequence[Block], index: int) -> bool:
    """Whether the value under a heading is all that stands there."""
    return index + 2 >= len(blocks) or blocks[index + 2].kind == "heading"


def _fields(found: tuple[int, Wording], enough: int) -> set[str | None]:
    """The sections that a heading speaks for."""
    how, wording = found
    return {row.section if row.kind == "part" else row.field for row in wording.rows} if how >= enough else set()
