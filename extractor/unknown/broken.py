"""Headings and titles that stand in two lines of a text, on a page that no layout knows."""

from __future__ import annotations

from collections.abc import Container, Sequence

import regex

from extractor.blocks import Block
from extractor.layouts import generic
from extractor.layouts.match import headings_of, key_of
from extractor.patterns import lazy
from extractor.repairs import Repair
from extractor.text import join
from extractor.unknown.beside import is_usual
from extractor.unknown.telling import told_alone

__all__ = ["rejoined"]

_LINE = 60
_LONGEST = 90
_REST, _TOP = 2, 3
"""Behind a line that may be a heading by itself no more words are left of it; and so many first lines name whom a page is about."""
_HANGS = lazy(r"\s(?:an?|the|of|and|&|or|your|become|becoming)$", regex.IGNORECASE)
"""How no heading ends at all."""
_ASKS = lazy(r"(?:What|How|Where|Why|Who|When|Which|Is|Are|Do|Does|Can|Should)\s")


def rejoined(blocks: Sequence[Block], text: str) -> tuple[list[Block], list[Repair]] | None:
    """The blocks with such lines as one, and what was joined; None where there are none.

    Both together have to be a usual wording, and neither alone is one; the second goes on with a small letter, or the first cannot end there.
    """
    first = {word for block in blocks[:_TOP] for word in key_of(block.words[:_LONGEST]).split()}
    found: list[Block] = []
    repairs: list[Repair] = []
    at = 0
    while at < len(blocks):
        one, two = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        at += 1
        if two is None or not (_may_be(one) and _may_be(two) and _goes_on(one.words, two.words)) or text.count("\n", one.end, two.start) > 1:
            found.append(one)
            continue
        words = join([one.words, two.words], " ", whole=True)
        if len(words) > _LONGEST or not _is_usual(words) or not (_HANGS.search(one.words) or _needs(one.words, two.words, first)):
            found.append(one)
            continue
        words.repaired = True
        found.append(one._replace(words=words, end=two.end, strong=0, seams=(), joints=(len(one.words) + 1,)))
        start, end = one.words.span.end, two.words.span.start
        repairs.append(Repair("wrap", start, end, text[start:end], " "))
        at += 1
    return (found, repairs) if repairs else None


def _may_be(block: Block) -> bool:
    return block.kind == "paragraph" and 1 < len(block.words) <= _LINE


def _goes_on(one: str, two: str) -> bool:
    """Whether a line may go on with the next one."""
    if not one[0].isupper() or one[-1] in ".:;?!,|":
        return False
    return two[0].islower() or _HANGS.search(one) is not None or (two[-1] == "?" and _ASKS.match(one) is not None)


def _needs(one: str, two: str, first: Container[str]) -> bool:
    """Whether a line is no usual heading without the next one, or lacks no more than what the page's `first` lines name, or a section's word."""
    if any(row.kind == "section" for row in headings_of(generic()).dated(key_of(one))):
        return False
    left = key_of(two).split()
    return not _is_usual(one) or (len(left) <= _REST and (all(word in first for word in left) or told_alone(key_of(two)) is not None))


def _is_usual(words: str) -> bool:
    """Whether a line is a usual wording of a section's heading."""
    key = key_of(words)
    return is_usual(key, generic()) or told_alone(key) is not None
