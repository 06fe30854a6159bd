"""Converting: rates by day, pegs, the caller's table, reasons where there is none."""

from datetime import date
from decimal import Decimal

import pytest

from extractor import all_pay, extract
from extractor.convert import CsvRates, EcbRates, Pegs, Rate, RateSource, convert, convert_pay, first_of, mismatched, mismatches
from extractor.convert.pegs import PEGS
from extractor.errors import ConversionError
from extractor.values.currencies import CODES
from extractor.values.pay import find_pay

DAY = date(2024, 6, 14)


class Fixed:
    """A source that knows one rate."""

    def rate(self, currency, to, on):
        """Give 1.25 dollars for a pound."""
        return Rate(Decimal("1.25"), on, "fixed") if (currency, to) == ("GBP", "USD") else None


def pays(text):
    """Give the pairs of path and pay of a text."""
    return [(f"/pay/{i}", found.pay) for i, found in enumerate(find_pay(text))]


def test_points_ranges_and_reasons():
    """Each pay gives one result; without currency or rate it says why, and open ends stay open."""
    said = pays("£30,000 to £45,500. From £20,000. ¥500,000. 9 000 kr.")
    low, open_end, no_rate, unknown = convert_pay(said, on=DAY, rates=Fixed())
    assert (low.min, low.max, low.rate, low.rate_date, low.rate_source, low.reason) == (37500, 56875, "1.25", "2024-06-14", "fixed", None)
    assert (open_end.min, open_end.max) == (25000, None)
    assert (no_rate.reason, no_rate.min) == ("no_rate", None)
    assert unknown.reason == "currency_unknown"
    assert [c.path for c in (low, open_end, no_rate, unknown)] == [path for path, _ in said]
    assert '"min":37500,' in low.model_dump_json()


def test_source_is_a_protocol():
    """Anything with the method is a source."""
    assert isinstance(Fixed(), RateSource)


def test_ecb_takes_the_last_day_before():
    """A weekend has no rate: the Friday before it is taken, and its date is told; beyond the history there is none."""
    pytest.importorskip("currency_converter", reason="the extra `rates` is not installed")
    ecb = EcbRates()
    sunday = ecb.rate("EUR", "USD", date(2024, 6, 16))
    assert (sunday.date, sunday.source) == (DAY, "ecb")
    assert sunday.rate == ecb.rate("EUR", "USD", DAY).rate
    assert ecb.rate("EUR", "USD", date(1990, 1, 1)) is None
    assert ecb.rate("COP", "USD", DAY) is None
    there, back = ecb.rate("GBP", "SEK", DAY).rate, ecb.rate("SEK", "GBP", DAY).rate
    assert abs(there * back - 1) < Decimal("1e-20")


def test_pegs():
    """A peg holds at either end, through a second source, and only while it is in force."""
    assert Pegs().rate("AED", "USD", DAY).rate == 1 / Decimal("3.6725")
    assert Pegs().rate("USD", "AED", DAY).rate == Decimal("3.6725")
    assert Pegs().rate("AED", "EUR", DAY) is None
    assert Pegs().rate("BGN", "EUR", date(2026, 2, 1)) is None

    class Half:
        def rate(self, currency, to, on):
            return Rate(Decimal("0.5"), on, "half") if (currency, to) == ("USD", "EUR") else None

    found = Pegs(through=Half()).rate("SAR", "EUR", DAY)
    assert (found.rate, found.source) == (Decimal("0.5") / Decimal("3.75"), "half+peg")


def test_csv(tmp_path):
    """The caller's table is read either way round; the last day before the asked one counts."""
    file = tmp_path / "rates.csv"
    file.write_text("date,currency,to,rate\n2024-06-01,EUR,USD,1.08\n2024-06-10,EUR,USD,1.10\n", "utf-8")
    rates = CsvRates(file)
    assert rates.rate("EUR", "USD", DAY) == Rate(Decimal("1.10"), date(2024, 6, 10), "csv:rates.csv")
    assert rates.rate("USD", "EUR", date(2024, 6, 2)).rate == 1 / Decimal("1.08")
    assert rates.rate("EUR", "USD", date(2024, 5, 1)) is None
    assert CsvRates(file, max_age_days=2).rate("EUR", "USD", DAY) is None
    assert first_of([Fixed(), rates]).rate("EUR", "USD", DAY).source == "csv:rates.csv"


@pytest.mark.parametrize(
    "text",
    [
        "day,rate\n",
        "date,currency,to,rate\n2024-13-01,EUR,USD,1\n",
        "date,currency,to,rate\n2024-01-01,EUR,USD,x\n",
        "date,currency,to,rate\n2024-01-01,EUR,USD,0\n",
        "date,currency,to,rate\n2024-01-01,eur,USD,1\n",
        "date,currency,to,rate\n2024-01-01,EUR,USD\n",
        "\xff\xfe",
    ],
)
def test_wrong_csv(tmp_path, text):
    """A wrong table is a wrong call, and the error says where."""
    file = tmp_path / "rates.csv"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConversionError) as error:
        CsvRates(file)
    assert error.value.code == "convert.rates"


def test_wrong_target():
    """A target that is no currency is a wrong call."""
    with pytest.raises(ConversionError) as error:
        convert_pay([], to="XYZ", on=DAY)
    assert error.value.code == "convert.currency"


