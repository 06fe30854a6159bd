"""What a document says about all its figures: "all figures are in USD", "salaries are annual"."""

# ruff: noqa: E501 - patterns are as long as their words

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from extractor.patterns import Led, said

from .currencies import CODES
from .marks import PHRASES, SIGNS, SUFFIX
from .pay_context import NOWHERE, Context, family_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["document_context"]

_SUBJECTS = r"all|figures|salaries|amounts|numbers|values|prices|wages|data|ranges|pay"
_IN_MONEY = re.compile(
    rb"(?i:in)\s+(?:[A-Z]{3}\b|\$|\xc2[\xa3\xa5]|\xe2\x82|(?i:u\.?s|canad|austral|singap|hong|new z|brit|swiss|ind|dol|pou|eur|fra|rup|yen))"
)
_MONEY_HEADS = frozenset(b"us u. ca au si ho ne br sw in do po eu fr ru ye".split())
"""How the words for money begin that `_IN_MONEY` knows; signs and codes are told by themselves."""
_SIGN_HEADS = frozenset((b"$", b"\xc2", b"\xe2", b" "))
_FLAT = bytes(range(256)).lower().translate(bytes.maketrans(b"\n\r\t\v\f", b"     "))
"""In lower case, and all white space as spaces."""
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


_PLEDGES = r"are|is|in|given|shown|quoted|presented|expressed|stated|listed"
_WORDS = r"(?:u\.?s\.?|canadian|australian|singapore|hong kong|new zealand|british|swiss|indian)?\s?(?:dollars|pounds|euros?|francs|rupees|yen)"


def _written(words: str) -> str:
    """Give the words as a sentence, its beginning and a heading write them: the engine is at its fastest where it knows the letters."""
    return "|".join(form for word in words.split("|") for form in (word, word.capitalize(), word.upper()))


_tells_money = said(
    rf"\b(?:{_written(_SUBJECTS)})\b(?i:[^.\n]*\b(?:{_PLEDGES})\b[^.\n]*\bin\s+)(?:[A-Z]{{3}}|[$£€¥₹]|(?i:{_WORDS}))".replace(r"\b", r"(?-u:\b)")
)
_tells_period = said(
    rf"\b(?:{_written('all|figures|salaries|amounts|numbers|values|wages|ranges')})\b(?i:[^.\n]*\b(?:are|is|refer to|represent|show)\b[^.\n]*"
    r"\b(?:annual|yearly|per (?:year|annum|month|hour|week|day)|monthly|hourly|weekly|daily))".replace(r"\b", r"(?-u:\b)")
)
"""Whether a line may hold such a statement: the patterns below, but for how far apart their words may stand."""


@cache
def _document_currency() -> Led:
    """Give the pattern of a statement about all figures' currency."""
    return Led(
        rf"(?i:\b(?:{_SUBJECTS})\b)",
        rf"(?i:[^.\n]{{0,50}}?\b(?:{_PLEDGES})\b[^.\n]{{0,20}}?\bin\s{{1,40}})(?P<words>[A-Z]{{3}}\b|[$£€¥₹]|(?i:{_WORDS})(?: sterling)?)",
        _REACH + _REACH_ON,
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
    money, time = _tells_money(text), _tells_period(text)
    if not (money or time):
        return base
    raw = text.encode("utf-8", "replace")  # an encoded text is searched several times as fast
    changes: dict[str, Any] = {}
    if money and (meant := _currency(raw, base)):
        currency, family = meant
        changes = {"all_in": family} if currency is None else {"currency": currency, "currency_basis": "document"}
    if time and (period := _period(raw.lower())):
        changes["period"], changes["period_basis"] = period, "document"
    return base._replace(**changes) if changes else base


def _currency(raw: bytes, base: Context) -> tuple[str | None, str | None] | None:
    """Read the currency of all figures, or its look-alikes: only what stands before an "in" with money is looked at."""
    flat = raw.translate(_FLAT)
    at = flat.find(b" in ") + 1
    while at > 0:
        head = flat[at + 3 : at + 5]
        if (head in _MONEY_HEADS or head[:1] in _SIGN_HEADS or raw[at + 3 : at + 6].isupper()) and _IN_MONEY.match(raw, at):
            start = max(0, at - _REACH)
            words = raw[start : at + _REACH_ON].decode("utf-8", "ignore")
            if found := _document_currency().search(words):
                return _meant(found.match["words"], base)
        at = flat.find(b" in ", at + 2) + 1
    return None


def _meant(words: str, base: Context) -> tuple[str | None, str | None] | None:
    """Tell which currency the words of a statement mean, or which look-alikes ("in dollars")."""
    if words in CODES:
        return words, None
    if words.isupper():
        return None
    bare = words.strip().lower()
    mark = PHRASES.get(bare) or SUFFIX.get(bare) or SIGNS.get(words)
    if mark is None:
        return None
    return mark.currency or (family_currency(mark.family, (), base.default_country) if mark.family else None), mark.family


def _period(low: bytes) -> str | None:
    """Read the period of all figures: only sentences with both a period and one of the subjects are looked at."""
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
