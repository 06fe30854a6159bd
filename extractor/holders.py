"""Blocks that hold no more than those after them, as a scraper writes them that asks for elements inside of each other: a list, then its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.blocks import Block, Page
from extractor.text import Span
from extractor.wholes import Whole

__all__ = ["without_holders"]

_INNER = 2
"""What holds one block only says the same twice, as a label may; what holds so many is no block of its own."""


def without_holders(page: Page) -> tuple[Page, list[Whole]]:
    """The page without the blocks whose words are the next ones', joined; and these, in reading order."""
    blocks = page.blocks
    texts = [block.words for block in blocks if block.words]
    # Nearly no page has any, so this is asked without a step of Python for each block.
    if not any(map(str.startswith, texts, texts[1:])):
        return page, []
    # From the last on, so that what is inside of an inner element is met before that; the nearest comes last.
    kept: list[Block] = []
    filled: list[Block] = []
    wholes: list[Whole] = []
    for block in reversed(blocks):
        # Figures whose digits come again are other figures ("11", "1", "1").
        inner = _inside(block.words, filled) if any(map(str.isalpha, block.words)) else 0
        if inner:
            wholes.append(Whole([block], Span(kept[-1].start, filled[-inner].end), [], None))
            continue
        kept.append(block)
        if block.words:
            filled.append(block)
    return replace(page, blocks=kept[::-1]), wholes[::-1]


def _inside(words: str, after: Sequence[Block]) -> int:
    """How many blocks, all of which have words and the nearest of which comes last, say all that such words say and nothing more.

    0 where they are not several.
    """
    at = number = 0
    while at < len(words) and number < len(after):
        inner = after[-1 - number].words
        if not words.startswith(inner, at):
            return 0
        at += len(inner)
        at += words[at : at + 1] == " "
        number += 1
    return number if at == len(words) and number >= _INNER else 0
