"""Words for a period that stand beside an amount but are another's, and those that stand behind a bracket and are this one's."""

from __future__ import annotations

import re

from .period_phrases import phrase_at

__all__ = ["behind_bracket", "is_label", "next_in_row"]

_LABEL = re.compile(r"\s?(?:(?:equivalent|rate|pay|wages?|salary|earnings|average|median)\s?)?[:=]\s?\Z")
_IN_BRACKET = re.compile(
    r"\s?(?:equivalent|equiv\.?|rate|pay|wages?|salary|average)?\s?(?:of|is|about|approximately|approx\.?|around|roughly|[≈~])?\s?\Z"
)
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
_LEADS = re.compile(r"\s(?=an?\s|per\s|each\s|every\s)|\s?(?=/\s?[a-z])")
_TO = re.compile(r"\s?(?:to|and|[–—-])\s?\Z")
_FAR = 40


def is_label(text: str, end: int, stop: int, following: int) -> bool:
    """Tell whether the words for a period between an amount's `end` and `stop` are the label of the amount that begins at `following`.

    "$24.18 (annual: $50,290)", "$24.18, annual: $50,290".
    """
    if following - stop > _FAR:
        return False
    gap = text[stop:following]
    return _LABEL.match(gap) is not None or ("(" in text[end:stop] and _IN_BRACKET.match(gap) is not None)


def behind_bracket(text: str, end: int) -> str | None:
    """Read the period behind a remark in brackets: "$42,000 (starting) a year"."""
    remark = _BRACKET.match(text, end)
    if remark is None or not _LEADS.match(text, remark.end()):
        return None
    found = phrase_at(text, remark.end())
    return found and found[0]


def next_in_row(text: str, end: int, following: int) -> bool:
    """Tell whether a remark in brackets and a word for a range are all that stands before the next amount: "$18 (small shops) to $34"."""
    remark = _BRACKET.match(text, end)
    return remark is not None and remark.end() < following <= remark.end() + _FAR and _TO.match(text[remark.end() : following]) is not None
