"""Headings that a reader of text takes for items of a list, on a page that no layout knows: told by what stands behind them, and by their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.shapes import LINE

__all__ = ["counted", "counts_on", "in_lists"]

_BARE = lazy(r"(\d{1,2}) (?=\p{Lu})")
_NEAR = 30
"""A step is no longer."""
_SOME = 3
_FACT = 40
"""A label, and its value, is no longer where both are items."""

Says = Callable[[str], str | None]
"""The section that short words speak for and nothing else."""


def in_lists(blocks: Sequence[Block], says: Says) -> tuple[frozenset[int], frozenset[int]]:
    """Where items begin with something else behind each, where more of them than of the lines say what several sections' headings do.

    Numbered headings look like items in text, and so do the terms of a list of terms. The second set are lines before such an item that say the
    same: the page's contents.
    """
    apart = [block for block, following in pairwise(blocks) if block.kind == "item" and not _goes_with(block, following, says)]
    fields = {field for block in apart if (field := says(block.words))}
    if len(fields) < _SOME:
        return frozenset(), frozenset()
    keys = {key_of(block.words): block.start for block in apart}
    short = [block for block in blocks if block.kind == "paragraph" and 0 < len(block.words) <= LINE]
    contents = frozenset(block.start for block in short if block.start < keys.get(key_of(block.words), 0))
    lines = {field for block in short if block.start not in contents and (field := says(block.words))}
    return frozenset(block.start for block in apart) if len(fields) >= len(lines) else frozenset(), contents


def _goes_with(block: Block, following: Block, says: Says) -> bool:
    """Whether the block behind an item is another one like it."""
    if block.number is not None:
        return following.number is not None
    return ends_sentence(block.words.rstrip("?")) or says(following.words) is not None or _is_fact(block, following)


def _is_fact(block: Block, following: Block) -> bool:
    """Whether two items are a label and its value: both short, neither a sentence or a question."""
    pair = (block.words, following.words)
    return following.kind == "item" and following.number is None and all(len(words) <= _FACT and words[-1:] not in {".", "!", "?"} for words in pair)


def counted(blocks: Sequence[Block], title: int, found: set[int], may_be: Callable[[str], bool]) -> Iterator[int]:
    """Items whose number goes on with that of the headings before them, and not with that of a list's item before them."""
    numbered = [index for index in range(title + 1, len(blocks)) if blocks[index].number is not None]
    if sum(index in found for index in numbered) < _SOME:
        return
    last, begun, inner = 0, False, 0
    for index in numbered:
        number = blocks[index].number or 0
        if index in found:
            begun, last, inner = begun or number == last + 1, number, 0
        elif begun and number == last + 1 and inner != last and may_be(blocks[index].words):
            last, inner = number, 0
            yield index
        else:
            inner = number


def counts_on(blocks: Sequence[Block], begun: int, index: int) -> bool:
    """Whether a line begins with a number without a point, and the one before it or none stands behind the section's heading, soon before it."""
    match = _BARE.match(blocks[index].words)
    if match is None:
        return False
    before = f"{int(match[1]) - 1} "
    return before == "0 " or any(
        block.words.startswith(before) and _BARE.match(block.words) for block in blocks[max(begun + 1, index - _NEAR) : index]
    )
