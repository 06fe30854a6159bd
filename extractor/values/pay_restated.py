"""The author's own conversion: an amount that says the one before it again, in another currency."""

from __future__ import annotations

from functools import cache

import regex

__all__ = ["restates"]


@cache
def _restates() -> regex.Pattern[str]:
    """Give the pattern of what stands between a pay and its author's conversion."""
    return regex.compile(
        r"(?i:(?:\s(?:in|for|across|at)\s(?>[^\W\d]+\s?){1,4}|\s(?:gross|net|brutto|netto|base|before tax|after tax))?,?\s{0,3}+(?P<open>\(|,|—|–|-|=|≈|~|/|or\b|which\b|that\b|about\b|roughly\b|approximately\b|approx\.?|equivalent\b|converted\b|around\b|\[)\s{0,3}+"  # noqa: E501
        r"(?:(?:(?:or|and|which|that|this|it|is|are|works out|comes|converts?|converted|translates?|translating|equates?|equating|equals?|equivalent|equal|amounts?|amounting|to|at|out|i\.e\.|i\.e\.,|ie|in|US|about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|"  # noqa: E501
        r"some|just|over|under|nearly|almost|close|slightly|a|little|more|less|than|the|of|as|currently|today|currency|terms|exchange|rates?|local|USD|EUR|GBP|equivalent|~|≈|=|around|near|say|etwa|rund|environ|soit|unos|circa|cerca|de|aproximadamente|ungefähr|约|約|où|ou)\b\.?|[~≈=,:])\s{0,3}+){0,9}+)$"
    )


_NEVER_ALONE = frozenset({",", "-", "–", "—"})


def restates(gap: str) -> str | None:
    """Tell whether the words between two amounts make the second a conversion of the first; give the word or mark that opens it."""
    match = _restates().fullmatch(gap)
    if match is None or gap.strip() in _NEVER_ALONE:
        return None
    return str(match["open"])
