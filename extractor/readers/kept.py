"""Text in an HTML page whose lines end where its source does: `<pre>`, and what a style makes such. It is read as a text by itself."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.glance import Glance
from extractor.limits import Limits
from extractor.readers.dirt import as_read, seen_of, with_rows
from extractor.readers.found import Read
from extractor.readers.sniff import looks_like_markdown
from extractor.text import Words, fold, join, placed

__all__ = ["Line", "lines_within"]


class Line(NamedTuple):
    """A block of such a text as a line of the laid-out page: all that it was written with, and where its words and cells stand in it."""

    text: str
    words: Words
    cells: tuple[Words, ...]
    block: Block


def lines_within(raw: str, at: int, limits: Limits, *, whole: bool) -> tuple[list[Line], list[Note]]:
    """The lines of such a text, the first of which is to stand at offset `at`, and what is to be said of them.

    Marks, page numbers and markdown are known for some only where it is the `whole` page: elsewhere it may be a program, and stays as it is.
    """
    found, notes = _read_whole(raw, limits) if whole else (_read_as_it_is(raw, limits), [])
    # A page's number is no word of the text, but stands in it.
    blocks = [*found.blocks, *(Block(Words("", span.start), *span, "rule") for span in found.aside)]
    lines: list[Line] = []
    for block in sorted(blocks, key=_start) if found.aside else blocks:
        line = _line(raw, block, at)
        if line.text:
            lines.append(line)
            at += len(line.text) + 1
    return lines, notes


def _read_whole(raw: str, limits: Limits) -> tuple[Read, list[Note]]:
    seen = seen_of(raw)
    if looks_like_markdown(seen.text):
        from extractor.readers.markdown import read_markdown

        found = read_markdown(raw, Glance(raw), limits, with_rows(seen))
    else:
        from extractor.readers.plain import read_plain

        found = read_plain(raw, Glance(raw), limits, with_rows(seen))
    marks = sum(rule == "marks" for rule, _, _ in found.repairs)
    return found, [*seen.notes, *([note("text.dirt", count=marks, what="marks of a tool in a text that keeps its lines")] if marks else [])]


def _read_as_it_is(raw: str, limits: Limits) -> Read:
    from extractor.readers.plain import Reader

    return Reader(raw, Glance(raw), as_read(raw), as_it_is=True).read(limits)


def _start(block: Block) -> int:
    return block.start


def _line(raw: str, block: Block, at: int) -> Line:
    """A block as a line at offset `at`: its words with what stands beside them, or its cells with what is drawn around them."""
    start, end = block.start, block.end
    if block.cells:
        return _row(raw, block, at)
    if not block.words:
        return Line(fold(raw[start:end]), Words("", at), (), block)
    first, last = block.words.span
    body = _body(raw, block.words)
    before = _beside(raw[start:first]).lstrip()
    return Line(f"{before}{body}{_beside(raw[last:end]).rstrip()}", placed(body, at + len(before)), (), block)


def _body(raw: str, words: Words) -> str:
    """What words were written with, in one line; the words alone where something was taken off inside of them."""
    start, end = words.span
    body = fold(raw[start:end])
    return body if placed(body, 0) == words else str(words)


def _beside(text: str) -> str:
    """What stands beside words, with a space where white space parts it from them."""
    bare = fold(text)
    return f"{' ' if text[0].isspace() else ''}{bare}{' ' if text[-1].isspace() else ''}" if bare else ""


def _row(raw: str, block: Block, at: int) -> Line:
    """A table's row with what draws it; its cells alone, with a tab between each two, where they were put together from several lines."""
    text, bodies = fold(raw[block.start : block.end]), [_body(raw, cell) for cell in block.cells]
    places, end = [], 0
    for body in bodies:
        place = text.find(body, end)
        if place < 0:
            text, places = "\t".join(bodies), [0, *accumulate(len(body) + 1 for body in bodies[:-1])]
            break
        places.append(place)
        end = place + len(body)
    cells = tuple(placed(body, at + place) for body, place in zip(bodies, places, strict=True))
    return Line(text, join(cells, " "), cells, block)
