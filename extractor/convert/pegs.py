"""Legal pegs: currencies whose rate to another is fixed by law, a currency board or a declared policy. A table, by hand.

Each row names what fixes it. `per_anchor` is how much of the currency one unit of the anchor is; `until` is the last day in force, None while it
lasts. The rates were compared with published lists of fixed rates; those to the euro follow from the irrevocable rates of Regulation (EC) No 2866/98.
A declared policy may be given up without a law: compare a rate that matters with the central bank's own.
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
    until: date | None
    source: str
    """The law, agreement or institution that fixes it."""


PEGS: tuple[Peg, ...] = (
    Peg("AED", "USD", Decimal("3.6725"), date(1997, 11, 1), None, "Central Bank of the UAE, official rate since November 1997"),
    Peg("SAR", "USD", Decimal("3.75"), date(1986, 6, 1), None, "Saudi Central Bank, official rate since June 1986"),
    Peg("QAR", "USD", Decimal("3.64"), date(2001, 7, 1), None, "Amiri Decree No. 34 of 2001"),
    Peg("BHD", "USD", Decimal("0.376"), date(2001, 12, 1), None, "Legislative Decree No. 48 of 2001"),
    Peg("OMR", "USD", Decimal("0.3845"), date(1986, 1, 1), None, "Central Bank of Oman, official rate since January 1986 (1 OMR = 2.6008 USD)"),
    Peg("JOD", "USD", Decimal("0.709"), date(1995, 10, 1), None, "Central Bank of Jordan, official rate since October 1995"),
    Peg("BBD", "USD", Decimal(2), date(1975, 7, 5), None, "Central Bank of Barbados, official rate since July 1975"),
    Peg("BZD", "USD", Decimal(2), date(1978, 1, 1), None, "Central Bank of Belize Act"),
    Peg("BSD", "USD", Decimal(1), date(1973, 1, 1), None, "Central Bank of The Bahamas Act"),
    Peg("BMD", "USD", Decimal(1), date(1972, 2, 6), None, "Bermuda Monetary Authority Act"),
    Peg("PAB", "USD", Decimal(1), date(1904, 1, 1), None, "Monetary agreement of 1904 and the Fiscal Code: par with the dollar"),
    Peg("XCD", "USD", Decimal("2.7"), date(1976, 7, 7), None, "Eastern Caribbean Central Bank Agreement of 1983; the rate since July 1976"),
    Peg("AWG", "USD", Decimal("1.79"), date(1986, 1, 1), None, "Central Bank of Aruba, Monetary ordinance of 1986"),
    Peg(
        "ANG", "USD", Decimal("1.79"), date(1971, 12, 1), date(2025, 6, 30), "Monetary ordinance of the Netherlands Antilles; replaced by XCG in 2025"
    ),
    Peg("XCG", "USD", Decimal("1.79"), date(2025, 3, 31), None, "Central Bank of Curaçao and Sint Maarten: replaced ANG at par in 2025"),
    Peg("KYD", "USD", Decimal(1) / Decimal("1.2"), date(1974, 1, 1), None, "Monetary Authority Act (1 KYD = 1.2 USD)"),
    Peg("DJF", "USD", Decimal("177.721"), date(1973, 1, 1), None, "Monetary law of 1949; the rate since 1973"),
    Peg("ERN", "USD", Decimal(15), date(2005, 1, 1), None, "Bank of Eritrea, official rate since January 2005"),
    Peg("XOF", "EUR", Decimal("655.957"), date(1999, 1, 1), None, "Council Decision 98/683/EC (100 XOF = 1 French franc)"),
    Peg("XAF", "EUR", Decimal("655.957"), date(1999, 1, 1), None, "Council Decision 98/683/EC (100 XAF = 1 French franc)"),
    Peg("XPF", "EUR", Decimal(1000) / Decimal("8.38"), date(1999, 1, 1), None, "French law: 1,000 XPF = 8.38 EUR from 1999"),
    Peg("KMF", "EUR", Decimal("491.96775"), date(1999, 1, 1), None, "Council Decision 98/683/EC (75 KMF = 1 French franc)"),
    Peg("CVE", "EUR", Decimal("110.265"), date(1999, 1, 4), None, "Council Decision 98/744/EC"),
    Peg("BAM", "EUR", Decimal("1.95583"), date(1999, 1, 1), None, "Law on the Central Bank of Bosnia and Herzegovina: par with the German mark"),
    Peg(
        "BGN",
        "EUR",
        Decimal("1.95583"),
        date(1999, 7, 5),
        date(2025, 12, 31),
        "Law on the Bulgarian National Bank: par with the German mark; the euro replaced it in 2026",
    ),
    Peg("STN", "EUR", Decimal("24.5"), date(2018, 1, 1), None, "Economic cooperation agreement with Portugal of 2009, in new dobras of 2018"),
    Peg("GIP", "GBP", Decimal(1), date(1934, 1, 1), None, "Currency Notes Act: par with the pound"),
    Peg("FKP", "GBP", Decimal(1), date(1966, 1, 1), None, "Currency ordinance: par with the pound"),
    Peg("SHP", "GBP", Decimal(1), date(1976, 1, 1), None, "Currency ordinance: par with the pound"),
    Peg("NAD", "ZAR", Decimal(1), date(1993, 9, 15), None, "Bilateral agreement with South Africa in the Common Monetary Area"),
    Peg("LSL", "ZAR", Decimal(1), date(1980, 1, 1), None, "Bilateral agreement with South Africa in the Common Monetary Area"),
    Peg("SZL", "ZAR", Decimal(1), date(1974, 9, 6), None, "Bilateral agreement with South Africa in the Common Monetary Area"),
    Peg("BND", "SGD", Decimal(1), date(1967, 6, 12), None, "Currency Interchangeability Agreement of 1967"),
    Peg("MOP", "HKD", Decimal("1.03"), date(1983, 1, 1), None, "Monetary Authority of Macao, currency board"),
    Peg("NPR", "INR", Decimal("1.6"), date(1993, 2, 12), None, "Nepal Rastra Bank, official rate since February 1993"),
    Peg("BTN", "INR", Decimal(1), date(1974, 1, 1), None, "Royal Monetary Authority Act: par with the Indian rupee"),
)
"""The pegs in force since 1999 or later; one row a currency and time."""
