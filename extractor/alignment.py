"""Two runs of blocks laid side by side: which block is which, over a few that differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import NamedTuple

__all__ = ["LIMITS", "Aligner", "Pairs", "agree", "near"]

Pairs = list[tuple[int | None, int | None]]
"""Positions of blocks that stand for each other; None where a copy lacks one."""


class _Limits(NamedTuple):
    blocks: int = 3
    """Blocks that a run has at least."""
    pair: int = 2
    """Blocks that it has at least where both copies stand side by side and are the same to the letter."""
    characters: int = 200
    """Characters that a run has at least."""
    longest: int = 60
    """Characters that one block of the run has at least."""
    equal: float = 0.9
    """Share of equal blocks from which on two copies count as one thing."""
    beside: float = 0.6
    """The same where both copies stand side by side and have as many blocks."""
    alike: float = 0.75
    """Share of common words from which on two blocks are the same in other words."""
    window: int = 3
    """How many blocks one copy may have more than the other before the copies are out of step."""


LIMITS = _Limits()
_STEPS = sorted(((a, b) for a, b in product(range(LIMITS.window + 1), repeat=2) if abs(a - b) < LIMITS.window), key=sum)[1:]
"""How many blocks of either copy may be passed over, the fewest first; the first of all, none of either, is left out."""


def alike(one: str, other: str) -> bool:
    """Whether two texts are one in other words: most words are the same, or one goes on where the other ends."""
    if one.startswith(other) or other.startswith(one):
        return True
    ours, theirs = set(one.split()), set(other.split())
    return len(ours & theirs) >= LIMITS.alike * max(len(ours), len(theirs))


def near(pairs: Pairs, keys: Sequence[str]) -> int:
    """How many blocks stand for one that is the same, or the same in other words."""
    return sum(a is not None and b is not None and alike(keys[a], keys[b]) for a, b in pairs)


def agree(pairs: Pairs, keys: Sequence[str], *, beside: bool) -> bool:
    """Whether two aligned runs say the same.

    `beside` says that they stand side by side; then one may also lack what the other has, or differ more where block stands against block.
    """
    equal = sum(a is not None and b is not None and keys[a] == keys[b] for a, b in pairs)
    if equal >= LIMITS.equal * len(pairs):
        return True
    if not beside:
        return False
    close = near(pairs, keys)
    least = min(sum(a is not None for a, _ in pairs), sum(b is not None for _, b in pairs))
    if all(None not in pair for pair in pairs):
        return equal >= LIMITS.beside * len(pairs) or (close == len(pairs) and equal * 2 >= close)
    return close >= LIMITS.equal * least and equal * 2 >= least


class Aligner:
    """Lays runs of one page side by side; every step looks at a bounded number of blocks."""

    def __init__(self, keys: Sequence[str], section: Callable[[int], int], is_title: Callable[[int], bool]) -> None:
        self.keys, self.section, self.is_title = keys, section, is_title

    def align(self, source: int, at: int, floor: int, within: tuple[int, int | None] = (0, None)) -> tuple[Pairs, int, int, int]:
        """The longest pair of copies around two equal blocks: their pairs, where both begin, and how far the second goes.

        The second reaches back to `floor` at most, and the first stays `within` two places, so that no copy found before is part of either.
        """
        keys = self.keys
        pairs, start_a, start_b = self.backwards(source, at, floor, within[0])
        a, b = source, at
        end = start_b if within[1] is None else min(start_b, within[1])
        while a < end and b < len(keys):
            if keys[a] == keys[b]:
                pairs.append((a, b))
                a, b = a + 1, b + 1
                continue
            step = self.step(a, b, end, keys[start_a])
            if step is None:
                break
            more_a, more_b = step
            for offset in range(max(more_a, more_b)):
                pairs.append((a + offset if offset < more_a else None, b + offset if offset < more_b else None))
            a, b = a + more_a, b + more_b
        if a < floor or start_b - a > LIMITS.window:
            rest = self.rest(a, b, start_a, within[1]) if within[1] is not None else []
            return pairs + rest, start_a, start_b, b + len(rest)
        if self.rest_is_tail(a, b, start_a, start_b):
            pairs.extend((a + offset, b + offset) for offset in range(start_b - a))
            b += start_b - a
            return pairs, start_a, start_b, b
        pairs[:0] = head = self.head(start_a, a, start_b, within[0])
        start_a = min((one for one, _ in head if one is not None), default=start_a)
        start_b = min((other for _, other in head if other is not None), default=start_b)
        return pairs, start_a, start_b, b

    def head(self, start_a: int, between: int, start_b: int, lowest: int) -> Pairs:
        """What stands between both copies, where it is the beginning of the second: in other words, or with blocks that it lacks."""
        keys, count = self.keys, start_b - between
        if count <= start_a - lowest and all(alike(keys[start_a - count + n], keys[between + n]) for n in range(count)):
            return [(start_a - count + n, between + n) for n in range(count)]
        first = next((at for at in range(start_a - 1, max(lowest - 1, start_a - LIMITS.window - 2), -1) if keys[at] == keys[between]), None)
        if first is None:
            return []
        lacks: Pairs = [(at, None) for at in range(first + 1, start_a)]
        return [(first, between), *lacks, *((None, at) for at in range(between + 1, start_b))]

    def backwards(self, source: int, at: int, floor: int, lowest: int) -> tuple[Pairs, int, int]:
        """What agrees before two equal blocks, over a few that differ, in reading order; and where both copies begin."""
        keys = self.keys
        pairs: Pairs = []
        a, b = source, at
        while a > lowest and b > floor:
            if keys[a - 1] == keys[b - 1]:
                a, b = a - 1, b - 1
                pairs.append((a, b))
                continue
            over = self.step_back(a, b, floor, lowest)
            if over is None:
                break
            more_a, more_b = over
            pairs.extend((a - n if n <= more_a else None, b - n if n <= more_b else None) for n in range(1, max(over) + 1))
            a, b = a - more_a, b - more_b
        pairs.reverse()
        return pairs, a, b

    def step_back(self, a: int, b: int, floor: int, lowest: int) -> tuple[int, int] | None:
        """How many blocks to pass over before either copy until they agree again."""
        for more_a, more_b in _STEPS:
            if self.agrees_before(a - more_a, b - more_b, floor, lowest):
                return more_a, more_b
        return None

    def agrees_before(self, a: int, b: int, floor: int, lowest: int = 0) -> bool:
        """Whether the blocks before two places are the same: a long one, or two in a row."""
        keys = self.keys
        if a <= lowest or b <= floor or keys[a - 1] != keys[b - 1]:
            return False
        return len(keys[a - 1]) >= LIMITS.longest or (a - 1 > lowest and b - 1 > floor and keys[a - 2] == keys[b - 2])

    def rest(self, a: int, b: int, start: int, end: int) -> Pairs:
        """What is left of the first copy, which ends where another one begins, and stands in the second as well, in other words."""
        count, keys = end - a, self.keys
        if not 0 < count <= LIMITS.window or end > b or not self.rest_is_tail(a, b, start, end):
            return []
        pairs = [(a + offset, b + offset) for offset in range(count)]
        return [*pairs] if all(alike(keys[one], keys[other]) for one, other in pairs) else []

    def rest_is_tail(self, a: int, b: int, start: int, end: int) -> bool:
        """Whether what is left of the first copy, which ends where the second begins, stands in the second as well, in other words.

        The second then ends with its section; or where the run, which begins at `start`, begins once more, and then word for word but a few.
        """
        count, keys = end - a, self.keys
        if b + count > len(keys) or self.section(b + count - 1) != self.section(b - 1):
            return False
        if any(self.is_title(a + n) != self.is_title(b + n) for n in range(count)):
            return False
        if b + count == len(keys) or self.section(b + count) != self.section(b - 1):
            return True
        return keys[b + count] == keys[start] and all(alike(keys[a + n], keys[b + n]) for n in range(count))

    def step(self, a: int, b: int, end: int, first: str) -> tuple[int, int] | None:
        """How many blocks to pass over in either copy until they agree again; where the run's `first` block comes again, a copy has broken off."""
        keys = self.keys
        stop = next((b + more for more in range(LIMITS.window + 1) if keys[b + more : b + more + 1] == [first]), len(keys))
        for more_a, more_b in _STEPS:
            if a + more_a >= end or b + more_b >= stop:
                continue
            if keys[a + more_a] == keys[b + more_b] and self.agrees_on(a + more_a, b + more_b, end):
                return more_a, more_b
        return None

    def agrees_on(self, a: int, b: int, end: int) -> bool:
        """One long block in common, or two of any length."""
        keys = self.keys
        if len(keys[a]) >= LIMITS.longest:
            return True
        return a + 1 < end and b + 1 < len(keys) and keys[a + 1] == keys[b + 1]
