"""Pay brought to one year by one table of factors, which the caller may replace."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .numerals import Number

__all__ = ["FACTORS", "LARGEST", "annualize", "fits"]

FACTORS: Mapping[str, int] = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
"""How many of each period make a year: 52 weeks of 5 days of 8 hours."""
LARGEST = 10**13
"""Money is below this."""
_DIGITS, _DECIMALS = 15, 4


def fits(value: Number | None) -> bool:
    """Tell whether an amount can be kept: below 10^13, at most 15 significant digits and 4 decimals."""
    if value is None or isinstance(value, int):
        return value is None or abs(value) < LARGEST
    exponent = value.normalize().as_tuple()
    return abs(value) < LARGEST and len(exponent.digits) <= _DIGITS and -int(exponent.exponent) <= _DECIMALS


def annualize(low: Number | None, high: Number | None, period: str, basis: str, factors: Mapping[str, int] | None = None) -> dict[str, Any] | None:
    """Give the `annual` of a pay: its ends times the factor of its period.

    None where the period has no factor in the table, or the yearly amount is too large to be kept.
    """
    factor = (factors or FACTORS).get(period)
    if factor is None:
        return None
    ends = [None if end is None else _times(end, factor) for end in (low, high)]
    if not all(fits(end) for end in ends):
        return None
    return {"min": ends[0], "max": ends[1], "factor": factor, "basis": basis}


def _times(value: Number, factor: int) -> Number:
    """Multiply, keeping whole numbers whole."""
    product = value * factor
    if isinstance(product, Decimal) and product == product.to_integral_value():
        return int(product)
    return product
