"""Where exchange rates come from: the ECB's history, legal pegs, or the caller's own table."""

from __future__ import annotations

import csv
from bisect import bisect_right
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from extractor.convert.pegs import PEGS
from extractor.errors import ConversionError, OptionalDependencyError
from extractor.values.currencies import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CsvRates", "EcbRates", "Pegs", "Rate", "RateSource", "first_of"]


class Rate(NamedTuple):
    """What one unit of a currency was worth in another on a day."""

    rate: Decimal
    """How much of the target currency one unit of the other buys."""
    date: date
    """The day the rate is of: the asked day, or the last one before it that has a rate."""
    source: str
    """Who says so: `ecb`, `peg`, `csv:<file name>`, or several joined by `+`."""


@runtime_checkable
class RateSource(Protocol):
    """Anything that knows rates; the caller may bring one."""

    def rate(self, currency: str, to: str, on: date) -> Rate | None:
        """Give the rate from `currency` to `to` (ISO 4217) on a day or the last day before it; None where it knows none."""
        ...


class EcbRates:
    """The European Central Bank's reference rates since 1999, offline, as the package `currencyconverter` ships them."""

    def __init__(self, *, max_age_days: int = 10) -> None:
        """Take a rate at most so many days older than the asked day (weekends and holidays have none)."""
        self.max_age_days = max_age_days

    @cached_property
    def _converter(self) -> Any:
        """Load the history on first use."""
        try:
            import currency_converter
        except ImportError as error:
            msg = "the ECB's rates need the extra `rates`: pip install 'guide-extractor[rates]'"
            raise OptionalDependencyError.of(error, msg) from error
        return currency_converter.CurrencyConverter(fallback_on_missing_rate=False, decimal=True)

    def rate(self, currency: str, to: str, on: date) -> Rate | None:
        """Give the ECB's rate, through the euro; None for a currency or day that it does not quote."""
        if currency == to:
            return Rate(Decimal(1), on, "ecb")
        one, two = self._per_euro(currency, on), self._per_euro(to, on)
        if one is None or two is None:
            return None
        return Rate(two[0] / one[0], min(one[1], two[1]), "ecb")

    def _per_euro(self, currency: str, on: date) -> tuple[Decimal, date] | None:
        """Give how much of a currency one euro buys, on the day or the last quoted day before it."""
        if currency == "EUR":
            return Decimal(1), on
        key = (currency, on)
        if key not in self._known:
            self._known[key] = self._look_up(currency, on)
        return self._known[key]

    def _look_up(self, currency: str, on: date) -> tuple[Decimal, date] | None:
        """Ask the package for the day, then for the days before it."""
        converter = self._converter
        from currency_converter import RateNotFoundError

        if currency not in converter.currencies:
            return None
        for back in range(self.max_age_days + 1):
            day = on - timedelta(days=back)
            try:
                return Decimal(converter.convert(1, "EUR", currency, date=day)), day
            except (RateNotFoundError, ValueError):  # no rate that day, or a day outside the history
                continue
        return None

    @cached_property
    def _known(self) -> dict[tuple[str, date], tuple[Decimal, date] | None]:
        """Keep what was looked up so far."""
        return {}


class Pegs:
    """Rates that a law or a currency board fixes, and other currencies through them and a second source."""

    def __init__(self, through: RateSource | None = None) -> None:
        """Take the source by which a pegged currency's anchor is brought to other currencies."""
        self.through = through

    def rate(self, currency: str, to: str, on: date) -> Rate | None:
        """Give the rate by a peg that was in force on the day, at either end."""
        if currency == to:
            return Rate(Decimal(1), on, "peg")
        here, there = _anchor(currency, on), _anchor(to, on)
        if here is None and there is None:
            return None
        one, first = here or (currency, Decimal(1))
        two, second = there or (to, Decimal(1))
        if one == two:
            return Rate(second / first, on, "peg")
        middle = self.through.rate(one, two, on) if self.through else None
        return Rate(middle.rate * second / first, middle.date, f"{middle.source}+peg") if middle else None


def _anchor(currency: str, on: date) -> tuple[str, Decimal] | None:
    """Give the anchor of a pegged currency and how much of it one unit of the anchor is."""
    for row in PEGS:
        if row.currency == currency and row.since <= on and (row.until is None or on <= row.until):
            return row.anchor, row.per_anchor
    return None


class CsvRates:
    """The caller's own rates: a CSV file with the columns `date,currency,to,rate` (ISO dates; `rate` = how much of `to` one unit buys)."""

    def __init__(self, path: str | Path, *, max_age_days: int | None = None) -> None:
        """Read the file; a wrong one raises `ConversionError` (`convert.rates`) that names the line."""
        self.path = Path(path)
        self.max_age_days = max_age_days
        self._table: dict[tuple[str, str], list[tuple[date, Decimal]]] = {}
        try:
            self._read()
        except (csv.Error, UnicodeDecodeError) as error:
            raise ConversionError("convert.rates", f"{self.path.name}: no CSV in UTF-8: {error}") from error
        for history in self._table.values():
            history.sort()

    def _read(self) -> None:
        """Read the rows."""
        with self.path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not {"date", "currency", "to", "rate"} <= set(rows.fieldnames or ()):
                raise ConversionError("convert.rates", f"{self.path.name}: the header must name date, currency, to and rate")
            for row in rows:
                self._add(row, rows.line_num)

    def _add(self, row: dict[str, Any], line: int) -> None:
        """Take one row."""
        try:
            day, rate = date.fromisoformat((row["date"] or "").strip()), Decimal((row["rate"] or "").strip())
        except (ValueError, InvalidOperation) as error:
            raise ConversionError("convert.rates", f"{self.path.name}, line {line}: a date (YYYY-MM-DD) and a number are needed") from error
        if not (rate.is_finite() and rate > 0):
            raise ConversionError("convert.rates", f"{self.path.name}, line {line}: a rate is above zero")
        one, two = (row["currency"] or "").strip(), (row["to"] or "").strip()
        if not {one, two} <= CODES:
            raise ConversionError("convert.rates", f"{self.path.name}, line {line}: {one!r} and {two!r} must be ISO 4217 codes")
        self._table.setdefault((one, two), []).append((day, rate))

    def rate(self, currency: str, to: str, on: date) -> Rate | None:
        """Give the rate of the day or the last before it, read either way round."""
        source = f"csv:{self.path.name}"
        if currency == to:
            return Rate(Decimal(1), on, source)
        for key, turned in (((currency, to), False), ((to, currency), True)):
            history = self._table.get(key, [])
            at = bisect_right(history, on, key=lambda row: row[0]) - 1
            if at >= 0 and (self.max_age_days is None or (on - history[at][0]).days <= self.max_age_days):
                day, rate = history[at]
                return Rate(1 / rate if turned else rate, day, source)
        return None


class _FirstOf:
    """Several sources, asked in order."""

    def __init__(self, sources: tuple[RateSource, ...]) -> None:
        """Take the sources."""
        self.sources = sources

    def rate(self, currency: str, to: str, on: date) -> Rate | None:
        """Give the first rate that any source knows."""
        return next((found for source in self.sources if (found := source.rate(currency, to, on)) is not None), None)


def first_of(sources: Iterable[RateSource]) -> RateSource:
    """Ask several sources in order; the first that knows a rate gives it."""
    return _FirstOf(tuple(sources))
