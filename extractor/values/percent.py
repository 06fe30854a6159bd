"""Growth in words: a percentage, what it is compared with, and its years."""

from __future__ import annotations

from typing import NamedTuple

import regex

__all__ = ["Percent", "find_descriptor", "find_growth", "find_percent", "is_bounded"]

_PERCENT = regex.compile(
    r"(?:(?P<sign>[-\u2010-\u2013\u2212+])\s?)?(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s?"
    r"(?:%|percent\b|per cent\b)(?:\s(?:decline|decrease|increase|growth))?",
    regex.IGNORECASE,
)
_BOUND = regex.compile(
    r"(?:\b(?:(?:no |not )?(?:less|fewer|more|lower|higher|greater) than|under|below|over|above|at (?:least|most)|up to"
    r"|as (?:much|little) as|in excess of)|[<>≤≥])\s*(?:(?:about|around|roughly)\s+)?\Z",
    regex.IGNORECASE,
)
"""What makes of the figure behind it the end of a stretch."""
_ONE = r"(?:\d{1,4}(?:[.,]\d{1,3})?\s?(?:%|percent\b|per cent\b)?)"
_DASH = r"(?:\s?[\u2010-\u2015-]\s?|\sto\s)[-\u2212]?"
_RANGE = regex.compile(
    rf"(?<![\d.,])(?!(?:19|20)\d\d)(?:{_ONE}{_DASH}|\bbetween\s+{_ONE}\sand\s)\Z",
    regex.IGNORECASE,
)
"""A range's first figure, and what joins it to the second."""
_REST = regex.compile(rf"{_DASH}\d{{1,4}}(?:[.,]\d{{1,3}})?\s?(?:%|percent\b|per cent\b)", regex.IGNORECASE)
_TURN = regex.compile(
    r"\b(?:(?P<down>declin|decreas|shrink|shrank|fall(?:s|ing)?\b(?! (?:of )?(?:19|20)\d\d)|fell\b|drop|contract(?:s|ing)? by)"
    r"|grow|increas|ris(?:e|es|ing)\b|gain|expan)",
    regex.IGNORECASE,
)
"""A word for a decline, or for growth."""
_BREAK = regex.compile(r"[.;]\s|,\s(?:while|but|though|although|despite|even)\b")
_REACH = 40
_YEARLY = regex.compile(
    r"\W{0,3}\s?(?:(?:a|per|each|every)\s(?:year|annum)\b|annually\b|yearly\b|cagr\b|p\.?a\.?(?!\w))|\sannual\s(?:growth|increase|rise|rate)\b",
    regex.IGNORECASE,
)
"""Behind a percentage: it is the growth of one year."""
_EACH_YEAR = regex.compile(
    r"\b(?:annual|annually|yearly|cagr\)?)(?:\s(?:average|growth|growing|increase|rise|rate|pace|of|at|by|job|employment))*+\s*\Z",
    regex.IGNORECASE,
)
"""The same before it."""
_SHARE = regex.compile(r"\sof\s\p{L}")
"""Behind a percentage: it is a part of those who are named ("30% of welders will retire")."""
_DESCRIPTOR = regex.compile(
    r"(?:(?:much|significantly|slightly|about|somewhat)\s)?(?:faster|slower|as fast|higher|lower|quicker)\s(?:than|as)\s(?:the\s)?average"
    r"(?:\sfor all occupations)?"
    r"|little or no change|(?:rapid(?:ly)?\s)?declin(?:e|ing)|average growth|(?<!\bon )average(?=\s?(?:$|[(),;.]))",
    regex.IGNORECASE,
)

# Else the caption's first words, up to a bracket or a stop, as long as they say no more than a comparison does.
_LEAD = regex.compile(r"\A[\s(]{0,8}(\p{Ll}[\p{L}' -]{2,48})(?=\s?[(),;.]|$)")


class Percent(NamedTuple):
    """A percentage: its range in the words and its value, below zero for a decline.

    The value of a bound or a range ("less than 1%", "5 to 8 percent") is None: neither end of it is the figure.
    """

    start: int
    end: int
    value: float | None
    why: str | None = None
    """The code of the finding that says why there is no value."""


def find_percent(words: str, at: int = 0) -> Percent | None:
    """The first percentage in the words, from a place on."""
    match = _PERCENT.search(words, at)
    if match is None:
        return None
    at_number = match.start("number")
    before_it = words[max(0, at_number - _REACH) : at_number]
    lead, rest = _BOUND.search(before_it) or _RANGE.search(before_it), _REST.match(words, match.end())
    if lead or rest:
        start = at_number - len(before_it) + lead.start() if lead else match.start()
        return Percent(start, rest.end() if rest else match.end(), None, "growth.bound")
    value = float(match["number"].replace(",", "."))
    before = match.start() and match["sign"] is not None and words[match.start() - 1].isdigit()
    if (match["sign"] is not None and match["sign"] in "-‐‑‒–−" and not before) or _declines(words, match.start(), match.end("number")):
        value = -value
    return Percent(match.start(), match.end(), int(value) if value.is_integer() else value)


def find_growth(words: str, at: int = 0) -> Percent | None:
    """The first percentage in the words, as the growth over a period: neither the rate of each year nor a share of somebody is one."""
    found = find_percent(words, at)
    while found is not None and _SHARE.match(words, found.end):
        found = find_percent(words, found.end)
    if found is None or found.value is None:
        return found
    yearly = _YEARLY.match(words, found.end) or _EACH_YEAR.search(words[max(0, found.start - _REACH) : found.start])
    return found._replace(value=None, why="growth.yearly") if yearly else found


def is_bounded(before: str) -> bool:
    """Whether words make a bound of the figure behind them ("less than")."""
    return _BOUND.search(before[-_REACH:]) is not None


def _declines(words: str, start: int, end: int) -> bool:
    """Whether the words about a percentage say that it is lost: the nearest before it in its clause, else the first after it."""
    before = words[max(0, start - _REACH) : start]
    clause = max((match.end() for match in _BREAK.finditer(before)), default=0)
    turns = list(_TURN.finditer(before, clause))
    if turns:
        return turns[-1]["down"] is not None
    stop = _BREAK.search(words, end, end + _REACH)
    turn = _TURN.search(words, end, stop.start() if stop else end + _REACH)
    return turn is not None and turn["down"] is not None


def find_descriptor(words: str) -> tuple[int, int] | None:
    """Where the words say how the growth compares ("much faster than average")."""
    if (match := _DESCRIPTOR.search(words)) is not None:
        return match.span()
    lead = _LEAD.match(words)
    return lead and lead.span(1)
