"""A text that is one price and nothing else: "28", "Price: 1.298,00", "35€ 99".

Only `find_pay` asks here, and only for short texts: in a sentence a bare number is no money. What stays out even alone: a percentage, a
year (four bare digits from 1900 to 2100), several numbers ("24/7", "5-8"), a number beside any word that is no label of a price and no mark of
money ("ISO 9001", "401(k)", "300k followers", "12 months").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .annual import fits
from .marks import COMPOUND, PREFIX, SIGNS, SUFFIX, Mark
from .marks_rare import RARE
from .numerals import numerals, read_number
from .pay_currency import currency_of
from .pay_tags import values_of
from .price_tags import mended

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .numerals import Number
    from .pay_context import Context

__all__ = ["LONGEST_LONE", "read_lone"]

LONGEST_LONE = 60
_FREE = frozenset({"free", "gratis", "kostenlos", "gratuit"})
_PRICED = re.compile(r"\d[.,] ?\d\d\Z")
_WITH_TAX = re.compile(r"\s(?:[a-z]{1,12}\s)?\(?\d[\d.,]{0,12}\s(?i:inc|incl|inkl|exc|excl|ex|plus|zzgl|ttc)\b[^\d]{0,40}\Z")
"""The same price again, with or without tax, after a price."""
_RANGE = re.compile(r"\A(?P<label>[^\d$£€¥₹]{0,24})(?P<low>\d{1,7}[.,]\d\d)\s?[-–—]\s?(?P<high>\d{1,7}[.,]\d\d)")
"""Two prices with cents and a dash between them."""
_DASHES = frozenset({",-", ".-", ",–", ".–"})
_NO_LABEL = frozenset({""})
_YEAR, _YEARS = 4, range(1900, 2101)
_ALL: dict[str, Mark] = SIGNS | COMPOUND | RARE
_LABELS = frozenset(
    "|price|our price|sale price|list price|unit price|total price|your price|amount|total|cost|fee|rate|pay|salary|wage|now|only|from|"
    "preis|prix|precio|prezzo|preço|prijs|cena|gehalt|salaire|salario|lohn".split("|")
)
_TAILS = frozenset("|each|per item|inc gst|incl gst|inc vat|incl vat|inc tax|incl tax|ex vat|plus tax|*|,-|.-|-|–|,–|.–|. –|.|/each|+".split("|"))


def read_lone(text: str, context: Context) -> tuple[int, int, dict[str, Any]] | None:
    """Read a text that is one price and nothing else: its span and the values of a `Pay`; None where it is anything else."""
    bare = text.strip()
    if not bare or len(bare) > LONGEST_LONE:
        return None
    at = text.index(bare)
    if (free := bare.rstrip("!. ")).lower() in _FREE:
        return at, at + len(free), _values(free, (0, 0), None, context)
    if (taxed := _WITH_TAX.search(bare)) is not None and _PRICED.search(bare[: taxed.start()]):
        bare = bare[: taxed.start()]
    if (two := _RANGE.fullmatch(bare)) is not None and two["label"].lower().strip(": ") in _LABELS:
        low, high = read_number(two["low"]), read_number(two["high"])
        if low is not None and high is not None and low < high and fits(high):
            return at + two.start("low"), at + two.end("high"), _values(bare[two.start("low") :], (low, high), None, context)
    return _one_number(bare, at, context)


def _one_number(bare: str, at: int, context: Context) -> tuple[int, int, dict[str, Any]] | None:
    """Read a text of one number, its mark and a label."""
    whole = mended(bare)
    numbers = list(numerals(whole))
    if len(numbers) != 1:
        return None
    digits, (start, end) = numbers[0].group(), numbers[0].span()
    before, after = _mark(whole[:start], PREFIX, _LABELS), _mark(whole[end:], SUFFIX, _TAILS)
    if before is None or after is None or (len(digits) == _YEAR and digits.isdigit() and int(digits) in _YEARS and not (before or after)):
        return None
    mark = _ALL.get(before) or PREFIX.get(before) or _ALL.get(after) or SUFFIX.get(after)
    if mark is None:  # the sign stood for the point: "35€ 99"
        mark = next((SIGNS[c] for c in bare if c in SIGNS), None)
    amount = read_number(digits, currency=mark.currency if mark else None)
    if amount is None or not fits(amount):
        return None
    span = _span(bare, before, after)
    return at + span[0], at + span[1], _values(bare[slice(*span)], (amount, amount), mark, context)


def _values(words: str, ends: tuple[Number, Number], mark: Mark | None, context: Context) -> dict[str, Any]:
    """Give the values of a `Pay` of such words."""
    given = {"min": ends[0], "max": ends[1], "open_ended": None, "approximate": False}
    return values_of(words, given, currency_of(mark, context, ()), context, is_range=ends[0] != ends[1])


def _mark(words: str, marks: Mapping[str, Mark], others: frozenset[str]) -> str | None:
    """Give the mark of money among the words on one side of the number, or nothing; None where they say anything else."""
    words = words.strip()
    if marks is SUFFIX and words[:2] in _DASHES:
        words = words[2:].strip()
    if words.lower().rstrip(": ") in others:
        return ""
    for label, mark in (("", words.rstrip(":")), words.rsplit(" ", 1) if " " in words else ("", "")):
        known = _ALL.get(mark) or marks.get(mark)
        if known is not None and known.shy != "weight" and label.lower().rstrip(": ") in (others if marks is PREFIX else _NO_LABEL):
            return mark
    return None


def _span(text: str, before: str, after: str) -> tuple[int, int]:
    """Give the words from the first mark or digit to the last."""
    digits = [i for i, c in enumerate(text) if c.isdecimal()]
    start, end = digits[0], digits[-1] + 1
    if before:
        start = text.rindex(before, 0, start)
    elif start and text[start - 1] == ".":
        start -= 1
    return start, text.index(after, end) + len(after) if after and after in text[end:] else end
