"""Converting the pay of a record into one currency."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from extractor.convert.rates import EcbRates, Pegs, RateSource, first_of
from extractor.errors import ConversionError
from extractor.findings import Finding, note
from extractor.values.annual import LARGEST
from extractor.values.currencies import CODES
from extractor.values.pay_model import Money, Pay

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from extractor.convert.rates import Rate
    from extractor.guide import Guide

__all__ = ["ConvertedPay", "convert", "convert_pay", "mismatched", "mismatches"]

_CENTS = Decimal("0.01")
_RATE = Context(prec=12)
"""A rate is told to twelve significant digits, however small it is."""
_TOLERANCE = Decimal("0.10")


class ConvertedPay(BaseModel):
    """One pay of a record in another currency; the record itself is not touched."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True, json_schema_serialization_defaults_required=True)

    path: str
    """Which pay: a JSON Pointer into the record."""
    min: Money | None = None
    """The pay's `min` in `currency`, rounded to cents; null where it has none, or no rate is known."""
    max: Money | None = None
    """The pay's `max` in `currency`, rounded to cents; null where it has none, or no rate is known."""
    currency: str
    """The currency converted to, an ISO 4217 code."""
    rate: str | None = None
    """How much of `currency` one unit of the pay's currency buys: a decimal number in words, of twelve significant digits; null: none is known."""
    rate_date: str | None = None
    """The day the rate is of, YYYY-MM-DD: the asked day or the last one before it that has a rate."""
    rate_source: str | None = None
    """Who gives the rate: `ecb`, `peg`, `ecb+peg`, `csv:<file>`, or the caller's own name."""
    reason: str | None = None
    """Why there are no amounts: `currency_unknown`, `no_rate`, `out_of_range`; null where there are."""


def convert(guide: Guide, *, to: str = "USD", on: date, rates: RateSource | None = None) -> list[ConvertedPay]:
    """Convert every pay of a guide into the currency `to`, at the rates of the day `on`; one result a pay, in reading order.

    `rates` is any `RateSource`; None means the ECB's history (the extra `rates`) and the legal pegs. A pay without a known currency or
    rate comes back with null amounts and a reason. Raises `ConversionError` (`convert.currency`) where `to` is no ISO 4217 code.
    """
    from extractor.pipeline import all_pay

    return convert_pay(all_pay(guide), to=to, on=on, rates=rates)


def convert_pay(pays: Iterable[tuple[str, Pay]], *, to: str = "USD", on: date, rates: RateSource | None = None) -> list[ConvertedPay]:
    """Convert pairs of path and pay, as `all_pay` yields them; see `convert`."""
    source = _source(to, rates)
    return [_one(path, pay, to, on, source) for path, pay in pays]


def _source(to: str, rates: RateSource | None) -> RateSource:
    """Check the target and settle the source of rates."""
    if to not in CODES:
        raise ConversionError("convert.currency", f"no ISO 4217 currency: {to!r}")
    if rates is not None:
        return rates
    ecb = EcbRates()
    return first_of((ecb, Pegs(through=ecb)))


def _one(path: str, pay: Pay, to: str, on: date, source: RateSource) -> ConvertedPay:
    """Convert one pay."""
    if pay.currency is None:
        return ConvertedPay(path=path, currency=to, reason="currency_unknown")
    found = source.rate(pay.currency, to, on)
    if found is None:
        return ConvertedPay(path=path, currency=to, reason="no_rate")
    ends = [None if end is None else end * found.rate for end in (pay.min, pay.max)]
    if any(end is not None and end >= LARGEST for end in ends):
        return ConvertedPay(path=path, currency=to, reason="out_of_range")
    low, high = (None if end is None else end.quantize(_CENTS, ROUND_HALF_EVEN) for end in ends)
    return ConvertedPay(
        path=path,
        min=low,
        max=high,
        currency=to,
        rate=format(_RATE.create_decimal(found.rate).normalize(), "f"),
        rate_date=found.date.isoformat(),
        rate_source=found.source,
    )


def mismatches(guide: Guide, *, on: date, rates: RateSource | None = None) -> list[Finding]:
    """Give a finding `pay.conversion_mismatch` for each pay of a guide whose author's own conversion is off by more than 10 % at the day's rate.

    A conversion without a known rate is passed over. `rates` is as in `convert`; the record itself is not touched.
    """
    from extractor.pipeline import all_pay

    spans = {entry.path: (entry.start, entry.end) for entry in guide.provenance or ()}
    return mismatched(all_pay(guide), on=on, rates=rates, spans=spans)


def mismatched(
    pays: Iterable[tuple[str, Pay]], *, on: date, rates: RateSource | None = None, spans: Mapping[str, tuple[int, int]] | None = None
) -> list[Finding]:
    """Do what `mismatches` does for pairs of path and pay; `spans` says where in the read text the paths stand."""
    source = _source("USD", rates)
    found: list[Finding] = []
    for path, pay in pays:
        said = pay.conversion
        if said is None or said.currency is None or pay.currency is None:
            continue
        rate = source.rate(pay.currency, said.currency, on)
        if rate is None:
            continue
        off = max((_off(*ends, rate) for ends in ((pay.min, said.min), (pay.max, said.max))), default=Decimal(0))
        if off > _TOLERANCE:
            at = f"{path}/conversion"
            span = (spans or {}).get(at) or (spans or {}).get(path)
            words = {"text": pay.text, "said": said.text, "percent": f"{100 * off:.0f}", "date": rate.date.isoformat(), "source": rate.source}
            found.append(Finding(**note("pay.conversion_mismatch", span, at, **words)._asdict()))
    return found


def _off(own: Decimal | None, said: Decimal | None, rate: Rate) -> Decimal:
    """Give by which share an end's restatement differs from the rate; 0 where there is nothing to compare."""
    if not own or said is None:
        return Decimal(0)
    right = own * rate.rate
    return abs(said - right) / right
