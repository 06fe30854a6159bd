"""Counts of people and jobs in words: "≈30,700", "1.2 million", "about 4,500"."""

from __future__ import annotations

from typing import NamedTuple

import regex

__all__ = ["Count", "find_count", "is_loss"]

_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000, "billion": 1_000_000_000}
_HEDGES = (
    r"≈|~|∼|about|around|approximately|approx\.?|roughly|circa|ca\.|nearly|almost|some|over|under|up to|at least|at most|(?:more|fewer|less) than"
)
_COUNT = regex.compile(
    rf"(?P<hedge>(?:{_HEDGES})\s?)?(?P<sign>[-\u2010-\u2013\u2212+])?(?<![\d.,$£€])"
    r"(?P<number>\d{1,3}(?:[,\u00a0\u202f '\u2019\u2018`\u00b4\u02bc]\d{3})++|(?<=[≈~∼]\s?)\d{1,3}(?:\s,\s\d{3})++"
    r"|\d{1,3}(?:\.\d{3}){2,}+|\d{1,12}+)(?P<rest>\.\d{1,3}+)?"
    r"(?:\s?(?P<scale>thousand|million|billion|mn|[kKmM])(?![a-zA-Z]))?(?![\d%])(?P<more>\s?\+)?",
    regex.IGNORECASE,
)
_SET_APART = regex.compile(r"\s,\s\d{3}(?!\d)")
"""Behind a count: it may be one with the digits that follow, or two in a row."""
# What JSON's readers keep exactly.
_MOST = 2**53 - 1
_BEHIND = regex.compile(r"\s(?!or\b)(?:\w{1,12}\s)?(?:fewer|less|lost)\b(?!\sthan)|\s(?:\w{1,12}\s)?(?:decline|decrease|loss)\b", regex.IGNORECASE)
_BEFORE = regex.compile(
    r"\b(?:(?:decline|decrease|loss|drop|fall|reduction)(?:\sof)?|down(?:\sby)?|(?:declin|decreas|fall)(?:es?|ing|s)?\sby)\s\Z", regex.IGNORECASE
)
_REACH = 24
_YEAR = regex.compile(r"(?:19|20)\d\d")


class Count(NamedTuple):
    """A count: its range in the words, the number, and whether the words hedge it."""

    start: int
    end: int
    value: int
    approximate: bool


def is_loss(words: str, start: int, end: int) -> bool:
    """Whether the words around a count say that there are so many fewer ("1,200 fewer jobs", "a decline of 1,200")."""
    return _BEHIND.match(words, end) is not None or _BEFORE.search(words, max(0, start - _REACH), start) is not None


def find_count(words: str) -> Count | None:
    """The first count in the words; a bare year is none, nor are digits that may be the first of more ("27 , 300")."""
    for match in _COUNT.finditer(words):
        if _SET_APART.match(words, match.end()) and len(match["number"]) < len("1000"):
            return None
        digits = "".join(char for char in match["number"] if char.isdigit())
        if _YEAR.fullmatch(match["number"]) and not match["hedge"] and not match["scale"] and match.group() != words.strip():
            continue
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
        if match["rest"] and scale == 1 and len(match["rest"]) > len(".00") and digits != "0":
            # Nothing that is counted has thousandths: the point parts thousands ("24.100").
            digits += match["rest"][1:]
            value = int(digits)
        else:
            value = int(digits) * scale + (round(float(match["rest"]) * scale) if match["rest"] else 0)
        if value > _MOST:
            continue
        negative = match["sign"] is not None and match["sign"] in "-‐‑‒–−"
        return Count(match.start(), match.end(), -value if negative else value, bool(match["hedge"] or match["more"]))
    return None
