"""Years of experience and calendar years in words: "0-2 years", "15+ yrs", "2022-32"."""

from __future__ import annotations

from typing import NamedTuple

import regex

__all__ = ["AT_END", "AT_START", "DASH", "Experience", "experience", "may_have_years", "year_range"]

_NUMBER = r"\d{1,2}(?:\.5)?"
DASH = r"(?:--|[-\u2010-\u2014\u2212])"
"""Whatever may join two numbers: hyphens, breaking or not, dashes (also written as two hyphens) and the minus sign."""
_SPAN = (
    rf"(?:(?:over|under|about|at least|up to|less than|more than|minimum(?: of)?)\s+)?{_NUMBER}\s?\+?"
    rf"(?:\s?(?:{DASH}|to)\s?{_NUMBER}\s?\+?)?\s?(?:years?|yrs?\.?)"
)
_TAIL = r"(?:\s+(?:of\s+)?(?:experience|exp\.?))?"
# Glued text begins with a capital or a name such as "iOS", so the case of what follows the years counts, whatever the case of the years themselves.
_GLUED = r"(?![a-z](?!\p{Lu}))"
AT_START = regex.compile(rf"\A(?P<years>(?i:{_SPAN}){_GLUED}(?i:{_TAIL}){_GLUED})")
"""Years of experience that a text begins with."""
AT_END = regex.compile(rf"(?<![\d.\u2010\u2011-])(?P<years>{_SPAN}{_TAIL})[)\]]?$", regex.IGNORECASE)
"""Years of experience that a text ends with."""
_PARTS = regex.compile(rf"(?P<low>{_NUMBER})\s?(?P<more>\+)?(?:\s?(?:{DASH}|to)\s?(?P<high>{_NUMBER})\s?(?P<over>\+)?)?")
_UNDER = regex.compile(r"\b(?:under|up to|less than)\b", regex.IGNORECASE)
_RANGE = regex.compile(rf"(?<!\d)((?:19|20)\d\d)\s?(?:{DASH}|to|through)\s?((?:19|20)?\d\d)(?!\d)")
_BETWEEN = regex.compile(r"(?i:\bbetween)\s+((?:19|20)\d\d)\s+and\s+((?:19|20)\d\d)(?!\d)")


class Experience(NamedTuple):
    """Years of experience; `max_years` is None where there is no upper end."""

    min_years: float
    max_years: float | None


def may_have_years(words: str) -> bool:
    """Whether such words may stand in a text: the cheap look before the dear one."""
    low = words.lower()
    return "year" in low or "yr" in low


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value


def experience(words: str) -> Experience | None:
    """The years that such words state: "2-5 years" is (2, 5), "15+ years" is (15, None), "up to 2 years" is (0, 2)."""
    match = _PARTS.search(words)
    if match is None:
        return None
    low = _number(match["low"])
    if match["high"]:
        return Experience(low, None if match["over"] else _number(match["high"]))
    if _UNDER.search(words):
        return Experience(0, low)
    return Experience(low, None if match["more"] or regex.search(r"(?i)\b(?:over|least|more|minimum|plus)\b", words) else low)


def year_range(words: str) -> tuple[int, int, int, int] | None:
    """The first range of calendar years: its start and end in the words, and the two years ("2022-32" is 2022 and 2032)."""
    match = _RANGE.search(words) or _BETWEEN.search(words)
    if match is None:
        return None
    first, last = match[1], match[2]
    end = int(last if len(last) == 4 else first[:2] + last)
    # "1998-08" runs into the next century.
    return match.start(), match.end(), int(first), end + 100 if len(last) == 2 and end < int(first) else end
