"""The lines of a text as it is seen; rows of HTML's tables are put to them, and marks between blocks to the block before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.blocks import Block, check_count
from extractor.readers.dirt import Row
from extractor.readers.lines import Line, lines_of
from extractor.readers.seams import parted
from extractor.readers.tables import Rows
from extractor.text import Words

__all__ = ["add_left", "cover", "seen_lines"]


def seen_lines(seen: str, most: int) -> tuple[str, list[Line]]:
    """A text with a line's end for each mark that parts it, and its lines; raises `input.too_many_blocks` where they are more than `most`."""
    lines = lines_of(seen, most)
    text = parted(seen, len(lines))
    if text is not seen:
        lines = lines_of(text, most)
    check_count("blocks", len(lines), most)
    return text, lines


def add_left(rows: Rows, lines: Sequence[Line], left: Mapping[int, Row]) -> None:
    """Add the rows of tables that were left as HTML, by where the lines that they make begin."""
    if not left:
        return
    first = 1 + max((table for table, _, _ in rows.values()), default=0)
    for position, line in enumerate(lines):
        row = left.get(line.start)
        if row is not None:
            number, header, cells = row
            rows[position] = (first + number, header, [(a - line.start, b - line.start) for a, b in cells])


def cover(text: str, seen: str, blocks: list[Block]) -> None:
    """What stands between the blocks of a text that was not seen as it stands is markup of the block before it."""
    if seen is text or not blocks:
        return
    edges = [*(block.start for block in blocks[1:]), len(text)]
    for number, (block, edge) in enumerate(zip(blocks, edges, strict=True)):
        gap = text[block.end : edge].rstrip()
        if gap:
            blocks[number] = block._replace(end=block.end + len(gap))
    before = text[: blocks[0].start].strip()
    if before:
        start = text.index(before)
        blocks.insert(0, Block(Words("", start), start, start + len(before), "rule"))
