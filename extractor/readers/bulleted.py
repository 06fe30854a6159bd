"""Lists that a page's author wrote with bullets of his own, a line each, instead of the markup for lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.blocks import Block
from extractor.patterns import said
from extractor.readers.lines import BULLET, counted_on, ends_sentence
from extractor.readers.odd_bullets import odd_marks

__all__ = ["with_bullets"]

_LEAST = 2
"""So many lines in a row with the same mark are a list."""
_MARK = 8
_COUNTED = 12
_NEAR = 4
_LONGER = frozenset("\u2013\u2014")
_DASHES = _LONGER | {"-", "\u2212"}
_may_hold = said(r"(?m:^(?:[^0-9A-Za-z\s(\"'$]|o\s|\(?(?:[0-9]{1,3}|[aA])[.)]\s))")


class _Mark(NamedTuple):
    """What a line begins with: a bullet, or a number, and how long it is with the space behind it."""

    sign: str
    number: int | None
    length: int


def with_bullets(text: str, blocks: list[Block], last_group: int) -> list[Block]:
    """The blocks of a laid-out page, lines in a row with the same bullet, or with numbers that count on, as items; the marks are markup."""
    if not _may_hold(text):
        return blocks
    marks: list[_Mark | None] = []
    for block in blocks:
        mark = _mark(block)
        marks.append(_counting_on(block, marks[-1]) if mark is None and marks else mark)
    for number, (sign, length) in odd_marks([_plain(block) for block in blocks], text).items():
        marks[number] = _Mark(sign, None, length)
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


def _plain(block: Block) -> str:
    """The words of a block that may be an item; empty for another."""
    return "" if block.kind != "paragraph" or block.strong else block.words


def _is_list(blocks: Sequence[Block], marks: Sequence[_Mark | None], start: int, end: int) -> bool:
    """Whether lines with the same mark are a list.

    Numbers begin with 1, and none goes on behind other text. Dashes beside plus signs say what speaks against something; longer dashes before
    sentences are what somebody says.
    """
    first = marks[start]
    assert first is not None
    around = [mark for mark in (*marks[max(0, start - _NEAR) : start], *marks[end : end + _NEAR]) if mark is not None]
    if first.number is not None:
        return first.number == 1 and all(mark.number is None for mark in around)
    if first.sign == "+" or (first.sign in _DASHES and any(mark.sign == "+" for mark in around)):
        return False
    return first.sign not in _LONGER or not any(ends_sentence(blocks[index].words) for index in range(start, end))


def _mark(block: Block) -> _Mark | None:
    """A line's mark; None where it has none, or is none of running text."""
    words = block.words
    if block.kind != "paragraph" or block.strong or not words or words[0].isalpha() != (words[:2] == "o "):
        return None
    match = BULLET.match(words[:_MARK])
    if match is None or not any(map(str.isalpha, words[match.end() :])):
        return None  # "★ 4"
    if match["mark"] in _DASHES and not words[match.end()].isalpha():
        return None  # "- 5 degrees"
    return _Mark(match["mark"] or "", int(match["number"]) if match["number"] else None, match.end())


def _counting_on(block: Block, before: _Mark | None) -> _Mark | None:
    """The number of a line in a list that is so long already that its numbers look like years."""
    if before is None or block.kind != "paragraph" or block.strong:
        return None
    match = counted_on(block.words[:_COUNTED], before.number)
    return _Mark("", int(match["number"]), match.end()) if match else None


def _goes_on(before: _Mark | None, after: _Mark | None) -> bool:
    """Whether a line's mark is the one of the line before it, or counts on from it."""
    if before is None or after is None or before.sign != after.sign:
        return False
    return before.number is None or after.number == before.number + 1


def _item(block: Block, mark: _Mark | None, group: int) -> Block:
    assert mark is not None
    return block._replace(words=block.words.cut(mark.length), kind="item", group=group, number=mark.number, seams=())
