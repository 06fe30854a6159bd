"""Bands of a decade: "mid-$50,000s", "low $70Ks", "the $90,000s"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import regex

from .numerals import scaled

if TYPE_CHECKING:
    from .mentions import Mention
    from .numerals import Number
    from .units import Unit

__all__ = ["THIRDS", "band_before", "band_ends", "decade", "short_thousands"]

THIRDS = {"low": (0, 3), "lower": (0, 3), "early": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9), "late": (7, 9)}
"""Between which digits a band's word means the last that counts to lie."""


_BEFORE_BAND = frozenset(" -–‑")
_BAND_ENDS = frozenset("wdhryeWDHRYE -–‑")
"""What stands before an amount behind a band word, and the last letters of those words."""


@cache
def _band_pattern() -> regex.Pattern[str]:
    """Give the pattern of band words before an amount."""
    return regex.compile(
        r"(?<![\w-])(?P<a>low|mid|high|lower|upper|early|late|middle)"
        r"(?:(?:[- ]{1,2}(?:to|or)[- ]{1,2}| ?/ ?)(?P<b>mid|high|upper|late))?+(?:[-–‑ ]{1,2}|$)",
        regex.IGNORECASE,
    )


def band_before(text: str, unit: Unit) -> tuple[int, tuple[str, ...]] | None:
    """Read low, mid or high before the unit."""
    low = max(0, unit.start - 16)
    if text[unit.start - 1] not in _BEFORE_BAND or text[unit.start - 2] not in _BAND_ENDS:
        return None
    if not text[low : unit.start].rstrip(" -–‑").lower().endswith(("low", "mid", "high", "lower", "upper", "early", "late", "middle")):
        return None
    match = None
    for match in _band_pattern().finditer(text, low, unit.start):  # noqa: B007 - the last one counts
        pass
    if match is None or match.end() != unit.start:
        return None
    return match.start(), tuple(x.lower() for x in match.group("a", "b") if x)


def decade(value: Number, bands: tuple[str, ...]) -> tuple[Number, Number]:
    """Give the ends of "$90,000s", "low", "mid" and "high": digits 0-3, 4-6 and 7-9 below the last digit that counts."""
    whole = int(value)
    step = 1
    while whole and whole % (step * 10) == 0:
        step *= 10
    if not bands:
        return whole, whole + max(step - 1, 0)
    first, last = THIRDS[bands[0]][0], THIRDS[bands[-1]][1]
    return scaled(whole + Decimal(step * first) / 10, 1), scaled(whole + Decimal(step * last) / 10, 1)


def band_ends(text: str, first: Unit, second: Unit, lo: Number, hi: Number) -> tuple[Number, Number, int | None]:
    """Give the ends of a range of bands: "mid-$50,000s to low $60,000s"."""
    before, after = band_before(text, first), band_before(text, second)
    if first.plural or before:
        lo = decade(lo, before[1] if before else ())[0]
    if second.plural or after:
        hi = decade(hi, after[1] if after else ())[1]
    return lo, hi, before[0] if before else None


def short_thousands(mention: Mention, period: str | None) -> bool:
    """Tell "the mid-$80s" of a year from that of an hour: thousands are left out of a decade, where no shorter time is said."""
    first, last = mention.first, mention.last
    if first is None or last is None or not (first.plural or last.plural) or period in {"hour", "day", "week", "month"}:
        return False
    return first.scale == last.scale == 1 and first.value is not None and 20 <= first.value < 1000 and (last.value or 0) < 1000
