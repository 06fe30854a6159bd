"""How likely it is that a rate moved by the luck of which pages a run has, if the pages are what they were."""

from __future__ import annotations

from collections.abc import Mapping
from math import erfc, exp, inf, lgamma, sqrt
from typing import NamedTuple

__all__ = ["Sums", "rise", "shift", "sums_of", "worst_sums", "worth"]

_SPREAD = 2
"""How much of a sample's worth is lost where pages weigh unequally: what it comes to where their weights vary by as much as their mean."""
_NEGLIGIBLE = 1e-12


def rise(old: tuple[float, float], new: tuple[float, float]) -> float:
    """How likely so many or more of the hits fall to the new run, if all pages of both had been dealt out to them: Fisher's exact test.

    Each run is its hits and its size; sizes may be no whole numbers where pages hold several things each, and are rounded down.
    """
    (before, of_old), (now, of_new) = (_whole(*run) for run in (old, new))
    hits, most = before + now, min(before + now, of_new)
    # No more than were to be expected: that is always likely, and what follows goes upwards from there.
    if not of_old or now * (of_old + of_new) <= hits * of_new:
        return 1.0
    term = exp(_ways(hits, now) + _ways(of_old + of_new - hits, of_new - now) - _ways(of_old + of_new, of_new))
    total = term
    for count in range(now, most):
        term *= (hits - count) * (of_new - count) / ((count + 1) * (of_old - hits + count + 1))
        total += term
        # Each term is smaller than the one before it, and sooner or later nothing is added.
        if term <= total * _NEGLIGIBLE:
            break
    return min(1.0, total)


def _whole(hits: float, of: float) -> tuple[int, int]:
    size = int(of)
    return (min(size, round(hits * size / of)), size) if size else (0, 0)


def _ways(of: int, take: int) -> float:
    """The logarithm of how many ways there are to take some of them."""
    return lgamma(of + 1) - lgamma(take + 1) - lgamma(of - take + 1)


class Sums(NamedTuple):
    """What a run's ratio (text in no part to all text, money mentions to pages) is made of, summed over its pages."""

    pages: int
    part: int
    whole: int
    part_squares: int
    products: int
    whole_squares: int


def sums_of(histogram: Mapping[str, int]) -> Sums:
    """Of a count a page, by how many pages have it."""
    counts = [(int(count), pages) for count, pages in histogram.items()]
    pages, part = sum(histogram.values()), sum(count * pages for count, pages in counts)
    return Sums(pages, part, pages, sum(count * count * pages for count, pages in counts), part, pages)


def worst_sums(pages: int, part: int, whole: int) -> Sums:
    """Where the squares were not counted: as if each page were all part or none of it, and pages differed much in size."""
    both = _SPREAD * part * whole // max(1, pages)
    return Sums(pages, part, whole, both, both, _SPREAD * whole * whole // max(1, pages))


def shift(old: Sums, new: Sums) -> float:
    """How likely a ratio lies so far or farther above the older one, or below where it fell, if one ratio holds for both runs.

    The spread is that of all pages around their common ratio, as in a test of permutations: a lone odd page widens it, and so makes no alarm.
    """
    if not old.whole or not new.whole:
        return 1.0
    part, whole = old.part + new.part, old.whole + new.whole
    squares, products, wholes = (one + other for one, other in zip(old[3:], new[3:], strict=True))
    # In whole numbers to the end: the difference of large sums is small.
    spread = (squares * whole * whole - 2 * part * whole * products + part * part * wholes) / (whole * whole * (old.pages + new.pages))
    error = sqrt(max(0.0, spread) * (old.pages / old.whole**2 + new.pages / new.whole**2))
    gap = abs(new.part / new.whole - old.part / old.whole)
    return erfc((gap / error if error else inf if gap else 0.0) / sqrt(2)) / 2


def worth(things: float, pages: float) -> float:
    """How many independent pages as many things on so many pages are worth: those of one page stand or fall together."""
    return things if things <= pages else pages / _SPREAD
