"""Lines of a text that were the cells of a table, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence

__all__ = ["in_table", "is_figure", "is_short"]

_NEAR = 8
_SENTENCE = 60
_FIGURE = lazy(r"(?:[A-Z]{2,3}\s?|Rs\.?\s?)?[\p{Sc}\d][\p{Sc}\d.,%/+ –-]{0,20}(?:\p{L}{1,6})?")


def is_figure(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is a figure alone."""
    return at < len(blocks) and blocks[at].kind == "paragraph" and _FIGURE.fullmatch(blocks[at].words) is not None


def is_short(block: Block) -> bool:
    """Whether a line ends as no sentence does."""
    return bool(block.words) and len(block.words) < _SENTENCE and not ends_sentence(block.words) and block.words[-1] != ":"


def in_table(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a column's head in a table that lost its columns: short lines before and after it, and soon a figure alone."""
    before = blocks[index - 1] if index else None
    if before is None or before.kind != "paragraph" or not is_short(blocks[index + 1]):
        return False
    first = next((at for at in range(index + 1, min(index + 1 + _NEAR, len(blocks))) if is_figure(blocks, at)), None)
    if first is None:
        return False
    if not is_short(before):
        return _begins(blocks, index, first)
    width = next(at for at in range(first, len(blocks) + 1) if not is_figure(blocks, at)) - first
    # Heads: one for the labels and one for each column; the first row's label stands between them and its figures.
    return index >= first - 1 - (width + 1)


def _begins(blocks: Sequence[Block], index: int, first: int) -> bool:
    """Whether a line behind running text is a table's first head: as many lines as there are heads lie between the figures of two rows."""
    columns = first - index - 1
    if columns <= 1 or not is_figure(blocks, first + columns) or is_figure(blocks, first + columns - 1):
        return False
    return all(blocks[at].kind == "paragraph" and is_short(blocks[at]) for at in range(index, first))
