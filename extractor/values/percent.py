"""Growth in words: a percentage, what it is compared with, and its years."""

from __future__ import annotations

from typing import NamedTuple

import regex

__all__ = ["Percent", "find_descriptor", "find_percent"]

_PERCENT = regex.compile(
    r"(?:(?P<sign>[-\u2010-\u2013\u2212+])\s?)?(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s?"
    r"(?:%|percent\b|per cent\b)(?:\s(?:decline|decrease|increase|growth))?",
    regex.IGNORECASE,
)
_DECLINE = regex.compile(r"\b(?:declin|decreas|shrink|fall by|drop)", regex.IGNORECASE)
_DESCRIPTOR = regex.compile(
    r"(?:(?:much|significantly|slightly|about|somewhat)\s+)?(?:faster|slower|as fast|higher|lower|quicker)\s+(?:than|as)\s+(?:the\s+)?average"
    r"(?:\s+for all occupations)?"
    r"|little or no change|(?:rapid(?:ly)?\s+)?declin(?:e|ing)|average growth|average(?=\s*(?:$|[(),;.]))",
    regex.IGNORECASE,
)

# Else the caption's first words, up to a bracket or a stop, as long as they say no more than a comparison does.
_LEAD = regex.compile(r"[\s(]*(\p{Ll}[\p{L}' -]{2,48})(?=\s*[(),;.]|$)")


class Percent(NamedTuple):
    """A percentage: its range in the words and its value, below zero for a decline."""

    start: int
    end: int
    value: float


def find_percent(words: str) -> Percent | None:
    """The first percentage in the words."""
    match = _PERCENT.search(words)
    if match is None:
        return None
    value = float(match["number"].replace(",", "."))
    before = match.start() and match["sign"] is not None and words[match.start() - 1].isdigit()
    if (match["sign"] is not None and match["sign"] in "-‐‑‒–−" and not before) or _DECLINE.search(
        words[max(0, match.start() - 40) : match.end() + 40]
    ):
        value = -value
    return Percent(match.start(), match.end(), int(value) if value.is_integer() else value)


def find_descriptor(words: str) -> tuple[int, int] | None:
    """Where the words say how the growth compares ("much faster than average")."""
    match = _DESCRIPTOR.search(words) or _LEAD.match(words)
    return match.span(1) if match and match.re is _LEAD else match.span() if match else None
