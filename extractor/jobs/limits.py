"""The first so many units of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from extractor.intake import Slice

__all__ = ["limited"]


def limited(slices: Iterator[Slice], most: int, units: Callable[[Slice, int], Iterator[object]]) -> Iterator[Slice]:
    """The plan up to a number of units; slices of unknown length are counted by reading them: `units` gives so many of one."""
    left = most
    for piece in slices:
        if left <= 0:
            return
        count = piece.expected if piece.expected is not None else sum(1 for _ in units(piece, left + 1))
        yield replace(piece, limit=left) if count > left else piece
        left -= count
