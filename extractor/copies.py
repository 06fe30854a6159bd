"""The copies of one run of blocks, and which of their blocks stand for each other."""

from __future__ import annotations

from typing import NamedTuple

from extractor.alignment import Pairs

__all__ = ["Copy", "Group", "sides_of"]


class Copy(NamedTuple):
    """One copy of a run, and the part of the run that it is laid beside."""

    start: int
    end: int
    source_start: int
    source_end: int
    pairs: Pairs


class Group(NamedTuple):
    """A run and its copies: a copy may lack the run's beginning or its end."""

    start: int
    end: int
    copies: list[Copy]


def sides_of(group: Group, kept: int, dropped: int, tail: int) -> Pairs:
    """The positions of the kept copy beside those of the dropped one; number 0 is the run itself, `tail` what it has behind its own end."""
    copies = group.copies
    if kept and dropped:
        return _across(_whole(group, copies[kept - 1]), _whole(group, copies[dropped - 1]))
    pairs = _whole(group, copies[(kept or dropped) - 1])
    return [*pairs, *((group.end + at, None) for at in range(tail))] if not kept else [(b, a) for a, b in pairs]


def _whole(group: Group, copy: Copy) -> Pairs:
    """A copy's pairs, with what it lacks of the run's beginning and end."""
    before: Pairs = [(at, None) for at in range(group.start, copy.source_start)]
    after: Pairs = [(at, None) for at in range(copy.source_end, group.end)]
    return [*before, *copy.pairs, *after]


def _across(kept: Pairs, dropped: Pairs) -> Pairs:
    """The pairs of two copies, each of which is laid beside the same run."""
    blocks: dict[int | None, Pairs] = {}
    """The kept copy's block for each of the run's, and those behind it that the run lacks."""
    last = None
    for source, one in kept:
        last = last if source is None else source
        blocks.setdefault(last, []).append((one, None))
    pairs: Pairs = []
    for source, other in dropped:
        (one, _), *more = blocks.get(source, [(None, None)])
        pairs += [(one, other), *more]
    return [pair for pair in pairs if pair != (None, None)]
