"""What a document says about all its figures: "all figures are in USD", "salaries are annual"."""

# ruff: noqa: E501 - patterns are as long as their words

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import regex

from .currencies import CODES
from .marks import PHRASES, SIGNS, SUFFIX
from .pay_context import NOWHERE, Context, family_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["document_context"]

_SUBJECTS = r"all|figures|salaries|amounts|numbers|values|prices|wages|data|ranges|pay"
_IN_MONEY = re.compile(r"(?:in|IN|In)\s+(?:[A-Z]{3}\b|[$£€¥₹]|(?i:u\.?s|canad|austral|singap|hong|new z|brit|swiss|ind|dol|pou|eur|fra|rup|yen))")
_PERIODS = {
    "annual": "year",
    "yearly": "year",
    "year": "year",
    "annum": "year",
    "monthly": "month",
    "month": "month",
    "hourly": "hour",
    "hour": "hour",
    "weekly": "week",
    "week": "week",
    "daily": "day",
    "day": "day",
}
_ANCHORS = (b"annual", b"yearly", b"per ", b"monthly", b"hourly", b"weekly", b"daily")
_PERIOD_SUBJECTS = (b"all", b"figures", b"salaries", b"amounts", b"numbers", b"values", b"wages", b"ranges")
_VERBS = (b"are", b"is", b"refer to", b"represent", b"show")
_REACH, _REACH_ON = 130, 48


@cache
def _document_currency() -> regex.Pattern[str]:
    """Give the pattern of a statement about all figures' currency."""
    return regex.compile(
        rf"(?i:\b(?:{_SUBJECTS})\b[^.\n]{{0,50}}?\b(?:are|is|in|given|shown|quoted|presented|expressed|stated|listed)\b[^.\n]{{0,20}}?\bin\s+)"
        r"(?P<words>[A-Z]{3}\b|[$£€¥₹]|(?i:u\.?s\.?|canadian|australian|singapore|hong kong|new zealand|british|swiss|indian)?\s?(?i:dollars|pounds|euros?|francs|rupees|yen)(?: sterling)?)"
    )


@cache
def _document_period() -> regex.Pattern[str]:
    """Give the pattern of a statement about all figures' period."""
    return regex.compile(
        r"(?i:\b(?:all|figures|salaries|amounts|numbers|values|wages|ranges)\b[^.\n]{0,50}?\b(?:are|is|refer to|represent|show)\b[^.\n]{0,24}?"
        r"\b(?P<period>annual|yearly|per year|per annum|monthly|per month|hourly|per hour|weekly|per week|daily|per day)\b)(?![^.\n]{0,20}\b(?:openings|growth|review))"
    )


def document_context(text: str, base: Context = NOWHERE) -> Context:
    """Read what a document says about all its figures: "all figures are in USD", "salaries are annual". Basis `document`."""
    changes: dict[str, object] = {}
    if currency := _currency(text, base):
        changes["currency"], changes["currency_basis"] = currency, "document"
    if period := _period(text):
        changes["period"], changes["period_basis"] = period, "document"
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]


def _currency(text: str, base: Context) -> str | None:
    """Read the currency of all figures: only what stands before an "in" with money is looked at."""
    for hit in _IN_MONEY.finditer(text):
        match = _document_currency().search(text, max(0, hit.start() - _REACH), hit.end() + 40)
        if match is not None:
            return _meant(match["words"], base)
    return None


def _meant(words: str, base: Context) -> str | None:
    """Tell which currency the words of a statement mean."""
    if words in CODES:
        return words
    if words.isupper():
        return None
    bare = words.strip().lower()
    mark = PHRASES.get(bare) or SUFFIX.get(bare) or SIGNS.get(words)
    if mark is None:
        return None
    return (
        mark.currency
        or (family_currency(mark.family, (), base.default_country) if mark.family else None)
        or ("USD" if mark.family and mark.family.startswith("dollar") else None)
    )


def _period(text: str) -> str | None:
    """Read the period of all figures: only sentences with both a period and one of the subjects are looked at."""
    low = text.encode("utf-8", "replace").lower()  # an encoded text is searched several times as fast
    best = None
    for start, at in _candidates(low):
        match = _document_period().search(low[start : at + _REACH_ON].decode("utf-8", "ignore"))
        if match is not None and (best is None or start < best[0]):
            best = (start, _PERIODS[match["period"].split()[-1]])
    return best[1] if best else None


def _candidates(low: bytes) -> Iterator[tuple[int, int]]:
    """Give the stretches, up to a period's word, that hold a subject and a verb before it in one sentence."""
    for anchor in _ANCHORS:
        at = low.find(anchor)
        while at >= 0:
            start = max(0, at - _REACH, low.rfind(b".", max(0, at - _REACH), at) + 1, low.rfind(b"\n", max(0, at - _REACH), at) + 1)
            before = low[start:at]
            if any(word in before for word in _VERBS) and any(word in before for word in _PERIOD_SUBJECTS):
                yield start, at
            at = low.find(anchor, at + len(anchor))
