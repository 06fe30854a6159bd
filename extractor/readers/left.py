"""The lines of a text as it is seen; rows of HTML's tables are put to them, and marks between blocks to the block before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from extractor.blocks import Block, check_count
from extractor.patterns import lazy
from extractor.readers.left_tables import BREAK_TAG, Row
from extractor.readers.lines import Line, lines_of
from extractor.readers.marks import Repair
from extractor.readers.seams import parted
from extractor.readers.tables import Rows
from extractor.text import Span, Words, clean

__all__ = ["add_left", "cover", "left_words", "seen_lines"]

_SHOWN = lazy(r"\S++")


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
        # A mark inside of a cell may have parted its line.
        if row is not None and max(end for _, end in row[2]) <= line.end:
            number, header, cells = row
            rows[position] = (first + number, header, [(a - line.start, b - line.start) for a, b in cells])


def left_words(text: str, seen: str, start: int, end: int, repairs: list[Repair] | None) -> Words:
    """The words of a cell that was left as HTML, its lines as one; `repairs`, if a tag between two lines is no markup there, gets those tags."""
    words = clean(seen, start, end)
    if repairs is not None and (ends := [match.span() for match in BREAK_TAG.finditer(text, start, end)]):
        repairs += [("wrap", Span(*span), " ") for span in ends]
        words.repaired = True
    return words


def cover(text: str, seen: str, blocks: list[Block]) -> None:
    """What was seen as white space between the blocks of a text is markup, of the block before it where nothing else parts them."""
    if seen is text or not blocks:
        return
    found: list[Block] = []
    at = 0
    for block, edge in zip([None, *blocks], [*(block.start for block in blocks), len(text)], strict=True):
        if block is not None:
            found.append(block)
            at = max(at, block.end)
        for start, end in _blanked(text, seen, at, edge):
            if found and not text[at:start].strip():
                found[-1] = found[-1]._replace(end=end)
            else:
                found.append(Block(Words("", start), start, end, "rule"))
            at = end
    blocks[:] = found


def _blanked(text: str, seen: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of a gap in which nothing is seen although something stands there."""
    at = start
    for shown in chain(_SHOWN.finditer(seen, start, end), [None]):
        piece = text[at : shown.start() if shown else end]
        words = piece.strip()
        if words:
            first = at + len(piece) - len(piece.lstrip())
            yield first, first + len(words)
        at = shown.end() if shown else end
