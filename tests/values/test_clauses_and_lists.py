"""What stands in a bracket, a list or another clause near an amount, and what of it is the amount's own."""

from __future__ import annotations

import pytest

from extractor import all_pay, extract, find_pay


def _kinds(text: str) -> list[str]:
    return [found.pay.kind for found in find_pay(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A ferrier's total income (wage, tips and overtime) averages $61,000.", ["pay"]),
        ("Average total pay (which includes tips, bonus and overtime) is PHP 47,000.", ["pay"]),
        ("The moorland course costs $750, and $33,000 a year is usual once it is over.", ["cost", "pay"]),
        ("Although the sector is worth $86m, a ferrier in it gets $60,000.", ["other", "pay"]),
        ("On top of $61,000 a year there is an allowance of $900.", ["pay", "bonus"]),
        ("Ferriers get €61,000 a year, out of which $4,000 goes on rent.", ["pay", "cost"]),
        ("Sales of $65 million made it the second firm of the land.", ["other"]),
        ("A beginner's kit runs about $90.", ["cost"]),
        ("Liability cover starts at $1,350 a year.", ["cost"]),
        ("A second-hand anvil can be had for $400.", ["cost"]),
        ("Benefits start at $500.", ["bonus"]),
        ("Insurance for a sole trader is around $1,350.", ["cost"]),
        ("Workers in childcare average $14 an hour.", ["pay"]),
        ("Pay in insurance is £14 an hour.", ["pay"]),
        ("A second-hand camera is around £600, and a set of knives about £250.", ["cost", "cost"]),
        ("A workstation is about $2,500.", ["cost"]),
        ("A camera operator is on about $41,000 a year.", ["pay"]),
        ("A paramedic just out of college can look forward to $33,000.", ["pay"]),
    ],
)
def test_an_amount_is_what_its_own_clause_says(text: str, kinds: list[str]) -> None:
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Those with papers get $34,000 a year for a 42-hour week and those without $27,000.", ["year", None]),
        ("The loaf keeps for a week and costs about $4 to bake.", [None]),
        ("Helpers get TZS 800,000/= per month.", ["month"]),
        ("The lamps bring $200 in allowances each month.", ["month"]),
    ],
)
def test_how_long_a_week_or_a_loaf_lasts_is_no_period(text: str, periods: list[str | None]) -> None:
    assert [found.pay.period for found in find_pay(text)] == periods


def test_a_percentile_in_brackets_stands_behind_a_short_period_too() -> None:
    found = find_pay("Some get $3,500 p.m. (25th percentile), others $7,200 p.m. (75th percentile).")
    assert [(one.pay.period, one.pay.statistic) for one in found] == [("month", "p25"), ("month", "p75")]


def test_a_quarter_that_earns_more_or_less_is_a_percentile() -> None:
    found = find_pay("A quarter of ferriers make more than $50,000 a year, and 25% of the youngest earn less than $20,000.")
    assert [one.pay.statistic for one in found] == ["p75", "p25"]
    assert [one.pay.statistic for one in find_pay("In the first quarter a ferrier made more than $50,000.")] == [None]


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("Median hourly earnings: CHF 41.", 41, 41, "CHF"),
        ("The median wage of ferriers stood at CHF 61'000 last spring.", 61000, 61000, "CHF"),
        ("The monthly wage of ferriers stood at PHP 59,000 last spring.", 59000, 59000, "PHP"),
        ("Monthly pay: R 19500 – R 57300", 19500, 57300, "ZAR"),
        ("Average monthly pay: R 38400", 38400, 38400, "ZAR"),
        ("Yearly pay rangeR342,000 – R794,000", 342000, 794000, "ZAR"),
        ("Yearly commission rangeR0 – R20,000", 0, 20000, "ZAR"),
    ],
)
def test_a_mark_that_is_a_letter_or_a_word_is_money_in_a_pays_own_words(text: str, low: int, high: int, currency: str) -> None:
    assert [(one.pay.min, one.pay.max, one.pay.currency) for one in find_pay(text)] == [(low, high, currency)]


def test_a_heading_that_states_an_amount_says_nothing_of_the_others() -> None:
    guide = extract("# The average wage of a ferrier is $90,000\n\nHelpers get $41,000. It is hard work by day.\n", media_type="text/markdown")
    assert [(int(pay.min), pay.statistic) for _, pay in all_pay(guide)] == [(90000, "mean"), (41000, None)]


def test_an_open_end_in_a_sentence_is_not_the_average_that_a_heading_speaks_of() -> None:
    guide = extract(
        "# Average Wages of Ferriers\n\nIt goes from as little as $41,000 for helpers to over $90,000 on the coast.\n", media_type="text/markdown"
    )
    assert {pay.statistic for _, pay in all_pay(guide)} == {None}
