"""Converting the pay of a record into one currency."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from extractor.convert.rates import EcbRates, Pegs, RateSource, first_of
from extractor.errors import ConversionError
from extractor.values.currencies import CODES
from extractor.values.pay_model import Money, Pay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from extractor.convert.rates import Rate
    from extractor.guide import Guide

__all__ = ["ConvertedPay", "convert", "convert_pay", "mismatches"]

_CENTS = Decimal("0.01")
_RATE_DIGITS = Decimal("0.00000001")
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
    """How much of `currency` one unit of the pay's currency buys, a decimal number in words so that no digit is lost; null: none is known."""
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
    low, high = _times(pay.min, found), _times(pay.max, found)
    if any(end is not None and end >= 10**13 for end in (low, high)):
        return ConvertedPay(path=path, currency=to, reason="out_of_range")
    return ConvertedPay(
        path=path,
        min=low,
        max=high,
        currency=to,
        rate=format(found.rate.quantize(_RATE_DIGITS, ROUND_HALF_EVEN).normalize(), "f"),
        rate_date=found.date.isoformat(),
        rate_source=found.source,
    )


def _times(amount: Decimal | None, rate: Rate) -> Decimal | None:
    """Bring one end over, rounded to cents."""
    return None if amount is None else (amount * rate.rate).quantize(_CENTS, ROUND_HALF_EVEN)


def mismatches(pays: Iterable[tuple[str, Pay]], *, on: date, rates: RateSource | None = None) -> Iterator[tuple[str, str]]:
    """Yield the path and a message for each pay whose author's own conversion is off by more than 10 % at the day's rate.

    A conversion without a known rate is passed over. Meant for findings of the code `pay.conversion_mismatch`.
    """
    source = _source("USD", rates)
    for path, pay in pays:
        said = pay.conversion
        if said is None or said.currency is None or pay.currency is None:
            continue
        found = source.rate(pay.currency, said.currency, on)
        if found is None:
            continue
        off = [end for end in ((pay.min, said.min), (pay.max, said.max)) if _is_off(*end, found)]
        if off:
            yield (
                path,
                f"{pay.text} is stated as {said.text}, but {found.rate:.4f} {said.currency} for 1 {pay.currency} ({found.source}, {found.date.isoformat()}) gives another amount",  # noqa: E501
            )


def _is_off(own: Decimal | None, said: Decimal | None, rate: Rate) -> bool:
    """Tell whether an end and its restatement differ by more than a tenth."""
    if own is None or said is None:
        return False
    right = own * rate.rate
    return abs(said - right) > right * _TOLERANCE
