"""Numbers: digits of any country's habit, words, figures, decades of amounts, and amounts brought to one year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.values.annual import FACTORS, annualize, fits
from extractor.values.bands import decade
from extractor.values.numerals import numerals, read_number, scaled
from extractor.values.pay import find_pay
from extractor.values.spelled import may_hold_words, number_words, read_figures


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("0", "0"),
        ("007", "7"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234,50", "1234.50"),
        ("1'234.50", "1234.50"),
        ("1’234’567", "1234567"),
        ("12,34,567", "1234567"),
        ("1,22,333", "122333"),
        ("1,22,333,444", None),
        ("1,222,33,444", None),
        ("１，２３４", "1234"),
        ("1,234", "1234"),
        ("1.250", "1250"),
        ("999.999", "999999"),
        ("1234.567", "1234.567"),
        ("0.125", "0.125"),
        ("0,500", "0.500"),
        ("12,50", "12.50"),
        ("1.5", "1.5"),
        ("1.2345", "1.2345"),
        ("1.00", "1"),
        ("1,000.000", "1000"),
        ("1.000.000,50", "1000000.50"),
        ("1 234 567,8", "1234567.8"),
        ("1, 000", "1000"),
        ("1 ,000", "1000"),
        ("1\u202f234", "1234"),
        ("1'234,567", None),
        ("1 234.567", None),
        ("1,1,1", None),
        ("1.2.3", None),
        ("1,234,56", None),
        ("1234,567,890", None),
        ("1,2345,678", None),
        ("9" * 40, "9" * 40),
        ("9," * 21, None),
    ],
)
def test_numeral(words: str, number: str | None) -> None:
    """Which separators group and which begins the decimals; None where no habit writes it so."""
    found = read_number(words)
    assert found == (None if number is None else Decimal(number))
    assert found is None or isinstance(found, int) == (Decimal(found) == int(found))


def test_a_point_before_three_digits() -> None:
    """It begins decimals before a scale and in money that has thousandths, and only a point does, once."""
    assert read_number("1.250", scaled=True) == Decimal("1.250")
    assert read_number("1,250", scaled=True) == 1250
    assert read_number("1.250", currency="KWD") == Decimal("1.250")
    assert read_number("1,250", currency="KWD") == 1250
    assert read_number("1.250", currency="USD") == 1250
    assert read_number("1.250.000", currency="KWD") == 1_250_000


def test_no_number_of_more_than_forty_digits_is_kept() -> None:
    """It is beyond every amount, and none at all where it holds separators."""
    assert read_number("9" * 41) == 10**40
    assert read_number("1" * 38 + ",50") is None
    assert read_number("1" * 37 + ",50") == Decimal("1" * 37 + ".50")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,234 and 5", ["1,234", "5"]),
        ("1 234 567 8", ["1 234 567", "8"]),
        ("1234 567", ["1234", "567"]),
        ("12 345 6789", ["12 345", "6789"]),
        ("12 ,000", ["12 ,000"]),
        ("12, 000", ["12, 000"]),
        ("12, 500", ["12", "500"]),
        ("12 , 000", ["12 , 000"]),
        ("1,2 3", ["1,2", "3"]),
        ("1.234.", ["1.234"]),
        ("5-8", ["5", "8"]),
        ("9\u00a0000", ["9\u00a0000"]),
        ("1'000 000", ["1'000 000"]),
    ],
)
def test_where_numerals_end(text: str, numbers: list[str]) -> None:
    """A space joins groups of three digits only; a comma beside a space, thousands only."""
    assert [match.group() for match in numerals(text)] == numbers


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("five dollars", 5, 1),
        ("twenty-five dollars", 25, 1),
        ("a hundred dollars", 1, 100),
        ("one hundred dollars", 1, 100),
        ("one hundred and five dollars", 105, 1),
        ("two hundred fifty dollars", 250, 1),
        ("two hundred thousand dollars", 200, 1000),
        ("two thousand five hundred dollars", 2500, 1),
        ("one million two hundred thousand dollars", 1_200_000, 1),
        ("half a million dollars", Decimal("0.5"), 1_000_000),
        ("a quarter million dollars", Decimal("0.25"), 1_000_000),
        ("a quarter of a billion dollars", Decimal("0.25"), 1_000_000_000),
        ("two and a half million dollars", Decimal("2.5"), 1_000_000),
        ("a million and a half dollars", Decimal("1.5"), 1_000_000),
        ("three and a half dollars", Decimal("3.5"), 1),
        ("two and a half lakhs rupees", Decimal("2.5"), 100_000),
        ("ten grand", 10, 1000),
        ("fifty thousand", 50, 1000),
        ("thousand dollars", None, None),
        ("stone dollars", None, None),
        ("fifty cooks", None, None),
    ],
)
def test_number_words(text: str, value: object, scale: int | None) -> None:
    """A number in words, its last scale apart so that it can be shared; nothing where no word of money or scale stands."""
    assert [(found.value, found.scale) for found in number_words(text)] == ([] if value is None else [(value, scale)])


def test_at_most_nine_words_make_a_number() -> None:
    """A run of number words is cut there, so that it is no one's to make long."""
    first, *_ = number_words("one " * 12 + "dollars")
    assert ("one " * 12)[first.start : first.end].split() == ["one"] * 9


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("fifty thousand", True),
        ("half a million", True),
        ("five dollars", True),
        ("six figures", True),
        ("6-figure pay", True),
        ("ten grand", True),
        ("ten grandmothers", False),
        ("five compounds", False),
        ("five compounds, five pounds", True),
        ("five Europeans", False),
        ("five euros in Europe", True),
        ("five lakh", True),
        ("five crore", True),
        ("five rupees", True),
        ("five bucks", True),
        ("five quid", True),
        ("thousands of them", False),
        ("fifty cooks", False),
        ("ten figures of speech", True),
        ("her figure", False),
        ("A million " + "x" * 1000, True),
        ("Fifty cooks " + "x" * 1000, False),
        ("Fifty Dollars " + "x" * 1000, True),
    ],
)
def test_may_hold_words(text: str, may: bool) -> None:  # noqa: FBT001 - a row of a table
    """An amount in words needs a number word and a word of money, a scale or "figures"."""
    assert may_hold_words(text) == may


