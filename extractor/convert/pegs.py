"""Legal pegs: currencies whose rate to another is fixed by law, a currency board or a declared policy. A table.

Rows by hand, checked against no source: compare a rate that matters with the central bank's own. `per_anchor` is how much of the currency one unit
of the anchor is; `until` is the last day in force, None while it lasts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

__all__ = ["PEGS", "Peg"]


class Peg(NamedTuple):
    """One fixed rate."""

    currency: str
    anchor: str
    per_anchor: Decimal
    since: date
    until: date | None = None


PEGS: tuple[Peg, ...] = (
    Peg("AED", "USD", Decimal("3.6725"), date(1997, 11, 1)),
    Peg("SAR", "USD", Decimal("3.75"), date(1986, 6, 1)),
    Peg("QAR", "USD", Decimal("3.64"), date(2001, 7, 1)),
    Peg("BHD", "USD", Decimal("0.376"), date(2001, 12, 1)),
    Peg("OMR", "USD", Decimal("0.3845"), date(1986, 1, 1)),
    Peg("JOD", "USD", Decimal("0.709"), date(1995, 10, 1)),
    Peg("BBD", "USD", Decimal(2), date(1975, 7, 5)),
    Peg("BZD", "USD", Decimal(2), date(1978, 1, 1)),
    Peg("BSD", "USD", Decimal(1), date(1973, 1, 1)),
    Peg("BMD", "USD", Decimal(1), date(1972, 2, 6)),
    Peg("PAB", "USD", Decimal(1), date(1904, 1, 1)),
    Peg("XCD", "USD", Decimal("2.7"), date(1976, 7, 7)),
    Peg("AWG", "USD", Decimal("1.79"), date(1986, 1, 1)),
    Peg("ANG", "USD", Decimal("1.79"), date(1971, 12, 1), date(2025, 6, 30)),
    Peg("XCG", "USD", Decimal("1.79"), date(2025, 3, 31)),
    Peg("KYD", "USD", Decimal(1) / Decimal("1.2"), date(1974, 1, 1)),
    Peg("DJF", "USD", Decimal("177.721"), date(1973, 1, 1)),
    Peg("ERN", "USD", Decimal(15), date(2005, 1, 1)),
    Peg("XOF", "EUR", Decimal("655.957"), date(1999, 1, 1)),
    Peg("XAF", "EUR", Decimal("655.957"), date(1999, 1, 1)),
    Peg("XPF", "EUR", Decimal(1000) / Decimal("8.38"), date(1999, 1, 1)),
    Peg("KMF", "EUR", Decimal("491.96775"), date(1999, 1, 1)),
    Peg("CVE", "EUR", Decimal("110.265"), date(1999, 1, 4)),
    Peg("BAM", "EUR", Decimal("1.95583"), date(1999, 1, 1)),
    Peg("BGN", "EUR", Decimal("1.95583"), date(1999, 7, 5), date(2025, 12, 31)),
    Peg("STN", "EUR", Decimal("24.5"), date(2018, 1, 1)),
    Peg("GIP", "GBP", Decimal(1), date(1934, 1, 1)),
    Peg("FKP", "GBP", Decimal(1), date(1966, 1, 1)),
    Peg("SHP", "GBP", Decimal(1), date(1976, 1, 1)),
    Peg("NAD", "ZAR", Decimal(1), date(1993, 9, 15)),
    Peg("LSL", "ZAR", Decimal(1), date(1980, 1, 1)),
    Peg("SZL", "ZAR", Decimal(1), date(1974, 9, 6)),
    Peg("BND", "SGD", Decimal(1), date(1967, 6, 12)),
    Peg("MOP", "HKD", Decimal("1.03"), date(1983, 1, 1)),
    Peg("NPR", "INR", Decimal("1.6"), date(1993, 2, 12)),
    Peg("BTN", "INR", Decimal(1), date(1974, 1, 1)),
)
"""The pegs in force since 1999 or later; one row a currency and time."""