def test_mismatches():
    """An author's conversion that is off by more than a tenth is told, with its place; one within it is not."""
    said = pays("£40,000 (about $51,000). £40,000 (about $70,000). €5 (about $9). £30,000–£40,000 (about $38,000–$70,000).")
    point, band = mismatched(said, on=DAY, rates=Fixed(), spans={"/pay/1": (3, 9)})
    assert (point.code, point.severity, point.path, point.start, point.end) == ("pay.conversion_mismatch", "warning", "/pay/1/conversion", 3, 9)
    assert "'$70,000', off by 40 % at the rate of 2024-06-14 (fixed)" in point.message
    assert (band.path, band.start) == ("/pay/3/conversion", None)


def test_mismatches_of_a_guide():
    """In a guide the finding names the pay and where it stands; the guide itself stays as it is."""
    page = "# Potter\n\n## What is a Potter?\n\nA Potter in the UK earns £40,000 (about $70,000).\n"
    guide = extract(page)
    before = guide.model_dump_json()
    (finding,) = mismatches(guide, on=DAY, rates=Fixed())
    assert page[finding.start : finding.end] == "$70,000"
    assert guide.model_dump_json() == before


@pytest.mark.parametrize("rate", ["0.00000000123456789", "1e-9", "25000", "1e22", "3"])
def test_rates_of_any_size(tmp_path, rate):
    """No digit of a small rate is lost, and what grows too large says so."""
    file = tmp_path / "rates.csv"
    file.write_text(f"date,currency,to,rate\n2024-06-01,VND,EUR,{rate}\n", "utf-8")
    (found,) = convert_pay(pays("VND 25,000,000 a month"), to="EUR", on=DAY, rates=CsvRates(file))
    if Decimal(rate) > 1000:
        assert (found.reason, found.min) == ("out_of_range" if Decimal(rate) > 10**6 else None, None if Decimal(rate) > 10**6 else 625_000_000_000)
    else:
        assert Decimal(found.rate) == Decimal(rate)
        assert found.min == (25_000_000 * Decimal(rate)).quantize(Decimal("0.01"))


def test_every_peg():
    """Each row joins two live codes, names what fixes it, and no currency has two pegs on one day."""
    days = {}
    for row in PEGS:
        assert {row.currency, row.anchor} <= CODES
        assert row.source
        assert row.currency != row.anchor
        assert row.until is None or row.since < row.until
        assert all(end is not None and end < row.since for end in days.get(row.currency, []))
        days.setdefault(row.currency, []).append(row.until)
        on = row.until or date(2026, 1, 2)
        there, back = (Pegs().rate(*pair, on).rate for pair in ((row.currency, row.anchor), (row.anchor, row.currency)))
        assert back == row.per_anchor
        assert abs(there * back - 1) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("currency", "units", "old", "per_euro"),
    [
        ("XOF", 100, "FRF", "6.55957"),
        ("XAF", 100, "FRF", "6.55957"),
        ("KMF", 75, "FRF", "6.55957"),
        ("BAM", 1, "DEM", "1.95583"),
        ("BGN", 1, "DEM", "1.95583"),
    ],
)
def test_pegs_to_the_euro_follow_from_its_irrevocable_rates(currency, units, old, per_euro):
    """A money fixed to one that the euro replaced has that one's irrevocable rate, times its units."""
    assert Pegs().rate("EUR", currency, DAY).rate == units * Decimal(per_euro), old


@pytest.mark.parametrize("source", [EcbRates(), Pegs(through=Fixed()), first_of((Fixed(), EcbRates()))])
def test_a_currency_into_itself_is_one(source):
    """Whatever the source knows of the currency."""
    rate = source.rate("USD", "USD", DAY)
    assert (rate.rate, rate.date) == (1, DAY)


def test_a_file_of_rates_and_a_currency_into_itself(tmp_path):
    """The file names the source, though it has no such row."""
    (tmp_path / "mine.csv").write_text("date,currency,to,rate\n2024-06-01,GBP,USD,1.25\n")
    assert CsvRates(tmp_path / "mine.csv").rate("XYZ", "XYZ", DAY) == Rate(Decimal(1), DAY, "csv:mine.csv")


def test_a_guide_is_converted_as_its_pays_are():
    """By the ECB and the pegs where no source is given."""
    guide = extract(
        "# Moss Surveyor\n\n## Salary\n\nIn Leeds they earn £30,000 a year.\n\nIn Dubai they earn AED 100,000 a year.", media_type="text/markdown"
    )
    found = convert(guide, to="USD", on=DAY)
    assert found == convert_pay(all_pay(guide), on=DAY)
    assert [(one.reason, one.rate_source) for one in found] == [(None, "ecb"), (None, "peg")]


@pytest.mark.parametrize(
    "text", ["£30,000 (about $37,500)", "£30,000 (about $39,000)", "£30,000 (about €9,000)", "£30,000", "up to £30,000 (up to $38,000)"]
)
def test_restatements_that_are_near_or_cannot_be_told_are_no_mismatch(text):
    """Within a tenth, in a currency without a rate, or not there."""
    assert mismatched(pays(text), on=DAY, rates=Fixed()) == []
