"""Lists that a scraper joined in one line, each item with its bullet."""

from __future__ import annotations

from itertools import pairwise

import regex

from extractor.blocks import Block

__all__ = ["items_of"]

_NEXT = r"(?<=[.,;!?)])\s{}\s+(?=\S)"


def items_of(block: Block, mark: str) -> list[Block]:
    """The items of such a line; the block itself where it is one."""
    if f" {mark} " not in block.words:
        return [block]
    cuts = [match.span() for match in regex.finditer(_NEXT.format(regex.escape(mark)), block.words)]
    if not cuts:
        return [block]
    found = []
    for (_, start), (end, _) in pairwise([(0, 0), *cuts, (len(block.words), 0)]):
        words = block.words.cut(start, end)
        found.append(block._replace(words=words.cut(0, len(words.rstrip(" ,"))), joints=()))
    starts = [block.start, *(item.words.span.start for item in found[1:]), block.end]
    return [item._replace(start=start, end=end) for item, (start, end) in zip(found, pairwise(starts), strict=True)]
