"""The copies of one run of blocks, and which of their blocks stand for each other."""

from __future__ import annotations

from typing import NamedTuple

from extractor.alignment import Pairs

__all__ = ["Copy", "Group", "Sides", "is_piece"]


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


class Sides:
    """The positions of one run's kept copy beside those of each dropped one; number 0 is the run itself, `tail` what it has behind its own end."""

    def __init__(self, group: Group, kept: int, tail: int) -> None:
        self.group, self.kept, self.tail = group, kept, tail
        self.blocks: dict[int | None, Pairs] = {}
        """The kept copy's block for each of the run's, and those behind it that the run lacks."""
        last = None
        for source, one in _whole(group, group.copies[kept - 1]) if kept else ():
            last = last if source is None else source
            self.blocks.setdefault(last, []).append((one, None))

    def beside(self, dropped: int) -> Pairs:
        """The pairs of the kept copy and a dropped one."""
        group = self.group
        if not dropped:
            return [(b, a) for a, b in _whole(group, group.copies[self.kept - 1])]
        copy = group.copies[dropped - 1]
        pairs = _whole(group, copy)
        if self.kept:
            return self._across(pairs)
        return [*pairs, *((group.end + at, None) for at in range(self.tail))] if not is_piece(group, copy) else pairs

    def _across(self, dropped: Pairs) -> Pairs:
        """The pairs of two copies, each of which is laid beside the same run."""
        pairs: Pairs = []
        for source, other in dropped:
            (one, _), *more = self.blocks.get(source, [(None, None)])
            pairs += [(one, other), *more]
        return [pair for pair in pairs if pair != (None, None)]


def is_piece(group: Group, copy: Copy) -> bool:
    """Whether a copy lacks more of the run than it has: it is laid beside its own part of the run alone.

    What each of many pieces lacks would else be written down for each of them.
    """
    return copy.source_start - group.start + group.end - copy.source_end > copy.end - copy.start


def _whole(group: Group, copy: Copy) -> Pairs:
    """A copy's pairs, with what it lacks of the run's beginning and end, but of a piece."""
    if is_piece(group, copy):
        return copy.pairs
    before: Pairs = [(at, None) for at in range(group.start, copy.source_start)]
    after: Pairs = [(at, None) for at in range(copy.source_end, group.end)]
    return [*before, *copy.pairs, *after]
