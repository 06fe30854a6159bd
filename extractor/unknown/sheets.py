"""A profile laid out as a table, on a page that no layout knows: a section's heading in the first cell of each row, its text in the second."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts import generic
from extractor.layouts.match import headings_of, key_of
from extractor.readers.lines import ends_sentence
from extractor.unknown.telling import told

__all__ = ["part_sheets"]

_NAME = 60
_TEXT = 60
"""Figures and names are shorter: a table of facts stays one."""
_ENOUGH = 3
_PAIR = 2


def part_sheets(blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks with such rows as a heading and its text, or rows of one cell as lines; None where no table is a profile."""
    rows = [index for index, block in enumerate(blocks) if block.kind == "row" and _is_pair(block)]
    if len(rows) < _ENOUGH:
        return _unboxed(blocks)
    fields = {index: field for index in rows if (field := _field(str(blocks[index].cells[0]))) is not None}
    texts = sum(len(blocks[index].cells[1]) >= _TEXT or ends_sentence(blocks[index].cells[1]) for index in fields)
    if len(set(fields.values())) < _ENOUGH or len(fields) * 2 < len(rows) or texts * 2 < len(fields):
        return None
    parted: list[Block] = []
    paired = {index for index in rows if index in fields or not blocks[index].header}
    for index, block in enumerate(blocks):
        parted.extend(_parted(block) if index in paired else [block])
    return parted


def _unboxed(blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks with rows of one cell as headings and paragraphs, where some of them are headings: such a table is there for its looks."""
    alone = {
        index: cells[0] for index, block in enumerate(blocks) if block.kind == "row" and len(cells := [cell for cell in block.cells if cell]) == 1
    }
    fields = {index: field for index, cell in alone.items() if len(cell) <= _NAME and (field := _field(str(cell))) is not None}
    if len(set(fields.values())) < _ENOUGH:
        return None
    return [
        block._replace(
            kind="heading" if index in fields else "paragraph", words=alone[index], cells=(), group=0, header=False, strong=0, seams=(), joints=()
        )
        if index in alone
        else block
        for index, block in enumerate(blocks)
    ]


def _is_pair(block: Block) -> bool:
    """Whether a row has a short name and something beside it."""
    return len(block.cells) == _PAIR and all(block.cells) and len(block.cells[0]) <= _NAME


def _field(name: str) -> str | None:
    """The section that a name alone speaks for."""
    key = key_of(name)
    row = next((row for row in headings_of(generic()).dated(key) if row.kind == "section"), None)
    found = told(key) if row is None and key else None
    return row.field if row is not None else found.field if found is not None and not found.left else None


def _parted(block: Block) -> list[Block]:
    """A row's two cells as a heading and a paragraph."""
    name, text = block.cells
    bare = block._replace(cells=(), group=0, header=False, strong=0, seams=(), joints=())
    return [
        bare._replace(kind="heading", words=name, end=text.span.start),
        bare._replace(kind="paragraph", words=text, start=text.span.start),
    ]
