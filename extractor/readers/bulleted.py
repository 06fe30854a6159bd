"""Lists that a page's author wrote with bullets of his own, a line each, instead of the markup for lists."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.patterns import said
from extractor.readers.lines import BULLET, ends_sentence

__all__ = ["with_bullets"]

_LEAST = 2
"""So many lines in a row with the same mark are a list."""
_MARK = 8
_NEAR = 4
_LONGER = frozenset("\u2013\u2014")
_DASHES = _LONGER | {"-", "\u2212"}
_may_hold = said(r"(?m:^(?:[^0-9A-Za-z\s(\"'$]|o\s|\(?[0-9]{1,3}[.)]\s))")


def with_bullets(text: str, blocks: list[Block], last_group: int) -> list[Block]:
    """The blocks of a laid-out page, lines in a row with the same bullet, or with numbers that count on, as items; the marks are markup."""
    if not _may_hold(text):
        return blocks
    marks = [_mark(block) for block in blocks]
    start = 0
    for end in range(1, len(blocks) + 1):
        if end < len(blocks) and _goes_on(marks[end - 1], marks[end]):
            continue
        if end - start >= _LEAST and _is_list(blocks, marks, start, end):
            last_group += 1
            for index in range(start, end):
                blocks[index] = _item(blocks[index], marks[index], last_group)
        start = end
    return blocks


def _is_list(blocks: Sequence[Block], marks: Sequence[_Mark], start: int, end: int) -> bool:
    """Whether lines with the same mark are a list.

    Numbers begin with 1, and none goes on behind other text. Dashes beside plus signs say what speaks against something; longer dashes before
    sentences are what somebody says.
    """
    first = marks[start]
    assert first is not None
    around = [mark for mark in (*marks[max(0, start - _NEAR) : start], *marks[end : end + _NEAR]) if mark is not None]
    if first[1] is not None:
        return first[1] == 1 and all(mark[1] is None for mark in around)
    if first[0] == "+" or (first[0] in _DASHES and any(mark[0] == "+" for mark in around)):
        return False
    return first[0] not in _LONGER or not any(ends_sentence(blocks[index].words) for index in range(start, end))


_Mark = tuple[str, int | None, int] | None


def _mark(block: Block) -> _Mark:
    """A line's bullet, or its number, and how long it is with the space behind it; None where it has none, or is none of running text."""
    words = block.words
    if block.kind != "paragraph" or block.strong or not words or words[0].isalpha() != (words[:2] == "o "):
        return None
    match = BULLET.match(words[:_MARK])
    if match is None or not any(map(str.isalpha, words[match.end() :])):
        return None  # "★ 4"
    if match["mark"] in _DASHES and not words[match.end()].isalpha():
        return None  # "- 5 degrees"
    return (match["mark"] or "", int(match["number"]) if match["number"] else None, match.end())


def _goes_on(before: _Mark, after: _Mark) -> bool:
    """Whether a line's mark is the one of the line before it, or counts on from it."""
    if before is None or after is None or before[0] != after[0]:
        return False
    return before[1] is None or after[1] == before[1] + 1


def _item(block: Block, mark: _Mark, group: int) -> Block:
    assert mark is not None
    return block._replace(words=block.words.cut(mark[2]), kind="item", group=group, number=mark[1], seams=())
