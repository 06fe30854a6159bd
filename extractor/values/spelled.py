"""Number words to numbers: "twenty-five", "half a million", "fifty" (to "sixty thousand"), "six figures"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractor.patterns import any_of

from .bands import THIRDS
from .number_words import FIGURES, LARGE, SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .numerals import Number

__all__ = ["Spelled", "figures_pattern", "may_hold_words", "number_words", "read_figures", "word_pattern"]


_GRAND = re.compile(r"grand(?![a-z])")
_UNIT_CUE = re.compile(r"thousand|illion|hundred|dollar|pound|euro|grand|lakh|crore|rupee|buck|quid")
_FIGURES = re.compile(r"(?<![a-z])(?:four|five|six|seven|eight|nine|[4-9])[ -]figure")
_LONGEST_FIGURE = len("seven-")
_SMALL = frozenset(word.encode() for word in (*SMALL, "half", "quarter"))
_ONE_LARGE = ("a hundred", "a thousand", "a million", "a billion")
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_LETTERS = bytes(code if chr(code).islower() and code < 128 else 32 for code in range(256))
"""Plain letters in lower case, and all else as spaces."""


_LONG = 150
"""From here on a text is first asked for all words at once: that takes as long as looking for each in so many characters."""
_cued = any_of(
    "illion", "dollar", "figure", "thousand", "pound", "euro", "grand", "lakh", "crore", "rupee", "buck", "quid", any_case=True
)  # fmt: skip


class Spelled(NamedTuple):
    """A number in words: its span, its value without the last scale, and that scale (1 if it has none)."""

    start: int
    end: int
    value: Number
    scale: int


def may_hold_words(text: str) -> bool:
    """Tell cheaply whether an amount may stand in words: "fifty thousand", "six figures"."""
    if len(text) > _LONG and not _cued(text):
        return False
    low = text.lower()
    return (
        "illion" in low
        or "dollar" in low
        or "figure" in low
        or "thousand" in low
        or ("pound" in low and low.count("pound") > low.count("compound"))
        or ("euro" in low and low.count("euro") > low.count("europ"))
        or ("grand" in low and _GRAND.search(low) is not None)
        or "lakh" in low
        or "crore" in low
        or "rupee" in low
        or "buck" in low
        or "quid" in low
    ) and (_has_number(low) or _has_figures(low))


def _has_number(low: str) -> bool:
    """Tell whether a number word stands in a text in lower case."""
    words = low.encode("ascii", "replace").translate(_LETTERS).split()
    if not _SMALL.isdisjoint(words):
        return True
    for phrase in _ONE_LARGE:
        at = low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if low[at - 1 : at] not in _PLAIN and low[end : end + 1] not in _PLAIN:
                return True
            at = low.find(phrase, end)
    return False


def _has_figures(low: str) -> bool:
    """Tell whether "six-figure" or the like stands in a text in lower case."""
    at = low.find("figure")
    while at >= 0:
        if _FIGURES.search(low, max(0, at - _LONGEST_FIGURE), at + 6) is not None:
            return True
        at = low.find("figure", at + 6)
    return False


@cache
def word_pattern() -> regex.Pattern[str]:
    """Give the pattern of a run of number words; possessive, at most nine words."""
    small, large = ("|".join(sorted(words, key=len, reverse=True)) for words in (SMALL, LARGE))
    word = rf"(?:{small}|{large})"
    return regex.compile(
        rf"""(?<![\w$€£-])(?>
          half[ ]a[ ](?:million|billion) | a[ ]quarter[ ](?:of[ ]a[ ])?(?:million|billion)
        | (?:a|{small})[ ](?:thousand|million|billion)[ ]and[ ]a[ ]half
        | (?:a|{small})[ ]and[ ]a[ ]half(?:[ ](?:thousand|million|billion|lakhs?|crore))?+
        | (?:a[ ](?=hundred|thousand|million|billion)|(?={small})){word}(?:(?>(?<=hundred|thousand|million|billion)[ ]and[ ]|[ -]){word}){{0,8}}+
        )(?!\w)""",
        regex.VERBOSE | regex.IGNORECASE,
    )


@cache
def figures_pattern() -> regex.Pattern[str]:
    """Give the pattern of "six figures" with its band."""
    return regex.compile(
        r"(?<![\w-])(?:(?P<band>low|mid|high|lower|upper|early|late)[ -]{1,2}+)?(?P<n>four|five|six|seven|eight|nine|[4-9])[ -]figures?+(?!\w)",
        regex.IGNORECASE,
    )


def number_words(text: str) -> Iterator[Spelled]:
    """Give the numbers in words, in reading order."""
    low = text.lower()
    if _UNIT_CUE.search(low) is None or not _has_number(low):
        return
    for found in word_pattern().finditer(text):
        value, scale = _read(found.group().lower())
        if value:
            yield Spelled(found.start(), found.end(), value, scale)


def _read(words: str) -> tuple[Number, int]:
    """Read a run of number words."""
    parts = words.replace("-", " ").split()
    last = LARGE.get(parts[-1].rstrip("s"), 1)
    if "half" in parts:
        return (Decimal("0.5") if parts[0] == "half" else SMALL.get(parts[0], 1) + Decimal("0.5")), max(
            LARGE.get(part.rstrip("s"), 1) for part in parts
        )
    if "quarter" in parts:
        return Decimal("0.25"), last
    largest = max(LARGE.get(part, 1) for part in parts)
    scale = last if 1 < last == largest and len(parts) > 1 else 1  # "fifty to sixty thousand", "two to three hundred": the scale is shared
    total = part = 0
    for word in parts[: -1 if scale > 1 else None]:
        if word in SMALL:
            part += SMALL[word]
        elif word in {"a", "and"}:
            continue
        elif word == "hundred":
            part = (part or 1) * 100
        else:
            total, part = total + (part or 1) * LARGE[word], 0
    return (total + part) or 1, scale


def read_figures(number: str, band: str | None) -> tuple[int, int]:
    """Give the ends of "six figures"; a band takes the first, middle or last third of the leading digit."""
    low = 10 ** (FIGURES[number.lower()] - 1)
    if band is None:
        return low, low * 10 - 1
    first, last = THIRDS[band.lower()]
    return low * max(first, 1), low * last
