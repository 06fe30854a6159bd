"""The amount of a text that is known to be one price or pay: a cell, a tag, a form field.

`pay` asks whether a number is money at all; here the caller has answered that, so a bare number counts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from .mentions import join
from .numerals import read_number, scaled
from .units import units

if TYPE_CHECKING:
    from .numerals import Number

__all__ = ["mended", "read_amount"]


@cache
def _broken() -> regex.Pattern[str]:
    """Give the pattern of decimals that stand apart from their number ("119. 95", "35€ 99")."""
    return regex.compile(r"(?<=\d)(?:[.,]\ |\ ?€\ ?)(?=\d{2}(?!\d|[.,]\d))|(?<=\d)€(?=\d{3}(?!\d|[.,]\d))")


@cache
def _pointed() -> regex.Pattern[str]:
    """Give the pattern of a number that begins with its decimal point (".75")."""
    return regex.compile(r"(?<![\d.,])(?<=^|[\s$£€¥₹.])\.{1,3}(?=\d)")


@cache
def _grouped() -> regex.Pattern[str]:
    """Give the pattern of a number that has a separator of its own, so that the point before it ("$.750.30") is none."""
    return regex.compile(r"(?<!\d)\d++[.,]\d")


def mended(text: str) -> str:
    """Write the odd habits of price tags the usual way: "119. 95", "35€ 99", ".75"."""
    text = _broken().sub(lambda m: m.group().strip() if m.group()[0] in ".," else ".", text)
    return _pointed().sub(lambda m: "" if _grouped().match(text, m.end()) else "0.", text)


def read_amount(text: str) -> Number | None:
    """Read the first amount of a text that is known to hold one; a number with a currency mark goes before one without.

    "Free" is 0. None where there is no number. The amount is in the currency's main unit, a scale ("12k") is applied.
    """
    text = mended(text)
    first = None
    for mention in join(text, units(text, words=False)):
        unit = mention.first
        if unit is None or mention.lo is None or text[unit.num_end : unit.num_end + 1] == "%":
            continue
        if mention.mark is not None and mention.mark.shy != "letter":
            return mention.lo
        first = first or unit
    if first is not None:
        return scaled(first.value, first.scale) if first.mark and first.value is not None else read_number(first.digits)
    return 0 if text.strip().lower().startswith("free") else None
