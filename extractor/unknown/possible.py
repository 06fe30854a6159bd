"""Lines of a text that look like headings, though their words tell nothing: each stays in its section, with a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.parts import Mark, Takes
from extractor.readers.lines import ends_sentence
from extractor.unknown.cells import is_figure

__all__ = ["possible"]

_LINE, _WORDS = 60, 7
"""A longer line is no heading of which nothing is known."""
_RUNNING = 45


def possible(blocks: Sequence[Block], marks: Sequence[Mark], takes: Mapping[str, Takes], *, lined: bool) -> Iterator[Note]:
    """Short lines over running text inside sections that take no titled entries: the last of a list, or a heading that nobody knows."""
    rows = {mark.index: mark.row for mark in marks}
    inside = False
    for index, block in enumerate(blocks[:-1] if lined else ()):
        row = rows.get(index)
        if row is not None:
            inside = row.kind in {"section", "part"} and takes.get(row.section or row.field or "") != "entries"
        elif inside and _looks(blocks, index, first=index - 1 in rows):
            yield note("heading.possible", block.words.span, text=str(block.words))


def _looks(blocks: Sequence[Block], index: int, *, first: bool) -> bool:
    words, before, after = blocks[index].words, blocks[index - 1] if index else None, blocks[index + 1]
    if first or before is None or blocks[index].kind != "paragraph" or not 0 < len(words) <= _LINE or len(words.split()) > _WORDS:
        return False
    if after.kind != "paragraph" or len(after.words) < _RUNNING or not ends_sentence(after.words) or after.words[-1] == ":":
        return False
    if is_figure(blocks, index) or is_figure(blocks, index - 1) or before.words[-1:] == ":" or not any(map(str.isalpha, words)):
        return False
    return words[-1] == "?" or not ends_sentence(words)
