"""Runs of blocks that stand twice in a row, word for word, as a page has them for phones and for desktops: on pages that no layout knows."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.repeats import Found, Repeat

__all__ = ["drop_doubled"]

_BLOCKS, _LETTERS = 2, 30
"""A run has so many blocks with words, and so many letters where it is no list of more: fewer come again by chance."""


def drop_doubled(found: Found, blocks: Sequence[Block]) -> None:
    """Drop the second of two runs that say the same right behind each other; of a list, only all of it."""
    words = [index for index, block in enumerate(blocks) if block.words and not found.dropped[index]]
    keys = [(blocks[index].kind, blocks[index].words.casefold()) for index in words]
    last: dict[tuple[str, str], int] = {}
    kept: dict[int, tuple[int, int]] = {}
    """By where each copy begins, what it is one of."""
    walked: dict[int, int] = {}
    """For each distance how far was compared, so that no place is compared twice at the same one."""
    at = 0
    while at < len(keys):
        before = last.get(keys[at])
        last[keys[at]] = at
        size = at - before if before is not None else 0
        if before is None or at < walked.get(size, 0):
            at += 1
            continue
        end = at
        while end < len(keys) and end < at + size and keys[end] == keys[end - size]:
            end += 1
        walked[size] = end
        if end - at == size and _is_run(blocks, words, before, at):
            second = (words[at], words[end - 1] + 1)
            # A third copy is one of the first, as the second is.
            kept[at] = kept.get(before, (words[before], words[at - 1] + 1))
            found.repeats.append(Repeat(kept[at], second))
            found.dropped[slice(*second)] = [True] * (second[1] - second[0])
            last.update((keys[copied], copied) for copied in range(at, end))
            at = end
        else:
            at += 1


def _is_run(blocks: Sequence[Block], words: Sequence[int], start: int, end: int) -> bool:
    """Whether the blocks from `start` to `end` are more than what comes again by chance, and no part of a list or table that goes on."""
    run = [blocks[index] for index in words[start:end]]
    size = end - start
    whole = size > _BLOCKS and all(block.kind == "item" for block in run) and run[0].group != blocks[words[end]].group
    if len({block.words for block in run}) < _BLOCKS or not (whole or sum(len(block.words) for block in run) >= _LETTERS):
        return False
    behind = blocks[words[end + size]] if end + size < len(words) else None
    before = blocks[words[start - 1]] if start else None
    second = blocks[words[end + size - 1]]
    return not (_goes_on(second, behind) or (before is not None and _goes_on(before, run[0])))


def _goes_on(block: Block, following: Block | None) -> bool:
    """Whether a list or table that a block belongs to goes on with the next one."""
    return following is not None and block.kind == following.kind and block.kind in {"item", "row"} and block.group == following.group