@pytest.mark.parametrize(
    ("number", "band", "ends"),
    [
        ("six", None, (100_000, 999_999)),
        ("4", None, (1_000, 9_999)),
        ("Five", "low", (10_000, 30_000)),
        ("five", "Lower", (10_000, 30_000)),
        ("five", "early", (10_000, 30_000)),
        ("five", "mid", (40_000, 60_000)),
        ("five", "high", (70_000, 90_000)),
        ("five", "upper", (70_000, 90_000)),
        ("five", "late", (70_000, 90_000)),
    ],
)
def test_figures(number: str, band: str | None, ends: tuple[int, int]) -> None:
    """How many figures, and which third of them."""
    assert read_figures(number, band) == ends


@pytest.mark.parametrize(
    ("value", "bands", "ends"),
    [
        (50_000, (), (50_000, 59_999)),
        (100_000, (), (100_000, 199_999)),
        (1_500, (), (1_500, 1_599)),
        (1_234, (), (1_234, 1_234)),
        (7, (), (7, 7)),
        (0, (), (0, 0)),
        (90_000, ("low",), (90_000, 93_000)),
        (90_000, ("mid",), (94_000, 96_000)),
        (90_000, ("high",), (97_000, 99_000)),
        (90_000, ("low", "mid"), (90_000, 96_000)),
        (50, ("mid",), (54, 56)),
        (55, ("mid",), (Decimal("55.4"), Decimal("55.6"))),
    ],
)
def test_decade(value: int, bands: tuple[str, ...], ends: tuple[object, object]) -> None:
    """What "the $90,000s" span, and which part of it a word such as mid leaves."""
    assert decade(value, bands) == ends


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (None, True),
        (10**13 - 1, True),
        (10**13, False),
        (-(10**13), False),
        (Decimal("0.1234"), True),
        (Decimal("0.12345"), False),
        (Decimal("0.12340"), True),
        (Decimal("12345678901.2345"), True),
        (Decimal("123456789012.2345"), False),
        (Decimal("9999999999999.5"), True),
        (Decimal("10000000000000.5"), False),
    ],
)
def test_what_can_be_kept(value: int | Decimal | None, kept: bool) -> None:  # noqa: FBT001 - a row of a table
    """Below 10^13, at most 15 significant digits and 4 decimals."""
    assert fits(value) == kept


def test_annual() -> None:
    """Each end times the factor, whole where it is integral; nothing where no factor is known or the year's sum cannot be kept."""
    assert FACTORS == {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
    assert annualize(20, 25, "hour", "stated") == {"min": 41_600, "max": 52_000, "factor": 2080, "basis": "stated"}
    assert annualize(None, Decimal("12.5"), "month", "header") == {"min": None, "max": 150, "factor": 12, "basis": "header"}
    half = annualize(Decimal("0.0001"), None, "month", "stated")
    assert half == {"min": Decimal("0.0012"), "max": None, "factor": 12, "basis": "stated"}
    whole = annualize(Decimal("12.5"), None, "month", "stated")
    assert whole is not None
    assert isinstance(whole["min"], int)
    assert annualize(20, 20, "shift", "stated") is None
    assert annualize(20, 20, "hour", "stated", {"month": 12}) is None
    assert annualize(10**12, 10**12, "month", "stated") is None
    assert annualize(1, 10**12, "month", "stated") is None
    assert annualize(20, 20, "hour", "stated", {"hour": 1800}) == {"min": 36_000, "max": 36_000, "factor": 1800, "basis": "stated"}


def test_scaled() -> None:
    """A whole product is an int, whatever it was made of."""
    assert (scaled(5, 1), scaled(5, 1000), scaled(Decimal("1.5"), 1)) == (5, 5000, Decimal("1.5"))
    assert isinstance(scaled(Decimal("1.5"), 1000), int)
    assert isinstance(scaled(Decimal("2.0"), 1), int)


@pytest.mark.parametrize(
    ("tag", "amount"),
    [
        ("12k", None),
        ("$12k", "12000"),
        ("5% off $20", "20"),
        ("5% off", None),
        ("2 for €3", "3"),
        ("2 for 3", None),
        ("R 5", "5"),
        ("Free shipping over $50", "50"),
        ("free", "0"),
        (" FREE ", "0"),
        ("carefree", None),
        ("35€99", "35.99"),
        ("35€ 99", "35.99"),
        ("35€999", "35999"),
        ("35€ 999", "35"),
        ("119. 95", "119.95"),
        ("119. 9", None),
        ("119, 95", "119.95"),
        ("119. 955", None),
        (".75", "0.75"),
        ("$.75", "0.75"),
        ("$..75", "0.75"),
        ("$.750.30", "750.30"),
        ("x.75", None),
    ],
)
def test_price_tags(tag: str, amount: str | None) -> None:
    """An amount with a mark, else the number that is all the text has; odd habits of price tags are read the usual way."""
    found = [one.pay.min for one in find_pay(tag)]
    assert found == ([] if amount is None else [Decimal(amount)])
