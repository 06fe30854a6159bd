"""The first so many units of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractor.intake import Keys, Slice, units

__all__ = ["limited"]


def limited(slices: Iterator[Slice], most: int, keys: Keys) -> Iterator[Slice]:
    """The plan up to a number of units; slices of unknown length are counted by reading them."""
    left = most
    for piece in slices:
        if left <= 0:
            return
        count = piece.expected if piece.expected is not None else _count(piece, left + 1, keys)
        yield replace(piece, limit=left) if count > left else piece
        left -= count


def _count(piece: Slice, most: int, keys: Keys) -> int:
    count = 0
    for _ in units(piece, piece.start, keys):
        count += 1
        if count >= most:
            break
    return count
