"""Facts at the top of a page, each a heading with its value, whose sections stand further down ("Future growth": "Strong")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from extractor.blocks import Block
from extractor.readers.lines import ends_sentence
from extractor.unknown.wordings import Wording

__all__ = ["tiles"]

_VALUE = 40
_ENOUGH = 3


def tiles(blocks: Sequence[Block], heads: Iterable[int], strength: Callable[[int], tuple[int, Wording]], enough: int) -> set[int]:
    """The headings in a row of facts that another heading of the page speaks for as well, at least as far as `enough` says."""
    heads = sorted(heads)
    rows: set[int] = set()
    row: list[int] = []
    for index in heads:
        goes_on = bool(row) and index == row[-1] + 2 and blocks[index].level == blocks[row[-1]].level
        if not goes_on:
            rows.update(row if len(row) >= _ENOUGH else ())
            row = []
        if _has_value(blocks, index):
            row.append(index)
    rows.update(row if len(row) >= _ENOUGH else ())
    if not rows:
        return set()
    said = {field for index in heads if index not in rows for field in _fields(strength(index), enough)}
    return {index for index in rows if not said.isdisjoint(_fields(strength(index), 1))}


def _has_value(blocks: Sequence[Block], index: int) -> bool:
    """Whether nothing but a few words stand under a heading, up to the next one."""
    if blocks[index].level is None or index + 1 >= len(blocks):
        return False
    value = blocks[index + 1]
    alone = index + 2 >= len(blocks) or blocks[index + 2].kind == "heading"
    return alone and value.kind == "paragraph" and 0 < len(value.words) <= _VALUE and not ends_sentence(value.words)


def _fields(found: tuple[int, Wording], enough: int) -> set[str | None]:
    """The sections that a heading speaks for."""
    how, wording = found
    return {row.section if row.kind == "part" else row.field for row in wording.rows} if how >= enough else set()
