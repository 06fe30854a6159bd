"""Counts of people and jobs in words: "≈30,700", "1.2 million", "about 4,500"."""

from __future__ import annotations

from typing import NamedTuple

import regex

__all__ = ["Count", "find_count"]

_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000, "billion": 1_000_000_000}
_HEDGES = (
    r"≈|~|∼|about|around|approximately|approx\.?|roughly|circa|ca\.|nearly|almost|some|over|under|up to|at least|at most|(?:more|fewer|less) than"
)
_COUNT = regex.compile(
    rf"(?P<hedge>(?:{_HEDGES})\s?)?(?P<sign>[-\u2010-\u2013\u2212+])?(?<![\d.,$£€])"
    r"(?P<number>\d{1,3}(?:[,\u00a0\u202f ]\d{3})++|\d{1,12}+)(?P<rest>\.\d{1,3}+)?"
    r"(?:\s?(?P<scale>thousand|million|billion|mn|[kKmM])(?![a-zA-Z]))?(?![\d%])",
    regex.IGNORECASE,
)
# What JSON's readers keep exactly.
_MOST = 2**53 - 1
_YEAR = regex.compile(r"(?:19|20)\d\d")


class Count(NamedTuple):
    """A count: its range in the words, the number, and whether the words hedge it."""

    start: int
    end: int
    value: int
    approximate: bool


def find_count(words: str) -> Count | None:
    """The first count in the words; a bare year is none."""
    for match in _COUNT.finditer(words):
        digits = "".join(char for char in match["number"] if char.isdigit())
        if _YEAR.fullmatch(match["number"]) and not match["hedge"] and not match["scale"] and match.group() != words.strip():
            continue
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
        value = int(digits) * scale + (round(float(match["rest"]) * scale) if match["rest"] else 0)
        if value > _MOST:
            continue
        negative = match["sign"] is not None and match["sign"] in "-‐‑‒–−"
        return Count(match.start(), match.end(), -value if negative else value, match["hedge"] is not None)
    return None
