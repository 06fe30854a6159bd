"""Labels and amounts in one line: each amount has what the label before it says, and nothing of the next one's."""

import pytest

from extractor import find_pay


@pytest.mark.parametrize(
    ("text", "statistics"),
    [
        ("10th percentile $30,000 50th percentile $45,000 90th percentile $80,000", ["p10", "median", "p90"]),
        ("Bottom 10% $30,000 Median $45,000 Top 10% $80,000", ["p10", "median", "p90"]),
        ("Low end $30,000 Average $45,000 High end $80,000", [None, "mean", None]),
        ("average $45,000 median $44,000", ["mean", "median"]),
        ("10% $30,000 MEDIAN $45,000 90% $80,000", ["p10", "median", "p90"]),
        ("Min 10% $30,000 Median 50% $45,000 Max 90% $80,000", ["p10", "median", "p90"]),
        ("90% $80,000", ["p90"]),
        ("Low: $19 Median: $25 High: $41 per hour", ["minimum", "median", "maximum"]),
        ("Salary: low $35,000, average $52,000, high $80,000", ["minimum", "mean", "maximum"]),
        ("Low $19 | Median $25 | High $41", ["minimum", "median", "maximum"]),
        ("Low: $19 an hour | High: $41 an hour", ["minimum", "maximum"]),
        ("The high $41", [None]),
        ("High $80,000 pay is common", [None]),
        ("They start low, $35,000, and end high, $80,000.", [None, None]),
        ("The best-paid 25% made $41,210, while the lowest-paid 25% made $27,300", ["p75", "p25"]),
        ("The bonus is 10% $5,000", [None]),
        ("$30,000 10th percentile $45,000 median $80,000 90th percentile", ["p10", "median", "p90"]),
    ],
)
def test_statistics(text: str, statistics: list[str | None]) -> None:
    assert [found.pay.statistic for found in find_pay(text)] == statistics


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("annual $50,290, hourly $24.18", ["year", "hour"]),
        ("Hourly $24.18 Annual $50,290", ["hour", "year"]),
        ("$24.18 hourly $50,290 annual", ["hour", "year"]),
        ("Entry $30,000 Average annual wage $45,000", [None, "year"]),
        ("$45,000.00 Median Annual Wage", ["year"]),
        ("He earns an annual $50,290, hourly workers more", ["year"]),
        ("They begin at $18 an hour in year one and reach $24 in year four", ["hour", "hour"]),
        ("$18 an hour, and it tops out at $24", ["hour", "hour"]),
        ("A job at $20 an hour, or one at $24", ["hour", None]),
    ],
)
def test_periods(text: str, periods: list[str | None]) -> None:
    assert [found.pay.period for found in find_pay(text)] == periods


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("They get £14 - £16,000 a year", (14000, 16000)),
        ("£25-£30,000", (25000, 30000)),
        ("£5 - £20,000", (5, 20000)),
        ("from £14 to £16,000", (14, 16000)),
        ("€8 – €9,500", (8, 9500)),
        ("CHF 4'700.– to 5'100.– a month", (4700, 5100)),
    ],
)
def test_thousands_of_both_ends(text: str, ends: tuple[int, int]) -> None:
    """Where a dash joins them and they are near each other."""
    (found,) = find_pay(text)
    assert (found.pay.min, found.pay.max) == ends


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Salary $45,000 Bonus $5,000 Tuition $3,000", ["pay", "bonus", "cost"]),
        ("Salary: $45,000 Bonus $5,000", ["pay", "bonus"]),
        ("a bonus of $5,000 on top of $45,000 a year", ["bonus", "pay"]),
        ("fees of $500 on top of $9,000", ["cost", "cost"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [found.pay.kind for found in find_pay(text)] == kinds


def test_another_places_amount_is_no_conversion() -> None:
    assert [(found.pay.places, found.pay.conversion) for found in find_pay("In Canada $70,000, in the US $60,000")] == [
        (("CA",), None),
        (("US",), None),
    ]
